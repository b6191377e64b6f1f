// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/train/nets/network.h"

#include <filesystem>

namespace imago::train {

/// Traces the network (eval mode, on the CPU) into a TorchScript file: input `image` float32 N×3×size×size,
/// output logits N×C, N free. Loads in Python and C++ without Imago.
Status writeTorchScript(Network& network, int size, const std::filesystem::path& path);

/// ONNX IR 7, opset 10: input `image` float32 ["N",3,size,size], output `logits` ["N",C]; batch norms and the
/// feature standardisation folded, initialisers distinct, ReLU6 as Clip with attributes (OpenCV 4.6 reads
/// it). Checked with onnx::checker before it is written.
Status writeOnnx(Network& network, int size, const std::filesystem::path& path);

} // namespace imago::train
