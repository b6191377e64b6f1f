// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/label/label_header.h"
#include "ui/label/label_workspace.h"
#include "ui/label/notes_panel.h"
#include "ui/label/shape_panel.h"
#include "ui/model/history_view.h"

#include <QTabWidget>

// The part of the workspace that says where a picture stands, and the panels below the classes.
namespace imago::ui {

void LabelWorkspace::makePanels() {
    const auto name = [](const char* words) { return QString::fromLatin1(words); };
    QList<QAction*> states;
    states << command("label.done", name("check"), tr("Done: &labelled, and on"), {Qt::CTRL | Qt::Key_Return},
                      [this] { settle(ReviewState::labelled); })
           << command("label.reviewed", name("circle-check"), tr("Re&viewed, and on"),
                      {Qt::CTRL | Qt::SHIFT | Qt::Key_Return}, [this] { settle(ReviewState::reviewed); })
           << command("label.negative", name("circle-x"), tr("&Nothing to label here, and on"),
                      {Qt::SHIFT | Qt::Key_N}, [this] { markNegative(); })
           << m_ambiguous
           << command("label.skip", name("chevrons-right"), tr("S&kip for now"), {Qt::Key_J},
                      [this] { settle(ReviewState::skipped); });
    m_notes = new NotesPanel(m_session, states);
    command("label.comment", name("message-square"), tr("&Comment on the picture"), {Qt::CTRL | Qt::Key_M},
            [this] {
                m_tabs->setCurrentWidget(m_notes);
                m_notes->focusComment();
            });
    addSidePanel(new ShapePanel(m_session, *m_shapes), {}, tr("Shapes"));
    addSidePanel(m_notes, {}, tr("Notes"));
    addSidePanel(new HistoryView(m_session, true), {}, tr("History"));
}

void LabelWorkspace::settle(ReviewState state) {
    if (!m_image) return;
    m_shapes->finish();
    const ImageId image = m_image->id;
    if (!gesture([&] { return m_session.reviewImages({image}, state); })) return;
    advance();
}

void LabelWorkspace::markNegative() {
    if (!m_image) return;
    m_shapes->finish();
    const bool on = !m_image->negative;
    if (on && (m_shapes->hasLabels() || !m_classes.empty())) {
        Q_EMIT m_session.notice(
            tr("This picture has labels; delete them first if there is nothing to label."));
        return;
    }
    const ImageId image = m_image->id;
    if (gesture([&] { return m_session.negativeImages({image}, on); }) && on) advance();
}

} // namespace imago::ui
