// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"

#include <QWidget>

#include <array>

class QAbstractButton;
class QAction;
class QLabel;

namespace imago::ui {

/// Something that a model believes of a picture and nobody has decided on.
struct Ghost {
    AnnotationId id; ///< of the proposal; 0 = a suggestion that is stored nowhere
    ClassId classId;
    double confidence = 0; ///< in [0, 1]
    AnnotationKind kind = AnnotationKind::image;
    bool isShape() const { return kind != AnnotationKind::image; }
    bool operator==(const Ghost&) const = default;
};

/// What a model believes of the picture, as pale chips that are no labels yet. The first is the one that the
/// keys of the decisions act on; how many more there are stands behind, and which keys decide.
class SuggestionChips : public QWidget {
    Q_OBJECT
public:
    static constexpr int most = 3; ///< chips

    /// `decisions`: the commands whose keys are told, in their order.
    SuggestionChips(Session& session, const QList<QAction*>& decisions, QWidget* parent = nullptr);

    /// In the order in which they are decided; `open`: can the first be decided on by key, or are they told
    /// for information? `problem`: why there is none, in the words of who was asked.
    void show(const std::vector<Ghost>& ghosts, bool open, const QString& problem);

Q_SIGNALS:
    void accepted(const imago::ui::Ghost& ghost); ///< by the mouse

private:
    void refresh();

    Session& m_session;
    QList<QAction*> m_decisions;
    std::vector<Ghost> m_ghosts;
    bool m_open = false;
    QString m_problemText;
    QLabel *m_title, *m_more, *m_keys, *m_problem;
    std::array<QAbstractButton*, most> m_chips{};
};

} // namespace imago::ui
