// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdlib>
#include <memory>
#include <string>

namespace imago::log {

namespace {

spdlog::level::level_enum native(Level level) {
    switch (level) {
        case Level::debug:
            return spdlog::level::debug;
        case Level::info:
            return spdlog::level::info;
        case Level::warning:
            return spdlog::level::warn;
        case Level::error:
            return spdlog::level::err;
    }
    return spdlog::level::info;
}

spdlog::logger& logger() {
    static spdlog::logger instance = [] {
        spdlog::logger made("imago", std::make_shared<spdlog::sinks::stderr_sink_mt>());
        made.set_pattern("%H:%M:%S.%e %l %v");
        const char* wish = std::getenv("IMAGO_LOG");
        const std::string word = wish ? wish : "warning";
        made.set_level(spdlog::level::from_str(word == "warning" ? "warn" : word));
        return made;
    }();
    return instance;
}

} // namespace

void write(Level level, std::string_view message) {
    logger().log(native(level), "{}", message);
}

void setLevel(Level level) {
    logger().set_level(native(level));
}

} // namespace imago::log
