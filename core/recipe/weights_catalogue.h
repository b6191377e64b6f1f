// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/recipe/recipe.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace imago {

/// What must be known of a weight file beside its tensors to train with it as it was meant.
struct WeightsInfo {
    std::string id, title, network, licence, trainedOn, source; ///< id: of the catalogue, or empty
    std::string sha256;                                         ///< of the whole file, lower-case hex
    std::array<double, 3> mean{0.485, 0.456, 0.406};            ///< of the input, RGB, pixels in 0 … 1
    std::array<double, 3> std{0.229, 0.224, 0.225};
    bool operator==(const WeightsInfo&) const = default;
};

/// Published weights that can be fetched. The file itself is checked against size and SHA-256.
struct CatalogueEntry {
    WeightsInfo info;
    std::string address; ///< https
    std::string file;    ///< its name in the user's weights folder
    std::int64_t bytes = 0;
    double top1 = -1, top5 = -1; ///< per cent on ImageNet-1K as published; −1 = not known
    int inputSize = 224;         ///< pixels the published accuracy was measured at
    bool operator==(const CatalogueEntry&) const = default;
};

/// resources/weights/catalogue.json as it was when the program was built: a changed file cannot send the
/// program to another address.
const std::vector<CatalogueEntry>& weightsCatalogue();
/// Errors: corrupt, naming entry and field (an address that is not https, a hash that is no SHA-256, an
/// unknown network, an id or file that is there twice).
Result<std::vector<CatalogueEntry>> catalogueFromJson(std::string_view json);
/// nullptr = there is none.
const CatalogueEntry* catalogueEntry(std::string_view id);
const CatalogueEntry* catalogueEntryOfHash(std::string_view sha256);

/// FILE.json beside a weight file says what its tensors cannot.
std::filesystem::path weightsInfoFile(const std::filesystem::path& weights);
std::string toJson(const WeightsInfo& info);
/// Nothing where there is no FILE.json. Errors: unreadable, corrupt.
Result<std::optional<WeightsInfo>> weightsInfo(const std::filesystem::path& weights);

/// preprocessFor(recipe) with the input statistics of the recipe's weight file where FILE.json gives them,
/// and, where the file is a checkpoint of a run, with those of that run's own start. Errors: corrupt (the
/// file beside the weights cannot be read).
Result<Preprocess> preprocessOfWeights(const Recipe& recipe);

} // namespace imago
