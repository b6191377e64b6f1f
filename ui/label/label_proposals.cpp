// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/shape_verbs.h"
#include "ui/base/proposal_gestures.h"
#include "ui/canvas/shape_canvas.h"
#include "ui/label/label_workspace.h"
#include "ui/label/shape_controller.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

// The part of the workspace where a person decides on what models propose: shapes, classes of the whole
// picture, and the suggestions of the project's own classifier.
namespace imago::ui {

namespace {

constexpr auto rejectedKey = "rejected"; ///< of ImageMeta

std::string textOf(const std::set<std::string>& names) {
    QJsonArray list;
    for (const auto& name : names)
        list.append(QString::fromStdString(name));
    return QJsonDocument(list).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace

void LabelWorkspace::makeDecisions() {
    const auto name = [](const char* words) { return QString::fromLatin1(words); };
    m_decisions << command("label.accept", name("sparkles"), tr("Accept the surest proposal, or the chosen"),
                           {Qt::Key_Return, Qt::Key_Enter}, [this] { decide(true); })
                << command("label.reject", name("circle-x"),
                           tr("Reject the surest proposal; where there is none, exclude the picture"),
                           {Qt::Key_X}, [this] { decide(false); })
                << command("label.acceptAll", name("check-check"), tr("Accept all proposals of the picture"),
                           {Qt::SHIFT | Qt::Key_Return, Qt::SHIFT | Qt::Key_Enter}, [this] { acceptAll(); });
    m_decisions[0]->setProperty("short", tr("accept"));
    m_decisions[1]->setProperty("short", tr("reject"));
    m_decisions[2]->setProperty("short", tr("accept all"));
    command("label.exclude", name("ban"), tr("E&xclude the picture, or take it back"),
            {Qt::SHIFT | Qt::Key_X}, [this] { toggleReview(ReviewState::excluded); });
}

std::vector<Ghost> LabelWorkspace::undecided() const {
    std::vector<Ghost> shapes, wholes;
    for (const auto id : m_shapes->ghosts()) {
        const auto& row = m_shapes->scene().find(id)->row;
        shapes.push_back({id, row.classId, row.confidence, row.kind});
    }
    std::set<ClassId> proposed;
    for (const auto& row : m_shapes->wholeLabels()) {
        if (row.source != AnnotationSource::model) continue;
        wholes.push_back({row.id, row.classId, row.confidence, row.kind});
        proposed.insert(row.classId);
    }
    std::stable_sort(wholes.begin(), wholes.end(),
                     [](const Ghost& a, const Ghost& b) { return a.confidence > b.confidence; });
    shapes.insert(shapes.end(), wholes.begin(), wholes.end());
    // The chosen one comes first.
    const auto chosen = m_shapes->selectedGhosts();
    if (!chosen.empty())
        std::stable_partition(shapes.begin(), shapes.end(),
                              [&](const Ghost& ghost) { return ghost.id == chosen.front(); });
    constexpr double told = 0.005; // what would be "0 %" says nothing beside the surest
    for (const auto& suggestion : m_suggester.suggestions()) {
        if (suggestion.confidence < told && suggestion.classId != m_suggester.suggestions().front().classId)
            continue;
        const auto* record = m_session.classById(suggestion.classId);
        const bool has = std::find(m_classes.begin(), m_classes.end(), suggestion.classId) != m_classes.end();
        if (!record || has || proposed.contains(suggestion.classId) || m_rejected.contains(record->name))
            continue;
        shapes.push_back({{}, suggestion.classId, suggestion.confidence, AnnotationKind::image});
    }
    return shapes;
}

bool LabelWorkspace::isOpen(const Ghost& ghost) const {
    // A picture that has its one class needs no suggestion of another.
    return ghost.id || m_session.multiLabel() || m_classes.empty();
}

void LabelWorkspace::refreshGhosts() {
    const auto ghosts = undecided();
    m_chips->show(ghosts, !ghosts.empty() && isOpen(ghosts.front()), m_suggester.problem());
    m_chips->setVisible((m_suggest->isChecked() && m_suggester.isAvailable()) || m_anyProposed ||
                        (!ghosts.empty() && ghosts.front().id));
}

void LabelWorkspace::readRejected() {
    m_rejected.clear();
    m_rejectedText.reset();
    if (!m_image) return;
    const ImageId ids[] = {m_image->id};
    const auto texts = m_session.store().imageMeta(ids);
    if (!texts) {
        Q_EMIT m_session.failed(texts.error());
        return;
    }
    for (const auto& text : *texts) {
        if (text.key != rejectedKey) continue;
        m_rejectedText = text.value;
        for (const auto& one : QJsonDocument::fromJson(QByteArray::fromStdString(text.value)).array())
            m_rejected.insert(one.toString().toStdString());
    }
}

bool LabelWorkspace::rejectSuggestion(const Ghost& ghost) {
    const auto* record = m_session.classById(ghost.classId);
    if (!record || !m_image) return false;
    auto after = m_rejected;
    after.insert(record->name);
    return gesture([&] {
        return m_session.commit(
            changeMeta("suggestion.reject", m_image->id, rejectedKey, m_rejectedText, textOf(after)));
    });
}

bool LabelWorkspace::decideOn(const Ghost& ghost, bool accept) {
    if (ghost.isShape()) {
        m_shapes->finish();
        return m_shapes->commit(accept ? commands::accept(m_shapes->scene(), {ghost.id})
                                       : commands::reject(m_shapes->scene(), {ghost.id}));
    }
    if (accept) return label(ghost.classId);
    if (!ghost.id) return rejectSuggestion(ghost);
    for (const auto& row : m_shapes->wholeLabels())
        if (row.id == ghost.id)
            return gesture([&] { return m_session.commit({"shape.reject", {AnnotationChange{row, {}}}}); });
    return false;
}

void LabelWorkspace::decide(bool accept) {
    if (accept && m_shapes->sendKey(Key::enter)) return;
    if (!m_image) return;
    const ImageId here = m_image->id;
    const auto chosen = m_shapes->selectedGhosts();
    if (chosen.size() > 1) {
        const auto edit = accept ? commands::accept(m_shapes->scene(), chosen)
                                 : commands::reject(m_shapes->scene(), chosen);
        if (m_shapes->commit(edit)) afterDecision(here);
        return;
    }
    const auto ghosts = undecided();
    if (!ghosts.empty() && isOpen(ghosts.front())) {
        if (decideOn(ghosts.front(), accept)) afterDecision(here);
    } else if (accept && (m_decided == here || m_queue.firstCount() > 0)) {
        goOn();
    } else if (m_decided == here) {
        Q_EMIT m_session.notice(tr("Nothing is proposed any more here."));
    } else if (!accept) {
        toggleReview(ReviewState::excluded);
    }
}

void LabelWorkspace::acceptAll() {
    if (!m_image) return;
    m_shapes->finish();
    const ImageId here = m_image->id;
    const auto ghosts = undecided();
    const auto stored =
        std::count_if(ghosts.begin(), ghosts.end(), [](const Ghost& g) { return bool(g.id); });
    if (stored == 0) return decide(true);
    if (gesture([&] { return decideProposals(m_session, {here}, true); })) afterDecision(here);
}

void LabelWorkspace::afterDecision(ImageId image) {
    if (image != m_queue.current()) return; // labelled, and on
    const auto ghosts = undecided();
    if (!ghosts.empty() && isOpen(ghosts.front())) {
        chooseGhost();
        return;
    }
    m_decided = image;
    const auto* accept = m_decisions.front();
    Q_EMIT m_session.notice(tr("That was the last proposal of this picture. %1 goes on to the next one.")
                                .arg(accept->shortcut().toString(QKeySequence::NativeText)));
}

void LabelWorkspace::chooseGhost() {
    const auto ghosts = undecided();
    if (ghosts.empty() || !ghosts.front().isShape()) return;
    m_shapes->select({ghosts.front().id});
    const auto& bounds = m_shapes->scene().find(ghosts.front().id)->bounds;
    m_canvas->reveal({bounds.x, bounds.y, bounds.width, bounds.height});
}

void LabelWorkspace::chooseGhostAtRest() {
    if (m_shapes->tool() == ToolKind::select && !m_shapes->hasSelection() && !m_shapes->isBusy())
        chooseGhost();
}

} // namespace imago::ui
