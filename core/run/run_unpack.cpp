// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/recipe/weights_catalogue.h"
#include "core/run/pack_format.h"
#include "core/run/tar_file.h"

#include <fstream>
#include <map>
#include <set>

namespace imago {

namespace fs = std::filesystem;

namespace {

Error corrupt(std::string message) {
    return failure(ErrorCode::corrupt, std::move(message));
}

Status checkIndex(const fs::path& folder) {
    const auto file = folder / pack::indexName;
    auto text = readText(file);
    if (!text && text.error().code == ErrorCode::notFound)
        return failure(ErrorCode::notFound,
                       fmt::format("{} is no packed run: it has no {}", toUtf8(folder), pack::indexName));
    if (!text) return std::move(text).error();
    IMAGO_TRY(object, json::parse(*text, toUtf8(file)));
    json::Fields fields(object, toUtf8(file));
    std::string format;
    int version = 0;
    fields.required("format", format);
    fields.required("version", version);
    IMAGO_CHECK(fields.status());
    if (format != pack::wordOfFormat) return corrupt(fmt::format("{} is of another format", toUtf8(file)));
    if (version > pack::version)
        return failure(ErrorCode::newerVersion,
                       fmt::format("{} was packed by a newer Imago (format {}); unpack it with that",
                                   toUtf8(folder), version));
    return {};
}

/// Not written atomically: a picture that is not whole goes with the folder that it is in.
Status writePicture(const fs::path& file, const std::vector<std::uint8_t>& content) {
    std::ofstream out(file, std::ios::binary);
    out.write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
    out.close();
    if (!out)
        return failure(ErrorCode::io, fmt::format("{} cannot be written; is the disk full?", toUtf8(file)));
    return {};
}

/// Which pictures are wanted of each shard.
using Wanted = std::map<std::string, std::set<std::string>>;

Result<Wanted> wantedOf(Manifest& manifest) {
    Wanted wanted;
    std::set<std::string> keys;
    for (auto& item : manifest.items) {
        const auto place = pack::placeOf(item.path);
        if (!place)
            return corrupt(fmt::format("the manifest names '{}', which is no picture in a shard", item.path));
        if (!keys.insert(place->member.substr(0, pack::keyDigits)).second)
            return corrupt(fmt::format("the manifest names {} twice", place->member));
        if (!place->shard.empty()) wanted[place->shard].insert(place->member);
        item.path = fmt::format("{}/{}", pack::picturesFolder, place->member);
    }
    return wanted;
}

/// Weights that the pack brings along; a recipe that names a file anywhere else is left to the worker.
Status copyWeights(const fs::path& folder, const fs::path& out, const Recipe& recipe) {
    const auto named = fromUtf8(recipe.weights);
    if (named.parent_path() != pack::weightsFolder) return {};
    std::error_code code;
    if (!fs::is_regular_file(fs::symlink_status(folder / named, code)))
        return corrupt(fmt::format("the weights file {} of the pack is missing", recipe.weights));
    fs::create_directories(out / pack::weightsFolder, code);
    fs::copy_file(folder / named, out / named, code);
    if (code)
        return failure(ErrorCode::io, fmt::format("{} cannot be copied: {}", recipe.weights, code.message()));
    const auto info = weightsInfoFile(folder / named);
    if (fs::is_regular_file(fs::symlink_status(info, code)))
        fs::copy_file(info, weightsInfoFile(out / named), code);
    return {};
}

} // namespace

Result<PackReport> unpackRun(const fs::path& folder, const fs::path& out, const ProgressSink& progress,
                             std::stop_token stop) {
    IMAGO_CHECK(checkIndex(folder));
    auto run = RunFolder::open(folder);
    if (!run) return std::move(run).error();
    IMAGO_TRY(recipeText, readText(folder / "recipe.json"));
    IMAGO_TRY(recipe, recipeFromJson(recipeText));
    IMAGO_TRY(manifest, readManifest(folder / "manifest.json"));
    auto wanted = wantedOf(manifest);
    if (!wanted) return std::move(wanted).error().within(toUtf8(folder));
    IMAGO_TRY(draft, pack::Draft::open(out));
    const auto pictures = out / pack::picturesFolder;
    std::error_code code;
    fs::create_directories(pictures, code);
    fs::create_directories(out / "checkpoints", code);
    PackReport result;
    const auto total = static_cast<std::int64_t>(manifest.items.size());
    for (auto& wantedOfShard : *wanted) {
        auto& members = wantedOfShard.second;
        const auto file = folder / pack::shardsFolder / wantedOfShard.first;
        const auto status = readTar(file, [&](const TarEntry& entry) -> Status {
            if (stop.stop_requested()) return failure(ErrorCode::cancelled, "cancelled");
            if (!entry.isFile || !pack::isMember(entry.name))
                return corrupt(fmt::format("{} holds '{}', which no pack has; nothing was unpacked",
                                           toUtf8(file), entry.name));
            const auto at = members.find(entry.name);
            if (at == members.end()) return {}; // labels, which the manifest has too
            IMAGO_TRY(content, entry.read());
            IMAGO_CHECK(writePicture(pictures / entry.name, content));
            members.erase(at);
            report(progress, ++result.pictures, total, "unpacking");
            return {};
        });
        IMAGO_CHECK(status);
        if (!members.empty())
            return corrupt(fmt::format("{} lacks {} of its pictures, {} among them; copy it again",
                                       toUtf8(file), members.size(), *members.begin()));
        result.bytes += static_cast<std::int64_t>(fs::file_size(file, code));
        result.shards.push_back(wantedOfShard.first);
    }
    result.missing = total - result.pictures;
    IMAGO_CHECK(copyWeights(folder, out, recipe));
    IMAGO_CHECK(copyTrainedFiles(folder, out));
    IMAGO_CHECK(writeAtomically(out / "manifest.json", toJson(manifest)));
    IMAGO_CHECK(writeAtomically(out / "recipe.json", toJson(recipe) + "\n"));
    draft.keep();
    return result;
}

} // namespace imago
