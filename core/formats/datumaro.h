// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <string_view>

/// Datumaro JSON (openvinotoolkit/datumaro, "datumaro" format 1.0): annotations/SUBSET.json and
/// images/SUBSET/PATH.
///
/// label, bbox, polygon, polyline, points, mask (COCO's runs as text), ellipse and rotated_bbox are read;
/// z_order and group are kept. As CVAT and Datumaro's own COCO reader do, the attribute "rotation" turns a
/// box or an ellipse about its centre (degrees), "is_crowd" marks a crowd and "score" is the confidence.
/// points of a label without named points are a single point where there is one. "infos" and fields that are
/// not known are kept and written again under "$datumaro". Joints count from 1.
namespace imago {

int likelyDatumaro(const std::filesystem::path& source);
/// A file, or a folder with such files in it or in "annotations". A file's name is its subset.
Result<Dataset> readDatumaro(const std::filesystem::path& source, const ReadOptions& options);
/// The text of `file`, which need not exist.
Result<Dataset> readDatumaroText(std::string_view text, const std::filesystem::path& file,
                                 const ReadOptions& options);
/// Pictures without a split are the subset "default".
Status writeDatumaro(const Dataset& data, Output& out, const WriteOptions& options);

} // namespace imago
