// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/class_import.h"

#include "core/base/text.h"
#include "core/formats/labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

namespace imago {

namespace {

constexpr std::size_t mostClasses = 10000;

/// How many annotations each name has; the names that Dataset::classes lacks are appended to `names`.
std::unordered_map<std::string, std::int64_t> countsOf(const Dataset& data, std::vector<std::string>& names) {
    std::unordered_map<std::string, std::int64_t> counts;
    for (const auto& name : names)
        counts[name];
    const auto count = [&](const std::string& name) {
        const auto [at, added] = counts.try_emplace(name, 0);
        if (added) names.push_back(name);
        ++at->second;
    };
    for (const auto& item : data.items) {
        for (const auto& label : item.labels)
            count(label);
        for (const auto& shape : item.shapes)
            count(shape.label);
    }
    return counts;
}

/// What the details add to a class where it says nothing itself. `keys`: the source tells keys, so that a
/// class without one has none.
ClassRecord withDetails(ClassRecord record, const DatasetClass& details, bool isNew, bool keys,
                        const std::vector<ClassRecord>& all) {
    if (record.schema.empty()) record.schema = details.schema;
    if (record.guidelines.empty()) record.guidelines = details.guidelines;
    if (!isNew) return record;
    if (details.color) record.color = *details.color & 0xffffff;
    const bool taken = std::any_of(all.begin(), all.end(), [&](const auto& other) {
        return other.name != record.name && !other.key.empty() && other.key == details.key;
    });
    if (keys) record.key = taken ? std::string() : details.key;
    return record;
}

} // namespace

Result<std::vector<ImportedClass>> mapClasses(const Dataset& data, const std::vector<ClassRecord>& project,
                                              const std::map<std::string, std::string>& map) {
    auto names = data.classes;
    const auto counts = countsOf(data, names);
    if (names.size() > mostClasses)
        return failure(
            ErrorCode::invalidArgument,
            fmt::format(
                "the source names {} different classes (\"{}\", \"{}\" …); at most {} are taken. Is this "
                "the right column?",
                names.size(), names[0], names[1], mostClasses));
    for (const auto& [source, target] : map)
        if (!counts.contains(source))
            return failure(
                ErrorCode::invalidArgument,
                fmt::format("the source has no class \"{}\" that could become \"{}\"", source, target));
    std::unordered_set<std::string> known;
    for (const auto& record : project)
        known.insert(record.name);
    std::vector<ImportedClass> classes;
    for (const auto& name : names) {
        const auto at = map.find(name);
        auto& made = classes.emplace_back();
        made.source = name;
        made.annotations = counts.at(name);
        made.target = withoutOuterSpace(at == map.end() ? name : at->second);
        if (at != map.end() && made.target.empty()) continue;
        made.problem = labelProblem(made.target);
        if (!made.problem.empty())
            made.target.clear();
        else
            made.isNew = known.insert(made.target).second;
    }
    return classes;
}

Edit classEdit(const Dataset& data, const std::vector<ImportedClass>& classes,
               std::vector<ClassRecord> project) {
    Edit edit;
    const bool keys = std::any_of(data.details.begin(), data.details.end(),
                                  [](const auto& details) { return !details.key.empty(); });
    std::unordered_set<std::string> done;
    for (const auto& wanted : classes) {
        if (wanted.target.empty() || !done.insert(wanted.target).second) continue;
        if (wanted.isNew) {
            auto added = addClass(project, wanted.target);
            for (auto& change : added.changes) {
                project.push_back(*std::get<ClassChange>(change).after);
                edit.changes.push_back(std::move(change));
            }
        }
        const auto* details = detailsOf(data, wanted.source);
        if (!details) continue;
        const auto at = std::find_if(project.begin(), project.end(),
                                     [&](const auto& record) { return record.name == wanted.target; });
        if (at == project.end()) continue;
        auto after = withDetails(*at, *details, wanted.isNew, keys, project);
        if (after == *at) continue;
        if (wanted.isNew)
            std::get<ClassChange>(edit.changes.back()).after = after;
        else
            edit.changes.emplace_back(ClassChange{*at, after});
        *at = std::move(after);
    }
    return edit;
}

} // namespace imago
