// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace imago::train {

/// Where this process stands among those that train together.
struct GroupPlace {
    int rank = 0;        ///< 0 … size − 1 over all machines; 0 is the writer
    int size = 1;        ///< 1: alone
    int localRank = 0;   ///< among the processes of this machine: the number of its CUDA device
    int localSize = 1;   ///< processes on this machine, which share its cores; 1 where Slurm deals them out
    std::string address; ///< of the machine of rank 0; empty where alone
    int port = 0;        ///< where rank 0, or torchrun's agent, listens
    /// Below which the group keeps its keys in the store of torchrun's agent, so that a restarted group does
    /// not meet the old one; empty where rank 0 keeps the store.
    std::string agentPrefix;
    bool operator==(const GroupPlace&) const = default;
};

/// Where c10d and torchrun meet by custom; groups under Slurm take 20000 + job number modulo 10000, so that
/// two jobs on a machine do not meet. MASTER_PORT overrides it.
inline constexpr int defaultGroupPort = 29500;

using EnvironmentVariable = std::function<std::optional<std::string>(const char* name)>;
/// Of this process; empty values count as absent.
std::optional<std::string> environmentVariable(const char* name);

/// From the environment of torchrun (RANK, WORLD_SIZE, LOCAL_RANK, LOCAL_WORLD_SIZE, MASTER_ADDR,
/// MASTER_PORT; also TORCHELASTIC_USE_AGENT_STORE, TORCHELASTIC_RESTART_COUNT) or of Slurm's srun
/// (SLURM_PROCID, SLURM_STEP_NUM_TASKS or SLURM_NTASKS, SLURM_LOCALID; the address is the first host of
/// SLURM_STEP_NODELIST or SLURM_JOB_NODELIST unless MASTER_ADDR is set). Alone where neither has set
/// anything, and in a batch script outside srun. Errors: invalidArgument, naming the variable that is missing
/// or wrong.
Result<GroupPlace> groupPlace(const EnvironmentVariable& variable = environmentVariable);

/// The first host of a list as Slurm writes it: "node[03-05,9],other" → "node03". Empty for an empty list.
std::string firstHost(std::string_view nodeList);

} // namespace imago::train
