// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/forget_rows.h"

#include "core/base/files.h"
#include "core/store/connection.h"
#include "core/store/journal_codec.h"
#include "core/store/migrations.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace imago {

namespace {

bool isOf(const Change& change, ImageId image) {
    return std::visit(
        [&](const auto& one) {
            if constexpr (requires { one.before->image; })
                return (one.before && one.before->image == image) || (one.after && one.after->image == image);
            else if constexpr (requires { one.image; })
                return one.image == image;
            else
                return false;
        },
        change);
}

bool hasTable(Connection& db, const std::string& name) {
    return Query(db, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1", name).next();
}

/// Returns how many entries were touched.
std::int64_t forgetInJournal(Connection& db, ImageId image) {
    // A text search first: most entries are of other pictures, and an import's is large.
    const auto mention = [&](const char* key) { return fmt::format("\"{}\":{}", key, image.value); };
    std::vector<std::pair<std::int64_t, std::string>> entries;
    {
        Query query(db, "SELECT id, payload FROM edit WHERE instr(payload, ?1) OR instr(payload, ?2)",
                    mention("image"), mention("id"));
        while (query.next())
            entries.emplace_back(query.integer(0), query.text(1));
    }
    std::int64_t touched = 0;
    for (const auto& [id, payload] : entries) {
        auto changes = changesFromJson(payload);
        if (std::erase_if(changes, [&](const Change& change) { return isOf(change, image); }) == 0) continue;
        ++touched;
        if (changes.empty())
            Query(db, "DELETE FROM edit WHERE id = ?1", id).run();
        else
            Query(db, "UPDATE edit SET payload = ?2, change_count = ?3 WHERE id = ?1", id,
                  changesToJson(changes), static_cast<std::int64_t>(changes.size()))
                .run();
    }
    return touched;
}

/// Lists of paths among the settings (pictures that were removed, and the like) lose this one.
void forgetInSettings(Connection& db, const std::string& path) {
    std::vector<std::pair<std::string, std::string>> settings;
    const auto quoted = nlohmann::json(path).dump();
    {
        Query query(db, "SELECT key, value FROM setting WHERE instr(value, ?1)", quoted);
        while (query.next())
            settings.emplace_back(query.text(0), query.text(1));
    }
    for (auto& [key, value] : settings) {
        auto parsed = nlohmann::json::parse(value, nullptr, false);
        if (parsed.is_array())
            parsed.erase(std::remove(parsed.begin(), parsed.end(), nlohmann::json(path)), parsed.end());
        else if (parsed.is_object())
            parsed.erase(path);
        else
            continue;
        Query(db, "UPDATE setting SET value = ?2 WHERE key = ?1", key, parsed.dump()).run();
    }
}

void forgetImage(Connection& db, ImageId id, ForgottenRows& forgotten) {
    // Labels first: their triggers count down on a row that is still there.
    Query(db, "DELETE FROM annotation WHERE image_id = ?1", id).run();
    if (hasTable(db, "image_meta")) Query(db, "DELETE FROM image_meta WHERE image_id = ?1", id).run();
    if (hasTable(db, "prediction")) Query(db, "DELETE FROM prediction WHERE image_id = ?1", id).run();
    Query(db, "DELETE FROM image WHERE id = ?1", id).run();
    forgotten.journalEntries += forgetInJournal(db, id);
    forgotten.images.push_back(id.value);
}

/// Everything is written anew, and what the log still has of before is cut off.
void rewrite(Connection& db) {
    db.execute("VACUUM");
    Query checkpoint(db, "PRAGMA wal_checkpoint(TRUNCATE)");
    if (checkpoint.next() && checkpoint.number(0) != 0)
        refuse(ErrorCode::busy, fmt::format("{} is being read by another program, so that its log still has "
                                            "what was to be forgotten; close it and do this again",
                                            toUtf8(db.file())));
}

} // namespace

Result<ForgottenRows> forgetInFile(const std::filesystem::path& file,
                                   const std::vector<std::string>& storedPaths) {
    IMAGO_CHECK(inspectProjectFile(file));
    return guarded(file, [&]() -> Result<ForgottenRows> {
        Connection db(file, Access::write);
        db.execute("PRAGMA secure_delete = ON");
        ForgottenRows forgotten;
        {
            WriteTransaction transaction(db);
            for (const auto& path : storedPaths) {
                std::int64_t id = 0;
                {
                    Query query(db, "SELECT id FROM image WHERE path = ?1", path);
                    if (query.next()) id = query.integer(0);
                }
                if (id != 0) forgetImage(db, ImageId(id), forgotten);
                Query(db, "UPDATE image SET problem_text = '' WHERE instr(problem_text, ?1)", path).run();
                forgetInSettings(db, path);
            }
            transaction.commit();
        }
        rewrite(db);
        return forgotten;
    });
}

Status forgetThumbnails(const std::filesystem::path& file, const std::vector<std::string>& hashes,
                        const std::vector<std::string>& storedPaths) {
    std::error_code code;
    if (!std::filesystem::exists(file, code)) return {};
    return guarded(file, [&]() -> Status {
        Connection db(file, Access::write);
        db.execute("PRAGMA secure_delete = ON");
        if (!hasTable(db, "thumbnail")) return {};
        {
            WriteTransaction transaction(db);
            for (const auto& hash : hashes)
                if (!hash.empty()) Query(db, "DELETE FROM thumbnail WHERE key = ?1", hash).run();
            for (const auto& path : storedPaths)
                Query(db, "DELETE FROM thumbnail WHERE instr(key, ?1)", path).run();
            transaction.commit();
        }
        // Deleted pages are zeroed; the log has them as they were.
        Query(db, "PRAGMA wal_checkpoint(TRUNCATE)").next();
        return {};
    });
}

} // namespace imago
