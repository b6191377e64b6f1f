// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/terminal.h"
#include "core/base/result.h"
#include "core/geometry/geometry.h"
#include "core/recipe/manifest.h"

#include <filesystem>

namespace imago::cli {

/// Pictures of which classes, how many and how large.
struct MadePictures {
    int pictures = 320;
    int classes = 4;
    Size size{1500, 1000};
};
/// Writes folder/CLASS/NNNN.jpg: smooth ground, texture and noise such that the files are as large as
/// photographs, and a shape whose outline and colour are those of the class. The same pictures on every
/// machine that has the same JPEG library. Errors: io.
Status makePictures(const std::filesystem::path& folder, const MadePictures& wanted, Terminal& terminal);

/// The pictures below FOLDER/CLASS (every fifth of a class, in a shuffled order, validates), or below
/// FOLDER/train/CLASS and FOLDER/val/CLASS, with their content hashes. `limit` > 0: of all pictures so many,
/// evenly over the classes. Errors: notFound, unreadable.
Result<Manifest> readPictures(const std::filesystem::path& folder, int limit, Terminal& terminal);

/// What a peer reads: {"classes":[…],"train":[["PATH",class]…],"val":[…]}. Errors: io.
Status writeSplit(const std::filesystem::path& file, const Manifest& manifest);

} // namespace imago::cli
