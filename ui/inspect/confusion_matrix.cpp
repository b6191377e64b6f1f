// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/confusion_matrix.h"

#include "ui/base/access.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace imago::ui {

namespace {

QColor blend(const QColor& a, const QColor& b, double share) {
    const auto mix = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

/// Black or white, whichever reads better on the ground (relative luminance of WCAG 2.1).
QColor textOn(const QColor& ground) {
    const auto channel = [](double v) {
        return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    const double luminance = 0.2126 * channel(ground.redF()) + 0.7152 * channel(ground.greenF()) +
                             0.0722 * channel(ground.blueF());
    return luminance > 0.179 ? Qt::black : Qt::white;
}

/// Below this many pixels a cell is a dot in a picture: a thousand classes have a million of them.
constexpr double leastDrawnCell = 4;
constexpr double leastNumberCell = 18;
constexpr double zoomStep = 1.25;

} // namespace

ConfusionMatrix::ConfusionMatrix(QWidget* parent) : QWidget(parent) {
    setAccessibleRole(*this, QAccessible::Chart);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setLayoutDirection(Qt::LeftToRight); // a matrix is not mirrored
    setAccessibleName(tr("Confusion matrix: a row a true class, a column a predicted class"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ConfusionMatrix::setMatrix(const QStringList& classes,
                                const std::vector<std::vector<std::int64_t>>& counts) {
    const bool sameClasses = classes == m_classes;
    m_classes = classes;
    m_counts = counts;
    const auto n = static_cast<std::size_t>(count());
    m_rowSums.assign(n, 0);
    m_columnSums.assign(n, 0);
    for (std::size_t r = 0; r < n; ++r)
        for (std::size_t c = 0; c < n; ++c) {
            m_rowSums[r] += counts[r][c];
            m_columnSums[c] += counts[r][c];
        }
    m_small = {};
    if (!sameClasses) {
        setOrder({});
        m_zoom = 1;
        m_first = {};
        if (m_picked) pick(std::nullopt);
    }
    update();
}

void ConfusionMatrix::setNorm(Norm norm) {
    m_norm = norm;
    m_small = {};
    update();
}

void ConfusionMatrix::setOrder(std::vector<int> order) {
    m_order = std::move(order);
    if (static_cast<int>(m_order.size()) != count()) {
        m_order.resize(static_cast<std::size_t>(count()));
        std::iota(m_order.begin(), m_order.end(), 0);
    }
    m_places.resize(m_order.size());
    for (int place = 0; place < count(); ++place)
        m_places[static_cast<std::size_t>(classAt(place))] = place;
    m_small = {};
    if (m_picked) keepInView(*m_picked);
    update();
}

void ConfusionMatrix::pick(std::optional<Cell> cell) {
    if (m_picked == cell) return;
    m_picked = cell;
    if (cell) keepInView(*cell);
    setAccessibleDescription(cell ? describe(*cell) : QString());
    update();
    Q_EMIT cellPicked(m_picked);
}

QString ConfusionMatrix::describe(const Cell& cell) const {
    if (cell.truth >= count() || cell.predicted >= count()) return {};
    if (cell.truth >= 0 && cell.predicted >= 0) {
        const auto n = at(cell.truth, cell.predicted);
        const auto sum = m_rowSums[static_cast<std::size_t>(cell.truth)];
        const QString share =
            sum ? percent(static_cast<double>(n) / static_cast<double>(sum)) : QStringLiteral("–");
        if (cell.truth == cell.predicted)
            return tr("%1 recognised: %2 of %3 (%4)")
                .arg(m_classes[cell.truth], ui::count(n), ui::count(sum), share);
        return tr("%1 taken for %2: %3 of %4 (%5)")
            .arg(m_classes[cell.truth], m_classes[cell.predicted], ui::count(n), ui::count(sum), share);
    }
    if (cell.truth >= 0)
        return tr("Truly %1: %2")
            .arg(m_classes[cell.truth], ui::count(m_rowSums[static_cast<std::size_t>(cell.truth)]));
    return tr("Predicted %1: %2")
        .arg(m_classes[cell.predicted], ui::count(m_columnSums[static_cast<std::size_t>(cell.predicted)]));
}

double ConfusionMatrix::share(int truth, int predicted) const {
    const auto whole = m_norm == Norm::columns ? m_columnSums[static_cast<std::size_t>(predicted)]
                                               : m_rowSums[static_cast<std::size_t>(truth)];
    return whole ? static_cast<double>(at(truth, predicted)) / static_cast<double>(whole) : 0;
}

QColor ConfusionMatrix::ground(int truth, int predicted) const {
    const auto& t = theme();
    // The square root lifts the few wrong ones out of the ground.
    const double strength = at(truth, predicted) ? 0.12 + 0.88 * std::sqrt(share(truth, predicted)) : 0;
    return blend(t.raised, truth == predicted ? t.good : t.bad, strength);
}

ConfusionMatrix::Geometry ConfusionMatrix::geometryNow() const {
    Geometry g;
    if (m_classes.isEmpty()) return g;
    const QFontMetrics metrics(font());
    int widest = 0;
    for (const auto& name : m_classes)
        widest = std::max(widest, metrics.horizontalAdvance(name));
    const auto layOut = [&](double label, double head) {
        g.label = label;
        g.head = head + metrics.height();
        const double room =
            std::max(1.0, std::min(width() - g.label - metrics.height() - gap, height() - g.head - gap));
        // Whole pixels look crisp as long as they are not most of the cell.
        const double base = room / count();
        g.cell = (base >= leastDrawnCell && m_zoom == 1 ? std::floor(base) : base) * m_zoom;
        const double side = std::min(room, g.cell * count());
        g.view = QRectF(g.label + metrics.height(), g.head, side, side);
    };
    // Column names stand upright above the grid.
    layOut(std::min<double>(widest + 2 * gap, width() * 0.3),
           std::min<double>(widest + 2 * gap, height() * 0.28));
    // Names that are not painted take no room from the cells.
    if (g.cell < metrics.height()) layOut(0, gapSmall);
    g.first = m_first;
    return g;
}

QRectF ConfusionMatrix::cellRect(const Geometry& g, int row, int column) const {
    return {g.view.left() + (column - g.first.x()) * g.cell, g.view.top() + (row - g.first.y()) * g.cell,
            g.cell, g.cell};
}

std::optional<ConfusionMatrix::Cell> ConfusionMatrix::cellAt(const QPointF& p) const {
    const auto g = geometryNow();
    if (m_classes.isEmpty() || g.cell <= 0) return std::nullopt;
    const int column = static_cast<int>(std::floor((p.x() - g.view.left()) / g.cell + g.first.x()));
    const int row = static_cast<int>(std::floor((p.y() - g.view.top()) / g.cell + g.first.y()));
    const bool inColumns = column >= 0 && column < count() && p.x() < g.view.right();
    const bool inRows = row >= 0 && row < count() && p.y() < g.view.bottom();
    if (inColumns && inRows && g.view.contains(p)) return Cell{classAt(row), classAt(column)};
    if (inRows && p.x() < g.view.left() && p.y() >= g.view.top()) return Cell{classAt(row), -1};
    if (inColumns && p.y() < g.view.top() && p.x() >= g.view.left()) return Cell{-1, classAt(column)};
    return std::nullopt;
}

void ConfusionMatrix::clampView() {
    const double most = std::max(0.0, count() - count() / m_zoom);
    m_first = {std::clamp(m_first.x(), 0.0, most), std::clamp(m_first.y(), 0.0, most)};
}

void ConfusionMatrix::zoomTo(double zoom, const QPointF& around) {
    if (m_classes.isEmpty()) return;
    const auto before = geometryNow();
    const QPointF held = (around - before.view.topLeft()) / before.cell + before.first;
    m_zoom = std::clamp(zoom, 1.0, std::max(1.0, count() / 4.0));
    const auto after = geometryNow();
    m_first = held - (around - after.view.topLeft()) / after.cell;
    clampView();
    update();
}

void ConfusionMatrix::keepInView(const Cell& cell) {
    const double seen = count() / m_zoom;
    const auto move = [seen](double first, int place) {
        return std::clamp(first, place + 1 - seen, static_cast<double>(place));
    };
    if (cell.predicted >= 0) m_first.setX(move(m_first.x(), placeOf(cell.predicted)));
    if (cell.truth >= 0) m_first.setY(move(m_first.y(), placeOf(cell.truth)));
    clampView();
}

const QImage& ConfusionMatrix::smallCells() const {
    if (!m_small.isNull()) return m_small;
    m_small = QImage(count(), count(), QImage::Format_RGB32);
    for (int r = 0; r < count(); ++r) {
        auto* line = reinterpret_cast<QRgb*>(m_small.scanLine(r));
        for (int c = 0; c < count(); ++c)
            line[c] = ground(classAt(r), classAt(c)).rgb();
    }
    return m_small;
}

void ConfusionMatrix::paintCells(QPainter& painter, const Geometry& g) const {
    const double seen = g.view.width() / g.cell;
    if (g.cell < leastDrawnCell) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(g.view, smallCells(), QRectF(g.first, QSizeF(seen, seen)));
        return;
    }
    auto numbers = font();
    numbers.setPointSizeF(std::clamp(g.cell * 0.28, 6.5, font().pointSizeF()));
    const int lastRow = std::min(count(), static_cast<int>(std::ceil(g.first.y() + seen)));
    const int lastColumn = std::min(count(), static_cast<int>(std::ceil(g.first.x() + seen)));
    for (int r = static_cast<int>(g.first.y()); r < lastRow; ++r)
        for (int c = static_cast<int>(g.first.x()); c < lastColumn; ++c) {
            const int truth = classAt(r), predicted = classAt(c);
            const auto box = cellRect(g, r, c).adjusted(0.5, 0.5, -0.5, -0.5);
            const auto color = ground(truth, predicted);
            painter.fillRect(box, color);
            if (!at(truth, predicted) || g.cell < leastNumberCell) continue;
            painter.setFont(numbers);
            painter.setPen(textOn(color));
            painter.drawText(box, Qt::AlignCenter,
                             m_norm == Norm::counts
                                 ? QString::number(at(truth, predicted))
                                 : QString::number(std::lround(share(truth, predicted) * 100)));
        }
}

void ConfusionMatrix::paintNames(QPainter& painter, const Geometry& g) const {
    const auto& t = theme();
    const QFontMetrics metrics(font());
    painter.setFont(font());
    const double seen = g.view.width() / g.cell;
    if (g.label > 0) {
        for (int i = 0; i < count(); ++i) {
            const auto& name = m_classes[classAt(i)];
            if (i + 0.5 >= g.first.y() && i + 0.5 < g.first.y() + seen) {
                const auto row = cellRect(g, i, 0);
                painter.setPen(m_picked && m_picked->truth == classAt(i) ? t.accent : t.text);
                const QRectF left(g.view.left() - g.label, row.top(), g.label - gapSmall, g.cell);
                painter.drawText(left, Qt::AlignRight | Qt::AlignVCenter,
                                 metrics.elidedText(name, Qt::ElideMiddle, static_cast<int>(left.width())));
            }
            if (i + 0.5 < g.first.x() || i + 0.5 >= g.first.x() + seen) continue;
            painter.save();
            painter.setPen(m_picked && m_picked->predicted == classAt(i) ? t.accent : t.text);
            painter.translate(cellRect(g, 0, i).center().x(), g.view.top() - gapSmall);
            painter.rotate(-90);
            const QRectF above(0, -g.cell / 2, g.head - metrics.height() - gapSmall, g.cell);
            painter.drawText(above, Qt::AlignLeft | Qt::AlignVCenter,
                             metrics.elidedText(name, Qt::ElideMiddle, static_cast<int>(above.width())));
            painter.restore();
        }
    }
    painter.setPen(t.muted);
    painter.drawText(QRectF(g.view.left(), 0, std::max(g.view.width(), 80.0), metrics.height()),
                     Qt::AlignHCenter, tr("predicted"));
    painter.save();
    painter.translate(0, g.view.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-g.view.height() / 2, 0, g.view.height(), metrics.height()), Qt::AlignHCenter,
                     tr("true"));
    painter.restore();
}

void ConfusionMatrix::paintEvent(QPaintEvent*) {
    const auto& t = theme();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection()); // a painter has the application's
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_classes.isEmpty()) {
        painter.setPen(t.muted);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("The confusion matrix of a finished run stands here."));
        return;
    }
    const auto g = geometryNow();
    painter.setClipRect(g.view);
    paintCells(painter, g);
    if (m_picked) {
        const auto first = cellRect(g, m_picked->truth < 0 ? 0 : placeOf(m_picked->truth),
                                    m_picked->predicted < 0 ? 0 : placeOf(m_picked->predicted));
        const auto last = cellRect(g, m_picked->truth < 0 ? count() - 1 : placeOf(m_picked->truth),
                                   m_picked->predicted < 0 ? count() - 1 : placeOf(m_picked->predicted));
        painter.setClipRect(g.view.adjusted(-2, -2, 2, 2));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.accent, 2));
        painter.drawRect(first.united(last));
    }
    painter.setClipping(false);
    paintNames(painter, g);
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void ConfusionMatrix::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->position();
    m_firstPressed = m_first;
    m_dragged = false;
}

