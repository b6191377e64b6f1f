// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/label_desk.h"
#include "ui/label/shape_controller.h"

namespace imago::test {

/// The shapes of a picture as the file has them.
inline std::vector<Annotation> stored(const Desk& desk, int row) {
    auto store = must(ProjectStore::open(desk.session->file()));
    const ImageId image[] = {desk.id(row)};
    auto rows = must(store->annotations(image));
    std::erase_if(rows, [](const Annotation& a) { return a.kind == AnnotationKind::image; });
    return rows;
}

struct Hand {
    explicit Hand(Desk& d) : desk(d), canvas(*d.space->findChild<ShapeCanvas*>()) {}
    QPoint view(double x, double y) const { return canvas.paintTransform().toView({x, y}).toPoint(); }
    void drag(Point from, Point to) const {
        QTest::mouseMove(&canvas, view(from.x, from.y));
        QTest::mousePress(&canvas, Qt::LeftButton, {}, view(from.x, from.y));
        // QTest moves without a button; a drag is a move with one.
        for (const double part : {0.3, 0.7, 1.0}) {
            const QPointF at = view(from.x + part * (to.x - from.x), from.y + part * (to.y - from.y));
            QMouseEvent move(QEvent::MouseMove, at, canvas.mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                             Qt::NoModifier);
            QCoreApplication::sendEvent(&canvas, &move);
        }
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, view(to.x, to.y));
    }
    void click(double x, double y) const {
        QTest::mouseMove(&canvas, view(x, y));
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, view(x, y));
    }

    Desk& desk;
    ShapeCanvas& canvas;
};

/// A class is told from others by its name alone.
inline QString className(const Desk& desk, ClassId id) {
    const auto* record = desk.session->classById(id);
    return record ? QString::fromStdString(record->name) : QString();
}

} // namespace imago::test
