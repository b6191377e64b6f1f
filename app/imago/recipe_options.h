// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/terminal.h"
#include "core/base/result.h"
#include "core/recipe/recipe.h"
#include "core/store/project_store.h"

#include <CLI/App.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace imago::cli {

/// What the command line says of a recipe; what it leaves open comes from the preset or the recipe file.
struct RecipeOptions {
    std::string preset = "balanced";
    std::optional<Recipe> base; ///< instead of the preset
    std::filesystem::path file;
    std::optional<std::string> model, freeze, weights, optimizer, device;
    std::optional<int> size, epochs, batch, threads;
    std::optional<double> learningRate;
    std::optional<std::uint64_t> seed;
    bool multiLabel = false;
    std::vector<std::string> settings; ///< "field=value", any field of a recipe

    void addTo(CLI::App& command);
};

/// The recipe. A network without weights of its own starts from random numbers, wholly trained, and a note
/// says so. Weights "run:NAME" bring the network and the input size of that run of `store` where neither is
/// given. Errors: what is wrong with the file or the values.
Result<Recipe> buildRecipe(const RecipeOptions& options, Terminal& terminal, ProjectStore* store = nullptr);

/// Fields by their JSON keys with values: JSON, or a plain word where the field is a text
/// ("sampling=balanced"); for "augment" also the name of one of its presets. Errors: invalidArgument, naming
/// the field and its range.
Result<Recipe> withSettings(const Recipe& recipe, const std::vector<std::string>& settings);

} // namespace imago::cli
