// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/train/export/exporter.h"
#include "core/train/export/onnx_nodes.h"
#include "core/train/nets/graph.h"

#include <fmt/format.h>
#include <onnx/checker.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <map>

namespace imago::train {

namespace {

using Op = NetworkGraph::Op;

/// Since opset 11 the bounds of Clip, the pads of Pad and more of Resize are inputs.
constexpr int boundsAreInputs = 11;

/// Adds the nodes of a NetworkGraph to an ONNX graph. Value k of the network is the tensor nameOf(k). Only
/// operations and broadcasts that OpenCV 4.6 reads too, for any number of pictures, in every opset: what ONNX
/// has as one operation since a later one is made of several here.
class OnnxBuilder : OnnxNodes {
public:
    OnnxBuilder(onnx::GraphProto& graph, const NetworkGraph& network, const OnnxOptions& options)
        : OnnxNodes(graph),
          m_network(network),
          m_options(options) {}

    void build() {
        if (m_options.input != ModelInput::normalised) {
            beginValue("pixels");
            normalise();
        }
        const auto& nodes = m_network.nodes();
        for (std::size_t i = 1; i < nodes.size(); ++i) {
            const int value = static_cast<int>(i);
            beginValue(std::to_string(value));
            add(i, nodes[i]);
            nameLast(nameOf(value)); // the last step makes the value itself
        }
        if (m_options.input == ModelInput::normalised) return;
        beginValue("confidences");
        const std::string scaled = m_options.temperature == 1
                                       ? "logits"
                                       : step("Mul", {"logits", number(1 / m_options.temperature)}).output(0);
        auto& shares = step(m_options.severalLabels ? "Sigmoid" : "Softmax", {scaled});
        if (!m_options.severalLabels) setInt(shares, "axis", 1);
        nameLast("confidences");
    }

private:
    std::string nameOf(int value) const {
        if (value == m_network.input())
            return m_options.input == ModelInput::normalised ? "image" : "normalised";
        if (value + 1 == static_cast<int>(m_network.nodes().size())) return "logits";
        return fmt::format("value_{}", value);
    }

    /// Bytes to the network's input: a convolution whose weights choose the channel and divide by its
    /// deviation.
    void normalise() {
        auto& numbers = step("Cast", {"image"});
        setInt(numbers, "to", onnx::TensorProto::FLOAT);
        std::string x = numbers.output(0);
        if (m_options.input == ModelInput::pixelsNhwc) {
            auto& planes = step("Transpose", {x});
            setInts(planes, "perm", {0, 3, 1, 2});
            x = planes.output(0);
        }
        const Preprocess& wanted = m_options.preprocess;
        torch::Tensor weight = torch::zeros({3, 3, 1, 1}), bias = torch::zeros({3});
        for (int c = 0; c < 3; ++c) {
            const auto at = static_cast<std::size_t>(c);
            weight[c][wanted.bgr ? 2 - c : c] = 1 / wanted.std[at];
            bias[c] = -wanted.mean[at] / wanted.std[at];
        }
        setInts(step("Conv", {x, constant(weight), constant(bias)}), "kernel_shape", {1, 1});
        nameLast(nameOf(m_network.input()));
    }

    bool inBytes(std::size_t node) const {
        return m_options.plan && !m_options.plan->inFloat[node] && takesBytes(m_network, node);
    }
    /// The name under which a node reads a value.
    std::string inputName(std::size_t node, int value) {
        if (!inBytes(node)) return nameOf(value);
        auto& name = m_inBytes[value];
        if (name.empty()) {
            const ActivationScale& s = m_options.plan->scales.at(static_cast<std::size_t>(value));
            const std::string scale = number(s.scale), zero = constant(torch::tensor(s.zero, torch::kUInt8));
            const std::string bytes = step("QuantizeLinear", {nameOf(value), scale, zero}).output(0);
            name = step("DequantizeLinear",
                        {bytes, number(s.scale), constant(torch::tensor(s.zero, torch::kUInt8))})
                       .output(0);
        }
        return name;
    }
    /// Weight and bias as they are stored: float32, float16, or 8 and 32 bits with a scale a channel.
    std::pair<std::string, std::string> parameters(std::size_t at, const NetworkGraph::Node& node) {
        const torch::Tensor bias = m_options.plan ? m_options.plan->biases[at] : node.bias;
        if (inBytes(at)) {
            const float inputScale =
                m_options.plan->scales.at(static_cast<std::size_t>(node.inputs[0])).scale;
            const QuantisedWeights q = quantised(node.weight, bias, inputScale);
            return {byChannel(q.weight, q.scale), byChannel(q.bias, q.scale * inputScale)};
        }
        const torch::Tensor half = node.weight.to(torch::kFloat16);
        if (!m_options.halfWeights || !half.isfinite().all().item<bool>())
            return {constant(node.weight), constant(bias)};
        auto& wide = step("Cast", {constant(half)});
        setInt(wide, "to", onnx::TensorProto::FLOAT);
        return {wide.output(0), constant(bias)};
    }
    std::string byChannel(const torch::Tensor& stored, const torch::Tensor& scale) {
        auto& node = step("DequantizeLinear", {constant(stored), constant(scale),
                                               constant(torch::zeros_like(scale, stored.scalar_type()))});
        setInt(node, "axis", 0);
        return node.output(0);
    }

