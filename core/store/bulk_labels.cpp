// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bulk_labels.h"

#include <algorithm>

namespace imago {

namespace {

/// Taking the trigger away and putting it back makes every connection read the schema again.
constexpr std::size_t fewest = 500;

} // namespace

std::optional<BulkLabels::Kind> BulkLabels::kindOf(const Edit& edit) {
    std::size_t added = 0, removed = 0;
    for (const auto& change : edit.changes) {
        const auto* annotation = std::get_if<AnnotationChange>(&change);
        if (!annotation) continue;
        if (annotation->before && annotation->after) return std::nullopt;
        ++(annotation->before ? removed : added);
    }
    if (added >= fewest && removed == 0) return Kind::additions;
    if (removed >= fewest && added == 0) return Kind::removals;
    return std::nullopt;
}

BulkLabels::BulkLabels(Connection& db, Kind kind) : m_db(db), m_kind(kind) {
    const std::string name = kind == Kind::additions ? "label_added" : "label_removed";
    {
        Query query(m_db, "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?1", name);
        if (!query.next()) refuse(ErrorCode::corrupt, "the trigger " + name + " is missing");
        m_trigger = query.text(0);
    }
    m_db.execute(("DROP TRIGGER " + name).c_str());
}

void BulkLabels::add(const Annotation& row) {
    if (row.source == AnnotationSource::model) {
        if (!m_proposed.insert(row.image).second) return;
        Query known(m_db, "SELECT 1 FROM annotation WHERE image_id = ?1 AND source = 1", row.image);
        if (!known.next()) ++m_newlyProposed;
        return;
    }
    ++m_images[row.image];
    if (row.kind != AnnotationKind::image) ++m_shapes;
    if (!m_pairs.emplace(row.image, row.classId).second) return;
    Query known(m_db, "SELECT 1 FROM annotation WHERE class_id = ?1 AND image_id = ?2 AND source IN (0, 2)",
                row.classId, row.image);
    if (!known.next()) ++m_classes[row.classId];
}

void BulkLabels::remove(const Annotation& row) {
    if (row.source == AnnotationSource::model) {
        m_proposed.insert(row.image);
        return;
    }
    --m_images[row.image];
    if (row.kind != AnnotationKind::image) --m_shapes;
    m_pairs.emplace(row.image, row.classId);
}

void BulkLabels::countRemoved() {
    for (const auto& [image, id] : m_pairs) {
        Query left(m_db,
                   "SELECT 1 FROM annotation WHERE class_id = ?1 AND image_id = ?2 AND source IN (0, 2)", id,
                   image);
        if (!left.next()) --m_classes[id];
    }
    for (const auto image : m_proposed) {
        Query left(m_db, "SELECT 1 FROM annotation WHERE image_id = ?1 AND source = 1", image);
        if (!left.next()) --m_newlyProposed;
    }
}

void BulkLabels::finish() {
    if (m_kind == Kind::removals) countRemoved();
    for (const auto& [image, count] : m_images)
        Query(m_db, "UPDATE image SET label_count = label_count + ?2 WHERE id = ?1", image, count).run();
    for (const auto& [id, count] : m_classes)
        Query(m_db,
              "INSERT INTO counter (name, key, n) VALUES ('class', ?1, ?2) "
              "ON CONFLICT DO UPDATE SET n = n + excluded.n",
              id, count)
            .run();
    Query(m_db, "UPDATE counter SET n = n + ?1 WHERE name = 'shapes' AND key = 0", m_shapes).run();
    Query(m_db, "UPDATE counter SET n = n + ?1 WHERE name = 'proposed' AND key = 0", m_newlyProposed).run();
    m_db.execute(m_trigger.c_str());
}

} // namespace imago
