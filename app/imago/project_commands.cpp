// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/data_work.h"
#include "core/base/files.h"
#include "core/jobs/forget_pictures.h"
#include "core/jobs/jobs.h"
#include "core/store/label_counts.h"

#include <CLI/Validators.hpp>
#include <fmt/format.h>

#include <map>

namespace imago::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::pair<std::uint32_t, const char*> problemWords[] = {
    {problemUnreadable, "unreadable"},        {problemMissing, "missing"}, {problemDuplicate, "duplicate"},
    {problemNearDuplicate, "near_duplicate"}, {problemTiny, "tiny"},       {problemChanged, "changed"},
};

std::int64_t at(const auto& counts, const auto& key) {
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
}

Result<Answer> newProject(fs::path project, const fs::path& images, Terminal& terminal) {
    if (project.extension().empty()) project += ".imago";
    std::error_code error;
    if (!images.empty() && !fs::exists(images, error))
        return failure(ErrorCode::notFound, toUtf8(images) + " does not exist");
    IMAGO_TRY(store, ProjectStore::create(fs::absolute(project)));
    Answer answer{{{"project", toUtf8(project)}}, "Created " + toUtf8(project)};
    if (images.empty()) {
        answer.json["images"] = 0;
        return answer;
    }
    IMAGO_TRY(scanned, scanPictures(*store, images, terminal));
    answer.json.update(scanned.json);
    answer.text += "\n" + scanned.text;
    return answer;
}

Result<Answer> info(const fs::path& project) {
    IMAGO_TRY(store, openProject(project));
    IMAGO_TRY(counts, store->counts());
    IMAGO_TRY(proposed, proposedImages(*store));
    IMAGO_TRY(classes, store->classes());
    ImageFilter filter;
    for (const auto& [flag, word] : problemWords)
        filter.anyProblem |= flag;
    IMAGO_TRY(troubled, store->counts(filter));

    Answer answer;
    Json classList = Json::array(), kinds = Json::object(), reviews = Json::object();
    answer.text = fmt::format("{} images, {} labelled, {} with a problem\n", counts.images, counts.labelled,
                              troubled.images);
    for (const ClassRecord& record : classes) {
        classList.push_back({{"name", record.name}, {"count", at(counts.byClass, record.id)}});
        answer.text += fmt::format("  {:>7}  {}\n", at(counts.byClass, record.id), record.name);
    }
    for (const auto& [flag, word] : problemWords)
        kinds[word] = at(counts.byProblem, flag);
    for (const auto review : allReviewStates)
        reviews[std::string(toString(review))] = at(counts.byReview, review);
    const auto train = at(counts.bySplit, Split::train), val = at(counts.bySplit, Split::val),
               test = at(counts.bySplit, Split::test);
    answer.text += fmt::format("train {}, val {}, test {}, in no split {}", train, val, test,
                               counts.images - train - val - test);
    answer.json = {
        {"project", toUtf8(store->file())},
        {"images", counts.images},
        {"labelled", counts.labelled},
        {"proposed", proposed},
        {"negative", counts.negative},
        {"shapes", counts.shapes},
        {"classes", classList},
        {"splits",
         {{"train", train}, {"val", val}, {"test", test}, {"none", counts.images - train - val - test}}},
        {"problems", troubled.images},
        {"problem_kinds", kinds},
        {"reviews", reviews}};
    return answer;
}

/// The image that a person means: relative to where they are, absolute, or as the project stores it.
Result<ImageRecord> findImage(ProjectStore& store, const std::string& text) {
    std::error_code error;
    const fs::path path = fs::absolute(fromUtf8(text));
    for (const std::string& candidate :
         {store.storedPath(path), store.storedPath(fs::weakly_canonical(path, error)), text}) {
        IMAGO_TRY(image, store.imageByPath(candidate));
        if (image) return *image;
    }
    return failure(ErrorCode::notFound,
                   fmt::format("{} is not in the project; add it with: imago import {} {}", text,
                               toUtf8(store.file()), text));
}

