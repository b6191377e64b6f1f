// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/geometry.h"
#include "core/store/project_store.h"
#include "tests/support/compare.h"

#include <QTemporaryDir>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace imago::test {

/// A folder that is removed at the end.
class TempFolder {
public:
    TempFolder();
    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path operator/(const std::string& name) const { return m_path / name; }

private:
    QTemporaryDir m_dir;
    std::filesystem::path m_path;
};

/// A new project "test.imago" in a temporary folder. Ends the test program where it cannot be made.
class TempProject {
public:
    TempProject();
    const std::filesystem::path& folder() const { return m_folder.path(); }
    std::filesystem::path file() const { return m_folder / "test.imago"; }
    ProjectStore& store() { return *m_store; }
    ProjectStore* operator->() { return m_store.get(); }
    /// Closes the store and opens the file again, as a restart would.
    void reopen();
    /// Closes the store; store() is invalid until reopen().
    void close() { m_store.reset(); }
    /// Another connection on the same file, for another thread.
    std::unique_ptr<ProjectStore> connect() const;

private:
    TempFolder m_folder;
    std::unique_ptr<ProjectStore> m_store;
};

/// The value of a Result; ends the test program with the error's text where there is none.
template <class T> T must(Result<T> result) {
    if (!result) qFatal("%s", result.error().text().c_str());
    return std::move(result).value();
}
inline void must(const Status& status) {
    if (!status) qFatal("%s", status.error().text().c_str());
}

/// How many looks makeImage has.
inline constexpr int lookCount = 6;

/// Writes a small picture, the same bytes for the same arguments; the extension (.png, .jpg, .bmp …) decides
/// the format. `look` (modulo lookCount) decides shape and colour, so that looks can be learnt as classes;
/// `seed` moves the shape, varies its size and colour and adds noise. Missing folders are made.
void makeImage(const std::filesystem::path& path, std::uint64_t seed, Size size = {64, 48}, int look = 0);

/// An ImageFolder data set: dir/CLASS/0000.png …, one look a class, `perClass` pictures each. Returns all
/// paths.
std::vector<std::filesystem::path> makeImageFolder(const std::filesystem::path& dir,
                                                   const std::vector<std::string>& classes, int perClass,
                                                   Size size = {64, 48});

} // namespace imago::test
