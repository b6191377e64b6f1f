// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/view_transform.h"

#include <algorithm>

namespace imago::ui {

namespace {

double keptAxis(double offset, double length, double view) {
    if (length <= view) return (view - length) / 2;
    return std::clamp(offset, view - length, 0.0);
}

} // namespace

ViewTransform fitted(QSizeF picture, QSizeF view, double margin) {
    const QSizeF room(view.width() - 2 * margin, view.height() - 2 * margin);
    if (picture.isEmpty() || room.isEmpty()) return {};
    const double scale =
        std::min({room.width() / picture.width(), room.height() / picture.height(), largestScale});
    const QSizeF shown = picture * scale;
    return {scale, {(view.width() - shown.width()) / 2, (view.height() - shown.height()) / 2}};
}

ViewTransform zoomedAbout(const ViewTransform& transform, QPointF at, double factor, double smallest) {
    const double scale = std::clamp(transform.scale * factor, std::min(smallest, largestScale), largestScale);
    return {scale, at - transform.toPicture(at) * scale};
}

ViewTransform kept(const ViewTransform& transform, QSizeF picture, QSizeF view) {
    const QSizeF shown = picture * transform.scale;
    return {transform.scale,
            {keptAxis(transform.offset.x(), shown.width(), view.width()),
             keptAxis(transform.offset.y(), shown.height(), view.height())}};
}

} // namespace imago::ui
