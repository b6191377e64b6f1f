// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/dataset.h"

#include <map>
#include <memory>

namespace imago {

/// Something that the format cannot hold, or holds changed.
struct Loss {
    std::string kind; ///< stable word: "rotated_box", "hole", "attribute", "confidence", "unlabelled" …
    std::int64_t count = 0;
    std::string reason; ///< English: "becomes a box", "bridged into one ring"
    bool operator==(const Loss&) const = default;
};

enum class ImageMode { copy, link, none };

struct OutputOptions {
    ImageMode images = ImageMode::copy;
    bool dryRun = false; ///< nothing is written; counts and losses are as for a real run
    /// Copies of pictures that EXIF turns are stored upright, so that readers that do not know EXIF agree
    /// with the coordinates.
    bool bakeOrientation = true;
    bool removeMetadata = false; ///< copies lose EXIF's place, device and owner
};

/// Collects a data set that is written: into a folder of a temporary name beside the target, which finish()
/// syncs and renames. Nothing is left behind where it is destroyed before. Not for several threads.
class Output {
public:
    /// `folder` must not exist, or be an empty folder. Errors: alreadyExists, io.
    static Result<Output> open(const std::filesystem::path& folder, const OutputOptions& options);
    ~Output();
    Output(Output&&) noexcept;
    Output& operator=(Output&&) noexcept;

    /// A file of the data set; `name` is relative with '/', its folders are made. Errors: invalidArgument
    /// (leaves the folder, or was written before), io.
    Status file(const std::string& name, std::string_view content);
    /// Adds to the end of a file that file() or this made: for long files.
    Status append(const std::string& name, std::string_view content);
    /// Puts the item's picture at `name`, and returns what the data set shall call it: `name`, or, where
    /// pictures are left in place, their path relative to the target folder ("../…", with '/'). A name that
    /// differs from an earlier one by case alone is refused. A picture that cannot be read is no error but a
    /// loss "picture". Errors: those of file().
    Result<std::string> picture(const DatasetItem& item, const std::string& name);

    /// Counts what was written.
    void wrote(std::int64_t images, std::int64_t annotations);
    void lose(const std::string& kind, const std::string& reason, std::int64_t count = 1);
    /// Whom lose() speaks of from now on: a shape, a picture, or, with null, the whole. They are known by
    /// their address.
    void about(const DatasetItem* item, const DatasetShape* shape = nullptr);
    /// Was something of that kind lost of just this one?
    bool hasLost(const std::string& kind, const DatasetItem* item, const DatasetShape* shape = nullptr) const;

    /// Where the files lie until finish(), beside the target: to read them back. Empty in a dry run.
    std::filesystem::path place() const;
    /// Writes MANIFEST.sha256 (one line a file, as sha256sum prints it; not in a dry run), syncs, renames.
    Status finish();

    const OutputOptions& options() const;
    std::int64_t images() const;
    std::int64_t annotations() const;
    std::vector<Loss> losses() const; ///< by kind, then reason
    /// By DatasetItem::path what picture() has called them; not those that could not be written.
    const std::map<std::string, std::string>& pictures() const;
    std::vector<std::string> files() const; ///< names, sorted; without the manifest

private:
    struct State;
    explicit Output(std::unique_ptr<State> state);
    Result<std::string> put(const DatasetItem& item, const std::string& name);
    std::unique_ptr<State> m_state;
};

} // namespace imago
