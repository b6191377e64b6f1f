// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/shape_tags.h"

#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"

#include <QFontMetrics>

#include <algorithm>
#include <iterator>

namespace imago::ui {

namespace {

constexpr int padding = 5;

int lineHeight() {
    return scaledByText(16);
}

/// A tag may be so much wider than its shape.
constexpr double mostWidth = 2.2;
constexpr int mostPictures = 4000;
constexpr std::size_t mostPlaces = 48;
/// So many are tried to be placed; of more, the largest.
constexpr std::ptrdiff_t mostWishes = 3 * ShapeTags::most;

QRect overShape(const QRectF& shape, const QSize& tag, const QRect& view) {
    QRect place(QPoint(int(shape.left()), int(shape.top()) - tag.height()), tag);
    // Inside where there is no room above; never outside a shape that is seen.
    if (place.top() < view.top()) place.moveTop(std::max(view.top(), int(shape.top())));
    if (place.left() < view.left()) place.moveLeft(view.left());
    if (place.right() > view.right()) place.moveRight(view.right());
    return place;
}

} // namespace

QPixmap ShapeTags::pictureOf(const SceneShape& shape, const ClassLook& look, const View& view) {
    const auto state = stateOf(shape);
    QString text = look.name;
    if (state.ghost) text += QLatin1Char(' ') + percent(shape.row.confidence, 0);
    const bool light = contrast(look.color, Qt::white) > contrast(look.color, Qt::black);
    Paper paper{look.color, light ? Qt::white : Qt::black, {}, state.locked};
    if (state.ghost) paper = {QColor(20, 20, 20, 205), Qt::white, look.color, state.locked};
    return written(text, paper, view);
}

QPixmap ShapeTags::written(QString text, const Paper& paper, const View& view) {
    const QString key = QStringLiteral("%1|%2|%3|%4|%5|%6")
                            .arg(text, paper.ground.name(QColor::HexArgb), paper.frame.name())
                            .arg(int(paper.lock))
                            .arg(view.pixelRatio)
                            .arg(view.font.pixelSize());
    const auto found = m_pictures.constFind(key);
    if (found != m_pictures.constEnd()) return *found;
    if (m_pictures.size() > mostPictures) m_pictures.clear();
    const QFontMetrics metrics(view.font);
    text = metrics.elidedText(text, Qt::ElideRight, 160);
    const int lock = paper.lock ? lineHeight() - 4 : 0;
    const QSize size(metrics.horizontalAdvance(text) + 2 * padding + lock, lineHeight());
    QPixmap picture(size * view.pixelRatio);
    picture.setDevicePixelRatio(view.pixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(paper.frame.isValid() ? QPen(paper.frame, 1, Qt::DashLine) : QPen(Qt::NoPen));
    painter.setBrush(paper.ground);
    painter.drawRoundedRect(QRectF(QPointF(0.5, 0.5), QSizeF(size) - QSizeF(1, 1)), 3, 3);
    painter.setFont(view.font);
    painter.setPen(paper.ink);
    painter.drawText(QRect(padding, 0, size.width() - 2 * padding - lock, lineHeight()), Qt::AlignCenter,
                     text);
    if (lock)
        icon(QStringLiteral("lock"), paper.ink)
            .paint(&painter, QRect(size.width() - lock - 2, 2, lock, lineHeight() - 4));
    painter.end();
    m_pictures.insert(key, picture);
    return picture;
}

void ShapeTags::nameKeypoints(std::vector<Tag>& tags, const SceneShape& shape, const ClassLook& look,
                              const View& view) {
    const auto* points = std::get_if<Keypoints>(&shape.geometry);
    if (!points) return;
    const auto count = std::min(points->points.size(), look.schema.keypoints.size());
    for (std::size_t i = 0; i < count; ++i) {
        if (points->points[i].visibility == Visibility::absent) continue;
        const auto picture = written(QString::fromStdString(look.schema.keypoints[i]),
                                     {QColor(20, 20, 20, 190), Qt::white, {}, false}, view);
        const QPoint at = toView(view.transform, points->points[i].at).toPoint();
        const QSize size = (QSizeF(picture.size()) / view.pixelRatio).toSize();
        tags.push_back({shape.row.id, QRect(at + QPoint(8, -size.height() / 2), size), picture});
    }
}

QRegion ShapeTags::layOut(const std::vector<const SceneShape*>& shapes, bool marked, const ClassLooks& looks,
                          const View& view) {
    struct Wish {
        const SceneShape* shape;
        QRectF place;
        double area;
    };
    std::vector<Wish> wishes;
    for (const auto* shape : shapes) {
        const QRectF place = toView(view.transform, shape->bounds);
        const QRectF seen = place.intersected(QRectF(view.rect));
        if (place.intersects(QRectF(view.rect)) || (marked && QRectF(view.rect).contains(place.center())))
            wishes.push_back({shape, place, seen.width() * seen.height()});
    }
    const auto before = [](const Wish& a, const Wish& b) {
        return a.area != b.area ? a.area > b.area : a.shape->row.id < b.shape->row.id;
    };
    if (std::ssize(wishes) > mostWishes) {
        std::nth_element(wishes.begin(), wishes.begin() + mostWishes, wishes.end(), before);
        wishes.erase(wishes.begin() + mostWishes, wishes.end());
    }
    std::sort(wishes.begin(), wishes.end(), before);
    std::vector<Tag> tags;
    for (const auto& wish : wishes) {
        if (int(tags.size()) >= most) break;
        const auto& look = looks.of(wish.shape->row.classId);
        if (marked) nameKeypoints(tags, *wish.shape, look, view);
        if (look.name.isEmpty()) continue;
        const auto picture = pictureOf(*wish.shape, look, view);
        const QSize size = (QSizeF(picture.size()) / view.pixelRatio).toSize();
        if (!marked && size.width() > mostWidth * std::max(wish.place.width(), leastSide)) continue;
        const QRect place = overShape(wish.place, size, view.rect);
        const bool hides = std::any_of(tags.begin(), tags.end(),
                                       [&](const Tag& other) { return other.place.intersects(place); });
        if (!hides || marked) tags.push_back({wish.shape->row.id, place, picture});
    }
    const auto same = [](const Tag& a, const Tag& b) {
        return a.id == b.id && a.place == b.place && a.picture.cacheKey() == b.picture.cacheKey();
    };
    std::vector<QRect> places;
    for (const auto* from : {&m_tags, &tags}) {
        const auto& other = from == &tags ? m_tags : tags;
        for (const auto& tag : *from)
            if (std::none_of(other.begin(), other.end(), [&](const Tag& t) { return same(t, tag); }))
                places.push_back(tag.place);
    }
    // Uniting hundreds of rectangles would take longer than painting the view.
    QRegion changed;
    if (places.size() > mostPlaces)
        changed = view.rect;
    else
        for (const QRect& place : places)
            changed += place;
    m_tags = std::move(tags);
    return changed;
}

QRegion ShapeTags::clear() {
    QRegion where;
    for (const auto& tag : m_tags)
        where += tag.place;
    m_tags.clear();
    return where;
}

void ShapeTags::paint(QPainter& painter, const QRect& area) const {
    // The first are the most wanted: they lie on top.
    for (auto tag = m_tags.rbegin(); tag != m_tags.rend(); ++tag)
        if (tag->place.intersects(area)) painter.drawPixmap(tag->place.topLeft(), tag->picture);
}

} // namespace imago::ui
