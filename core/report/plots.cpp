// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/plots.h"

#include "core/base/markup.h"
#include "core/evaluate/curves.h"
#include "core/report/svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace imago {

namespace {

// Okabe and Ito's colours (2008), which colour-blind people tell apart.
constexpr const char* colours[] = {"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00",
                                   "#56b4e9", "#8a6d00", "#7f3c8d", "#4b4b4b", "#a5aa99"};
constexpr const char* grid = "#e1e5ea";
constexpr const char* soft = "#56606e";
constexpr const char* ink = "#1c2430";

using Points = std::vector<std::pair<double, double>>;

FigureBlock figureOf(Svg svg, std::string caption) {
    FigureBlock figure{{}, svg.width(), svg.height(), std::move(caption)};
    figure.svg = std::move(svg).finish();
    return figure;
}

/// A square that shares are plotted in, with its axes.
struct UnitSquare {
    double left = 62, top = 12, side = 330;
    double most = 1; ///< of the y axis

    double x(double share) const { return left + share * side; }
    double y(double share) const { return top + side - std::clamp(share / most, 0.0, 1.0) * side; }
    void axes(Svg& svg, std::string_view xTitle, std::string_view yTitle) const {
        constexpr int ticks = 5;
        for (int i = 0; i <= ticks; ++i) {
            const double share = static_cast<double>(i) / ticks;
            svg.line(x(share), top, x(share), top + side, {grid});
            svg.line(left, y(share * most), left + side, y(share * most), {grid});
            svg.text(x(share), top + side + 17, fmt::format("{:.0f}", share * 100),
                     {11, soft, Svg::Anchor::middle});
            svg.text(left - 7, y(share * most) + 4,
                     fmt::format("{:.{}f}", share * most * 100, most < 0.1 ? 1 : 0),
                     {11, soft, Svg::Anchor::end});
        }
        svg.frame(left, top, side, side, soft);
        svg.text(left + side / 2, top + side + 38, xTitle, {12, ink, Svg::Anchor::middle});
        svg.text(left - 42, top + side / 2, yTitle, {12, ink, Svg::Anchor::middle, -90});
    }
    int height() const { return static_cast<int>(top + side + 50); }
};

/// Leaves out points that would lie within half a pixel of the one before.
Points thinned(const Points& points) {
    Points out;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool last = i + 1 == points.size();
        if (out.empty() || last || std::abs(points[i].first - out.back().first) >= 0.5 ||
            std::abs(points[i].second - out.back().second) >= 0.5)
            out.push_back(points[i]);
    }
    return out;
}

Points placed(const UnitSquare& square, const std::vector<CurvePoint>& curve, bool steps) {
    Points out;
    for (const CurvePoint& point : curve) {
        const double x = square.x(point.x), y = square.y(point.y);
        // As average precision sums: a point's precision holds back to the recall before it.
        if (steps && !out.empty()) out.emplace_back(out.back().first, y);
        out.emplace_back(x, y);
    }
    return thinned(out);
}

/// Of the class, or of all picture and class pairs together for −1.
Result<RankedScores> scoresOf(const EvaluationInput& input, int which) {
    std::vector<float> scores;
    std::vector<std::uint8_t> positive;
    const auto classes = static_cast<std::size_t>(input.classes);
    for (std::size_t i = 0; i < input.truth.size(); ++i)
        for (int k = 0; k < input.classes; ++k) {
            if (which >= 0 && k != which) continue;
            scores.push_back(input.probabilities[i * classes + static_cast<std::size_t>(k)]);
            positive.push_back(std::ranges::find(input.truth[i], k) != input.truth[i].end());
        }
    return RankedScores::of(scores, positive);
}

/// From white to `full` (0 … 255 each) by the root of the share: small shares are to be seen.
std::string shade(double share, int red, int green, int blue) {
    const double t = std::sqrt(std::clamp(share, 0.0, 1.0));
    const auto mix = [t](int to) { return static_cast<int>(std::lround(255 + (to - 255) * t)); };
    return fmt::format("#{:02x}{:02x}{:02x}", mix(red), mix(green), mix(blue));
}

} // namespace

