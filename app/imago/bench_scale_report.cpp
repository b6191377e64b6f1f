// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/bench_scale_report.h"

#include "app/imago/bench_desk.h"

#include <fmt/format.h>

#include <algorithm>

namespace imago::cli {

namespace {

struct TimeRow {
    const char* name;
    const char* words;
    double limit = 0;        ///< milliseconds; 0 = none
    const char* key = "p50"; ///< that is held to it
};

constexpr TimeRow timeRows[] = {
    {"make", "made up, through the store"},
    {"open", "open the file", 1000},
    {"count", "counts by class, split and state", 5},
    {"list", "all pictures by path"},
    {"list_newest", "all pictures, newest first"},
    {"list_frequent_class", "pictures of a frequent class"},
    {"count_frequent_class", "  counts among them"},
    {"list_rare_class", "pictures of a rare class"},
    {"count_rare_class", "  counts among them"},
    {"list_split", "pictures of a split"},
    {"count_split", "  counts among them"},
    {"list_text", "pictures with a text in the path"},
    {"count_text", "  counts among them"},
    {"list_unlabelled", "pictures without a label"},
    {"count_unlabelled", "  counts among them"},
    {"page_first", "a page at the beginning", 5},
    {"page_middle", "a page in the middle", 5},
    {"page_last", "a page at the end", 5},
    {"label_one", "label a picture, on the disk", 5},
    {"undo_one", "take that back", 5},
    {"label_many", "label 10,000 pictures", 1000},
    {"undo_many", "take that back", 1000},
    {"export", "export as Imago's lines"},
    {"import", "import them into a new project"},
    {"studio_open", "studio: open, until the list is there", 1000},
    {"studio_open_stall", "  longest stall"},
    {"scroll", "studio: a frame of scrolling", 16, "p95"},
    {"scroll_bar", "studio: a frame of the scroll bar", 16, "p95"},
    {"studio_class", "studio: only a frequent class"},
    {"studio_class_stall", "  longest stall"},
    {"studio_all", "studio: all again"},
    {"studio_all_stall", "  longest stall"},
    {"studio_unlabelled", "studio: only unlabelled"},
    {"studio_unlabelled_stall", "  longest stall"},
    {"studio_label", "studio: a label, until the list is there"},
    {"studio_label_stall", "  longest stall"},
    {"studio_undo", "studio: take it back"},
    {"studio_undo_stall", "  longest stall"},
    {"studio_resize", "studio: another width"},
    {"studio_resize_stall", "  longest stall"},
    {"studio_to_label", "studio: go to Label"},
    {"studio_to_label_stall", "  longest stall"},
};

struct NumberRow {
    const char* name;
    const char* words;
    double limit = 0; ///< megabytes; 0 = none
};

constexpr NumberRow numberRows[] = {
    {"file_mb", "the project file"},
    {"empty_mb", "memory of the studio without a project"},
    {"opened_mb", "  with the project", 400},
    {"scrolled_mb", "  after scrolling through", 400},
    {"rooms_mb", "  with all rooms open", 400},
};

Json timesOf(const ScaleTimes& times) {
    return {{"runs", times.wall.size()},
            {"p50", quantile(times.wall, 0.5)},
            {"p95", quantile(times.wall, 0.95)},
            {"p99", quantile(times.wall, 0.99)},
            {"max", quantile(times.wall, 1)},
            {"cpu_p50", quantile(times.cpu, 0.5)},
            {"cpu_p95", quantile(times.cpu, 0.95)},
            {"cpu_p99", quantile(times.cpu, 0.99)},
            {"cpu_max", quantile(times.cpu, 1)}};
}

/// Three digits that matter, as a person compares them.
std::string shortly(double value) {
    return value < 10    ? fmt::format("{:.2f}", value)
           : value < 100 ? fmt::format("{:.1f}", value)
                         : fmt::format("{:.0f}", value);
}

std::string limitText(double limit, double value, const char* unit) {
    return fmt::format("< {:.0f} {}{}", limit, unit, value < limit ? "" : "  MISSED");
}

} // namespace

Json toJson(const ScaleRecord& record) {
    Json json = {{"times", Json::object()}, {"numbers", Json::object()}};
    for (const auto& [name, times] : record.times)
        json["times"][name] = timesOf(times);
    for (const auto& [name, number] : record.numbers)
        json["numbers"][name] = number;
    return json;
}

void addLimits(Json& size) {
    Json limits = Json::array();
    for (const auto& row : timeRows) {
        if (row.limit <= 0 || !size["times"].contains(row.name)) continue;
        const auto& times = size["times"][row.name];
        const double value = times[row.key].get<double>();
        limits.push_back({{"name", row.name},
                          {"of", row.key},
                          {"limit", row.limit},
                          {"unit", "ms"},
                          {"value", value},
                          {"cpu", times[std::string("cpu_") + row.key]},
                          {"kept", value < row.limit}});
    }
    for (const auto& row : numberRows) {
        if (row.limit <= 0 || !size["numbers"].contains(row.name)) continue;
        const double value = size["numbers"][row.name].get<double>();
        limits.push_back({{"name", row.name},
                          {"limit", row.limit},
                          {"unit", "MB"},
                          {"value", value},
                          {"kept", value < row.limit}});
    }
    size["limits"] = std::move(limits);
}

std::string scaleTable(const Json& size) {
    std::string text = fmt::format("{} pictures", size["images"].get<std::int64_t>());
    if (size.contains("annotations"))
        text += fmt::format(", {} annotations", size["annotations"].get<std::int64_t>());
    text += fmt::format("\n{:<40} {:>9} {:>9} {:>9} {:>9} {:>9}\n", "milliseconds", "p50", "p95", "max",
                        "cpu p50", "cpu p95");
    for (const auto& row : timeRows) {
        if (!size["times"].contains(row.name)) continue;
        const auto& times = size["times"][row.name];
        text += fmt::format("{:<40}", row.words);
        for (const char* key : {"p50", "p95", "max", "cpu_p50", "cpu_p95"})
            text += fmt::format(" {:>9}", shortly(times[key].get<double>()));
        if (row.limit > 0) text += "   " + limitText(row.limit, times[row.key].get<double>(), "ms");
        text += '\n';
    }
    text += fmt::format("{:<40}\n", "megabytes");
    for (const auto& row : numberRows) {
        if (!size["numbers"].contains(row.name)) continue;
        const double value = size["numbers"][row.name].get<double>();
        text += fmt::format("{:<40} {:>9}", row.words, shortly(value));
        if (row.limit > 0) text += "   " + limitText(row.limit, value, "MB");
        text += '\n';
    }
    return text;
}

} // namespace imago::cli
