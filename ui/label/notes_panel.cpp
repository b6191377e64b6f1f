// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/notes_panel.h"

#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/project/shape_verbs.h"
#include "ui/base/source_text.h"
#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace imago::ui {

namespace {
const std::string commentsKey = "comments";
} // namespace

std::vector<Comment> commentsFrom(const std::string& text) {
    std::vector<Comment> comments;
    const auto parsed = json::parse(text, "comments");
    if (!parsed || !parsed->is_array()) return comments;
    for (const auto& one : *parsed) {
        Comment comment;
        json::Fields fields(one, "a comment");
        fields.optional("author", comment.author);
        fields.optional("at", comment.atMs);
        fields.required("text", comment.text);
        fields.optional("done", comment.done);
        if (fields.status()) comments.push_back(std::move(comment));
    }
    return comments;
}

std::string commentsText(const std::vector<Comment>& comments) {
    auto list = nlohmann::json::array();
    for (const auto& comment : comments)
        list.push_back({{"author", comment.author},
                        {"at", comment.atMs},
                        {"text", comment.text},
                        {"done", comment.done}});
    return json::dump(list);
}

NotesPanel::NotesPanel(Session& session, const QList<QAction*>& states, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_scroll(new QScrollArea),
      m_state(roleLabel("heading", {})),
      m_source(roleLabel("muted", {})),
      m_list(new QListWidget),
      m_text(new QPlainTextEdit),
      m_add(new QPushButton(tr("Add the &comment"))),
      m_remove(new QPushButton(tr("&Delete"))) {
    auto* buttons = new QGridLayout;
    buttons->setSpacing(gapSmall);
    for (int i = 0; i < states.size(); ++i) {
        auto* button = actionButton(states[i], true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        buttons->addWidget(button, i, 0);
    }
    m_scroll->setAccessibleName(tr("Comments"));
    m_list->setAccessibleName(tr("Comments on this picture"));
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMinimumHeight(36); // gives way first where the window is low
    m_text->setAccessibleName(tr("New comment"));
    m_text->setPlaceholderText(tr("Ctrl+Enter adds it"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(scaledByText(64));
    // In a low window it shrinks, but not below two lines: with one it would be all scroll bar.
    m_text->setStyleSheet(QStringLiteral("QPlainTextEdit { min-height: 40px; }"));
    m_text->installEventFilter(this);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(gap);
    foot->addWidget(m_add, 1);
    foot->addWidget(m_remove);
    // In a low window the panel scrolls, so that it leaves the classes above it their room.
    auto* page = new QWidget;
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(page);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_scroll);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(12, gap, 12, 12);
    column->setSpacing(gap);
    column->addWidget(m_state);
    column->addLayout(buttons);
    column->addWidget(m_source);
    column->addWidget(roleLabel("heading", tr("Comments")));
    column->addWidget(m_list, 1);
    column->addWidget(m_text);
    column->addLayout(foot);
    connect(m_add, &QPushButton::clicked, this, &NotesPanel::add);
    connect(m_text, &QPlainTextEdit::textChanged, this,
            [this] { m_add->setEnabled(m_image && !m_text->toPlainText().trimmed().isEmpty()); });
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_remove->setEnabled(row >= 0); });
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (m_filling) return;
        auto comments = m_comments;
        comments[static_cast<std::size_t>(m_list->row(item))].done = item->checkState() == Qt::Checked;
        write(comments);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const int row = m_list->currentRow();
        if (row < 0) return;
        auto comments = m_comments;
        comments.erase(comments.begin() + row);
        write(comments);
    });
    setImage(std::nullopt);
}

bool NotesPanel::eventFilter(QObject* object, QEvent* event) {
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (object != m_text || (!isOverride && event->type() != QEvent::KeyPress))
        return QWidget::eventFilter(object, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!enter || !(key->modifiers() & Qt::ControlModifier)) return QWidget::eventFilter(object, event);
    // Here it ends the comment, though elsewhere in the room it ends the picture.
    event->accept();
    if (!isOverride) add();
    return true;
}

void NotesPanel::focusComment() {
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_scroll->ensureWidgetVisible(m_text);
}

void NotesPanel::setImage(const std::optional<ImageRecord>& image) {
    // What was begun belongs to the picture that it was begun on.
    if (!image || !m_image || image->id != m_image->id) m_text->clear();
    m_image = image;
    setEnabled(image.has_value());
    refresh();
}

void NotesPanel::refresh() {
    const QScopedValueRollback filling(m_filling, true);
    m_stored.reset();
    m_comments.clear();
    const QString source = m_image ? sourceTextOf(m_session.store(), m_image->id) : QString();
    if (m_image) {
        const ImageId ids[] = {m_image->id};
        if (const auto meta = m_session.store().imageMeta(ids))
            for (const auto& line : *meta) {
                if (line.key == commentsKey) m_stored = line.value;
            }
        if (m_stored) m_comments = commentsFrom(*m_stored);
    }
    m_state->setText(!m_image            ? QString()
                     : m_image->negative ? tr("Nothing to label here")
                                         : text(m_image->review));
    m_source->setText(source);
    m_source->setVisible(!source.isEmpty());
    m_list->clear();
    for (const auto& comment : m_comments) {
        const auto when =
            QLocale().toString(QDateTime::fromMSecsSinceEpoch(comment.atMs), QLocale::ShortFormat);
        auto* item = new QListWidgetItem(
            QStringLiteral("%1\n%2 · %3")
                .arg(QString::fromStdString(comment.text), QString::fromStdString(comment.author), when));
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(comment.done ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(comment.done ? tr("Done") : tr("Open; tick it when it is done"));
        if (comment.done) item->setForeground(theme().muted);
        m_list->addItem(item);
    }
    m_remove->setEnabled(false);
    m_add->setEnabled(m_image && !m_text->toPlainText().trimmed().isEmpty());
}

void NotesPanel::write(const std::vector<Comment>& comments) {
    if (!m_image) return;
    const auto after = comments.empty() ? std::nullopt : std::optional(commentsText(comments));
    m_session.commit(changeMeta("comment", m_image->id, commentsKey, m_stored, after));
    refresh();
}

void NotesPanel::add() {
    const QString words = m_text->toPlainText().trimmed();
    if (words.isEmpty() || !m_image) return;
    auto comments = m_comments;
    comments.push_back({m_session.author().toStdString(), words.toStdString(), nowMs(), false});
    m_text->clear();
    write(comments);
}

} // namespace imago::ui
