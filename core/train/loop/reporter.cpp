// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/reporter.h"

#include <fmt/format.h>

#include <thread>

namespace imago::train {

void Reporter::warnUnreadable(PictureCache& cache) {
    for (const auto& [index, reason] : cache.takeUnreadable())
        if (m_unreadable.insert(cache.sample(index).path).second)
            warn("unreadable", fmt::format("A picture is left out: {}", reason));
}

void Reporter::progress(const ProgressMessage& message) {
    m_last = Clock::now();
    send(message);
}

void Reporter::stage(const char* name, std::int64_t done, std::int64_t total) {
    if (!due()) return;
    ProgressMessage message;
    message.stage = name;
    message.done = done;
    message.total = total;
    progress(message);
}

bool pausedOrStopped(Control& control) {
    for (;;) {
        switch (control.wish()) {
            case Control::Wish::go:
                return false;
            case Control::Wish::stop:
                return true;
            case Control::Wish::pause:
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    }
}

} // namespace imago::train
