// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/reference_project.h"

#include "core/geometry/measure.h"
#include "core/project/shape_verbs.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

namespace imago::test {

namespace {

template <class Rows, class Record>
std::string swapRow(Rows& rows, const std::optional<Record>& before, const std::optional<Record>& after) {
    if (before) {
        const auto row = rows.find(before->id);
        if (row == rows.end()) return fmt::format("row {} is not there", before->id.value);
        if (row->second != *before) return fmt::format("row {} differs", before->id.value);
        rows.erase(row);
    }
    if (after) {
        if (!after->id) return "a new row has no id";
        if (!rows.emplace(after->id, *after).second) return fmt::format("row {} is there", after->id.value);
    }
    return {};
}

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

template <class T> bool anyOrIn(const std::vector<T>& wanted, const T& value) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

} // namespace

std::string ReferenceProject::apply(const Edit& edit) {
    for (const auto& change : edit.changes) {
        std::string problem;
        if (const auto* a = std::get_if<AnnotationChange>(&change)) {
            problem = swapRow(annotations, a->before, a->after);
        } else if (const auto* c = std::get_if<ClassChange>(&change)) {
            problem = swapRow(classes, c->before, c->after);
        } else if (const auto* m = std::get_if<MetaChange>(&change)) {
            const auto key = std::pair(m->image, m->key);
            const auto row = meta.find(key);
            if ((row == meta.end() ? std::nullopt : std::optional(row->second)) != m->before)
                problem = "the text of the image differs";
            if (m->after)
                meta[key] = *m->after;
            else
                meta.erase(key);
        } else {
            const auto& i = std::get<ImageChange>(change);
            auto& image = images.at(i.image);
            if (stateOf(image) != i.before) problem = "the image's state differs";
            image.split = i.after.split;
            image.review = i.after.review;
            image.negative = i.after.negative;
        }
        if (!problem.empty()) return edit.verb + ": " + problem;
    }
    return {};
}

Edit ReferenceProject::withIds(Edit edit) const {
    auto nextAnnotation = annotations.empty() ? 1 : annotations.rbegin()->first.value + 1;
    auto nextClass = classes.empty() ? 1 : classes.rbegin()->first.value + 1;
    for (auto& change : edit.changes) {
        if (auto* a = std::get_if<AnnotationChange>(&change); a && a->after && !a->after->id)
            a->after->id = AnnotationId(nextAnnotation++);
        if (auto* c = std::get_if<ClassChange>(&change); c && c->after && !c->after->id)
            c->after->id = ClassId(nextClass++);
    }
    return edit;
}

std::vector<ImageId> ReferenceProject::imageIds(const ImageFilter& filter) const {
    std::map<ImageId, std::vector<ClassId>> labels;
    std::map<ImageId, std::vector<ClassId>> proposals;
    for (const auto& [id, annotation] : annotations)
        (annotation.source == AnnotationSource::model ? proposals : labels)[annotation.image].push_back(
            annotation.classId);
    std::vector<const ImageRecord*> found;
    for (const auto& [id, image] : images) {
        const auto& own = labels[id];
        const auto& searched = filter.proposed ? proposals[id] : own;
        const bool hasClass = std::any_of(searched.begin(), searched.end(), [&](ClassId c) {
            return std::find(filter.classes.begin(), filter.classes.end(), c) != filter.classes.end();
        });
        const bool anyClass = filter.classes.empty() && !filter.unlabelled && !filter.negative;
        if (!anyClass && !hasClass && !(filter.unlabelled && own.empty() && !image.negative) &&
            !(filter.negative && image.negative))
            continue;
        if (filter.proposed && proposals[id].empty()) continue;
        if (!anyOrIn(filter.splits, image.split) || !anyOrIn(filter.reviews, image.review)) continue;
        if (filter.anyProblem && !(image.problems & filter.anyProblem)) continue;
        if (lower(image.path).find(lower(filter.text)) == std::string::npos) continue;
        found.push_back(&image);
    }
    std::sort(found.begin(), found.end(), [&](const ImageRecord* a, const ImageRecord* b) {
        if (filter.order == ImageOrder::path) return a->path < b->path;
        if (filter.order == ImageOrder::newest && a->mtimeMs != b->mtimeMs) return a->mtimeMs > b->mtimeMs;
        return filter.order == ImageOrder::newest ? a->id > b->id : a->id < b->id;
    });
    std::vector<ImageId> ids;
    for (const auto* image : found)
        ids.push_back(image->id);
    return ids;
}

Counts ReferenceProject::counts(const ImageFilter& filter) const {
    Counts counts;
    for (const auto& [id, record] : classes)
        counts.byClass[id] = 0;
    for (int i = 0; i < 4; ++i)
        counts.bySplit[Split(i)] = 0;
    for (const auto review : allReviewStates)
        counts.byReview[review] = 0;
    for (const auto flag : allProblemFlags)
        counts.byProblem[flag] = 0;
    for (const ImageId id : imageIds(filter)) {
        const auto& image = images.at(id);
        counts.images += 1;
        counts.bySplit[image.split] += 1;
        counts.byReview[image.review] += 1;
        for (auto& [flag, n] : counts.byProblem)
            n += (image.problems & flag) != 0;
        std::set<ClassId> own, proposed;
        for (const auto& annotation : annotationsOf({id})) {
            const bool isLabel = annotation.source != AnnotationSource::model;
            (isLabel ? own : proposed).insert(annotation.classId);
            counts.shapes += isLabel && annotation.kind != AnnotationKind::image;
        }
        for (const auto classId : filter.proposed ? proposed : own)
            counts.byClass[classId] += 1;
        counts.labelled += !own.empty();
        counts.negative += image.negative;
    }
    return counts;
}

std::vector<ClassRecord> ReferenceProject::classList() const {
    std::vector<ClassRecord> list;
    for (const auto& [id, record] : classes)
        list.push_back(record);
    std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.position < b.position; });
    return list;
}

