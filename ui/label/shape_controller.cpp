// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/shape_controller.h"

#include "core/project/shape_verbs.h"
#include "core/tools/attributes.h"
#include "ui/canvas/picture_pixels.h"
#include "ui/label/tool_keeper.h"
#include "ui/label/tool_texts.h"

#include <algorithm>

namespace imago::ui {

namespace {

/// So many rows are read and understood within a frame; more are read in the background.
constexpr std::int64_t readAtOnce = 1500;
/// So many characters of geometry.
constexpr std::size_t understoodAtOnce = 300000;
/// What a shape has until a person names its class.
const ClassId unnamed{-1};

std::size_t textOf(const std::vector<Annotation>& rows) {
    std::size_t sum = 0;
    for (const auto& row : rows)
        sum += row.geometry.size();
    return sum;
}

/// Does it change more than is understood within a frame?
bool isLarge(const Edit& edit) {
    std::size_t text = 0;
    for (const auto& change : edit.changes)
        if (const auto* row = std::get_if<AnnotationChange>(&change); row && row->after)
            text += row->after->geometry.size();
    return edit.changes.size() > std::size_t(readAtOnce) || text > understoodAtOnce;
}

std::vector<AnnotationId> addedBy(const Edit& edit, ImageId image) {
    std::vector<AnnotationId> ids;
    for (const auto& change : edit.changes)
        if (const auto* row = std::get_if<AnnotationChange>(&change);
            row && !row->before && row->after && row->after->image == image)
            ids.push_back(row->after->id);
    return ids;
}

bool touches(const Change& change, ImageId image) {
    if (const auto* a = std::get_if<AnnotationChange>(&change))
        return (a->after ? a->after->image : a->before->image) == image;
    const auto* i = std::get_if<ImageChange>(&change);
    return i && i->image == image;
}

} // namespace

ShapeController::ShapeController(Session& session, ShapeCanvas& canvas, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_canvas(&canvas),
      m_pixels(std::make_shared<Pixels>()),
      m_settings(readToolSettings()),
      m_tool(makeTool(m_kind, m_settings)) {
    lookInBackground();
    canvas.setScene(&m_scene);
    canvas.setInput([this](const InputEvent& event) { return handle(event); });
    connect(&canvas, &ImageCanvas::zoomChanged, this, [this] {
        followView();
        refreshOverlay();
    });
    connect(&session, &Session::edited, this, &ShapeController::onEdited);
    connect(&session, &Session::rewritten, this, &ShapeController::load);
    connect(&session, &Session::classesChanged, this, &ShapeController::onClasses);
    onClasses();
}

ShapeController::~ShapeController() {
    m_tool.reset(); // asks its work to stop
    m_looks.clear();
    m_looks.waitForDone();
    if (!m_canvas) return;
    m_canvas->setInput({});
    m_canvas->setScene(nullptr);
}

void ShapeController::onClasses() {
    m_scene.setClasses(m_session.classes());
    if (m_canvas) m_canvas->setClasses(m_session.classes());
    if (m_class && !m_session.classById(m_class)) m_class = {};
    setCurrentClass(m_class);
}

ScenePicture ShapeController::pictureOf(const ImageRecord& image) const {
    return {image.id, image.size, stateOf(image), m_session.author().toStdString(),
            [pixels = m_pixels] { return pixels->source; }};
}

ShapeController::Loaded ShapeController::build(const ScenePicture& picture, std::vector<Annotation> rows) {
    Loaded loaded;
    loaded.scene.open(picture, rows);
    std::erase_if(rows, [](const Annotation& row) { return row.kind != AnnotationKind::image; });
    loaded.whole = std::move(rows);
    return loaded;
}

void ShapeController::show(const std::optional<ImageRecord>& image) {
    const bool same = image && m_image && image->id == m_image->id && image->size == m_image->size;
    if (!same) finish();
    m_image = image;
    if (same) return;
    m_unnamed.reset();
    m_pixels = std::make_shared<Pixels>();
    load();
}

void ShapeController::setPicture(std::shared_ptr<const Picture> picture) {
    m_pixels->source = pixelsOf(std::move(picture));
    refreshOverlay();
}

void ShapeController::load() {
    m_job.cancel();
    m_loading = false;
    if (!m_image) return take(Loaded{}, false);
    const bool samePicture = m_scene.picture().image == m_image->id;
    if (!samePicture) m_loading = true;
    const ImageId ids[] = {m_image->id};
    const auto picture = pictureOf(*m_image);
    const auto count = m_session.store().annotationCount(m_image->id);
    if (!count) {
        Q_EMIT m_session.failed(count.error());
        return;
    }
    std::vector<Annotation> rows;
    const bool few = *count <= readAtOnce;
    if (few) {
        auto read = m_session.store().annotations(ids);
        if (!read) {
            Q_EMIT m_session.failed(read.error());
            return;
        }
        rows = std::move(*read);
        if (textOf(rows) <= understoodAtOnce) return take(build(picture, std::move(rows)), samePicture);
    }
    if (!samePicture) take(Loaded{}, false);
    m_loading = true;
    m_job.start<Loaded>(
        [file = m_session.file(), picture, few, rows = std::move(rows)](
            std::stop_token, const ProgressSink&) mutable -> Result<Loaded> {
            if (!few) {
                IMAGO_TRY(store, ProjectStore::open(file));
                const ImageId image[] = {picture.image};
                IMAGO_TRY(read, store->annotations(image));
                rows = std::move(read);
            }
            return build(picture, std::move(rows));
        },
        [this, id = m_image->id, samePicture](Result<Loaded> result) {
            if (!m_image || m_image->id != id) return;
            if (!result) {
                m_loading = false;
                Q_EMIT m_session.failed(result.error());
                return;
            }
            take(std::move(*result), samePicture);
        });
}

void ShapeController::take(Loaded fresh, bool samePicture) {
    m_loading = false;
    if (m_tool) m_tool->cancel();
    auto selection = samePicture ? m_scene.selection() : std::vector<AnnotationId>{};
    if (auto next = std::exchange(m_selectNext, {}); samePicture && !next.empty())
        selection = std::move(next);
    auto clipboard = m_scene.clipboard();
    m_scene = std::move(fresh.scene);
    m_whole = std::move(fresh.whole);
    m_scene.setClasses(m_session.classes());
    m_scene.setClipboard(std::move(clipboard));
    m_scene.select(selection);
    followView();
    setCurrentClass(m_class);
    if (m_canvas) m_canvas->sceneReset();
    refreshOverlay();
    Q_EMIT loaded();
    Q_EMIT shapesChanged();
    tellSelection();
}

void ShapeController::onEdited(const Edit& edit) {
    if (!m_image || std::none_of(edit.changes.begin(), edit.changes.end(),
                                 [&](const Change& change) { return touches(change, m_image->id); }))
        return;
    if (m_loading) return load();
    if (isLarge(edit)) {
        if (m_selectAdded) m_selectNext = addedBy(edit, m_image->id);
        return load();
    }
    std::vector<AnnotationId> ids;
    for (const auto& change : edit.changes) {
        const auto* row = std::get_if<AnnotationChange>(&change);
        if (!row || !touches(change, m_image->id)) continue;
        const auto& one = row->after ? *row->after : *row->before;
        if (one.kind != AnnotationKind::image || (row->before && row->before->kind != one.kind)) {
            ids.push_back(one.id);
            continue;
        }
        std::erase_if(m_whole, [&](const Annotation& label) { return label.id == one.id; });
        if (row->after) m_whole.push_back(one);
    }
    const auto added = m_scene.apply(edit);
    if (m_selectAdded && !added.empty()) m_scene.select(added);
    if (m_canvas) m_canvas->shapesChanged(ids);
    refreshOverlay();
    if (!ids.empty()) Q_EMIT shapesChanged();
    tellSelection();
}

bool ShapeController::commit(const Edit& edit, bool selectAdded) {
    if (edit.empty()) return true;
    const bool unnamedRows = std::any_of(edit.changes.begin(), edit.changes.end(), [](const Change& change) {
        const auto* row = std::get_if<AnnotationChange>(&change);
        return row && row->after && row->after->classId == unnamed;
    });
    if (unnamedRows) {
        m_unnamed = edit;
        refreshOverlay();
        Q_EMIT classNeeded();
        return true;
    }
    m_selectAdded = selectAdded;
    const auto written = m_session.write(edit);
    m_selectAdded = false;
    // Refused: somebody else was faster. What is there now is shown.
    if (!written) load();
    return written.has_value();
}

void ShapeController::setCurrentClass(ClassId id) {
    m_class = id;
    m_scene.setCurrentClass(id ? id : unnamed);
    refreshOverlay();
}

void ShapeController::nameShape(ClassId id) {
    auto edit = std::exchange(m_unnamed, {});
    if (!edit) return;
    refreshOverlay();
    if (!id) return;
    setCurrentClass(id);
    for (auto& change : edit->changes) {
        auto* row = std::get_if<AnnotationChange>(&change);
        if (!row || !row->after || row->after->classId != unnamed) continue;
        row->after->classId = id;
        if (row->after->attributes.empty()) row->after->attributes = standardAttributes(m_scene.schema(id));
    }
    commit(*edit, true);
}

std::vector<AnnotationChange> ShapeController::missing(const std::vector<Annotation>& theirs) const {
    std::set<std::pair<ClassId, std::string>> here;
    for (const auto id : m_scene.paintOrder()) {
        const auto& row = m_scene.find(id)->row;
        here.emplace(row.classId, row.geometry);
    }
    std::vector<Annotation> rows;
    for (const auto& row : theirs)
        if (row.kind != AnnotationKind::image && row.source != AnnotationSource::model &&
            !here.contains({row.classId, row.geometry}))
            rows.push_back(row);
    if (rows.empty() || !m_image) return {};
    return copiesOf(rows, m_image->id, 0, 0, m_session.author().toStdString());
}

std::vector<AnnotationId> ShapeController::ghosts() const {
    std::vector<const SceneShape*> shapes;
    for (const auto id : m_scene.paintOrder())
        if (const auto* shape = m_scene.find(id); shape->row.source == AnnotationSource::model)
            shapes.push_back(shape);
    std::stable_sort(shapes.begin(), shapes.end(), [](const SceneShape* a, const SceneShape* b) {
        return a->row.confidence > b->row.confidence;
    });
    std::vector<AnnotationId> ids;
    for (const auto* shape : shapes)
        ids.push_back(shape->row.id);
    return ids;
}

std::vector<AnnotationId> ShapeController::selectedGhosts() const {
    std::vector<AnnotationId> ids;
    for (const auto* shape : m_scene.selectedShapes())
        if (shape->row.source == AnnotationSource::model) ids.push_back(shape->row.id);
    return ids;
}

bool ShapeController::hasLabels() const {
    const auto& all = m_scene.paintOrder();
    return std::any_of(all.begin(), all.end(), [this](AnnotationId id) {
        return m_scene.find(id)->row.source != AnnotationSource::model;
    });
}

} // namespace imago::ui
