// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/output.h"
#include "core/geometry/measure.h"
#include "core/geometry/nearly_equal.h"
#include "core/project/shape_verbs.h"
#include "tests/support/fixtures.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <map>
#include <set>

/// Compares two projects row by row against a list of losses: every difference must be among them.
namespace imago::test {

/// All that one image says.
struct ImageRows {
    ImageRecord image;
    std::vector<Annotation> annotations;
    std::map<std::string, std::string> meta;
};

class RowComparison {
public:
    explicit RowComparison(const std::vector<Loss>& losses) {
        for (const auto& loss : losses)
            m_allowed[categoryOf(loss.kind)] += loss.count;
        // A row that is told to change may become several, and a class with none left need not be listed.
        m_allowed["new"] = m_allowed["geometry"];
        m_allowed["class"] += m_allowed["geometry"];
    }

    void classes(ProjectStore& a, ProjectStore& b) {
        for (const auto& record : must(a.classes()))
            m_namesA[record.id] = record.name;
        std::map<std::string, ClassRecord> others;
        for (const auto& record : must(b.classes())) {
            m_namesB[record.id] = record.name;
            others[record.name] = record;
        }
        for (const auto& record : must(a.classes())) {
            const auto at = others.find(record.name);
            if (at == others.end()) {
                differs("class", "the class " + record.name);
                continue;
            }
            const auto& other = at->second;
            if (!sameJson(record.schema, other.schema))
                differs("schema", record.schema + " → " + other.schema);
            if (record.guidelines != other.guidelines) differs("guidelines", record.name);
            if (record.color != other.color) differs("color", record.name);
            if (record.key != other.key) differs("key", record.name);
        }
    }

    void image(const ImageRows& a, const ImageRows* b) {
        const auto& name = a.image.path;
        if (!b) return differs("picture", name);
        if (a.image.split != b->image.split) differs("split", name);
        if (a.image.negative != b->image.negative) differs("negative", name);
        if (a.image.review != b->image.review) differs("review", name);
        for (const auto& [key, value] : a.meta)
            if (const auto at = b->meta.find(key); at == b->meta.end() || !sameJson(at->second, value))
                differs(key == "comments" ? "comment" : "foreign", name + ": " + key);
        rows(name, a.annotations, b->annotations);
    }

    /// Where pictures cannot be told apart: classes by number.
    void totals(const std::vector<ImageRows>& a, const std::vector<ImageRows>& b) {
        std::map<std::string, std::int64_t> balance;
        for (const auto& rows : a)
            for (const auto& row : rows.annotations)
                ++balance[m_namesA.at(row.classId)];
        for (const auto& rows : b)
            for (const auto& row : rows.annotations)
                --balance[m_namesB.at(row.classId)];
        for (const auto& [name, count] : balance)
            for (auto i = std::abs(count); i > 0; --i)
                differs("geometry", name);
    }

    std::vector<std::string> findings() const {
        std::vector<std::string> texts;
        for (const auto& [category, places] : m_found) {
            const auto at = m_allowed.find(category);
            const auto allowed = at == m_allowed.end() ? 0 : at->second;
            if (static_cast<std::int64_t>(places.size()) <= allowed) continue;
            std::string text = category + ": " + std::to_string(places.size()) + " differences, " +
                               std::to_string(allowed) + " losses told";
            for (const auto& place : places)
                text += "\n    " + place;
            texts.push_back(text);
        }
        return texts;
    }

private:
    static std::string categoryOf(const std::string& kind) {
        static const std::set<std::string> own{"attribute", "confidence", "source",     "author",  "z_order",
                                               "group",     "split",      "review",     "comment", "negative",
                                               "class",     "schema",     "guidelines", "color",   "key"};
        if (own.contains(kind)) return kind;
        if (kind == "flag_locked" || kind == "flag_hidden" || kind == "crowd") return "flags";
        if (kind == "foreign") return "foreign";
        if (kind == "picture" || kind == "unlabelled") return "picture";
        return "geometry";
    }

    static bool sameJson(const std::string& a, const std::string& b) {
        if (a == b) return true;
        const auto one = nlohmann::json::parse(a, nullptr, false),
                   two = nlohmann::json::parse(b, nullptr, false);
        return !one.is_discarded() && one == two;
    }

    void differs(const std::string& category, const std::string& where) {
        m_found[category].push_back(where);
    }

    bool sameClass(const Annotation& a, const Annotation& b) const {
        return m_namesA.at(a.classId) == m_namesB.at(b.classId);
    }
    static bool sameBounds(const Annotation& a, const Annotation& b) {
        const auto p = bounds(geometryOf(a)), q = bounds(geometryOf(b));
        const auto near = [](double x, double y) { return std::abs(x - y) <= 1e-3; };
        return near(p.x, q.x) && near(p.y, q.y) && near(p.width, q.width) && near(p.height, q.height);
    }

