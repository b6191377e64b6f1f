// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/detector.h"
#include "core/train/nets/csp_nano.h"
#include "core/train/weights/weights.h"

#include <opencv2/core/mat.hpp>
#include <torch/torch.h>

#include <array>
#include <memory>
#include <vector>

namespace imago::train {

/// The network of NanoDet-g (nanodet-g.yml) with its norms folded away: the backbone, a path aggregation of
/// its three last levels without weights but the laterals, and a head a level that tells classes and
/// distances together (generalised focal loss: Li et al. 2020, arXiv 2006.04388).
class NanoDet {
public:
    static constexpr int side = 416;
    static constexpr std::array<int, 3> strides{8, 16, 32};
    static constexpr std::int64_t classes = 80, bins = 11, columns = classes + 4 * bins;

    /// Errors: corrupt (a tensor is missing or has another shape).
    static Result<NanoDet> make(const WeightFile& file);

    /// input: 1×3×S×S, BGR, normalised, S a multiple of 32. A row a cell, the level of stride 8 first, rows
    /// of cells from the top: logits of the classes, then of the bins of left, top, right and bottom.
    torch::Tensor outputs(const torch::Tensor& input);

private:
    struct Convolution {
        torch::Tensor weight, bias;
        torch::Tensor operator()(const torch::Tensor& x) const;
    };
    NanoDet() = default;

    std::shared_ptr<CspNano> m_backbone;
    std::array<Convolution, 3> m_laterals, m_convs, m_heads;
};

/// The 1×3×side×side input of a picture that fills the upper left of the square; `scale` receives how many
/// pixels of the input one of the oriented picture is, across and down.
torch::Tensor detectorInput(const cv::Mat& bgr, Size full, std::array<double, 2>& scale);

/// A box that the network believes in, in pixels of its input.
struct RawBox {
    int classIndex = 0;
    double score = 0;
    double left = 0, top = 0, right = 0, bottom = 0;
};
/// The distances of a cell's four sides: the mean of the bins' numbers by their softmax, in strides. `row`:
/// one of outputs(); (x, y): the cell; the class is the most probable one.
RawBox rawBox(const float* row, int x, int y, int stride);
/// Of all cells whose class is at least that probable; of boxes of one class that overlap by more than
/// `options.maxOverlap` the surest. The surest first.
std::vector<RawBox> rawBoxes(const torch::Tensor& outputs, int inputSide, const DetectOptions& options);

} // namespace imago::train
