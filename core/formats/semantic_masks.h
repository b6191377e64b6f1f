// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace imago {

/// A PNG of class numbers for each picture: images/[SPLIT/]NAME.jpg beside masks/[SPLIT/]NAME.png and a label
/// map (LabelMap). Read also: SPLIT/images beside SPLIT/masks; "labels", "annotations", "mask", "gt" for
/// masks; FOLDER beside FOLDERannot (CamVid); masks called NAME_mask, NAME_label, NAME_L; lists of "picture
/// mask". Every class of a picture is one Mask. A mask of background alone says that nothing is there; no
/// mask, that nobody has looked.

int likelySemanticMasks(const std::filesystem::path& source);
Result<Dataset> readSemanticMasks(const std::filesystem::path& source, const ReadOptions& options);
/// Choice "mode" = palette | index: colours of Pascal VOC, or grey (16 bits, and in both modes, for more than
/// 254 classes). Polygons, masks and ellipses are painted from the lowest up; boxes tell no pixels and are
/// left out. Objects of one class become one ("instance").
Status writeSemanticMasks(const Dataset& data, Output& out, const WriteOptions& options);

} // namespace imago
