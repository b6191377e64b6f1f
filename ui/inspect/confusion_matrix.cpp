// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/confusion_matrix.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

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

} // namespace

ConfusionMatrix::ConfusionMatrix(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Confusion matrix: a row a true class, a column a predicted class"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ConfusionMatrix::setMatrix(const QStringList& classes,
                                const std::vector<std::vector<std::int64_t>>& counts) {
    const bool sameClasses = classes == m_classes;
    m_classes = classes;
    m_counts = counts;
    if (!sameClasses && m_picked) pick(std::nullopt);
    update();
}

void ConfusionMatrix::pick(std::optional<Cell> cell) {
    if (m_picked == cell) return;
    m_picked = cell;
    setAccessibleDescription(cell ? describe(*cell) : QString());
    update();
    Q_EMIT cellPicked(m_picked);
}

std::int64_t ConfusionMatrix::rowSum(int truth) const {
    const auto& row = m_counts[static_cast<std::size_t>(truth)];
    return std::accumulate(row.begin(), row.end(), std::int64_t(0));
}

QString ConfusionMatrix::describe(const Cell& cell) const {
    if (cell.truth >= count() || cell.predicted >= count()) return {};
    if (cell.truth >= 0 && cell.predicted >= 0) {
        const auto n =
            m_counts[static_cast<std::size_t>(cell.truth)][static_cast<std::size_t>(cell.predicted)];
        const auto sum = rowSum(cell.truth);
        const QString share =
            sum ? percent(static_cast<double>(n) / static_cast<double>(sum)) : QStringLiteral("–");
        if (cell.truth == cell.predicted)
            return tr("%1 recognised: %2 of %3 (%4)")
                .arg(m_classes[cell.truth], ui::count(n), ui::count(sum), share);
        return tr("%1 taken for %2: %3 of %4 (%5)")
            .arg(m_classes[cell.truth], m_classes[cell.predicted], ui::count(n), ui::count(sum), share);
    }
    if (cell.truth >= 0) return tr("Truly %1: %2").arg(m_classes[cell.truth], ui::count(rowSum(cell.truth)));
    std::int64_t sum = 0;
    for (const auto& row : m_counts)
        sum += row[static_cast<std::size_t>(cell.predicted)];
    return tr("Predicted %1: %2").arg(m_classes[cell.predicted], ui::count(sum));
}

ConfusionMatrix::Geometry ConfusionMatrix::geometryNow() const {
    Geometry g;
    if (m_classes.isEmpty()) return g;
    const QFontMetrics metrics(font());
    int widest = 0;
    for (const auto& name : m_classes)
        widest = std::max(widest, metrics.horizontalAdvance(name));
    g.label = std::min<double>(widest + 2 * gap, width() * 0.3);
    // Column names stand upright below the grid's head when there is room for them, else turned.
    g.head = std::min<double>(widest + 2 * gap, height() * 0.28) + metrics.height();
    const double room = std::min(width() - g.label - metrics.height() - gap, height() - g.head - gap);
    g.cell = std::max(2.0, std::floor(room / count()));
    g.grid = QRectF(g.label + metrics.height(), g.head, g.cell * count(), g.cell * count());
    return g;
}

QRectF ConfusionMatrix::cellRect(const Geometry& g, int truth, int predicted) const {
    return {g.grid.left() + predicted * g.cell, g.grid.top() + truth * g.cell, g.cell, g.cell};
}

std::optional<ConfusionMatrix::Cell> ConfusionMatrix::cellAt(const QPointF& p) const {
    const auto g = geometryNow();
    if (m_classes.isEmpty() || g.cell <= 0) return std::nullopt;
    const int column = static_cast<int>(std::floor((p.x() - g.grid.left()) / g.cell));
    const int row = static_cast<int>(std::floor((p.y() - g.grid.top()) / g.cell));
    const bool inColumns = column >= 0 && column < count(), inRows = row >= 0 && row < count();
    if (inColumns && inRows) return Cell{row, column};
    if (inRows && p.x() < g.grid.left()) return Cell{row, -1};
    if (inColumns && p.y() < g.grid.top()) return Cell{-1, column};
    return std::nullopt;
}

