// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/overlay_painter.h"

#include "core/geometry/measure.h"
#include "ui/base/theme.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace imago::ui {

namespace {

// View pixels.
constexpr double handleSide = 8, vertexSide = 6, activeSide = 10;
/// Vertices that stand closer than this hide each other: one of them is shown, and the active one.
constexpr double vertexGap = 7;
/// Of so many shapes that move together only their bounds are shown.
constexpr std::size_t manyShapes = 200;
const QRgb foregroundColor = qRgb(0x3d, 0xd6, 0x8c), backgroundColor = qRgb(0xff, 0x5c, 0x5c);

QPen dark(double width) {
    return QPen(QColor(0, 0, 0, 150), width);
}

QRectF squareAt(QPointF at, double side) {
    return {at.x() - side / 2, at.y() - side / 2, side, side};
}

/// Seen on light and dark pictures alike.
template <class Draw> void twice(QPainter& painter, Qt::PenStyle style, Draw&& draw) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(QColor(0, 0, 0, 140), 1));
    draw();
    QPen light(QColor(255, 255, 255, 230), 1, style);
    painter.setPen(light);
    draw();
}

} // namespace

void BrushTrail::follow(const Overlay::Brush& brush, const QColor& color, const ViewTransform& transform,
                        QSize view, double pixelRatio) {
    const QSize wanted = view * pixelRatio;
    const bool goesOn = m_image.size() == wanted && m_color == color && m_transform == transform &&
                        m_radius == brush.radius && m_stroke.size() <= brush.stroke.size() &&
                        std::equal(m_stroke.begin(), m_stroke.end(), brush.stroke.begin());
    std::size_t from = m_stroke.size();
    if (!goesOn) {
        m_image = QImage(wanted, QImage::Format_ARGB32_Premultiplied);
        m_image.setDevicePixelRatio(pixelRatio);
        m_image.fill(Qt::transparent);
        m_color = color;
        m_transform = transform;
        m_radius = brush.radius;
        from = 0;
    }
    m_stroke = brush.stroke;
    if (from == m_stroke.size()) return;
    QPainter painter(&m_image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, std::max(1.0, 2 * brush.radius * transform.scale), Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    for (std::size_t i = from; i < m_stroke.size(); ++i) {
        const QPointF at = toView(transform, m_stroke[i]);
        if (i == 0)
            painter.drawPoint(at);
        else
            painter.drawLine(toView(transform, m_stroke[i - 1]), at);
    }
}

void OverlayPainter::paintShapes(QPainter& painter, const Overlay& overlay, const ViewTransform& transform,
                                 const QRectF& area) const {
    if (overlay.shapes.size() > manyShapes) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        for (const auto& shape : overlay.shapes) {
            const QRectF box = toView(transform, bounds(shape.geometry));
            if (!box.intersects(area)) continue;
            painter.setPen(QPen(m_looks.of(shape.classId).color, 1));
            painter.drawRect(box);
        }
        return;
    }
    ShapeState state;
    state.selected = true;
    state.moving = true;
    for (const auto& shape : overlay.shapes)
        m_shapes.paint(painter, shape.geometry, m_looks.of(shape.classId), state, shape.closed, transform,
                       area);
}

void OverlayPainter::paintVertices(QPainter& painter, const Overlay& overlay, const ViewTransform& transform,
                                   const QRectF& area) const {
    const QRectF near = area.adjusted(-activeSide, -activeSide, activeSide, activeSide);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(dark(1));
    painter.setBrush(Qt::white);
    QVector<QRectF> squares;
    // One a cell: which ones are seen must not depend on vertices that are far away, since only the places
    // that changed are painted again.
    const int columns = int(near.width() / vertexGap) + 2, rows = int(near.height() / vertexGap) + 2;
    const double firstColumn = std::floor(near.left() / vertexGap),
                 firstRow = std::floor(near.top() / vertexGap);
    std::vector<bool> taken(std::size_t(columns) * std::size_t(rows), false);
    for (const auto& vertex : overlay.vertices) {
        const QPointF at = toView(transform, vertex);
        if (!near.contains(at)) continue;
        const int column = int(std::floor(at.x() / vertexGap) - firstColumn);
        const int row = int(std::floor(at.y() / vertexGap) - firstRow);
        const auto cell = std::size_t(row) * std::size_t(columns) + std::size_t(column);
        if (!taken[cell]) squares.append(squareAt(at, vertexSide));
        taken[cell] = true;
    }
    painter.drawRects(squares);
    if (!overlay.activeVertex || *overlay.activeVertex >= overlay.vertices.size()) return;
    painter.setBrush(theme().accent);
    painter.drawRect(squareAt(toView(transform, overlay.vertices[*overlay.activeVertex]), activeSide));
}

