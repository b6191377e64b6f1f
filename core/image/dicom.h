// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/decode.h"

namespace imago {

/// DICOM pictures, little endian: uncompressed, RLE, JPEG baseline (8 bits) and JPEG 2000. Nothing but pixels
/// is looked at or told: what a file says of a person reaches no message, record or cache.
///
/// Grey values go through rescale slope and intercept, then through the file's window (PS3.3 C.11.2.1.2.1,
/// linear), or from the least to the greatest value of the frame where it has none; MONOCHROME1 is inverted.
/// RGB and YBR_FULL become BGR. Errors: corrupt; unsupported (other compressions, palettes).
Result<DecodedPicture> decodeDicom(Bytes bytes, const std::string& name);

/// How many frames there are.
Result<int> dicomFrames(Bytes bytes, const std::string& name);
/// Each frame in turn; an error of `take` ends it.
Status readDicomFrames(Bytes bytes, const std::string& name,
                       const std::function<Status(int frame, const cv::Mat& bgr)>& take);

} // namespace imago
