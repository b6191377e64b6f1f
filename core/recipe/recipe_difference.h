// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/recipe.h"

#include <string>
#include <vector>

namespace imago {

struct RecipeDifference {
    std::string field;         ///< JSON key
    std::string before, after; ///< as JSON writes them, texts without quotes
    bool operator==(const RecipeDifference&) const = default;
};

/// What two recipes say differently, in the order of recipeFields(). Their names do not count.
std::vector<RecipeDifference> differences(const Recipe& before, const Recipe& after);

struct PresetDifference {
    std::string preset;
    std::vector<RecipeDifference> differences; ///< from it; which preset a recipe names does not count
};
/// The preset that a recipe differs from in the fewest fields, and what it does differently.
PresetDifference nearestPreset(const Recipe& recipe);

} // namespace imago
