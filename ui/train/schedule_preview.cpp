// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/schedule_preview.h"

#include "ui/base/access.h"
#include "ui/base/numbers.h"
#include "ui/base/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace imago::ui {

SchedulePreview::SchedulePreview(QWidget* parent) : QWidget(parent) {
    setMinimumHeight(84);
    setLayoutDirection(Qt::LeftToRight); // time runs to the right
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(*this, QAccessible::Chart);
    setAccessibleName(tr("Learning rate over the epochs"));
}

void SchedulePreview::setRecipe(const Recipe& recipe, std::int64_t images) {
    m_recipe = recipe;
    m_images = images;
    setToolTip(tr("Learning rate of the head from the first to the last epoch; its peak is %1")
                   .arg(significant(recipe.learningRate, 3)));
    setAccessibleDescription(toolTip());
    update();
}

void SchedulePreview::paintEvent(QPaintEvent*) {
    const auto& t = theme();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection()); // a painter has the application's
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.window);
    painter.drawRoundedRect(rect(), 4, 4);

    auto small = font();
    small.setPointSizeF(std::max(7.0, small.pointSizeF() - 1.5));
    painter.setFont(small);
    const QFontMetrics metrics(small);
    const QRectF plot =
        QRectF(rect()).adjusted(gap, metrics.height() + gapSmall, -gap, -metrics.height() - gapSmall);
    if (plot.width() < 10 || plot.height() < 10) return;

    constexpr int usualBatch = 32; // where it is to be measured
    const int pictures = m_recipe.batch > 0 ? m_recipe.batch : usualBatch;
    const std::int64_t stepsPerEpoch = std::max<std::int64_t>(
        1, m_images / std::max<std::int64_t>(1, static_cast<std::int64_t>(pictures) * m_recipe.accumulate));
    const std::int64_t steps = stepsPerEpoch * std::max(1, m_recipe.epochs);
    QPainterPath line;
    for (int x = 0; x <= static_cast<int>(plot.width()); ++x) {
        const auto step =
            std::min(steps - 1, static_cast<std::int64_t>(x / plot.width() * static_cast<double>(steps)));
        const double factor = std::clamp(scheduleFactor(m_recipe, step, stepsPerEpoch), 0.0, 1.0);
        const QPointF point(plot.left() + x, plot.bottom() - factor * plot.height());
        x == 0 ? line.moveTo(point) : line.lineTo(point);
    }
    QPainterPath area = line;
    area.lineTo(plot.bottomRight());
    area.lineTo(plot.bottomLeft());
    QColor fill = t.accent;
    fill.setAlpha(40);
    painter.fillPath(area, fill);
    const bool open = m_recipe.schedule == ScheduleKind::plateau;
    painter.setPen(QPen(t.accent, 1.6, open ? Qt::DashLine : Qt::SolidLine));
    painter.drawPath(line);
    painter.setPen(t.muted);
    const QRectF head(plot.left(), 2, plot.width(), metrics.height());
    painter.drawText(head, Qt::AlignLeft, tr("peak %1").arg(significant(m_recipe.learningRate, 3)));
    if (open) painter.drawText(head, Qt::AlignRight, tr("depends on validation"));
    const QRectF foot(plot.left(), plot.bottom() + 2, plot.width(), metrics.height());
    painter.drawText(foot, Qt::AlignLeft, tr("epoch 0"));
    painter.drawText(foot, Qt::AlignRight, QString::number(m_recipe.epochs));
}

} // namespace imago::ui
