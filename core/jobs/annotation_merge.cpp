// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/annotation_merge.h"

#include "core/geometry/nearly_equal.h"
#include "core/project/shape_verbs.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <unordered_map>

namespace imago {

namespace {

constexpr double tolerance = 1e-6;
constexpr auto none = std::numeric_limits<std::size_t>::max();

std::string keyOf(const Annotation& annotation) {
    return std::to_string(annotation.classId.value) + '/' +
           std::to_string(static_cast<int>(annotation.kind)) + '/' + annotation.geometry;
}

/// For each wanted one the present one that it equals, or none; no present one serves twice.
std::vector<std::size_t> matches(const std::vector<const Annotation*>& present,
                                 const std::vector<Annotation>& wanted) {
    std::vector<std::size_t> match(wanted.size(), none);
    std::vector<bool> taken(present.size());
    std::unordered_multimap<std::string, std::size_t> byText;
    for (std::size_t i = present.size(); i-- > 0;)
        byText.emplace(keyOf(*present[i]), i);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto at = byText.find(keyOf(wanted[i]));
        if (at == byText.end()) continue;
        match[i] = at->second;
        taken[at->second] = true;
        byText.erase(at);
    }
    // What another program has rounded differs in its text alone.
    std::vector<std::pair<std::size_t, Geometry>> rest;
    for (std::size_t k = 0; k < present.size(); ++k)
        if (!taken[k] && present[k]->kind != AnnotationKind::image)
            rest.emplace_back(k, geometryOf(*present[k]));
    for (std::size_t i = 0; i < wanted.size() && !rest.empty(); ++i) {
        if (match[i] != none || wanted[i].kind == AnnotationKind::image) continue;
        const auto geometry = geometryOf(wanted[i]);
        const auto at = std::find_if(rest.begin(), rest.end(), [&](const auto& one) {
            return present[one.first]->classId == wanted[i].classId &&
                   nearlyEqual(one.second, geometry, tolerance);
        });
        if (at == rest.end()) continue;
        match[i] = at->first;
        rest.erase(at);
    }
    return match;
}

auto details(const Annotation& a) {
    return std::tie(a.attributes, a.confidence, a.zOrder, a.flags, a.groupId);
}

} // namespace

AnnotationMerge mergeAnnotations(const std::vector<const Annotation*>& present,
                                 std::vector<Annotation> wanted, bool replace) {
    AnnotationMerge merge;
    const auto match =
        present.empty() ? std::vector<std::size_t>(wanted.size(), none) : matches(present, wanted);
    std::int64_t groups = 0;
    if (!replace)
        for (const auto* one : present)
            groups = std::max(groups, one->groupId);
    std::vector<bool> stays(present.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (match[i] == none) continue;
        ++merge.known;
        stays[match[i]] = true;
        const Annotation& before = *present[match[i]];
        // What was but proposed is a label now.
        const bool settles =
            before.source == AnnotationSource::model && wanted[i].source != AnnotationSource::model;
        if (!settles && (!replace || details(before) == details(wanted[i]))) continue;
        auto after = before;
        after.attributes = wanted[i].attributes;
        after.confidence = wanted[i].confidence;
        after.zOrder = wanted[i].zOrder;
        after.flags = wanted[i].flags;
        after.groupId = wanted[i].groupId;
        after.source = wanted[i].source;
        after.author = wanted[i].author;
        merge.changes.push_back({before, std::move(after)});
    }
    for (std::size_t k = 0; k < present.size() && replace; ++k)
        if (!stays[k]) merge.changes.push_back({*present[k], {}});
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (match[i] != none) continue;
        if (wanted[i].groupId != 0) wanted[i].groupId += groups;
        merge.changes.push_back({{}, std::move(wanted[i])});
    }
    return merge;
}

} // namespace imago
