// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_pack.h"

#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/recipe/weights_catalogue.h"
#include "core/run/pack_format.h"
#include "core/run/tar_file.h"

#include <map>

namespace imago {

namespace fs = std::filesystem;

namespace {

/// The ending of a picture's name as a pack takes it; another one where it would be taken for a label.
std::string endingOf(const std::string& path) {
    std::string ending = toUtf8(fromUtf8(path).extension());
    if (!ending.empty()) ending.erase(0, 1);
    for (char& c : ending)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return pack::isEnding(ending) && ending != "cls" && ending != "json" ? ending : "bin";
}

std::vector<std::uint8_t> bytesOf(const std::string& text) {
    return {text.begin(), text.end()};
}

std::string describe(const ManifestItem& item, const Manifest& manifest) {
    nlohmann::ordered_json o;
    o["labels"] = item.labels;
    o["classes"] = nlohmann::json::array();
    for (const int label : item.labels)
        o["classes"].push_back(manifest.classes[static_cast<std::size_t>(label)]);
    o["split"] = toString(item.split);
    o["name"] = toUtf8(fromUtf8(item.path).filename());
    o["hash"] = item.contentHash;
    o["image"] = item.image;
    return json::dump(o);
}

/// Fills the shards of all splits.
class Packer {
public:
    Packer(const Manifest& manifest, Task task, const fs::path& folder, const PackOptions& options)
        : m_manifest(manifest),
          m_task(task),
          m_folder(folder),
          m_options(options) {}

    /// Returns the path that the manifest of the pack names.
    Result<std::string> add(std::size_t index) {
        const ManifestItem& item = m_manifest.items[index];
        const auto key = fmt::format("{:0{}}", index, pack::keyDigits);
        const auto member = key + "." + endingOf(item.path);
        auto picture = readBytes(fromUtf8(item.path));
        if (!picture && picture.error().code == ErrorCode::notFound) {
            ++report.missing;
            return fmt::format("{}/{}", pack::missingFolder, member);
        }
        if (!picture) return std::move(picture).error();
        const auto description = bytesOf(describe(item, m_manifest));
        const bool hasClass = m_task == Task::singleLabel && item.labels.size() == 1;
        const auto label = hasClass ? bytesOf(std::to_string(item.labels.front())) : bytesOf("");
        auto need = TarWriter::sizeOf(static_cast<std::int64_t>(picture->size())) +
                    TarWriter::sizeOf(static_cast<std::int64_t>(description.size()));
        if (hasClass) need += TarWriter::sizeOf(static_cast<std::int64_t>(label.size()));
        IMAGO_TRY(shard, shardFor(item.split, need));
        IMAGO_CHECK(shard->writer->add(member, *picture));
        if (hasClass) IMAGO_CHECK(shard->writer->add(key + ".cls", label));
        IMAGO_CHECK(shard->writer->add(key + ".json", description));
        ++shard->pictures;
        ++report.pictures;
        return fmt::format("{}/{}/{}", pack::shardsFolder, shard->name, member);
    }

    Status close() {
        for (auto& [split, shard] : m_open)
            IMAGO_CHECK(finish(shard));
        return {};
    }

    PackReport report;
    nlohmann::ordered_json shards = nlohmann::ordered_json::array(); ///< for pack.json

private:
    struct Shard {
        std::string name;
        std::optional<TarWriter> writer;
        std::int64_t pictures = 0;
        int number = -1;
    };

    Result<Shard*> shardFor(Split split, std::int64_t need) {
        constexpr std::int64_t endBytes = 10240; // the archive is filled up to whole records
        auto& shard = m_open[split];
        const bool full = shard.writer && shard.pictures > 0 &&
                          shard.writer->bytes() + need + endBytes > m_options.shardBytes;
        if (full) IMAGO_CHECK(finish(shard));
        if (!shard.writer) {
            shard.name = fmt::format("{}-{:06}.tar", toString(split), ++shard.number);
            shard.pictures = 0;
            IMAGO_TRY(writer, TarWriter::create(m_folder / shard.name));
            shard.writer.emplace(std::move(writer));
        }
        return &shard;
    }

