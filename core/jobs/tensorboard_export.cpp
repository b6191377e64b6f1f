// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/tensorboard_export.h"

#include "core/base/files.h"
#include "core/jobs/metric_points.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>

namespace imago {

namespace fs = std::filesystem;

namespace {

/// Seconds from the start of the run to a fraction of its epochs.
class EpochClock {
public:
    explicit EpochClock(const std::vector<WorkerMessage>& events) {
        std::map<int, double> seconds;
        for (const auto& event : events)
            if (const auto* epoch = std::get_if<EpochMessage>(&event))
                seconds[epoch->epoch] = std::max(0.0, epoch->seconds);
        const int last = seconds.empty() ? 0 : seconds.rbegin()->first;
        m_ends.push_back(0);
        for (int i = 1; i <= last; ++i)
            m_ends.push_back(m_ends.back() + (seconds.contains(i) ? seconds[i] : 0));
    }
    double total() const { return m_ends.back(); }
    double at(double epoch) const {
        const auto whole = static_cast<std::size_t>(std::max(0.0, std::floor(epoch)));
        if (whole + 1 >= m_ends.size()) return m_ends.back();
        const double share = epoch - static_cast<double>(whole);
        return m_ends[whole] + share * (m_ends[whole + 1] - m_ends[whole]);
    }

private:
    std::vector<double> m_ends; ///< of epoch 0, 1 …
};

double writtenSeconds(const fs::path& path) {
    std::error_code code;
    const auto time = fs::last_write_time(path, code);
    if (code) return static_cast<double>(nowMs()) / 1000;
    const std::chrono::duration<double> since = std::chrono::file_clock::to_sys(time).time_since_epoch();
    return since.count();
}

} // namespace

std::vector<ScalarPoint> scalarPoints(const std::vector<WorkerMessage>& events, double endSeconds) {
    const EpochClock clock(events);
    std::map<std::string, std::vector<ScalarPoint>> curves;
    for (const auto& event : events) {
        for (const auto& point : metricPoints(event, 0)) {
            auto& curve = curves[point.name];
            while (!curve.empty() && curve.back().step >= point.step)
                curve.pop_back();
            curve.push_back(
                {point.name, point.step, endSeconds - clock.total() + clock.at(point.epoch), point.value});
        }
    }
    std::vector<ScalarPoint> all;
    for (auto& [name, curve] : curves)
        all.insert(all.end(), curve.begin(), curve.end());
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.step < b.step; });
    return all;
}

Result<TensorBoardReport> exportTensorBoard(const RunFolder& folder, const fs::path& out) {
    IMAGO_TRY(events, folder.events());
    const double end = writtenSeconds(folder.eventsFile());
    const auto points = scalarPoints(events, end);
    if (points.empty())
        return failure(ErrorCode::notFound,
                       fmt::format("{} has no curves yet; train it first", toUtf8(folder.path())));
    auto name = folder.path().filename();
    if (name.empty()) name = folder.path().parent_path().filename(); // "…/run-3/"
    TensorBoardReport report;
    report.points = points.size();
    // TensorBoard reads every file of a folder: an older one would show the run twice.
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(out / name, code)) {
        const auto file = toUtf8(entry.path().filename());
        if (file.starts_with("events.out.tfevents.") && file.ends_with(".imago"))
            fs::remove(entry.path(), code);
    }
    report.file =
        out / name /
        fmt::format("events.out.tfevents.{}.imago", static_cast<std::int64_t>(points.front().wallTime));
    IMAGO_CHECK(writeAtomically(report.file, tensorBoardEvents(points)));
    return report;
}

} // namespace imago
