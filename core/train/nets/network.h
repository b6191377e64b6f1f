// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <torch/torch.h>

#include <memory>
#include <string>
#include <vector>

namespace imago::train {

class NetworkGraph;

/// An image classifier in three stages. x: N×3×S×S, normalised; map: N×M×h×w; features: N×F; logits: N×C.
/// forward(x) = classify(pool(featureMap(x))). Parameter names equal torchvision's where it has the network,
/// timm's where it is a transformer; the three buffers of this class are our own.
class Network : public torch::nn::Module {
public:
    virtual torch::Tensor featureMap(torch::Tensor x) = 0;
    /// All that lies between the map and the last layer, which belongs to the backbone: the global average,
    /// so that F = M; a network may put pretrained layers behind it or pool another way.
    virtual torch::Tensor pool(const torch::Tensor& map);
    /// The part of a feature map that has a place in the picture, N×M×h×w, top left first: the whole map,
    /// except where tokens of another kind stand among those of the picture.
    virtual torch::Tensor spatial(const torch::Tensor& map) const { return map; }
    /// The linear head on standardised features behind the dropout: what a frozen backbone leaves to learn.
    torch::Tensor classify(torch::Tensor features);
    torch::Tensor forward(torch::Tensor x) { return classify(pool(featureMap(std::move(x)))); }

    virtual std::string kind() const = 0; ///< "resnet18" …
    std::int64_t featureCount() const { return head().options.in_features(); }
    std::int64_t classCount() const { return head().options.out_features(); }
    /// The last layer.
    virtual const torch::nn::LinearImpl& head() const = 0;
    /// A new linear head for that many classes, freshly initialised from the current random generator.
    virtual void resetHead(std::int64_t classes) = 0;
    /// Parameter-name prefix of the head: "fc.", "classifier.1.", "head.".
    virtual std::string headPrefix() const = 0;
    /// Backbone stages from input to output as name prefixes, for partial freezing and learning rates a
    /// layer.
    virtual std::vector<std::string> stages() const = 0;
    /// True where NHWC tensors are faster on a CPU (depthwise networks).
    virtual bool prefersChannelsLast() const { return false; }

    /// Chance, 0 ≤ p < 1, with which training leaves out the last residual branch for a picture; it rises
    /// linearly from 0 at the first (Huang et al. 2016, arXiv 1603.09382, "row" mode; what is kept is divided
    /// by its chance). Off in a new network; nothing happens in one without residuals.
    void setStochasticDepth(double p);
    /// Chance, p < 1, with which training zeroes a feature in front of the head; a negative one stands for
    /// the network's own, which a new network has. A new head keeps it.
    void setDropout(double p);

    /// Batch norms that carry folded weights (identity plus bias) have no batch statistics to learn from:
    /// they stay in eval mode while the rest trains. Kept as the buffer "folded_norms", so checkpoints
    /// remember it.
    bool foldedNorms() const;
    void setFoldedNorms(bool folded);
    /// Sets the mode of all modules; norms that carry folded weights stay in eval mode.
    void train(bool on = true) override;

    /// Standardisation in front of the head: features are mapped to (f − mean) / std; kept as the buffers
    /// "feature_mean" and "feature_std" (both F; identity at first), folded into the linear layer at export.
    /// A std below 1e-6 (a feature that never varies) counts as 1.
    void setFeatureStatistics(const torch::Tensor& mean, const torch::Tensor& std);
    torch::Tensor standardised(const torch::Tensor& features) const;
    const torch::Tensor& featureMean() const { return m_featureMean; }
    const torch::Tensor& featureStd() const { return m_featureStd; }

    /// A tensor of a file brought to the shape that this network has under the name, where there is a
    /// faithful way; else the tensor as it is.
    virtual torch::Tensor fitted(const std::string& name, const torch::Tensor& stored) const;

    /// Adds the operations of featureMap() and pool() in eval mode to a graph whose input is there already;
    /// returns the number of the features' value, N×F×1×1. Weights are read as they are now.
    virtual int describe(NetworkGraph& graph) const = 0;

protected:
    /// Registers the buffers of this class; a constructor calls it once. dropout: the network's own.
    void registerBuffers(std::int64_t features, double dropout = 0);

private:
    double m_ownDropout = 0, m_dropout = 0;
    torch::Tensor m_featureMean, m_featureStd, m_foldedNorms;
};

/// The network of that name (knownModels in core/recipe/recipe.h) with random weights, which depend on
/// nothing but torch's generator (torch::manual_seed). In training mode, as every new module. Errors:
/// unsupported (lists the known), invalidArgument (classes < 1).
Result<std::shared_ptr<Network>> makeNetwork(const std::string& kind, std::int64_t classes);

} // namespace imago::train