std::vector<Annotation> ReferenceProject::annotationsOf(const std::vector<ImageId>& ids) const {
    std::vector<Annotation> list;
    for (const auto& [id, annotation] : annotations)
        if (std::find(ids.begin(), ids.end(), annotation.image) != ids.end()) list.push_back(annotation);
    return list;
}

std::vector<ImageState> ReferenceProject::statesOf(const std::vector<ImageId>& ids) const {
    std::vector<ImageState> states;
    for (const ImageId id : ids)
        states.push_back(stateOf(images.at(id)));
    return states;
}

std::vector<ImageId> ReferenceProject::allIds() const {
    std::vector<ImageId> ids;
    for (const auto& [id, image] : images)
        ids.push_back(id);
    return ids;
}

Edit randomGesture(const ReferenceProject& project, Random& random) {
    const auto list = project.classList();
    const auto all = project.allIds();
    std::vector<ImageId> some;
    const auto wanted = random.chance(0.3) ? 1 + random.below(all.size()) : 1 + random.below(3);
    for (std::uint64_t i = 0; i < wanted; ++i)
        some.push_back(all[random.below(all.size())]);
    const auto states = project.statesOf(some);
    const auto labels = project.annotationsOf(some);
    const auto anyClass = [&] { return list[random.below(list.size())].id; };
    const auto labelsOf = [&](std::initializer_list<ClassId> ids) {
        std::vector<Annotation> of;
        for (const auto& [id, annotation] : project.annotations)
            if (std::find(ids.begin(), ids.end(), annotation.classId) != ids.end()) of.push_back(annotation);
        return of;
    };
    if (list.empty() || (list.size() < 12 && random.chance(0.08)))
        return addClass(list, fmt::format("class {}", random.next() % 100000));
    const ImageId one = some.front();
    const auto drawn = [&](AnnotationSource source) {
        AnnotationChange added;
        const double x = double(random.below(100));
        added.after = shape(
            one, anyClass(),
            random.chance(0.5) ? Geometry(Box{x, 1, 5, 2.5}) : Geometry(Ellipse{{x, 3}, 2, 1, 30}), "tester");
        added.after->source = source;
        added.after->zOrder = static_cast<int>(random.below(5));
        added.after->attributes = random.chance(0.5) ? R"({"occluded":true})" : "";
        return added;
    };
    switch (random.below(22)) {
        case 16:
            return changeShapes("shape.add", one, states.front(), {drawn(AnnotationSource::human)});
        case 17:
            return changeShapes("prelabel", one, states.front(),
                                {drawn(AnnotationSource::model), drawn(AnnotationSource::model)});
        case 18: {
            std::vector<AnnotationChange> changes;
            for (const auto& row : project.annotationsOf({one})) {
                if (row.kind == AnnotationKind::image) continue;
                auto after = row;
                setGeometry(after, translated(geometryOf(row), 1, -1));
                after.flags ^= annotationLocked;
                const bool gone = random.chance(0.3);
                changes.push_back({row, gone ? std::nullopt : std::optional(after)});
            }
            return changeShapes("shape.change", one, states.front(), changes);
        }
        case 19: {
            std::vector<bool> annotated;
            for (const auto id : some)
                annotated.push_back(!project.annotationsOf({id}).empty());
            const bool on = random.chance(0.7);
            std::map<ImageId, bool> seen;
            std::vector<ImageId> once;
            std::vector<ImageState> statesOnce;
            std::vector<bool> annotatedOnce;
            for (std::size_t i = 0; i < some.size(); ++i)
                if (seen.emplace(some[i], true).second) {
                    once.push_back(some[i]);
                    statesOnce.push_back(states[i]);
                    annotatedOnce.push_back(annotated[i]);
                }
            return setNegative(once, statesOnce, annotatedOnce, on);
        }
        case 20:
        case 21: {
            const auto at = project.meta.find({one, "comments"});
            const auto before = at == project.meta.end() ? std::nullopt : std::optional(at->second);
            const auto after =
                random.chance(0.3) ? std::nullopt : std::optional(fmt::format("[{}]", random.below(9)));
            return changeMeta("comment", one, "comments", before, after);
        }
        case 11:
            return decideProposals(some, states, labels, random.chance(0.6), random.chance(0.5), "tester");
        case 12: {
            Annotation proposal;
            proposal.image = one;
            proposal.classId = anyClass();
            proposal.source = AnnotationSource::model;
            proposal.confidence = double(random.below(100)) / 100;
            for (const auto& row : project.annotationsOf({one}))
                if (row.kind == AnnotationKind::image && row.classId == proposal.classId)
                    return clearClasses(labels);
            return changeShapes("prelabel", one, states.front(), {{{}, proposal}});
        }
        case 0:
            return clearClasses(labels);
        case 1:
            return setReview(some, states, ReviewState(random.below(7)));
        case 2:
        case 3:
            return setSplit(some, states, Split(random.below(4)));
        case 4:
            return moveClass(list, anyClass(), static_cast<int>(random.below(list.size())));
        case 5: {
            const auto& before = list[random.below(list.size())];
            auto after = before;
            after.name = fmt::format("class {}", random.next() % 100000);
            after.color = static_cast<std::uint32_t>(random.below(0x1000000));
            return changeClass(before, after);
        }
        case 6: {
            if (list.size() < 3 || random.chance(0.5)) break;
            const ClassId id = anyClass();
            return removeClass(list, labelsOf({id}), id);
        }
        case 7: {
            if (list.size() < 3 || random.chance(0.5)) break;
            const ClassId from = anyClass(), into = anyClass();
            return mergeClass(list, labelsOf({from, into}), from, into);
        }
        case 8:
        case 9:
        case 10:
            return toggleClass(some, states, labels, anyClass(), "tester");
        default:
            break;
    }
    return setClass(some, states, labels, anyClass(), "tester");
}

} // namespace imago::test
