// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What readers share.
namespace imago {

/// Finds the pictures that a label file names: in ReadOptions::images and beside the file by the path as it
/// is given (also with Windows' separators), then by ever fewer of its folders, then anywhere below these
/// folders by the file name where only one has it, then by ReadOptions::findPicture.
class PictureFinder {
public:
    /// `file`: the label file. Its folder, and `images` beside and in it, are looked into.
    PictureFinder(const std::filesystem::path& file, const ReadOptions& options);
    /// Another folder to look into, before those of the constructor. `below`: also for names anywhere below
    /// it, which is not for folders that may hold anything.
    void lookInto(const std::filesystem::path& folder, bool below = true);

    /// Absolute and normal; nothing where it is not there, or not UTF-8, or not a picture's name.
    std::optional<std::filesystem::path> find(const std::string& name);
    /// "a.jpg was not found beside instances.json; …", for a DatasetProblem.
    std::string missing(const std::string& name) const;

private:
    std::optional<std::filesystem::path> among(const std::string& name) const;
    void index();

    std::filesystem::path m_file;
    const ReadOptions& m_options;
    std::vector<std::filesystem::path> m_folders;
    std::vector<std::filesystem::path> m_searched; ///< those of them whose contents are looked through
    bool m_indexed = false;
    /// Every picture below the folders by file name; empty where two have it.
    std::map<std::string, std::filesystem::path, std::less<>> m_byName;
};

/// The oriented size from a picture's header; 0×0 where it cannot be told.
Size pictureSize(const std::filesystem::path& path);

/// The first bytes of a file, for telling formats apart; empty where it cannot be read.
std::string headOf(const std::filesystem::path& file, std::size_t bytes = 4096);

/// Whether `"key":` stands in the beginning of a JSON text.
bool mentionsKey(std::string_view head, std::string_view key);

/// Without the UTF-8 byte order mark.
std::string_view withoutMark(std::string_view text);
/// The whole file without its mark. Errors: those of readText, unsupported (UTF-16).
Result<std::string> readUtf8(const std::filesystem::path& file);

/// The split in a name: "instances_train2017", "val", "data-test.json"; none where no word of it is one.
Split splitInName(std::string_view name);

/// The files of a folder (not below it) with this extension (".json", lower case), sorted by name.
std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder, std::string_view extension);

/// Why a choice cannot be taken: the first name that is none of `known`. Error: invalidArgument.
Status checkChoices(const std::map<std::string, std::string>& choices,
                    std::initializer_list<std::string_view> known);
/// What is chosen for a name: one of `words`, the first where nothing is said. Error: invalidArgument.
Result<std::string> choiceOf(const std::map<std::string, std::string>& choices, const std::string& name,
                             std::initializer_list<std::string_view> words);

} // namespace imago
