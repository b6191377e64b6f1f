// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/augment/preview_grid.h"

#include "ui/base/access.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace imago::ui {

namespace {
constexpr int margin = 12, spacing = 10;
constexpr int nearestFrom = 4;

int captionHeight() {
    return scaledByText(22);
}
} // namespace

PreviewGrid::PreviewGrid(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("preview"));
    setAccessibleName(tr("Preview of augmented pictures"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(true);
    setLayoutDirection(Qt::LeftToRight); // epochs follow each other to the right
    setAccessibleRole(*this, QAccessible::Graphic);
    setFocusPolicy(Qt::StrongFocus);
}

void PreviewGrid::setCount(int count) {
    if (count == this->count()) return;
    m_tiles.resize(static_cast<std::size_t>(count));
    m_hovered = -1;
    m_current = std::min(m_current, count - 1);
    update();
}

void PreviewGrid::setTile(int index, const QImage& image, const QString& problem) {
    if (index < 0 || index >= count()) return;
    auto& tile = m_tiles[static_cast<std::size_t>(index)];
    tile.image = image;
    tile.problem = problem;
    update(tileRect(index));
}

void PreviewGrid::setLabels(int index, const std::vector<Label>& labels) {
    if (index < 0 || index >= count()) return;
    m_tiles[static_cast<std::size_t>(index)].labels = labels;
    update(tileRect(index).adjusted(0, 0, 0, captionHeight()));
}

QString PreviewGrid::caption(int index) const {
    QStringList texts;
    for (const auto& label : m_tiles[static_cast<std::size_t>(index)].labels)
        texts << label.text;
    return texts.join(QStringLiteral(" + "));
}

void PreviewGrid::setClickable(bool on, const QString& toolTip) {
    m_clickable = on;
    setToolTip(toolTip);
    setCursor(Qt::ArrowCursor);
    update();
}

PreviewGrid::Layout PreviewGrid::layoutFor(QSize size) const {
    Layout best;
    for (int columns = 1; columns <= count(); ++columns) {
        const int rows = (count() + columns - 1) / columns;
        const int wide = (size.width() - 2 * margin - (columns - 1) * spacing) / columns;
        const int high = (size.height() - 2 * margin - (rows - 1) * spacing) / rows - captionHeight();
        const int side = std::min(wide, high);
        if (side <= best.side) continue;
        const int usedWidth = columns * side + (columns - 1) * spacing;
        best = {columns, side, QPoint((size.width() - usedWidth) / 2, margin)};
    }
    return best;
}

QRect PreviewGrid::tileRect(int index) const {
    const auto layout = layoutFor(size());
    const int column = index % layout.columns, row = index / layout.columns;
    return {layout.origin.x() + column * (layout.side + spacing),
            layout.origin.y() + row * (layout.side + captionHeight() + spacing), layout.side, layout.side};
}

int PreviewGrid::indexAt(const QPoint& position) const {
    for (int i = 0; i < count(); ++i)
        if (tileRect(i).contains(position)) return i;
    return -1;
}

void PreviewGrid::paintEvent(QPaintEvent*) {
    const auto& t = theme();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection()); // a painter has the application's
    const auto layout = layoutFor(size());
    if (layout.side <= 0) return;
    for (int i = 0; i < count(); ++i) {
        const auto& tile = m_tiles[static_cast<std::size_t>(i)];
        const QRect place = tileRect(i);
        if (tile.image.isNull()) {
            painter.fillRect(place, t.panel);
            painter.setPen(t.muted);
            painter.drawText(place.adjusted(6, 6, -6, -6), int(Qt::AlignCenter) | Qt::TextWordWrap,
                             tile.problem);
        } else {
            const double magnified = place.width() * devicePixelRatioF() / tile.image.width();
            painter.setRenderHint(QPainter::SmoothPixmapTransform, magnified < nearestFrom);
            painter.drawImage(place, tile.image);
        }
        if ((m_clickable && i == m_hovered) || (hasFocus() && i == m_current)) {
            painter.setPen(QPen(t.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(place.adjusted(1, 1, -1, -1));
        }
        // Several labels share the line: each gets an equal part of what is left.
        int x = place.left();
        const int line = place.bottom() + 1;
        painter.setRenderHint(QPainter::Antialiasing);
        for (std::size_t k = 0; k < tile.labels.size(); ++k) {
            const auto& label = tile.labels[k];
            const int share = (place.right() + 1 - x) / static_cast<int>(tile.labels.size() - k);
            int left = x;
            if (label.color.isValid()) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(label.color);
                painter.drawEllipse(QRectF(left, line + captionHeight() / 2.0 - 4, 9, 9));
                left += 14;
            }
            painter.setPen(label.color.isValid() ? t.text : t.muted);
            const int room = std::max(0, x + share - left - 4);
            const QString text = fontMetrics().elidedText(label.text, Qt::ElideMiddle, room);
            painter.drawText(QRect(left, line, room + 4, captionHeight()), Qt::AlignVCenter, text);
            x = std::min(x + share, left + fontMetrics().horizontalAdvance(text) + 10);
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
}

void PreviewGrid::mousePressEvent(QMouseEvent* event) {
    const int index = event->button() == Qt::LeftButton ? indexAt(event->pos()) : -1;
    if (m_clickable && index >= 0) Q_EMIT clicked(index);
}

void PreviewGrid::keyPressEvent(QKeyEvent* event) {
    const int columns = layoutFor(size()).columns;
    const auto move = [&](int by) {
        if (count() == 0) return;
        m_current = std::clamp(m_current + by, 0, count() - 1);
        setAccessibleDescription(
            tr("Picture %1 of %2: %3").arg(m_current + 1).arg(count()).arg(caption(m_current)));
        update();
    };
    switch (event->key()) {
        case Qt::Key_Left:
            return move(-1);
        case Qt::Key_Right:
            return move(1);
        case Qt::Key_Up:
            return move(-columns);
        case Qt::Key_Down:
            return move(columns);
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (m_clickable && m_current >= 0 && m_current < count()) return Q_EMIT clicked(m_current);
            break;
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

void PreviewGrid::mouseMoveEvent(QMouseEvent* event) {
    const int index = indexAt(event->pos());
    if (index == m_hovered) return;
    m_hovered = index;
    setCursor(m_clickable && index >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void PreviewGrid::leaveEvent(QEvent*) {
    m_hovered = -1;
    update();
}

} // namespace imago::ui
