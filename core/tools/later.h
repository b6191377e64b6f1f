// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tools/toolbox.h"

#include <exception>
#include <memory>
#include <optional>
#include <stop_token>

namespace imago {

/// A slot for what a tool has worked out in another thread: a newer start asks the older work to stop and
/// drops its result, also when that comes late or the tool is gone.
template <class T> class Later {
public:
    using Work = std::function<T(std::stop_token)>;

    ~Later() { drop(); }

    /// `later` false: at once, in this thread.
    void start(const ToolSettings& settings, Work work, bool later = true) {
        drop();
        auto state = m_state = std::make_shared<State>();
        auto run = [state, work = std::move(work), stop = state->stop.get_token()] {
            if (stop.stop_requested()) return;
            // No exception leaves a thread; what failed is nothing.
            try {
                state->value = work(stop);
            } catch (const std::exception&) {
                state->value.reset();
            }
        };
        auto done = [state] { state->done = true; };
        if (later && settings.background) return settings.background(std::move(run), std::move(done));
        run();
        done();
    }
    void drop() {
        if (m_state) m_state->stop.request_stop();
        m_state.reset();
    }
    bool working() const { return m_state && !m_state->done; }
    /// Null while there is none.
    T* get() const { return m_state && m_state->done && m_state->value ? &*m_state->value : nullptr; }

private:
    struct State {
        std::optional<T> value; ///< the other thread's until `done`
        std::stop_source stop;
        bool done = false;
    };
    std::shared_ptr<State> m_state;
};

} // namespace imago