FigureBlock confusionFigure(const std::vector<std::vector<std::int64_t>>& confusion,
                            const std::vector<std::string>& names) {
    const auto classes = confusion.size();
    const bool named = classes <= 60, counted = classes <= 20;
    const double cell = std::clamp(600.0 / static_cast<double>(std::max<std::size_t>(classes, 1)), 0.6, 40.0);
    const double fontSize = std::clamp(cell * 0.55, 7.0, 12.0);
    std::size_t longest = 0;
    for (const std::string& name : names)
        longest = std::max(longest, name.size());
    const double room = named ? fontSize * 0.62 * static_cast<double>(std::min<std::size_t>(longest, 20)) : 0;
    const double left = 34 + room, top = 30 + room, side = cell * static_cast<double>(classes);
    Svg svg(static_cast<int>(left + side + 16), static_cast<int>(top + side + 16),
            "Confusion matrix: rows are true classes, columns predicted ones");
    for (std::size_t row = 0; row < classes; ++row) {
        const auto support = std::accumulate(confusion[row].begin(), confusion[row].end(), std::int64_t{0});
        const double y = top + cell * static_cast<double>(row);
        for (std::size_t column = 0; column < classes; ++column) {
            const auto count = confusion[row][column];
            if (count == 0) continue;
            const double share = static_cast<double>(count) / static_cast<double>(support);
            const double x = left + cell * static_cast<double>(column);
            svg.rect(x, y, cell, cell, row == column ? shade(share, 0, 84, 150) : shade(share, 190, 70, 0));
            if (counted)
                svg.text(x + cell / 2, y + cell / 2 + fontSize * 0.36, fmt::format("{}", count),
                         {fontSize, share > 0.35 ? "#ffffff" : ink, Svg::Anchor::middle});
        }
        if (!named) continue;
        svg.text(left - 6, y + cell / 2 + fontSize * 0.36, shortened(names[row], 20),
                 {fontSize, ink, Svg::Anchor::end});
        svg.text(left + cell * (static_cast<double>(row) + 0.5) + fontSize * 0.36, top - 6,
                 shortened(names[row], 20), {fontSize, ink, Svg::Anchor::start, -90});
    }
    if (classes <= 100)
        for (std::size_t i = 1; i < classes; ++i) {
            const double at = cell * static_cast<double>(i);
            svg.line(left + at, top, left + at, top + side, {grid, 0.5});
            svg.line(left, top + at, left + side, top + at, {grid, 0.5});
        }
    svg.frame(left, top, side, side, soft);
    svg.text(left + side / 2, 14, "predicted", {12, soft, Svg::Anchor::middle});
    svg.text(14, top + side / 2, "true", {12, soft, Svg::Anchor::middle, -90});
    return figureOf(std::move(svg),
                    "Rows: the true class. Columns: the predicted one. The darker a cell, the "
                    "greater its share of the true class.");
}