    void details(const std::string& name, const Annotation& a, const Annotation& b) {
        if (!sameJson(a.attributes, b.attributes))
            for (int i = attributeDifferences(a.attributes, b.attributes); i > 0; --i)
                differs("attribute", name + ": " + a.attributes + " → " + b.attributes);
        if (std::abs(a.confidence - b.confidence) > 1e-6) differs("confidence", name);
        if (a.source != b.source) differs("source", name);
        if (a.source != AnnotationSource::import && a.author != b.author) differs("author", name);
        if (a.zOrder != b.zOrder) differs("z_order", name);
        if (a.flags != b.flags)
            for (auto bits = a.flags ^ b.flags; bits; bits &= bits - 1)
                differs("flags", name);
        if ((a.groupId != 0) != (b.groupId != 0)) differs("group", name);
    }

    static int attributeDifferences(const std::string& a, const std::string& b) {
        const auto object = [](const std::string& text) {
            auto json = nlohmann::json::parse(text, nullptr, false);
            return json.is_object() ? json : nlohmann::json::object();
        };
        const auto one = object(a), two = object(b);
        int count = 0;
        for (const auto& [key, value] : one.items())
            count += !two.contains(key) || two[key] != value;
        for (const auto& [key, value] : two.items())
            count += !one.contains(key);
        return count;
    }

    void rows(const std::string& name, std::vector<Annotation> a, std::vector<Annotation> b) {
        const auto take = [&](auto&& equal) {
            for (auto one = a.begin(); one != a.end();) {
                const auto other = std::find_if(b.begin(), b.end(), [&](const auto& row) {
                    return sameClass(*one, row) && equal(*one, row);
                });
                if (other == b.end()) {
                    ++one;
                    continue;
                }
                if (!nearlyEqual(geometryOf(*one), geometryOf(*other), 1e-3))
                    differs("geometry", name + ": " + one->geometry + " → " + other->geometry);
                details(name, *one, *other);
                b.erase(other);
                one = a.erase(one);
            }
        };
        take([](const auto& p, const auto& q) {
            return p.kind == q.kind && sameJson(p.attributes, q.attributes) &&
                   nearlyEqual(geometryOf(p), geometryOf(q), 1e-3);
        });
        take([](const auto& p, const auto& q) { return nearlyEqual(geometryOf(p), geometryOf(q), 1e-3); });
        take([](const auto& p, const auto& q) {
            return (p.kind == AnnotationKind::image) == (q.kind == AnnotationKind::image) && sameBounds(p, q);
        });
        // A shape that was changed is missing and new at once: one difference.
        for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i)
            differs(i < a.size() ? "geometry" : "new", name + ": " +
                                                           (i < a.size() ? textOf(a[i]) : "nothing") + " → " +
                                                           (i < b.size() ? textOf(b[i]) : "nothing"));
    }

    static std::string textOf(const Annotation& row) {
        return std::string(toString(row.kind)) + " " + row.geometry;
    }

    std::map<std::string, std::int64_t> m_allowed;
    std::map<std::string, std::vector<std::string>> m_found;
    std::map<ClassId, std::string> m_namesA, m_namesB;
};

inline std::vector<ImageRows> imageRows(ProjectStore& store) {
    std::vector<ImageRows> all;
    for (const auto id : must(store.imageIds({}))) {
        const ImageId ids[] = {id};
        auto& rows = all.emplace_back(ImageRows{*must(store.image(id)), must(store.annotations(ids)), {}});
        for (const auto& text : must(store.imageMeta(ids)))
            rows.meta[text.key] = text.value;
    }
    return all;
}

/// The differences of `b`, made from `a`, that the losses do not account for. Pictures are told apart by
/// their content.
inline std::vector<std::string> compareProjects(ProjectStore& a, ProjectStore& b,
                                                const std::vector<Loss>& losses) {
    RowComparison comparison(losses);
    comparison.classes(a, b);
    const auto before = imageRows(a), after = imageRows(b);
    std::map<std::string, const ImageRows*> byContent;
    for (const auto& rows : after)
        byContent[rows.image.contentHash] = &rows;
    const bool told = std::any_of(before.begin(), before.end(), [&](const auto& rows) {
        return byContent.contains(rows.image.contentHash);
    });
    if (!told) comparison.totals(before, after);
    for (const auto& rows : before) {
        const auto at = byContent.find(rows.image.contentHash);
        if (told) comparison.image(rows, at == byContent.end() ? nullptr : at->second);
    }
    return comparison.findings();
}

} // namespace imago::test
