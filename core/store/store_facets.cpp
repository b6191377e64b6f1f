// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/facets.h"
#include "core/store/filter_sql.h"
#include "core/store/sqlite_project_store.h"

#include <algorithm>

namespace imago {

namespace {

/// A set of images, by id.
class ImageSet {
public:
    explicit ImageSet(std::int64_t largestId = -1) : m_has(static_cast<std::size_t>(largestId + 1)) {}
    bool contains(std::int64_t id) const { return m_has[static_cast<std::size_t>(id)]; }
    void add(Query& ids) {
        while (ids.next())
            m_has[static_cast<std::size_t>(ids.integer(0))] = true;
    }

private:
    std::vector<bool> m_has;
};

/// What the walk reads of an image, in one number: a column costs as much as the step to the next row.
struct ImageBits {
    std::int64_t bits;
    static constexpr auto sql =
        "split | (review << 2) | ((label_count > 0) << 5) | (negative << 6) | (problems << 7)";
    int split() const { return static_cast<int>(bits & 3); }
    int review() const { return static_cast<int>(bits >> 2 & 7); }
    bool labelled() const { return bits & 32; }
    bool negative() const { return bits & 64; }
    std::uint32_t problems() const { return static_cast<std::uint32_t>(bits >> 7); }
};

bool choosesLabels(const ImageFilter& filter) {
    return !filter.classes.empty() || filter.unlabelled || filter.negative;
}

/// Does it leave nothing out?
bool passesAll(ImageFilter filter) {
    filter.order = ImageFilter{}.order;
    return filter == ImageFilter{};
}

class FacetWalk {
public:
    FacetWalk(Connection& db, const ImageFilter& filter, const Counts& all, bool withClassesBySplit)
        : m_db(db),
          m_filter(filter),
          m_bySplit(withClassesBySplit) {
        m_facets.all = all;
        m_facets.classes = zeroCounts(db);
        m_facets.splits = m_facets.classes.bySplit;
        m_facets.reviews = m_facets.classes.byReview;
        m_facets.problems = m_facets.classes.byProblem;
        for (const Split split : filter.splits)
            m_splits |= 1u << static_cast<int>(split);
        for (std::size_t i = 0; i < m_facets.classesBySplit.size() && withClassesBySplit; ++i)
            if (m_splits == 0 || (m_splits >> i & 1)) m_facets.classesBySplit[i] = m_facets.classes.byClass;
        for (const ReviewState review : filter.reviews)
            m_reviews |= 1u << static_cast<int>(review);
    }

    Facets run() && {
        readSets();
        walk();
        ImageFilter others = m_filter;
        others.classes.clear();
        others.unlabelled = others.negative = false;
        m_allClasses = passesAll(others);
        if (m_allClasses) m_facets.classes = m_facets.all;
        if (!m_allClasses || m_bySplit) countClasses();
        return std::move(m_facets);
    }

private:
    // What the classes are counted among, for each image.
    static constexpr std::uint8_t besideClasses = 1, passing = 2;
    static constexpr int splitShift = 2;

    void readSets() {
        {
            Query query(m_db, "SELECT coalesce(max(id), 0) FROM image");
            query.next();
            m_largestId = query.integer(0);
        }
        Query proposed(m_db, "SELECT 1 FROM counter WHERE name = 'proposed' AND n > 0");
        m_anyProposed = proposed.next();
        m_marks.resize(static_cast<std::size_t>(m_largestId + 1));
        m_chosen = ImageSet(m_filter.classes.empty() ? -1 : m_largestId);
        if (!m_filter.classes.empty()) {
            Query ids(m_db,
                      std::string("SELECT image_id FROM annotation WHERE class_id IN (SELECT value FROM "
                                  "json_each(?1)) AND ") +
                          sourceOf(m_filter),
                      classList(m_filter));
            m_chosen.add(ids);
        }
        if (!m_anyProposed) return;
        m_proposed = ImageSet(m_largestId);
        Query all(m_db, "SELECT image_id FROM annotation WHERE source = 1");
        m_proposed.add(all);
        if (m_filter.classes.empty()) return;
        m_chosenProposed = ImageSet(m_largestId);
        Query some(m_db,
                   "SELECT image_id FROM annotation INDEXED BY annotation_proposed WHERE source = 1 AND "
                   "class_id IN (SELECT value FROM json_each(?1))",
                   classList(m_filter));
        m_chosenProposed.add(some);
    }

    bool passesLabels(const ImageBits& image, std::int64_t id, const ImageSet& chosen) const {
        if (!choosesLabels(m_filter)) return true;
        return (m_filter.unlabelled && !image.labelled() && !image.negative()) ||
               (m_filter.negative && image.negative()) || (!m_filter.classes.empty() && chosen.contains(id));
    }

    void walk() {
        const bool tooLong = m_filter.text.size() > longestPath;
        if (tooLong) return;
        const std::string where = m_filter.text.empty() ? "" : " WHERE path LIKE ?1 ESCAPE '\\'";
        const std::string sql = std::string("SELECT id, ") + ImageBits::sql +
                                " FROM image INDEXED BY image_browse" + where + " ORDER BY path";
        const auto pattern = likePattern(m_filter.text);
        if (m_filter.text.empty()) {
            Query query(m_db, sql);
            take(query);
        } else {
            Query query(m_db, sql, pattern);
            take(query);
        }
    }

