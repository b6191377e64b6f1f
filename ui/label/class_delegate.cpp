// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/class_delegate.h"

#include "ui/base/patterns.h"
#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/label/class_model.h"

#include <QKeyEvent>
#include <QPainter>

namespace imago::ui {

namespace {
constexpr int markSide = 18;
constexpr int markLeft = 12, nameLeft = markLeft + markSide + 10;

QColor inkOn(const QColor& ground) {
    return contrast(ground, Qt::white) >= contrast(ground, Qt::black) ? Qt::white : Qt::black;
}

void paintTick(QPainter& painter, const QRectF& box, const QColor& ink) {
    const auto at = [&](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    const QPointF points[] = {at(0.26, 0.53), at(0.43, 0.69), at(0.75, 0.33)};
    painter.setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points, 3);
}

} // namespace

QRect ClassDelegate::markRect(const QRect& row) {
    return {row.left(), row.top(), nameLeft - 4, row.height()};
}

QRect ClassDelegate::keyRect(const QRect& row) {
    const int wide = scaledByText(41);
    return {row.right() - wide + 1, row.top(), wide, row.height()};
}

QSize ClassDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {scaledByText(160), scaledByText(36)};
}

void ClassDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                         const QModelIndex&) const {
    editor->setGeometry(
        QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(nameLeft - 9, 2, -6, -2)));
}

bool ClassDelegate::eventFilter(QObject* editor, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            event->accept(); // it ends the typing, it is no command
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}

void ClassDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    const auto& t = theme();
    const QRect row = option.rect;
    const auto placed = [&](const QRect& place) { // where lines begin at the right
        return QStyle::visualRect(option.direction, row, place);
    };
    const bool assigned = index.data(ClassModel::AssignedRole).toBool();
    const QColor color = index.data(ClassModel::ColorRole).value<QColor>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (assigned)
        painter->fillRect(row, t.selected);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(row, t.hover);
    if (assigned) painter->fillRect(placed(QRect(row.left(), row.top(), 3, row.height())), color);
    if ((option.state & QStyle::State_Selected) && (option.state & QStyle::State_HasFocus)) {
        painter->setPen(t.accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(row).adjusted(3.5, 1.5, -1.5, -1.5), 5, 5);
    }

    const QRectF mark =
        QRectF(placed(QRect(row.left() + markLeft, row.center().y() - markSide / 2, markSide, markSide)))
            .translated(0, 0.5);
    painter->setPen(contrast(color, t.panel) < 1.6 ? QPen(t.muted) : QPen(Qt::NoPen));
    painter->setBrush(color);
    if (patternsShown())
        painter->drawPath(
            markPath(index.data(ClassModel::PlaceRole).toInt(), mark.center(), markSide / 2.0 - 1));
    else if (m_multiLabel)
        painter->drawRoundedRect(mark, 4, 4);
    else
        painter->drawEllipse(mark);
    if (assigned) paintTick(*painter, mark, inkOn(color));

    const QString key = index.data(ClassModel::KeyRole).toString();
    const QString counted = count(index.data(ClassModel::CountRole).toLongLong());
    int right = row.right() - 12;
    if (!key.isEmpty()) {
        const int high = scaledByText(20), wide = scaledByText(22);
        const QRectF badge = QRectF(placed(QRect(right - wide + 1, row.center().y() - high / 2, wide, high)))
                                 .translated(0, 0.5);
        painter->setPen(t.border);
        painter->setBrush(t.raised);
        painter->drawRoundedRect(badge, 4, 4);
        // A key that a command has taken is there, but does nothing.
        const bool blocked = !index.data(ClassModel::BlockedRole).toString().isEmpty();
        QFont mono = option.font;
        mono.setWeight(QFont::DemiBold);
        mono.setStrikeOut(blocked);
        painter->setFont(mono);
        painter->setPen(blocked ? t.warn : t.text);
        painter->drawText(badge, Qt::AlignCenter, key);
    }
    right -= scaledByText(22) + 10;
    painter->setFont(option.font);
    painter->setPen(t.muted);
    const int countWidth = painter->fontMetrics().horizontalAdvance(counted);
    painter->drawText(placed(QRect(right - countWidth, row.top(), countWidth, row.height())), Qt::AlignCenter,
                      counted);
    right -= countWidth + 8;

    QFont name = option.font;
    if (assigned) name.setWeight(QFont::DemiBold);
    painter->setFont(name);
    painter->setPen(t.text);
    const QRect words(row.left() + nameLeft, row.top(), right - row.left() - nameLeft, row.height());
    painter->drawText(
        placed(words), Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace imago::ui
