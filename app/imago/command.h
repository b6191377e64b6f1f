// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/terminal.h"
#include "core/base/result.h"
#include "core/store/project_store.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace imago::cli {

using Json = nlohmann::ordered_json;

/// Exit statuses of every command.
enum Exit { exitDone = 0, exitFailed = 1, exitUsage = 2 };

/// What a command has to say on standard output: an object for scripts (--json), text for people.
struct Answer {
    Json json = Json::object();
    std::string text;
    int status = exitDone;
};

using Work = std::function<Result<Answer>(Terminal&)>;

/// The subcommands of a parser, and the work of the one that was named.
class Commands {
public:
    explicit Commands(CLI::App& app) : m_app(app) {}
    Commands(const Commands&) = delete;
    Commands& operator=(const Commands&) = delete;

    /// A subcommand with --help and --json, of the program or of a group. `work` runs when it was named.
    CLI::App& add(const std::string& name, const std::string& description, Work work,
                  CLI::App* group = nullptr);
    /// A word that wants one of its own subcommands after it.
    CLI::App& group(const std::string& name, const std::string& description);
    /// The command paints: it runs in an application with windows, if off the screen.
    void needsWindow(CLI::App& command);
    bool paints() const { return m_paints; }
    bool chosen() const { return static_cast<bool>(m_work); }
    /// Runs the work and writes its answer or error. Returns the exit status.
    int run() const;

private:
    CLI::App& m_app;
    Work m_work;
    bool m_json = false, m_paints = false;
};

/// The options PROJECT and, for each group of commands, all of theirs.
void addProjectOption(CLI::App& command, std::filesystem::path& project);
void addProjectCommands(Commands& commands);
void addDataCommands(Commands& commands);
void addTrainCommands(Commands& commands);
void addRunCommands(Commands& commands);
void addBenchCommands(Commands& commands);
void addEvaluateCommands(Commands& commands);
void addModelCommands(Commands& commands);
void addWeightsCommands(Commands& commands);
void addPrelabelCommand(Commands& commands);
void addServeCommand(Commands& commands);
void addVerifyCommand(Commands& commands);

/// Opens P.imago; the error names it and says what to do.
Result<std::unique_ptr<ProjectStore>> openProject(const std::filesystem::path& project);
/// Who signs the journal: the user's name.
std::string author();
/// "81.2 %"; "–" below 0.
std::string percent(double share);

} // namespace imago::cli
