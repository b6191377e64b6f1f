// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/export/quantisation_plan.h"

#include "core/train/export/reference_run.h"
#include "core/train/nets/graph_run.h"

#include <algorithm>
#include <utility>

namespace imago::train {

namespace {

constexpr double wantedAgreement = 0.99;
constexpr std::int64_t rankedPictures = 32;
/// What a layer's input and output may take while biases are corrected.
constexpr std::int64_t correctionBytes = std::int64_t{1} << 30;

/// All that does not change while layers are chosen.
class Fit {
public:
    Fit(const NetworkGraph& graph, const QuantisationPictures& pictures, Task task)
        : m_graph(graph),
          m_pictures(pictures),
          m_task(task) {
        for (const auto* part : {&pictures.fitted, &pictures.judged}) {
            m_wanted.emplace_back();
            for (const torch::Tensor& x : *part)
                m_wanted.back().push_back(logitsOf(x));
        }
        m_scales = rangesOf();
        const torch::Tensor all = torch::cat(pictures.fitted);
        m_corrected = all.narrow(0, 0, std::min(all.size(0), correctedPictures()));
        m_ranked = all.narrow(0, 0, std::min(all.size(0), rankedPictures));
        m_rankedLogits = logitsOf(m_ranked);
    }

    QuantisationPlan plan(const std::vector<std::size_t>& inFloat, std::size_t count) const {
        QuantisationPlan plan = plainPlan(m_graph, m_scales);
        for (std::size_t i = 0; i < count; ++i)
            plan.inFloat[inFloat[i]] = true;
        correctBiases(m_graph, m_corrected, plan);
        return plan;
    }

    /// The lower one of both kinds of pictures: those that were trained on flatter.
    double agreement(const QuantisationPlan& plan) const {
        const QuantisedGraph bytes(m_graph, plan);
        double least = 1;
        for (const auto& [part, wanted] :
             {std::pair{&m_pictures.fitted, &m_wanted[0]}, std::pair{&m_pictures.judged, &m_wanted[1]}}) {
            double same = 0;
            std::int64_t count = 0;
            for (std::size_t i = 0; i < part->size(); ++i) {
                const torch::Tensor& logits = (*wanted)[i];
                same += agreementOf(bytes.logits((*part)[i]), logits, m_task).top1 *
                        static_cast<double>(logits.size(0));
                count += logits.size(0);
            }
            if (count > 0) least = std::min(least, same / static_cast<double>(count));
        }
        return least;
    }

    /// Layers by the error that each alone makes in the logits, the greatest first.
    std::vector<std::size_t> bySensitivity() const {
        QuantisationPlan plan = plainPlan(m_graph, m_scales);
        plan.inFloat.assign(m_graph.nodes().size(), true);
        std::vector<std::pair<double, std::size_t>> errors;
        for (std::size_t i = 0; i < m_graph.nodes().size(); ++i) {
            if (!hasWeights(m_graph.nodes()[i])) continue;
            plan.inFloat[i] = false;
            const torch::Tensor off = QuantisedGraph(m_graph, plan).logits(m_ranked) - m_rankedLogits;
            errors.emplace_back(off.square().sum().item<double>(), i);
            plan.inFloat[i] = true;
        }
        std::stable_sort(errors.begin(), errors.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        std::vector<std::size_t> layers;
        for (const auto& [error, layer] : errors)
            layers.push_back(layer);
        return layers;
    }

private:
    torch::Tensor logitsOf(const torch::Tensor& x) const {
        return runGraph(m_graph, x, [](int, const torch::Tensor&) {});
    }
    std::vector<ActivationScale> rangesOf() const {
        ActivationRanges ranges(m_graph);
        for (const torch::Tensor& x : m_pictures.fitted)
            ranges.lookAtRange(x);
        for (const torch::Tensor& x : m_pictures.fitted)
            ranges.lookAtDistribution(x);
        return ranges.scales();
    }
    /// A layer's input and output are held twice, once more for the bytes.
    std::int64_t correctedPictures() const {
        std::int64_t greatest = 1;
        for (const auto& node : m_graph.nodes())
            greatest = std::max(greatest, node.channels * node.height * node.width);
        return std::max<std::int64_t>(
            16, correctionBytes / (5 * greatest * static_cast<std::int64_t>(sizeof(float))));
    }

    const NetworkGraph& m_graph;
    const QuantisationPictures& m_pictures;
    const Task m_task;
    std::vector<std::vector<torch::Tensor>> m_wanted; ///< logits of fitted, of judged
    std::vector<ActivationScale> m_scales;
    torch::Tensor m_corrected, m_ranked, m_rankedLogits;
};

} // namespace

QuantisationFit fitQuantisation(const NetworkGraph& graph, const QuantisationPictures& pictures, Task task) {
    const Fit fit(graph, pictures, task);
    QuantisationFit best;
    best.layers = static_cast<std::size_t>(std::count_if(graph.nodes().begin(), graph.nodes().end(),
                                                         [](const auto& node) { return hasWeights(node); }));
    const auto take = [&](const std::vector<std::size_t>& order, std::size_t count) {
        best.plan = fit.plan(order, count);
        best.inFloat = count;
        best.agreement = fit.agreement(best.plan);
        return best.agreement >= wantedAgreement;
    };
    if (take({}, 0)) return best;
    const auto order = fit.bySensitivity();
    // The fewest that do: doubled until they are enough, then halved in between.
    std::size_t enough = 1, tooFew = 0;
    while (!take(order, enough)) {
        tooFew = enough;
        if (enough == best.layers / 2) return best;
        enough = std::min(2 * enough, best.layers / 2);
    }
    QuantisationFit least = best;
    while (enough - tooFew > 1) {
        const std::size_t middle = (enough + tooFew) / 2;
        if (take(order, middle)) {
            enough = middle;
            least = best;
        } else {
            tooFew = middle;
        }
    }
    return least;
}

} // namespace imago::train
