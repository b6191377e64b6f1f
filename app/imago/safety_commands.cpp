// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/safety_commands.h"

#include "core/base/files.h"
#include "core/store/backups.h"
#include "core/store/salvage.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace imago::cli {

namespace {

namespace fs = std::filesystem;

std::string timeText(std::int64_t atMs) {
    return fmt::format("{:%Y-%m-%d %H:%M:%S}", fmt::localtime(static_cast<std::time_t>(atMs / 1000)));
}

Json toJson(const Backup& backup) {
    return {{"number", backup.number},
            {"file", toUtf8(backup.file)},
            {"at_ms", backup.atMs},
            {"bytes", backup.bytes}};
}

Result<Answer> listBackups(const fs::path& project, bool make) {
    Answer answer;
    if (make) {
        IMAGO_TRY(made, backUp(project, true));
        if (!made)
            return failure(ErrorCode::io,
                           toUtf8(project) + " can only be read here, so no backup was made beside it");
        answer.json["made"] = toJson(*made);
    }
    IMAGO_TRY(all, backups(project));
    Json list = Json::array();
    for (const Backup& backup : all) {
        Json one = toJson(backup);
        const auto content = contentOf(backup);
        answer.text += fmt::format("{:>6}  {}  {:>9.1f} MB", backup.number, timeText(backup.atMs),
                                   double(backup.bytes) / 1e6);
        if (content) {
            one.update({{"images", content->images},
                        {"labelled", content->labelled},
                        {"shapes", content->shapes},
                        {"classes", content->classes}});
            answer.text += fmt::format("  {} images, {} labelled, {} shapes, {} classes\n", content->images,
                                       content->labelled, content->shapes, content->classes);
        } else {
            one["error"] = content.error().text();
            answer.text += "  " + content.error().text() + "\n";
        }
        list.push_back(std::move(one));
    }
    answer.json["folder"] = toUtf8(backupFolder(project));
    answer.json["backups"] = list;
    answer.text += all.empty() ? fmt::format(
                                     "There is no backup of {0} yet; make one with: imago backups {0} "
                                     "--now",
                                     toUtf8(project))
                               : fmt::format("Restore one with: imago restore {} NUMBER", toUtf8(project));
    return answer;
}

Result<Answer> restore(const fs::path& project, const std::string& name) {
    IMAGO_TRY(backup, findBackup(project, name));
    IMAGO_TRY(restored, restoreBackup(project, backup));
    Answer answer{{{"project", toUtf8(project)}, {"backup", toJson(backup)}, {"kept", toUtf8(restored.kept)}},
                  fmt::format("{} is as it was on {}", toUtf8(project), timeText(backup.atMs))};
    if (!restored.kept.empty())
        answer.text += fmt::format("\nThe state from before is {}", toUtf8(restored.kept));
    return answer;
}

Result<Answer> repair(const fs::path& project, const fs::path& out, Terminal& terminal) {
    IMAGO_TRY(report, out.empty() ? repairProject(project, terminal.sink())
                                  : salvageProject(project, out, terminal.sink()));
    Answer answer;
    Json tables = Json::array();
    for (const SalvagedTable& one : report.tables)
        tables.push_back({{"table", one.table},
                          {"read", one.read},
                          {"rebuilt", one.rebuilt},
                          {"from_backup", one.fromBackup},
                          {"lost", one.lost}});
    answer.json = {{"project", toUtf8(report.project)},
                   {"damaged", toUtf8(report.damaged)},
                   {"backup", toUtf8(report.backup)},
                   {"tables", tables},
                   {"losses", report.losses}};
    for (const std::string& line : report.losses)
        answer.text += line + "\n";
    answer.text += fmt::format("{} is sound again; {}", toUtf8(report.project),
                               report.losses.empty() ? "nothing was lost" : "what was lost is listed above");
    if (!report.damaged.empty())
        answer.text += fmt::format("\nThe damaged file is {}", toUtf8(report.damaged));
    return answer;
}

} // namespace

void addSafetyCommands(Commands& commands) {
    struct Options {
        fs::path project, out;
        std::string backup = "latest";
        bool now = false;
    };
    const auto o = std::make_shared<Options>();

    CLI::App& listing = commands.add("backups", "List the backups of a project with what each holds",
                                     [o](Terminal&) { return listBackups(o->project, o->now); });
    addProjectOption(listing, o->project);
    listing.add_flag("--now", o->now, "Make one first");

    CLI::App& restoring =
        commands.add("restore", "Make a project what it was in a backup; what it is now is kept as a backup",
                     [o](Terminal&) { return restore(o->project, o->backup); });
    addProjectOption(restoring, o->project);
    restoring.add_option("BACKUP", o->backup, "Its number or file, or latest")
        ->capture_default_str()
        ->option_text(" ");

    CLI::App& repairing = commands.add(
        "repair", "Save what can be read of a damaged project, with its newest backup for the gaps",
        [o](Terminal& t) { return repair(o->project, o->out, t); });
    addProjectOption(repairing, o->project);
    repairing.add_option("--out", o->out, "A new file for it; else the damaged one is renamed and replaced");
}

} // namespace imago::cli
