// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/dataset.h"
#include "core/jobs/annotation_merge.h"
#include "core/jobs/class_import.h"
#include "core/store/project_store.h"

#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace imago {

/// Gives images what a data set says of them (annotations, splits, review states, texts), in edits of one
/// group: one undo takes them all back.
class LabelImport {
public:
    /// `author`: the source's name, kept with each annotation that names nobody itself.
    LabelImport(ProjectStore& store, std::string author, MergePolicy policy)
        : m_store(store),
          m_author(std::move(author)),
          m_policy(policy) {}

    /// Adds the classes that the project lacks.
    Status begin(const Dataset& data, const std::vector<ImportedClass>& classes);
    /// Remembers an image and commits when enough have gathered. `isNew`: was just added, has nothing yet.
    Status add(ImageId image, const DatasetItem& item, bool isNew);
    Status flush();

    std::int64_t labelled() const { return m_labelled; } ///< images that have the labels of the source now
    /// Annotations of the source that the project has now, and how many of them it did not have before.
    const std::map<AnnotationKind, std::int64_t>& taken() const { return m_taken; }
    std::int64_t added() const { return m_added; }
    /// What the project does not take: (path, reason).
    const std::vector<std::pair<std::string, std::string>>& problems() const { return m_problems; }

private:
    struct Pending {
        ImageId image;
        const DatasetItem* item;
        bool isNew;
    };
    /// What the project has of one image.
    struct Present {
        ImageState state;
        std::vector<const Annotation*> annotations;
        std::map<std::string, std::string> meta;
    };
    void change(Edit& edit, const Pending& pending, const Present& present);
    std::vector<Annotation> wantedOf(const DatasetItem& item, ImageId image);
    /// Whether the project's annotations stay alone; says so where the source has others.
    bool keepsItsOwn(const DatasetItem& item, const Present& present, std::vector<Annotation>& wanted);
    void changeState(Edit& edit, const Pending& pending, const Present& present, bool annotated);
    void changeMeta(Edit& edit, const Pending& pending, const Present& present);
    std::string classNames(const std::vector<const Annotation*>& annotations) const;
    void note(const DatasetItem& item, std::string reason);

    ProjectStore& m_store;
    std::string m_author;
    MergePolicy m_policy;
    std::int64_t m_group = 0;
    bool m_severalLabels = false;                       ///< the source gives some picture more than one label
    std::unordered_map<std::string, ClassId> m_classes; ///< by the source's name; no id = left out
    std::unordered_map<ClassId, std::string> m_names;
    std::vector<Pending> m_pending;
    std::int64_t m_labelled = 0, m_added = 0;
    std::map<AnnotationKind, std::int64_t> m_taken;
    std::vector<std::pair<std::string, std::string>> m_problems;
};

} // namespace imago
