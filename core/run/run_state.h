// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/wire.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace imago {

/// The life of a run as the studio sees it.
///
/// | from      | on                          | to        |
/// | --------- | --------------------------- | --------- |
/// | Idle      | start                       | Starting  |
/// | Starting  | hello                       | Running   |
/// | Running   | pause                       | Paused    |
/// | Paused    | resume                      | Running   |
/// | Running, Paused, Starting | stop        | Stopping  |
/// | any live  | done                        | Finished  |
/// | any live  | error, exit without done    | Failed    |
/// | Stopping  | exit without done (killed)  | Finished{stopped} where a checkpoint exists, else Failed |
namespace runstate {
struct Idle {
    bool operator==(const Idle&) const = default;
};
struct Starting {
    bool operator==(const Starting&) const = default;
};
struct Running {
    bool operator==(const Running&) const = default;
};
struct Paused {
    bool operator==(const Paused&) const = default;
};
struct Stopping {
    bool operator==(const Stopping&) const = default;
};
struct Finished {
    std::string reason;
    bool operator==(const Finished&) const = default;
};
struct Failed {
    std::string code, message;
    bool operator==(const Failed&) const = default;
};
} // namespace runstate

using RunState = std::variant<runstate::Idle, runstate::Starting, runstate::Running, runstate::Paused,
                              runstate::Stopping, runstate::Finished, runstate::Failed>;

struct StartEvent {};
struct PauseEvent {};
struct ResumeEvent {};
struct StopEvent {};
struct ExitEvent {
    int code = 0;
    bool crashed = false;
    bool hasCheckpoint = false;
    std::string lastLog;
};
using RunEvent = std::variant<StartEvent, PauseEvent, ResumeEvent, StopEvent, ExitEvent, WorkerMessage>;

/// The next state; nullopt where the table has no such line (the event is ignored, and is a bug of the caller
/// when it was a command).
std::optional<RunState> next(const RunState& state, const RunEvent& event);
bool isLive(const RunState& state); ///< a worker process exists
/// The word in RunRecord::status.
std::string_view statusWord(const RunState& state);

} // namespace imago
