// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/weights_catalogue.h"

#include "core/base/files.h"
#include "core/base/json_fields.h"

#include <algorithm>
#include <cctype>

namespace imago {

namespace {

constexpr const char* embedded =
#include "recipe/catalogue.inc"
    ;

/// A run that starts from a run that starts from a run … ends somewhere; a ring of folders does not.
constexpr int mostAncestors = 64;

bool isSha256(const std::string& text) {
    constexpr std::size_t digits = 64;
    return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// A plain name: it is put behind the weights folder.
bool isFileName(const std::string& text) {
    return !text.empty() && text.front() != '.' && std::all_of(text.begin(), text.end(), [](unsigned char c) {
        return std::isalnum(c) || c == '.' || c == '_' || c == '-';
    });
}

void readStatistic(json::Fields& fields, std::string_view key, const std::string& what, bool positive,
                   std::array<double, 3>& to) {
    std::vector<double> values(to.begin(), to.end());
    fields.optional(key, values);
    const bool fits = values.size() == to.size() && std::all_of(values.begin(), values.end(), [&](double v) {
                          return v <= 1 && (positive ? v > 0 : v >= 0);
                      });
    if (!fits) return fields.fail(fmt::format("{}: '{}' must be three numbers from 0 to 1", what, key));
    std::copy(values.begin(), values.end(), to.begin());
}

void readInfo(json::Fields& fields, const std::string& what, WeightsInfo& info) {
    fields.optional("id", info.id);
    fields.optional("title", info.title);
    fields.optional("network", info.network);
    fields.optional("licence", info.licence);
    fields.optional("trainedOn", info.trainedOn);
    fields.optional("source", info.source);
    fields.optional("sha256", info.sha256);
    readStatistic(fields, "mean", what, false, info.mean);
    readStatistic(fields, "std", what, true, info.std);
}

Result<CatalogueEntry> readEntry(const nlohmann::json& value, std::size_t number) {
    const std::string what = fmt::format("catalogue entry {}", number + 1);
    json::Fields fields(value, what);
    CatalogueEntry entry;
    readInfo(fields, what, entry.info);
    fields.required("address", entry.address);
    fields.required("file", entry.file);
    fields.required("bytes", entry.bytes);
    fields.optional("top1", entry.top1);
    fields.optional("top5", entry.top5);
    fields.optional("inputSize", entry.inputSize);
    fields.noOthers();
    const auto must = [&](bool holds, const char* problem) {
        if (!holds) fields.fail(fmt::format("{} ('{}'): {}", what, entry.info.id, problem));
    };
    must(isFileName(entry.info.id), "'id' must be a plain name");
    must(isFileName(entry.file), "'file' must be a plain file name");
    must(entry.address.starts_with("https://"), "'address' must begin with https://");
    must(isSha256(entry.info.sha256), "'sha256' must be 64 hexadecimal digits");
    must(entry.bytes > 0, "'bytes' must be the size of the file");
    must(std::find(std::begin(knownModels), std::end(knownModels), entry.info.network) !=
             std::end(knownModels),
         "'network' is not one that Imago has");
    must(!entry.info.licence.empty() && !entry.info.source.empty(), "'licence' and 'source' must be given");
    if (!fields.status()) return fields.status().error();
    return entry;
}

Result<Preprocess> preprocessWithin(const Recipe& recipe, int ancestors) {
    Preprocess preprocess = preprocessFor(recipe);
    if (recipe.weights == "embedded" || recipe.weights == "none") return preprocess;
    const auto file = fromUtf8(recipe.weights);
    IMAGO_TRY(info, weightsInfo(file));
    if (info) {
        constexpr double white = 255;
        for (std::size_t c = 0; c < 3; ++c) {
            preprocess.mean[c] = info->mean[c] * white;
            preprocess.std[c] = info->std[c] * white;
        }
        return preprocess;
    }
    const auto parentRecipe = file.parent_path().parent_path() / "recipe.json";
    std::error_code code;
    if (file.parent_path().filename() != "checkpoints" || ancestors <= 0 ||
        !std::filesystem::is_regular_file(parentRecipe, code))
        return preprocess;
    IMAGO_TRY(text, readText(parentRecipe));
    auto parent = recipeFromJson(text);
    if (!parent) return std::move(parent).error().within("reading " + toUtf8(parentRecipe));
    IMAGO_TRY(inherited, preprocessWithin(*parent, ancestors - 1));
    preprocess.bgr = inherited.bgr;
    preprocess.mean = inherited.mean;
    preprocess.std = inherited.std;
    return preprocess;
}

} // namespace

Result<std::vector<CatalogueEntry>> catalogueFromJson(std::string_view text) {
    IMAGO_TRY(document, json::parse(text, "the catalogue of weights"));
    json::Fields fields(document, "the catalogue of weights");
    const auto* list = fields.find("entries");
    if (!list || !list->is_array())
        return failure(ErrorCode::corrupt, "the catalogue of weights has no list 'entries'");
    std::vector<CatalogueEntry> entries;
    for (std::size_t i = 0; i < list->size(); ++i) {
        IMAGO_TRY(entry, readEntry((*list)[i], i));
        for (const CatalogueEntry& other : entries)
            if (other.info.id == entry.info.id || other.file == entry.file)
                return failure(ErrorCode::corrupt,
                               fmt::format("catalogue entry {}: '{}' is there twice", i + 1, entry.info.id));
        entries.push_back(std::move(entry));
    }
    return entries;
}

const std::vector<CatalogueEntry>& weightsCatalogue() {
    // Its content is fixed when the program is built, and a test reads it.
    static const std::vector<CatalogueEntry> entries =
        catalogueFromJson(embedded).valueOr(std::vector<CatalogueEntry>());
    return entries;
}

const CatalogueEntry* catalogueEntry(std::string_view id) {
    for (const CatalogueEntry& entry : weightsCatalogue())
        if (entry.info.id == id) return &entry;
    return nullptr;
}

const CatalogueEntry* catalogueEntryOfHash(std::string_view sha256) {
    for (const CatalogueEntry& entry : weightsCatalogue())
        if (entry.info.sha256 == sha256) return &entry;
    return nullptr;
}

std::filesystem::path weightsInfoFile(const std::filesystem::path& weights) {
    auto file = weights;
    file += ".json";
    return file;
}

std::string toJson(const WeightsInfo& info) {
    const nlohmann::ordered_json value = {
        {"id", info.id},           {"title", info.title},         {"network", info.network},
        {"licence", info.licence}, {"trainedOn", info.trainedOn}, {"source", info.source},
        {"sha256", info.sha256},   {"mean", info.mean},           {"std", info.std}};
    return json::dump(value, 2);
}

Result<std::optional<WeightsInfo>> weightsInfo(const std::filesystem::path& weights) {
    const auto file = weightsInfoFile(weights);
    std::error_code code;
    if (!std::filesystem::is_regular_file(file, code)) return std::optional<WeightsInfo>();
    IMAGO_TRY(text, readText(file));
    IMAGO_TRY(value, json::parse(text, toUtf8(file)));
    json::Fields fields(value, toUtf8(file));
    WeightsInfo info;
    readInfo(fields, toUtf8(file), info);
    if (!fields.status()) return fields.status().error();
    return std::optional<WeightsInfo>(std::move(info));
}

Result<Preprocess> preprocessOfWeights(const Recipe& recipe) {
    return preprocessWithin(recipe, mostAncestors);
}

} // namespace imago
