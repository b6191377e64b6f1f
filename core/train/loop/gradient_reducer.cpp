// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/gradient_reducer.h"

#include <torch/csrc/autograd/utils/lambda_post_hook.h>
#include <torch/csrc/autograd/variable.h>

#include <algorithm>
#include <cassert>
#include <utility>

namespace imago::train {

struct GradientReducer::Parameter {
    torch::Tensor tensor;
    torch::Tensor place; ///< in the bucket's buffer, with the parameter's shape and strides
    std::size_t bucket = 0;
    bool given = false;                                 ///< to the bucket, in this step
    std::shared_ptr<torch::autograd::Node> accumulator; ///< that the hook hangs on
    std::uintptr_t hook = 0;
};

struct GradientReducer::Bucket {
    torch::Tensor buffer;
    std::size_t size = 0, given = 0; ///< parameters
    std::unique_ptr<Group::Pending> sum;
};

GradientReducer::GradientReducer(Group& group, const std::vector<torch::Tensor>& parameters,
                                 std::int64_t bucketBytes)
    : m_group(group) {
    if (m_group.alone()) return;
    for (auto at = parameters.rbegin(); at != parameters.rend(); ++at)
        if (at->requires_grad()) m_parameters.push_back({*at, {}, 0, false, nullptr, 0});
    std::size_t first = 0;
    std::int64_t elements = 0;
    const auto close = [&](std::size_t end) {
        if (end == first) return;
        Bucket bucket;
        bucket.size = end - first;
        bucket.buffer = torch::zeros(
            {elements},
            torch::TensorOptions().dtype(m_parameters[first].tensor.scalar_type()).device(m_group.device()));
        std::int64_t offset = 0;
        for (; first < end; ++first) {
            Parameter& parameter = m_parameters[first];
            // A layout with gaps is laid out anew; all others are copied as they lie in memory.
            const bool dense = parameter.tensor.is_non_overlapping_and_dense();
            const torch::Tensor part = bucket.buffer.narrow(0, offset, parameter.tensor.numel());
            parameter.place = dense ? part.as_strided(parameter.tensor.sizes(), parameter.tensor.strides())
                                    : part.view(parameter.tensor.sizes());
            parameter.bucket = m_buckets.size();
            offset += parameter.tensor.numel();
        }
        m_buckets.push_back(std::move(bucket));
        elements = 0;
    };
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        const torch::Tensor& tensor = m_parameters[i].tensor;
        const bool otherType = i > first && tensor.scalar_type() != m_parameters[first].tensor.scalar_type();
        const std::int64_t bytes = (elements + tensor.numel()) * tensor.element_size();
        if (otherType || bytes > bucketBytes) close(i);
        elements += tensor.numel();
    }
    close(m_parameters.size());
    for (std::size_t i = 0; i < m_parameters.size(); ++i)
        watch(i);
}

GradientReducer::~GradientReducer() {
    for (const Parameter& parameter : m_parameters)
        parameter.accumulator->del_post_hook(parameter.hook);
}

std::size_t GradientReducer::bucketCount() const {
    return m_buckets.size();
}

void GradientReducer::watch(std::size_t index) {
    using torch::autograd::variable_list;
    Parameter& parameter = m_parameters[index];
    parameter.accumulator = torch::autograd::impl::grad_accumulator(parameter.tensor);
    parameter.hook =
        parameter.accumulator->add_post_hook(std::make_unique<torch::autograd::utils::LambdaPostHook>(
            [this, index](const variable_list& outputs, const variable_list&) {
                ready(index);
                return outputs;
            }));
}

void GradientReducer::arm() {
    m_armed = true;
}

void GradientReducer::ready(std::size_t index) {
    if (!m_armed) return;
    const torch::NoGradGuard noGrad;
    Parameter& parameter = m_parameters[index];
    assert(!parameter.given); // one backward pass between arm() and finish()
    parameter.place.copy_(parameter.tensor.grad());
    parameter.given = true;
    ++m_buckets[parameter.bucket].given;
    beginReady();
}

void GradientReducer::beginReady() {
    while (m_status && m_begun < m_buckets.size() && m_buckets[m_begun].given == m_buckets[m_begun].size)
        begin(m_buckets[m_begun]);
}

void GradientReducer::begin(Bucket& bucket) {
    auto sum = m_group.startSum(bucket.buffer);
    if (sum)
        bucket.sum = std::move(sum).value();
    else
        m_status = std::move(sum).error();
    ++m_begun;
}

Result<bool> GradientReducer::finish(bool good, std::vector<double>& sums) {
    m_armed = false;
    if (m_group.alone()) return good;
    const torch::NoGradGuard noGrad;
    for (Parameter& parameter : m_parameters) {
        if (parameter.given) continue;
        if (good && parameter.tensor.grad().defined())
            parameter.place.copy_(parameter.tensor.grad());
        else
            parameter.place.zero_();
        ++m_buckets[parameter.bucket].given;
    }
    beginReady();

    // Along with them: whether all were good, the caller's figures, and which parameters have a gradient at
    // all.
    std::vector<double> figures{good ? 0.0 : 1.0};
    figures.insert(figures.end(), sums.begin(), sums.end());
    for (const Parameter& parameter : m_parameters)
        figures.push_back(parameter.tensor.grad().defined() ? 1 : 0);
    const torch::Tensor tail = torch::tensor(figures, torch::kFloat64);
    if (m_status) m_status = m_group.allReduceSum(tail);

    for (Bucket& bucket : m_buckets) {
        if (m_status && bucket.sum) m_status = bucket.sum->wait();
        bucket.sum.reset();
        bucket.given = 0;
    }
    m_begun = 0;
    for (Parameter& parameter : m_parameters)
        parameter.given = false;
    if (!m_status) return m_status.error();

    const double* total = tail.data_ptr<double>();
    if (total[0] > 0) return false;
    std::copy_n(total + 1, sums.size(), sums.begin());
    const double* present = total + 1 + sums.size();
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        if (present[i] <= 0) continue;
        torch::Tensor& gradient = m_parameters[i].tensor.mutable_grad();
        if (gradient.defined())
            gradient.copy_(m_parameters[i].place);
        else
            gradient = m_parameters[i].place.to(m_parameters[i].tensor.device(), /*non_blocking=*/false,
                                                /*copy=*/true);
    }
    return true;
}

} // namespace imago::train