    void take(Query& query) {
        while (query.next())
            count(query.integer(0), {query.integer(1)});
    }

    void count(std::int64_t id, ImageBits image) {
        const bool proposed = m_anyProposed && m_proposed.contains(id);
        const bool labels = passesLabels(image, id, m_chosen);
        const bool split = m_splits == 0 || (m_splits >> image.split() & 1);
        const bool review = m_reviews == 0 || (m_reviews >> image.review() & 1);
        const bool problem = m_filter.anyProblem == 0 || (image.problems() & m_filter.anyProblem) != 0;
        const bool rest = split && review && problem;
        if (proposed && rest && (m_filter.proposed ? labels : passesLabels(image, id, m_chosenProposed)))
            ++m_facets.proposed;
        if (m_filter.proposed && !proposed) return;
        if (review && problem && labels) ++m_facets.splits[static_cast<Split>(image.split())];
        if (split && problem && labels) ++m_facets.reviews[static_cast<ReviewState>(image.review())];
        if (split && review && labels)
            for (auto& [flag, n] : m_facets.problems)
                n += (image.problems() & flag) != 0;
        if (!rest) return;
        auto& beside = m_facets.classes;
        ++beside.images;
        beside.labelled += image.labelled();
        beside.negative += image.negative();
        auto& mark = m_marks[static_cast<std::size_t>(id)];
        mark = static_cast<std::uint8_t>(besideClasses | image.split() << splitShift);
        ++m_marked;
        if (!labels) return;
        mark |= passing;
        if (m_filter.order == ImageOrder::path) m_facets.ids.push_back(ImageId(id));
    }

    void countClass(ClassId id, std::uint8_t mark) {
        if (!m_allClasses && (mark & besideClasses)) ++m_facets.classes.byClass[id];
        if (m_bySplit && (mark & passing)) ++m_facets.classesBySplit[mark >> splitShift][id];
    }

    void countClasses() {
        // Going through all annotations in the order of an index costs as much as looking up those of a
        // fifteenth of the images.
        constexpr std::int64_t share = 15;
        if (m_marked > m_facets.all.images / share)
            countInAll();
        else
            countByImage();
    }

    void countInAll() {
        Query query(m_db, m_filter.proposed
                              ? "SELECT class_id, image_id FROM annotation INDEXED BY annotation_proposed "
                                "WHERE source = 1 ORDER BY class_id, image_id"
                              : "SELECT class_id, image_id FROM annotation INDEXED BY annotation_class WHERE "
                                "source <> 1 ORDER BY class_id, image_id");
        std::int64_t lastClass = 0, lastImage = 0;
        while (query.next()) {
            const auto classId = query.integer(0), image = query.integer(1);
            if (classId == lastClass && image == lastImage) continue;
            lastClass = classId;
            lastImage = image;
            if (const auto mark = m_marks[static_cast<std::size_t>(image)])
                countClass(ClassId(classId), mark);
        }
    }

    void countByImage() {
        std::vector<std::int64_t> classes;
        for (std::int64_t id = 0; id <= m_largestId; ++id) {
            const auto mark = m_marks[static_cast<std::size_t>(id)];
            if (!mark) continue;
            Query query(m_db,
                        m_filter.proposed
                            ? "SELECT class_id FROM annotation WHERE image_id = ?1 AND source = 1"
                            : "SELECT class_id FROM annotation WHERE image_id = ?1 AND source <> 1",
                        id);
            classes.clear();
            while (query.next())
                if (std::find(classes.begin(), classes.end(), query.integer(0)) == classes.end())
                    classes.push_back(query.integer(0));
            for (const auto classId : classes)
                countClass(ClassId(classId), mark);
        }
    }

    Connection& m_db;
    const ImageFilter& m_filter;
    bool m_bySplit, m_allClasses = false, m_anyProposed = false;
    Facets m_facets;
    std::uint32_t m_splits = 0, m_reviews = 0; ///< bits of what is chosen; 0 = any
    std::int64_t m_largestId = 0, m_marked = 0;
    ImageSet m_chosen, m_proposed, m_chosenProposed;
    std::vector<std::uint8_t> m_marks; ///< by image id
};

} // namespace

Result<Facets> SqliteProjectStore::facets(const ImageFilter& filter, bool withClassesBySplit) {
    IMAGO_TRY(all, counts());
    if (passesAll(filter) && !withClassesBySplit) {
        Facets facets;
        IMAGO_TRY(ids, imageIds(filter));
        IMAGO_TRY(proposed, proposedImages());
        facets.ids = std::move(ids);
        facets.proposed = proposed;
        facets.splits = all.bySplit;
        facets.reviews = all.byReview;
        facets.problems = all.byProblem;
        facets.classes = all;
        facets.all = std::move(all);
        return facets;
    }
    auto walked = safely([&]() -> Result<Facets> {
        ReadTransaction transaction(m_db);
        return FacetWalk(m_db, filter, all, withClassesBySplit).run();
    });
    if (!walked || filter.order == ImageOrder::path) return walked;
    IMAGO_TRY(ids, imageIds(filter));
    walked->ids = std::move(ids);
    return walked;
}

Result<Facets> facets(ProjectStore& store, const ImageFilter& filter, bool withClassesBySplit) {
    // No other kind of store is ever made.
    return static_cast<SqliteProjectStore&>(store).facets(filter, withClassesBySplit);
}

} // namespace imago
