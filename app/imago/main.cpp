// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/command.h"
#include "app/imago/handbook_command.h"
#include "app/imago/imago_page.h"
#include "app/imago/next_command.h"
#include "app/imago/report_command.h"
#include "app/imago/safety_commands.h"
#include "app/imago/thumbnail_command.h"
#include "app/imago/version_text.h"
#include "app/manual/manual.h"
#include "core/base/files.h"
#include "core/base/log.h"
#include "ui/shell/studio.h"

#include <QApplication>

#include <CLI/Validators.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace {

/// The arguments without those that QApplication takes for itself ("-platform offscreen"), last first as
/// CLI11 wants them.
std::vector<std::string> ownArguments(int argc, char** argv) {
    constexpr const char* qtOptions[] = {"-platform", "-style",    "-stylesheet",
                                         "-display",  "-geometry", "-qwindowtitle"};
    std::vector<std::string> arguments;
    for (int i = 1; i < argc; ++i) {
        const auto isQt = [&](const char* option) { return std::strcmp(argv[i], option) == 0; };
        if (std::any_of(std::begin(qtOptions), std::end(qtOptions), isQt)) {
            ++i;
        } else if (!isQt("-reverse")) {
            arguments.emplace_back(argv[i]);
        }
    }
    return {arguments.rbegin(), arguments.rend()};
}

/// QApplication would end the program with a core dump where there is none.
bool hasDisplay(int argc, char** argv) {
    for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        if (const char* value = std::getenv(variable); value && *value) return true;
    return std::any_of(argv + 1, argv + argc, [](const char* a) { return std::strcmp(a, "-platform") == 0; });
}

int openStudio(int argc, char** argv, const std::string& project, bool sample, const std::string& workspace) {
    if (!hasDisplay(argc, argv)) {
        fmt::print(stderr,
                   "imago: there is no display for the studio; the commands need none: imago --help\n");
        return imago::cli::exitFailed;
    }
    imago::ui::StudioOptions options;
    options.sample = sample;
    options.workspace = QString::fromStdString(workspace);
    if (!project.empty()) options.project = std::filesystem::absolute(imago::fromUtf8(project));
    if (const auto resources = imago::resourceDir(IMAGO_SOURCE_RESOURCES)) {
        options.resources = *resources;
    } else {
        imago::log::warning("{}", resources.error().text());
    }
    return imago::ui::runStudio(argc, argv, options);
}

} // namespace

int main(int argc, char** argv) {
    using namespace imago::cli;
    CLI::App app{
        "Imago turns a folder of pictures into a working image model.\n"
        "Without a command it opens the studio; each command has its own --help.",
        "imago"};
    app.set_version_flag("--version", versionText, "Say which version this is, and what it works with");
    app.require_subcommand(0, 1);
    std::string project, workspace;
    bool sample = false;
    app.add_option("PROJECT", project, "A project file to open in the studio")->option_text(" ");
    app.add_flag("--sample", sample, "Open the sample project in the studio");
    app.add_option("--workspace", workspace,
                   "Where the studio starts: data, label, augment, train, inspect or export")
        ->check(CLI::IsMember({"data", "label", "augment", "train", "inspect", "export"}));
    Commands commands(app);
    addProjectCommands(commands);
    addSafetyCommands(commands);
    addDataCommands(commands);
    addTrainCommands(commands);
    addRunCommands(commands);
    addBenchCommands(commands);
    addEvaluateCommands(commands);
    addReportCommand(commands);
    addNextCommand(commands);
    addModelCommands(commands);
    addWeightsCommands(commands);
    addPrelabelCommand(commands);
    addServeCommand(commands);
    addVerifyCommand(commands);
    addHandbookCommand(commands);
    addThumbnailCommand(commands);
    imago::manual::addManualOption(app, imagoPage());

    try {
        app.parse(ownArguments(argc, argv));
        std::error_code error;
        const bool isProject = project.ends_with(".imago") || std::filesystem::exists(project, error);
        if (!project.empty() && !isProject)
            throw CLI::ValidationError(project, "is neither a command nor a project file");
    } catch (const CLI::ParseError& e) {
        return app.exit(e) == 0 ? exitDone : exitUsage;
    }
    if (!commands.chosen()) return openStudio(argc, argv, project, sample, workspace);
    if (commands.paints()) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        QApplication application(argc, argv);
        return commands.run();
    }
    QCoreApplication application(argc, argv);
    return commands.run();
}
