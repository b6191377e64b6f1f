// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/data_work.h"
#include "app/imago/video_options.h"
#include "core/base/files.h"
#include "core/formats/format.h"
#include "core/image/picture_walk.h"

#include <CLI/Validators.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace imago::cli {

namespace {

namespace fs = std::filesystem;

struct ImportChoices {
    fs::path project, source;
    std::vector<std::string> map, set;
    std::string missing = "skip";
    ImportOptions options;
    std::shared_ptr<VideoChoices> videos = std::make_shared<VideoChoices>();
};

struct ExportChoices {
    fs::path project;
    std::vector<std::string> set, splits;
    std::string images = "copy", orientation = "bake";
    bool reviewed = false, proposals = false;
    ExportOptions options;
};

const std::map<std::string, MergePolicy> policies{
    {"keep", MergePolicy::keep}, {"replace", MergePolicy::replace}, {"both", MergePolicy::both}};
const std::map<std::string, ImageMode> imageModes{
    {"copy", ImageMode::copy}, {"link", ImageMode::link}, {"none", ImageMode::none}};

template <class Map> std::vector<std::string> keysOf(const Map& map) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : map)
        keys.push_back(key);
    return keys;
}

std::vector<std::string> formatNames(bool reading) {
    std::vector<std::string> names;
    for (const auto& format : formats())
        if (reading ? format.read != nullptr : format.write != nullptr) names.emplace_back(format.name);
    return names;
}

/// What is said of pictures that the project has all the same moves from "skipped" to "notes": the same
/// content in two classes, for instance, is taken twice for a person to decide.
Status setNotesApart(Json& json, ProjectStore& store) {
    Json skipped = Json::array(), notes = Json::array();
    for (const auto& one : json["skipped"]) {
        const auto where = one["source"].get<std::string>();
        IMAGO_TRY(record, store.imageByPath(store.storedPath(fromUtf8(where))));
        if (record && !(record->problems & (problemUnreadable | problemMissing)))
            notes.push_back({{"where", where}, {"reason", one["reason"]}});
        else
            skipped.push_back(one);
    }
    json["skipped_count"] = json["skipped_count"].get<std::int64_t>() - std::int64_t(notes.size());
    json["skipped"] = std::move(skipped);
    json["notes"] = std::move(notes);
    return {};
}

/// Pictures, with what is said of them.
Result<Answer> importPictures(ProjectStore& store, const ImportChoices& choices, const ImportOptions& options,
                              Terminal& terminal) {
    const auto imported = importDataset(store, fs::absolute(choices.source), options, terminal.sink());
    if (!imported) {
        // A folder without class folders is no data set, yet its pictures are welcome.
        const bool plain = options.format == "auto" && !options.dryRun &&
                           imported.error().code == ErrorCode::unsupported && fs::exists(choices.source);
        if (!plain) return imported.error();
        IMAGO_TRY(answer, scanPictures(store, choices.source, terminal));
        if (answer.json["images"] == 0) return imported.error();
        answer.json["format"] = "pictures";
        answer.text += "; no labels were found beside them";
        return answer;
    }
    constexpr std::size_t shown = 10;
    for (std::size_t i = 0; i < imported->problems.size() && i < shown; ++i)
        terminal.note(fmt::format("{}: {}", imported->problems[i].first, imported->problems[i].second));
    if (imported->problemCount > std::int64_t{shown})
        terminal.note(fmt::format("… and {} more", imported->problemCount - std::int64_t{shown}));
    auto answer = toAnswer(*imported, options.dryRun);
    IMAGO_CHECK(setNotesApart(answer.json, store));
    return answer;
}

