// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <string_view>

namespace imago {

/// CVAT for images 1.1: one annotations.xml, the pictures in images/ beside it. Shapes: box (with a
/// rotation), polygon, polyline, points (one is a point, several are keypoints), ellipse, mask, skeleton
/// (keypoints), tag (class of the whole picture). Labels carry their attributes (ClassSchema), color and, as
/// labels with a parent, keypoints. Pictures are matched by name, not by id. What Imago has no place for is
/// kept as JSON under "$cvat" and written back:
///     of a shape and of a picture {"attributes":{name:text},"elements":[XML…]}
///     of the whole {"meta":XML without labels,"labels":{class:XML}}
/// Cuboids and tracks of videos are no shapes here and are told as problems.

/// One picture as the file tells of it; DatasetItem::path is the name that it gives.
struct CvatDocument {
    std::vector<DatasetItem> items;
    std::vector<int> lines; ///< of each item
    std::vector<std::string> classes;
    std::vector<DatasetClass> details;
    std::string extra; ///< "$cvat" of the whole
    std::vector<DatasetProblem> problems;
};
/// `where` names the text in problems. Errors: corrupt.
Result<CvatDocument> parseCvat(std::string_view xml, const std::string& where);

int likelyCvat(const std::filesystem::path& source);
Result<Dataset> readCvat(const std::filesystem::path& source, const ReadOptions& options);
Status writeCvat(const Dataset& data, Output& out, const WriteOptions& options);

} // namespace imago
