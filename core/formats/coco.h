// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <string_view>

/// COCO JSON (cocodataset.org/#format-data): detection, instances, keypoints.
///
/// An annotation with a segmentation is a polygon (each list of numbers is a part of one object) or a mask
/// (run lengths as a list or as text), one without is a box. Keypoints beside a box or a segmentation are a
/// shape of their own in the same group. "attributes" are attributes, "score" is the confidence. Categories
/// are told apart by name; their ids mean nothing outside the file.
///
/// What the file says besides is kept and written again under "$coco": of the whole in Dataset::extra
/// ("info", "licenses", unknown fields, and by class name "categories"), of a picture in DatasetItem::meta
/// (with its "id"), of an annotation in its attributes.
///
/// Choice when writing: "rle" = "list" (default) or "text".
namespace imago {

int likelyCoco(const std::filesystem::path& source);
/// A file, or a folder with such files in it, in "annotations", or in folders of splits. The split is in the
/// name of the file or its folder ("instances_val2017.json", "valid/_annotations.coco.json").
Result<Dataset> readCoco(const std::filesystem::path& source, const ReadOptions& options);
/// The text of `file`, which need not exist.
Result<Dataset> readCocoText(std::string_view text, const std::filesystem::path& file,
                             const ReadOptions& options);
/// annotations/instances_SPLIT.json ("instances.json" for pictures without), images/NAME.
Status writeCoco(const Dataset& data, Output& out, const WriteOptions& options);

} // namespace imago
