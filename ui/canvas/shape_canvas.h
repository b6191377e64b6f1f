// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/image_canvas.h"
#include "ui/canvas/overlay_painter.h"
#include "ui/canvas/shape_tags.h"
#include "ui/canvas/sheet.h"

#include <QTimer>

#include <unordered_map>
#include <unordered_set>

namespace imago::ui {

/// A picture with its shapes and what a tool draws over them. Three layers: the sheet (picture and settled
/// shapes, in tiles), the shapes under the hands (selected or just changed), and the tool's overlay; each
/// change repaints its own place in its own layer. Decides nothing: the hand's events go to whoever listens,
/// and the scene is only read.
class ShapeCanvas : public ImageCanvas {
    Q_OBJECT
public:
    /// Returns whether the event meant something; a double click that did not changes the zoom, a key goes on
    /// to the window.
    using Input = std::function<bool(const InputEvent&)>;

    explicit ShapeCanvas(QWidget* parent = nullptr);

    /// The scene that is shown, null for none; it must outlive this or be taken away. Its owner tells every
    /// change below.
    void setScene(const Scene* scene);
    void setInput(Input input) { m_input = std::move(input); }
    void setClasses(const std::vector<ClassRecord>& classes);

    /// All shapes are other ones.
    void sceneReset();
    /// These came, changed or went.
    void shapesChanged(const std::vector<AnnotationId>& ids);
    /// Selection or hover may be another.
    void marksChanged();
    void setOverlay(Overlay overlay);
    const Overlay& overlay() const { return m_overlay; }
    void setToolCursor(CursorShape shape);
    /// Keys that a tool wants while something is half done (N, Q, E) do not reach the window's commands.
    void setToolBusy(bool busy) { m_busy = busy; }

    bool shapesShown() const { return m_shown; }
    void setShapesShown(bool shown);
    const ClassLooks& looks() const { return m_looks; }
    /// As painted: transform() with its offset on whole pixels of the screen.
    ViewTransform paintTransform() const;
    /// Is all that is in view painted in full?
    bool isSettled() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void pictureChanged() override;
    void pictureSharpened(const QRectF& area) override;
    QCursor restCursor() const override;

private:
    bool send(const InputEvent& event) { return m_input && m_input(event); }
    void paintGround(QPainter& painter, const QRect& area) const;
    void paintSettled(QPainter& painter, const QRect& area) const;
    void paintLifted(QPainter& painter, const ViewTransform& transform, const QRectF& area);
    void viewMoved();
    void layOutTags();
    void layOutMarkTags();
    ShapeTags::View tagView() const;
    void liftAnew();
    void settle();
    void touch(const Box& box); ///< both layers are to be painted again there
    QRect sheetView() const;    ///< the view in the sheet's points
    QRect sheetRect(const Box& box) const;
    QRect viewRect(const Box& box) const;

    const Scene* m_scene = nullptr;
    Input m_input;
    ClassLooks m_looks;
    mutable ShapeCache m_cache;
    ShapePainter m_painter;
    OverlayPainter m_overlayPainter;
    ShapeTags m_tags, m_markTags; ///< of all that are large enough; of those that are marked
    Sheet m_sheet;
    QRect m_lastView; ///< in the sheet's points, at its scale
    QTimer m_more;    ///< paints what a frame had no time for
    Overlay m_overlay;
    std::unordered_map<AnnotationId, Box> m_known; ///< where each shape was painted last
    std::unordered_set<AnnotationId> m_lifted;     ///< painted above the sheet, not on it
    std::unordered_set<AnnotationId> m_replaced;   ///< painted by the overlay alone
    std::unordered_set<AnnotationId> m_chosen;     ///< selected, but too many, or of too many points, to lift
    std::unordered_set<AnnotationId> m_settling;   ///< on the sheet again, as soon as that is painted
    AnnotationId m_hovered;
    CursorShape m_cursor = CursorShape::arrow;
    bool m_shown = true, m_busy = false, m_spaceIdle = false;
};

} // namespace imago::ui
