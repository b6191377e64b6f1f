// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/shape_verbs.h"
#include "ui/label/shape_controller.h"
#include "ui/label/tool_keeper.h"
#include "ui/label/tool_texts.h"

#include <QCoreApplication>

// The part of the controller that holds the tool.
namespace imago::ui {

namespace {
/// A picture that is left waits no longer for what a tool is looking for in it.
constexpr int longestWaitMs = 400;
} // namespace

void ShapeController::setTool(ToolKind kind) {
    if (kind == m_kind) return;
    auto tool = makeTool(kind, m_settings);
    if (!tool) return;
    finish();
    m_tool = std::move(tool);
    m_kind = kind;
    refreshOverlay();
    Q_EMIT toolChanged();
}

void ShapeController::lookInBackground() {
    m_looks.setMaxThreadCount(1);
    m_settings.background = [this](std::function<void()> work, std::function<void()> done) {
        m_looks.start([this, work = std::move(work), done = std::move(done)] {
            work();
            QMetaObject::invokeMethod(
                this,
                [this, done] {
                    done();
                    if (m_tool) take(m_tool->arrived(m_scene));
                },
                Qt::QueuedConnection);
        });
    };
}

void ShapeController::followView() {
    if (!m_canvas || m_canvas->pictureSize().isEmpty()) return;
    const auto& transform = m_canvas->transform();
    const QPointF from = transform.toPicture(QPointF(0, 0));
    const QPointF to = transform.toPicture(QPointF(m_canvas->width(), m_canvas->height()));
    m_scene.setView({from.x(), from.y(), to.x() - from.x(), to.y() - from.y()});
}

void ShapeController::setSettings(const ToolSettings& settings) {
    m_settings = settings;
    writeToolSettings(m_settings);
    refreshOverlay();
    Q_EMIT settingsChanged();
}

bool ShapeController::handle(const InputEvent& event) {
    if (!m_tool || m_loading || !m_image || m_scene.size().empty() || m_unnamed) return false;
    if (event.kind != InputEvent::Kind::key) m_last = event;
    const auto result = m_tool->handle(event, m_scene);
    take(result);
    if (event.kind == InputEvent::Kind::key) return result.used || result.edit || result.done;
    return result.repaint || result.edit || result.selection;
}

bool ShapeController::sendKey(Key key, Modifiers modifiers) {
    InputEvent event;
    event.kind = InputEvent::Kind::key;
    event.key = key;
    event.modifiers = modifiers;
    event.scale = m_canvas ? m_canvas->transform().scale : 1;
    return handle(event);
}

void ShapeController::take(const ToolResult& result) {
    if (result.edit) commit(*result.edit, result.selectAdded);
    if (result.settings) {
        writeToolSettings(m_settings);
        Q_EMIT settingsChanged();
    }
    if (result.repaint || result.edit || result.selection || result.done) refreshOverlay();
    if (result.selection) {
        if (m_canvas) m_canvas->marksChanged();
        tellSelection();
    }
}

void ShapeController::finish() {
    if (!isBusy()) return;
    if (m_last.kind == InputEvent::Kind::move || m_last.kind == InputEvent::Kind::press) {
        // As if the button were let go here: a drag ends with what it has.
        auto release = m_last;
        release.kind = InputEvent::Kind::release;
        if (release.button == Button::left) handle(release);
    }
    // What was let go already may still be worked out: found first, then made a shape.
    const auto settle = [this] {
        for (int step = 0; step < 2 && isBusy() && m_looks.waitForDone(longestWaitMs); ++step)
            QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    };
    settle();
    if (isBusy()) sendKey(Key::enter);
    settle();
    if (isBusy()) m_tool->cancel();
    refreshOverlay();
}

void ShapeController::refreshOverlay() {
    if (!m_canvas || !m_tool) return;
    const double scale = m_canvas->transform().scale;
    Overlay overlay = m_loading || !m_image ? Overlay{} : m_tool->overlay(m_scene, scale > 0 ? scale : 1);
    // A shape that waits for its class stays in sight.
    if (m_unnamed)
        for (const auto& change : m_unnamed->changes)
            if (const auto* row = std::get_if<AnnotationChange>(&change); row && row->after)
                overlay.shapes.push_back({geometryOf(*row->after), row->after->classId, true});
    const QString hint = toolHint(m_kind, overlay.hint, overlay.hintArgument);
    m_canvas->setOverlay(std::move(overlay));
    m_canvas->setToolCursor(m_loading || !m_image ? CursorShape::arrow : m_tool->cursor());
    m_canvas->setToolBusy(isBusy());
    if (hint == m_hint) return;
    m_hint = hint;
    Q_EMIT hintChanged();
}

void ShapeController::select(const std::vector<AnnotationId>& ids) {
    finish();
    m_scene.select(ids);
    refreshOverlay();
    if (m_canvas) m_canvas->marksChanged();
    tellSelection();
}

void ShapeController::selectNext(bool backwards) {
    finish();
    commands::selectNext(m_scene, backwards);
    refreshOverlay();
    if (m_canvas) m_canvas->marksChanged();
    tellSelection();
}

void ShapeController::setHovered(AnnotationId id) {
    if (m_scene.hovered() == id) return;
    m_scene.setHovered(id);
    if (m_canvas) m_canvas->marksChanged();
    tellSelection();
}

void ShapeController::tellSelection() {
    if (m_scene.hovered() != m_toldHovered) {
        m_toldHovered = m_scene.hovered();
        Q_EMIT hoveredChanged();
    }
    if (m_scene.selection() == m_toldSelection) return;
    m_toldSelection = m_scene.selection();
    if (m_canvas) m_canvas->marksChanged();
    Q_EMIT selectionChanged();
}

} // namespace imago::ui