void ConfusionMatrix::paintEvent(QPaintEvent*) {
    const auto& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_classes.isEmpty()) {
        painter.setPen(t.muted);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("The confusion matrix of a finished run stands here."));
        return;
    }
    const auto g = geometryNow();
    const QFontMetrics metrics(font());
    auto numbers = font();
    numbers.setPointSizeF(std::clamp(g.cell * 0.28, 6.5, font().pointSizeF()));
    for (int r = 0; r < count(); ++r) {
        const auto sum = rowSum(r);
        for (int c = 0; c < count(); ++c) {
            const auto n = m_counts[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)];
            const auto box = cellRect(g, r, c).adjusted(0.5, 0.5, -0.5, -0.5);
            // The square root lifts the few wrong ones out of the ground.
            const double share = sum ? std::sqrt(static_cast<double>(n) / static_cast<double>(sum)) : 0;
            const auto ground = blend(t.raised, r == c ? t.good : t.bad, n ? 0.12 + 0.88 * share : 0);
            painter.fillRect(box, ground);
            if (n && g.cell >= 18) {
                painter.setFont(numbers);
                painter.setPen(textOn(ground));
                painter.drawText(box, Qt::AlignCenter, QString::number(n));
            }
        }
    }
    painter.setFont(font());
    const bool namesFit = g.cell >= metrics.height();
    for (int i = 0; i < count() && namesFit; ++i) {
        painter.setPen(m_picked && m_picked->truth == i ? t.accent : t.text);
        const QRectF left(g.grid.left() - g.label, g.grid.top() + i * g.cell, g.label - gapSmall, g.cell);
        painter.drawText(left, Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(m_classes[i], Qt::ElideRight, static_cast<int>(left.width())));
        painter.save();
        painter.setPen(m_picked && m_picked->predicted == i ? t.accent : t.text);
        painter.translate(g.grid.left() + (i + 0.5) * g.cell, g.grid.top() - gapSmall);
        painter.rotate(-90);
        const QRectF above(0, -g.cell / 2, g.head - metrics.height() - gapSmall, g.cell);
        painter.drawText(above, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(m_classes[i], Qt::ElideRight, static_cast<int>(above.width())));
        painter.restore();
    }
    painter.setPen(t.muted);
    painter.drawText(QRectF(g.grid.left(), 0, std::max(g.grid.width(), 80.0), metrics.height()),
                     Qt::AlignHCenter, tr("predicted"));
    painter.save();
    painter.translate(0, g.grid.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-g.grid.height() / 2, 0, g.grid.height(), metrics.height()), Qt::AlignHCenter,
                     tr("true"));
    painter.restore();

    if (m_picked) {
        const auto first = cellRect(g, std::max(0, m_picked->truth), std::max(0, m_picked->predicted));
        const auto last = cellRect(g, m_picked->truth < 0 ? count() - 1 : m_picked->truth,
                                   m_picked->predicted < 0 ? count() - 1 : m_picked->predicted);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.accent, 2));
        painter.drawRect(first.united(last));
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 1, Qt::DotLine));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void ConfusionMatrix::mousePressEvent(QMouseEvent* event) {
    const auto cell = cellAt(event->position());
    pick(cell == m_picked ? std::nullopt : cell);
}

void ConfusionMatrix::keyPressEvent(QKeyEvent* event) {
    if (m_classes.isEmpty()) return QWidget::keyPressEvent(event);
    Cell cell = m_picked.value_or(Cell{0, 0});
    const int last = count() - 1;
    switch (event->key()) {
        case Qt::Key_Escape:
            if (!m_picked) return QWidget::keyPressEvent(event);
            return pick(std::nullopt);
        case Qt::Key_Left:
            cell.predicted = std::max(0, cell.predicted - 1);
            break;
        case Qt::Key_Right:
            cell.predicted = std::min(last, cell.predicted + 1);
            break;
        case Qt::Key_Up:
            cell.truth = std::max(0, cell.truth - 1);
            break;
        case Qt::Key_Down:
            cell.truth = std::min(last, cell.truth + 1);
            break;
        default:
            return QWidget::keyPressEvent(event);
    }
    cell.truth = std::max(0, cell.truth);
    cell.predicted = std::max(0, cell.predicted);
    pick(cell);
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
    return QWidget::event(event);
}

} // namespace imago::ui
