// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/group_place.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <utility>

namespace imago::train {
namespace {

constexpr int firstSlurmPort = 20000, slurmPorts = 10000;

/// Reads whole numbers from the environment; the first that is wrong is kept as the error.
class Numbers {
public:
    explicit Numbers(const EnvironmentVariable& variable) : m_variable(variable) {}

    int required(const char* name) {
        const auto text = m_variable(name);
        if (!text) return fail(fmt::format("the environment variable {} is missing", name));
        return parse(name, *text);
    }
    int optional(const char* name, int fallback) {
        const auto text = m_variable(name);
        return text ? parse(name, *text) : fallback;
    }
    Status status() const {
        if (m_problem.empty()) return {};
        return failure(ErrorCode::invalidArgument,
                       m_problem +
                           ": start the processes with torchrun or srun, or unset RANK, WORLD_SIZE and "
                           "SLURM_PROCID to train in one process");
    }
    int fail(std::string problem) {
        if (m_problem.empty()) m_problem = std::move(problem);
        return 0;
    }

private:
    int parse(const char* name, const std::string& text) {
        int number = 0;
        const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (failed == std::errc() && end == text.data() + text.size() && number >= 0) return number;
        return fail(fmt::format("the environment variable {} is '{}', not a number", name, text));
    }
    const EnvironmentVariable& m_variable;
    std::string m_problem;
};

bool startedBySlurm(const EnvironmentVariable& variable) {
    if (!variable("SLURM_PROCID")) return false;
    if (variable("SLURM_STEP_NUM_TASKS")) return true;
    // The batch script itself runs once, whatever the number of tasks that its job has.
    return variable("SLURM_NTASKS") && variable("ENVIRONMENT") != "BATCH";
}

GroupPlace slurmPlace(const EnvironmentVariable& variable, Numbers& numbers) {
    GroupPlace place;
    place.rank = numbers.required("SLURM_PROCID");
    place.size = numbers.required(variable("SLURM_STEP_NUM_TASKS") ? "SLURM_STEP_NUM_TASKS" : "SLURM_NTASKS");
    place.localRank = numbers.optional("SLURM_LOCALID", 0);
    const char* list = variable("SLURM_STEP_NODELIST") ? "SLURM_STEP_NODELIST" : "SLURM_JOB_NODELIST";
    place.address = variable("MASTER_ADDR").value_or(firstHost(variable(list).value_or("")));
    const int job = numbers.optional("SLURM_JOB_ID", -1);
    place.port =
        numbers.optional("MASTER_PORT", job < 0 ? defaultGroupPort : firstSlurmPort + job % slurmPorts);
    if (place.address.empty()) numbers.fail("the environment variable SLURM_JOB_NODELIST names no host");
    return place;
}

GroupPlace torchrunPlace(const EnvironmentVariable& variable, Numbers& numbers) {
    GroupPlace place;
    place.rank = numbers.required("RANK");
    place.size = numbers.required("WORLD_SIZE");
    place.localRank = numbers.optional("LOCAL_RANK", 0);
    place.localSize = std::max(1, numbers.optional("LOCAL_WORLD_SIZE", 1));
    place.address = variable("MASTER_ADDR").value_or("");
    place.port = numbers.optional("MASTER_PORT", defaultGroupPort);
    if (variable("TORCHELASTIC_USE_AGENT_STORE") == "True")
        place.agentPrefix =
            fmt::format("worker/attempt_{}", numbers.optional("TORCHELASTIC_RESTART_COUNT", 0));
    if (place.address.empty() && place.size > 1)
        numbers.fail("the environment variable MASTER_ADDR is missing");
    return place;
}

} // namespace

std::optional<std::string> environmentVariable(const char* name) {
    const char* value = std::getenv(name);
    return value && *value ? std::optional<std::string>(value) : std::nullopt;
}

Result<GroupPlace> groupPlace(const EnvironmentVariable& variable) {
    Numbers numbers(variable);
    GroupPlace place;
    if (variable("RANK") || variable("WORLD_SIZE"))
        place = torchrunPlace(variable, numbers);
    else if (startedBySlurm(variable))
        place = slurmPlace(variable, numbers);
    IMAGO_CHECK(numbers.status());
    if (place.size < 1 || place.rank >= place.size)
        numbers.fail(fmt::format("process number {} of {} cannot be", place.rank, place.size));
    if (place.port > 65535) numbers.fail(fmt::format("{} is no port (MASTER_PORT)", place.port));
    IMAGO_CHECK(numbers.status());
    if (place.size > 1) return place;
    GroupPlace alone;
    alone.localRank = place.localRank;
    return alone;
}

std::string firstHost(std::string_view nodeList) {
    const auto end = nodeList.find_first_of(",[");
    std::string host(nodeList.substr(0, end));
    if (end == std::string_view::npos || nodeList[end] == ',') return host;
    // The first number of the first range, with its leading zeros: prefix[03-05,9]suffix.
    nodeList.remove_prefix(end + 1);
    host += nodeList.substr(0, nodeList.find_first_of("-,]"));
    const auto closed = nodeList.find(']');
    if (closed == std::string_view::npos) return {};
    const std::string_view rest = nodeList.substr(closed + 1);
    // A name may have a second range, for racks and their nodes.
    const std::string suffix = firstHost(rest.substr(0, rest.starts_with(',') ? 0 : rest.size()));
    return host + suffix;
}

} // namespace imago::train
