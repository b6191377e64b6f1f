// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handbook/recipe_facts.h"

#include "core/base/json_fields.h"
#include "core/recipe/recipe.h"
#include "core/recipe/recipe_limits.h"

#include <fmt/format.h>

namespace imago {

namespace {

std::string valueIn(const Recipe& recipe, std::string_view field) {
    if (field == "augment") {
        for (const auto& name : augmentPresetNames())
            if (augmentPreset(name) == recipe.augment) return name;
        return "its own";
    }
    const auto object = json::parse(toJson(recipe), "a recipe");
    const auto& value = (*object)[std::string(field)];
    return value.is_string() ? value.get<std::string>() : json::dump(value);
}

} // namespace

std::string recipeFacts(std::string_view field) {
    const std::string_view reason = fieldHelp(field);
    if (reason.empty()) return {};
    const std::string values = allowedValues(field);
    std::string head = "| Key | Values |", rule = "| --- | --- |";
    std::string row = fmt::format("| `{}` | {} |", field, values.empty() ? "see below" : values);
    for (const auto& name : recipePresetNames()) {
        const auto recipe = recipePreset(name);
        head += fmt::format(" {} |", recipe->name);
        rule += " --- |";
        row += fmt::format(" {} |", valueIn(*recipe, field));
    }
    return fmt::format("{}\n{}\n{}\n\n{}\n", head, rule, row, reason);
}

} // namespace imago
