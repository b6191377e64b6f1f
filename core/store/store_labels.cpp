// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/label_counts.h"
#include "core/store/rows.h"
#include "core/store/sqlite_project_store.h"

namespace imago {

Result<std::vector<ClassRecord>> SqliteProjectStore::classes() {
    return safely([&]() -> Result<std::vector<ClassRecord>> {
        Query query(m_db, "SELECT " IMAGO_CLASS_COLUMNS " FROM class ORDER BY position, id");
        std::vector<ClassRecord> rows;
        while (query.next())
            rows.push_back(classRow(query));
        return rows;
    });
}

Result<std::vector<Annotation>> SqliteProjectStore::annotations(std::span<const ImageId> images) {
    return safely([&]() -> Result<std::vector<Annotation>> {
        ReadTransaction transaction(m_db);
        std::vector<Annotation> rows;
        for (const ImageId image : images) {
            Query query(m_db,
                        "SELECT " IMAGO_ANNOTATION_COLUMNS " FROM annotation WHERE image_id = ?1 ORDER BY id",
                        image);
            while (query.next())
                rows.push_back(annotationRow(query));
        }
        return rows;
    });
}

Result<std::int64_t> SqliteProjectStore::annotationCount(ImageId image) {
    return safely([&]() -> Result<std::int64_t> {
        Query query(m_db, "SELECT count(*) FROM annotation WHERE image_id = ?1", image);
        query.next();
        return query.integer(0);
    });
}

Result<std::int64_t> SqliteProjectStore::labelCount(ImageId image) {
    return safely([&]() -> Result<std::int64_t> {
        Query query(m_db, "SELECT label_count FROM image WHERE id = ?1", image);
        return query.next() ? query.integer(0) : 0;
    });
}

Result<std::int64_t> SqliteProjectStore::proposedImages() {
    return safely([&]() -> Result<std::int64_t> {
        Query query(m_db, "SELECT n FROM counter WHERE name = 'proposed' AND key = 0");
        return query.next() ? query.integer(0) : 0;
    });
}

namespace {
/// No other kind of store is ever made.
SqliteProjectStore& sqlite(ProjectStore& store) {
    return static_cast<SqliteProjectStore&>(store);
}
} // namespace

Result<std::int64_t> labelCount(ProjectStore& store, ImageId image) {
    return sqlite(store).labelCount(image);
}

Result<std::int64_t> proposedImages(ProjectStore& store) {
    return sqlite(store).proposedImages();
}

Result<std::vector<Annotation>> SqliteProjectStore::annotationsOfClass(ClassId id) {
    return safely([&]() -> Result<std::vector<Annotation>> {
        Query query(
            m_db, "SELECT " IMAGO_ANNOTATION_COLUMNS " FROM annotation WHERE class_id = ?1 ORDER BY id", id);
        std::vector<Annotation> rows;
        while (query.next())
            rows.push_back(annotationRow(query));
        return rows;
    });
}

Result<std::vector<ImageMeta>> SqliteProjectStore::imageMeta(std::span<const ImageId> images) {
    return safely([&]() -> Result<std::vector<ImageMeta>> {
        ReadTransaction transaction(m_db);
        std::vector<ImageMeta> rows;
        for (const ImageId image : images) {
            Query query(m_db, "SELECT key, value FROM image_meta WHERE image_id = ?1 ORDER BY key", image);
            while (query.next())
                rows.push_back({image, query.text(0), query.text(1)});
        }
        return rows;
    });
}

Result<std::optional<std::string>> SqliteProjectStore::setting(const std::string& key) {
    return safely([&]() -> Result<std::optional<std::string>> {
        Query query(m_db, "SELECT value FROM setting WHERE key = ?1", key);
        return query.next() ? std::optional(query.text(0)) : std::nullopt;
    });
}

Status SqliteProjectStore::setSetting(const std::string& key, const std::string& value) {
    return safely([&]() -> Status {
        WriteTransaction transaction(m_db);
        Query(m_db,
              "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = "
              "excluded.value",
              key, value)
            .run();
        transaction.commit();
        return {};
    });
}

} // namespace imago
