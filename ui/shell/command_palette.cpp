// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include "ui/base/mnemonic.h"
#include "ui/base/theme.h"
#include "ui/shell/fuzzy.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace imago::ui {

namespace {

constexpr int sectionRole = Qt::UserRole;
constexpr int keysRole = Qt::UserRole + 1;

/// Icon and name to the left, the room in grey behind it, the key to the right.
class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {200, option.fontMetrics.height() + 16};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& t = theme();
        const bool enabled = index.flags() & Qt::ItemIsEnabled;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.selected);
            painter->drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 6, 6);
        }
        QRect line = option.rect.adjusted(14, 0, -14, 0);
        const auto placed = [&](const QRect& place) { // where lines begin at the right
            return QStyle::visualRect(option.direction, option.rect, place);
        };
        const auto picture = index.data(Qt::DecorationRole).value<QIcon>();
        picture.paint(painter, placed(QRect(line.x(), line.center().y() - 8, 16, 16)), Qt::AlignCenter,
                      enabled ? QIcon::Normal : QIcon::Disabled);
        line.setLeft(line.left() + 28);
        const QString keys = index.data(keysRole).toString();
        painter->setPen(t.muted);
        painter->drawText(placed(line), Qt::AlignRight | Qt::AlignVCenter, keys);
        const QString name = index.data().toString();
        painter->setPen(enabled ? t.text : t.muted);
        painter->drawText(placed(line), Qt::AlignLeft | Qt::AlignVCenter, name);
        line.setLeft(line.left() + option.fontMetrics.horizontalAdvance(name) + 12);
        painter->setPen(t.muted);
        painter->drawText(placed(line), Qt::AlignLeft | Qt::AlignVCenter, index.data(sectionRole).toString());
        painter->restore();
    }
};

} // namespace

QString commandName(const QAction& action) {
    QString name = withoutMnemonic(action.text());
    while (name.endsWith(QChar(0x2026)) || name.endsWith(QChar('.')))
        name.chop(1);
    return name;
}

QString commandKeys(const QAction& action) {
    QStringList keys;
    for (const auto& key : action.shortcuts())
        keys << key.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(", "));
}

CommandPalette::CommandPalette(std::vector<Command> commands, QWidget* parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint),
      m_commands(std::move(commands)),
      m_edit(new QLineEdit),
      m_view(new QListView),
      m_none(new QLabel),
      m_model(new QStandardItemModel(this)) {
    setAccessibleName(tr("Command palette"));
    setWindowTitle(tr("Command palette"));
    setObjectName("palette");
    setStyleSheet(QStringLiteral("#palette { background: %1; border: 1px solid %2; }"
                                 "QListView { background: transparent; border: none; }"
                                 "QLineEdit { font-size: 12pt; padding: 6px 10px; }")
                      .arg(theme().raised.name(), theme().border.name()));
    m_edit->setPlaceholderText(tr("Type a command"));
    m_edit->setAccessibleName(tr("Command"));
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_view->setAccessibleName(tr("Commands"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new CommandDelegate(m_view));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setUniformItemSizes(true);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setMouseTracking(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap, gap, gap, gap);
    column->addWidget(m_edit);
    column->addWidget(m_view, 1);
    column->addWidget(m_none, 1);
    m_none->setObjectName("no-command");
    m_none->setProperty("role", "muted");
    m_none->setWordWrap(true);
    m_none->setTextFormat(Qt::PlainText);
    m_none->setAlignment(Qt::AlignCenter);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::refresh);
    connect(m_view, &QListView::entered, m_view, &QListView::setCurrentIndex);
    connect(m_view, &QListView::clicked, this, &CommandPalette::accept);
    refresh();
    const int width = std::min(640, parent ? parent->width() - 80 : 640);
    resize(width, 420);
    if (parent) move(parent->mapToGlobal(QPoint((parent->width() - width) / 2, 64)));
    m_edit->setFocus();
}

std::vector<Command> CommandPalette::shown() const {
    std::vector<Command> result;
    for (const auto i : m_shown)
        result.push_back(m_commands[i]);
    return result;
}

void CommandPalette::refresh() {
    std::vector<std::pair<int, std::size_t>> ranked;
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        const auto& command = m_commands[i];
        if (!command.action) continue;
        const QString name = commandName(*command.action);
        const auto byName = fuzzyScore(m_edit->text(), name);
        const auto byBoth = fuzzyScore(m_edit->text(), command.section + ' ' + name);
        if (!byName && !byBoth) continue;
        // A command that cannot run now stays to be found, at the end.
        const int penalty = command.action->isEnabled() ? 0 : 10000;
        ranked.emplace_back(std::max(byName.value_or(-100000), byBoth.value_or(-100000)) - penalty, i);
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    m_shown.clear();
    m_model->clear();
    for (const auto& [score, i] : ranked) {
        const auto& command = m_commands[i];
        m_shown.push_back(i);
        auto* item = new QStandardItem(command.action->icon(), commandName(*command.action));
        item->setData(command.section, sectionRole);
        item->setData(commandKeys(*command.action), keysRole);
        item->setData(
            QStringLiteral("%1, %2, %3").arg(item->text(), command.section, commandKeys(*command.action)),
            Qt::AccessibleTextRole);
        item->setEnabled(command.action->isEnabled());
        m_model->appendRow(item);
    }
    m_view->setCurrentIndex(m_model->index(0, 0));
    const bool none = m_shown.empty();
    m_none->setText(
        tr("No command has these letters in this order: %1\nFewer letters find more; Escape leaves.")
            .arg(m_edit->text().left(60)));
    m_none->setVisible(none);
    m_view->setVisible(!none);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_edit || event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_view, event);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            accept();
            return true;
        default:
            return false;
    }
}

void CommandPalette::accept() {
    const int row = m_view->currentIndex().row();
    if (row < 0 || row >= static_cast<int>(m_shown.size())) return;
    const Command command = m_commands[m_shown[static_cast<std::size_t>(row)]];
    if (!command.action || !command.action->isEnabled()) return;
    QDialog::accept();
    Q_EMIT chosen(command);
}

} // namespace imago::ui
