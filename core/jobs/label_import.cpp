// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/label_import.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/geometry/geometry_text.h"
#include "core/jobs/comments_merge.h"
#include "core/project/shape_verbs.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace imago {

namespace {

constexpr std::size_t imagesPerEdit = 2000;
constexpr auto verb = "import";
constexpr auto journalAuthor = "import";
constexpr auto commentsKey = "comments";

/// Why a shape of a source cannot be kept; empty when it can.
std::string problemOf(const DatasetShape& shape) {
    if (!(shape.confidence >= 0 && shape.confidence <= 1))
        return fmt::format("a confidence of {} is outside 0 to 1", shape.confidence);
    if (!isUtf8(shape.attributes) || !isUtf8(shape.author)) return "its attributes are not UTF-8 text";
    if (auto problem = geometryProblem(shape.geometry); !problem.empty()) return problem;
    return {};
}

} // namespace

Status LabelImport::begin(const Dataset& data, const std::vector<ImportedClass>& classes) {
    m_severalLabels = std::any_of(data.items.begin(), data.items.end(),
                                  [](const auto& item) { return item.labels.size() > 1; });
    IMAGO_TRY(group, m_store.newGroup());
    m_group = group;
    IMAGO_TRY(before, m_store.classes());
    auto edit = classEdit(data, classes, before);
    edit.verb = verb;
    if (!edit.empty()) IMAGO_CHECK(m_store.commit(edit, journalAuthor, m_group));
    IMAGO_TRY(all, m_store.classes());
    std::unordered_map<std::string, ClassId> byName;
    for (const auto& known : all) {
        byName[known.name] = known.id;
        m_names[known.id] = known.name;
    }
    for (const auto& mapped : classes)
        m_classes[mapped.source] = mapped.target.empty() ? ClassId() : byName.at(mapped.target);
    return {};
}

Status LabelImport::add(ImageId image, const DatasetItem& item, bool isNew) {
    m_pending.push_back({image, &item, isNew});
    return m_pending.size() >= imagesPerEdit ? flush() : Status();
}

std::string LabelImport::classNames(const std::vector<const Annotation*>& annotations) const {
    std::string names;
    for (const auto* annotation : annotations) {
        if (annotation->kind != AnnotationKind::image) continue;
        const auto at = m_names.find(annotation->classId);
        names += (names.empty() ? "" : ", ") + (at == m_names.end() ? std::string("?") : at->second);
    }
    return names;
}

void LabelImport::note(const DatasetItem& item, std::string reason) {
    m_problems.emplace_back(toUtf8(item.path), std::move(reason));
}

std::vector<Annotation> LabelImport::wantedOf(const DatasetItem& item, ImageId image) {
    std::vector<Annotation> wanted;
    wanted.reserve(item.labels.size() + item.shapes.size());
    std::unordered_set<ClassId> whole; // an image has a class once
    for (const auto& shape : item.shapes) {
        const auto id = m_classes.at(shape.label);
        if (!id) continue;
        if (auto problem = problemOf(shape); !problem.empty()) {
            note(item, fmt::format("a shape of the class {} is left out: {}", shape.label, problem));
            continue;
        }
        if (shape.geometry.index() == 0 && !whole.insert(id).second) continue;
        auto& made = wanted.emplace_back();
        made.image = image;
        made.classId = id;
        setGeometry(made, shape.geometry);
        made.source = shape.source;
        made.confidence = shape.confidence;
        made.author = shape.author.empty() ? m_author : shape.author;
        made.attributes = shape.attributes;
        made.zOrder = shape.zOrder;
        made.flags = shape.flags;
        made.groupId = shape.groupId;
    }
    for (const auto& label : item.labels) {
        const auto id = m_classes.at(label);
        if (!id || !whole.insert(id).second) continue;
        auto& made = wanted.emplace_back();
        made.image = image;
        made.classId = id;
        made.source = AnnotationSource::import;
        made.author = m_author;
    }
    return wanted;
}

bool LabelImport::keepsItsOwn(const DatasetItem& item, const Present& present,
                              std::vector<Annotation>& wanted) {
    // What a model proposed does not stand in the way of labels.
    std::vector<const Annotation*> labels;
    std::copy_if(present.annotations.begin(), present.annotations.end(), std::back_inserter(labels),
                 [](const Annotation* one) { return one->source != AnnotationSource::model; });
    if (labels.empty() || wanted.empty()) return false;
    if (m_policy == MergePolicy::keep) {
        const auto merge = mergeAnnotations(labels, wanted, false);
        if (merge.changes.empty()) return false;
        note(item, fmt::format("has {} annotations in the project, which stay alone; {} of the source are "
                               "not taken",
                               labels.size(), merge.changes.size()));
        return true;
    }
    if (m_policy != MergePolicy::automatic || m_severalLabels || item.labels.empty()) return false;
    const auto has = classNames(labels);
    if (has.empty()) return false;
    const auto before = wanted.size();
    const bool other =
        std::erase_if(wanted, [&](const Annotation& one) {
            return one.kind == AnnotationKind::image &&
                   std::none_of(labels.begin(), labels.end(), [&](const auto* there) {
                       return there->kind == AnnotationKind::image && there->classId == one.classId;
                   });
        }) > 0;
    if (other)
        note(item, fmt::format("is labelled {} in the project and {} in the source; it keeps {}", has,
                               item.labels.front(), has));
    return other && before > 0 && wanted.empty();
}

