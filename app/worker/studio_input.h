// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/wire.h"
#include "core/train/train.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace imago {

/// Reads the studio's commands from standard input in a thread of its own. Lines that are no command are
/// ignored.
class StudioInput final : public train::Control {
public:
    struct Options {
        bool stopAtEnd = false;       ///< the end of the input (the studio is gone) means stop
        std::function<void()> onStop; ///< called from the reading thread; may be empty
    };
    explicit StudioInput(Options options);
    ~StudioInput() override;
    StudioInput(const StudioInput&) = delete;
    StudioInput& operator=(const StudioInput&) = delete;

    /// A stop is for good; SIGTERM and SIGINT count as one after stopOnSignals().
    Wish wish() override;
    /// Waits for a predict, explain or stop command; false at the end of the input.
    bool next(StudioCommand& command);

    static void stopOnSignals();

private:
    void read();
    void take(const StudioCommand& command);
    void stop();

    Options m_options;
    std::atomic<bool> m_stop{false}, m_pause{false};
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<StudioCommand> m_commands;
    bool m_ended = false;
    int m_quit[2] = {-1, -1}; ///< a pipe that ends the reading thread
    std::thread m_thread;
};

} // namespace imago
