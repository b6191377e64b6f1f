// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/recipe.h"
#include "core/store/project_store.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace imago::ui {

/// A picture that may be previewed.
struct PreviewPicture {
    ImageId image;
    std::filesystem::path path; ///< absolute
    std::uint64_t number = 0;   ///< sampleNumber of its content
    std::vector<ClassId> classes;
    bool operator==(const PreviewPicture&) const = default;
};

/// The pictures that training would see, in its order, so that mixing finds the same partners; before there
/// is a training split, every readable picture.
struct PreviewSet {
    std::vector<PreviewPicture> pictures;
    bool isTraining = false;
    bool operator==(const PreviewSet&) const = default;
};

Result<PreviewSet> readPreviewSet(ProjectStore& store, const Recipe& recipe);

} // namespace imago::ui