void OverlayPainter::paintMarks(QPainter& painter, const Overlay& overlay, const ViewTransform& transform,
                                const QRectF& area, QSize view) const {
    painter.setBrush(Qt::NoBrush);
    for (const auto& [from, to] : overlay.guides) {
        const QPointF a = toView(transform, from), b = toView(transform, to);
        // A cut crosses shapes and their outlines: it must stand out from both.
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(dark(3));
        painter.drawLine(a, b);
        painter.setPen(QPen(Qt::white, 1.5, Qt::DashLine, Qt::FlatCap));
        painter.drawLine(a, b);
    }
    if (overlay.crosshair) {
        const QPointF at = toView(transform, *overlay.crosshair);
        twice(painter, Qt::DotLine, [&] {
            painter.drawLine(QPointF(0, at.y()), QPointF(view.width(), at.y()));
            painter.drawLine(QPointF(at.x(), 0), QPointF(at.x(), view.height()));
        });
    }
    if (overlay.band) {
        const QRectF band = toView(transform, *overlay.band);
        QColor tint = theme().accent;
        tint.setAlpha(36);
        painter.fillRect(band, tint);
        twice(painter, Qt::DashLine, [&] { painter.drawRect(band); });
    }
    paintVertices(painter, overlay, transform, area);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& handle : overlay.handles) {
        const QPointF at = toView(transform, handle.at);
        painter.setPen(dark(1.2));
        painter.setBrush(handle.kind == HandleKind::turn ? QBrush(theme().accent) : QBrush(Qt::white));
        if (handle.kind == HandleKind::turn)
            painter.drawEllipse(at, handleSide / 2 + 0.5, handleSide / 2 + 0.5);
        else
            painter.drawRect(squareAt(at, handleSide));
    }
    if (overlay.snap) {
        const QPointF at = toView(transform, *overlay.snap);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(dark(3.4));
        painter.drawEllipse(at, 6.5, 6.5);
        painter.setPen(QPen(theme().accent, 1.8));
        painter.drawEllipse(at, 6.5, 6.5);
    }
}

void OverlayPainter::paint(QPainter& painter, const Overlay& overlay, const ViewTransform& transform,
                           const QRectF& area, QSize view, double pixelRatio) {
    for (const auto* masks : {&overlay.foreground, &overlay.background})
        for (const auto& mask : *masks) {
            const QRgb color = masks == &overlay.foreground ? foregroundColor : backgroundColor;
            const auto [image, place] = m_cache.picture(mask, color, transform.scale);
            painter.setRenderHint(QPainter::SmoothPixmapTransform, transform.scale < 2);
            if (!image.isNull()) painter.drawImage(toView(transform, place), image, QRectF(image.rect()));
        }
    paintShapes(painter, overlay, transform, area);
    if (overlay.brush && !overlay.brush->stroke.empty()) {
        const QColor color =
            overlay.brush->erase ? QColor(0x20, 0x20, 0x20) : m_looks.of(overlay.brush->classId).color;
        m_trail.follow(*overlay.brush, color, transform, view, pixelRatio);
        painter.setOpacity(0.5);
        painter.drawImage(QPointF(0, 0), m_trail.image());
        painter.setOpacity(1);
    } else {
        m_trail.clear();
    }
    paintMarks(painter, overlay, transform, area, view);
    if (overlay.brush) {
        const double radius = std::max(0.5, overlay.brush->radius * transform.scale);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        const QPointF at = toView(transform, overlay.brush->center);
        painter.setPen(dark(2.4));
        painter.drawEllipse(at, radius, radius);
        painter.setPen(QPen(Qt::white, 1.2, overlay.brush->erase ? Qt::DashLine : Qt::SolidLine));
        painter.drawEllipse(at, radius, radius);
    }
}

} // namespace imago::ui
