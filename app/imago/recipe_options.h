// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/terminal.h"
#include "core/base/result.h"
#include "core/recipe/recipe.h"

#include <CLI/App.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace imago::cli {

/// What the command line says of a recipe; what it leaves open comes from the preset or the recipe file.
struct RecipeOptions {
    std::string preset = "balanced";
    std::filesystem::path file;
    std::optional<std::string> model, freeze, weights, optimizer, device;
    std::optional<int> size, epochs, batch, threads;
    std::optional<double> learningRate;
    std::optional<std::uint64_t> seed;
    bool multiLabel = false;

    void addTo(CLI::App& command);
};

/// The recipe. A network without weights of its own starts from random numbers, wholly trained, and a note
/// says so. Errors: what is wrong with the file or the values.
Result<Recipe> buildRecipe(const RecipeOptions& options, Terminal& terminal);

} // namespace imago::cli
