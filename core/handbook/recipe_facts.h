// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace imago {

/// What the program itself says of a field of the recipe, as Markdown: its key, the values that are taken,
/// each preset's value, and the reason of the default. Empty for an unknown key.
std::string recipeFacts(std::string_view field);

} // namespace imago
