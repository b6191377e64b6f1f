// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace imago {

/// A studio's claim to a project: while it is held, no other studio of this or another machine that sees the
/// file writes it. Commands need none: each of their changes is one short transaction. A lock of the system
/// (flock) on NAME.imago.lock, which is freed by whatever ends the process; the file is removed with it.
class ProjectLock {
public:
    /// Errors: busy, naming who has it. Where the folder cannot be written, or its file system knows no
    /// locks, nothing is held and nothing refused.
    static Result<ProjectLock> take(const std::filesystem::path& project);
    ProjectLock(ProjectLock&& other) noexcept;
    ProjectLock& operator=(ProjectLock&& other) noexcept;
    ~ProjectLock();

    bool isHeld() const { return m_handle >= 0; }

private:
    ProjectLock() = default;
    std::filesystem::path m_file;
    int m_handle = -1;
};

} // namespace imago
