// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/row_reader.h"

namespace imago {

/// decodePicture and decodePart by rows. An error of the reader passes through. Errors: those of RowReader;
/// unsupported where more than maxPixels would be left after all that may be averaged away.
Result<DecodedPicture> decodeRows(Result<std::unique_ptr<RowReader>> reader, const std::string& name,
                                  ReducedTo reduced);
Result<DecodedPart> decodePartOfRows(Result<std::unique_ptr<RowReader>> reader, const std::string& name,
                                     const std::function<PartWish(Size full)>& choose);

} // namespace imago