/// What is said of videos that nobody asked for, once for each.
void tellPassedBy(Answer& answer, const std::vector<fs::path>& videos, Terminal& terminal) {
    auto& skipped = answer.json["skipped"];
    Places more;
    for (const auto& video : videos) {
        const auto name = toUtf8(video);
        const bool told = std::any_of(skipped.begin(), skipped.end(),
                                      [&](const Json& one) { return one["source"] == name; });
        if (!told) more.emplace_back(name, passedByReason(video));
    }
    noteProblems(terminal, more);
    for (const auto& one : toJson(more, "source"))
        skipped.push_back(one);
    if (answer.json.contains("skipped_count")) answer.json["skipped_count"] = skipped.size();
}

/// Both in one answer; the videos are not passed by any more.
Answer together(Answer pictures, const Answer& videos) {
    auto& json = pictures.json;
    for (const char* list : {"skipped", "problems"}) {
        Json kept = Json::array();
        for (const auto& one : json[list])
            if (const auto& where = one.contains("source") ? one["source"] : one["where"];
                !isVideoFileName(fromUtf8(where.get<std::string>())))
                kept.push_back(one);
        json[list] = kept;
    }
    for (const auto& one : videos.json["skipped"])
        json["skipped"].push_back(one);
    if (json.contains("skipped_count")) json["skipped_count"] = json["skipped"].size();
    for (const char* sum : {"images", "added"})
        json[sum] = json[sum].get<std::int64_t>() + videos.json[sum].get<std::int64_t>();
    json["videos"] = videos.json["videos"];
    pictures.text += "\n" + videos.text;
    return pictures;
}

Result<Answer> importSource(ImportChoices choices, Terminal& terminal) {
    auto& options = choices.options;
    IMAGO_TRY(map, classMapFrom(choices.map));
    IMAGO_TRY(set, choicesFrom(choices.set));
    options.classMap = std::move(map);
    options.choices = std::move(set);
    options.keepMissing = choices.missing == "keep";
    IMAGO_TRY(store, openProject(choices.project));
    const auto source = fs::absolute(choices.source);
    const auto videos = videosBelow(source);
    auto& wish = choices.videos->options;
    if (isVideoFileName(source) && !fs::is_directory(source) && !wish) wish.emplace();
    if (wish) wish->dryRun = options.dryRun;
    if (wish && !videos.empty() && videos.front() == source)
        return takeVideos(*store, videos, *wish, terminal);
    auto pictures = importPictures(*store, choices, options, terminal);
    if (!wish || videos.empty()) {
        if (pictures) tellPassedBy(*pictures, videos, terminal);
        return pictures;
    }
    // A folder of videos alone is no data set.
    if (!pictures && pictures.error().code != ErrorCode::unsupported) return pictures;
    IMAGO_TRY(taken, takeVideos(*store, videos, *wish, terminal));
    return pictures ? together(std::move(*pictures), taken) : taken;
}

Result<Answer> exportProject(ExportChoices choices, Terminal& terminal) {
    auto& options = choices.options;
    IMAGO_TRY(set, choicesFrom(choices.set));
    options.choices = std::move(set);
    if (choices.proposals) options.choices["proposals"] = "yes";
    options.output.images = imageModes.at(choices.images);
    options.output.bakeOrientation = choices.orientation == "bake";
    for (const auto& word : choices.splits)
        options.filter.splits.push_back(splitFromString(word).value_or(Split::none));
    if (choices.reviewed) options.filter.reviews = {ReviewState::reviewed};
    options.folder = fs::absolute(options.folder);
    IMAGO_TRY(store, openProject(choices.project));
    IMAGO_TRY(summary, exportDataset(*store, options, terminal.sink()));
    return toAnswer(summary, options.output.dryRun);
}

Result<Answer> listFormats() {
    Answer answer;
    Json list = Json::array();
    for (const auto& format : formats()) {
        const bool reads = format.read != nullptr, writes = format.write != nullptr;
        list.push_back(
            {{"name", format.name}, {"title", format.title}, {"reads", reads}, {"writes", writes}});
        answer.text +=
            fmt::format("{}{:12} {:28} {}", answer.text.empty() ? "" : "\n", format.name, format.title,
                        reads && writes ? "read and written"
                        : reads         ? "read"
                                        : "written");
    }
    answer.json = {{"formats", list}};
    return answer;
}

