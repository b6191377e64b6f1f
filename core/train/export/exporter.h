// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/augment/preprocess.h"
#include "core/base/result.h"
#include "core/deploy/model_formats.h"
#include "core/train/export/quantised_graph.h"
#include "core/train/nets/network.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace imago::train {

/// Traces the network (eval mode, on the CPU) into a TorchScript file: input `image` float32 N×3×size×size,
/// output logits N×C, N free. Loads in Python and C++ without Imago.
Status writeTorchScript(Network& network, int size, const std::filesystem::path& path);

/// How an ONNX file is written.
struct OnnxOptions {
    int opset = 10; ///< 10, 13 or 17
    ModelInput input = ModelInput::normalised;
    bool halfWeights = false;
    /// Of the network's graph: the file computes with 8 bits. Needs opset 13.
    std::optional<QuantisationPlan> plan;
    Preprocess preprocess;      ///< for files that take pixels
    bool severalLabels = false; ///< the same files give confidences too: by sigmoid, else by softmax
    double temperature = 1;     ///< of the logits / temperature
};
/// ONNX (IR 7, with opset 17 IR 8): input `image` float32 ["N",3,size,size], or the bytes that the options
/// say; output `logits` ["N",C], and `confidences` where the input is bytes; batch norms and the feature
/// standardisation folded, initialisers distinct. In opset 10 ReLU6 is a Clip with attributes. OpenCV 4.6
/// reads all whose weights have 32 bits. Checked with onnx::checker before it is written.
Status writeOnnx(Network& network, int size, const std::filesystem::path& path,
                 const OnnxOptions& options = {});

/// The network's weights as they are trained (norms not folded), with what it takes to use them as metadata:
/// "network", "classes" (their number), "size".
Status writeWeights(const Network& network, int size, const std::filesystem::path& path);

} // namespace imago::train
