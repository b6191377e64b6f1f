// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/run_curves.h"

#include <algorithm>

namespace imago::ui {

void RunCurves::add(const std::vector<MetricPoint>& points) {
    if (m_startMs == 0 && !points.empty())
        m_startMs = std::min_element(points.begin(), points.end(), [](const auto& a, const auto& b) {
                        return a.atMs < b.atMs;
                    })->atMs;
    std::map<std::string, std::shared_ptr<Curve>>::iterator at = m_curves.end();
    for (const auto& p : points) {
        if (at == m_curves.end() || at->first != p.name) {
            at = m_curves.try_emplace(p.name).first;
            if (!at->second) at->second = std::make_shared<Curve>();
        }
        const double seconds = static_cast<double>(p.atMs - m_startMs) / 1000;
        at->second->raw.add({p.epoch, static_cast<double>(p.step), std::max(0.0, seconds), p.value});
    }
}

std::shared_ptr<Curve> RunCurves::find(const std::string& metric) const {
    const auto at = m_curves.find(metric);
    return at == m_curves.end() ? nullptr : at->second;
}

bool RunCurves::smooth(double weight, std::size_t budget) {
    if (weight <= 0) return true;
    bool done = true;
    for (auto& [name, curve] : m_curves) {
        curve->smooth.setWeight(weight);
        done &= curve->smooth.follow(curve->raw, budget);
    }
    return done;
}

} // namespace imago::ui
