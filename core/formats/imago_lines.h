// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <string_view>

/// Imago's own format, "dataset.jsonl": JSON Lines (UTF-8, one object a line, every line ended) that lose
/// nothing. Numbers are in their shortest form, so equal data sets are equal files.
///
/// The first line is about the whole:
///     {"imago":"dataset","version":1,"classes":[CLASS,…],"extra":{KEY:TEXT,…}}
///     CLASS = {"name":TEXT,"color":"#rrggbb","key":TEXT,"guidelines":TEXT,"schema":OBJECT}
/// in the order of the classes; all but "name" may be missing. "schema" is as in schemaText.
///
/// Every other line is a picture:
///     {"image":PATH,"size":[WIDTH,HEIGHT],"split":"train","labels":[CLASS NAME,…],"negative":true,
///      "review":"reviewed","meta":{KEY:TEXT,…},"shapes":[SHAPE,…]}
///     SHAPE = {"label":CLASS NAME,"kind":"polygon","geometry":GEOMETRY,"attributes":OBJECT,
///              "source":"human","confidence":1,"author":TEXT,"z":0,"flags":["locked","hidden","crowd"],
///              "group":0}
/// PATH is relative to the file, with '/', or absolute. "size" is that of the upright picture, in pixels.
/// Words are those of toString for Split, ReviewState, AnnotationKind and AnnotationSource; GEOMETRY is as in
/// geometryText, missing for the kind "image". Only "image", "label" and "kind" must be there; what is
/// missing has the value of a new DatasetItem or DatasetShape.
///
/// A reader of version 1 passes fields it does not know, as problems; a change that it could not pass gets
/// another version.
namespace imago {

int likelyImagoLines(const std::filesystem::path& source);
/// The file, or a folder with "dataset.jsonl" in it. Errors also: newerVersion.
Result<Dataset> readImagoLines(const std::filesystem::path& source, const ReadOptions& options);
/// The text of `file`, which need not exist.
Result<Dataset> readImagoLinesText(std::string_view text, const std::filesystem::path& file,
                                   const ReadOptions& options);
/// dataset.jsonl, images/NAME.
Status writeImagoLines(const Dataset& data, Output& out, const WriteOptions& options);

} // namespace imago
