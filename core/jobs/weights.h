// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/recipe/weights_catalogue.h"

#include <filesystem>
#include <string_view>

namespace imago {

/// Weights of the catalogue lie in the user's data folder, shared by all projects. A recipe names them
/// "catalogue:ID".
inline constexpr std::string_view catalogueWeightsPrefix = "catalogue:";

/// Where fetched weights lie: userDataDir()/weights; not created.
std::filesystem::path weightsFolder();
/// The place of an entry's file, whether it is there or not.
std::filesystem::path catalogueFile(const CatalogueEntry& entry);
/// Is it there, whole by its size, and with what is known of it beside it? It was compared with its SHA-256
/// when it was put there.
bool isHere(const CatalogueEntry& entry);

/// The file that "catalogue:ID" stands for. Errors: notFound (no such entry, or not fetched yet).
Result<std::filesystem::path> resolveCatalogueWeights(std::string_view word);

/// Writes what the catalogue knows of an entry beside its place, before the file itself is put there. Errors:
/// io.
Status writeWeightsInfo(const CatalogueEntry& entry);
/// Removes file, description and what is left of a broken download; what is not there is no error. Errors:
/// io.
Status removeWeights(const CatalogueEntry& entry);

} // namespace imago
