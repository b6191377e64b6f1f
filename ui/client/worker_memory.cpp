// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/worker_memory.h"

#include "core/base/log.h"
#include "core/base/memory.h"

#include <sys/resource.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

namespace imago {

std::int64_t workerMemoryLimit() {
    constexpr std::int64_t mebi = 1 << 20, least = 1024 * mebi, most = std::int64_t(1) << 40;
    if (const char* setting = std::getenv("IMAGO_WORKER_MEMORY"); setting && *setting) {
        std::int64_t asked = -1;
        const char* end = setting + std::strlen(setting);
        const auto read = std::from_chars(setting, end, asked);
        if (read.ec == std::errc() && read.ptr == end && asked >= 0 && asked < most) return asked * mebi;
        log::warning("IMAGO_WORKER_MEMORY is \"{}\", which is no number of MiB; it was left out", setting);
    }
    if (::access("/dev/nvidiactl", F_OK) == 0) return 0;
    const auto total = totalMemoryBytes();
    return total <= 0 ? 0 : std::max(least, total / 10 * 9);
}

void limitMemory(std::int64_t bytes) {
    rlimit limit{};
    if (bytes <= 0 || ::getrlimit(RLIMIT_DATA, &limit) != 0) return;
    // The upper limit stays: whoever set it meant it.
    limit.rlim_cur = std::min(static_cast<rlim_t>(bytes), limit.rlim_max);
    ::setrlimit(RLIMIT_DATA, &limit);
}

} // namespace imago
