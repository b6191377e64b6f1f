// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite_project_store.h"

#include <fmt/format.h>

namespace imago {

namespace {

struct Finding {
    const char* what; ///< with the first column for {}
    const char* sql;  ///< one row a finding
};

constexpr Finding findings[] = {
    {"the label count of image {} is wrong",
     "SELECT id FROM image WHERE label_count <> (SELECT count(*) FROM annotation WHERE image_id = "
     "image.id AND source <> 1)"},
    {"the counter {} is wrong",
     "WITH actual (name, key, n) AS ("
     " SELECT 'images', 0, count(*) FROM image"
     " UNION ALL SELECT 'labelled', 0, count(*) FROM image"
     " WHERE EXISTS (SELECT 1 FROM annotation WHERE image_id = image.id AND source <> 1)"
     " UNION ALL SELECT 'proposed', 0, count(DISTINCT image_id) FROM annotation WHERE source = 1"
     " UNION ALL SELECT 'negative', 0, count(*) FROM image WHERE negative = 1"
     " UNION ALL SELECT 'shapes', 0, count(*) FROM annotation WHERE kind <> 0 AND source <> 1"
     " UNION ALL SELECT 'split', split, count(*) FROM image GROUP BY split"
     " UNION ALL SELECT 'review', review, count(*) FROM image GROUP BY review"
     " UNION ALL SELECT 'class', class_id, count(DISTINCT image_id) FROM annotation WHERE source <> 1"
     " GROUP BY class_id"
     " UNION ALL SELECT 'problem', c.key, count(*) FROM counter c JOIN image i ON (i.problems & c.key) <> 0"
     " WHERE c.name = 'problem' GROUP BY c.key)"
     " SELECT name || ' ' || key FROM ("
     "  SELECT name, key, n FROM actual WHERE n <> 0"
     "  EXCEPT SELECT name, key, n FROM counter) "
     "UNION SELECT name || ' ' || key FROM ("
     "  SELECT name, key, n FROM counter WHERE name <> 'group' AND n <> 0"
     "  EXCEPT SELECT name, key, n FROM actual)"},
    {"two classes are named \"{}\"", "SELECT name FROM class GROUP BY name HAVING count(*) > 1"},
    {"two classes have the key {}", "SELECT key FROM class WHERE key <> '' GROUP BY key HAVING count(*) > 1"},
    {"entry {} of the journal cannot be read", "SELECT id FROM edit WHERE NOT json_valid(payload)"},
};

} // namespace

Result<std::vector<std::string>> SqliteProjectStore::check() {
    return safely([&]() -> Result<std::vector<std::string>> {
        std::vector<std::string> lines;
        ReadTransaction transaction(m_db);
        {
            Query query(m_db, "PRAGMA integrity_check");
            while (query.next())
                if (query.text(0) != "ok") lines.push_back(query.text(0));
        }
        {
            Query query(m_db, "PRAGMA foreign_key_check");
            while (query.next())
                lines.push_back(fmt::format("row {} of {} refers to a row of {} that is not there",
                                            query.integer(1), query.text(0), query.text(2)));
        }
        // Counting over damaged pages would only repeat what is known.
        if (!lines.empty()) return lines;
        for (const auto& finding : findings) {
            Query query(m_db, finding.sql);
            while (query.next())
                lines.push_back(fmt::format(fmt::runtime(finding.what), query.text(0)));
        }
        return lines;
    });
}

} // namespace imago