void ConfusionMatrix::mouseMoveEvent(QMouseEvent* event) {
    if (!m_pressed || m_zoom == 1) return;
    const auto moved = event->position() - *m_pressed;
    if (!m_dragged && moved.manhattanLength() < 6) return;
    m_dragged = true;
    m_first = m_firstPressed - moved / geometryNow().cell;
    clampView();
    update();
}

void ConfusionMatrix::mouseReleaseEvent(QMouseEvent* event) {
    const bool click = m_pressed && !m_dragged;
    m_pressed.reset();
    if (!click) return;
    const auto cell = cellAt(event->position());
    pick(cell == m_picked ? std::nullopt : cell);
}

void ConfusionMatrix::wheelEvent(QWheelEvent* event) {
    const double steps = event->angleDelta().y() / 120.0;
    zoomTo(m_zoom * std::pow(zoomStep, steps), event->position());
    event->accept();
}

void ConfusionMatrix::keyPressEvent(QKeyEvent* event) {
    if (m_classes.isEmpty()) return QWidget::keyPressEvent(event);
    const int last = count() - 1;
    const bool any = m_picked && m_picked->truth >= 0 && m_picked->predicted >= 0;
    int row = any ? placeOf(m_picked->truth) : 0, column = any ? placeOf(m_picked->predicted) : 0;
    switch (event->key()) {
        case Qt::Key_Escape:
            if (!m_picked) return QWidget::keyPressEvent(event);
            return pick(std::nullopt);
        case Qt::Key_Plus:
        case Qt::Key_Equal:
        case Qt::Key_Minus: {
            const auto g = geometryNow();
            return zoomTo(event->key() == Qt::Key_Minus ? m_zoom / zoomStep : m_zoom * zoomStep,
                          any ? cellRect(g, row, column).center() : g.view.center());
        }
        case Qt::Key_Left:
            column = std::max(0, column - 1);
            break;
        case Qt::Key_Right:
            column = std::min(last, column + 1);
            break;
        case Qt::Key_Up:
            row = std::max(0, row - 1);
            break;
        case Qt::Key_Down:
            row = std::min(last, row + 1);
            break;
        default:
            return QWidget::keyPressEvent(event);
    }
    pick(Cell{classAt(row), classAt(column)});
}

bool ConfusionMatrix::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        if (const auto cell = cellAt(QPointF(help->pos())))
            QToolTip::showText(help->globalPos(), describe(*cell), this);
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::PaletteChange) m_small = {};
    return QWidget::event(event);
}

} // namespace imago::ui
