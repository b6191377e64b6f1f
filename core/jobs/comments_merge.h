// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace imago {

/// The comments of an image (ImageMeta "comments") and those of `more` that are not among them. Where one of
/// the texts is no list, the first one.
std::string joinedComments(const std::string& first, const std::string& more);

} // namespace imago
