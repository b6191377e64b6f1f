// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace imago::train {

/// Bytes of a contiguous tensor; nullopt where a size is negative or the product (zero sizes left out) does
/// not fit 63 bits.
std::optional<std::uint64_t> bytesOf(const std::vector<std::int64_t>& shape, torch::ScalarType type);

} // namespace imago::train
