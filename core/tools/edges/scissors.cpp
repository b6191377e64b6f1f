// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/edges/scissors.h"

#include "core/geometry/measure.h"
#include "core/geometry/polygon_ops.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>

namespace imago {

namespace {

/// The weights of the paper: not on an edge, against its direction, of weak gradient.
constexpr double offEdge = 0.43, againstDirection = 0.43, weak = 0.14;
/// Of a cost of one, in whole numbers.
constexpr double costUnit = 128;
constexpr std::uint32_t mostCost = 256; ///< of a step; above sqrt(2) · costUnit
constexpr std::uint32_t unreached = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint8_t noStep = 8;

struct Step {
    int x, y;
};
/// The opposite of step i is 7 - i.
constexpr std::array<Step, 8> steps{{{-1, -1}, {0, -1}, {1, -1}, {-1, 0}, {1, 0}, {-1, 1}, {0, 1}, {1, 1}}};

/// 2 / (3 π) · acos of -1 … 1: the cost of an angle, by the paper's equation 4.
class AngleCost {
public:
    AngleCost() {
        for (std::size_t i = 0; i < m_table.size(); ++i)
            m_table[i] = float(costUnit * againstDirection * 2 / (3 * std::numbers::pi) *
                               std::acos(std::clamp(double(i) / half - 1, -1.0, 1.0)));
    }
    float operator()(float cosine) const {
        return m_table[std::size_t(std::clamp((cosine + 1) * half + 0.5f, 0.0f, 2.0f * half))];
    }

private:
    static constexpr int half = 256;
    std::array<float, 2 * half + 1> m_table;
};

/// The value that a share of all pixels lies below.
float percentile(const cv::Mat& values, double share) {
    double most = 0;
    cv::minMaxLoc(values, nullptr, &most);
    if (most <= 0) return 0;
    constexpr int bins = 512;
    std::array<std::int64_t, bins> counts{};
    for (int y = 0; y < values.rows; ++y)
        for (int x = 0; x < values.cols; ++x)
            ++counts[std::size_t(values.at<float>(y, x) / most * (bins - 1))];
    std::int64_t left = std::int64_t(share * double(values.total()));
    int bin = 0;
    while (bin < bins - 1 && (left -= counts[bin]) > 0)
        ++bin;
    return float((bin + 1) * most / bins);
}

} // namespace

struct IntelligentScissors::Search {
    cv::Rect window;
    cv::Mat strength;  ///< CV_32F: length of the gradient, of the channel where it is longest
    cv::Mat own;       ///< CV_8U: what a pixel costs by itself
    cv::Mat direction; ///< CV_32FC2: along the edge, of length one; zero where there is none

    // The search from `anchor`: Dijkstra's, with a ring of lists by cost for a queue.
    cv::Point anchor{-1, -1};
    std::vector<std::uint32_t> cost;
    std::vector<std::uint8_t> back; ///< step that led here
    std::vector<bool> settled;
    std::vector<std::vector<std::uint32_t>> queue;
    std::uint32_t now = 0;
    std::size_t waiting = 0;
    AngleCost angleCost;

    std::uint32_t placeOf(cv::Point p) const {
        return std::uint32_t(p.y) * std::uint32_t(window.width) + p.x;
    }
    cv::Point pixelOf(Point p) const {
        return {std::clamp(int(std::floor(p.x)) - window.x, 0, window.width - 1),
                std::clamp(int(std::floor(p.y)) - window.y, 0, window.height - 1)};
    }
    Point middleOf(cv::Point p) const { return {window.x + p.x + 0.5, window.y + p.y + 0.5}; }
    bool holds(Point p) const {
        return p.x >= window.x && p.y >= window.y && p.x < window.x + window.width &&
               p.y < window.y + window.height;
    }

    void findEdges(const cv::Mat& bgr) {
        cv::Mat smooth, dx, dy;
        cv::GaussianBlur(bgr(window), smooth, {}, 1.0);
        cv::Sobel(smooth, dx, CV_16S, 1, 0);
        cv::Sobel(smooth, dy, CV_16S, 0, 1);
        const cv::Size size = window.size();
        strength.create(size, CV_32F);
        direction.create(size, CV_32FC2);
        cv::Mat strongX(size, CV_16S), strongY(size, CV_16S);
        for (int y = 0; y < size.height; ++y) {
            const auto *u = dx.ptr<cv::Vec3s>(y), *v = dy.ptr<cv::Vec3s>(y);
            auto* lengths = strength.ptr<float>(y);
            auto* along = direction.ptr<cv::Vec2f>(y);
            for (int x = 0; x < size.width; ++x) {
                int best = 0, most = -1;
                for (int c = 0; c < 3; ++c)
                    if (const int square = u[x][c] * u[x][c] + v[x][c] * v[x][c]; square > most) {
                        most = square;
                        best = c;
                    }
                const float length = std::sqrt(float(most)), unit = most > 0 ? 1 / length : 0;
                lengths[x] = length;
                strongX.ptr<short>(y)[x] = u[x][best];
                strongY.ptr<short>(y)[x] = v[x][best];
                along[x] = {float(v[x][best]) * unit, -float(u[x][best]) * unit};
            }
        }
        const float strong = std::max(percentile(strength, 0.995), 1.0f);
        const float edge = std::max(percentile(strength, 0.9), 16.0f);
        cv::Mat edges;
        cv::Canny(strongX, strongY, edges, 0.4 * edge, edge, true);
        own.create(size, CV_8U);
        for (int y = 0; y < size.height; ++y)
            for (int x = 0; x < size.width; ++x) {
                const float off = edges.ptr(y)[x] ? 0 : float(offEdge);
                const float faint = float(weak) * (1 - std::min(1.0f, strength.ptr<float>(y)[x] / strong));
                own.ptr(y)[x] = std::uint8_t(float(costUnit) * (off + faint));
            }
    }

