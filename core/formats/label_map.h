// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/dataset.h"
#include "core/formats/index_png.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace imago {

/// What the numbers or colours of masks stand for.
struct LabelMap {
    std::map<std::uint16_t, std::string> names;  ///< by value
    std::map<std::uint32_t, std::string> colors; ///< by 0xRRGGBB; empty where the map has none
    std::vector<std::string> classes;            ///< in the map's order, without background and void
    bool empty() const { return names.empty() && colors.empty(); }
    /// The class of a value of a mask; empty = background, nothing = not in the map. Palettes and colours are
    /// looked up by colour where the map has colours, else by value.
    std::optional<std::string> classOf(const IndexPicture& mask, std::uint16_t value) const;
};

/// "background", "_background_", "void", "ignore", "unlabelled" and the like: no class.
bool isBackgroundName(std::string_view name);

/// Lines "name:r,g,b:parts:actions" (labelmap.txt), "r g b name" (CamVid's label_colors.txt), "12 name" or
/// names alone, whose value is the line's number from 0; or JSON: a list of names, or an object from value to
/// name or from name to value, or a list of objects with "name" and one of "id", "value", "index". `where`
/// names the text in `problems`. Errors: corrupt.
Result<LabelMap> parseLabelMap(std::string_view text, const std::string& where,
                               std::vector<DatasetProblem>& problems);

/// labelmap.txt in the folder, else label_colors.txt, classes.txt, labels.txt, or the JSON file of one of
/// these names; nothing where there is none.
std::optional<std::filesystem::path> labelMapFile(const std::filesystem::path& folder);

/// labelmap.txt of these classes: background is 0, then they in order, in Pascal VOC's colours.
std::string labelMapText(const std::vector<std::string>& classes);

} // namespace imago
