// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_folder.h"

#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/base/log.h"
#include "core/run/calibration_file.h"

#include <bit>
#include <cstring>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr const char* recipeName = "recipe.json";
constexpr const char* manifestName = "manifest.json";

static_assert(sizeof(float) == 4);

/// To or from little-endian: the same either way.
float swappedOnBigEndian(float value) {
    if constexpr (std::endian::native == std::endian::big)
        value = std::bit_cast<float>(__builtin_bswap32(std::bit_cast<std::uint32_t>(value)));
    return value;
}

fs::path predictionsFile(const fs::path& folder, std::string_view split, std::string_view ending) {
    return folder / fmt::format("predictions-{}.{}", split, ending);
}

/// What lies in the run folder may be named relative to it, so that the folder can be moved.
std::string within(const fs::path& folder, const std::string& path) {
    const auto named = fromUtf8(path);
    return named.is_absolute() ? path : toUtf8(fs::absolute(folder / named).lexically_normal());
}

Result<Recipe> storedRecipe(const fs::path& folder) {
    IMAGO_TRY(text, readText(folder / recipeName));
    auto recipe = recipeFromJson(text);
    if (!recipe)
        return failure(ErrorCode::corrupt, recipe.error().text()).within(toUtf8(folder / recipeName));
    return recipe;
}

bool fits(const PredictionSet& set) {
    return set.probabilities.size() == set.images.size() * set.classes.size();
}

} // namespace

Result<RunFolder> RunFolder::create(const fs::path& folder, const Recipe& recipe, const Manifest& manifest) {
    IMAGO_CHECK(validate(recipe));
    std::error_code code;
    if (fs::exists(folder, code) && (!fs::is_directory(folder, code) || !fs::is_empty(folder, code)))
        return failure(ErrorCode::alreadyExists,
                       fmt::format("{} exists already; choose another folder for the run", toUtf8(folder)));
    fs::create_directories(folder / "checkpoints", code);
    if (code)
        return failure(ErrorCode::io,
                       fmt::format("the run folder {} cannot be made: {}", toUtf8(folder), code.message()));
    // The recipe comes last: a folder that has it is complete.
    IMAGO_CHECK(writeAtomically(folder / manifestName, toJson(manifest)));
    IMAGO_CHECK(writeAtomically(folder / recipeName, toJson(recipe) + "\n"));
    RunFolder run;
    run.m_path = folder;
    run.m_recipe = recipe;
    return run;
}

Result<RunFolder> RunFolder::open(const fs::path& folder) {
    std::error_code code;
    if (!fs::is_directory(folder, code))
        return failure(ErrorCode::notFound, fmt::format("the run folder {} does not exist", toUtf8(folder)));
    for (const auto* name : {recipeName, manifestName})
        if (!fs::exists(folder / name, code))
            return failure(ErrorCode::notFound,
                           fmt::format("{} is no run folder: it has no {}", toUtf8(folder), name));
    IMAGO_TRY(recipe, storedRecipe(folder));
    RunFolder run;
    run.m_path = folder;
    run.m_recipe = std::move(recipe);
    const auto weights = within(folder, run.m_recipe.weights);
    if (fs::is_regular_file(fromUtf8(weights), code)) run.m_recipe.weights = weights;
    return run;
}

Result<Manifest> RunFolder::manifest() const {
    IMAGO_TRY(manifest, readManifest(m_path / manifestName));
    for (auto& item : manifest.items)
        item.path = within(m_path, item.path);
    return manifest;
}

Status RunFolder::extend(int epochs) {
    if (epochs <= m_recipe.epochs)
        return failure(
            ErrorCode::invalidArgument,
            fmt::format("{} has {} epochs already; give it more to go on", toUtf8(m_path), m_recipe.epochs));
    IMAGO_TRY(recipe, storedRecipe(m_path));
    recipe.epochs = epochs;
    IMAGO_CHECK(validate(recipe));
    IMAGO_CHECK(writeAtomically(m_path / recipeName, toJson(recipe) + "\n"));
    m_recipe.epochs = epochs;
    return {};
}

