// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/shape_painter.h"

#include "core/geometry/measure.h"
#include "ui/base/patterns.h"
#include "ui/canvas/dense_outline.h"

#include <QPainterPath>

#include <algorithm>

namespace imago::ui {

namespace {

// View pixels.
constexpr double dot = 2;         ///< what is smaller is one
constexpr double plainBelow = 12; ///< neither smoothed nor patterned
constexpr double haloFrom = 36;   ///< from here on a dark seam sets the outline off from the picture
constexpr double pointRadius = 4.5;
constexpr double nearestFrom = 2;      ///< masks show their pixels from this magnification on
constexpr qsizetype densePoints = 400; ///< of lines in sight: from here on a painter's own wide pen is slow
const QColor seamColor(0, 0, 0, 110);

/// Where patterns are shown, the class's hatch over its mask. A picture of the view's size is painted for it:
/// only those pay for it who want it.
void hatchMask(QPainter& painter, const TintedMask& mask, const ClassLook& look,
               const ViewTransform& transform, const QRectF& area) {
    const auto hatch = markHatch(markOf(look));
    if (!patternsShown() || hatch == Qt::SolidPattern || mask.image.isNull()) return;
    const QRectF target = toView(transform, mask.place), seen = target & area;
    const QRect place = seen.toAlignedRect();
    if (place.isEmpty()) return;
    QImage lines(place.size(), QImage::Format_ARGB32_Premultiplied);
    lines.fill(Qt::transparent);
    QPainter inside(&lines);
    inside.translate(-place.topLeft());
    const bool light = look.color.lightness() > 127;
    inside.fillRect(place, QBrush(light ? QColor(0, 0, 0, 190) : QColor(255, 255, 255, 210), hatch));
    inside.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    inside.drawImage(target, mask.image, QRectF(mask.image.rect()));
    inside.end();
    painter.drawImage(place, lines);
}

/// The lines of an outline that may be seen in an area: rings repeat their first point where they are whole.
std::vector<QPolygonF> linesIn(const Outline& outline, const QRectF& area, bool whole) {
    std::vector<QPolygonF> lines;
    const auto add = [&](const QPolygonF& line, bool closed) {
        if (line.isEmpty()) return;
        if (whole) {
            lines.push_back(line);
            if (closed) lines.back().append(line.front());
            return;
        }
        for (auto& piece : piecesIn(area, line, closed))
            lines.push_back(std::move(piece));
    };
    for (const auto& ring : outline.rings)
        add(ring, true);
    add(outline.line, false);
    return lines;
}

} // namespace

/// How one shape is painted at its size.
struct ShapePainter::Look {
    QPen pen;
    QBrush brush;
    double halo = 0; ///< width of the dark seam below the line; 0 = none
    bool smooth = true;
    bool whole = false; ///< dashes must not start anew where the line is cut
    int mark = 0;       ///< the form of points
};

ShapeState stateOf(const SceneShape& shape) {
    ShapeState state;
    state.ghost = shape.row.source == AnnotationSource::model;
    state.locked = shape.locked();
    state.hidden = shape.hidden();
    return state;
}

ShapePainter::Look ShapePainter::lookOf(const ClassLook& look, ShapeState state, double size) const {
    Look out;
    const bool plain = size < plainBelow;
    out.mark = patternsShown() ? markOf(look) : 0;
    const bool lit = state.selected || state.hovered;
    out.smooth = !plain;
    const double width = plain ? 1 : state.selected ? 2.4 : state.hovered ? 2.2 : state.locked ? 1 : 1.6;
    const double fill = state.hidden     ? 0
                        : state.selected ? 0.28
                        : state.hovered  ? 0.26
                        : state.ghost    ? 0.07
                        : state.locked   ? 0.08
                                         : 0.16;
    if (plain) {
        out.pen = QPen(look.color, 1);
        QColor tint = look.color;
        tint.setAlphaF(float(2 * fill));
        out.brush = tint;
        return out;
    }
    out.pen = look.pen(width);
    if (fill > 0) out.brush = look.fill(fill);
    if (state.hidden || state.ghost) {
        out.pen = QPen(look.color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        out.pen.setDashPattern(state.hidden ? QVector<qreal>{1, 3} : QVector<qreal>{4, 3});
    }
    out.whole = out.pen.style() != Qt::SolidLine;
    if (size >= haloFrom || lit) out.halo = width + 1.8;
    return out;
}

void ShapePainter::paintOutline(QPainter& painter, const Outline& outline, const Look& look,
                                const QRectF& area) const {
    QRectF ground;
    for (const auto& ring : outline.rings)
        ground |= ring.boundingRect();
    const bool inside = area.contains(ground);
    const auto lines = linesIn(outline, area, inside || look.whole);
    qsizetype points = 0;
    for (const auto& line : lines)
        points += line.size();
    const bool dense = points > densePoints;
    painter.setRenderHint(QPainter::Antialiasing, look.smooth && !dense);
    const auto fill = [&](const std::vector<QPolygonF>& rings) {
        if (look.brush.style() == Qt::NoBrush || rings.empty()) return;
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.brush);
        if (rings.size() == 1) {
            painter.drawPolygon(rings.front(), Qt::OddEvenFill);
            return;
        }
        QPainterPath path;
        path.setFillRule(Qt::OddEvenFill);
        for (const auto& ring : rings) {
            path.addPolygon(ring);
            path.closeSubpath();
        }
        painter.drawPath(path);
    };
    if (inside) {
        fill(outline.rings);
    } else {
        std::vector<QPolygonF> cut;
        for (const auto& ring : outline.rings)
            if (auto part = cutTo(area, ring); part.size() > 2) cut.push_back(std::move(part));
        fill(cut);
    }
    if (look.pen.style() == Qt::NoPen) return;
    if (dense) {
        const auto dashes = look.whole ? look.pen.dashPattern() : QVector<qreal>{};
        strokeDense(painter, lines,
                    {look.pen.color(), look.pen.widthF(), seamColor, look.smooth ? look.halo : 0, dashes},
                    area);
        return;
    }
    const auto stroke = [&](const QPen& pen) {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        for (const auto& line : lines) {
            // Closed where the ring is whole: the last corner is joined like the others.
            if (line.size() > 3 && line.front() == line.back())
                painter.drawPolygon(line.constData(), int(line.size()) - 1);
            else
                painter.drawPolyline(line);
        }
    };
    if (look.halo > 0) stroke(QPen(seamColor, look.halo, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    stroke(look.pen);
}

void ShapePainter::paintPoint(QPainter& painter, QPointF at, const Look& look) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0, 0, 0, 150), 1));
    painter.setBrush(look.pen.color());
    const double radius = pointRadius + (look.pen.widthF() > 2 ? 1.5 : 0);
    painter.drawPath(markPath(look.mark, at, radius));
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawEllipse(at, 1.4, 1.4);
}