    void startAt(cv::Point from) {
        const std::size_t count = std::size_t(window.area());
        cost.assign(count, unreached);
        back.assign(count, noStep);
        settled.assign(count, false);
        queue.assign(mostCost, {});
        now = 0;
        waiting = 1;
        anchor = from;
        cost[placeOf(from)] = 0;
        queue[0].push_back(placeOf(from));
    }

    void searchUntil(cv::Point to) {
        const auto goal = placeOf(to);
        while (!settled[goal] && waiting > 0) {
            auto& due = queue[now % mostCost];
            if (due.empty()) {
                ++now;
                continue;
            }
            const auto place = due.back();
            due.pop_back();
            --waiting;
            if (settled[place]) continue;
            settled[place] = true;
            expand({int(place % std::uint32_t(window.width)), int(place / std::uint32_t(window.width))});
        }
    }

    void expand(cv::Point p) {
        constexpr float diagonal = float(1 / std::numbers::sqrt2);
        const auto& along = direction.at<cv::Vec2f>(p);
        for (std::uint8_t i = 0; i < steps.size(); ++i) {
            const cv::Point q(p.x + steps[i].x, p.y + steps[i].y);
            if (q.x < 0 || q.y < 0 || q.x >= window.width || q.y >= window.height) continue;
            const auto place = placeOf(q);
            if (settled[place]) continue;
            const bool slanted = steps[i].x != 0 && steps[i].y != 0;
            const float unit = slanted ? diagonal : 1;
            const float stepX = float(steps[i].x) * unit, stepY = float(steps[i].y) * unit;
            const auto& there = direction.at<cv::Vec2f>(q);
            const float first = along[0] * stepX + along[1] * stepY;
            const float second = there[0] * stepX + there[1] * stepY;
            const float turn =
                first >= 0 ? angleCost(first) + angleCost(second) : angleCost(-first) + angleCost(-second);
            const float itself = float(own.at<std::uint8_t>(q)) * (slanted ? float(std::numbers::sqrt2) : 1);
            const auto next = now + 1 + std::uint32_t(itself + turn);
            if (next >= cost[place]) continue;
            cost[place] = next;
            back[place] = std::uint8_t(7 - i);
            queue[next % mostCost].push_back(place);
            ++waiting;
        }
    }

    std::vector<Point> trace(cv::Point to) const {
        std::vector<Point> line;
        for (cv::Point at = to; at != anchor;) {
            line.push_back(middleOf(at));
            const auto step = back[placeOf(at)];
            if (step == noStep) break;
            at += cv::Point(steps[step].x, steps[step].y);
        }
        std::reverse(line.begin(), line.end());
        return line;
    }
};

IntelligentScissors::IntelligentScissors() = default;
IntelligentScissors::~IntelligentScissors() = default;
IntelligentScissors::IntelligentScissors(IntelligentScissors&&) noexcept = default;
IntelligentScissors& IntelligentScissors::operator=(IntelligentScissors&&) noexcept = default;

void IntelligentScissors::prepare(const cv::Mat& bgr, Point anchor, int reach) {
    m_search.reset();
    if (!std::isfinite(anchor.x + anchor.y)) return;
    const auto pixel = [](double at) { return int(std::clamp(std::floor(at), -0x1p29, 0x1p29)); };
    const cv::Rect near(pixel(anchor.x) - reach, pixel(anchor.y) - reach, 2 * reach + 1, 2 * reach + 1);
    const cv::Rect window = near & cv::Rect(0, 0, bgr.cols, bgr.rows);
    if (window.empty()) return;
    m_search = std::make_unique<Search>();
    m_search->window = window;
    m_search->findEdges(bgr);
}

Box IntelligentScissors::window() const {
    if (!m_search) return {};
    const auto& w = m_search->window;
    return {double(w.x), double(w.y), double(w.width), double(w.height)};
}

Polyline IntelligentScissors::path(Point from, Point to) {
    if (!m_search || !m_search->holds(from) || !std::isfinite(to.x + to.y)) return {{from, to}};
    auto& search = *m_search;
    if (const auto start = search.pixelOf(from); start != search.anchor) search.startAt(start);
    const Point goal{std::clamp(to.x, -0x1p29, 0x1p29), std::clamp(to.y, -0x1p29, 0x1p29)};
    const auto end = search.pixelOf(goal);
    search.searchUntil(end);
    Polyline line{search.trace(end)};
    // The given points stand for the middles of their pixels.
    if (!line.points.empty() && search.holds(to)) line.points.pop_back();
    line.points.insert(line.points.begin(), from);
    line.points.push_back(to);
    return simplified(line, 0.75);
}

Point IntelligentScissors::onEdge(Point point, double radius) const {
    if (!m_search || !m_search->holds(point)) return point;
    const auto& search = *m_search;
    const auto low = search.pixelOf({point.x - radius, point.y - radius});
    const auto high = search.pixelOf({point.x + radius, point.y + radius});
    Point best = point;
    float most = 0;
    for (int y = low.y; y <= high.y; ++y)
        for (int x = low.x; x <= high.x; ++x) {
            const Point middle = search.middleOf({x, y});
            if (search.strength.at<float>(y, x) <= most || distance(middle, point) > radius) continue;
            most = search.strength.at<float>(y, x);
            best = middle;
        }
    return best;
}

} // namespace imago
