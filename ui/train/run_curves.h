// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/run_records.h"
#include "ui/train/curve_series.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace imago::ui {

/// The curves of one run by metric name, built from the store's points and carried on by the live stream.
class RunCurves {
public:
    RunCurves() = default;
    /// By step within each name, as the store gives them.
    explicit RunCurves(const std::vector<MetricPoint>& points) { add(points); }
    void add(const std::vector<MetricPoint>& points);
    const std::map<std::string, std::shared_ptr<Curve>>& all() const { return m_curves; }
    /// nullptr = the run has no such metric.
    std::shared_ptr<Curve> find(const std::string& metric) const;
    /// Smooths on for at most `budget` points; returns whether all is done.
    bool smooth(double weight, std::size_t budget);

private:
    std::map<std::string, std::shared_ptr<Curve>> m_curves;
    std::int64_t m_startMs = 0; ///< of the first point; 0 = none yet
};

} // namespace imago::ui