void ShapePainter::paintKeypoints(QPainter& painter, const Keypoints& keypoints, const ClassLook& look,
                                  const Look& style, const ViewTransform& transform) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const auto there = [&](int i) {
        return i >= 0 && std::size_t(i) < keypoints.points.size() &&
               keypoints.points[std::size_t(i)].visibility != Visibility::absent;
    };
    const auto at = [&](int i) { return toView(transform, keypoints.points[std::size_t(i)].at); };
    for (const bool halo : {true, false}) {
        QPen pen = style.pen;
        if (halo) pen = QPen(seamColor, style.pen.widthF() + 1.8);
        painter.setPen(pen);
        for (const auto& [a, b] : look.schema.skeleton)
            if (there(a) && there(b)) painter.drawLine(at(a), at(b));
    }
    for (int i = 0; i < int(keypoints.points.size()); ++i) {
        if (!there(i)) continue;
        const bool covered = keypoints.points[std::size_t(i)].visibility == Visibility::covered;
        painter.setPen(QPen(covered ? look.color : QColor(0, 0, 0, 150), covered ? 2 : 1));
        painter.setBrush(covered ? QBrush(QColor(0, 0, 0, 120)) : QBrush(look.color));
        painter.drawEllipse(at(i), pointRadius - 0.5, pointRadius - 0.5);
    }
}

