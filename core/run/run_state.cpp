// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_state.h"

#include "core/base/error.h"

#include <fmt/format.h>

namespace imago {

namespace {

using namespace runstate;

template <class T> bool is(const RunState& state) {
    return std::holds_alternative<T>(state);
}

RunState lost(const ExitEvent& exit) {
    constexpr int killed = 9; // SIGKILL
    std::string message;
    if (!exit.crashed)
        message = fmt::format("the worker ended with code {} before the run was done", exit.code);
    else if (exit.code == killed)
        message =
            "the worker was killed, most often because the machine ran out of memory; resume the run, if "
            "need "
            "be with a smaller batch or input size";
    else
        message =
            fmt::format("the worker crashed (signal {}); resume the run from its last checkpoint", exit.code);
    if (!exit.lastLog.empty()) message += fmt::format(" (its last words: {})", exit.lastLog);
    return Failed{std::string(toString(ErrorCode::worker)), std::move(message)};
}

/// One line of the table an event.
struct Transition {
    const RunState& state;

    std::optional<RunState> to(bool known, RunState target) const {
        if (known) return target;
        return std::nullopt;
    }

    std::optional<RunState> operator()(const StartEvent&) const { return to(is<Idle>(state), Starting{}); }
    std::optional<RunState> operator()(const PauseEvent&) const { return to(is<Running>(state), Paused{}); }
    std::optional<RunState> operator()(const ResumeEvent&) const { return to(is<Paused>(state), Running{}); }
    std::optional<RunState> operator()(const StopEvent&) const {
        return to(isLive(state) && !is<Stopping>(state), Stopping{});
    }
    std::optional<RunState> operator()(const ExitEvent& exit) const {
        if (is<Stopping>(state) && exit.hasCheckpoint) return Finished{"stopped"};
        return to(isLive(state), lost(exit));
    }
    std::optional<RunState> operator()(const WorkerMessage& message) const {
        return std::visit(*this, message);
    }
    std::optional<RunState> operator()(const HelloMessage&) const {
        return to(is<Starting>(state), Running{});
    }
    std::optional<RunState> operator()(const DoneMessage& done) const {
        return to(isLive(state), Finished{done.reason});
    }
    std::optional<RunState> operator()(const ErrorMessage& error) const {
        return to(isLive(state), Failed{error.code, error.message});
    }
    template <class Other> std::optional<RunState> operator()(const Other&) const { return std::nullopt; }
};

} // namespace

std::optional<RunState> next(const RunState& state, const RunEvent& event) {
    return std::visit(Transition{state}, event);
}

bool isLive(const RunState& state) {
    return is<Starting>(state) || is<Running>(state) || is<Paused>(state) || is<Stopping>(state);
}

std::string_view statusWord(const RunState& state) {
    if (is<Idle>(state)) return "prepared";
    if (is<Paused>(state)) return "paused";
    if (is<Failed>(state)) return "failed";
    if (const auto* finished = std::get_if<Finished>(&state))
        return finished->reason == "stopped" ? "stopped" : "done";
    return "running";
}

} // namespace imago
