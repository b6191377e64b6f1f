// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/project_store.h"

#include <optional>

namespace imago {

// A project that can be read but not written opens all the same: what shows it works, and each change is
// refused with the reason. That is so where file or folder are write-protected, and where another studio has
// the project (ReadOnlyHold).

/// Why nothing can be written to this store; nullopt where it can.
std::optional<Error> writeRefusal(const ProjectStore& store);

/// While it lives, every store that this process opens on the file only reads, background jobs included. Held
/// by a studio that is not the first one on a project.
class ReadOnlyHold {
public:
    /// `why`: what each change is refused with.
    ReadOnlyHold(const std::filesystem::path& file, Error why);
    ~ReadOnlyHold();
    ReadOnlyHold(const ReadOnlyHold&) = delete;
    ReadOnlyHold& operator=(const ReadOnlyHold&) = delete;

private:
    std::filesystem::path m_file;
};

} // namespace imago
