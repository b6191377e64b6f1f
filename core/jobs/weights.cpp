// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/weights.h"

#include "core/base/files.h"

#include <fmt/format.h>

namespace imago {

namespace fs = std::filesystem;

fs::path weightsFolder() {
    return userDataDir() / "weights";
}

fs::path catalogueFile(const CatalogueEntry& entry) {
    return weightsFolder() / entry.file;
}

bool isHere(const CatalogueEntry& entry) {
    std::error_code code;
    const auto file = catalogueFile(entry);
    const auto size = fs::file_size(file, code);
    return !code && size == static_cast<std::uintmax_t>(entry.bytes) &&
           fs::is_regular_file(weightsInfoFile(file), code);
}

Result<fs::path> resolveCatalogueWeights(std::string_view word) {
    if (word.starts_with(catalogueWeightsPrefix)) word.remove_prefix(catalogueWeightsPrefix.size());
    const CatalogueEntry* entry = catalogueEntry(word);
    if (!entry)
        return failure(
            ErrorCode::notFound,
            fmt::format("the catalogue has no weights \"{}\"; imago weights list shows what it has", word));
    if (!isHere(*entry))
        return failure(
            ErrorCode::notFound,
            fmt::format("the weights {} are not on this machine yet; fetch them with: imago weights get {}",
                        entry->info.title, entry->info.id));
    return fs::absolute(catalogueFile(*entry)).lexically_normal();
}

Status writeWeightsInfo(const CatalogueEntry& entry) {
    return writeAtomically(weightsInfoFile(catalogueFile(entry)), toJson(entry.info));
}

Status removeWeights(const CatalogueEntry& entry) {
    const auto file = catalogueFile(entry);
    auto part = file, partInfo = file;
    part += ".part";
    partInfo += ".part.json";
    // The file goes first: what is left without it is never taken for weights.
    for (const auto& path : {file, weightsInfoFile(file), part, partInfo}) {
        std::error_code code;
        fs::remove(path, code);
        if (code)
            return failure(ErrorCode::io,
                           fmt::format("{} cannot be removed: {}", toUtf8(path), code.message()));
    }
    return {};
}

} // namespace imago
