// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/shape_canvas.h"

#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/canvas/changed_area.h"
#include "ui/canvas/outline.h"
#include "ui/canvas/tool_events.h"

#include <QPaintEvent>

#include <cmath>

namespace imago::ui {

namespace {

/// Of the 16 ms of a frame, so many for what is missing on the sheet.
constexpr double frameBudgetMs = 5;
/// The same while shapes are painted above the sheet, which takes time as well.
constexpr double smallBudgetMs = 2;
/// More selected shapes than this stay on the sheet, and so do shapes of more points.
constexpr std::size_t mostLifted = 60, mostPoints = 1000;
/// Changes of more shapes than this repaint all.
constexpr std::size_t manyChanges = 500;

QRect grown(const QRectF& rect, double by) {
    return rect.adjusted(-by, -by, by, by).toAlignedRect();
}

} // namespace

ShapeCanvas::ShapeCanvas(QWidget* parent)
    : ImageCanvas(parent),
      m_painter(m_looks, m_cache),
      m_overlayPainter(m_looks, m_cache, m_painter),
      m_sheet([this](QPainter& painter, const QRect& area) { paintGround(painter, area); },
              [this](QPainter& painter, const QRect& area) { paintSettled(painter, area); }) {
    setMouseTracking(true);
    m_more.setSingleShot(true);
    m_more.setInterval(0);
    m_cache.setReady([this](AnnotationId id) {
        if (const auto known = m_known.find(id); known != m_known.end())
            touch(known->second);
        else
            update();
    });
    connect(&m_more, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(this, &ImageCanvas::zoomChanged, this, &ShapeCanvas::viewMoved);
}

void ShapeCanvas::setScene(const Scene* scene) {
    m_scene = scene;
    sceneReset();
}

void ShapeCanvas::setClasses(const std::vector<ClassRecord>& classes) {
    m_looks.set(classes);
    m_sheet.invalidate();
    layOutTags();
    update();
}

void ShapeCanvas::sceneReset() {
    m_cache.clear();
    m_known.clear();
    m_lifted.clear();
    m_replaced.clear();
    m_chosen.clear();
    m_settling.clear();
    m_hovered = {};
    if (m_scene)
        for (const auto id : m_scene->paintOrder())
            m_known.emplace(id, m_scene->find(id)->bounds);
    m_sheet.invalidate();
    liftAnew();
    layOutTags();
    update();
}

void ShapeCanvas::shapesChanged(const std::vector<AnnotationId>& ids) {
    if (!m_scene) return;
    const bool many = ids.size() > manyChanges;
    for (const auto id : ids) {
        m_cache.forget(id);
        const auto* shape = m_scene->find(id);
        const auto known = m_known.find(id);
        if (known != m_known.end() && !many) touch(known->second);
        if (!shape) {
            m_cache.remove(id);
            if (known != m_known.end()) m_known.erase(known);
            continue;
        }
        m_known[id] = shape->bounds;
        if (!many) touch(shape->bounds);
    }
    if (many) {
        m_sheet.invalidate();
        update();
    }
    liftAnew();
    layOutTags();
}

void ShapeCanvas::marksChanged() {
    if (!m_scene) return;
    const auto hovered = m_scene->hovered();
    if (hovered != m_hovered) {
        for (const auto id : {m_hovered, hovered})
            if (const auto known = m_known.find(id); known != m_known.end()) update(viewRect(known->second));
        m_hovered = hovered;
    }
    liftAnew();
    layOutMarkTags();
}

void ShapeCanvas::liftAnew() {
    std::unordered_set<AnnotationId> lifted, chosen;
    if (m_scene) {
        const auto& selection = m_scene->selection();
        const bool many = selection.size() > mostLifted;
        for (const auto id : selection)
            (many || pointCount(m_scene->find(id)->geometry) > mostPoints ? chosen : lifted).insert(id);
    }
    std::unordered_set<AnnotationId> replaced(m_overlay.replaced.begin(), m_overlay.replaced.end());
    std::vector<AnnotationId> changed;
    const auto differ = [&](const auto& a, const auto& b) {
        for (const auto id : a)
            if (!b.contains(id)) changed.push_back(id);
        for (const auto id : b)
            if (!a.contains(id)) changed.push_back(id);
    };
    differ(chosen, m_chosen);
    differ(lifted, m_lifted);
    differ(replaced, m_replaced);
    if (changed.empty()) return;
    // What comes down again must not vanish before the sheet shows it.
    for (const auto* from : {&m_lifted, &m_replaced})
        for (const auto id : *from)
            if (!lifted.contains(id) && !replaced.contains(id)) m_settling.insert(id);
    m_lifted = std::move(lifted);
    m_replaced = std::move(replaced);
    m_chosen = std::move(chosen);
    if (changed.size() > manyChanges) {
        m_sheet.invalidate();
        update();
        return;
    }
    for (const auto id : changed)
        if (const auto known = m_known.find(id); known != m_known.end()) touch(known->second);
}

void ShapeCanvas::settle() {
    std::erase_if(m_settling, [this](AnnotationId id) {
        const auto known = m_known.find(id);
        if (known == m_known.end() || m_lifted.contains(id)) return true;
        const QRect seen = sheetRect(known->second) & sheetView();
        if (!m_sheet.isFresh(seen)) return false;
        update(viewRect(known->second));
        return true;
    });
}

void ShapeCanvas::setOverlay(Overlay overlay) {
    const auto region = changedRegion(m_overlay, overlay, paintTransform(), rect());
    const bool other = overlay.replaced != m_overlay.replaced;
    m_overlay = std::move(overlay);
    if (other) {
        liftAnew();
        layOutTags();
    }
    update(region);
}

void ShapeCanvas::setToolCursor(CursorShape shape) {
    if (shape == m_cursor) return;
    m_cursor = shape;
    if (!isPanning()) setCursor(restCursor());
}

QCursor ShapeCanvas::restCursor() const {
    return toCursor(m_cursor);
}

void ShapeCanvas::setShapesShown(bool shown) {
    if (shown == m_shown) return;
    m_shown = shown;
    m_sheet.invalidate();
    layOutTags();
    update();
}

void ShapeCanvas::pictureChanged() {
    m_sheet.clear();
    layOutTags();
}

void ShapeCanvas::pictureSharpened(const QRectF& area) {
    touch(toBox(area));
}

void ShapeCanvas::viewMoved() {
    m_overlayPainter.clear();
    layOutTags();
}

ShapeTags::View ShapeCanvas::tagView() const {
    QFont small = font();
    small.setPixelSize(scaledByText(11));
    return {paintTransform(), rect(), small, devicePixelRatioF()};
}

void ShapeCanvas::layOutTags() {
    layOutMarkTags();
    if (!m_scene || !m_shown || pictureSize().isEmpty()) {
        update(m_tags.clear());
        return;
    }
    const auto view = tagView();
    const double least = ShapeTags::leastSide / view.transform.scale;
    const QRectF seen(view.transform.toPicture(QPointF(0, 0)),
                      view.transform.toPicture(QPointF(width(), height())));
    std::vector<const SceneShape*> large;
    for (const auto& [id, box] : m_known) {
        if (std::max(box.width, box.height) < least || box.x > seen.right() || box.y > seen.bottom() ||
            box.x + box.width < seen.left() || box.y + box.height < seen.top())
            continue;
        const auto* shape = m_scene->find(id);
        if (shape && !shape->hidden() && !m_replaced.contains(id)) large.push_back(shape);
    }
    // The map has no order of its own.
    std::sort(large.begin(), large.end(), [](const auto* a, const auto* b) { return a->row.id < b->row.id; });
    update(m_tags.layOut(large, false, m_looks, view));
}

void ShapeCanvas::layOutMarkTags() {
    std::vector<const SceneShape*> marked;
    if (m_scene && m_shown && !pictureSize().isEmpty()) {
        const auto add = [&](AnnotationId id) {
            const auto* shape = m_scene->find(id);
            if (shape && !shape->hidden() && !m_replaced.contains(id)) marked.push_back(shape);
        };
        const auto& selection = m_scene->selection();
        if (selection.size() <= mostLifted)
            for (const auto id : selection)
                add(id);
        if (m_hovered && !m_scene->isSelected(m_hovered)) add(m_hovered);
    }
    update(m_markTags.layOut(marked, true, m_looks, tagView()));
}

ViewTransform ShapeCanvas::paintTransform() const {
    const double ratio = devicePixelRatioF();
    const auto& at = transform();
    return {at.scale, {std::round(at.offset.x() * ratio) / ratio, std::round(at.offset.y() * ratio) / ratio}};
}

QRect ShapeCanvas::sheetView() const {
    const double ratio = devicePixelRatioF();
    const QPoint offset = (paintTransform().offset * ratio).toPoint();
    return QRect(-offset, size() * ratio);
}

QRect ShapeCanvas::sheetRect(const Box& box) const {
    const double scale = transform().scale * devicePixelRatioF();
    return grown({box.x * scale, box.y * scale, box.width * scale, box.height * scale},
                 ShapePainter::reach * devicePixelRatioF());
}

QRect ShapeCanvas::viewRect(const Box& box) const {
    return grown(toView(paintTransform(), box), ShapePainter::reach);
}

void ShapeCanvas::touch(const Box& box) {
    m_sheet.invalidate(sheetRect(box));
    update(viewRect(box));
}

bool ShapeCanvas::isSettled() const {
    return m_sheet.scale() == transform().scale * devicePixelRatioF() && m_sheet.isFresh(sheetView()) &&
           m_settling.empty() && !m_cache.isWorking() && !isSharpening();
}

void ShapeCanvas::paintGround(QPainter& painter, const QRect& area) const {
    const double ratio = devicePixelRatioF();
    painter.save();
    painter.scale(ratio, ratio);
    paintPicture(painter, {transform().scale, {0, 0}},
                 QRectF(QPointF(area.topLeft()) / ratio, QSizeF(area.size()) / ratio), ratio);
    painter.restore();
}

void ShapeCanvas::paintSettled(QPainter& painter, const QRect& area) const {
    if (!m_scene || !m_shown) return;
    const double ratio = devicePixelRatioF();
    painter.save();
    painter.scale(ratio, ratio);
    const ViewTransform at{transform().scale, {0, 0}};
    const QRectF part(QPointF(area.topLeft()) / ratio, QSizeF(area.size()) / ratio);
    const QRectF near =
        part.adjusted(-ShapePainter::reach, -ShapePainter::reach, ShapePainter::reach, ShapePainter::reach);
    for (const auto* shape :
         m_scene->inArea(toBox({at.toPicture(near.topLeft()), at.toPicture(near.bottomRight())}))) {
        const auto id = shape->row.id;
        if (m_lifted.contains(id) || m_replaced.contains(id)) continue;
        auto state = stateOf(*shape);
        state.selected = m_chosen.contains(id);
        m_painter.paint(painter, *shape, state, at, part);
    }
    painter.restore();
}

void ShapeCanvas::paintLifted(QPainter& painter, const ViewTransform& transform, const QRectF& area) {
    const auto paintOne = [&](AnnotationId id, bool selected, bool hovered) {
        const auto* shape = m_scene->find(id);
        if (!shape || m_replaced.contains(id)) return;
        auto state = stateOf(*shape);
        if (state.hidden && !selected) return;
        state.selected = selected;
        state.hovered = hovered;
        m_painter.paint(painter, *shape, state, transform, area);
    };
    for (const auto id : m_settling)
        if (!m_lifted.contains(id)) paintOne(id, m_chosen.contains(id), false);
    for (const auto id : m_scene->selection())
        if (m_lifted.contains(id)) paintOne(id, true, false);
    // A picture that is dragged must follow the hand.
    if (m_hovered && !isDragged() && !m_lifted.contains(m_hovered) && !m_chosen.contains(m_hovered))
        paintOne(m_hovered, false, true);
}

void ShapeCanvas::paintEvent(QPaintEvent* event) {
    if (pictureSize().isEmpty()) return ImageCanvas::paintEvent(event);
    const double ratio = devicePixelRatioF();
    const auto at = paintTransform();
    const QRect visible = sheetView();
    const bool rescaled = m_sheet.scale() != at.scale * ratio;
    if (rescaled) m_sheet.setScale(at.scale * ratio, m_lastView);
    m_lastView = visible;
    const bool above = !m_settling.empty() || !m_overlay.shapes.empty();
    // A hand that turns the wheel wants the next scale already; the frames between see to the rest.
    const bool fresh = m_sheet.refresh(visible, rescaled ? 0 : above ? smallBudgetMs : frameBudgetMs);
    QPainter painter(this);
    painter.save();
    painter.scale(1 / ratio, 1 / ratio);
    painter.translate(-visible.topLeft());
    for (const QRect& part : event->region()) {
        const QRect device(
            QPoint(int(part.x() * ratio), int(part.y() * ratio)),
            QSize(int(std::ceil(part.width() * ratio)), int(std::ceil(part.height() * ratio))));
        m_sheet.draw(painter, device.translated(visible.topLeft()));
    }
    painter.restore();
    const QRect area = event->region().boundingRect();
    if (m_scene && m_shown) paintLifted(painter, at, area);
    m_tags.paint(painter, area);
    m_markTags.paint(painter, area);
    m_overlayPainter.paint(painter, m_overlay, at, area, size(), ratio);
    if (!m_settling.empty()) settle();
    if (!fresh) m_more.start();
}

void ShapeCanvas::mousePressEvent(QMouseEvent* event) {
    m_spaceIdle = false;
    ImageCanvas::mousePressEvent(event);
    if (!isPanning()) send(toInput(InputEvent::Kind::press, *event, paintTransform()));
}

void ShapeCanvas::mouseMoveEvent(QMouseEvent* event) {
    ImageCanvas::mouseMoveEvent(event);
    if (!isPanning()) send(toInput(InputEvent::Kind::move, *event, paintTransform()));
}

void ShapeCanvas::mouseReleaseEvent(QMouseEvent* event) {
    const bool panned = isPanning();
    ImageCanvas::mouseReleaseEvent(event);
    if (const auto known = m_known.find(m_hovered); panned && known != m_known.end())
        update(viewRect(known->second));
    if (!panned) send(toInput(InputEvent::Kind::release, *event, paintTransform()));
}

void ShapeCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (isPanning()) return;
    if (!send(toInput(InputEvent::Kind::doubleClick, *event, paintTransform())))
        ImageCanvas::mouseDoubleClickEvent(event);
}

void ShapeCanvas::leaveEvent(QEvent* event) {
    InputEvent input;
    input.kind = InputEvent::Kind::leave;
    input.scale = transform().scale;
    send(input);
    ImageCanvas::leaveEvent(event);
}

void ShapeCanvas::keyPressEvent(QKeyEvent* event) {
    const Key key = toolKey(*event);
    if (key == Key::space) {
        if (!event->isAutoRepeat()) m_spaceIdle = true;
    } else if (key != Key::none && send(toInput(key, event->modifiers(), paintTransform()))) {
        return;
    }
    ImageCanvas::keyPressEvent(event);
}

void ShapeCanvas::keyReleaseEvent(QKeyEvent* event) {
    ImageCanvas::keyReleaseEvent(event);
    // Space that dragged nothing is the tool's.
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat() && std::exchange(m_spaceIdle, false))
        send(toInput(Key::space, event->modifiers(), paintTransform()));
}

bool ShapeCanvas::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && m_busy) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        const Key wanted = toolKey(key);
        const bool letter = wanted == Key::n || wanted == Key::q || wanted == Key::e;
        if (letter && key.modifiers() == Qt::NoModifier) {
            event->accept();
            return true;
        }
    }
    return ImageCanvas::event(event);
}

void ShapeCanvas::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_sheet.invalidate();
        layOutTags();
    }
    ImageCanvas::changeEvent(event);
}

} // namespace imago::ui
