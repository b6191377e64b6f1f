// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace imago::ui {

/// Where a picture stands in a view: view point = picture point · scale + offset. Lengths of the view are
/// device-independent pixels, those of the picture its own pixels.
struct ViewTransform {
    double scale = 1;
    QPointF offset;
    bool operator==(const ViewTransform&) const = default;

    QPointF toView(QPointF picture) const { return picture * scale + offset; }
    QPointF toPicture(QPointF view) const { return (view - offset) / scale; }
    /// The ground that a picture of this size covers.
    QRectF rect(QSizeF picture) const { return {offset, picture * scale}; }
};

/// One pixel of a picture never covers more than this in the view.
inline constexpr double largestScale = 64;

/// The whole picture, as large as it fits inside `view` less the margin on each side, centred; small pictures
/// are magnified. An empty picture or view gives the identity.
ViewTransform fitted(QSizeF picture, QSizeF view, double margin);

/// The scale changed by `factor`, the point `at` of the view kept in its place. The scale stays inside
/// [smallest, largestScale].
ViewTransform zoomedAbout(const ViewTransform& transform, QPointF at, double factor, double smallest);

/// Moved so that no gap opens: an axis that is smaller than the view is centred, a larger one covers it.
ViewTransform kept(const ViewTransform& transform, QSizeF picture, QSizeF view);

} // namespace imago::ui
