// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/umap.h"

#include "core/base/random.h"
#include "core/evaluate/checks.h"
#include "core/evaluate/fuzzy_set.h"

#include <algorithm>
#include <cmath>

namespace imago {

namespace {

constexpr float mostMove = 4; ///< of a point by one force, as the authors' program

/// An edge and when it is next drawn together, and pushed apart from others, in epochs.
struct Spring {
    std::uint32_t from, to;
    float every, next, pushEvery, nextPush;
};

std::vector<Spring> springsOf(const NeighbourGraph& graph, int epochs, int negativeSamples) {
    const auto edges = fuzzySet(graph);
    double most = 0;
    for (const FuzzyEdge& edge : edges)
        most = std::max(most, edge.weight);
    std::vector<Spring> springs;
    for (const FuzzyEdge& edge : edges) {
        if (edge.weight < most / epochs) continue; // would never be drawn
        const auto every = static_cast<float>(most / edge.weight);
        const float push = every / static_cast<float>(std::max(negativeSamples, 1));
        springs.push_back({edge.from, edge.to, every, every, push, push});
    }
    return springs;
}

/// Scaled to ±10 and stirred a little, so that no two points begin at one place.
std::vector<float> startOf(std::span<const float> initial, Random& random) {
    float most = 0;
    for (const float value : initial)
        most = std::max(most, std::abs(value));
    constexpr float width = 10;
    constexpr double stir = 1e-4;
    std::vector<float> out;
    for (const float value : initial)
        out.push_back((most > 0 ? value / most * width : 0) + static_cast<float>(stir * random.normal()));
    return out;
}

class Layout {
public:
    Layout(std::vector<float> start, std::vector<Spring> springs, const UmapOptions& options, Random& random)
        : m_points(std::move(start)),
          m_springs(std::move(springs)),
          m_random(random),
          m_pushes(options.negativeSamples > 0) {
        const auto [a, b] = umapCurve(options.minDistance, options.spread);
        m_a = static_cast<float>(a);
        m_b = static_cast<float>(b);
    }

    void epoch(int number, float rate) {
        const auto now = static_cast<float>(number);
        for (Spring& spring : m_springs) {
            if (spring.next > now) continue;
            attract(spring.from, spring.to, rate);
            spring.next += spring.every;
            if (!m_pushes) continue;
            const int pushes = static_cast<int>((now - spring.nextPush) / spring.pushEvery);
            for (int i = 0; i < pushes; ++i)
                repel(spring.from, static_cast<std::uint32_t>(m_random.below(m_points.size() / 2)), rate);
            spring.nextPush += static_cast<float>(pushes) * spring.pushEvery;
        }
    }
    std::vector<float> take() { return std::move(m_points); }

private:
    static float limited(float move) { return std::clamp(move, -mostMove, mostMove); }

    void attract(std::uint32_t from, std::uint32_t to, float rate) {
        float* p = &m_points[2 * from];
        float* q = &m_points[2 * to];
        const float x = p[0] - q[0], y = p[1] - q[1], square = x * x + y * y;
        if (square <= 0) return;
        const float power = std::pow(square, m_b);
        const float force = -2 * m_a * m_b * power / square / (m_a * power + 1);
        const float dx = limited(force * x) * rate, dy = limited(force * y) * rate;
        p[0] += dx;
        p[1] += dy;
        q[0] -= dx;
        q[1] -= dy;
    }
    void repel(std::uint32_t from, std::uint32_t other, float rate) {
        if (from == other) return;
        float* p = &m_points[2 * from];
        const float* q = &m_points[2 * other];
        const float x = p[0] - q[0], y = p[1] - q[1], square = x * x + y * y;
        if (square <= 0) return;
        constexpr float apart = 0.001f; // keeps the force finite
        const float force = 2 * m_b / ((apart + square) * (m_a * std::pow(square, m_b) + 1));
        p[0] += limited(force * x) * rate;
        p[1] += limited(force * y) * rate;
    }

    std::vector<float> m_points;
    std::vector<Spring> m_springs;
    Random& m_random;
    float m_a = 1, m_b = 1;
    bool m_pushes;
};

} // namespace

std::pair<double, double> umapCurve(double minDistance, double spread) {
    constexpr int samples = 300, steps = 200;
    double a = 1, b = 1, damping = 1e-3;
    const auto residuals = [&](double at, double bt, double* normal) {
        double sum = 0, m[5] = {};
        for (int i = 1; i < samples; ++i) { // at 0 both curves are 1
            const double x = 3 * spread * i / (samples - 1);
            const double wanted = x < minDistance ? 1 : std::exp(-(x - minDistance) / spread);
            const double power = std::pow(x, 2 * bt), value = 1 / (1 + at * power), off = value - wanted;
            const double da = -power * value * value, db = -2 * at * power * std::log(x) * value * value;
            sum += off * off;
            m[0] += da * da, m[1] += da * db, m[2] += db * db, m[3] += da * off, m[4] += db * off;
        }
        if (normal) std::copy(std::begin(m), std::end(m), normal);
        return sum;
    };
    // Levenberg and Marquardt.
    double m[5], error = residuals(a, b, m);
    for (int step = 0; step < steps && damping < 1e12; ++step) {
        const double p = m[0] * (1 + damping), r = m[2] * (1 + damping), determinant = p * r - m[1] * m[1];
        const double da = (-m[3] * r + m[4] * m[1]) / determinant,
                     db = (-m[4] * p + m[3] * m[1]) / determinant;
        const double tried = a + da > 0 && b + db > 0 ? residuals(a + da, b + db, nullptr) : 2 * error + 1;
        if (tried > error) {
            damping *= 10;
            continue;
        }
        a += da;
        b += db;
        damping /= 10;
        error = residuals(a, b, m);
        if (std::abs(da) < 1e-13 * a && std::abs(db) < 1e-13 * b) break;
    }
    return {a, b};
}

Result<std::vector<float>> umap(const NeighbourGraph& graph, std::span<const float> initial,
                                const UmapOptions& options, const ProgressSink& progress,
                                std::stop_token stop) {
    if (graph.size() == 0) return badInput("there are no points to lay out");
    if (initial.size() != 2 * graph.size())
        return badInput("{} coordinates do not fit {} points", initial.size(), graph.size());
    IMAGO_CHECK(checkRows(Rows(initial, 2), "start"));
    if (!(options.spread > 0 && options.minDistance >= 0 && options.minDistance < options.spread))
        return badInput("a least distance of {} does not fit a spread of {}", options.minDistance,
                        options.spread);
    if (options.epochs < 0 || options.negativeSamples < 0 || !(options.learningRate > 0))
        return badInput("epochs, negative samples and learning rate must not be negative");
    constexpr std::size_t many = 10'000;
    const int epochs = options.epochs > 0 ? options.epochs : graph.size() <= many ? 500 : 200;
    Random random(options.seed);
    Layout layout(startOf(initial, random), springsOf(graph, epochs, options.negativeSamples), options,
                  random);
    for (int epoch = 0; epoch < epochs; ++epoch) {
        if (stop.stop_requested()) return failure(ErrorCode::cancelled, "cancelled");
        report(progress, epoch, epochs, "laying out");
        layout.epoch(epoch,
                     static_cast<float>(options.learningRate * (1 - static_cast<double>(epoch) / epochs)));
    }
    return layout.take();
}

} // namespace imago