Result<Answer> label(const fs::path& project, const std::vector<std::string>& paths, const std::string& name,
                     bool add, Terminal& terminal) {
    IMAGO_TRY(store, openProject(project));
    std::vector<ImageId> images;
    std::vector<ImageState> states;
    for (const std::string& path : paths) {
        IMAGO_TRY(image, findImage(*store, path));
        images.push_back(image.id);
        states.push_back(stateOf(image));
    }
    IMAGO_TRY(classes, store->classes());
    IMAGO_TRY(group, store->newGroup());
    ClassId id;
    bool created = false;
    for (const ClassRecord& record : classes)
        if (record.name == name) id = record.id;
    if (!id) {
        if (const auto problem = classNameProblem(classes, name); !problem.empty())
            return failure(ErrorCode::invalidArgument, fmt::format("the class name '{}' {}", name, problem));
        IMAGO_TRY(edit, store->commit(addClass(classes, name), author(), group));
        for (const Change& change : edit.changes)
            if (const auto* added = std::get_if<ClassChange>(&change); added && added->after)
                id = added->after->id;
        created = true;
        terminal.note(fmt::format("The class '{}' is new and was added.", name));
    }
    IMAGO_TRY(current, store->annotations(images));
    std::erase_if(current, [](const Annotation& a) { return a.kind != AnnotationKind::image; });
    if (add) { // those that have the class already stay as they are
        for (std::size_t i = images.size(); i-- > 0;) {
            const bool has = std::any_of(current.begin(), current.end(), [&](const Annotation& a) {
                return a.image == images[i] && a.classId == id && a.source != AnnotationSource::model;
            });
            if (!has) continue;
            images.erase(images.begin() + static_cast<std::ptrdiff_t>(i));
            states.erase(states.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
    const Edit edit = add ? toggleClass(images, states, current, id, author())
                          : setClass(images, states, current, id, author());
    if (!images.empty() && !edit.empty()) {
        IMAGO_TRY(written, store->commit(edit, author(), group));
    }
    return Answer{{{"images", paths}, {"class", name}, {"class_added", created}},
                  fmt::format("{} labelled {}",
                              paths.size() == 1 ? paths[0] : fmt::format("{} images", paths.size()), name)};
}

Json listOf(const std::vector<fs::path>& paths) {
    Json list = Json::array();
    for (const auto& path : paths)
        list.push_back(toUtf8(path));
    return list;
}

Result<Answer> split(const fs::path& project, SplitOptions options, Terminal& terminal) {
    IMAGO_TRY(store, openProject(project));
    IMAGO_TRY(counts, assignSplits(*store, options, author()));
    const auto train = at(counts.bySplit, Split::train), val = at(counts.bySplit, Split::val),
               test = at(counts.bySplit, Split::test);
    const auto none = counts.images - train - val - test;
    if (none > 0)
        terminal.note(fmt::format("{} images are in no split: only labelled images get one.", none));
    return Answer{{{"train", train}, {"val", val}, {"test", test}, {"none", none}},
                  fmt::format("train {}, val {}, test {}", train, val, test)};
}

Result<Answer> forget(const fs::path& project, const std::vector<std::string>& paths, bool sure,
                      Terminal& terminal) {
    IMAGO_TRY(store, openProject(project));
    std::vector<ImageId> images;
    for (const std::string& path : paths) {
        IMAGO_TRY(image, findImage(*store, path));
        images.push_back(image.id);
    }
    if (!sure)
        return failure(
            ErrorCode::invalidArgument,
            fmt::format("{} would lose all that is kept of {}, with its backups and runs, for good; "
                        "trained weights and exported files stay as they are. To do it, add --yes",
                        toUtf8(project),
                        paths.size() == 1 ? paths[0] : fmt::format("{} pictures", paths.size())));
    IMAGO_TRY(report, forgetPictures(*store, images, terminal.sink()));
    Answer answer{{{"pictures", report.pictures},
                   {"journal_entries", report.journalEntries},
                   {"backups", report.backups},
                   {"runs", report.runs},
                   {"deleted", listOf(report.deleted)},
                   {"watched", listOf(report.watched)},
                   {"still_named_in", listOf(report.still)}},
                  {}};
    for (const auto& path : report.watched)
        answer.text += fmt::format(
            "{} is still in a watched folder: move it away, or it comes back as a new "
            "picture\n",
            toUtf8(path));
    for (const auto& path : report.still)
        answer.text += toUtf8(path) + " still names it, or cannot be read\n";
    answer.text +=
        fmt::format("{} forgotten, in {} backups and {} runs too",
                    report.pictures == 1 ? "1 picture was" : fmt::format("{} pictures were", report.pictures),
                    report.backups, report.runs);
    if (!report.still.empty()) answer.status = exitFailed;
    return answer;
}

Result<Answer> check(const fs::path& project, Terminal& terminal) {
    IMAGO_TRY(store, openProject(project));
    IMAGO_TRY(findings, store->check());
    IMAGO_TRY(stamps, store->imageStamps());
    Json missing = Json::array();
    for (std::size_t i = 0; i < stamps.size(); ++i) {
        ImageRecord image;
        image.path = stamps[i].path;
        std::error_code error;
        if (!fs::exists(store->absolutePath(image), error)) missing.push_back(stamps[i].path);
        if (i % 1000 == 0)
            report(terminal.sink(), std::int64_t(i), std::int64_t(stamps.size()), "looking for pictures");
    }
    Answer answer;
    answer.json = {{"sound", findings.empty() && missing.empty()},
                   {"findings", findings},
                   {"images", stamps.size()},
                   {"missing", missing}};
    for (const std::string& finding : findings)
        answer.text += finding + "\n";
    for (const Json& path : missing)
        answer.text += path.get<std::string>() + " is missing\n";
    const bool sound = findings.empty() && missing.empty();
    answer.text += sound ? fmt::format("{} is sound: {} images", toUtf8(project), stamps.size())
                         : fmt::format("{} has {} damages and {} missing pictures", toUtf8(project),
                                       findings.size(), missing.size());
    answer.status = sound ? exitDone : exitFailed;
    return answer;
}

} // namespace

void addProjectCommands(Commands& commands) {
    struct Options {
        fs::path project, source;
        std::string name;
        std::vector<std::string> images;
        SplitOptions split;
        bool add = false, reassign = false, sure = false;
    };
    const auto o = std::make_shared<Options>();

    CLI::App& create = commands.add("new", "Make an empty project, or one of the pictures below a folder",
                                    [o](Terminal& t) { return newProject(o->project, o->source, t); });
    addProjectOption(create, o->project);
    create.add_option("--images", o->source, "Folder whose pictures are added; they stay where they are");

    CLI::App& information = commands.add("info", "Count images, labels, classes, splits and problems",
                                         [o](Terminal&) { return info(o->project); });
    addProjectOption(information, o->project);

    CLI::App& labelling = commands.add("label", "Give an image of the project its class", [o](Terminal& t) {
        return label(o->project, o->images, o->name, o->add, t);
    });
    addProjectOption(labelling, o->project);
    labelling.add_option("--image", o->images, "The picture; may be given several times")->required();
    labelling.add_option("--class", o->name, "The class; made where it does not exist")->required();
    labelling.add_flag("--add", o->add, "Keep the classes it has and add this one");

    CLI::App& forgetting =
        commands.add("forget", "Remove all that is kept of pictures, in backups and runs too, for good",
                     [o](Terminal& t) { return forget(o->project, o->images, o->sure, t); });
    addProjectOption(forgetting, o->project);
    forgetting.add_option("PICTURE", o->images, "The pictures; their files stay")
        ->required()
        ->option_text(" ");
    forgetting.add_flag("--yes", o->sure, "It cannot be undone, and I want it");

    CLI::App& splitting =
        commands.add("split", "Assign labelled images to training, validation and test", [o](Terminal& t) {
            o->split.keepAssigned = !o->reassign;
            return split(o->project, o->split, t);
        });
    addProjectOption(splitting, o->project);
    splitting.add_option("--train", o->split.train, "Share for training")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    splitting.add_option("--val", o->split.val, "Share for validation")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    splitting.add_option("--test", o->split.test, "Share for the test")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    splitting.add_option("--seed", o->split.seed, "Another seed is another assignment")
        ->capture_default_str();
    splitting.parse_complete_callback([o] {
        if (o->split.train + o->split.val + o->split.test <= 0)
            throw CLI::ValidationError("--train, --val and --test", "one of the shares must be above 0");
    });
    splitting.add_flag("--reassign", o->reassign, "Also move images that have a split");

    CLI::App& checking = commands.add("check", "Look for damage in the project file and for missing pictures",
                                      [o](Terminal& t) { return check(o->project, t); });
    addProjectOption(checking, o->project);
}

} // namespace imago::cli
