// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/wire.h"

#include <filesystem>
#include <mutex>
#include <string>

namespace imago {

/// The worker's side of the wire. From its construction on, standard output belongs to the wire alone:
/// whatever a library prints there goes to standard error. Lines are also kept in an events file. A studio
/// that is gone is no error.
class WireOutput {
public:
    WireOutput();
    ~WireOutput();
    WireOutput(const WireOutput&) = delete;
    WireOutput& operator=(const WireOutput&) = delete;

    /// Keeps all following lines there too, each written at once. `append`: behind what is there, a torn last
    /// line ended first; else from an empty file. A file that cannot be opened is reported on standard error.
    void keepEvents(const std::filesystem::path& file, bool append);
    void send(const WorkerMessage& message);

private:
    std::mutex m_mutex;
    int m_wire = -1, m_events = -1;
};

} // namespace imago