    void add(std::size_t at, const NetworkGraph::Node& node) {
        std::vector<std::string> in;
        for (const int input : node.inputs)
            in.push_back(inputName(at, input));
        switch (node.op) {
            case Op::input:
                break;
            case Op::conv: {
                const auto [weight, bias] = parameters(at, node);
                auto& conv = step("Conv", {in[0], weight, bias});
                setInts(conv, "kernel_shape", {node.kernel, node.kernel});
                setInts(conv, "strides", {node.stride, node.stride});
                setInts(conv, "pads", {node.padding, node.padding, node.padding, node.padding});
                setInts(conv, "dilations", {1, 1});
                setInt(conv, "group", node.groups);
                break;
            }
            case Op::relu:
                step("Relu", in);
                break;
            case Op::relu6:
                clip(in[0]);
                break;
            case Op::leakyRelu:
                setFloat(step("LeakyRelu", in), "alpha", node.slope);
                break;
            case Op::sigmoid:
                step("Sigmoid", in);
                break;
            case Op::hardSigmoid:
                step("Mul", {clip(step("Add", {in[0], number(3)}).output(0)), number(1.0 / 6)});
                break;
            case Op::gelu: {
                const std::string erf =
                    step("Erf", {step("Mul", {in[0], number(std::sqrt(0.5))}).output(0)}).output(0);
                const std::string both = step("Add", {erf, number(1)}).output(0);
                step("Mul", {step("Mul", {in[0], both}).output(0), number(0.5)});
                break;
            }
            case Op::maxPool: {
                auto& pool = step("MaxPool", in);
                setInts(pool, "kernel_shape", {node.kernel, node.kernel});
                setInts(pool, "strides", {node.stride, node.stride});
                setInts(pool, "pads", {node.padding, node.padding, node.padding, node.padding});
                break;
            }
            case Op::add:
                step("Add", in);
                break;
            case Op::multiply:
                step("Mul", in);
                break;
            case Op::scaleChannels: {
                // OpenCV 4.6 multiplies only equal shapes where there are several pictures.
                std::vector<std::string> inputs{in[1]};
                if (m_options.opset >= boundsAreInputs) inputs.emplace_back(); // no region of interest
                inputs.push_back(constant(
                    torch::tensor({1.0, 1.0, double(node.height), double(node.width)}, torch::kFloat32)));
                auto& wide = step("Resize", inputs);
                setString(wide, "mode", "nearest");
                if (m_options.opset >= boundsAreInputs) {
                    setString(wide, "coordinate_transformation_mode", "asymmetric");
                    setString(wide, "nearest_mode", "floor");
                }
                step("Mul", {in[0], wide.output(0)});
                break;
            }
            case Op::concat:
                setInt(step("Concat", in), "axis", 1);
                break;
            case Op::channelNorm:
                channelNorm(in[0], node);
                break;
            case Op::tokens: {
                const std::string row = reshape(in[0], {-1, node.channels, 1, node.width - 1});
                const bool inputs = m_options.opset >= boundsAreInputs;
                auto& padded = inputs ? step("Pad", {row, integers({0, 0, 0, 1, 0, 0, 0, 0}), number(0)})
                                      : step("Pad", {row});
                setString(padded, "mode", "constant");
                if (!inputs) {
                    setInts(padded, "pads", {0, 0, 0, 1, 0, 0, 0, 0});
                    setFloat(padded, "value", 0);
                }
                step("Add", {padded.output(0), constant(node.weight.squeeze(0))});
                break;
            }
            case Op::attention:
                attention(in, node);
                break;
            case Op::firstToken:
                step("Slice", {in[0], integers({0}), integers({1}), integers({3})});
                break;
            case Op::globalMean:
                step("GlobalAveragePool", in);
                break;
            case Op::flatten:
                setInt(step("Flatten", in), "axis", 1);
                break;
            case Op::linear: {
                const auto [weight, bias] = parameters(at, node);
                setInt(step("Gemm", {in[0], weight, bias}), "transB", 1);
                break;
            }
        }
    }

