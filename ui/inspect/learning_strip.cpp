// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/learning_strip.h"

#include "ui/base/access.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace imago::ui {

std::vector<LearningStrip::Epoch> learningOf(const LearningHistory& history, std::int64_t image, int truth,
                                             const QStringList& classes) {
    std::vector<LearningStrip::Epoch> epochs;
    const auto at = std::lower_bound(history.images.begin(), history.images.end(), image);
    if (at == history.images.end() || *at != image) return epochs;
    const auto i = static_cast<std::size_t>(at - history.images.begin());
    for (const auto& one : history.epochs) {
        if (one.top[i] < 0) continue;
        epochs.push_back({one.epoch, static_cast<double>(one.truth[i]),
                          static_cast<double>(one.confidence[i]), classes.value(one.top[i]),
                          one.top[i] == truth});
    }
    return epochs;
}

QString learningText(const std::vector<LearningStrip::Epoch>& epochs) {
    if (epochs.empty()) return {};
    const auto right = std::count_if(epochs.begin(), epochs.end(), [](const auto& e) { return e.right; });
    if (right == 0) return LearningStrip::tr("Never right while it was trained");
    if (!epochs.back().right)
        return LearningStrip::tr("Right after %1 of %n epochs, but not at the end", nullptr,
                                 static_cast<int>(epochs.size()))
            .arg(right);
    auto since = epochs.end();
    while (since != epochs.begin() && (since - 1)->right)
        --since;
    if (since == epochs.begin()) return LearningStrip::tr("Right from the first epoch on");
    return LearningStrip::tr("Right since epoch %1").arg(since->epoch);
}

LearningStrip::LearningStrip(QWidget* parent) : QWidget(parent) {
    setAccessibleRole(*this, QAccessible::Chart);
    setAccessibleName(tr("When the network learnt this picture"));
    setLayoutDirection(Qt::LeftToRight); // time runs to the right
}

void LearningStrip::setEpochs(std::vector<Epoch> epochs) {
    m_epochs = std::move(epochs);
    setAccessibleDescription(learningText(m_epochs));
    update();
}

QRectF LearningStrip::barOf(std::size_t index) const {
    const double step = double(width()) / double(std::max<std::size_t>(m_epochs.size(), 8));
    const double h = std::max(2.0, (height() - 2) * m_epochs[index].truth);
    return {double(index) * step + 1, height() - 1 - h, std::max(1.0, step - 2), h};
}

void LearningStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(theme().border);
    painter.drawLine(0, height() - 1, width(), height() - 1);
    painter.drawLine(0, 0, width(), 0);
    for (std::size_t i = 0; i < m_epochs.size(); ++i) {
        const QRectF bar = barOf(i);
        const QColor color = m_epochs[i].right ? theme().good : theme().bad;
        if (m_epochs[i].right || bar.width() < 4) {
            painter.fillRect(bar, color);
        } else {
            painter.setPen(color);
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
        }
    }
}

bool LearningStrip::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (std::size_t i = 0; i < m_epochs.size(); ++i) {
        const QRectF bar = barOf(i);
        if (help->pos().x() < bar.left() - 1 || help->pos().x() > bar.right() + 1) continue;
        const auto& one = m_epochs[i];
        QToolTip::showText(help->globalPos(),
                           tr("After epoch %1: %2, %3\nThe label had %4")
                               .arg(one.epoch)
                               .arg(one.answer, percent(one.confidence), percent(one.truth)));
        return true;
    }
    QToolTip::hideText();
    return true;
}

} // namespace imago::ui