Result<FigureBlock> curvesFigure(CurveKind kind, const EvaluationInput& input, const Metrics& metrics,
                                 const std::vector<std::string>& names) {
    const bool roc = kind == CurveKind::roc;
    constexpr std::size_t all = 10, few = 8;
    const auto area = [&](std::size_t k) {
        return roc ? metrics.classes[k].rocArea : metrics.classes[k].averagePrecision;
    };
    std::vector<std::size_t> shown;
    for (std::size_t k = 0; k < metrics.classes.size(); ++k)
        if (!std::isnan(area(k))) shown.push_back(k);
    const bool some = shown.size() > all;
    if (some) {
        std::stable_sort(shown.begin(), shown.end(), [&](auto a, auto b) { return area(a) < area(b); });
        shown.resize(few);
    }
    UnitSquare square;
    Svg svg(660, square.height(), roc ? "ROC curves" : "Precision and recall");
    if (roc)
        square.axes(svg, "false positive rate, %", "true positive rate, %");
    else
        square.axes(svg, "recall, %", "precision, %");
    if (roc) svg.line(square.x(0), square.y(0), square.x(1), square.y(1), {soft, 1, true});
    const double legend = square.left + square.side + 20;
    double line = square.top + 14;
    const auto draw = [&](const RankedScores& scores, const std::string& name, double value,
                          const Svg::Line& look) {
        svg.path(placed(square, roc ? scores.rocCurve() : scores.precisionRecallCurve(), !roc), look);
        svg.line(legend, line - 4, legend + 20, line - 4, look);
        svg.text(legend + 27, line, fmt::format("{}  {:.3f}", shortened(name, 20), value), {12, ink});
        line += 21;
    };
    for (std::size_t i = 0; i < shown.size(); ++i) {
        IMAGO_TRY(scores, scoresOf(input, static_cast<int>(shown[i])));
        draw(scores, names[shown[i]], area(shown[i]), {colours[i], 1.6, false});
    }
    IMAGO_TRY(together, scoresOf(input, -1));
    draw(together, "all together", roc ? together.rocArea() : metrics.microAveragePrecision,
         {ink, 1.6, true});
    return figureOf(std::move(svg),
                    fmt::format("{} of each class against the rest{}, with the area below the curve.",
                                roc ? "ROC curve" : "Precision and recall",
                                some ? " (the classes of the least area)" : ""));
}

FigureBlock reliabilityFigure(const Calibration& calibration, const std::optional<Calibration>& after) {
    UnitSquare square;
    Svg svg(660, square.height(), "Reliability: how often answers of a confidence are right");
    square.axes(svg, "confidence, %", "right, %");
    for (const ReliabilityBin& bin : calibration.bins)
        if (bin.count > 0)
            svg.rect(square.x(bin.low) + 1, square.y(bin.accuracy), (bin.high - bin.low) * square.side - 2,
                     square.y(0) - square.y(bin.accuracy), "#7fb2d9");
    svg.line(square.x(0), square.y(0), square.x(1), square.y(1), {soft, 1, true});
    const double legend = square.left + square.side + 20;
    svg.rect(legend, square.top + 5, 20, 10, "#7fb2d9");
    svg.text(legend + 27, square.top + 14, "as the model says", {12, ink});
    if (after) {
        for (const ReliabilityBin& bin : after->bins)
            if (bin.count > 0) svg.dot(square.x(bin.confidence), square.y(bin.accuracy), 4, "#d55e00");
        svg.dot(legend + 10, square.top + 31, 4, "#d55e00");
        svg.text(legend + 27, square.top + 35, "with the temperature", {12, ink});
    }
    svg.line(legend, square.top + 52, legend + 20, square.top + 52, {soft, 1, true});
    svg.text(legend + 27, square.top + 56, "as it should be", {12, ink});
    return figureOf(std::move(svg),
                    "A model that is as sure as it should be lies on the dashed line; bars below "
                    "it are answers that are too sure.");
}

FigureBlock coverageFigure(const RiskCoverage& curve) {
    UnitSquare square;
    Points points;
    double greatest = 0;
    for (const OperatingPoint& point : curve.points)
        if (point.coverage >= 0.1) greatest = std::max(greatest, point.error);
    for (const double most : {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0})
        if (square.most = most; greatest <= most) break;
    for (const OperatingPoint& point : curve.points)
        points.emplace_back(square.x(point.coverage), square.y(point.error));
    Svg svg(660, square.height(), "Errors by the share of pictures that are answered");
    square.axes(svg, "answered, %", "wrong among the answered, %");
    svg.path(thinned(points), {colours[0], 1.8, false});
    return figureOf(std::move(svg),
                    "When the model may leave out the pictures that it is least sure of: the share "
                    "of errors among those that it answers.");
}

} // namespace imago
