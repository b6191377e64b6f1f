// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/numbers.h"
#include "ui/base/text.h"
#include "ui/train/plot_scene.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace imago::ui {

namespace {

constexpr std::size_t sampledValues = 2000;
constexpr double tiniest = 1e-12; // below this a logarithm shows rounding only

struct AxisWords {
    Q_DECLARE_TR_FUNCTIONS(imago::ui::AxisWords)
};

double niceStep(double range, int ticks) {
    const double raw = std::max(range, 1e-12) / std::max(1, ticks);
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= raw * 0.999) return factor * power;
    return 10 * power;
}

QString plain(double value, double step) {
    if (value == 0) return QStringLiteral("0");
    if (std::abs(value) >= 1e6 || std::abs(value) < 1e-4) return significant(value, 3);
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
    return decimal(value, decimals);
}

/// Seconds in the unit that a range of so many seconds is read in.
double unitOfTime(double range) {
    if (range < 180) return 1;
    return range < 3 * 3600 ? 60 : 3600;
}

} // namespace

PlotMap::PlotMap(const PlotWindow& window, const QRectF& area, bool logarithmic)
    : m_window(window),
      m_area(area),
      m_log(logarithmic),
      m_perX(area.width() / std::max(window.right - window.left, 1e-12)) {
    const double low = m_log ? std::log10(std::max(window.bottom, tiniest)) : window.bottom;
    const double high = m_log ? std::log10(std::max(window.top, tiniest)) : window.top;
    m_low = low;
    m_perY = area.height() / std::max(high - low, 1e-12);
}

double PlotMap::toY(double y) const {
    const double v = m_log ? std::log10(std::max(y, tiniest)) : y;
    // Far outside is as good as just outside, and painters dislike huge coordinates.
    return std::clamp(m_area.bottom() - (v - m_low) * m_perY, m_area.top() - 4000, m_area.bottom() + 4000);
}

double PlotMap::fromY(double py) const {
    const double v = m_low + (m_area.bottom() - py) / m_perY;
    return m_log ? std::pow(10, v) : v;
}

PlotWindow fitWindow(const PlotScene& scene, double right) {
    std::vector<double> sample;
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const auto& c : scene.curves) {
        const auto& series = c.curve->raw;
        if (series.empty()) continue;
        const auto n = series.size();
        right = std::max(right, series.x(scene.axis, n - 1));
        const auto range = series.values().range(0, n);
        low = std::min(low, range.low);
        high = std::max(high, range.high);
        const auto stride = std::max<std::size_t>(1, n / sampledValues);
        for (std::size_t i = 0; i < n; i += stride)
            if (!scene.logarithmic || series.values()[i] > tiniest) sample.push_back(series.values()[i]);
    }
    PlotWindow window{0, std::max(right, 1e-9), 0, 1};
    if (sample.empty()) {
        if (scene.logarithmic) window.bottom = 0.01;
        return window;
    }
    std::sort(sample.begin(), sample.end());
    if (scene.logarithmic) {
        window.bottom = std::pow(10, std::floor(std::log10(sample.front()) * 4) / 4);
        window.top = std::pow(10, std::ceil(std::log10(std::max(high, sample.front())) * 4 + 1e-9) / 4);
        if (window.top <= window.bottom) window.top = window.bottom * 10;
        return window;
    }
    if (scene.percent) {
        window.bottom = std::clamp(std::floor(low * 10) / 10, 0.0, 0.9);
        return window;
    }
    if (sample.size() > 200) high = std::min(high, sample[sample.size() * 99 / 100]);
    high = std::max(high * 1.05, 1e-9);
    const double step = niceStep(high, 4);
    window.top = std::ceil(high / step - 1e-9) * step;
    window.bottom = low < 0 ? std::floor(low / step) * step : 0;
    return window;
}

std::vector<PlotTick> linearTicks(double low, double high, int count, bool percent) {
    std::vector<PlotTick> ticks;
    const double step = niceStep(high - low, count);
    for (double i = std::ceil(low / step - 1e-9); i * step <= high + step * 1e-9; ++i) {
        const double at = i * step;
        ticks.push_back({at, percent ? ui::percent(at, step < 0.01 - 1e-12 ? 1 : 0) : plain(at, step)});
    }
    return ticks;
}

std::vector<PlotTick> logTicks(double low, double high) {
    std::vector<PlotTick> ticks;
    const double from = std::log10(std::max(low, tiniest)), to = std::log10(std::max(high, tiniest));
    const int every = std::max(1, static_cast<int>((to - from) / 6));
    for (int power = static_cast<int>(std::floor(from)); power <= to; ++power) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            if (factor > 1 && to - from > 2.5) continue;
            if (factor == 1 && power % every != 0) continue;
            const double at = factor * std::pow(10, power);
            if (std::log10(at) < from - 1e-9 || std::log10(at) > to + 1e-9) continue;
            ticks.push_back({at, significant(at, 3)});
        }
    }
    // Within a factor of two there may be none of them.
    return ticks.size() < 2 ? linearTicks(low, high, 4, false) : ticks;
}

std::vector<PlotTick> ticksOfX(CurveAxis axis, double low, double high, int count) {
    if (axis != CurveAxis::time) {
        auto ticks = linearTicks(low, high, count, false);
        if (axis == CurveAxis::step)
            for (auto& tick : ticks)
                if (tick.at == std::floor(tick.at)) tick.text = ui::count(static_cast<qint64>(tick.at));
        return ticks;
    }
    const double unit = unitOfTime(high - low);
    auto ticks = linearTicks(low / unit, high / unit, count, false);
    for (auto& tick : ticks)
        tick.at *= unit;
    return ticks;
}

QString axisTitle(CurveAxis axis, double range) {
    if (axis == CurveAxis::epoch) return AxisWords::tr("epoch");
    if (axis == CurveAxis::step) return AxisWords::tr("step");
    const double unit = unitOfTime(range);
    if (unit == 1) return AxisWords::tr("seconds");
    return unit == 60 ? AxisWords::tr("minutes") : AxisWords::tr("hours");
}

QString withUnit(CurveAxis axis, const QString& number, double range) {
    const QString title = axisTitle(axis, range);
    return axis == CurveAxis::time ? QStringLiteral("%1 %2").arg(number, title)
                                   : QStringLiteral("%1 %2").arg(title, number);
}

QString valueText(double value, bool percent) {
    if (percent) return ui::percent(value);
    const double size = std::abs(value);
    if (size >= 1000) return decimal(value, 0);
    if (size >= 100) return decimal(value, 1);
    if (size >= 0.1) return decimal(value, 3);
    return size >= 0.001 ? decimal(value, 5) : significant(value, 3);
}

QString positionText(CurveAxis axis, double x) {
    if (axis == CurveAxis::epoch) return AxisWords::tr("epoch %1").arg(x, 0, 'f', 2);
    if (axis == CurveAxis::step) return AxisWords::tr("step %1").arg(count(std::llround(x)));
    return AxisWords::tr("after %1").arg(duration(x));
}

} // namespace imago::ui