void LabelImport::changeState(Edit& edit, const Pending& pending, const Present& present, bool annotated) {
    const auto& item = *pending.item;
    auto after = present.state;
    if (item.split != Split::none) after.split = item.split;
    const bool free = present.state.review == ReviewState::unreviewed || m_policy == MergePolicy::replace;
    if (item.review && free) after.review = *item.review;
    after.negative = !annotated && (present.state.negative || item.negative);
    // As somebody would say it by hand.
    if (after.negative && !present.state.negative && !item.review && free)
        after.review = ReviewState::labelled;
    if (after != present.state) edit.changes.emplace_back(ImageChange{pending.image, present.state, after});
}

void LabelImport::changeMeta(Edit& edit, const Pending& pending, const Present& present) {
    for (const auto& [key, value] : pending.item->meta) {
        const auto at = present.meta.find(key);
        if (key.empty() || !isUtf8(key) || !isUtf8(value)) {
            note(*pending.item, "a text of the picture is not UTF-8 and is left out");
            continue;
        }
        if (at == present.meta.end()) {
            edit.changes.emplace_back(MetaChange{pending.image, key, {}, value});
            continue;
        }
        const bool joins = key == commentsKey && m_policy != MergePolicy::replace;
        auto after = joins                              ? joinedComments(at->second, value)
                     : m_policy == MergePolicy::replace ? value
                                                        : at->second;
        if (m_policy != MergePolicy::keep && after != at->second)
            edit.changes.emplace_back(MetaChange{pending.image, key, at->second, std::move(after)});
    }
}

void LabelImport::change(Edit& edit, const Pending& pending, const Present& present) {
    const auto& item = *pending.item;
    auto wanted = wantedOf(item, pending.image);
    const bool says = !wanted.empty() || item.negative;
    if (keepsItsOwn(item, present, wanted)) {
        wanted.clear();
        changeState(edit, pending, present, true);
        changeMeta(edit, pending, present);
        return;
    }
    std::map<AnnotationKind, std::int64_t> kinds;
    for (const auto& one : wanted)
        ++kinds[one.kind];
    const bool replace = m_policy == MergePolicy::replace && says;
    const auto isLabel = [](const Annotation& one) { return one.source != AnnotationSource::model; };
    const bool annotated = std::any_of(wanted.begin(), wanted.end(), isLabel) ||
                           (!replace && std::any_of(present.annotations.begin(), present.annotations.end(),
                                                    [&](const auto* one) { return isLabel(*one); }));
    const auto count = wanted.size();
    auto merge = mergeAnnotations(present.annotations, std::move(wanted), replace);
    changeState(edit, pending, present, annotated);
    for (auto& one : merge.changes)
        edit.changes.emplace_back(std::move(one));
    changeMeta(edit, pending, present);
    for (const auto& [kind, number] : kinds)
        m_taken[kind] += number;
    m_added += static_cast<std::int64_t>(count - merge.known);
    if (count > 0) ++m_labelled;
}

Status LabelImport::flush() {
    // Two files of the source may be one image of the project: its labels are joined over two edits.
    std::vector<Pending> later;
    std::unordered_map<ImageId, Present> there;
    std::vector<ImageId> known;
    for (const auto& pending : m_pending)
        if (!pending.isNew) known.push_back(pending.image);
    std::sort(known.begin(), known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end());
    IMAGO_TRY(records, m_store.images(known));
    IMAGO_TRY(annotations, m_store.annotations(known));
    IMAGO_TRY(texts, m_store.imageMeta(known));
    for (const auto& record : records)
        there[record.id].state = stateOf(record);
    for (const auto& annotation : annotations)
        there[annotation.image].annotations.push_back(&annotation);
    for (auto& text : texts)
        there[text.image].meta.emplace(std::move(text.key), std::move(text.value));
    Edit edit{verb, {}};
    std::unordered_set<ImageId> seen;
    for (const auto& pending : m_pending) {
        if (seen.insert(pending.image).second)
            change(edit, pending, there[pending.image]);
        else
            later.push_back({pending.image, pending.item, false});
    }
    m_pending.clear();
    if (!edit.empty()) IMAGO_CHECK(m_store.commit(edit, journalAuthor, m_group));
    if (later.empty()) return {};
    m_pending = std::move(later);
    return flush();
}

} // namespace imago
