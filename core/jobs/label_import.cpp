// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/label_import.h"

#include "core/base/files.h"

#include <fmt/format.h>

#include <algorithm>

namespace imago {

namespace {

constexpr std::size_t imagesPerEdit = 2000;
constexpr std::size_t mostClasses = 10000;
constexpr auto verb = "import";
constexpr auto journalAuthor = "import";

} // namespace

Result<std::int64_t> LabelImport::begin(const Dataset& data) {
    if (data.classes.size() > mostClasses)
        return failure(
            ErrorCode::invalidArgument,
            fmt::format(
                "the source names {} different classes (\"{}\", \"{}\" …); at most {} are taken. Is this "
                "the right column?",
                data.classes.size(), data.classes[0], data.classes[1], mostClasses));
    m_severalLabels = std::any_of(data.items.begin(), data.items.end(),
                                  [](const auto& item) { return item.labels.size() > 1; });
    IMAGO_TRY(group, m_store.newGroup());
    m_group = group;
    IMAGO_TRY(classes, m_store.classes());
    for (const auto& known : classes)
        m_classes.emplace(known.name, known.id);
    Edit edit{verb, {}};
    for (const auto& name : data.classes) {
        if (m_classes.contains(name)) continue;
        for (auto& made : addClass(classes, name).changes) {
            classes.push_back(*std::get<ClassChange>(made).after);
            edit.changes.push_back(std::move(made));
        }
    }
    const auto added = static_cast<std::int64_t>(edit.changes.size());
    if (!edit.empty()) IMAGO_CHECK(m_store.commit(edit, journalAuthor, m_group));
    IMAGO_TRY(all, m_store.classes());
    for (const auto& known : all) {
        m_classes[known.name] = known.id;
        m_names[known.id] = known.name;
    }
    return added;
}

Status LabelImport::add(ImageId image, const DatasetItem& item, bool isNew) {
    m_pending.push_back({image, &item, isNew});
    return m_pending.size() >= imagesPerEdit ? flush() : Status();
}

std::string LabelImport::classNames(const std::vector<const Annotation*>& annotations) const {
    std::string names;
    for (const auto* annotation : annotations) {
        const auto at = m_names.find(annotation->classId);
        names += (names.empty() ? "" : ", ") + (at == m_names.end() ? std::string("?") : at->second);
    }
    return names;
}

void LabelImport::change(Edit& edit, const Pending& pending, ImageState state,
                         const std::vector<const Annotation*>& present) {
    const auto& item = *pending.item;
    if (item.split != Split::none && item.split != state.split)
        edit.changes.emplace_back(
            ImageChange{pending.image, state, {item.split, state.review, state.negative}});
    if (item.labels.empty()) return;
    std::vector<ClassId> wanted;
    for (const auto& label : item.labels) {
        const auto id = m_classes.at(label);
        if (std::none_of(present.begin(), present.end(), [&](const auto* one) { return one->classId == id; }))
            wanted.push_back(id);
    }
    if (!wanted.empty() && !present.empty() && !m_severalLabels) {
        m_problems.emplace_back(toUtf8(item.path),
                                fmt::format("is labelled {} in the project and {} in the source; it keeps {}",
                                            classNames(present), item.labels.front(), classNames(present)));
        return;
    }
    for (const auto id : wanted) {
        AnnotationChange added;
        auto& made = added.after.emplace();
        made.image = pending.image;
        made.classId = id;
        made.source = AnnotationSource::import;
        made.author = m_author;
        edit.changes.emplace_back(std::move(added));
    }
    ++m_labelled;
}

Status LabelImport::flush() {
    // Two files of the source may be one image of the project: its labels are joined over two edits.
    std::vector<Pending> later;
    std::unordered_map<ImageId, ImageState> states;
    std::unordered_map<ImageId, std::vector<const Annotation*>> labels;
    std::vector<ImageId> known;
    for (const auto& pending : m_pending)
        if (!pending.isNew) known.push_back(pending.image);
    IMAGO_TRY(records, m_store.images(known));
    IMAGO_TRY(annotations, m_store.annotations(known));
    for (const auto& record : records)
        states[record.id] = stateOf(record);
    for (const auto& annotation : annotations) {
        auto& list = labels[annotation.image];
        const auto equal = [&](const Annotation* one) { return one->id == annotation.id; };
        if (annotation.kind == AnnotationKind::image && std::none_of(list.begin(), list.end(), equal))
            list.push_back(&annotation);
    }
    Edit edit{verb, {}};
    std::unordered_map<ImageId, int> seen;
    for (const auto& pending : m_pending) {
        if (seen[pending.image]++)
            later.push_back(pending);
        else
            change(edit, pending, states[pending.image], labels[pending.image]);
    }
    m_pending.clear();
    if (!edit.empty()) IMAGO_CHECK(m_store.commit(edit, journalAuthor, m_group));
    if (later.empty()) return {};
    m_pending = std::move(later);
    return flush();
}

} // namespace imago
