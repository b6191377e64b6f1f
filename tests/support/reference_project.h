// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/project/edit.h"
#include "core/store/filter.h"

#include <map>
#include <string>
#include <vector>

namespace imago::test {

/// The simplest thing that a project can be: rows in maps. What the store says is compared with it.
struct ReferenceProject {
    std::map<ImageId, ImageRecord> images;
    std::map<ClassId, ClassRecord> classes;
    std::map<AnnotationId, Annotation> annotations;
    std::map<std::pair<ImageId, std::string>, std::string> meta;
    bool operator==(const ReferenceProject&) const = default;

    /// Makes the changes; new rows must have ids. Returns what contradicts the present rows, empty when
    /// nothing does.
    std::string apply(const Edit& edit);
    /// Gives new rows the ids after the greatest ones, so that an edit can be applied without a store.
    Edit withIds(Edit edit) const;

    std::vector<ImageId> imageIds(const ImageFilter& filter) const;
    Counts counts(const ImageFilter& filter) const;

    std::vector<ClassRecord> classList() const; ///< by position
    std::vector<Annotation> annotationsOf(const std::vector<ImageId>& ids) const;
    std::vector<ImageState> statesOf(const std::vector<ImageId>& ids) const;
    std::vector<ImageId> allIds() const;
};

/// A gesture as a person might make it next: any verb on random images and classes; may be empty.
Edit randomGesture(const ReferenceProject& project, Random& random);

} // namespace imago::test
