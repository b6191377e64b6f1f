// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/shape_cache.h"

#include "core/geometry/mask.h"
#include "core/geometry/polygon_ops.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace imago::ui {

namespace {

/// Fewer points are painted faster than they are looked up.
constexpr std::size_t manyPoints = 48;
constexpr double stray = 0.4; ///< view pixels
constexpr qint64 tintedBudget = qint64{192} << 20;
constexpr std::size_t looseKept = 6;
constexpr int fillAlpha = 110;

std::size_t pointsOf(const Polygon& polygon) {
    std::size_t sum = 0;
    for (const auto& part : polygon.parts) {
        sum += part.outer.size();
        for (const auto& hole : part.holes)
            sum += hole.size();
    }
    return sum;
}

/// 0 from scale 1 on, then one more for every halving.
int halvings(double scale) {
    return std::max(0, int(std::floor(-std::log2(std::max(scale, 1e-6)))));
}

QImage tinted(const Mask& mask, QRgb color, int level) {
    if (mask.width <= 0 || mask.height <= 0) return {};
    auto bitmap = bitmapOf(mask);
    cv::Mat set(bitmap.height, bitmap.width, CV_8U, bitmap.pixels.data());
    cv::Mat inside;
    cv::threshold(set, inside, 0, 255, cv::THRESH_BINARY);
    if (level > 0) {
        const cv::Size size(std::max(1, inside.cols >> level), std::max(1, inside.rows >> level));
        cv::resize(inside, inside, size, 0, 0, cv::INTER_AREA);
        // A thin mask must not fade away.
        cv::threshold(inside, inside, 63, 255, cv::THRESH_BINARY);
    }
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
    return image;
}

} // namespace

const Geometry& ShapeCache::reduced(const SceneShape& shape, double scale) {
    const auto* polygon = std::get_if<Polygon>(&shape.geometry);
    const auto* line = std::get_if<Polyline>(&shape.geometry);
    const std::size_t points = polygon ? pointsOf(*polygon) : line ? line->points.size() : 0;
    if (points < manyPoints) return shape.geometry;
    const int level = int(std::ceil(std::log2(std::max(scale, 1e-6))));
    auto& kept = m_reduced[shape.row.id];
    if (kept.geometry.index() == 0 || kept.level != level) {
        const double tolerance = stray / std::exp2(level);
        kept.level = level;
        if (polygon)
            kept.geometry = simplified(*polygon, tolerance);
        else
            kept.geometry = simplified(*line, tolerance);
    }
    return kept.geometry;
}

const QImage& ShapeCache::picture(const SceneShape& shape, const Mask& mask, QRgb color, double scale) {
    const int level = halvings(scale);
    const auto found = m_tinted.find(shape.row.id);
    if (found != m_tinted.end() && found->second.level == level && found->second.color == color)
        return found->second.image;
    if (found != m_tinted.end()) m_tintedBytes -= found->second.image.sizeInBytes();
    trim();
    auto& entry = m_tinted[shape.row.id];
    entry = {level, color, tinted(mask, color, level)};
    m_tintedBytes += entry.image.sizeInBytes();
    return entry.image;
}

const QImage& ShapeCache::picture(const Mask& mask, QRgb color, double scale) {
    const int level = halvings(scale);
    for (auto it = m_loose.begin(); it != m_loose.end(); ++it) {
        if (it->tinted.level != level || it->tinted.color != color || it->mask != mask) continue;
        m_loose.splice(m_loose.begin(), m_loose, it);
        return m_loose.front().tinted.image;
    }
    m_loose.push_front({mask, {level, color, tinted(mask, color, level)}});
    if (m_loose.size() > looseKept) m_loose.pop_back();
    return m_loose.front().tinted.image;
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
    m_tintedBytes -= found->second.image.sizeInBytes();
    m_tinted.erase(found);
}

void ShapeCache::clear() {
    m_reduced.clear();
    m_tinted.clear();
    m_loose.clear();
    m_tintedBytes = 0;
}

} // namespace imago::ui
