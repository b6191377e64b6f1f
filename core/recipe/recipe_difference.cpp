// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/recipe_difference.h"

#include "core/base/json_fields.h"

namespace imago {

std::vector<RecipeDifference> differences(const Recipe& before, const Recipe& after) {
    const auto a = nlohmann::json::parse(toJson(before)), b = nlohmann::json::parse(toJson(after));
    const auto text = [](const nlohmann::json& value) {
        return value.is_string() ? value.get<std::string>() : json::dump(value);
    };
    std::vector<RecipeDifference> found;
    for (const auto field : recipeFields()) {
        const std::string key(field);
        if (key == "name") continue;
        const auto one = a.value(key, nlohmann::json()), other = b.value(key, nlohmann::json());
        if (one != other) found.push_back({key, text(one), text(other)});
    }
    return found;
}

PresetDifference nearestPreset(const Recipe& recipe) {
    PresetDifference nearest;
    for (const std::string& name : recipePresetNames()) {
        auto preset = recipePreset(name);
        if (!preset) continue;
        preset->preset = recipe.preset;
        auto found = differences(*preset, recipe);
        if (!nearest.preset.empty() && found.size() >= nearest.differences.size()) continue;
        nearest = {name, std::move(found)};
    }
    return nearest;
}

} // namespace imago
