// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"

#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QWidget>

#include <optional>

namespace imago::ui {

/// A remark on an image, as its "comments" text keeps it.
struct Comment {
    std::string author, text;
    std::int64_t atMs = 0;
    bool done = false;
    bool operator==(const Comment&) const = default;
};
/// JSON array of {"author","at","text","done"}; entries that are none are left out.
std::vector<Comment> commentsFrom(const std::string& json);
std::string commentsText(const std::vector<Comment>& comments);

/// Where the picture stands, in buttons, and what people have said about it. Every change is a gesture that
/// can be undone.
class NotesPanel : public QWidget {
    Q_OBJECT
public:
    /// `states`: the workspace's commands for the states, shown as buttons.
    NotesPanel(Session& session, const QList<QAction*>& states, QWidget* parent = nullptr);
    /// The picture, as stored now; none = nothing to show.
    void setImage(const std::optional<ImageRecord>& image);
    void focusComment(); ///< to begin typing

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void add();
    void refresh();
    void write(const std::vector<Comment>& comments);

    Session& m_session;
    std::optional<ImageRecord> m_image;
    std::optional<std::string> m_stored; ///< the image's text as it is in the store
    std::vector<Comment> m_comments;
    QScrollArea* m_scroll;
    QLabel* m_state;
    QLabel* m_source;
    QListWidget* m_list;
    QPlainTextEdit* m_text;
    QPushButton *m_add, *m_remove;
    bool m_filling = false;
};

} // namespace imago::ui
