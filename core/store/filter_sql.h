// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include "core/store/filter.h"

#include <string>

/// Private to core/store: what the questions with a filter share.
namespace imago {

/// LIKE '%text%' with the text's own wild cards made harmless; for "path LIKE ? ESCAPE '\'".
std::string likePattern(const std::string& text);
/// No path holds a longer text (Linux), and SQLite refuses patterns of more than 50,000.
inline constexpr std::size_t longestPath = 4096;
/// The classes as a JSON array, for json_each().
std::string classList(const ImageFilter& filter);
/// The annotations that the classes of a filter are looked for in, as a condition.
const char* sourceOf(const ImageFilter& filter);
/// Every key that the maps of Counts have, with 0.
Counts zeroCounts(Connection& db);

} // namespace imago
