// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/export/quantisation_plan.h"

#include "core/train/export/reference_run.h"
#include "core/train/nets/graph_run.h"

#include <algorithm>
#include <utility>

namespace imago::train {

namespace {

constexpr double wantedAgreement = 0.98;
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
        m_corrected = someOf(pictures.fitted, correctedPictures());
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

    /// Operations by how far each one's 8 bits alone move the confidences, the farthest first. What they
    /// shift in all pictures alike does not count: a bias takes it out.
    std::vector<std::size_t> bySensitivity() const {
        const torch::NoGradGuard guard;
        const QuantisedGraph bytes(m_graph, plainPlan(m_graph, m_scales));
        const auto count = m_graph.nodes().size();
        const torch::Tensor x =
            someOf(m_pictures.judged.empty() ? m_pictures.fitted : m_pictures.judged, rankedPictures);
        const torch::Tensor wanted = logitsOf(x), said = confidences(wanted);
        std::vector<std::pair<double, std::size_t>> moved;
        LivingValues before(m_graph, x);
        for (std::size_t i = 1; i < count; ++i) {
            const auto& node = m_graph.nodes()[i];
            if (takesBytes(m_graph, i)) {
                LivingValues values = before; // up to here they are those of the float network
                values.set(i, bytes.valueOf(i, values.inputsOf(i)));
                for (std::size_t k = i + 1; k < count; ++k)
                    values.set(k, valueOf(m_graph.nodes()[k], values.inputsOf(k)));
                const torch::Tensor off = values[count - 1] - wanted;
                const torch::Tensor far = confidences(wanted + off - off.mean(0)) - said;
                moved.emplace_back(far.square().sum().item<double>(), i);
            }
            before.set(i, valueOf(node, before.inputsOf(i)));
        }
        std::stable_sort(moved.begin(), moved.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        std::vector<std::size_t> order;
        for (const auto& [far, node] : moved)
            order.push_back(node);
        return order;
    }

private:
    /// Evenly spread, since pictures may come class by class.
    static torch::Tensor someOf(const std::vector<torch::Tensor>& batches, std::int64_t most) {
        const torch::Tensor all = torch::cat(batches);
        const std::int64_t count = all.size(0);
        if (count <= most) return all;
        return all.index_select(0, (torch::arange(most) * count).floor_divide(most));
    }
    torch::Tensor confidences(const torch::Tensor& logits) const {
        return m_task == Task::multiLabel ? logits.sigmoid() : logits.softmax(1);
    }
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
    torch::Tensor m_corrected;
};

} // namespace

QuantisationFit fitQuantisation(const NetworkGraph& graph, const QuantisationPictures& pictures, Task task) {
    const Fit fit(graph, pictures, task);
    QuantisationFit best;
    for (std::size_t i = 0; i < graph.nodes().size(); ++i)
        best.operations += takesBytes(graph, i);
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
        if (enough == best.operations / 2) return best;
        enough = std::min(2 * enough, best.operations / 2);
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
