// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <array>
#include <string_view>

namespace imago {

/// Open Images (V4 to V7) as CSV:
///     SPLIT-annotations-bbox.csv     ImageID,Source,LabelName,Confidence,XMin,XMax,YMin,YMax,IsOccluded,
///                                    IsTruncated,IsGroupOf,IsDepiction,IsInside
///     SPLIT-annotations-human-imagelabels.csv   ImageID,Source,LabelName,Confidence
///     class-descriptions.csv         mid,name        (LabelName is a mid: "/m/01g317")
///     image_ids_and_rotation.csv     ImageID,Subset,OriginalURL
/// Coordinates are parts of the picture's width and height. An ImageID is a picture's name without its
/// extension. IsGroupOf is annotationCrowd; IsOccluded, IsTruncated, IsDepiction and IsInside are the
/// attributes "occluded", "truncated", "depiction" and "inside". Labels of confidence 0 say that a class is
/// not there: they are left out and counted as one problem. The mids of the classes are kept under
/// "$openimages".

struct OpenImagesRow {
    int line = 0;
    std::string image, label; ///< label: a mid
    DatasetShape shape;       ///< its geometry in parts of the picture; without a box the whole picture
    bool bare = false;        ///< says no more than the class
};
struct OpenImagesTable {
    enum class Kind { other, labels, images };
    Kind kind = Kind::other;
    std::vector<OpenImagesRow> rows;
    std::vector<std::array<std::string, 3>> images; ///< id, subset, address
    std::vector<DatasetProblem> problems;
};
/// `where` names the text in problems. A table of another kind is `other`.
OpenImagesTable parseOpenImages(std::string_view text, const std::string& where);

int likelyOpenImages(const std::filesystem::path& source);
Result<Dataset> readOpenImages(const std::filesystem::path& source, const ReadOptions& options);
/// annotations/ with the tables, images/ with the pictures by split. No choices.
Status writeOpenImages(const Dataset& data, Output& out, const WriteOptions& options);

} // namespace imago
