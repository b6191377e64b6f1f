// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/command.h"

#include "core/base/files.h"
#include "core/base/json_fields.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <pwd.h>
#include <unistd.h>

namespace imago::cli {

namespace {

void print(const std::string& text) {
    fmt::print("{}\n", text);
    std::fflush(stdout);
}

/// No exception ends the program without a word.
Result<Answer> guarded(const Work& work, Terminal& terminal) {
    try {
        return work(terminal);
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::outOfMemory,
                       "not enough memory for this; close other programs and try again");
    } catch (const std::exception& e) {
        return failure(ErrorCode::internal, e.what());
    }
}

} // namespace

CLI::App& Commands::group(const std::string& name, const std::string& description) {
    CLI::App& words = *m_app.add_subcommand(name, description);
    words.require_subcommand(1);
    return words;
}

CLI::App& Commands::add(const std::string& name, const std::string& description, Work work, CLI::App* group) {
    CLI::App& command = *(group ? *group : m_app).add_subcommand(name, description);
    command.add_flag("--json", m_json, "Write one JSON object to standard output");
    command.final_callback([this, work = std::move(work)] { m_work = work; });
    return command;
}

void Commands::needsWindow(CLI::App& command) {
    command.parse_complete_callback([this] { m_paints = true; });
}

int Commands::run() const {
    Terminal terminal;
    const auto start = std::chrono::steady_clock::now();
    auto answer = guarded(m_work, terminal);
    terminal.clear();
    if (!answer) {
        const Error& error = answer.error();
        terminal.note("imago: " + error.text());
        if (m_json)
            print(json::dump(Json{{"error", {{"code", toString(error.code)}, {"message", error.text()}}}}));
        return exitFailed;
    }
    if (m_json) {
        if (!answer->json.contains("seconds")) {
            const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
            answer->json["seconds"] = took.count();
        }
        print(json::dump(answer->json));
    } else if (!answer->text.empty()) {
        print(answer->text);
    }
    return answer->status;
}

void addProjectOption(CLI::App& command, std::filesystem::path& project) {
    command.add_option("PROJECT", project, "The project file, NAME.imago")->required()->option_text(" ");
}

Result<std::unique_ptr<ProjectStore>> openProject(const std::filesystem::path& project) {
    std::error_code error;
    if (!std::filesystem::exists(project, error))
        return failure(ErrorCode::notFound,
                       fmt::format("{0} does not exist; make it with: imago new {0}", toUtf8(project)));
    return ProjectStore::open(std::filesystem::absolute(project));
}

std::string author() {
    if (const char* name = std::getenv("USER"); name && *name) return name;
    const passwd* entry = ::getpwuid(::getuid());
    return entry && entry->pw_name ? entry->pw_name : "imago";
}

std::string percent(double share) {
    return share < 0 ? "–" : fmt::format("{:.1f} %", share * 100);
}

} // namespace imago::cli
