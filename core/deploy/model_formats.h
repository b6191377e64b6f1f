// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

/// What a trained model is handed over as, and what runs it outside of Imago's own networks.
namespace imago {

/// How pictures enter a file.
enum class ModelInput {
    normalised, ///< float32 N×3×S×S, after preprocessing
    pixelsNhwc, ///< uint8 N×S×S×3, RGB; the file normalises
    pixelsNchw, ///< uint8 N×3×S×S, RGB; the file normalises
};
/// "normalised" "pixels-nhwc" "pixels-nchw": words of model.json.
std::string_view toString(ModelInput input);

/// One kind of file. All ONNX files take any number of pictures.
struct ModelFormat {
    std::string_view word;        ///< of commands, reports and model.json
    std::string_view file;        ///< its name in a package
    std::string_view description; ///< for people: what for
    int opset = 0;                ///< of ONNX; 0 = another kind of file
    ModelInput input = ModelInput::normalised;
    bool halfWeights = false; ///< stored as float16, computed in float32
    bool int8 = false;        ///< static quantisation, QuantizeLinear/DequantizeLinear pairs
};
/// In the order in which they are shown.
std::span<const ModelFormat> modelFormats();
/// Null where there is none of that word.
const ModelFormat* findModelFormat(std::string_view word);

} // namespace imago