void addImport(Commands& commands) {
    const auto o = std::make_shared<ImportChoices>();
    CLI::App& import = commands.add("import", "Add pictures and labels of a data set",
                                    [o](Terminal& t) { return importSource(*o, t); });
    addProjectOption(import, o->project);
    import.add_option("SOURCE", o->source, "File or folder of a data set, a folder of pictures, or a video")
        ->required()
        ->option_text(" ");
    auto names = formatNames(true);
    names.insert(names.begin(), "auto");
    import.add_option("--format", o->options.format, "What the source is; imago formats lists them")
        ->check(CLI::IsMember(names))
        ->capture_default_str();
    import.add_option("--images", o->options.images, "Folder of the pictures, where the source does not say");
    import
        .add_option_function<std::string>(
            "--merge", [o](const std::string& word) { o->options.merge = policies.at(word);
},
            "Of pictures that have annotations already: keep, replace or both (default: both, but one "
            "class a picture is kept)")
        ->check(CLI::IsMember(keysOf(policies)));
import.add_option("--map", o->map,
                  "Class names: OLD=NEW, OLD= to leave a class out, or a JSON file of an object");
import.add_option("--set", o->set, "A choice of the format, NAME=VALUE");
import.add_option("--missing", o->missing, "Pictures that are not found: skip or keep")
    ->check(CLI::IsMember({"skip", "keep"}))
    ->capture_default_str();
import.add_flag("--dry-run", o->options.dryRun, "Read and count, write nothing");
addVideoOptions(import, o->videos);
} // namespace

void addExport(Commands& commands) {
    const auto o = std::make_shared<ExportChoices>();
    CLI::App& exporting = commands.add("export", "Write pictures and labels as a data set",
                                       [o](Terminal& t) { return exportProject(*o, t); });
    addProjectOption(exporting, o->project);
    exporting.add_option("--format", o->options.format, "What to write; imago formats lists them")
        ->required()
        ->check(CLI::IsMember(formatNames(false)));
    exporting.add_option("--out", o->options.folder, "Folder to make; it must not exist or be empty")
        ->required();
    exporting.add_flag("--dry-run", o->options.output.dryRun,
                       "Say what would be written and what the format cannot hold");
    exporting.add_option("--images", o->images, "copy, link (hard links) or none (left where they are)")
        ->check(CLI::IsMember(keysOf(imageModes)))
        ->capture_default_str();
    exporting.add_option("--split", o->splits, "Only images of this split; may be given several times")
        ->check(CLI::IsMember({"train", "val", "test", "none"}));
    exporting.add_flag("--reviewed", o->reviewed, "Only images that somebody has reviewed");
    exporting.add_flag("--proposals", o->proposals, "Also what models proposed and nobody has accepted");
    exporting.add_flag("--strip-metadata", o->options.output.removeMetadata,
                       "Remove place, device and owner from the copies");
    exporting
        .add_option("--orientation", o->orientation,
                    "Pictures that EXIF turns: bake (store them upright) or keep")
        ->check(CLI::IsMember({"bake", "keep"}))
        ->capture_default_str();
    exporting.add_option("--set", o->set, "A choice of the format, NAME=VALUE");
}

} // namespace imago::cli

void addDataCommands(Commands& commands) {
    addImport(commands);
    const auto project = std::make_shared<fs::path>();
    CLI::App& again = commands.add(
        "rescan", "Look for changed, moved and missing pictures, and for new ones in watched folders",
        [project](Terminal& terminal) -> Result<Answer> {
            IMAGO_TRY(store, openProject(*project));
            return rescanPictures(*store, terminal);
        });
    addProjectOption(again, *project);
    addExport(commands);
    commands.add("formats", "List the formats of data sets", [](Terminal&) { return listFormats(); });
}

} // namespace imago::cli
