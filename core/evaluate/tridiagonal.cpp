// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/tridiagonal.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace imago {

Eigen eigenOfTridiagonal(std::vector<double> d, std::vector<double> e) {
    const auto n = d.size();
    e.resize(n, 0);
    std::vector<double> z(n * n, 0); // row i: the vector that becomes the i-th
    for (std::size_t i = 0; i < n; ++i)
        z[i * n + i] = 1;
    constexpr int mostSweeps = 60;
    for (std::size_t l = 0; l < n; ++l) {
        for (int sweep = 0; sweep < mostSweeps; ++sweep) {
            auto m = l;
            while (m + 1 < n && std::abs(e[m]) > std::numeric_limits<double>::epsilon() *
                                                     (std::abs(d[m]) + std::abs(d[m + 1])))
                ++m;
            if (m == l) break;
            double g = (d[l + 1] - d[l]) / (2 * e[l]);
            double r = std::hypot(g, 1.0);
            g = d[m] - d[l] + e[l] / (g + std::copysign(r, g));
            double s = 1, c = 1, p = 0;
            bool split = false;
            for (auto i = m; i-- > l;) {
                const double f = s * e[i], b = c * e[i];
                r = std::hypot(f, g);
                e[i + 1] = r;
                if (r == 0) { // the matrix falls apart here
                    d[i + 1] -= p;
                    e[m] = 0;
                    split = true;
                    break;
                }
                s = f / r;
                c = g / r;
                g = d[i + 1] - p;
                r = (d[i] - g) * s + 2 * c * b;
                p = s * r;
                d[i + 1] = g + p;
                g = c * r - b;
                for (std::size_t k = 0; k < n; ++k) {
                    const double upper = z[(i + 1) * n + k], lower = z[i * n + k];
                    z[(i + 1) * n + k] = s * lower + c * upper;
                    z[i * n + k] = c * lower - s * upper;
                }
            }
            if (split) continue;
            d[l] -= p;
            e[l] = g;
            e[m] = 0;
        }
    }
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return d[a] > d[b]; });
    Eigen out;
    for (const auto i : order) {
        out.values.push_back(d[i]);
        const auto row = z.begin() + static_cast<std::ptrdiff_t>(i * n);
        out.vectors.insert(out.vectors.end(), row, row + static_cast<std::ptrdiff_t>(n));
    }
    return out;
}

} // namespace imago
