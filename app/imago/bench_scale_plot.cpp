// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/bench_scale_report.h"
#include "core/report/svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace imago::cli {

namespace {

constexpr int width = 1000, height = 640, top = 60, bottom = 560, left = 80, right = 720;
constexpr double textHeight = 13;
constexpr const char* muted = "#6b7686";
// Twelve that are told apart on white; lines are named at their ends besides.
constexpr const char* colors[] = {"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9",
                                  "#7b3294", "#8c510a", "#01665e", "#c51b7d", "#4d4d4d", "#5e4fa2"};

/// What is drawn: all that a person waits for, and what fills disk and memory.
constexpr std::pair<const char*, const char*> timeLines[] = {{"open", "open the file"},
                                                             {"count", "counts"},
                                                             {"list", "all pictures by path"},
                                                             {"list_frequent_class", "a frequent class"},
                                                             {"count_frequent_class", "counts of that class"},
                                                             {"page_middle", "a page in the middle"},
                                                             {"label_one", "label a picture"},
                                                             {"label_many", "label 10,000"},
                                                             {"export", "export"},
                                                             {"import", "import"},
                                                             {"studio_open", "open in the studio"},
                                                             {"scroll_bar", "a frame of scrolling"}};
constexpr std::pair<const char*, const char*> numberLines[] = {{"file_mb", "project file, MB"},
                                                               {"scrolled_mb", "studio, MB"}};

struct Series {
    std::string words;
    std::vector<std::pair<double, double>> points; ///< log10 of pictures, of the value
    bool dashed = false;
};

double logOf(double value) {
    return std::log10(std::max(value, 1e-3));
}

std::vector<Series> seriesOf(const Json& sizes) {
    std::vector<Series> all;
    const auto collect = [&](const auto& lines, const char* group, auto&& valueOf, bool dashed) {
        for (const auto& [name, words] : lines) {
            Series one{words, {}, dashed};
            for (const auto& size : sizes)
                if (size[group].contains(name))
                    one.points.emplace_back(logOf(size["images"].template get<double>()),
                                            logOf(valueOf(size[group][name])));
            std::sort(one.points.begin(), one.points.end());
            if (!one.points.empty()) all.push_back(std::move(one));
        }
    };
    collect(
        timeLines, "times", [](const Json& value) { return value["p50"].get<double>(); }, false);
    collect(
        numberLines, "numbers", [](const Json& value) { return value.get<double>(); }, true);
    return all;
}

/// Whole powers of ten around the values.
struct Axis {
    int low, high;
    double from, to; ///< pixels
    double at(double value) const { return from + (value - low) / (high - low) * (to - from); }
};

Axis axisOf(const std::vector<Series>& all, bool across) {
    double low = 1e9, high = -1e9;
    for (const auto& one : all)
        for (const auto& [x, y] : one.points) {
            low = std::min(low, across ? x : y);
            high = std::max(high, across ? x : y);
        }
    if (all.empty()) low = high = 0;
    const int first = static_cast<int>(std::floor(low + 1e-9)),
              last = static_cast<int>(std::ceil(high - 1e-9));
    return {first, std::max(last, first + 1), double(across ? left : bottom), double(across ? right : top)};
}

std::string powerText(int power) {
    return power >= 0 ? fmt::format("{:.0f}", std::pow(10, power))
                      : fmt::format("{:.{}f}", std::pow(10, power), -power);
}

void drawGrid(Svg& svg, const Axis& x, const Axis& y) {
    const Svg::Line thin{"#dde2e8", 1, false};
    for (int power = x.low; power <= x.high; ++power) {
        svg.line(x.at(power), top, x.at(power), bottom, thin);
        svg.text(x.at(power), bottom + 20, powerText(power), {12, muted, Svg::Anchor::middle, 0});
    }
    for (int power = y.low; power <= y.high; ++power) {
        svg.line(left, y.at(power), right, y.at(power), thin);
        svg.text(left - 8, y.at(power) + 4, powerText(power), {12, muted, Svg::Anchor::end, 0});
    }
    svg.text((left + right) / 2.0, bottom + 45, "pictures", {13, muted, Svg::Anchor::middle, 0});
    svg.text(24, (top + bottom) / 2.0, "milliseconds (median); dashed: megabytes",
             {13, muted, Svg::Anchor::middle, -90});
}

/// Heights for the names at the lines' ends: in order, none on another.
std::vector<double> namePlaces(const std::vector<Series>& all, const Axis& y) {
    std::vector<std::size_t> order(all.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const auto wish = [&](std::size_t i) { return y.at(all[i].points.back().second); };
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return wish(a) < wish(b); });
    std::vector<double> places(all.size());
    double next = top;
    for (const auto i : order) {
        places[i] = std::max(next, wish(i));
        next = places[i] + textHeight + 2;
    }
    // Those that were pushed below the drawing push the others up again.
    double last = bottom + 10;
    for (auto at = order.rbegin(); at != order.rend(); ++at) {
        places[*at] = std::min(places[*at], last);
        last = places[*at] - textHeight - 2;
    }
    return places;
}

} // namespace

std::string scalePlot(const Json& sizes) {
    const auto all = seriesOf(sizes);
    const auto x = axisOf(all, true), y = axisOf(all, false);
    Svg svg(width, height, "How times and sizes grow with the number of pictures");
    svg.rect(0, 0, width, height, "#ffffff");
    svg.text(left, 32, "How times and sizes grow with the number of pictures",
             {17, "#1c2430", Svg::Anchor::start, 0});
    drawGrid(svg, x, y);
    const auto places = namePlaces(all, y);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto* color = colors[i % std::size(colors)];
        std::vector<std::pair<double, double>> points;
        for (const auto& [pictures, value] : all[i].points)
            points.emplace_back(x.at(pictures), y.at(value));
        svg.path(points, {color, 2, all[i].dashed});
        for (const auto& [px, py] : points)
            svg.dot(px, py, 3, color);
        svg.line(points.back().first + 5, points.back().second, right + 12, places[i], {color, 0.6, false});
        svg.text(right + 16, places[i] + 4, all[i].words, {textHeight, color, Svg::Anchor::start, 0});
    }
    return std::move(svg).finish();
}

} // namespace imago::cli
