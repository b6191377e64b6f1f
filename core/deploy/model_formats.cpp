// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/model_formats.h"

#include <algorithm>

namespace imago {

namespace {

constexpr ModelFormat formats[] = {
    {"torchscript", "model.pt", "TorchScript, for LibTorch and Python"},
    {"onnx", "model.onnx", "ONNX, opset 10, for OpenCV and every ONNX runtime", 10},
    {"onnx13", "model-opset13.onnx", "ONNX, opset 13", 13},
    {"onnx17", "model-opset17.onnx", "ONNX, opset 17", 17},
    {"onnx-pixels", "model-pixels.onnx", "ONNX, opset 13, takes RGB bytes, gives confidences too", 13,
     ModelInput::pixelsNhwc},
    {"onnx-pixels-nchw", "model-pixels-nchw.onnx", "The same with its colours in planes", 13,
     ModelInput::pixelsNchw},
    {"onnx-fp16", "model-fp16.onnx", "ONNX, opset 13, weights of 16 bits: half the size", 13,
     ModelInput::normalised, true},
    {"onnx-int8", "model-int8.onnx", "ONNX, opset 13, computes with 8 bits: a quarter of the size", 13,
     ModelInput::normalised, false, true},
    {"safetensors", "model.safetensors", "The weights alone, by name"},
};

} // namespace

std::string_view toString(ModelInput input) {
    switch (input) {
        case ModelInput::normalised:
            return "normalised";
        case ModelInput::pixelsNhwc:
            return "pixels-nhwc";
        case ModelInput::pixelsNchw:
            return "pixels-nchw";
    }
    return "normalised";
}

std::span<const ModelFormat> modelFormats() {
    return formats;
}

const ModelFormat* findModelFormat(std::string_view word) {
    const auto* found = std::find_if(std::begin(formats), std::end(formats),
                                     [&](const ModelFormat& format) { return format.word == word; });
    return found == std::end(formats) ? nullptr : found;
}

} // namespace imago