fs::path RunFolder::checkpoint(std::string_view kind) const {
    return m_path / "checkpoints" / fmt::format("{}.pt", kind);
}

bool RunFolder::hasCheckpoint(std::string_view kind) const {
    std::error_code code;
    return fs::is_regular_file(checkpoint(kind), code);
}

Result<std::vector<WorkerMessage>> RunFolder::events() const {
    auto text = readText(eventsFile());
    if (!text && text.error().code == ErrorCode::notFound) return std::vector<WorkerMessage>{};
    if (!text) return std::move(text).error();
    std::vector<WorkerMessage> events;
    LineBuffer buffer;
    auto lines = buffer.feed(*text);
    if (!buffer.rest().empty())
        lines.push_back(buffer.rest()); // whole but for its newline, or torn: decoding tells
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto event = decodeWorker(lines[i]);
        if (event) {
            events.push_back(std::move(*event));
            continue;
        }
        if (event.error().code == ErrorCode::unsupported &&
            lines[i].find(R"("type":"hello")") != std::string::npos)
            return std::move(event).error().within(toUtf8(eventsFile()));
        log::info("{}: line {}: {}", toUtf8(eventsFile()), i + 1, event.error().message);
    }
    return events;
}

Status writePredictions(const fs::path& folder, std::string_view split, const PredictionSet& set) {
    if (!fits(set))
        return failure(ErrorCode::invalidArgument,
                       fmt::format("{} probabilities do not fit {} images of {} classes",
                                   set.probabilities.size(), set.images.size(), set.classes.size()));
    if (split == "val") {
        std::error_code code;
        fs::remove(folder / calibrationFile, code);
        if (code)
            return failure(ErrorCode::io, fmt::format("{} cannot be removed: {}",
                                                      toUtf8(folder / calibrationFile), code.message()));
    }
    std::vector<std::uint8_t> bytes(set.probabilities.size() * sizeof(float));
    for (std::size_t i = 0; i < set.probabilities.size(); ++i) {
        const float value = swappedOnBigEndian(set.probabilities[i]);
        std::memcpy(bytes.data() + i * sizeof value, &value, sizeof value);
    }
    IMAGO_CHECK(writeAtomically(predictionsFile(folder, split, "f32"), bytes));
    nlohmann::ordered_json object;
    object["classes"] = set.classes;
    object["images"] = set.images;
    object["checkpoint"] = "best";
    return writeAtomically(predictionsFile(folder, split, "json"), json::dump(object) + "\n");
}

Result<PredictionSet> readPredictions(const fs::path& folder, std::string_view split) {
    const auto file = predictionsFile(folder, split, "json");
    IMAGO_TRY(text, readText(file));
    auto parsed = json::parse(text, toUtf8(file));
    if (!parsed) return std::move(parsed).error();
    PredictionSet set;
    json::Fields fields(*parsed, toUtf8(file));
    fields.required("classes", set.classes);
    fields.required("images", set.images);
    IMAGO_CHECK(fields.status());
    const auto values = predictionsFile(folder, split, "f32");
    IMAGO_TRY(bytes, readBytes(values));
    set.probabilities.resize(bytes.size() / sizeof(float));
    if (bytes.size() % sizeof(float) != 0 || !fits(set))
        return failure(
            ErrorCode::corrupt,
            fmt::format("{} has {} bytes, which does not fit {} images of {} classes; evaluate the run again",
                        toUtf8(values), bytes.size(), set.images.size(), set.classes.size()));
    for (std::size_t i = 0; i < set.probabilities.size(); ++i) {
        float value = 0;
        std::memcpy(&value, bytes.data() + i * sizeof value, sizeof value);
        set.probabilities[i] = swappedOnBigEndian(value);
    }
    return set;
}

} // namespace imago
