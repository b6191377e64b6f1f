// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/picture_tiles.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace imago::ui {

namespace {

constexpr int threads = 2;
constexpr double nearestFrom = 4; ///< pixels are squares from this magnification on

QImage toImage(const cv::Mat& bgr) {
    QImage image(bgr.cols, bgr.rows, QImage::Format_RGB32);
    if (image.isNull()) return {};
    cv::Mat out(bgr.rows, bgr.cols, CV_8UC4, image.bits(), static_cast<std::size_t>(image.bytesPerLine()));
    cv::cvtColor(bgr, out, cv::COLOR_BGR2BGRA);
    return image;
}

} // namespace

PictureTiles::PictureTiles(std::shared_ptr<TileSource> source, qint64 budgetBytes)
    : m_source(std::move(source)),
      m_budget(budgetBytes) {
    m_pool.setMaxThreadCount(threads);
}

PictureTiles::~PictureTiles() {
    m_pool.clear();
    m_pool.waitForDone();
}

QRectF PictureTiles::place(const Key& key) const {
    const double side = double(TileSource::tileSide) * std::exp2(key.level);
    const QRectF whole(0, 0, m_source->size().width, m_source->size().height);
    return QRectF(key.column * side, key.row * side, side, side) & whole;
}

void PictureTiles::paint(QPainter& painter, const QRectF& target, const QRectF& area, double deviceScale) {
    const double scale = target.width() / m_source->size().width; // the painter's points a pixel
    const int level = std::clamp(int(std::floor(-std::log2(scale * deviceScale))), 0, m_source->levels() - 1);
    const double side = double(TileSource::tileSide) * std::exp2(level);
    const QRectF part = (area & target).translated(-target.topLeft());
    if (part.isEmpty()) return;
    const auto count = m_source->tiles(level);
    const int right = std::min(count.width - 1, int(part.right() / scale / side));
    const int bottom = std::min(count.height - 1, int(part.bottom() / scale / side));
    painter.setRenderHint(QPainter::SmoothPixmapTransform, scale * deviceScale < nearestFrom);
    // Edges on whole pixels of the screen, so that no seam is seen between neighbours.
    const auto snapped = [&](double at) { return std::round(at * deviceScale) / deviceScale; };
    for (int row = std::max(0, int(part.top() / scale / side)); row <= bottom; ++row)
        for (int column = std::max(0, int(part.left() / scale / side)); column <= right; ++column) {
            const Key key{level, row, column};
            const auto found = m_kept.find(key);
            if (found == m_kept.end()) {
                ask(key);
                continue;
            }
            m_recent.splice(m_recent.begin(), m_recent, found->second.recent);
            const QImage& image = found->second.image;
            if (image.isNull()) continue;
            const QRectF at = place(key);
            const QPointF from(snapped(target.left() + at.left() * scale),
                               snapped(target.top() + at.top() * scale));
            const QPointF to(snapped(target.left() + at.right() * scale),
                             snapped(target.top() + at.bottom() * scale));
            painter.drawImage(QRectF(from, to), image, QRectF(image.rect()));
        }
}

void PictureTiles::ask(const Key& key) {
    if (!m_asked.insert(key).second) return;
    m_pool.start([this, key, source = m_source] {
        auto tile = source->tile(key.level, key.column, key.row);
        QImage image = tile ? toImage(*tile) : QImage();
        // This object outlives its threads: the destructor waits for them.
        QMetaObject::invokeMethod(
            this, [this, key, image = std::move(image)] { take(key, image); }, Qt::QueuedConnection);
    });
}

void PictureTiles::take(const Key& key, QImage image) {
    m_asked.erase(key);
    m_recent.push_front(key);
    m_bytes += image.sizeInBytes();
    m_kept[key] = {std::move(image), m_recent.begin()};
    while (m_bytes > m_budget && m_recent.size() > 1) {
        const auto oldest = m_kept.find(m_recent.back());
        m_bytes -= oldest->second.image.sizeInBytes();
        m_kept.erase(oldest);
        m_recent.pop_back();
    }
    Q_EMIT ready(place(key));
}

} // namespace imago::ui
