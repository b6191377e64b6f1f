// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/train/nets/network.h"

#include <torch/torch.h>

#include <map>
#include <string>

namespace imago::train {

using TensorMap = std::map<std::string, torch::Tensor>;

/// Parameters and buffers by name, copied to the CPU.
TensorMap weightsOf(const Network& network);
/// Copies into parameters and buffers. Errors: corrupt where a name is missing or a shape differs.
Status setWeights(Network& network, const TensorMap& weights);

/// Makes convolution weights NHWC (or contiguous again) in memory; values stay.
void setMemoryFormat(Network& network, bool channelsLast);

} // namespace imago::train