void ShapePainter::paintMask(QPainter& painter, const TintedMask& mask, ShapeState state,
                             const ViewTransform& transform, const QRectF& area) const {
    if (mask.image.isNull() || state.hidden) return;
    const QRectF target = toView(transform, mask.place);
    if (!target.intersects(area)) return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, transform.scale < nearestFrom);
    painter.setOpacity(state.selected || state.hovered ? 1 : state.ghost || state.locked ? 0.45 : 0.8);
    painter.drawImage(target, mask.image, QRectF(mask.image.rect()));
    painter.setOpacity(1);
}

void ShapePainter::paint(QPainter& painter, const SceneShape& shape, ShapeState state,
                         const ViewTransform& transform, const QRectF& area) const {
    const auto& look = m_looks.of(shape.row.classId);
    const QRectF ground = toView(transform, shape.bounds);
    if (!ground.adjusted(-reach, -reach, reach, reach).intersects(area)) return;
    if (const auto* mask = std::get_if<Mask>(&shape.geometry)) {
        const auto& tinted = m_cache.picture(shape, *mask, look.color.rgb(), transform.scale);
        paintMask(painter, tinted, state, transform, area);
        if (!state.hidden) hatchMask(painter, tinted, look, transform, area);
        return;
    }
    const double size = std::max(ground.width(), ground.height());
    const bool isPoints =
        std::holds_alternative<Point>(shape.geometry) || std::holds_alternative<Keypoints>(shape.geometry);
    if (size < dot && !isPoints) {
        painter.fillRect(QRectF(ground.center() - QPointF(dot / 2, dot / 2), QSizeF(dot, dot)), look.color);
        return;
    }
    const auto& geometry = state.moving ? shape.geometry : m_cache.reduced(shape, transform.scale);
    paint(painter, geometry, look, state, true, transform, area);
}

void ShapePainter::paint(QPainter& painter, const Geometry& geometry, const ClassLook& look, ShapeState state,
                         bool closed, const ViewTransform& transform, const QRectF& area) const {
    if (const auto* mask = std::get_if<Mask>(&geometry)) {
        const auto& tinted = m_cache.picture(*mask, look.color.rgb(), transform.scale);
        paintMask(painter, tinted, state, transform, area);
        if (!state.hidden) hatchMask(painter, tinted, look, transform, area);
        return;
    }
    const QRectF ground = toView(transform, bounds(geometry));
    const auto style = lookOf(look, state, std::max(ground.width(), ground.height()));
    if (const auto* point = std::get_if<Point>(&geometry)) {
        paintPoint(painter, toView(transform, *point), style);
    } else if (const auto* keypoints = std::get_if<Keypoints>(&geometry)) {
        paintKeypoints(painter, *keypoints, look, style, transform);
    } else {
        auto outline = outlineOf(geometry, transform, style.smooth ? 0.6 : 1.2);
        if (!closed && !outline.rings.empty()) {
            // The ground that it will have, and the line as far as it is drawn.
            auto ring = outline.rings.front();
            auto filled = style;
            filled.pen = Qt::NoPen;
            filled.halo = 0;
            paintOutline(painter, {{ring}, {}}, filled, area);
            outline = {{}, std::move(ring)};
        }
        const double around = reach;
        paintOutline(painter, outline, style, area.adjusted(-around, -around, around, around));
    }
}

} // namespace imago::ui
