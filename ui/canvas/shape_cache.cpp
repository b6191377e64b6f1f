// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/shape_cache.h"

#include "core/geometry/polygon_ops.h"
#include "ui/canvas/outline.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace imago::ui {

namespace {

/// Fewer points are painted faster than they are looked up.
constexpr std::size_t manyPoints = 48;
constexpr double stray = 0.4; ///< view pixels
constexpr qint64 tintedBudget = qint64{192} << 20;
constexpr std::size_t looseKept = 6;
constexpr int fillAlpha = 110;
/// More points, or pixels of a mask, take longer than a part of a frame.
constexpr std::size_t pointsAtOnce = 12000;
constexpr qint64 pixelsAtOnce = 400000;
constexpr qint64 mostPixels = qint64{16} << 20; ///< of a tinted picture

bool isQuick(const Mask& mask) {
    return qint64{mask.width} * mask.height <= pixelsAtOnce;
}

Geometry simpler(const Geometry& geometry, double tolerance) {
    if (const auto* polygon = std::get_if<Polygon>(&geometry)) return simplified(*polygon, tolerance);
    return simplified(std::get<Polyline>(geometry), tolerance);
}

/// 0 from scale 1 on, then one more for every halving.
int halvings(double scale) {
    return std::max(0, int(std::floor(-std::log2(std::max(scale, 1e-6)))));
}

/// Which cells of 2^level pixels a side belong to a mask, 255 or 0: those of which a quarter is set, so that
/// thin masks do not fade away. Straight from the runs: a mask can be larger than memory should hold.
cv::Mat cellsOf(const Mask& mask, int level) {
    const int side = 1 << level, columns = (mask.width + side - 1) >> level;
    cv::Mat cells((mask.height + side - 1) >> level, columns, CV_8U, cv::Scalar(0));
    std::vector<int> sums(std::size_t(columns), 0);
    int row = 0;
    const auto finishRow = [&] {
        auto* out = cells.ptr<uchar>(row);
        for (int x = 0; x < columns; ++x)
            out[x] = 4 * sums[std::size_t(x)] >= side * side ? 255 : 0;
        std::fill(sums.begin(), sums.end(), 0);
    };
    const auto add = [&](int y, int from, int to) {
        if (y >> level != row) {
            finishRow();
            row = y >> level;
        }
        for (int x = from >> level; x <= (to - 1) >> level; ++x)
            sums[std::size_t(x)] += std::min(to, (x + 1) << level) - std::max(from, x << level);
    };
    qint64 at = 0;
    for (std::size_t i = 0; i < mask.runs.size(); ++i) {
        const qint64 end = at + mask.runs[i];
        for (qint64 from = at; i % 2 == 1 && from < end;) {
            const int y = int(from / mask.width), x = int(from % mask.width);
            const int to = int(std::min<qint64>(mask.width, x + end - from));
            add(y, x, to);
            from += to - x;
        }
        at = end;
    }
    finishRow();
    return cells;
}

TintedMask tinted(const Mask& mask, QRgb color, int level) {
    if (mask.width <= 0 || mask.height <= 0) return {};
    while ((qint64{mask.width} >> level) * (qint64{mask.height} >> level) > mostPixels)
        ++level;
    const cv::Mat inside = cellsOf(mask, level);
    cv::Mat core;
    cv::erode(inside, core, cv::getStructuringElement(cv::MORPH_CROSS, {3, 3}), {-1, -1}, 1,
              cv::BORDER_CONSTANT, cv::Scalar(0));
    QImage image(inside.cols, inside.rows, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) return {};
    const QRgb edge = qPremultiply(qRgba(qRed(color), qGreen(color), qBlue(color), 255));
    const QRgb fill = qPremultiply(qRgba(qRed(color), qGreen(color), qBlue(color), fillAlpha));
    for (int y = 0; y < inside.rows; ++y) {
        const auto* in = inside.ptr<uchar>(y);
        const auto* deep = core.ptr<uchar>(y);
        auto* out = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < inside.cols; ++x)
            out[x] = deep[x] ? fill : in[x] ? edge : 0;
    }
    const double side = 1 << level;
    return {image, {double(mask.x), double(mask.y), inside.cols * side, inside.rows * side}};
}

} // namespace

ShapeCache::ShapeCache() {
    m_pool.setMaxThreadCount(1);
}

ShapeCache::~ShapeCache() {
    m_pool.clear();
    m_pool.waitForDone();
}

template <class T> void ShapeCache::later(std::function<T()> work, std::function<void(T)> take) {
    ++m_working;
    m_pool.start([this, work = std::move(work), take = std::move(take)] {
        // This object outlives its thread: the destructor waits for it.
        QMetaObject::invokeMethod(
            &m_here,
            [this, take, made = work()] {
                --m_working;
                take(made);
            },
            Qt::QueuedConnection);
    });
}

