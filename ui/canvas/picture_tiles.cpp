// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/picture_tiles.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace imago::ui {

namespace {

constexpr int threads = 2;
constexpr std::size_t mostAsked = 512; ///< tiles: more than the largest window shows
constexpr double nearestFrom = 4;      ///< pixels are squares from this magnification on

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

std::vector<PictureTiles::Key> PictureTiles::wanted(const QRectF& target, const QRectF& area,
                                                    double deviceScale) const {
    const double scale = target.width() / m_source->size().width; // the painter's points a pixel
    const int level = std::clamp(int(std::floor(-std::log2(scale * deviceScale))), 0, m_source->levels() - 1);
    const double side = double(TileSource::tileSide) * std::exp2(level);
    const QRectF part = (area & target).translated(-target.topLeft());
    std::vector<Key> keys;
    if (part.isEmpty()) return keys;
    const auto count = m_source->tiles(level);
    const int right = std::min(count.width - 1, int(part.right() / scale / side));
    const int bottom = std::min(count.height - 1, int(part.bottom() / scale / side));
    for (int row = std::max(0, int(part.top() / scale / side)); row <= bottom; ++row)
        for (int column = std::max(0, int(part.left() / scale / side)); column <= right; ++column)
            keys.push_back({level, row, column});
    return keys;
}

bool PictureTiles::covers(const QRectF& target, const QRectF& area, double deviceScale) const {
    const auto keys = wanted(target, area, deviceScale);
    return std::all_of(keys.begin(), keys.end(), [this](const Key& key) {
        const auto found = m_kept.find(key);
        return found != m_kept.end() && !found->second.image.isNull();
    });
}

void PictureTiles::paint(QPainter& painter, const QRectF& target, const QRectF& area, double deviceScale) {
    const double scale = target.width() / m_source->size().width;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, scale * deviceScale < nearestFrom);
    for (const Key& key : wanted(target, area, deviceScale)) {
        const bool here = m_kept.contains(key);
        if (!here) ask(key);
        for (Key from = key; from.level < m_source->levels();
             from = {from.level + 1, from.row / 2, from.column / 2}) {
            const auto found = m_kept.find(from);
            if (found == m_kept.end() || found->second.image.isNull()) continue;
            m_recent.splice(m_recent.begin(), m_recent, found->second.recent);
            draw(painter, target, key, from, deviceScale);
            break;
        }
    }
}

/// The place of `key` from the tile `from`, which is the same or holds it at a coarser level.
void PictureTiles::draw(QPainter& painter, const QRectF& target, const Key& key, const Key& from,
                        double deviceScale) {
    const double scale = target.width() / m_source->size().width;
    // Edges on whole pixels of the screen, so that no seam is seen between neighbours.
    const auto snapped = [&](double at) { return std::round(at * deviceScale) / deviceScale; };
    const QRectF at = place(key), whole = place(from);
    const QImage& image = m_kept.at(from).image;
    const QPointF first(snapped(target.left() + at.left() * scale), snapped(target.top() + at.top() * scale));
    const QPointF last(snapped(target.left() + at.right() * scale),
                       snapped(target.top() + at.bottom() * scale));
    const double x = image.width() / whole.width(), y = image.height() / whole.height();
    painter.drawImage(QRectF(first, last), image,
                      QRectF((at.left() - whole.left()) * x, (at.top() - whole.top()) * y, at.width() * x,
                             at.height() * y));
}

void PictureTiles::ask(const Key& key) {
    if (m_reading.contains(key)) return;
    std::erase(m_queue, key);
    m_queue.push_back(key);
    startNext();
    if (m_queue.size() <= mostAsked) return;
    // Out of sight since long, most likely. Where not, painting it again asks again.
    const Key dropped = m_queue.front();
    m_queue.erase(m_queue.begin());
    QMetaObject::invokeMethod(
        this, [this, dropped] { Q_EMIT ready(place(dropped)); }, Qt::QueuedConnection);
}

void PictureTiles::startNext() {
    while (m_running < threads && !m_queue.empty()) {
        const Key key = m_queue.back();
        m_queue.pop_back();
        m_reading.insert(key);
        ++m_running;
        m_pool.start([this, key, source = m_source] {
            auto tile = source->tile(key.level, key.column, key.row);
            QImage image = tile ? toImage(*tile) : QImage();
            // This object outlives its threads: the destructor waits for them.
            QMetaObject::invokeMethod(
                this, [this, key, image = std::move(image)] { take(key, image); }, Qt::QueuedConnection);
        });
    }
}

void PictureTiles::take(const Key& key, QImage image) {
    --m_running;
    m_reading.erase(key);
    m_recent.push_front(key);
    m_bytes += image.sizeInBytes();
    m_kept[key] = {std::move(image), m_recent.begin()};
    while (m_bytes > m_budget && m_recent.size() > 1) {
        const auto oldest = m_kept.find(m_recent.back());
        m_bytes -= oldest->second.image.sizeInBytes();
        m_kept.erase(oldest);
        m_recent.pop_back();
    }
    startNext();
    Q_EMIT ready(place(key));
}

} // namespace imago::ui
