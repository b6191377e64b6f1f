// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tools/scene.h"
#include "ui/canvas/class_looks.h"
#include "ui/canvas/shape_painter.h"
#include "ui/canvas/view_transform.h"

#include <QHash>
#include <QPixmap>
#include <QRegion>

namespace imago::ui {

/// The names beside shapes: class, and for a model's shapes how sure it was. Where they would hide each other
/// or the shape itself they are left out, and there are never more than a person can read.
class ShapeTags {
public:
    static constexpr int most = 120;

    /// The widest and highest a shape is that may go without.
    static constexpr double leastSide = 30; ///< view pixels

    struct View {
        ViewTransform transform;
        QRect rect;
        QFont font;
        double pixelRatio = 1;
    };
    /// Places them anew, for those shapes; returns where something differs from before. `marked`: for the
    /// selected shapes and the one under the pointer: each gets one, and its keypoints their names.
    QRegion layOut(const std::vector<const SceneShape*>& shapes, bool marked, const ClassLooks& looks,
                   const View& view);
    /// Takes all away; returns where they were.
    QRegion clear();
    void paint(QPainter& painter, const QRect& area) const;

    struct Tag {
        AnnotationId id;
        QRect place;
        QPixmap picture;
    };
    const std::vector<Tag>& tags() const { return m_tags; }

private:
    struct Paper {
        QColor ground, ink, frame; ///< an invalid frame is none
        bool lock = false;
    };
    QPixmap pictureOf(const SceneShape& shape, const ClassLook& look, const View& view);
    QPixmap written(QString text, const Paper& paper, const View& view);
    void nameKeypoints(std::vector<Tag>& tags, const SceneShape& shape, const ClassLook& look,
                       const View& view);

    std::vector<Tag> m_tags;
    QHash<QString, QPixmap> m_pictures; ///< by text, colour and look
};

} // namespace imago::ui
