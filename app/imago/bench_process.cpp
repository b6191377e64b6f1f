// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/bench_process.h"

#include "core/base/files.h"

#include <fmt/format.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <sstream>
#include <unistd.h>

extern char** environ;

namespace imago::cli {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto memoryEvery = std::chrono::milliseconds(200);
constexpr std::size_t keptOutput = 4096;

/// The fields of /proc/PID/stat behind the name, which may hold spaces (proc(5)).
struct Stat {
    long long group = 0;
    double cpuSeconds = 0; ///< its own and that of its children that have ended
};
bool readStat(const std::string& pid, Stat& stat) {
    std::ifstream file("/proc/" + pid + "/stat");
    std::string text;
    if (!std::getline(file, text)) return false;
    const auto name = text.rfind(')');
    if (name == std::string::npos) return false;
    std::istringstream fields(text.substr(name + 1));
    std::string state;
    long long parent = 0, skipped = 0, ticks = 0;
    fields >> state >> parent >> stat.group;
    for (int i = 0; i < 8; ++i) // session … cmajflt
        fields >> skipped;
    for (int i = 0; i < 4; ++i) { // utime stime cutime cstime
        long long part = 0;
        fields >> part;
        ticks += part;
    }
    stat.cpuSeconds = static_cast<double>(ticks) / static_cast<double>(::sysconf(_SC_CLK_TCK));
    return bool(fields);
}

/// The processes of a group.
std::vector<std::pair<std::string, Stat>> membersOf(pid_t group) {
    std::vector<std::pair<std::string, Stat>> members;
    std::error_code code;
    for (const auto& entry : std::filesystem::directory_iterator("/proc", code)) {
        const auto pid = entry.path().filename().string();
        Stat stat;
        if (!pid.empty() && pid[0] >= '1' && pid[0] <= '9' && readStat(pid, stat) && stat.group == group)
            members.emplace_back(pid, stat);
    }
    return members;
}

double megabytesOf(const std::string& file, const std::string& key) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(key)) return std::strtod(line.c_str() + key.size(), nullptr) / 1024;
    return -1;
}

/// Proportional where the kernel tells: what forked processes share is then counted once.
double memoryOf(pid_t group) {
    double sum = 0;
    for (const auto& [pid, stat] : membersOf(group)) {
        const double shared = megabytesOf("/proc/" + pid + "/smaps_rollup", "Pss:");
        sum += shared >= 0 ? shared : std::max(0.0, megabytesOf("/proc/" + pid + "/status", "VmRSS:"));
    }
    return sum;
}

double cpuOf(pid_t group) {
    double sum = 0;
    for (const auto& [pid, stat] : membersOf(group))
        sum += stat.cpuSeconds;
    return sum;
}

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

/// Both ends of a pipe, closed at the end.
struct Pipe {
    int ends[2] = {-1, -1};
    Pipe() { [[maybe_unused]] const int made = ::pipe2(ends, O_CLOEXEC); }
    ~Pipe() {
        for (const int end : ends)
            if (end >= 0) ::close(end);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    void closeWriter() { ::close(std::exchange(ends[1], -1)); }
};

/// Only calls that are safe between fork and exec.
[[noreturn]] void become(char* const* arguments, char* const* environment, const char* directory,
                         const Pipe& out, const Pipe& err) {
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const int nothing = ::open("/dev/null", O_RDONLY);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(out.ends[1], STDOUT_FILENO);
    ::dup2(err.ends[1], STDERR_FILENO);
    if (::chdir(directory) == 0) ::execvpe(arguments[0], arguments, environment);
    ::_exit(127);
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (auto& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

std::vector<std::string> environmentOf(const ProcessPlan& plan) {
    std::vector<std::string> all;
    for (char** entry = environ; *entry; ++entry) {
        const std::string text = *entry;
        const bool replaced = std::any_of(plan.environment.begin(), plan.environment.end(),
                                          [&](const auto& own) { return text.starts_with(own.first + "="); });
        if (!replaced) all.push_back(text);
    }
    for (const auto& [name, value] : plan.environment)
        all.push_back(name + "=" + value);
    return all;
}

/// Reads what is there; false at the end.
bool drain(int descriptor, std::string& to) {
    char part[16384];
    const auto got = ::read(descriptor, part, sizeof part);
    if (got > 0) to.append(part, static_cast<std::size_t>(got));
    return got > 0;
}

} // namespace

Result<MeasuredProcess> measure(const ProcessPlan& plan,
                                const std::function<void(const std::string&, const Usage&)>& line) {
    auto words = plan.command, variables = environmentOf(plan);
    const auto arguments = pointersTo(words), environment = pointersTo(variables);
    Pipe out, err;
    const auto start = Clock::now();
    const pid_t child = ::fork();
    if (child < 0)
        return failure(ErrorCode::io,
                       fmt::format("{} cannot be started: {}", words[0], std::strerror(errno)));
    if (child == 0) become(arguments.data(), environment.data(), plan.directory.c_str(), out, err);
    ::setpgid(child, child); // here too: whoever comes first
    out.closeWriter();
    err.closeWriter();

    const auto wall = [&] { return std::chrono::duration<double>(Clock::now() - start).count(); };
    MeasuredProcess measured;
    std::string text;
    pollfd open[] = {{out.ends[0], POLLIN, 0}, {err.ends[0], POLLIN, 0}};
    auto lastMemory = start - memoryEvery;
    while (open[0].fd >= 0 || open[1].fd >= 0) {
        ::poll(open, 2, static_cast<int>(memoryEvery.count()));
        if (Clock::now() - lastMemory >= memoryEvery) {
            measured.peakMb = std::max(measured.peakMb, memoryOf(child));
            lastMemory = Clock::now();
        }
        if (open[0].revents) {
            if (!drain(open[0].fd, text)) open[0].fd = -1;
            const Usage now{wall(), text.find('\n') == std::string::npos ? 0 : cpuOf(child)};
            for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n')) {
                line(text.substr(0, end), now);
                text.erase(0, end + 1);
            }
        }
        if (open[1].revents) {
            if (!drain(open[1].fd, measured.errorOutput)) open[1].fd = -1;
            auto& tail = measured.errorOutput;
            if (tail.size() > keptOutput) tail.erase(0, tail.size() - keptOutput);
        }
    }
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    measured.total = {wall(), seconds(usage.ru_utime) + seconds(usage.ru_stime)};
    measured.largestMb = static_cast<double>(usage.ru_maxrss) / 1024;
    measured.peakMb = std::max(measured.peakMb, measured.largestMb);
    measured.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    constexpr int notStarted = 127;
    if (measured.status == notStarted && measured.errorOutput.empty())
        return failure(ErrorCode::notFound, fmt::format("{} cannot be started; is it installed?", words[0]));
    return measured;
}

} // namespace imago::cli
