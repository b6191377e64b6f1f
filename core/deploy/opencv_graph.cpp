// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/opencv_graph.h"

#include "core/base/files.h"

#include <fmt/format.h>
#include <onnx/onnx_pb.h>
#include <opencv2/core/version.hpp>

#include <cstring>
#include <map>
#include <optional>
#include <string>

namespace imago {

namespace {

constexpr bool readsBounds = CV_VERSION_MAJOR * 100 + CV_VERSION_MINOR >= 407;

std::optional<float> numberOf(const onnx::TensorProto& tensor) {
    if (tensor.data_type() != onnx::TensorProto::FLOAT) return {};
    if (tensor.float_data_size() == 1) return tensor.float_data(0);
    if (tensor.raw_data().size() != sizeof(float)) return {};
    float value = 0;
    std::memcpy(&value, tensor.raw_data().data(), sizeof value);
    return value;
}

using Numbers = std::map<std::string, float>;

Numbers constantNumbers(const onnx::GraphProto& graph) {
    Numbers numbers;
    for (const onnx::TensorProto& tensor : graph.initializer())
        if (const auto number = numberOf(tensor)) numbers[tensor.name()] = *number;
    return numbers;
}

/// False where a bound is computed: OpenCV then says itself that it cannot read the node.
bool moveBounds(onnx::NodeProto& clip, const Numbers& numbers) {
    const char* const names[] = {"", "min", "max"};
    for (int i = 1; i < clip.input_size(); ++i)
        if (!clip.input(i).empty() && !numbers.contains(clip.input(i))) return false;
    for (int i = 1; i < clip.input_size(); ++i) {
        if (clip.input(i).empty()) continue;
        onnx::AttributeProto& bound = *clip.add_attribute();
        bound.set_name(names[i]);
        bound.set_type(onnx::AttributeProto::FLOAT);
        bound.set_f(numbers.at(clip.input(i)));
    }
    clip.mutable_input()->DeleteSubrange(1, clip.input_size() - 1);
    return true;
}

} // namespace

Result<std::vector<std::uint8_t>> graphForOpenCv(const std::filesystem::path& file) {
    IMAGO_TRY(bytes, readBytes(file));
    if (readsBounds) return bytes;
    onnx::ModelProto model;
    if (!model.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        return failure(ErrorCode::corrupt, fmt::format("{} is no ONNX file", toUtf8(file.filename())));
    const Numbers numbers = constantNumbers(model.graph());
    bool changed = false;
    for (onnx::NodeProto& node : *model.mutable_graph()->mutable_node())
        if (node.op_type() == "Clip" && node.input_size() > 1 && node.input_size() <= 3)
            changed = moveBounds(node, numbers) || changed;
    if (!changed) return bytes;
    bytes.resize(model.ByteSizeLong());
    if (!model.SerializeToArray(bytes.data(), static_cast<int>(bytes.size())))
        return failure(ErrorCode::internal, fmt::format("{} cannot be rewritten", toUtf8(file.filename())));
    return bytes;
}

} // namespace imago
