// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <vector>

namespace imago::train {

/// What one optimizer step or one prediction works on; on the CPU.
struct Batch {
    torch::Tensor input; ///< float32 N×3×S×S (NHWC in memory where asked for), or features N×F
    torch::Tensor
        strong; ///< the strongly augmented views of the same samples, where two views were asked for
    torch::Tensor targets; ///< float32 N×C: one-hot, mixed, or several ones
    std::vector<std::int64_t>
        indices; ///< N sample indices; unreadable pictures are left out, so N may even be 0
    std::int64_t size() const { return static_cast<std::int64_t>(indices.size()); }
};

/// A list of sample indices cut into batches, in order. One user at a time.
class BatchSource {
public:
    virtual ~BatchSource() = default;
    /// Begins an epoch at a batch of it. `order` says which samples, `batch` how many at once.
    virtual void start(std::vector<std::int64_t> order, std::int64_t epoch, std::int64_t batch,
                       std::int64_t firstBatch) = 0;
    /// The side of the pictures from the next start on, in pixels; sources without pictures ignore it.
    virtual void setSide(int) {}
    /// The next batch; false at the end. Rethrows what a loader thread threw.
    virtual bool next(Batch& batch) = 0;
};

} // namespace imago::train
