// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <string_view>

/// LabelMe JSON (wkentaro/labelme) and its superset of X-AnyLabeling: one JSON of a picture's name beside it.
///
/// polygon, rectangle (2 corners, or X-AnyLabeling's 4), oriented_rectangle and rotation (4 corners), circle
/// (centre, point on the rim), line, linestrip, point, points (keypoints without names), mask (corner and
/// PNG) and quadrilateral. Flags of the picture are its classes; flags, attributes, "difficult" and
/// "description" of a shape are attributes; "score" is the confidence, a group_id the group, "checked" says
/// reviewed. What else the file says is kept and written again under "$labelme". A JSON without shapes says
/// that there is nothing; a picture without JSON is unlabelled. The first folder may name the split;
/// "labels.txt" or "classes.txt" the order of the classes.
///
/// Choice when writing: "dialect" = "labelme" (default) or "x-anylabeling" (how a rotated box is called).
namespace imago {

int likelyLabelme(const std::filesystem::path& source);
/// One JSON, or a folder with all below it.
Result<Dataset> readLabelme(const std::filesystem::path& source, const ReadOptions& options);
/// The text of `file`, which need not exist. Unpacks nothing.
Result<Dataset> readLabelmeText(std::string_view text, const std::filesystem::path& file,
                                const ReadOptions& options);
/// [SPLIT/]NAME and NAME without extension + ".json", labels.txt.
Status writeLabelme(const Dataset& data, Output& out, const WriteOptions& options);

/// The geometry of a shape. Errors: corrupt, unsupported (its type is not known).
Result<Geometry> labelmeGeometry(const std::string& type, const std::vector<Point>& points,
                                 const std::string& mask);
/// The type that a geometry is written as; empty for none.
std::string labelmeType(const Geometry& geometry, bool xAnyLabeling);
/// Its points and, for a mask, the PNG as base64.
struct LabelmePoints {
    std::vector<Point> points;
    std::string mask;
};
Result<LabelmePoints> labelmePoints(const Geometry& geometry);

} // namespace imago