const Geometry& ShapeCache::reduced(const SceneShape& shape, double scale) {
    const std::size_t points = pointCount(shape.geometry);
    if (points < manyPoints) return shape.geometry;
    const int level = int(std::ceil(std::log2(std::max(scale, 1e-6))));
    auto& kept = m_reduced[shape.row.id];
    if (kept.geometry.index() != 0 && kept.level == level) return kept.geometry;
    const double tolerance = stray / std::exp2(level);
    if (points <= pointsAtOnce) {
        kept.level = level;
        kept.geometry = simpler(shape.geometry, tolerance);
        return kept.geometry;
    }
    if (!kept.ticket || kept.wanted != level) {
        kept.ticket = ++m_lastTicket;
        kept.wanted = level;
        later<Geometry>([geometry = shape.geometry, tolerance] { return simpler(geometry, tolerance); },
                        [this, id = shape.row.id, level, ticket = kept.ticket](Geometry made) {
                            const auto found = m_reduced.find(id);
                            if (found == m_reduced.end() || found->second.ticket != ticket) return;
                            found->second = {level, level, std::move(made), 0};
                            if (m_ready) m_ready(id);
                        });
    }
    return kept.geometry.index() != 0 && kept.level > level ? kept.geometry : shape.geometry;
}

void ShapeCache::start(Tinted& entry, const Mask& mask, const Look& look, AnnotationId id) {
    if (entry.ticket && entry.wanted == look) return;
    entry.ticket = ++m_lastTicket;
    entry.wanted = look;
    later<TintedMask>(
        [mask, look] { return tinted(mask, look.color, look.level); },
        [this, id, ticket = entry.ticket](TintedMask made) { take(id, ticket, std::move(made)); });
}

void ShapeCache::take(AnnotationId id, Ticket ticket, TintedMask made) {
    Tinted* entry = nullptr;
    if (id) {
        const auto found = m_tinted.find(id);
        if (found != m_tinted.end()) entry = &found->second;
        if (entry && entry->ticket == ticket)
            m_tintedBytes += made.image.sizeInBytes() - entry->mask.image.sizeInBytes();
    } else {
        for (auto& loose : m_loose)
            if (loose.tinted.ticket == ticket) entry = &loose.tinted;
    }
    if (!entry || entry->ticket != ticket) return;
    *entry = {entry->wanted, std::move(made), false, {}, 0};
    if (m_ready) m_ready(id);
}

TintedMask ShapeCache::picture(const SceneShape& shape, const Mask& mask, QRgb color, double scale) {
    const Look look{halvings(scale), color};
    const auto found = m_tinted.find(shape.row.id);
    if (found != m_tinted.end() && !found->second.stale && found->second.look == look)
        return found->second.mask;
    if (found == m_tinted.end()) trim();
    auto& entry = m_tinted[shape.row.id];
    if (!isQuick(mask)) {
        start(entry, mask, look, shape.row.id);
        return entry.mask;
    }
    m_tintedBytes -= entry.mask.image.sizeInBytes();
    entry = {look, tinted(mask, look.color, look.level), false, {}, 0};
    m_tintedBytes += entry.mask.image.sizeInBytes();
    return entry.mask;
}

TintedMask ShapeCache::picture(const Mask& mask, QRgb color, double scale) {
    const Look look{halvings(scale), color};
    for (auto it = m_loose.begin(); it != m_loose.end(); ++it) {
        if ((it->tinted.ticket ? it->tinted.wanted : it->tinted.look) != look || it->mask != mask) continue;
        m_loose.splice(m_loose.begin(), m_loose, it);
        return m_loose.front().tinted.mask;
    }
    m_loose.push_front({mask, {}});
    if (m_loose.size() > looseKept) m_loose.pop_back();
    auto& entry = m_loose.front().tinted;
    if (isQuick(mask))
        entry = {look, tinted(mask, look.color, look.level), false, {}, 0};
    else
        start(entry, mask, look, {});
    return entry.mask;
}

void ShapeCache::trim() {
    if (m_tintedBytes < tintedBudget) return;
    m_tinted.clear();
    m_tintedBytes = 0;
}

void ShapeCache::forget(AnnotationId id) {
    m_reduced.erase(id);
    const auto found = m_tinted.find(id);
    if (found == m_tinted.end()) return;
    found->second.stale = true;
    found->second.ticket = 0;
}

void ShapeCache::remove(AnnotationId id) {
    m_reduced.erase(id);
    const auto found = m_tinted.find(id);
    if (found == m_tinted.end()) return;
    m_tintedBytes -= found->second.mask.image.sizeInBytes();
    m_tinted.erase(found);
}

void ShapeCache::clear() {
    m_reduced.clear();
    m_tinted.clear();
    m_loose.clear();
    m_tintedBytes = 0;
}

} // namespace imago::ui