    std::string clip(const std::string& x) {
        if (m_options.opset >= boundsAreInputs) return step("Clip", {x, number(0), number(6)}).output(0);
        auto& clipped = step("Clip", {x});
        setFloat(clipped, "min", 0);
        setFloat(clipped, "max", 6);
        return clipped.output(0);
    }
    /// Sums over the channels, and spreading over them, are convolutions with one number.
    std::string pointwise(const std::string& x, std::int64_t out, std::int64_t in, double weight,
                          double bias) {
        auto& conv = step(
            "Conv", {x, constant(torch::full({out, in, 1, 1}, weight)), constant(torch::full({out}, bias))});
        setInts(conv, "kernel_shape", {1, 1});
        return conv.output(0);
    }
    void channelNorm(const std::string& x, const NetworkGraph::Node& node) {
        const std::int64_t channels = node.channels;
        const double share = 1.0 / static_cast<double>(channels);
        const std::string mean = pointwise(pointwise(x, 1, channels, share, 0), channels, 1, 1, 0);
        const std::string centred = step("Sub", {x, mean}).output(0);
        const std::string squares = step("Mul", {centred, centred}).output(0);
        const std::string variance = pointwise(squares, 1, channels, share, node.eps);
        const std::string factor = step("Pow", {variance, number(-0.5)}).output(0);
        step("Mul", {centred, pointwise(factor, channels, 1, 1, 0)});
    }
    void attention(const std::vector<std::string>& in, const NetworkGraph::Node& node) {
        const auto heads = [&](const std::string& x) {
            return reshape(x, {-1, node.heads, node.channels / node.heads, node.width});
        };
        const std::string scores = step("MatMul", {transpose(heads(in[0])), heads(in[1])}).output(0);
        auto& weights = step("Softmax", {scores}); // over the keys of each query
        setInt(weights, "axis", 3);
        const std::string attended = weights.output(0);
        const std::string mixed = step("MatMul", {attended, transpose(heads(in[2]))}).output(0);
        reshape(transpose(mixed), {-1, node.channels, 1, node.width});
    }
    std::string reshape(const std::string& x, std::vector<std::int64_t> shape) {
        return step("Reshape", {x, integers(std::move(shape))}).output(0);
    }
    /// Exchanges the last two of four dimensions.
    std::string transpose(const std::string& x) {
        auto& node = step("Transpose", {x});
        setInts(node, "perm", {0, 1, 3, 2});
        return node.output(0);
    }

    const NetworkGraph& m_network;
    const OnnxOptions& m_options;
    std::map<int, std::string> m_inBytes; ///< values that went through 8 bits, by number
};

/// A tensor whose first dimension is free.
void describe(onnx::ValueInfoProto& value, const char* name, std::initializer_list<std::int64_t> rest,
              onnx::TensorProto::DataType type = onnx::TensorProto::FLOAT) {
    value.set_name(name);
    auto& tensor = *value.mutable_type()->mutable_tensor_type();
    tensor.set_elem_type(type);
    tensor.mutable_shape()->add_dim()->set_dim_param("N");
    for (const std::int64_t size : rest)
        tensor.mutable_shape()->add_dim()->set_dim_value(size);
}

void describeInput(onnx::ValueInfoProto& value, ModelInput input, std::int64_t size) {
    if (input == ModelInput::pixelsNhwc)
        describe(value, "image", {size, size, 3}, onnx::TensorProto::UINT8);
    else
        describe(value, "image", {3, size, size},
                 input == ModelInput::normalised ? onnx::TensorProto::FLOAT : onnx::TensorProto::UINT8);
}

/// The version of the container that came with an opset (onnx/helper.py, OP_SET_ID_VERSION_MAP): with opset
/// 17, IR 8; IR 7 serves all that come before.
int irVersionOf(int opset) {
    return opset >= 17 ? 8 : 7;
}

} // namespace

Status writeOnnx(Network& network, int size, const std::filesystem::path& path, const OnnxOptions& options) {
    try {
        const NetworkGraph described = graphOf(network, size);
        onnx::ModelProto model;
        model.set_ir_version(irVersionOf(options.opset));
        model.set_producer_name("Imago");
        model.set_producer_version(IMAGO_VERSION);
        auto& opset = *model.add_opset_import();
        opset.set_domain("");
        opset.set_version(options.opset);
        auto& graph = *model.mutable_graph();
        graph.set_name(network.kind());
        describeInput(*graph.add_input(), options.input, size);
        describe(*graph.add_output(), "logits", {network.classCount()});
        if (options.input != ModelInput::normalised)
            describe(*graph.add_output(), "confidences", {network.classCount()});
        OnnxBuilder(graph, described, options).build();
        onnx::checker::check_model(model);
        return writeAtomically(path, model.SerializeAsString());
    } catch (const std::exception& e) {
        return failure(ErrorCode::internal,
                       fmt::format("{} cannot be written as ONNX: {}", toUtf8(path), e.what()));
    }
}

} // namespace imago::train