    Status finish(Shard& shard) {
        if (!shard.writer) return {};
        IMAGO_CHECK(shard.writer->close());
        shard.writer.reset();
        std::error_code code;
        const auto bytes = static_cast<std::int64_t>(fs::file_size(m_folder / shard.name, code));
        report.bytes += bytes;
        report.shards.push_back(shard.name);
        shards.push_back({{"file", shard.name}, {"bytes", bytes}, {"pictures", shard.pictures}});
        return {};
    }

    const Manifest& m_manifest;
    Task m_task;
    const fs::path& m_folder;
    const PackOptions& m_options;
    std::map<Split, Shard> m_open;
};

/// The recipe as the pack holds it: a weights file goes with it.
Result<Recipe> packedRecipe(Recipe recipe, const fs::path& out) {
    if (recipe.weights == "embedded" || recipe.weights == "none") return recipe;
    const auto file = fromUtf8(recipe.weights);
    std::error_code code;
    if (!fs::is_regular_file(file, code))
        return failure(ErrorCode::notFound,
                       fmt::format("the weights file {} of the run does not exist", recipe.weights));
    const auto name = fs::path(pack::weightsFolder) / file.filename();
    fs::create_directories(out / pack::weightsFolder, code);
    fs::copy_file(file, out / name, code);
    if (code)
        return failure(ErrorCode::io, fmt::format("{} cannot be copied: {}", recipe.weights, code.message()));
    if (const auto info = weightsInfoFile(file); fs::is_regular_file(info, code))
        fs::copy_file(info, weightsInfoFile(out / name), code);
    recipe.weights = toUtf8(name);
    return recipe;
}

} // namespace

Result<PackReport> packRun(const RunFolder& run, const fs::path& out, const PackOptions& options,
                           const ProgressSink& progress, std::stop_token stop) {
    IMAGO_TRY(manifest, run.manifest());
    IMAGO_TRY(draft, pack::Draft::open(out));
    const auto shards = out / pack::shardsFolder;
    std::error_code code;
    fs::create_directories(shards, code);
    Packer packer(manifest, run.recipe().task, shards, options);
    std::vector<std::string> places;
    for (std::size_t i = 0; i < manifest.items.size(); ++i) {
        if (stop.stop_requested()) return failure(ErrorCode::cancelled, "cancelled");
        auto place = packer.add(i);
        if (!place) return std::move(place).error().within("packing " + manifest.items[i].path);
        places.push_back(std::move(*place));
        report(progress, static_cast<std::int64_t>(i) + 1, static_cast<std::int64_t>(manifest.items.size()),
               "packing");
    }
    IMAGO_CHECK(packer.close());
    if (packer.report.pictures == 0)
        return failure(ErrorCode::notFound,
                       fmt::format("none of the pictures of {} is there any more", toUtf8(run.path())));
    for (std::size_t i = 0; i < places.size(); ++i)
        manifest.items[i].path = std::move(places[i]);
    IMAGO_TRY(recipe, packedRecipe(run.recipe(), out));
    IMAGO_CHECK(copyTrainedFiles(run.path(), out));
    IMAGO_CHECK(writeAtomically(out / "manifest.json", toJson(manifest)));
    IMAGO_CHECK(writeAtomically(out / "recipe.json", toJson(recipe) + "\n"));
    nlohmann::ordered_json object;
    object["format"] = pack::wordOfFormat;
    object["version"] = pack::version;
    object["run"] = toUtf8(run.path().filename());
    object["pictures"] = packer.report.pictures;
    object["missing"] = packer.report.missing;
    object["shards"] = packer.shards;
    IMAGO_CHECK(writeAtomically(out / pack::indexName, json::dump(object, 2) + "\n"));
    draft.keep();
    return packer.report;
}

} // namespace imago
