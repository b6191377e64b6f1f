// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace imago {

/// The values that a field of the recipe may have, in the words of the check that refuses others: "0 … 0.9",
/// "(0, 10]", "shuffle, balanced". Where another field bounds it, that one is as large as it may be. Empty
/// for an unknown field, and where any text, number or list of its kind is taken.
std::string allowedValues(std::string_view field);

/// The words of a field that is an enumeration, "a, b, c"; empty for other fields.
std::string enumerationWords(std::string_view field);

} // namespace imago
