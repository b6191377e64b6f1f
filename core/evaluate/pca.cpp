// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/pca.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/evaluate/checks.h"
#include "core/evaluate/tridiagonal.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace imago {

namespace {

using Vector = std::vector<double>;

double dot(const Vector& a, const Vector& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

void addTo(Vector& a, double times, const Vector& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
        a[i] += times * b[i];
}

/// Sums a vector over all rows: in blocks of a fixed size, so that the order of the sum, and its rounding, is
/// the same on any number of cores.
template <class Work> Vector summed(const Rows& rows, std::stop_token stop, const Work& work) {
    constexpr std::size_t block = 1024;
    const auto blocks = (rows.size() + block - 1) / block;
    std::vector<Vector> parts(blocks, Vector(rows.columns(), 0));
    parallelFor(blocks, stop, [&](std::size_t b) {
        for (auto i = b * block; i < std::min(rows.size(), (b + 1) * block); ++i)
            work(rows[i], parts[b]);
    });
    Vector sum(rows.columns(), 0);
    for (const Vector& part : parts)
        addTo(sum, 1, part);
    return sum;
}

class Lanczos {
public:
    Lanczos(const Rows& rows, const Vector& mean, std::uint64_t seed, std::stop_token stop)
        : m_rows(rows),
          m_mean(mean),
          m_random(seed),
          m_stop(std::move(stop)) {
        m_basis.push_back(freshDirection());
    }

    std::size_t steps() const { return m_diagonal.size(); }

    void step() {
        Vector next = covarianceTimes(m_basis.back());
        m_diagonal.push_back(dot(next, m_basis.back()));
        orthogonalise(next);
        double length = std::sqrt(dot(next, next));
        m_greatest = std::max({m_greatest, m_diagonal.back(), length});
        const double nothing = 1e-13 * m_greatest;
        if (length <= nothing) {
            // Nothing new in this direction: go on beside it, for values that occur several times, until
            // there is no variance left.
            m_isExhausted = m_isExhausted || m_diagonal.back() <= nothing;
            length = 0;
            if (m_basis.size() < m_rows.columns()) next = freshDirection();
        } else {
            for (double& value : next)
                value /= length;
        }
        m_beside.push_back(length);
        m_basis.push_back(std::move(next));
    }

    /// True when the first `count` are known to the tolerance, or there is no further direction.
    bool solve(std::size_t count, double tolerance) {
        m_eigen = eigenOfTridiagonal(m_diagonal, {m_beside.begin(), m_beside.end() - 1});
        if (steps() < count) return false;
        if (m_isExhausted || steps() >= m_rows.columns()) return true;
        for (std::size_t i = 0; i < count; ++i) {
            const double left = m_beside.back() * std::abs(m_eigen.vectors[i * steps() + steps() - 1]);
            if (left > tolerance * std::max(m_eigen.values[0], 1e-300)) return false;
        }
        // After a fresh direction greater values may still turn up: give it room to show them.
        return m_lastBreak == 0 || steps() >= m_lastBreak + count + 2;
    }

    void read(std::size_t count, Pca& out) const {
        for (std::size_t i = 0; i < count; ++i) {
            Vector axis(m_rows.columns(), 0);
            for (std::size_t s = 0; s < steps(); ++s)
                addTo(axis, m_eigen.vectors[i * steps() + s], m_basis[s]);
            const double length = std::sqrt(dot(axis, axis));
            const auto greatest =
                *std::ranges::max_element(axis, [](double a, double b) { return std::abs(a) < std::abs(b); });
            for (const double value : axis)
                out.axes.push_back(value / std::copysign(length, greatest));
            out.variance.push_back(std::max(0.0, m_eigen.values[i]));
        }
    }

private:
    Vector covarianceTimes(const Vector& v) const {
        const double offset = dot(m_mean, v);
        Vector sum = summed(m_rows, m_stop, [&](std::span<const float> row, Vector& part) {
            double along = -offset;
            for (std::size_t k = 0; k < row.size(); ++k)
                along += static_cast<double>(row[k]) * v[k];
            for (std::size_t k = 0; k < row.size(); ++k)
                part[k] += along * (static_cast<double>(row[k]) - m_mean[k]);
        });
        for (double& value : sum)
            value /= static_cast<double>(m_rows.size() - 1);
        return sum;
    }
    /// Twice is enough (Kahan and Parlett).
    void orthogonalise(Vector& v) const {
        for (int turn = 0; turn < 2; ++turn)
            for (const Vector& known : m_basis)
                addTo(v, -dot(v, known), known);
    }
    Vector freshDirection() {
        m_lastBreak = steps();
        Vector v(m_rows.columns());
        for (double& value : v)
            value = m_random.normal();
        orthogonalise(v);
        const double length = std::sqrt(dot(v, v));
        for (double& value : v)
            value /= length;
        return v;
    }

    Rows m_rows;
    const Vector& m_mean;
    Random m_random;
    std::stop_token m_stop;
    std::vector<Vector> m_basis;
    Vector m_diagonal, m_beside;
    Eigen m_eigen;
    double m_greatest = 0;
    std::size_t m_lastBreak = 0; ///< step at which a direction began afresh
    bool m_isExhausted = false;  ///< what is left has no variance
};

} // namespace

std::vector<float> Pca::project(const Rows& rows) const {
    std::vector<float> out(rows.size() * components());
    parallelFor(rows.size(), {}, [&](std::size_t i) {
        for (std::size_t c = 0; c < components(); ++c) {
            double sum = 0;
            for (std::size_t k = 0; k < columns; ++k)
                sum += (static_cast<double>(rows[i][k]) - mean[k]) * axes[c * columns + k];
            out[i * components() + c] = static_cast<float>(sum);
        }
    });
    return out;
}

Result<Pca> principalComponents(const Rows& rows, const PcaOptions& options, const ProgressSink& progress,
                                std::stop_token stop) {
    IMAGO_CHECK(checkRows(rows, "embeddings"));
    if (rows.size() < 2) return badInput("principal components need at least two rows");
    if (options.components < 1 || options.components > std::min(rows.size() - 1, rows.columns()))
        return badInput("{} components of {} rows of {} are not to be had", options.components, rows.size(),
                        rows.columns());
    Pca out;
    out.columns = rows.columns();
    out.mean = summed(rows, stop, [](std::span<const float> row, Vector& part) {
        for (std::size_t k = 0; k < row.size(); ++k)
            part[k] += static_cast<double>(row[k]);
    });
    for (double& value : out.mean)
        value /= static_cast<double>(rows.size());
    const Vector squares = summed(rows, stop, [&](std::span<const float> row, Vector& part) {
        for (std::size_t k = 0; k < row.size(); ++k) {
            const double off = static_cast<double>(row[k]) - out.mean[k];
            part[k] += off * off;
        }
    });
    const double all =
        std::accumulate(squares.begin(), squares.end(), 0.0) / static_cast<double>(rows.size() - 1);

    Lanczos lanczos(rows, out.mean, options.seed, stop);
    std::size_t nextLook = options.components + 4;
    while (true) {
        lanczos.step();
        if (stop.stop_requested()) return failure(ErrorCode::cancelled, "cancelled");
        report(progress, static_cast<std::int64_t>(lanczos.steps()), 0, "projecting");
        if (lanczos.steps() < std::min(nextLook, rows.columns())) continue;
        if (lanczos.solve(options.components, options.tolerance)) break;
        nextLook += std::max<std::size_t>(4, nextLook / 4);
    }
    lanczos.read(options.components, out);
    for (const double variance : out.variance)
        out.share.push_back(all > 0 ? variance / all : 0);
    return out;
}

} // namespace imago
