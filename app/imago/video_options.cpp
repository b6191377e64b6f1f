// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/video_options.h"

#include "app/imago/data_work.h"

#include <CLI/Option.hpp>
#include <CLI/Validators.hpp>
#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace imago::cli {

namespace {

std::optional<double> numberFrom(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return {};
    return value;
}

} // namespace

std::optional<std::int64_t> millisecondsFrom(const std::string& text) {
    const auto unitAt = text.find_first_not_of("0123456789.");
    const auto number = numberFrom(std::string_view(text).substr(0, unitAt));
    const auto unit = unitAt == text.npos ? std::string("s") : text.substr(unitAt);
    const double factor = unit == "ms" ? 1 : unit == "s" ? 1000 : unit == "min" ? 60'000 : 0;
    if (!number || factor == 0 || *number * factor < 1 || *number * factor > 1e12) return {};
    return std::llround(*number * factor);
}

void addVideoOptions(CLI::App& command, const std::shared_ptr<VideoChoices>& choices) {
    const auto wish = [choices]() -> VideoImportOptions& {
        return choices->options ? *choices->options : choices->options.emplace();
    };
    auto* every = command.add_option_function<std::string>(
        "--every",
        [wish](const std::string& text) {
            const auto ms = millisecondsFrom(text);
            if (!ms) throw CLI::ValidationError("--every", "is a time such as 500ms, 2s or 1min");
            wish().frames.everyMs = *ms;
        },
        "Of videos: a frame each so long (500ms, 2s; of a single video: 1s where nothing is said)");
    auto* count = command
                      .add_option_function<std::int64_t>(
                          "--every-frames",
                          [wish](const std::int64_t& n) {
                              wish().frames.by = FrameWish::By::count;
                              wish().frames.everyFrames = n;
                          },
                          "Of videos: every so many-th frame")
                      ->check(CLI::Range(std::int64_t{1}, std::int64_t{1} << 40));
    auto* scenes =
        command
            .add_option_function<std::string>(
                "--scenes",
                [wish](const std::string& text) {
                    wish().frames.by = FrameWish::By::scenes;
                    if (text.empty() || text == "true") return; // no value
                    const auto threshold = numberFrom(text);
                    if (threshold) wish().frames.threshold = *threshold;
                    if (!threshold || !checkWish(wish().frames))
                        throw CLI::ValidationError("--scenes", "the threshold is above 0 and at most 255");
                },
                "Of videos: the first frame of each scene; a number sets how much must change (27)")
            ->expected(0, 1);
    count->excludes(every);
    scenes->excludes(every)->excludes(count);
    command
        .add_option_function<std::int64_t>(
            "--max-frames", [wish](const std::int64_t& n) { wish().frames.maxFrames = n; },
            "Of each video no more than so many (10000)")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{1} << 40));
    command
        .add_option_function<std::string>(
            "--frames-as",
            [wish](const std::string& word) {
                wish().format = word == "png" ? FrameFormat::png : FrameFormat::jpeg;
            },
            "How frames are kept: jpeg (quality 95) or png")
        ->check(CLI::IsMember({"jpeg", "png"}));
}

Result<Answer> takeVideos(ProjectStore& store, const std::vector<std::filesystem::path>& videos,
                          const VideoImportOptions& options, Terminal& terminal) {
    IMAGO_TRY(report, importVideos(store, videos, options, terminal.sink()));
    noteProblems(terminal, report.problems);
    // Nothing to add to a single video that cannot be read.
    if (report.videos.empty() && report.problems.size() == 1)
        return failure(ErrorCode::unreadable, report.problems[0].second);
    std::int64_t frames = 0;
    Json list = Json::array();
    for (const auto& video : report.videos) {
        frames += video.frames;
        list.push_back({{"source", video.source}, {"frames", video.frames}});
    }
    Answer answer;
    answer.json = {{"format", "video"},
                   {"images", frames},
                   {"added", report.scan.added},
                   {"known", report.scan.updated + report.scan.unchanged},
                   {"videos", list},
                   {"skipped", toJson(report.problems, "source")}};
    answer.text = fmt::format("{}{} frames of {} videos: {} added, {} known",
                              options.dryRun ? "Nothing was written. " : "", frames, report.videos.size(),
                              report.scan.added, report.scan.updated + report.scan.unchanged);
    if (options.dryRun) answer.json["dry_run"] = true;
    return answer;
}

} // namespace imago::cli
