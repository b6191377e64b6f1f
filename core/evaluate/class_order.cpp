// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/class_order.h"

#include "core/evaluate/checks.h"

#include <algorithm>
#include <numeric>

namespace imago {

namespace {

using Order = std::vector<int>;

/// Joins two ordered clusters at their nearest ends.
Order joined(Order a, Order b, const std::vector<double>& distances, std::size_t count) {
    const auto apart = [&](int i, int j) {
        return distances[static_cast<std::size_t>(i) * count + static_cast<std::size_t>(j)];
    };
    const double ends[] = {apart(a.back(), b.front()), apart(a.back(), b.back()), apart(a.front(), b.front()),
                           apart(a.front(), b.back())};
    const auto best = std::min_element(std::begin(ends), std::end(ends)) - std::begin(ends);
    if (best >= 2) std::reverse(a.begin(), a.end());
    if (best % 2 == 1) std::reverse(b.begin(), b.end());
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

/// Average linkage by chains of nearest neighbours (Murtagh 1983): joins as they are found, which is the same
/// tree as joining the nearest two first, in O(n²).
class Linkage {
public:
    explicit Linkage(std::vector<double> distances, std::size_t count)
        : m_leaves(distances),
          m_apart(std::move(distances)),
          m_count(count) {
        for (std::size_t i = 0; i < count; ++i) {
            m_orders.push_back({static_cast<int>(i)});
            m_alive.push_back(i);
        }
    }

    Order order() {
        std::vector<std::size_t> chain;
        while (m_alive.size() > 1) {
            if (chain.empty()) chain.push_back(m_alive.front());
            const auto last = chain.back();
            const auto before = chain.size() > 1 ? chain[chain.size() - 2] : m_count;
            const auto next = nearestTo(last, before);
            if (next == before) {
                chain.resize(chain.size() - 2);
                join(std::min(last, next), std::max(last, next));
            } else {
                chain.push_back(next);
            }
        }
        Order all = m_orders[m_alive.front()];
        if (all.back() < all.front()) std::reverse(all.begin(), all.end());
        return all;
    }

private:
    double& apart(std::size_t a, std::size_t b) { return m_apart[a * m_count + b]; }

    /// Of equally near clusters `preferred`, so that a chain ends, then the first.
    std::size_t nearestTo(std::size_t cluster, std::size_t preferred) {
        auto nearest = preferred;
        for (const auto other : m_alive)
            if (other != cluster && (nearest == m_count || apart(cluster, other) < apart(cluster, nearest)))
                nearest = other;
        return nearest;
    }

    /// b becomes part of a.
    void join(std::size_t a, std::size_t b) {
        const auto sizeA = static_cast<double>(m_orders[a].size());
        const auto sizeB = static_cast<double>(m_orders[b].size());
        for (const auto other : m_alive)
            if (other != a && other != b)
                apart(a, other) = apart(other, a) =
                    (sizeA * apart(a, other) + sizeB * apart(b, other)) / (sizeA + sizeB);
        m_orders[a] = joined(std::move(m_orders[a]), std::move(m_orders[b]), m_leaves, m_count);
        std::erase(m_alive, b);
    }

    std::vector<double> m_leaves, m_apart;
    std::size_t m_count;
    std::vector<Order> m_orders;
    std::vector<std::size_t> m_alive;
};

} // namespace

std::vector<double> confusionDistances(const std::vector<std::vector<std::int64_t>>& confusion) {
    const auto count = confusion.size();
    std::vector<double> shares;
    for (const auto& row : confusion) {
        const auto all = static_cast<double>(std::accumulate(row.begin(), row.end(), std::int64_t{0}));
        for (const auto pictures : row)
            shares.push_back(all > 0 ? static_cast<double>(pictures) / all : 0);
    }
    std::vector<double> distances(count * count, 0);
    for (std::size_t a = 0; a < count; ++a)
        for (std::size_t b = 0; b < count; ++b)
            if (a != b) distances[a * count + b] = 1 - (shares[a * count + b] + shares[b * count + a]) / 2;
    return distances;
}

Result<std::vector<int>> classOrder(const std::vector<std::vector<std::int64_t>>& confusion) {
    for (const auto& row : confusion) {
        if (row.size() != confusion.size()) return badInput("the confusion matrix is not square");
        for (const auto pictures : row)
            if (pictures < 0) return badInput("the confusion matrix has a negative count");
    }
    if (confusion.empty()) return std::vector<int>{};
    return Linkage(confusionDistances(confusion), confusion.size()).order();
}

Result<CellPictures> picturesOfCell(const EvaluationInput& input, int truth, int predicted,
                                    std::span<const float> rows) {
    IMAGO_CHECK(checkInput(input));
    if (truth < 0 || truth >= input.classes || predicted < 0 || predicted >= input.classes)
        return badInput("classes {} and {} are not both of {}", truth, predicted, input.classes);
    const Rows p = probabilitiesOf(input);
    if (!rows.empty() && (p.size() == 0 || rows.size() % p.size() != 0))
        return badInput("{} values are no rows of {} pictures", rows.size(), p.size());
    const Rows table = rows.empty() ? p : Rows(rows, rows.size() / p.size());
    std::vector<std::size_t> images;
    std::vector<double> mean(table.columns(), 0), off(p.size(), 0), surprise(p.size(), 0);
    for (std::size_t i = 0; i < p.size(); ++i) {
        const auto top = std::max_element(p[i].begin(), p[i].end()) - p[i].begin();
        if (top != predicted || std::ranges::count(input.truth[i], truth) == 0) continue;
        images.push_back(i);
        for (std::size_t k = 0; k < mean.size(); ++k)
            mean[k] += static_cast<double>(table[i][k]);
        double other = 0;
        for (int k = 0; k < input.classes; ++k)
            if (truth != predicted ? k == truth : k != truth)
                other = std::max(other, static_cast<double>(p[i][static_cast<std::size_t>(k)]));
        const double margin = static_cast<double>(p[i][static_cast<std::size_t>(predicted)]) - other;
        surprise[i] = truth != predicted ? margin : -margin;
    }
    for (const auto i : images)
        for (std::size_t k = 0; k < mean.size(); ++k) {
            const double d = static_cast<double>(table[i][k]) - mean[k] / static_cast<double>(images.size());
            off[i] += d * d;
        }
    CellPictures out{images, images};
    std::ranges::stable_sort(out.typical, {}, [&](std::size_t i) { return off[i]; });
    std::ranges::stable_sort(out.surprising, std::greater(), [&](std::size_t i) { return surprise[i]; });
    return out;
}

} // namespace imago
