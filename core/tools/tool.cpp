// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/tool.h"

#include <iterator>

namespace imago {

namespace {

constexpr std::string_view words[] = {"select",   "box",       "rotatedBox", "polygon",     "polyline",
                                      "point",    "keypoints", "ellipse",    "brush",       "eraser",
                                      "scissors", "grabCut",   "wand",       "superpixels", "slice"};
static_assert(std::size(words) == std::size(allToolKinds));

} // namespace

std::string_view toString(ToolKind kind) {
    return words[static_cast<std::size_t>(kind)];
}

std::optional<ToolKind> toolFromString(std::string_view word) {
    for (const ToolKind kind : allToolKinds)
        if (toString(kind) == word) return kind;
    return {};
}

} // namespace imago
