// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/confidence_bars.h"

#include "ui/base/access.h"
#include "ui/base/numbers.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <numeric>

namespace imago::ui {

ConfidenceBars::ConfidenceBars(QWidget* parent) : QAbstractScrollArea(parent) {
    setAccessibleName(tr("Confidences"));
    setFrameShape(QFrame::NoFrame);
    setLayoutDirection(Qt::LeftToRight); // bars grow to the right in every script
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleRole(*this, QAccessible::List);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
}

void ConfidenceBars::setRows(std::vector<ClassConfidence> rows) {
    m_given.resize(rows.size());
    std::iota(m_given.begin(), m_given.end(), std::size_t{0});
    std::stable_sort(m_given.begin(), m_given.end(),
                     [&](auto a, auto b) { return rows[a].confidence > rows[b].confidence; });
    m_rows.clear();
    for (const auto i : m_given)
        m_rows.push_back(std::move(rows[i]));
    const bool marked =
        std::any_of(m_rows.begin(), m_rows.end(), [](const auto& r) { return r.isPredicted; });
    if (!marked && !m_rows.empty()) m_rows.front().isPredicted = true;

    describe();
    verticalScrollBar()->setValue(0);
    refreshScroll();
    updateGeometry();
    viewport()->update();
}

void ConfidenceBars::setLogits(const std::vector<double>& logits) {
    if (logits.size() != m_rows.size()) return;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i].logit = logits[m_given[i]];
    describe();
    viewport()->update();
}

QString ConfidenceBars::lineOf(const ClassConfidence& row) {
    QString line = tr("%1 %2").arg(row.name, percent(row.confidence));
    if (row.raw) line += QStringLiteral(" · ") + tr("not calibrated %1").arg(percent(*row.raw));
    if (row.logit) line += QStringLiteral(" · ") + tr("logit %1").arg(*row.logit, 0, 'f', 2);
    if (row.isPredicted) line += QStringLiteral(" · ") + tr("predicted");
    if (row.isTrue) line += QStringLiteral(" · ") + tr("true class");
    return line;
}

void ConfidenceBars::describe() {
    QStringList words;
    for (const auto& row : m_rows)
        words << lineOf(row);
    setAccessibleDescription(words.join(QStringLiteral("; ")));
}

int ConfidenceBars::rowHeight() const {
    return fontMetrics().height() + 20;
}

QSize ConfidenceBars::sizeHint() const {
    const int shown = std::clamp<int>(static_cast<int>(m_rows.size()), 3, 10);
    return {240, shown * rowHeight()};
}

void ConfidenceBars::refreshScroll() {
    const int total = static_cast<int>(m_rows.size()) * rowHeight();
    verticalScrollBar()->setRange(0, std::max(0, total - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(rowHeight());
}

void ConfidenceBars::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    refreshScroll();
}

void ConfidenceBars::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.setLayoutDirection(layoutDirection()); // a painter has the application's
    painter.setRenderHint(QPainter::Antialiasing);
    const int offset = verticalScrollBar()->value(), height = rowHeight();
    const int first = offset / height;
    const int last =
        std::min<int>(static_cast<int>(m_rows.size()) - 1, (offset + viewport()->height()) / height);
    for (int i = first; i <= last; ++i)
        paintRow(painter, QRect(0, i * height - offset, viewport()->width(), height),
                 m_rows[static_cast<std::size_t>(i)]);
}

void ConfidenceBars::paintRow(QPainter& painter, const QRect& place, const ClassConfidence& row) const {
    const Theme& t = theme();
    const QRect area = place.adjusted(4, 2, -8, -2);
    const int textHeight = fontMetrics().height() + 2;
    QRect line(area.x(), area.y(), area.width(), textHeight);
    if (row.color.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(row.color);
        painter.drawEllipse(line.x(), line.center().y() - 4, 10, 10);
        line.setLeft(line.left() + 16);
    }
    QFont strong = font();
    strong.setBold(row.isPredicted || row.isTrue);
    painter.setFont(strong);
    painter.setPen(t.text);
    const QString value = percent(row.confidence);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, value);
    line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(value) - gap);
    if (row.logit) {
        painter.setFont(font());
        painter.setPen(t.muted);
        const QString logit = decimal(*row.logit, 2);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, logit);
        line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(logit) - gap);
        painter.setFont(strong);
        painter.setPen(t.text);
    }

    QString marks;
    if (row.isPredicted && row.isTrue)
        marks = tr("predicted · true");
    else if (row.isPredicted)
        marks = tr("predicted");
    else if (row.isTrue)
        marks = tr("true");
    const int marksWidth = marks.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(marks) + gap;
    const QString name =
        painter.fontMetrics().elidedText(row.name, Qt::ElideMiddle, line.width() - marksWidth);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name);
    if (!marks.isEmpty()) {
        line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(name) + gap);
        QFont plain = font();
        painter.setFont(plain);
        painter.setPen(row.isTrue ? t.good : t.warn);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, marks);
    }

    const QRectF track(area.x(), area.y() + textHeight + 3, area.width(), 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.border);
    painter.drawRoundedRect(track, 3, 3);
    const double share = std::clamp(row.confidence, 0.0, 1.0);
    if (share > 0) {
        QRectF bar = track;
        bar.setWidth(std::max(track.height(), track.width() * share));
        painter.setBrush(row.isTrue ? t.good : row.isPredicted ? t.accent : t.muted);
        painter.drawRoundedRect(bar, 3, 3);
    }
    if (!row.raw) return;
    const double at = track.left() + track.width() * std::clamp(*row.raw, 0.0, 1.0);
    painter.fillRect(QRectF(std::min(at, track.right() - 2), track.top() - 2, 2, track.height() + 4), t.text);
}

int ConfidenceBars::rowAt(double y) const {
    const int at = (static_cast<int>(y) + verticalScrollBar()->value()) / rowHeight();
    return at >= 0 && at < static_cast<int>(m_rows.size()) ? at : -1;
}

void ConfidenceBars::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const int at = rowAt(event->position().y()); at >= 0)
        Q_EMIT classActivated(m_rows[static_cast<std::size_t>(at)].name);
}

bool ConfidenceBars::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int at = rowAt(help->pos().y());
    QToolTip::showText(help->globalPos(), at < 0 ? QString() : lineOf(m_rows[static_cast<std::size_t>(at)]),
                       viewport());
    return true;
}

} // namespace imago::ui
