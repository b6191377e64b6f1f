// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/dense_outline.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace imago::ui {

namespace {

constexpr int fraction = 4; ///< bits of a pixel in the places of points
/// As wide as a smooth line of one pixel comes out.
constexpr double thinnest = 1.4;

cv::Point fixed(QPointF at) {
    // Far outside, where the numbers would overflow, only the direction counts.
    constexpr double most = 1 << 20;
    return {int(std::lround(std::clamp(at.x(), -most, most) * (1 << fraction))),
            int(std::lround(std::clamp(at.y(), -most, most) * (1 << fraction)))};
}

/// The dashes of a line as lines.
std::vector<QPolygonF> dashed(const QPolygonF& line, const QVector<qreal>& dashes, double unit) {
    std::vector<QPolygonF> out;
    qsizetype part = 0;
    double left = dashes[0] * unit;
    bool on = true, open = false;
    for (qsizetype i = 1; i < line.size(); ++i) {
        QPointF from = line[i - 1];
        const QPointF to = line[i];
        double length = std::hypot(to.x() - from.x(), to.y() - from.y());
        while (length > 0) {
            const double step = std::min(left, length);
            const QPointF at = from + (to - from) * (step / length);
            if (on) {
                if (!open) out.push_back(QPolygonF{from});
                out.back().append(at);
                open = true;
            }
            from = at;
            length -= step;
            left -= step;
            if (left > 0) continue;
            part = (part + 1) % dashes.size();
            left = std::max(dashes[part] * unit, 0.25);
            on = !on;
            open = false;
        }
    }
    return out;
}

/// `line`, `by` pixels wider.
cv::Mat widened(const cv::Mat& line, double by) {
    static const cv::Mat around = cv::getStructuringElement(cv::MORPH_RECT, {3, 3});
    static const cv::Mat beside = cv::getStructuringElement(cv::MORPH_CROSS, {3, 3});
    cv::Mat wide = line;
    bool corners = false;
    for (double left = by / 2; left > 0.01; left -= 1, corners = !corners) {
        cv::Mat next;
        // Squares and crosses in turn come near a disc.
        cv::dilate(wide, next, corners ? around : beside, {-1, -1}, 1, cv::BORDER_CONSTANT, cv::Scalar(0));
        if (left < 1) {
            next.convertTo(next, CV_8U, left);
            cv::max(next, wide, next);
        }
        wide = next;
    }
    return wide;
}

/// Two covers of one colour each, the line above the seam.
QImage coloured(const cv::Mat& line, const QColor& color, const cv::Mat& seam, const QColor& seamColor) {
    QImage image(line.cols, line.rows, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) return image;
    QRgb above[256], below[256];
    for (int i = 0; i < 256; ++i) {
        const auto at = [i](const QColor& c) {
            return qPremultiply(qRgba(c.red(), c.green(), c.blue(), c.alpha() * i / 255));
        };
        above[i] = at(color);
        below[i] = at(seamColor);
    }
    for (int y = 0; y < line.rows; ++y) {
        const auto* top = line.ptr<uchar>(y);
        const auto* under = seam.empty() ? nullptr : seam.ptr<uchar>(y);
        const auto* widest = under ? under : top;
        auto* out = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < line.cols; ++x) {
            // Most of it is bare: eight pixels at a time.
            for (std::uint64_t eight; x + 8 <= line.cols; x += 8) {
                std::memcpy(&eight, widest + x, 8);
                if (eight) break;
                std::memset(out + x, 0, 8 * sizeof(QRgb));
            }
            if (x == line.cols) break;
            const QRgb a = above[top[x]];
            const uint rest = 255 - qAlpha(a);
            if (!under || under[x] == 0 || rest == 0) {
                out[x] = a;
                continue;
            }
            const QRgb b = below[under[x]];
            out[x] = qRgba(qRed(a) + qRed(b) * rest / 255, qGreen(a) + qGreen(b) * rest / 255,
                           qBlue(a) + qBlue(b) * rest / 255, qAlpha(a) + qAlpha(b) * rest / 255);
        }
    }
    return image;
}

} // namespace

void strokeDense(QPainter& painter, const std::vector<QPolygonF>& lines, const DenseStroke& stroke,
                 const QRectF& area) {
    QRectF ground;
    for (const auto& line : lines)
        ground |= line.boundingRect().adjusted(-0.5, -0.5, 0.5, 0.5);
    const double reach = std::max(stroke.width, stroke.seamWidth) + 1;
    ground = ground.adjusted(-reach, -reach, reach, reach).intersected(area);
    const QTransform toDevice = painter.deviceTransform();
    const double scale = toDevice.m11();
    const QRect place = toDevice.mapRect(ground).toAlignedRect();
    if (ground.isEmpty() || place.isEmpty() || scale <= 0) return;

    cv::Mat thin(place.height(), place.width(), CV_8U, cv::Scalar(0));
    std::vector<cv::Point> points;
    const auto draw = [&](const QPolygonF& line) {
        points.clear();
        for (const QPointF& at : line) {
            const cv::Point next = fixed(toDevice.map(at) - QPointF(place.topLeft()) - QPointF(0.5, 0.5));
            if (points.empty() || next != points.back()) points.push_back(next);
        }
        const auto* data = points.data();
        const int count = int(points.size());
        if (count > 1)
            cv::polylines(thin, &data, &count, 1, false, cv::Scalar(255), 1, cv::LINE_AA, fraction);
    };
    for (const auto& line : lines) {
        if (stroke.dashes.isEmpty()) {
            draw(line);
            continue;
        }
        for (const auto& dash : dashed(line, stroke.dashes, stroke.width))
            draw(dash);
    }
    const cv::Mat line = widened(thin, stroke.width * scale - thinnest);
    cv::Mat seam;
    if (stroke.seamWidth > 0) seam = widened(line, (stroke.seamWidth - stroke.width) * scale);
    const QImage image = coloured(line, stroke.color, seam, stroke.seam);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.scale(1 / scale, 1 / scale);
    const QPointF origin = painter.deviceTransform().map(QPointF(0, 0));
    painter.drawImage((QPointF(place.topLeft()) - origin).toPoint(), image);
    painter.restore();
}

} // namespace imago::ui
