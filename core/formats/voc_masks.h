// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/label_map.h"

#include <string>
#include <vector>

namespace imago {

/// Pascal VOC's twenty classes with their values and colours: for data without labelmap.txt.
const LabelMap& vocLabelMap();

/// Puts the pixels of SegmentationObject and SegmentationClass (either may be null) to the shapes of the XML
/// file: the n-th object of the one is the n-th of the other, where they agree in class. Its box gives way to
/// the mask where it is just around it; else both are kept as one group. `where` names the picture in
/// problems.
void addMasks(std::vector<DatasetShape>& shapes, const IndexPicture* objects, const IndexPicture* classes,
              const LabelMap& map, const std::string& where, std::vector<DatasetProblem>& problems);

} // namespace imago
