// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace imago {

/// The 80 kinds of things of COCO (Lin et al. 2014, arXiv 1405.0312) that its detectors tell apart, in the
/// order of their ids without gaps: the order of a detector's outputs.
extern const std::array<std::string_view, 80> cocoNames;

/// The name as it is spelled above; case, and '_' or '-' for a space, do not matter.
std::optional<std::string_view> cocoName(std::string_view name);

} // namespace imago
