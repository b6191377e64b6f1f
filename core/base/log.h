// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fmt/format.h>

#include <string_view>

namespace imago::log {

enum class Level { debug, info, warning, error };

/// One line to stderr with time and level; safe from every thread. Standard output stays free for results and
/// the wire.
void write(Level level, std::string_view message);
/// Messages below the level are dropped; the default is warning, IMAGO_LOG=debug|info|warning|error sets it
/// at start.
void setLevel(Level level);

template <class... A> void debug(fmt::format_string<A...> f, A&&... a) {
    write(Level::debug, fmt::format(f, std::forward<A>(a)...));
}
template <class... A> void info(fmt::format_string<A...> f, A&&... a) {
    write(Level::info, fmt::format(f, std::forward<A>(a)...));
}
template <class... A> void warning(fmt::format_string<A...> f, A&&... a) {
    write(Level::warning, fmt::format(f, std::forward<A>(a)...));
}
template <class... A> void error(fmt::format_string<A...> f, A&&... a) {
    write(Level::error, fmt::format(f, std::forward<A>(a)...));
}

} // namespace imago::log
