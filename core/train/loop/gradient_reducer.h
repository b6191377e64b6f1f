// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/loop/group.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace imago::train {

/// Adds up the gradients of all processes of a group while the backward pass is still going on: gradients are
/// gathered in buckets in reverse order of the parameters (which is about the order in which they become
/// ready), and the sum of a bucket begins as soon as its last gradient is there (Li et al. 2020,
/// arXiv 2006.15704, section 3.2). Buckets begin in a fixed order, so the same run gives the same sums.
///
/// A step, with or without accumulation:
///
///     for each part of the batch:
///         if it is the last part: reducer.arm();
///         (sum of the losses).backward();
///     std::vector<double> sums{weight of this process's batch, …};
///     IMAGO_TRY(good, reducer.finish(true, sums));
///     if (!good) drop gradients and repeat the step; else gradients × 1 / sums[0], clip, optimizer step
///
/// A process without a picture in a step calls arm() and finish() all the same. Where a backward pass fails
/// in one process (memory), it calls finish(false, …), and all repeat the step.
class GradientReducer {
public:
    static constexpr std::int64_t defaultBucketBytes = 8 << 20;

    /// For those of the parameters that require gradients now; make a new reducer where others begin or cease
    /// to learn. Parameters and group outlive it; all processes give the same ones in the same order.
    GradientReducer(Group& group, const std::vector<torch::Tensor>& parameters,
                    std::int64_t bucketBytes = defaultBucketBytes);
    ~GradientReducer();
    GradientReducer(const GradientReducer&) = delete;
    GradientReducer& operator=(const GradientReducer&) = delete;

    /// The next backward pass is the last one of this step: what it leaves in the gradients is reduced.
    void arm();

    /// Waits for the sums and puts them into the gradients; a parameter without one counts as zero, and keeps
    /// none where no process has one. `sums` are added up over the processes too, in double precision. False
    /// where a process was not good: gradients then are to be dropped. Without arm() before it, all begins
    /// here. Alone it returns `good` and changes nothing. Errors: those of the group.
    Result<bool> finish(bool good, std::vector<double>& sums);

    std::size_t bucketCount() const;
    /// Those of this step whose sum is under way: more than none while the backward pass still goes on.
    std::size_t bucketsBegun() const { return m_begun; }

private:
    struct Bucket;
    struct Parameter;
    void watch(std::size_t parameter);
    void ready(std::size_t parameter);
    void begin(Bucket& bucket);
    void beginReady();

    Group& m_group;
    std::vector<Parameter> m_parameters;
    std::vector<Bucket> m_buckets;
    bool m_armed = false;
    std::size_t m_begun = 0;
    Status m_status; ///< not ok where the group is broken
};

} // namespace imago::train
