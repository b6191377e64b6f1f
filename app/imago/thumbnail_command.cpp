// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/thumbnail_command.h"

#include "core/base/files.h"
#include "core/image/image.h"
#include "core/jobs/project_sheet.h"

#include <CLI/Validators.hpp>
#include <fmt/format.h>

#include <cstdlib>

namespace imago::cli {

namespace {

struct Options {
    std::filesystem::path project, out;
    int size = 256;
};

Result<Answer> thumbnail(const Options& o) {
    std::vector<std::filesystem::path>
        folders; // of pictures that may be shown: the user's own, and the sample's
    if (const char* home = std::getenv("HOME"); home && *home) folders.emplace_back(home);
    if (const auto resources = resourceDir(IMAGO_SOURCE_RESOURCES)) folders.push_back(*resources);
    IMAGO_TRY(sheet, projectSheet(std::filesystem::absolute(o.project), o.size, folders));
    IMAGO_TRY(png, encodePng(sheet.pixels));
    const auto out = std::filesystem::absolute(o.out);
    IMAGO_CHECK(writeAtomically(out, png));
    Answer answer;
    answer.json = {{"file", toUtf8(out)}, {"size", o.size}, {"pictures", sheet.pictures}};
    answer.text = fmt::format("{}: {} pictures of {}", toUtf8(out), sheet.pictures, toUtf8(o.project));
    return answer;
}

} // namespace

void addThumbnailCommand(Commands& commands) {
    const auto o = std::make_shared<Options>();
    CLI::App& command =
        commands.add("thumbnail", "Write a small sheet of a project's pictures, as file managers show it",
                     [o](Terminal&) { return thumbnail(*o); });
    addProjectOption(command, o->project);
    command.add_option("OUT", o->out, "The PNG file to write")->required()->option_text(" ");
    command.add_option("SIZE", o->size, "Side of the sheet in pixels")
        ->check(CLI::Range(16, 2048))
        ->option_text(" ")
        ->capture_default_str();
}

} // namespace imago::cli
