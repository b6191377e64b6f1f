// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <stop_token>
#include <thread>
#include <vector>

namespace imago {

/// Calls work(i) for 0 … count−1 on all cores (the calling thread is one of them) and returns when all is
/// done, or early, with some indices left out, after a stop was asked for. `work` must not throw and is
/// called from several threads at once.
template <class Work> void parallelFor(std::size_t count, std::stop_token stop, const Work& work) {
    std::atomic<std::size_t> next = 0;
    const auto loop = [&] {
        for (auto i = next++; i < count && !stop.stop_requested(); i = next++)
            work(i);
    };
    const auto cores = std::max<std::size_t>(1, std::thread::hardware_concurrency());
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < std::min(cores, count); ++i)
        helpers.emplace_back(loop);
    loop();
}

} // namespace imago
