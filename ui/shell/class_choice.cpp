// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/class_choice.h"

#include "ui/base/patterns.h"
#include "ui/base/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>

namespace imago::ui {

namespace {
constexpr int chevronSide = 14, chevronRoom = 24;
/// What an entry of the list stands for.
constexpr int nameRole = Qt::UserRole;
} // namespace

ClassChoice::ClassChoice(Session& session, QAbstractItemView* view)
    : QStyledItemDelegate(view),
      m_session(session) {}

const ClassRecord* ClassChoice::classNamed(const QString& name) const {
    for (const auto& record : m_session.classes())
        if (record.name == name.toStdString()) return &record;
    return nullptr;
}

QWidget* ClassChoice::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                   const QModelIndex& index) const {
    auto* box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setAccessibleName(tr("Class of the project"));
    box->addItem(icon(QStringLiteral("ban"), theme().muted), tr("Leave it out"), QString());
    const QString own = index.data(modelClassRole).toString();
    if (!own.isEmpty() && !classNamed(own))
        box->addItem(icon(QStringLiteral("plus"), theme().muted), tr("Make the class “%1”").arg(own), own);
    if (!m_session.classes().empty()) box->insertSeparator(box->count());
    for (const auto& record : m_session.classes()) {
        const QString name = QString::fromStdString(record.name);
        box->addItem(markSwatch(QColor::fromRgb(record.color), record.position), name, name);
    }
    // Who chooses is done.
    connect(box, &QComboBox::activated, this, [this, box] {
        auto* self = const_cast<ClassChoice*>(this);
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

void ClassChoice::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* box = static_cast<QComboBox*>(editor);
    const QString name = index.data(classRole).toString();
    box->setCurrentIndex(box->findData(name, nameRole, Qt::MatchExactly | Qt::MatchCaseSensitive));
    if (box->currentIndex() < 0) box->setCurrentText(name);
    box->lineEdit()->setPlaceholderText(tr("a name"));
    box->lineEdit()->selectAll();
}

void ClassChoice::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    const auto* box = static_cast<QComboBox*>(editor);
    const QString typed = box->currentText().trimmed();
    const int at = box->findText(typed, Qt::MatchExactly | Qt::MatchCaseSensitive);
    model->setData(index, at >= 0 ? box->itemData(at, nameRole).toString() : typed, classRole);
}

void ClassChoice::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const QString name = index.data(classRole).toString();
    const auto* record = classNamed(name);
    option->text = name.isEmpty() ? tr("left out") : record ? name : tr("%1 (new)").arg(name);
    if (name.isEmpty()) option->palette.setColor(QPalette::Text, theme().muted);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(16, 16);
    option->icon = record           ? markSwatch(QColor::fromRgb(record->color), record->position)
                   : name.isEmpty() ? icon(QStringLiteral("minus"), theme().muted)
                                    : icon(QStringLiteral("plus"), theme().muted);
}

void ClassChoice::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    const QRect room(option.rect.right() - chevronRoom, option.rect.center().y() - chevronSide / 2,
                     chevronSide, chevronSide);
    icon(QStringLiteral("chevron-down"), theme().muted)
        .paint(painter, QStyle::visualRect(option.direction, option.rect, room));
}

QSize ClassChoice::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return QStyledItemDelegate::sizeHint(option, index) + QSize(chevronRoom, 0);
}

} // namespace imago::ui
