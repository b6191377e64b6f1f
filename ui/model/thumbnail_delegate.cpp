// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/thumbnail_delegate.h"

#include "ui/base/patterns.h"
#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"

#include <QPainter>

namespace imago::ui {

namespace {

constexpr int inset = 6;   ///< between the cell's edge and the picture
constexpr int spacing = 2; ///< around a cell
int lineHeight() {         ///< below the picture
    return scaledByText(20);
}
constexpr int smallest = 72; ///< pictures below this side have no line

QString splitMark(Split split) {
    switch (split) {
        case Split::train:
            return ThumbnailDelegate::tr("train");
        case Split::val:
            return ThumbnailDelegate::tr("val");
        case Split::test:
            return ThumbnailDelegate::tr("test");
        case Split::none:
            break;
    }
    return {};
}

/// A mark on a dark round ground, readable on every picture.
void paintMark(QPainter& painter, const QRect& place, const QString& name, const QColor& color) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(20, 20, 20, 200));
    painter.drawEllipse(place);
    icon(name, color).paint(&painter, place.adjusted(3, 3, -3, -3));
}

} // namespace

int ThumbnailDelegate::cellHeight(int side) {
    return side + 2 * inset + 2 * spacing + (side >= smallest ? lineHeight() : 0);
}

int ThumbnailDelegate::cellWidth(int side) {
    return side + 2 * inset + 2 * spacing;
}

QSize ThumbnailDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {cellWidth(m_side), cellHeight(m_side)};
}

void ThumbnailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const Theme& t = theme();
    const QVariant value = index.data(ImageListModel::RecordRole);
    const auto record = value.value<ImageRecord>();
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const bool current = option.state & QStyle::State_HasFocus;

    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter->setLayoutDirection(Qt::LeftToRight); // a cell is the same in every script
    const QRect cell = option.rect.adjusted(spacing, spacing, -spacing, -spacing);
    if (selected || hovered || current) {
        painter->setPen(selected || current ? QPen(t.accent, current ? 2 : 1) : QPen(Qt::NoPen));
        painter->setBrush(selected ? t.selected : hovered ? t.hover : QColor(Qt::transparent));
        painter->drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -1), 6, 6);
    }
    const QRect area(cell.x() + (cell.width() - m_side) / 2, cell.y() + inset, m_side, m_side);
    paintPicture(*painter, area, index, record.review == ReviewState::excluded);
    if (value.isValid()) paintMarks(*painter, area, record);
    const QString badge = index.data(ImageListModel::BadgeRole).toString();
    if (!badge.isEmpty()) paintBadge(*painter, area, badge);
    if (m_side >= smallest) {
        QRect line(area.x(), area.bottom() + 3, area.width(), lineHeight());
        const QString mark = splitMark(record.split);
        if (!mark.isEmpty() && m_side >= 112) {
            QFont font = option.font;
            font.setPointSizeF(font.pointSizeF() * 0.85);
            painter->setFont(font);
            const int width = painter->fontMetrics().horizontalAdvance(mark);
            painter->setPen(t.muted);
            painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, mark);
            line.setRight(line.right() - width - gap);
        }
        painter->setFont(option.font);
        paintClasses(*painter, line, index);
    }
    painter->restore();
}

void ThumbnailDelegate::paintPicture(QPainter& painter, const QRect& area, const QModelIndex& index,
                                     bool dimmed) const {
    const auto pixmap = index.data(ImageListModel::ThumbnailRole).value<QPixmap>();
    if (pixmap.isNull()) {
        QColor wait = theme().border;
        wait.setAlphaF(0.5f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(wait);
        painter.drawRoundedRect(area, 4, 4);
        return;
    }
    const double ratio = painter.device()->devicePixelRatioF();
    QSizeF size = QSizeF(pixmap.size()) / ratio;
    // A picture made for another zoom is stretched until the right one is there; the broken-image mark never
    // is.
    const bool mark = pixmap.hasAlphaChannel();
    if (!mark) size.scale(area.size(), Qt::KeepAspectRatio);
    const QRectF place(area.x() + (area.width() - size.width()) / 2,
                       area.y() + (area.height() - size.height()) / 2, size.width(), size.height());
    if (mark) {
        painter.setPen(QPen(theme().border, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area.adjusted(0, 0, -1, -1), 4, 4);
    }
    painter.setOpacity(dimmed ? 0.3 : 1.0);
    painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()));
    painter.setOpacity(1.0);
}

void ThumbnailDelegate::paintClasses(QPainter& painter, const QRect& line, const QModelIndex& index) const {
    const Theme& t = theme();
    const auto ids = index.data(ImageListModel::ClassIdsRole).value<QList<qint64>>();
    constexpr int dot = 10;
    int x = line.x() + 2;
    for (const qint64 id : ids) {
        const ClassRecord* known = m_session.classById(ClassId(id));
        if (!known || x + dot > line.right()) break;
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor::fromRgb(known->color));
        painter.drawPath(markPath(patternsShown() ? known->position : 0,
                                  QPointF(x + dot / 2.0, line.center().y() + 1), dot / 2.0));
        x += dot + 5;
        const int room = line.right() - x;
        const QString name =
            painter.fontMetrics().elidedText(QString::fromStdString(known->name), Qt::ElideRight, room);
        painter.setPen(t.text);
        painter.drawText(QRect(x, line.y(), room, line.height()), Qt::AlignVCenter | Qt::AlignLeft, name);
        x += painter.fontMetrics().horizontalAdvance(name) + gap;
    }
}

void ThumbnailDelegate::paintMarks(QPainter& painter, const QRect& area, const ImageRecord& record) const {
    const int side = m_side >= smallest ? 20 : 14;
    QRect place(area.x() + 3, area.y() + 3, side, side);
    const auto mark = [&](const char* name, const QColor& color) {
        paintMark(painter, place, name, color);
        place.translate(side + 3, 0);
    };
    const Theme& onDark = darkTheme();
    if (record.problems & (problemUnreadable | problemMissing)) mark("circle-alert", onDark.bad);
    if (record.problems & (problemChanged | problemTiny)) mark("triangle-alert", onDark.warn);
    if (record.problems & (problemDuplicate | problemNearDuplicate)) mark("copy", onDark.warn);
    if (record.review == ReviewState::ambiguous) mark("help-circle", onDark.warn);
    if (record.review == ReviewState::excluded) mark("ban", onDark.bad);
}

void ThumbnailDelegate::paintBadge(QPainter& painter, const QRect& area, const QString& badge) const {
    const int width = painter.fontMetrics().horizontalAdvance(badge) + 10;
    const int height = painter.fontMetrics().height() + 2;
    const QRect place(area.right() - width - 2, area.y() + 3, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(20, 20, 20, 205));
    painter.drawRoundedRect(place, 4, 4);
    painter.setPen(darkTheme().text);
    painter.drawText(place, Qt::AlignCenter, badge);
}

} // namespace imago::ui
