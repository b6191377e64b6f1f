// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/train/export/exporter.h"
#include "core/train/nets/graph.h"

#include <fmt/format.h>
#include <onnx/checker.h>
#include <onnx/onnx_pb.h>

#include <exception>

namespace imago::train {

namespace {

using Op = NetworkGraph::Op;

constexpr int irVersion = 7, opsetVersion = 10;

/// Adds the nodes of a NetworkGraph to an ONNX graph. Value k of the network is the tensor nameOf(k).
class OnnxBuilder {
public:
    OnnxBuilder(onnx::GraphProto& graph, const NetworkGraph& network) : m_graph(graph), m_network(network) {}

    void build() {
        const auto& nodes = m_network.nodes();
        for (std::size_t i = 1; i < nodes.size(); ++i)
            add(nodes[i], static_cast<int>(i));
    }
    std::string nameOf(int value) const {
        if (value == m_network.input()) return "image";
        if (value + 1 == static_cast<int>(m_network.nodes().size())) return "logits";
        return fmt::format("value_{}", value);
    }

private:
    void add(const NetworkGraph::Node& node, int value) {
        switch (node.op) {
            case Op::input:
                break;
            case Op::conv: {
                auto& conv = addNode("Conv", node, value);
                addWeights(conv, node, value);
                setInts(conv, "kernel_shape", {node.kernel, node.kernel});
                setInts(conv, "strides", {node.stride, node.stride});
                setInts(conv, "pads", {node.padding, node.padding, node.padding, node.padding});
                setInts(conv, "dilations", {1, 1});
                setInt(conv, "group", node.groups);
                break;
            }
            case Op::relu:
                addNode("Relu", node, value);
                break;
            case Op::relu6: {
                auto& clip = addNode("Clip", node, value);
                setFloat(clip, "min", 0);
                setFloat(clip, "max", 6);
                break;
            }
            case Op::leakyRelu:
                setFloat(addNode("LeakyRelu", node, value), "alpha", node.slope);
                break;
            case Op::maxPool: {
                auto& pool = addNode("MaxPool", node, value);
                setInts(pool, "kernel_shape", {node.kernel, node.kernel});
                setInts(pool, "strides", {node.stride, node.stride});
                setInts(pool, "pads", {node.padding, node.padding, node.padding, node.padding});
                break;
            }
            case Op::add:
                addNode("Add", node, value);
                break;
            case Op::concat:
                setInt(addNode("Concat", node, value), "axis", 1);
                break;
            case Op::globalMean: {
                const std::string map = nameOf(value) + "_map";
                auto& mean = addNode("GlobalAveragePool", node, value);
                mean.set_output(0, map);
                auto& flat = addNode("Flatten", node, value);
                flat.set_name(fmt::format("flatten_{}", value));
                flat.set_input(0, map);
                setInt(flat, "axis", 1);
                break;
            }
            case Op::linear: {
                auto& gemm = addNode("Gemm", node, value);
                addWeights(gemm, node, value);
                setInt(gemm, "transB", 1);
                break;
            }
        }
    }

    onnx::NodeProto& addNode(const char* op, const NetworkGraph::Node& node, int value) {
        auto& added = *m_graph.add_node();
        added.set_op_type(op);
        added.set_name(fmt::format("node_{}", value));
        for (const int input : node.inputs)
            added.add_input(nameOf(input));
        added.add_output(nameOf(value));
        return added;
    }
    void addWeights(onnx::NodeProto& node, const NetworkGraph::Node& from, int value) {
        node.add_input(addInitializer(fmt::format("weight_{}", value), from.weight));
        node.add_input(addInitializer(fmt::format("bias_{}", value), from.bias));
    }
    std::string addInitializer(const std::string& name, const torch::Tensor& tensor) {
        auto& initializer = *m_graph.add_initializer();
        initializer.set_name(name);
        initializer.set_data_type(onnx::TensorProto::FLOAT);
        for (const std::int64_t size : tensor.sizes())
            initializer.add_dims(size);
        initializer.set_raw_data(tensor.data_ptr(), tensor.nbytes());
        return name;
    }

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

    onnx::GraphProto& m_graph;
    const NetworkGraph& m_network;
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
