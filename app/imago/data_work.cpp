// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/data_work.h"

#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/jobs/jobs.h"
#include "core/jobs/source_folders.h"

#include <fmt/format.h>

#include <algorithm>

namespace imago::cli {

namespace {

std::string plural(std::string words) {
    if (words.ends_with("x") || words.ends_with("s")) return words + "es";
    if (words.ends_with("y") && !words.ends_with("ey")) return words.substr(0, words.size() - 1) + "ies";
    return words + "s";
}

std::string counted(std::int64_t count, std::string words) {
    std::replace(words.begin(), words.end(), '_', ' ');
    const bool isPlural = words == "keypoints" || words == "guidelines";
    return fmt::format("{} {}", count, count == 1 || isPlural ? words : plural(words));
}

Json countsOf(const std::map<AnnotationKind, std::int64_t>& kinds) {
    Json counts = Json::object();
    for (const auto& [kind, count] : kinds)
        counts[std::string(toString(kind))] = count;
    return counts;
}

std::string textOf(const std::map<AnnotationKind, std::int64_t>& kinds) {
    std::string text;
    for (const auto& [kind, count] : kinds)
        text += fmt::format("{}{}", text.empty() ? "" : ", ",
                            counted(count, kind == AnnotationKind::image ? "whole-picture class"
                                                                         : std::string(toString(kind))));
    return text.empty() ? "none" : text;
}

} // namespace

Json toJson(const Places& problems, const char* place) {
    Json list = Json::array();
    for (const auto& [where, reason] : problems)
        list.push_back({{place, where}, {"reason", reason}});
    return list;
}

void noteProblems(Terminal& terminal, const Places& problems) {
    constexpr std::size_t shown = 10;
    for (std::size_t i = 0; i < problems.size() && i < shown; ++i)
        terminal.note(fmt::format("{}: {}", problems[i].first, problems[i].second));
    if (problems.size() > shown) terminal.note(fmt::format("… and {} more", problems.size() - shown));
}

namespace {

Json countsOf(const ScanReport& report) {
    return {{"images", report.found},
            {"added", report.added},
            {"updated", report.updated},
            {"unchanged", report.unchanged},
            {"moved", report.moved},
            {"unreadable", report.unreadable},
            {"duplicates", report.duplicates},
            {"near_duplicates", report.nearDuplicates},
            {"skipped", toJson(report.problems, "source")}};
}

} // namespace

Result<Answer> rescanPictures(ProjectStore& store, Terminal& terminal) {
    IMAGO_TRY(report, rescan(store, terminal.sink()));
    noteProblems(terminal, report.problems);
    Answer answer{countsOf(report),
                  fmt::format("{} pictures: {} new, {} changed or back, {} moved, {} missing, {} unreadable",
                              report.found, report.added, report.updated, report.moved, report.missing,
                              report.unreadable)};
    answer.json["missing"] = report.missing;
    return answer;
}

Result<Answer> scanPictures(ProjectStore& store, const std::filesystem::path& folder, Terminal& terminal) {
    const auto place = std::filesystem::absolute(folder);
    IMAGO_TRY(report, scanFolders(store, {place}, terminal.sink()));
    if (report.found > 0) IMAGO_CHECK(rememberFolders(store, {place}));
    noteProblems(terminal, report.problems);
    Answer answer{countsOf(report),
                  fmt::format("{} pictures found: {} added, {} known, {} moved, {} unreadable, {} duplicates",
                              report.found, report.added, report.updated + report.unchanged, report.moved,
                              report.unreadable, report.duplicates)};
    answer.json["problems"] = toJson(report.problems, "where");
    return answer;
}

Result<std::map<std::string, std::string>> classMapFrom(const std::vector<std::string>& words) {
    std::map<std::string, std::string> map;
    for (const auto& word : words) {
        if (const auto sign = word.find('='); sign != word.npos) {
            map[word.substr(0, sign)] = word.substr(sign + 1);
            continue;
        }
        IMAGO_TRY(text, readText(fromUtf8(word)));
        IMAGO_TRY(object, json::parse(text, word));
        if (!object.is_object())
            return failure(ErrorCode::invalidArgument, word + " is not a JSON object of class names");
        for (const auto& [from, to] : object.items()) {
            if (!to.is_string())
                return failure(ErrorCode::invalidArgument,
                               fmt::format("{}: the new name of \"{}\" is not a text", word, from));
            map[from] = to.get<std::string>();
        }
    }
    return map;
}

Result<std::map<std::string, std::string>> choicesFrom(const std::vector<std::string>& words) {
    std::map<std::string, std::string> choices;
    for (const auto& word : words) {
        const auto sign = word.find('=');
        if (sign == word.npos || sign == 0)
            return failure(ErrorCode::invalidArgument,
                           fmt::format("\"{}\" is no choice; write name=value", word));
        choices[word.substr(0, sign)] = word.substr(sign + 1);
    }
    return choices;
}

Answer toAnswer(const ImportSummary& sum, bool dryRun) {
    Answer answer;
    Json classes = Json::array();
    for (const auto& one : sum.classes)
        classes.push_back({{"source", one.source},
                           {"target", one.target.empty() ? Json() : Json(one.target)},
                           {"new", one.isNew},
                           {"annotations", one.annotations}});
    answer.json = {{"format", sum.format},
                   {"images", sum.images},
                   {"annotations", countsOf(sum.annotations)},
                   {"skipped", toJson(sum.problems, "source")},
                   {"skipped_count", sum.problemCount},
                   {"added", sum.added},
                   {"known", sum.known},
                   {"labelled", sum.labelled},
                   {"unlabelled", sum.unlabelled},
                   {"annotations_added", sum.annotationsAdded},
                   {"classes_added", sum.classesAdded},
                   {"classes", classes},
                   {"problem_count", sum.problemCount},
                   {"problems", toJson(sum.problems, "where")}};
    if (dryRun) answer.json["dry_run"] = true;
    answer.text = fmt::format(
        "{}{} pictures ({}): {} added, {} known; {} labelled, {} without label; {} new "
        "classes; {} problems\nannotations: {}",
        dryRun ? "Nothing was written. " : "", sum.images, sum.format, sum.added, sum.known, sum.labelled,
        sum.unlabelled, sum.classesAdded, sum.problemCount, textOf(sum.annotations));
    return answer;
}

std::string lossText(const Loss& loss) {
    for (const std::string_view start : {"becomes an ", "becomes a "}) {
        if (!loss.reason.starts_with(start)) continue;
        const auto rest = loss.reason.substr(start.size());
        if (rest.find(' ') == rest.npos || rest == "rotated box")
            return fmt::format("{} → {}", counted(loss.count, loss.kind),
                               loss.count == 1 ? rest : plural(rest));
    }
    return fmt::format("{}: {}", counted(loss.count, loss.kind), loss.reason);
}

Answer toAnswer(const ExportSummary& sum, bool dryRun) {
    Answer answer;
    Json lost = Json::array();
    answer.text = fmt::format("{} {} pictures with {} annotations ({})", dryRun ? "Would write" : "Wrote",
                              sum.images, sum.annotations, sum.format);
    for (const auto& loss : sum.lost) {
        lost.push_back({{"kind", loss.kind}, {"count", loss.count}, {"reason", loss.reason}});
        answer.text += "\n  " + lossText(loss);
    }
    answer.json = {{"format", sum.format},
                   {"written", {{"images", sum.images}, {"annotations", sum.annotations}}},
                   {"lost", lost},
                   {"files", sum.files}};
    if (dryRun) answer.json["dry_run"] = true;
    return answer;
}

} // namespace imago::cli
