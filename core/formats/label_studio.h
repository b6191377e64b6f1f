// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <cstdint>
#include <string_view>
#include <vector>

/// Label Studio JSON (labelstud.io/guide/export): a list of tasks.
///
/// Coordinates are percentages of the picture; a rectangle is turned about its top left corner. Read and
/// written: rectanglelabels, ellipselabels, polygonlabels (open ones are lines), keypointlabels, brushlabels,
/// choices of the whole task (classes of the picture) and of a region, textarea, number and rating of a
/// region (attributes). Of several people's annotations of a task one is taken: the ground truth, else the
/// last that was not cancelled. Predictions are shapes of source `model`, by their model_version; where a
/// task has several of one version, the last. A cancelled annotation says skipped, one without result that
/// there is nothing to label. data.split is the split; other fields of data are kept under "$labelstudio".
///
/// Choice when writing: "prefix" = what stands before a picture's name (default "/data/local-files/?d=").
namespace imago {

int likelyLabelStudio(const std::filesystem::path& source);
/// A file, or a folder with one or more of them. "label_config.xml" beside it gives the order and the colors
/// of the classes.
Result<Dataset> readLabelStudio(const std::filesystem::path& source, const ReadOptions& options);
/// The text of `file`, which need not exist.
Result<Dataset> readLabelStudioText(std::string_view text, const std::filesystem::path& file,
                                    const ReadOptions& options);
/// tasks.json, label_config.xml (the labelling interface, to be pasted into the project's settings),
/// images/NAME.
Status writeLabelStudio(const Dataset& data, Output& out, const WriteOptions& options);

/// Its brush masks: all four channels of every pixel, row by row, as a stream of bits: 32 for the number of
/// values, 5 for a value's width − 1, four times 4 for the widths of run lengths − 1; then blocks of a bit
/// (run or single values), 2 bits (which width), the length − 1, and the value or values. Source:
/// label-studio-converter, brush.py. A pixel is set where its alpha is not 0. Errors: corrupt.
Result<Mask> maskFromBrush(const std::vector<std::uint8_t>& bytes, Size size);
std::vector<std::uint8_t> brushOf(const Mask& mask, Size size);

} // namespace imago
