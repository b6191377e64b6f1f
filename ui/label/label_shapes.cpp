// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/class_panel.h"
#include "ui/label/class_popup.h"
#include "ui/label/label_workspace.h"
#include "ui/label/shape_commands.h"

#include <QCursor>

// The part of the workspace that joins the shapes with everything else on the page.
namespace imago::ui {

void LabelWorkspace::connectShapes() {
    connect(m_shapes.get(), &ShapeController::loaded, this, [this] {
        refreshLabels();
        // When all who look at the shapes know of them.
        QMetaObject::invokeMethod(this, &LabelWorkspace::chooseGhostAtRest, Qt::QueuedConnection);
    });
    connect(m_shapes.get(), &ShapeController::shapesChanged, this, &LabelWorkspace::refreshGhosts);
    connect(m_shapes.get(), &ShapeController::selectionChanged, this, &LabelWorkspace::refreshGhosts);
    connect(&m_suggester, &Suggester::changed, this, &LabelWorkspace::refreshGhosts);
    connect(&m_proposer, &Proposer::proposed, this, &LabelWorkspace::chooseGhostAtRest);
    const auto askForClass = [this] {
        const QPoint pointer = QCursor::pos();
        const QRect canvas(m_canvas->mapToGlobal(QPoint(0, 0)), m_canvas->size());
        m_classPopup->ask(canvas.contains(pointer) ? pointer : canvas.center());
    };
    // Not from within the tool's event: the popup takes the mouse.
    connect(m_shapes.get(), &ShapeController::classNeeded, this, askForClass, Qt::QueuedConnection);
    connect(m_shapeCommands, &ShapeCommands::classWanted, this, [this, askForClass] {
        if (m_shapes->hasSelection()) askForClass();
    });
    connect(m_classPopup, &ClassPopup::answered, this, [this](ClassId id) {
        if (m_shapes->needsClass())
            m_shapes->nameShape(id);
        else if (id)
            changeSelection(commands::setClass(m_shapes->scene(), id));
        if (id) m_panel->select(id);
        m_canvas->setFocus();
    });
    connect(m_shapeCommands, &ShapeCommands::propagateWanted, this, &LabelWorkspace::propagate);
    connect(m_panel, &ClassPanel::selectedChanged, this, [this] {
        const auto* record = m_panel->selected();
        m_shapes->setCurrentClass(record ? record->id : ClassId{});
    });
    const auto* record = m_panel->selected();
    m_shapes->setCurrentClass(record ? record->id : ClassId{});
}

void LabelWorkspace::giveClass(ClassId id) {
    const bool selecting = m_shapes->tool() == ToolKind::select;
    if (selecting && !m_shapes->hasSelection()) {
        label(id);
        return;
    }
    if (selecting) changeSelection(commands::setClass(m_shapes->scene(), id));
    m_panel->select(id);
    m_canvas->setFocus();
}

void LabelWorkspace::erase() {
    if (m_shapes->isBusy())
        m_shapes->sendKey(Key::backspace);
    else if (m_shapes->hasSelection())
        changeSelection(commands::remove(m_shapes->scene()));
    else
        clear();
}

void LabelWorkspace::changeSelection(const Edit& edit) {
    // Another class, or none at all, is a decision on a proposal too.
    const bool decides = !m_shapes->selectedGhosts().empty();
    const ImageId here = m_queue.current();
    if (m_shapes->commit(edit) && decides && m_shapes->selectedGhosts().empty()) afterDecision(here);
}

void LabelWorkspace::propagate() {
    m_shapes->finish();
    const int next = m_queue.row() + 1;
    if (!m_image || m_shapes->scene().count() == 0) return;
    if (next >= m_queue.size()) {
        Q_EMIT m_session.notice(tr("That was the last picture of the list."));
        return;
    }
    const ImageId to = m_queue.ids()[static_cast<std::size_t>(next)];
    const ImageId ids[] = {to};
    const auto record = m_session.store().image(to);
    const auto there = m_session.store().annotations(ids);
    if (!record || !there) {
        Q_EMIT m_session.failed(record ? there.error() : record.error());
        return;
    }
    if (!*record) return;
    const auto edit = commands::propagate(m_shapes->scene(), to, stateOf(**record), *there);
    if (gesture([&] { return m_session.commit(edit); })) m_queue.goTo(next);
}

} // namespace imago::ui
