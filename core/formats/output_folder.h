// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace imago {

/// A folder that comes to be all at once: files are written below a temporary name beside the target, which
/// finish() syncs and renames. Removed where it is destroyed before; what a killed process left is removed by
/// the next one with the same target. Names are relative, with '/', and were checked by the caller.
class OutputFolder {
public:
    /// `target` is absolute; it must not exist or be an empty folder. Errors: io.
    static Result<OutputFolder> open(const std::filesystem::path& target);
    ~OutputFolder();
    OutputFolder(OutputFolder&&) noexcept;
    OutputFolder& operator=(OutputFolder&&) = delete;

    const std::filesystem::path& place() const; ///< the temporary folder
    Status write(const std::string& name, std::string_view content);
    Status append(const std::string& name, std::string_view content);
    /// A copy of a file, or another name of the same one (hard link; a copy where the file system refuses).
    Status copy(const std::string& name, const std::filesystem::path& from, bool link);
    /// Writes the list of all files with their SHA-256 as sha256sum prints it, syncs, renames. Errors: io,
    /// alreadyExists where somebody has filled the target meanwhile.
    Status finish(const std::string& manifest);

private:
    struct State;
    explicit OutputFolder(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace imago
