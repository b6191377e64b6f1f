// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/export/fresh_process.h"

#include "core/base/files.h"

#include <fmt/format.h>
#include <sys/wait.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

namespace imago::train {

namespace {

std::string lastLine(const std::filesystem::path& log) {
    auto text = readText(log).valueOr({});
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    const std::size_t start = text.rfind('\n');
    return start == std::string::npos ? text : text.substr(start + 1);
}

/// Frees the list when it goes.
struct FileActions {
    posix_spawn_file_actions_t list;
    FileActions() { posix_spawn_file_actions_init(&list); }
    ~FileActions() { posix_spawn_file_actions_destroy(&list); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;
};

} // namespace

Status runProcess(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                  const std::filesystem::path& log) {
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);

    FileActions files;
    posix_spawn_file_actions_addopen(&files.list, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files.list, STDOUT_FILENO, log.c_str(), O_WRONLY | O_CREAT | O_TRUNC,
                                     0644);
    posix_spawn_file_actions_adddup2(&files.list, STDOUT_FILENO, STDERR_FILENO);
    pid_t pid = 0;
    const int failed = posix_spawn(&pid, program.c_str(), &files.list, nullptr, pointers.data(), environ);
    if (failed)
        return failure(ErrorCode::worker,
                       fmt::format("{} cannot be started: {}", toUtf8(program), std::strerror(failed)));
    int status = 0;
    while (waitpid(pid, &status, 0) < 0)
        if (errno != EINTR) return failure(ErrorCode::worker, fmt::format("{} was lost.", toUtf8(program)));
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
    const std::string how = WIFSIGNALED(status) ? fmt::format("was ended by signal {}", WTERMSIG(status))
                                                : fmt::format("failed with code {}", WEXITSTATUS(status));
    return failure(ErrorCode::worker,
                   fmt::format("{} {}: {}", toUtf8(program.filename()), how, lastLine(log)));
}

} // namespace imago::train
