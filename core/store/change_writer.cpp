// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change_writer.h"

#include "core/base/files.h"
#include "core/store/rows.h"

#include <fmt/format.h>

namespace imago {

namespace {

template <class... Values> bool exists(Connection& db, const char* sql, const Values&... values) {
    return Query(db, sql, values...).next();
}

bool removesClass(const Change& change) {
    const auto* one = std::get_if<ClassChange>(&change);
    return one && one->before && !one->after;
}

} // namespace

ChangeWriter::ChangeWriter(Connection& db, Mode mode) : m_db(db), m_mode(mode), m_nowMs(nowMs()) {}

Edit ChangeWriter::write(const Edit& edit) {
    Edit written{edit.verb, {}};
    written.changes.reserve(edit.changes.size());
    if (const auto kind = BulkLabels::kindOf(edit)) m_bulk.emplace(m_db, *kind);
    for (const Change& wanted : edit.changes) {
        if (m_bulk && removesClass(wanted)) { // its counter must be right
            m_bulk->finish();
            m_bulk.reset();
        }
        Change change = wanted;
        if (std::visit([this](auto& one) { return write(one); }, change))
            written.changes.push_back(std::move(change));
    }
    if (m_bulk) m_bulk->finish();
    m_bulk.reset();
    return written;
}

void ChangeWriter::finish() {
    if (!m_classesChanged) return;
    Query names(m_db, "SELECT name FROM class GROUP BY name HAVING count(*) > 1");
    if (names.next())
        refuse(ErrorCode::invalidArgument, fmt::format("a class named \"{}\" exists already", names.text(0)));
    Query keys(m_db, "SELECT key FROM class WHERE key <> '' GROUP BY key HAVING count(*) > 1");
    if (keys.next())
        refuse(ErrorCode::invalidArgument,
               fmt::format("the key {} belongs to another class already", keys.text(0)));
}

bool ChangeWriter::misfit(std::string message) const {
    if (m_mode != Mode::lenient) refuse(ErrorCode::invalidArgument, std::move(message));
    return false;
}

bool ChangeWriter::isImage(ImageId id) {
    if (m_images.contains(id)) return true;
    if (!exists(m_db, "SELECT 1 FROM image WHERE id = ?1", id)) return false;
    m_images.insert(id);
    return true;
}

bool ChangeWriter::isClass(ClassId id) {
    if (m_classes.contains(id)) return true;
    if (!exists(m_db, "SELECT 1 FROM class WHERE id = ?1", id)) return false;
    m_classes.insert(id);
    return true;
}

bool ChangeWriter::acceptable(const Annotation& row) {
    if (!(row.confidence >= 0 && row.confidence <= 1))
        return misfit(fmt::format("a confidence of {} is outside 0 to 1", row.confidence));
    if (!isImage(row.image))
        return misfit(fmt::format("image {} is not in the project any more", row.image.value));
    if (!isClass(row.classId))
        return misfit(fmt::format("class {} is not in the project any more", row.classId.value));
    if ((row.kind == AnnotationKind::image) != row.geometry.empty())
        return misfit(fmt::format("an annotation of the kind {} {} a geometry", toString(row.kind),
                                  row.geometry.empty() ? "needs" : "cannot have"));
    if (row.kind == AnnotationKind::image &&
        exists(m_db,
               "SELECT 1 FROM annotation WHERE kind = 0 AND image_id = ?1 AND class_id = ?2 AND id <> ?3",
               row.image, row.classId, row.id))
        return misfit(fmt::format("image {} has that class already", row.image.value));
    return true;
}

bool ChangeWriter::insert(Annotation& row) {
    if (row.id && exists(m_db, "SELECT 1 FROM annotation WHERE id = ?1", row.id))
        return misfit(fmt::format("annotation {} is there already", row.id.value));
    if (!acceptable(row)) return false;
    if (m_bulk) m_bulk->add(row);
    if (!row.createdMs) row.createdMs = m_nowMs;
    if (!row.changedMs) row.changedMs = row.createdMs;
    constexpr auto sql = "INSERT INTO annotation (" IMAGO_ANNOTATION_COLUMNS
                         ") VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
                         "?11, ?12, ?13, ?14)";
    Query(m_db, sql, row.id, row.image, row.classId, row.kind, row.geometry, row.source, row.confidence,
          row.author, row.createdMs, row.changedMs, row.attributes, row.zOrder, row.flags, row.groupId)
        .run();
    row.id = AnnotationId(m_db.database().getLastInsertRowid());
    return true;
}

bool ChangeWriter::write(AnnotationChange& change) {
    if (!change.before && !change.after) return misfit("a change has neither a row before nor a row after");
    if (!change.before) return insert(*change.after);
    if (readAnnotation(m_db, change.before->id) != change.before)
        return misfit(fmt::format("annotation {} was changed meanwhile", change.before->id.value));
    if (!change.after) {
        Query(m_db, "DELETE FROM annotation WHERE id = ?1", change.before->id).run();
        if (m_bulk) m_bulk->remove(*change.before);
        return true;
    }
    Annotation& row = *change.after;
    if (row.id != change.before->id) return misfit("a change must not give a row another id");
    if (!acceptable(row)) return false;
    if (m_mode == Mode::gesture && row.changedMs == change.before->changedMs) row.changedMs = m_nowMs;
    constexpr auto sql =
        "UPDATE annotation SET image_id = ?2, class_id = ?3, kind = ?4, geometry = ?5, source = ?6, "
        "confidence = ?7, author = ?8, created_ms = ?9, changed_ms = ?10, attributes = ?11, z_order = ?12, "
        "flags = ?13, group_id = ?14 WHERE id = ?1";
    Query(m_db, sql, row.id, row.image, row.classId, row.kind, row.geometry, row.source, row.confidence,
          row.author, row.createdMs, row.changedMs, row.attributes, row.zOrder, row.flags, row.groupId)
        .run();
    return true;
}

bool ChangeWriter::acceptable(const ClassRecord& row) {
    if (row.name.empty()) return misfit("a class needs a name");
    // Otherwise finish() judges, so that two classes may swap their names within one edit.
    constexpr auto taken = "SELECT 1 FROM class WHERE id <> ?1 AND (name = ?2 OR (key <> '' AND key = ?3))";
    return m_mode != Mode::lenient || !exists(m_db, taken, row.id, row.name, row.key);
}

bool ChangeWriter::insert(ClassRecord& row) {
    if (row.id && readClass(m_db, row.id))
        return misfit(fmt::format("class {} is there already", row.id.value));
    if (!acceptable(row)) return false;
    Query(m_db, "INSERT INTO class (" IMAGO_CLASS_COLUMNS ") VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5, ?6, ?7)",
          row.id, row.name, row.color, row.key, row.position, row.guidelines, row.schema)
        .run();
    row.id = ClassId(m_db.database().getLastInsertRowid());
    return true;
}

bool ChangeWriter::write(ClassChange& change) {
    m_classesChanged = true;
    if (!change.before && !change.after)
        return misfit("a change has neither a class before nor a class after");
    if (!change.before) return insert(*change.after);
    if (readClass(m_db, change.before->id) != change.before)
        return misfit(fmt::format("the class \"{}\" was changed meanwhile", change.before->name));
    if (!change.after) {
        if (exists(m_db, "SELECT 1 FROM annotation WHERE class_id = ?1", change.before->id))
            return misfit(fmt::format("the class \"{}\" is still in use", change.before->name));
        m_classes.erase(change.before->id);
        Query(m_db, "DELETE FROM class WHERE id = ?1", change.before->id).run();
        return true;
    }
    const ClassRecord& row = *change.after;
    if (row.id != change.before->id) return misfit("a change must not give a class another id");
    if (!acceptable(row)) return false;
    Query(m_db,
          "UPDATE class SET name = ?2, color = ?3, key = ?4, position = ?5, guidelines = ?6, schema = ?7 "
          "WHERE id = ?1",
          row.id, row.name, row.color, row.key, row.position, row.guidelines, row.schema)
        .run();
    return true;
}

bool ChangeWriter::write(ImageChange& change) {
    {
        Query query(m_db, "SELECT split, review, negative FROM image WHERE id = ?1", change.image);
        if (!query.next())
            return misfit(fmt::format("image {} is not in the project any more", change.image.value));
        if (ImageState{query.value<Split>(0), query.value<ReviewState>(1), query.integer(2) != 0} !=
            change.before)
            return misfit(fmt::format("image {} was changed meanwhile", change.image.value));
    }
    Query(m_db, "UPDATE image SET split = ?2, review = ?3, negative = ?4 WHERE id = ?1", change.image,
          change.after.split, change.after.review, change.after.negative ? 1 : 0)
        .run();
    return true;
}

bool ChangeWriter::write(MetaChange& change) {
    if (change.key.empty()) return misfit("a text of an image needs a key");
    if (!isImage(change.image))
        return misfit(fmt::format("image {} is not in the project any more", change.image.value));
    std::optional<std::string> stored;
    {
        Query query(m_db, "SELECT value FROM image_meta WHERE image_id = ?1 AND key = ?2", change.image,
                    change.key);
        if (query.next()) stored = query.text(0);
    }
    if (stored != change.before)
        return misfit(
            fmt::format("\"{}\" of image {} was changed meanwhile", change.key, change.image.value));
    if (change.after)
        Query(m_db,
              "INSERT INTO image_meta (image_id, key, value) VALUES (?1, ?2, ?3) "
              "ON CONFLICT DO UPDATE SET value = excluded.value",
              change.image, change.key, *change.after)
            .run();
    else
        Query(m_db, "DELETE FROM image_meta WHERE image_id = ?1 AND key = ?2", change.image, change.key)
            .run();
    return true;
}

} // namespace imago
