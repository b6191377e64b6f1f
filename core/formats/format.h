// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/dataset.h"
#include "core/formats/output.h"

#include <functional>
#include <string_view>

namespace imago {

struct ReadOptions {
    /// Where the pictures lie, when not where the source says or beside it.
    std::filesystem::path images;
    /// Finds a picture that is in neither place, by the name the source gives; empty = none.
    std::function<std::optional<std::filesystem::path>(const std::string& name)> findPicture;
    /// Where pictures are unpacked to that the source holds inside (binary formats).
    std::filesystem::path unpackTo;
    /// Choices of one format, by name: "one-based" for Pascal VOC. Unknown names are an error of the reader.
    std::map<std::string, std::string> choices;
    ProgressSink progress;
    std::stop_token stop;
};

struct WriteOptions {
    std::map<std::string, std::string> choices; ///< of one format, documented in its header
    ProgressSink progress;
    std::stop_token stop;
};

/// A data set format. Readers take what they can: an entry that cannot be taken, a picture that is missing,
/// a number that is no number becomes a DatasetProblem with file, line where there is one, and reason, and
/// the rest is read. They fail only where nothing can be read: notFound, corrupt, unsupported, cancelled,
/// outOfMemory. Whatever the bytes are, they return in time and memory that the size of the source bounds.
///
/// Writers put their files into an Output and tell it everything that the format cannot hold (Output::lose):
/// what goes in comes out of the reader again, or is in that list.
struct Format {
    std::string_view name;  ///< the word on the command line: "coco"
    std::string_view title; ///< for people: "COCO JSON"
    /// 0 = certainly not this format … 100 = certainly. `source` exists; it may be a file or a folder; must
    /// be quick: looks at names and the first bytes only.
    int (*likelihood)(const std::filesystem::path& source);
    Result<Dataset> (*read)(const std::filesystem::path& source, const ReadOptions& options); ///< may be null
    Status (*write)(const Dataset& data, Output& out, const WriteOptions& options);           ///< may be null
};

/// Every format, in the order of lists.
const std::vector<Format>& formats();
/// By name; null where there is none.
const Format* findFormat(std::string_view name);
/// The most likely one. Errors: notFound, unsupported (says what was looked for).
Result<const Format*> recogniseFormat(const std::filesystem::path& source);

} // namespace imago
