// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/scene.h"

#include "core/geometry/measure.h"
#include "core/project/shape_verbs.h"
#include "core/tools/attributes.h"

#include <algorithm>

namespace imago {

void Scene::open(ScenePicture picture, const std::vector<Annotation>& rows) {
    m_picture = std::move(picture);
    m_view = {0, 0, double(m_picture.size.width), double(m_picture.size.height)};
    m_selection.clear();
    m_selected.clear();
    m_hovered = {};
    replace(rows);
}

void Scene::replace(const std::vector<Annotation>& rows) {
    m_shapes.clear();
    m_order.clear();
    m_groups.clear();
    std::vector<std::pair<std::int64_t, Box>> boxes;
    boxes.reserve(rows.size());
    for (const auto& row : rows) {
        if (row.image != m_picture.image) continue;
        auto geometry = geometryOf(row);
        if (geometry.index() == 0) continue;
        const Box around = bounds(geometry);
        if (!m_shapes.emplace(row.id, SceneShape{row, std::move(geometry), around}).second) continue;
        m_order.emplace(row.zOrder, row.id);
        if (row.groupId) m_groups.emplace(row.groupId, row.id);
        boxes.emplace_back(row.id.value, around);
    }
    m_index.assign(boxes);
    forgetLost();
}

std::vector<AnnotationId> Scene::apply(const Edit& written) {
    std::vector<AnnotationId> added;
    for (const auto& change : written.changes) {
        if (const auto* image = std::get_if<ImageChange>(&change)) {
            if (image->image == m_picture.image) m_picture.state = image->after;
            continue;
        }
        const auto* row = std::get_if<AnnotationChange>(&change);
        if (!row) continue;
        if (row->after && row->after->image == m_picture.image) {
            const bool known = m_shapes.contains(row->after->id);
            put(*row->after);
            if (!known && m_shapes.contains(row->after->id)) added.push_back(row->after->id);
        } else if (row->before && row->before->image == m_picture.image) {
            drop(row->before->id);
            std::erase(added, row->before->id);
        }
    }
    forgetLost();
    return added;
}

void Scene::forgetLost() {
    const auto lost = [this](AnnotationId id) { return !m_shapes.contains(id); };
    std::erase_if(m_selection, lost);
    std::erase_if(m_selected, lost);
    if (lost(m_hovered)) m_hovered = {};
}

void Scene::put(const Annotation& row) {
    auto geometry = geometryOf(row);
    if (geometry.index() == 0) return drop(row.id);
    const Box around = bounds(geometry);
    const auto known = m_shapes.find(row.id);
    if (known != m_shapes.end()) {
        m_order.erase({known->second.row.zOrder, row.id});
        m_groups.erase({known->second.row.groupId, row.id});
    }
    if (known == m_shapes.end() || known->second.bounds != around) m_index.put(row.id.value, around);
    m_shapes.insert_or_assign(row.id, SceneShape{row, std::move(geometry), around});
    m_order.emplace(row.zOrder, row.id);
    if (row.groupId) m_groups.emplace(row.groupId, row.id);
}

void Scene::drop(AnnotationId id) {
    const auto known = m_shapes.find(id);
    if (known == m_shapes.end()) return;
    m_order.erase({known->second.row.zOrder, id});
    m_groups.erase({known->second.row.groupId, id});
    m_index.remove(id.value);
    m_shapes.erase(known);
}

void Scene::setClasses(std::vector<ClassRecord> classes) {
    m_classes = std::move(classes);
    m_schemas.clear();
    for (const auto& record : m_classes)
        if (auto schema = parseSchema(record.schema)) m_schemas.emplace(record.id, std::move(*schema));
}

const ClassSchema& Scene::schema(ClassId id) const {
    static const ClassSchema none;
    const auto known = m_schemas.find(id);
    return known == m_schemas.end() ? none : known->second;
}

Annotation Scene::newShape(const Geometry& geometry) const {
    auto row = shape(m_picture.image, m_currentClass, geometry, m_picture.author);
    row.zOrder = zRange().second;
    row.attributes = standardAttributes(schema(m_currentClass));
    return row;
}

const SceneShape* Scene::find(AnnotationId id) const {
    const auto known = m_shapes.find(id);
    return known == m_shapes.end() ? nullptr : &known->second;
}

std::vector<AnnotationId> Scene::paintOrder() const {
    std::vector<AnnotationId> ids;
    ids.reserve(m_order.size());
    for (const auto& [z, id] : m_order)
        ids.push_back(id);
    return ids;
}

std::vector<const SceneShape*> Scene::inArea(const Box& area) const {
    std::vector<const SceneShape*> found;
    for (const auto number : m_index.touching(area))
        if (const auto* shape = find(AnnotationId(number)); shape && !shape->hidden()) found.push_back(shape);
    std::sort(found.begin(), found.end(), [](const SceneShape* a, const SceneShape* b) {
        return std::pair(a->row.zOrder, a->row.id) < std::pair(b->row.zOrder, b->row.id);
    });
    return found;
}

std::pair<int, int> Scene::zRange() const {
    if (m_order.empty()) return {};
    return {m_order.begin()->first, m_order.rbegin()->first};
}

std::vector<AnnotationId> Scene::groupOf(AnnotationId id) const {
    const auto* shape = find(id);
    if (!shape) return {};
    if (!shape->row.groupId) return {id};
    std::vector<AnnotationId> ids;
    for (auto it = m_groups.lower_bound({shape->row.groupId, AnnotationId()});
         it != m_groups.end() && it->first == shape->row.groupId; ++it)
        ids.push_back(it->second);
    return ids;
}

std::int64_t Scene::freeGroup() const {
    return m_groups.empty() ? 1 : std::max<std::int64_t>(m_groups.rbegin()->first, 0) + 1;
}

void Scene::select(const std::vector<AnnotationId>& ids) {
    std::vector<AnnotationId> chosen;
    m_selected.clear();
    for (const auto id : ids)
        if (m_shapes.contains(id) && m_selected.insert(id).second) chosen.push_back(id);
    m_selection = std::move(chosen);
}

void Scene::addToSelection(AnnotationId id) {
    if (m_shapes.contains(id) && m_selected.insert(id).second) m_selection.push_back(id);
}

void Scene::removeFromSelection(AnnotationId id) {
    if (m_selected.erase(id)) std::erase(m_selection, id);
}

std::vector<const SceneShape*> Scene::selectedShapes() const {
    std::vector<const SceneShape*> shapes;
    for (const auto id : m_selection)
        shapes.push_back(find(id));
    return shapes;
}

const SceneShape* Scene::single() const {
    return m_selection.size() == 1 ? find(m_selection.front()) : nullptr;
}

} // namespace imago
