// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/edit.h"

#include <algorithm>
#include <unordered_map>

namespace imago {

namespace {

std::vector<ClassRecord> byPosition(std::vector<ClassRecord> classes) {
    std::stable_sort(classes.begin(), classes.end(),
                     [](const auto& a, const auto& b) { return a.position < b.position; });
    return classes;
}

const ClassRecord* find(const std::vector<ClassRecord>& classes, ClassId id) {
    const auto at = std::find_if(classes.begin(), classes.end(), [id](const auto& c) { return c.id == id; });
    return at == classes.end() ? nullptr : &*at;
}

/// Numbers the classes in their present order from 0.
void renumber(Edit& edit, const std::vector<ClassRecord>& ordered) {
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        ClassRecord after = ordered[i];
        after.position = static_cast<int>(i);
        if (after != ordered[i]) edit.changes.push_back(ClassChange{ordered[i], after});
    }
}

/// Removes the row and closes the gap it leaves.
void dropClass(Edit& edit, const std::vector<ClassRecord>& classes, const ClassRecord& gone) {
    edit.changes.push_back(ClassChange{gone, std::nullopt});
    auto rest = byPosition(classes);
    std::erase_if(rest, [&](const auto& c) { return c.id == gone.id; });
    renumber(edit, rest);
}

std::string trimmed(const std::string& name) {
    const auto first = name.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return name.substr(first, name.find_last_not_of(" \t\r\n") - first + 1);
}

} // namespace

Edit addClass(const std::vector<ClassRecord>& classes, const std::string& name) {
    const auto used = [&](const auto& wanted) {
        return std::any_of(classes.begin(), classes.end(), [&](const auto& c) { return wanted(c); });
    };
    ClassRecord added;
    added.name = trimmed(name);
    added.position = 0;
    for (const auto& c : classes)
        added.position = std::max(added.position, c.position + 1);
    int index = 0;
    while (used([&](const auto& c) { return c.color == defaultClassColor(index); }))
        ++index;
    added.color = defaultClassColor(index);
    for (int i = 0; i < 10 && added.key.empty(); ++i)
        if (!used([&](const auto& c) { return c.key == defaultClassKey(i); })) added.key = defaultClassKey(i);
    return {"class.add", {ClassChange{std::nullopt, added}}};
}

Edit changeClass(const ClassRecord& before, const ClassRecord& after) {
    if (before == after) return {"class.change", {}};
    ClassRecord renamed = before, recolored = before, rekeyed = before;
    renamed.name = after.name;
    recolored.color = after.color;
    rekeyed.key = after.key;
    const char* verb = after == renamed     ? "class.rename"
                       : after == recolored ? "class.recolor"
                       : after == rekeyed   ? "class.key"
                                            : "class.change";
    return {verb, {ClassChange{before, after}}};
}

Edit moveClass(const std::vector<ClassRecord>& classes, ClassId id, int position) {
    Edit edit{"class.move", {}};
    auto ordered = byPosition(classes);
    const auto from =
        std::find_if(ordered.begin(), ordered.end(), [id](const auto& c) { return c.id == id; });
    if (from == ordered.end()) return edit;
    const auto to = ordered.begin() + std::clamp(position, 0, static_cast<int>(ordered.size()) - 1);
    if (from < to)
        std::rotate(from, from + 1, to + 1);
    else
        std::rotate(to, from, from + 1);
    renumber(edit, ordered);
    return edit;
}

Edit mergeClass(const std::vector<ClassRecord>& classes, const std::vector<Annotation>& current, ClassId from,
                ClassId into) {
    Edit edit{"class.merge", {}};
    const ClassRecord* gone = find(classes, from);
    if (from == into || !gone || !find(classes, into)) return edit;
    std::unordered_map<ImageId, const Annotation*> there;
    for (const auto& annotation : current)
        if (annotation.kind == AnnotationKind::image && annotation.classId == into)
            there.emplace(annotation.image, &annotation);
    const auto isProposal = [](const Annotation& a) { return a.source == AnnotationSource::model; };
    for (const auto& annotation : current) {
        if (annotation.classId != from) continue;
        const auto other =
            annotation.kind == AnnotationKind::image ? there.find(annotation.image) : there.end();
        if (other != there.end()) {
            // An image has a class once; a label outweighs a proposal.
            const bool labelWins = isProposal(*other->second) && !isProposal(annotation);
            const Annotation& loser = labelWins ? *other->second : annotation;
            edit.changes.push_back(AnnotationChange{loser, std::nullopt});
            if (!labelWins) continue;
        }
        Annotation after = annotation;
        after.classId = into;
        edit.changes.push_back(AnnotationChange{annotation, after});
    }
    dropClass(edit, classes, *gone);
    return edit;
}

Edit removeClass(const std::vector<ClassRecord>& classes, const std::vector<Annotation>& current,
                 ClassId id) {
    Edit edit{"class.remove", {}};
    const ClassRecord* gone = find(classes, id);
    if (!gone) return edit;
    for (const auto& annotation : current)
        if (annotation.classId == id) edit.changes.push_back(AnnotationChange{annotation, std::nullopt});
    dropClass(edit, classes, *gone);
    return edit;
}

std::string classNameProblem(const std::vector<ClassRecord>& classes, const std::string& name,
                             ClassId except) {
    if (trimmed(name).empty()) return "is empty";
    if (trimmed(name) != name) return "starts or ends with a space";
    if (std::any_of(name.begin(), name.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }))
        return "contains a line break or another control character";
    for (const auto& c : classes)
        if (c.name == name && c.id != except) return "exists already";
    return {};
}

} // namespace imago
