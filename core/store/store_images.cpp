// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows.h"
#include "core/store/sqlite_project_store.h"

#include <fmt/format.h>

#include <bit>

namespace imago {

namespace {

constexpr std::uint32_t duplicateFlags = problemDuplicate | problemNearDuplicate;

ImageId addImage(Connection& db, const ImageRecord& image) {
    constexpr auto sql =
        "INSERT INTO image (path, bytes, width, height, mtime_ms, content_hash, phash, group_id, split, "
        "review, problems, problem_text, negative) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
    Query(db, sql, image.path, image.bytes, image.size.width, image.size.height, image.mtimeMs,
          image.contentHash, std::bit_cast<std::int64_t>(image.phash), image.groupId, image.split,
          image.review, image.problems, image.problemText, image.negative ? 1 : 0)
        .run();
    return ImageId(db.database().getLastInsertRowid());
}

struct Known {
    ImageId id;
    std::string contentHash;
    std::uint32_t problems = 0;
    std::int64_t groupId = 0;
    bool labelled = false;
};

std::optional<Known> knownByPath(Connection& db, const std::string& path) {
    Query query(db, "SELECT id, content_hash, problems, group_id, label_count > 0 FROM image WHERE path = ?1",
                path);
    if (!query.next()) return std::nullopt;
    return Known{query.id<ImageId>(0), query.text(1), static_cast<std::uint32_t>(query.integer(2)),
                 query.integer(3), query.integer(4) != 0};
}

void refreshImage(Connection& db, const Known& known, const ImageRecord& image) {
    const bool same = known.contentHash == image.contentHash;
    std::uint32_t problems = image.problems | (known.problems & problemChanged);
    if (same)
        problems |= known.problems & duplicateFlags; // found by another pass over all images, and still true
    if (!same && known.labelled && !known.contentHash.empty() && !image.contentHash.empty())
        problems |= problemChanged;
    const std::int64_t group = image.groupId ? image.groupId : same ? known.groupId : 0;
    constexpr auto sql =
        "UPDATE image SET bytes = ?2, width = ?3, height = ?4, mtime_ms = ?5, content_hash = ?6, "
        "phash = ?7, group_id = ?8, problems = ?9, problem_text = ?10 WHERE id = ?1";
    Query(db, sql, known.id, image.bytes, image.size.width, image.size.height, image.mtimeMs,
          image.contentHash, std::bit_cast<std::int64_t>(image.phash), group, problems, image.problemText)
        .run();
}

std::vector<ImageRecord> collect(Query& query) {
    std::vector<ImageRecord> rows;
    while (query.next())
        rows.push_back(imageRow(query));
    return rows;
}

} // namespace

Result<std::vector<ImageId>> SqliteProjectStore::putImages(const std::vector<ImageRecord>& images) {
    return safely([&]() -> Result<std::vector<ImageId>> {
        std::vector<ImageId> ids;
        ids.reserve(images.size());
        WriteTransaction transaction(m_db, Durability::processSafe);
        for (const ImageRecord& image : images) {
            if (image.path.empty()) refuse(ErrorCode::invalidArgument, "an image needs a path");
            if (const auto known = knownByPath(m_db, image.path)) {
                refreshImage(m_db, *known, image);
                ids.push_back(known->id);
            } else {
                ids.push_back(addImage(m_db, image));
            }
        }
        transaction.commit();
        return ids;
    });
}

Status SqliteProjectStore::moveImage(ImageId id, const std::string& storedPath) {
    return safely([&]() -> Status {
        WriteTransaction transaction(m_db);
        if (const auto other = knownByPath(m_db, storedPath); other && other->id != id)
            refuse(ErrorCode::alreadyExists, fmt::format("{} is in the project already", storedPath));
        // Found again: it is not missing any more.
        if (!Query(m_db, "UPDATE image SET path = ?2, problems = problems & ~?3 WHERE id = ?1", id,
                   storedPath, problemMissing)
                 .run())
            refuse(ErrorCode::notFound, fmt::format("image {} is not in the project", id.value));
        transaction.commit();
        return {};
    });
}

Status SqliteProjectStore::setProblems(const std::vector<std::pair<ImageId, std::uint32_t>>& problems) {
    return safely([&]() -> Status {
        WriteTransaction transaction(m_db, Durability::processSafe);
        for (const auto& [id, flags] : problems)
            Query(m_db, "UPDATE image SET problems = ?2 WHERE id = ?1 AND problems <> ?2", id, flags).run();
        transaction.commit();
        return {};
    });
}

Status SqliteProjectStore::setGroups(const std::vector<std::pair<ImageId, std::int64_t>>& groups) {
    return safely([&]() -> Status {
        WriteTransaction transaction(m_db, Durability::processSafe);
        for (const auto& [id, group] : groups)
            Query(m_db, "UPDATE image SET group_id = ?2 WHERE id = ?1 AND group_id <> ?2", id, group).run();
        transaction.commit();
        return {};
    });
}

Status SqliteProjectStore::removeImages(const std::vector<ImageId>& images) {
    return safely([&]() -> Status {
        WriteTransaction transaction(m_db);
        for (const ImageId id : images) {
            // Labels first: their triggers count down on a row that is still there.
            Query(m_db, "DELETE FROM annotation WHERE image_id = ?1", id).run();
            Query(m_db, "DELETE FROM image WHERE id = ?1", id).run();
        }
        transaction.commit();
        return {};
    });
}

Result<std::optional<ImageRecord>> SqliteProjectStore::image(ImageId id) {
    return safely([&]() -> Result<std::optional<ImageRecord>> { return readImage(m_db, id); });
}

Result<std::optional<ImageRecord>> SqliteProjectStore::imageByPath(const std::string& storedPath) {
    return safely([&]() -> Result<std::optional<ImageRecord>> {
        Query query(m_db, "SELECT " IMAGO_IMAGE_COLUMNS " FROM image WHERE path = ?1", storedPath);
        return query.next() ? std::optional(imageRow(query)) : std::nullopt;
    });
}

Result<std::vector<ImageRecord>> SqliteProjectStore::imagesByHash(const std::string& contentHash) {
    return safely([&]() -> Result<std::vector<ImageRecord>> {
        Query query(m_db, "SELECT " IMAGO_IMAGE_COLUMNS " FROM image WHERE content_hash = ?1 ORDER BY id",
                    contentHash);
        return collect(query);
    });
}

Result<std::vector<ImageRecord>> SqliteProjectStore::images(std::span<const ImageId> ids) {
    return safely([&]() -> Result<std::vector<ImageRecord>> {
        ReadTransaction transaction(m_db);
        std::vector<ImageRecord> rows;
        rows.reserve(ids.size());
        for (const ImageId id : ids)
            if (auto row = readImage(m_db, id)) rows.push_back(std::move(*row));
        return rows;
    });
}

Result<std::vector<ImageStamp>> SqliteProjectStore::imageStamps() {
    return safely([&]() -> Result<std::vector<ImageStamp>> {
        Query query(m_db, "SELECT id, path, bytes, mtime_ms, problems FROM image NOT INDEXED ORDER BY id");
        std::vector<ImageStamp> stamps;
        while (query.next())
            stamps.push_back({query.id<ImageId>(0), query.text(1), query.integer(2), query.integer(3),
                              static_cast<std::uint32_t>(query.integer(4))});
        return stamps;
    });
}

Result<std::vector<ImageKey>> SqliteProjectStore::imageKeys() {
    return safely([&]() -> Result<std::vector<ImageKey>> {
        ReadTransaction transaction(m_db);
        std::vector<ImageKey> keys;
        {
            Query query(
                m_db,
                "SELECT id, content_hash, phash, group_id, split, review, problems, negative FROM image NOT "
                "INDEXED ORDER BY id");
            while (query.next())
                keys.push_back({query.id<ImageId>(0),
                                query.text(1),
                                std::bit_cast<std::uint64_t>(query.integer(2)),
                                query.integer(3),
                                query.value<Split>(4),
                                query.value<ReviewState>(5),
                                static_cast<std::uint32_t>(query.integer(6)),
                                {},
                                query.integer(7) != 0});
        }
        // Both lists are in the order of the image ids: one walk joins them.
        // Proposals are few and have an index of their own: asked for like this, both lists come from
        // indices.
        Query labels(m_db,
                     "SELECT image_id, class_id FROM annotation WHERE kind = 0 AND id NOT IN "
                     "(SELECT id FROM annotation WHERE source = 1) ORDER BY image_id, class_id");
        auto key = keys.begin();
        while (labels.next()) {
            const auto image = labels.id<ImageId>(0);
            while (key != keys.end() && key->id < image)
                ++key;
            if (key != keys.end() && key->id == image) key->classes.push_back(labels.id<ClassId>(1));
        }
        return keys;
    });
}

} // namespace imago
