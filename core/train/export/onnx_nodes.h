// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fmt/format.h>
#include <onnx/onnx_pb.h>
#include <torch/torch.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace imago::train {

/// Adds nodes and constants with distinct names to an ONNX graph.
class OnnxNodes {
public:
    explicit OnnxNodes(onnx::GraphProto& graph) : m_graph(graph) {}

protected:
    /// What is added from now on belongs to this value and is named after it.
    void beginValue(std::string name) {
        m_value = std::move(name);
        m_parts = 0;
    }
    /// Renames the output of the node that was added last.
    void nameLast(const std::string& output) {
        m_graph.mutable_node(m_graph.node_size() - 1)->set_output(0, output);
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
        initializer.set_data_type(typeOf(tensor.scalar_type()));
        for (const std::int64_t size : tensor.sizes())
            initializer.add_dims(size);
        const torch::Tensor stored = tensor.contiguous();
        initializer.set_raw_data(stored.data_ptr(), stored.nbytes());
        return initializer.name();
    }
    std::string number(double value) { return constant(torch::tensor(value, torch::kFloat32)); }
    std::string integers(std::vector<std::int64_t> values) { return constant(torch::tensor(values)); }

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

private:
    std::string nextName(const char* what) { return fmt::format("{}_{}_{}", what, m_value, m_parts++); }
    static onnx::AttributeProto& attribute(onnx::NodeProto& node, const char* name,
                                           onnx::AttributeProto::AttributeType type) {
        auto& added = *node.add_attribute();
        added.set_name(name);
        added.set_type(type);
        return added;
    }
    static onnx::TensorProto::DataType typeOf(torch::ScalarType type) {
        switch (type) {
            case torch::kInt64:
                return onnx::TensorProto::INT64;
            case torch::kInt32:
                return onnx::TensorProto::INT32;
            case torch::kInt8:
                return onnx::TensorProto::INT8;
            case torch::kUInt8:
                return onnx::TensorProto::UINT8;
            case torch::kFloat16:
                return onnx::TensorProto::FLOAT16;
            default:
                return onnx::TensorProto::FLOAT;
        }
    }

    onnx::GraphProto& m_graph;
    std::string m_value;
    int m_parts = 0; ///< names given below it
};

} // namespace imago::train
