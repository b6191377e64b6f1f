// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/train/export/exporter.h"
#include "core/train/nets/graph.h"

#include <fmt/format.h>
#include <onnx/checker.h>
#include <onnx/onnx_pb.h>

#include <cmath>
#include <exception>

namespace imago::train {

namespace {

using Op = NetworkGraph::Op;

constexpr int irVersion = 7, opsetVersion = 10;

/// Adds the nodes of a NetworkGraph to an ONNX graph. Value k of the network is the tensor nameOf(k). Only
/// operations and broadcasts that OpenCV 4.6 reads too, for any number of pictures: what ONNX has as one
/// operation since a later opset is made of several here.
class OnnxBuilder {
public:
    OnnxBuilder(onnx::GraphProto& graph, const NetworkGraph& network) : m_graph(graph), m_network(network) {}

    void build() {
        const auto& nodes = m_network.nodes();
        for (std::size_t i = 1; i < nodes.size(); ++i) {
            m_value = static_cast<int>(i);
            m_parts = 0;
            add(nodes[i]);
            // The last step makes the value itself.
            m_graph.mutable_node(m_graph.node_size() - 1)->set_output(0, nameOf(m_value));
        }
    }

private:
    std::string nameOf(int value) const {
        if (value == m_network.input()) return "image";
        if (value + 1 == static_cast<int>(m_network.nodes().size())) return "logits";
        return fmt::format("value_{}", value);
    }

    void add(const NetworkGraph::Node& node) {
        std::vector<std::string> in;
        for (const int input : node.inputs)
            in.push_back(nameOf(input));
        switch (node.op) {
            case Op::input:
                break;
            case Op::conv: {
                auto& conv = step("Conv", {in[0], constant(node.weight), constant(node.bias)});
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
                auto& wide =
                    step("Resize",
                         {in[1], constant(torch::tensor({1.0, 1.0, double(node.height), double(node.width)},
                                                        torch::kFloat32))});
                setString(wide, "mode", "nearest");
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
                auto& padded = step("Pad", {reshape(in[0], {-1, node.channels, 1, node.width - 1})});
                setString(padded, "mode", "constant");
                setInts(padded, "pads", {0, 0, 0, 1, 0, 0, 0, 0});
                setFloat(padded, "value", 0);
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
            case Op::linear:
                setInt(step("Gemm", {in[0], constant(node.weight), constant(node.bias)}), "transB", 1);
                break;
        }
    }

    std::string clip(const std::string& x) {
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

    /// A node whose output has a name of its own among the parts of the value.
    onnx::NodeProto& step(const char* op, const std::vector<std::string>& inputs) {
        auto& added = *m_graph.add_node();
        added.set_op_type(op);
        added.set_name(nextName("node"));
        for (const std::string& input : inputs)
            added.add_input(input);
        added.add_output(nextName("part"));
        return added;
    }
    std::string constant(const torch::Tensor& tensor) {
        auto& initializer = *m_graph.add_initializer();
        initializer.set_name(nextName("constant"));
        initializer.set_data_type(tensor.scalar_type() == torch::kInt64 ? onnx::TensorProto::INT64
                                                                        : onnx::TensorProto::FLOAT);
        for (const std::int64_t size : tensor.sizes())
            initializer.add_dims(size);
        initializer.set_raw_data(tensor.data_ptr(), tensor.nbytes());
        return initializer.name();
    }
    std::string number(double value) { return constant(torch::tensor(value, torch::kFloat32)); }
    std::string integers(std::vector<std::int64_t> values) { return constant(torch::tensor(values)); }
    std::string nextName(const char* what) { return fmt::format("{}_{}_{}", what, m_value, m_parts++); }

    static onnx::AttributeProto& attribute(onnx::NodeProto& node, const char* name,
                                           onnx::AttributeProto::AttributeType type) {
        auto& added = *node.add_attribute();
        added.set_name(name);
        added.set_type(type);
        return added;
    }
    static void setInt(onnx::NodeProto& node, const char* name, std::int64_t value) {
        attribute(node, name, onnx::AttributeProto::INT).set_i(value);
    }
    static void setInts(onnx::NodeProto& node, const char* name, std::initializer_list<std::int64_t> values) {
        auto& added = attribute(node, name, onnx::AttributeProto::INTS);
        for (const std::int64_t value : values)
            added.add_ints(value);
    }
    static void setFloat(onnx::NodeProto& node, const char* name, double value) {
        attribute(node, name, onnx::AttributeProto::FLOAT).set_f(static_cast<float>(value));
    }
    static void setString(onnx::NodeProto& node, const char* name, const char* value) {
        attribute(node, name, onnx::AttributeProto::STRING).set_s(value);
    }

    onnx::GraphProto& m_graph;
    const NetworkGraph& m_network;
    int m_value = 0; ///< the one that is being made
    int m_parts = 0; ///< names given below it
};

/// A tensor of float32 whose first dimension is free.
void describe(onnx::ValueInfoProto& value, const char* name, std::initializer_list<std::int64_t> rest) {
    value.set_name(name);
    auto& tensor = *value.mutable_type()->mutable_tensor_type();
    tensor.set_elem_type(onnx::TensorProto::FLOAT);
    tensor.mutable_shape()->add_dim()->set_dim_param("N");
    for (const std::int64_t size : rest)
        tensor.mutable_shape()->add_dim()->set_dim_value(size);
}

} // namespace

Status writeOnnx(Network& network, int size, const std::filesystem::path& path) {
    try {
        const NetworkGraph described = graphOf(network, size);
        onnx::ModelProto model;
        model.set_ir_version(irVersion);
        model.set_producer_name("Imago");
        model.set_producer_version(IMAGO_VERSION);
        auto& opset = *model.add_opset_import();
        opset.set_domain("");
        opset.set_version(opsetVersion);
        auto& graph = *model.mutable_graph();
        graph.set_name(network.kind());
        describe(*graph.add_input(), "image", {3, size, size});
        describe(*graph.add_output(), "logits", {network.classCount()});
        OnnxBuilder(graph, described).build();
        onnx::checker::check_model(model);
        return writeAtomically(path, model.SerializeAsString());
    } catch (const std::exception& e) {
        return failure(ErrorCode::internal,
                       fmt::format("{} cannot be written as ONNX: {}", toUtf8(path), e.what()));
    }
}

} // namespace imago::train
