// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/shapes.h"

#include <optional>
#include <string_view>

namespace imago {

/// Reads a geometry's text as geometryText writes it, without a tree of JSON: a
/// picture with ten thousand polygons opens in a blink. Nothing for any other text, good or bad: the JSON
/// reader decides about those, and finds the words for what is wrong. What is read may still have a
/// geometryProblem.
std::optional<Geometry> scanGeometry(std::size_t kind, std::string_view text);

} // namespace imago
