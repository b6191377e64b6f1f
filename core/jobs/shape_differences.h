// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/output.h"

#include <string>
#include <string_view>
#include <vector>

namespace imago {

/// Whether a loss of that kind may change where a shape is, what kind it has, or whether it is there at all.
bool changesShapes(std::string_view lossKind);

/// Whether such a loss was told of just this shape, or, for those that only the picture tells of, of its
/// picture.
bool isChanged(const DatasetItem& item, const DatasetShape& shape, const Output& out);

/// How the shapes and classes of a picture that was written and read again differ from what they were,
/// without what `out` was told as lost: each of geometry, attributes, confidence, source, author, order,
/// group and flags must be the same or be a loss of that kind and that shape (Output::hasLost). New shapes
/// are explained where one of their class was changed that they touch. Coordinates may be off by 1e-3
/// pixels.
std::vector<std::string> shapeDifferences(const DatasetItem& wanted, const DatasetItem& read,
                                          const Output& out);

} // namespace imago
