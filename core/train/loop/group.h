// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/train/loop/group_place.h"

#include <torch/torch.h>

#include <chrono>
#include <memory>
#include <vector>

namespace imago::train {

/// The processes that train one network together: every one holds the same weights, learns from its share of
/// each batch, and adds up its gradients with those of the others (data parallelism; Li et al. 2020,
/// arXiv 2006.15704). NCCL where the device is CUDA, Gloo on the CPU.
///
/// All processes call the same methods in the same order; each call waits until all have made it. A group of
/// one needs no network, and its methods change nothing. Tensors may lie on any device and have any strides.
/// Not for use from two threads at once.
///
/// Errors of all methods: worker where another process ended, went silent for longer than the timeout or
/// called something else; unsupported where the build lacks Gloo or NCCL. After an error the group is broken:
/// every further call returns the same error, and the process should end.
class Group {
public:
    static constexpr std::chrono::seconds defaultTimeout{600};

    /// Alone.
    Group();
    ~Group();
    Group(Group&&) noexcept;
    Group& operator=(Group&&) noexcept;

    /// Meets the others at place.address; waits for them for up to `timeout`, which holds for every later
    /// call too. The device is that of the process (its current CUDA device). A place of one process needs no
    /// network.
    static Result<Group> join(const GroupPlace& place, torch::Device device,
                              std::chrono::milliseconds timeout = defaultTimeout);

    int rank() const { return m_place.rank; }
    int size() const { return m_place.size; }
    int localRank() const { return m_place.localRank; }
    torch::Device device() const { return m_device; }
    bool alone() const { return m_place.size == 1; }
    /// The one process that writes files and speaks to the studio.
    bool isWriter() const { return m_place.rank == 0; }

    /// Gives the tensors the values of rank 0: weights and buffers at the start or after a resume.
    Status broadcast(const std::vector<torch::Tensor>& tensors);
    /// Floating-point tensors become their mean over the processes, the others take the writer's value: for
    /// the running statistics of batch norms, which every process gathers from its own share, before they are
    /// validated or saved.
    Status average(const std::vector<torch::Tensor>& tensors);
    /// In place.
    Status allReduceSum(const torch::Tensor& tensor);
    /// Where any process says so, all learn that it did: wishes to stop, for example.
    Result<bool> agree(bool mine);
    Status barrier();

    /// A sum that is under way; its tensor must live, untouched, until wait() has returned.
    class Pending {
    public:
        virtual ~Pending() = default;
        virtual Status wait() = 0;
    };
    /// Begins allReduceSum and returns at once. The tensor is contiguous and on the group's device. Sums that
    /// begin in the same order on all processes go together.
    Result<std::unique_ptr<Pending>> startSum(const torch::Tensor& tensor);

private:
    struct Link; ///< c10d's objects

    GroupPlace m_place;
    torch::Device m_device = torch::kCPU;
    std::unique_ptr<Link> m_link; ///< null where alone
};

} // namespace imago::train
