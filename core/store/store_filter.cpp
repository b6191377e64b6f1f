// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/filter_sql.h"
#include "core/store/sqlite_project_store.h"

#include <fmt/format.h>

namespace imago {

namespace {

/// A filter as SQL over `image`. A list goes in as one JSON text or as bits: no filter has more values than
/// SQLite takes, and few different statements exist, each of which is prepared once.
struct Conditions {
    std::string where;                                  ///< " WHERE …" or empty
    std::string classes;                                ///< ?1: JSON array of class ids
    std::int64_t splits = 0, reviews = 0, problems = 0; ///< ?2, ?3, ?4: bits
    std::string pattern;                                ///< ?5: for LIKE

    explicit Conditions(const ImageFilter& filter);
    Query query(Connection& db, const std::string& sql) const {
        // Names all five values, though a filter rarely uses them all.
        return Query(db, "WITH filter AS (VALUES (?1, ?2, ?3, ?4, ?5)) " + sql, classes, splits, reviews,
                     problems, pattern);
    }
};

Conditions::Conditions(const ImageFilter& filter) {
    std::vector<std::string> parts;
    const std::string hasClass =
        std::string(
            "id IN (SELECT image_id FROM annotation WHERE class_id IN (SELECT value FROM "
            "json_each(?1)) AND ") +
        sourceOf(filter) + ")";
    classes = classList(filter);
    std::string labels;
    const auto orElse = [&](const std::string& condition) {
        labels += (labels.empty() ? "(" : " OR ") + condition;
    };
    if (filter.unlabelled) orElse("label_count = 0 AND negative = 0");
    if (filter.negative) orElse("negative = 1");
    if (!filter.classes.empty()) orElse(hasClass);
    if (!labels.empty()) parts.push_back(labels + ")");
    if (filter.proposed) parts.push_back("id IN (SELECT image_id FROM annotation WHERE source = 1)");
    for (const Split split : filter.splits)
        splits |= 1 << static_cast<int>(split);
    if (splits) parts.push_back("((1 << split) & ?2) <> 0");
    for (const ReviewState review : filter.reviews)
        reviews |= 1 << static_cast<int>(review);
    if (reviews) parts.push_back("((1 << review) & ?3) <> 0");
    problems = filter.anyProblem;
    if (problems) parts.push_back("(problems & ?4) <> 0");
    if (filter.text.size() > longestPath)
        parts.push_back("0");
    else if (!filter.text.empty())
        parts.push_back("path LIKE ?5 ESCAPE '\\'");
    if (filter.text.size() <= longestPath) pattern = likePattern(filter.text);
    for (const auto& part : parts)
        where += (where.empty() ? " WHERE " : " AND ") + part;
}

const char* orderBy(ImageOrder order) {
    switch (order) {
        case ImageOrder::id:
            return " ORDER BY id";
        case ImageOrder::path:
            return " ORDER BY path";
        case ImageOrder::newest:
            return " ORDER BY mtime_ms DESC, id DESC";
    }
    return "";
}

} // namespace

std::string likePattern(const std::string& text) {
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + "%";
}

std::string classList(const ImageFilter& filter) {
    std::string list;
    for (const ClassId id : filter.classes)
        list += (list.empty() ? "[" : ",") + std::to_string(id.value);
    return list + (list.empty() ? "[]" : "]");
}

const char* sourceOf(const ImageFilter& filter) {
    return filter.proposed ? "source = 1" : "source <> 1";
}

Counts zeroCounts(Connection& db) {
    Counts counts;
    for (int i = 0; i < 4; ++i)
        counts.bySplit[Split(i)] = 0;
    for (const auto review : allReviewStates)
        counts.byReview[review] = 0;
    for (const auto flag : allProblemFlags)
        counts.byProblem[flag] = 0;
    Query query(db, "SELECT id FROM class");
    while (query.next())
        counts.byClass[query.id<ClassId>(0)] = 0;
    return counts;
}

Result<std::vector<ImageId>> SqliteProjectStore::imageIds(const ImageFilter& filter) {
    return safely([&]() -> Result<std::vector<ImageId>> {
        const Conditions conditions(filter);
        std::vector<ImageId> ids;
        Query query =
            conditions.query(m_db, "SELECT id FROM image" + conditions.where + orderBy(filter.order));
        while (query.next())
            ids.push_back(query.id<ImageId>(0));
        return ids;
    });
}

Result<Counts> SqliteProjectStore::counts() {
    return safely([&]() -> Result<Counts> {
        ReadTransaction transaction(m_db);
        Counts counts = zeroCounts(m_db);
        Query query(m_db, "SELECT name, key, n FROM counter");
        while (query.next()) {
            const std::string name = query.text(0);
            const std::int64_t key = query.integer(1), n = query.integer(2);
            if (name == "images") counts.images = n;
            if (name == "labelled") counts.labelled = n;
            if (name == "negative") counts.negative = n;
            if (name == "shapes") counts.shapes = n;
            if (name == "split") counts.bySplit[static_cast<Split>(key)] = n;
            if (name == "review") counts.byReview[static_cast<ReviewState>(key)] = n;
            if (name == "class")
                if (const auto at = counts.byClass.find(ClassId(key)); at != counts.byClass.end())
                    at->second = n;
            if (name == "problem")
                if (const auto at = counts.byProblem.find(static_cast<std::uint32_t>(key));
                    at != counts.byProblem.end())
                    at->second = n;
        }
        return counts;
    });
}

Result<Counts> SqliteProjectStore::counts(const ImageFilter& filter) {
    const Conditions conditions(filter);
    if (conditions.where.empty()) return counts();
    return safely([&]() -> Result<Counts> {
        ReadTransaction transaction(m_db);
        Counts counts = zeroCounts(m_db);
        {
            Query query = conditions.query(
                // With a text only the index that has the paths spares the rows.
                m_db, std::string(
                          "SELECT split, review, problems, label_count > 0, count(*), negative FROM image") +
                          (filter.text.empty() ? "" : " INDEXED BY image_browse") + conditions.where +
                          " GROUP BY 1, 2, 3, 4, 6");
            while (query.next()) {
                const std::int64_t n = query.integer(4);
                counts.images += n;
                counts.bySplit[query.value<Split>(0)] += n;
                counts.byReview[query.value<ReviewState>(1)] += n;
                for (auto& [flag, count] : counts.byProblem)
                    if (query.integer(2) & flag) count += n;
                if (query.integer(3)) counts.labelled += n;
                if (query.integer(5)) counts.negative += n;
            }
        }
        const std::string among =
            " FROM annotation WHERE image_id IN (SELECT id FROM image" + conditions.where + ") AND ";
        {
            Query query = conditions.query(m_db, "SELECT class_id, count(DISTINCT image_id), sum(kind <> 0)" +
                                                     among + sourceOf(filter) + " GROUP BY class_id");
            while (query.next()) {
                counts.byClass[query.id<ClassId>(0)] = query.integer(1);
                counts.shapes += query.integer(2);
            }
        }
        if (filter.proposed) { // those were proposals
            Query query = conditions.query(m_db, "SELECT count(*)" + among + "source <> 1 AND kind <> 0");
            if (query.next()) counts.shapes = query.integer(0);
        }
        return counts;
    });
}

} // namespace imago
