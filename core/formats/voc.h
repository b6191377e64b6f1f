// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace imago {

/// Pascal VOC (Everingham et al., "The PASCAL Visual Object Classes Challenge 2012 Development Kit"):
///     Annotations/NAME.xml   JPEGImages/NAME.jpg   ImageSets/Main/{train,val,trainval,test}.txt (names)
///     SegmentationClass/NAME.png   SegmentationObject/NAME.png   labelmap.txt ("name:r,g,b:parts:actions")
/// Attributes: "pose" (text), "truncated", "difficult", "occluded" (flags), and those of CVAT's and
/// Datumaro's <attributes>. A picture with an XML file and no object in it is negative, one without a file
/// or whose file says so unlabelled. Choices of both ways: "one-based" = yes | no (standard: no): the first
/// pixel is 1 and the last one inside.

/// What <source><annotation> says of a picture that nobody has labelled.
inline constexpr const char* vocUnlabelled = "unlabelled";

/// What one XML file says.
struct VocAnnotation {
    std::string filename; ///< perhaps wrong
    std::string path;
    Size size; ///< as declared; 0×0 where it is missing or nonsense
    std::vector<DatasetShape> shapes;
    bool negative = false; ///< there is no object in it, and it does not say vocUnlabelled
    std::vector<DatasetProblem> problems;
};

/// `where` names the text in problems. Boxes, X-AnyLabeling's <polygon> and roLabelImg's <robndbox>, tags in
/// any order; corners in the wrong order are swapped, and that is a problem that is told. Errors: corrupt.
Result<VocAnnotation> parseVoc(std::string_view xml, const std::string& where, bool oneBased);

int likelyVoc(const std::filesystem::path& source);
Result<Dataset> readVoc(const std::filesystem::path& source, const ReadOptions& options);
/// Polygons, masks and ellipses become pixels of the two PNG files and a box around them (choice "masks" =
/// yes | no, standard yes).
Status writeVoc(const Dataset& data, Output& out, const WriteOptions& options);

} // namespace imago
