// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <string>
#include <vector>

namespace imago {

/// Reads what `format` has written into `out`, which is not finished yet, and compares it with the data set.
/// Returns the differences that no loss of that kind and that picture or shape explains: none = it is what
/// went in. `choices` are those
/// of writing; what the reader does not know among them is left out. Errors: those of the reader.
Result<std::vector<std::string>> readBack(const Dataset& data, const Format& format, const Output& out,
                                          const WriteOptions& written);

} // namespace imago
