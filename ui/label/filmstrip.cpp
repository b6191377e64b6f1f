// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/filmstrip.h"

#include "ui/base/access.h"
#include "ui/base/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

namespace imago::ui {

namespace {
constexpr int side = 64;
} // namespace

Filmstrip::Filmstrip(Session& session, ImageListModel& model, QWidget* parent)
    : QAbstractScrollArea(parent),
      m_model(model),
      m_delegate(new ThumbnailDelegate(session, this)) {
    setObjectName(QStringLiteral("filmstrip"));
    setAccessibleName(tr("Filmstrip"));
    setAccessibleRole(*this, QAccessible::List);
    setFocusPolicy(Qt::NoFocus); // every key of the page moves it
    setFrameShape(QFrame::NoFrame);
    setLayoutDirection(Qt::LeftToRight); // a film runs to the right
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_delegate->setSide(side);
    setFixedHeight(ThumbnailDelegate::cellHeight(side) + horizontalScrollBar()->sizeHint().height() +
                   gapSmall);
    viewport()->setMouseTracking(true);
    horizontalScrollBar()->setSingleStep(ThumbnailDelegate::cellWidth(side));
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_current = m_hovered = -1;
        refreshRange();
        viewport()->update();
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to) {
                const QRect changed = cell(from.row()) | cell(to.row());
                if (changed.intersects(viewport()->rect())) viewport()->update(changed);
            });
}

QRect Filmstrip::cell(int row) const {
    // The strip's height leaves room for the scroll bar; without one it is shared above and below.
    const int width = ThumbnailDelegate::cellWidth(side), height = ThumbnailDelegate::cellHeight(side);
    return {row * width - horizontalScrollBar()->value(), std::max(2, (viewport()->height() - height) / 2),
            width, height};
}

int Filmstrip::rowAt(int x) const {
    const int row = (x + horizontalScrollBar()->value()) / ThumbnailDelegate::cellWidth(side);
    return row >= 0 && row < m_model.rowCount() ? row : -1;
}

void Filmstrip::refreshRange() {
    const int length = m_model.rowCount() * ThumbnailDelegate::cellWidth(side);
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, length - viewport()->width()));
}

void Filmstrip::setCurrent(int row) {
    m_current = row;
    if (row >= 0) {
        const int width = ThumbnailDelegate::cellWidth(side);
        horizontalScrollBar()->setValue(row * width + width / 2 - viewport()->width() / 2);
        setAccessibleDescription(m_model.index(row).data(ImageListModel::CaptionRole).toString());
    }
    viewport()->update();
}

void Filmstrip::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme().panel);
    const int count = m_model.rowCount();
    if (count == 0) return;
    const int width = ThumbnailDelegate::cellWidth(side), scroll = horizontalScrollBar()->value();
    const int first = std::max(0, (event->rect().left() + scroll) / width);
    const int last = std::min(count - 1, (event->rect().right() + scroll) / width);
    QStyleOptionViewItem option;
    option.font = font();
    for (int row = first; row <= last; ++row) {
        option.rect = cell(row);
        option.state = QStyle::State_Enabled;
        if (row == m_current) option.state |= QStyle::State_Selected | QStyle::State_HasFocus;
        if (row == m_hovered) option.state |= QStyle::State_MouseOver;
        m_delegate->paint(&painter, option, m_model.index(row));
    }
}

void Filmstrip::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    refreshRange();
    if (m_current >= 0) setCurrent(m_current);
}

void Filmstrip::wheelEvent(QWheelEvent* event) {
    const QPoint turn = event->angleDelta();
    const int delta = turn.y() != 0 ? turn.y() : turn.x();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - delta);
    event->accept();
}

void Filmstrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    const int row = rowAt(event->pos().x());
    if (row >= 0) Q_EMIT rowWanted(row);
}

void Filmstrip::mouseMoveEvent(QMouseEvent* event) {
    const int row = rowAt(event->pos().x());
    if (row == m_hovered) return;
    m_hovered = row;
    viewport()->update();
}

void Filmstrip::leaveEvent(QEvent*) {
    m_hovered = -1;
    viewport()->update();
}

bool Filmstrip::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = rowAt(help->pos().x());
    QToolTip::showText(help->globalPos(),
                       row < 0 ? QString() : m_model.index(row).data(ImageListModel::CaptionRole).toString(),
                       viewport());
    return true;
}

} // namespace imago::ui
