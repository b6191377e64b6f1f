// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/group.h"

#include <fmt/format.h>
#include <torch/version.h>

#include <cstdlib>
#include <exception>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>

// The headers of Gloo and NCCL are packages of their own: without them the group says so when it is asked
// for. Those of Gloo have to lie beside LibTorch's, as others would not fit the Gloo that it was built with.
#if defined(USE_C10D_GLOO) && __has_include(<torch/../gloo/rendezvous/store.h>)
#define IMAGO_HAS_GLOO
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#endif
#if defined(USE_C10D_NCCL) && __has_include(<nccl.h>)
#define IMAGO_HAS_NCCL
#include <torch/csrc/distributed/c10d/ProcessGroupNCCL.hpp>
#endif
#if defined(IMAGO_HAS_GLOO) || defined(IMAGO_HAS_NCCL)
#define IMAGO_HAS_GROUPS
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>
#endif

namespace imago::train {
namespace {

/// The first line of what was thrown, without LibTorch's backtrace and a full stop.
std::string reasonOf(const std::exception& thrown) {
    const auto* error = dynamic_cast<const c10::Error*>(&thrown);
    const std::string text = error ? error->what_without_backtrace() : thrown.what();
    const std::string line = text.substr(0, text.find('\n'));
    return line.ends_with('.') ? line.substr(0, line.size() - 1) : line;
}

class Done final : public Group::Pending {
public:
    Status wait() override { return {}; }
};

} // namespace

#ifdef IMAGO_HAS_GROUPS

namespace {

// What was one class in 1.13 is a group and its backends in 2.x; the backends kept the methods.
#if TORCH_VERSION_MAJOR >= 2
using Backend = c10d::Backend;
#else
using Backend = c10d::ProcessGroup;
#endif
using Work = c10::intrusive_ptr<c10d::Work>;

c10::intrusive_ptr<c10d::Store> meetingPlace(const GroupPlace& place, std::chrono::milliseconds timeout) {
    c10d::TCPStoreOptions options;
    options.port = static_cast<std::uint16_t>(place.port);
    options.isServer = place.rank == 0 && place.agentPrefix.empty();
    options.numWorkers = static_cast<std::size_t>(place.size);
    options.timeout = timeout;
    const auto store = c10::make_intrusive<c10d::TCPStore>(place.address, options);
    if (place.agentPrefix.empty()) return store;
    return c10::make_intrusive<c10d::PrefixStore>(place.agentPrefix, store);
}

#ifdef IMAGO_HAS_GLOO
bool isLoopback(std::string_view address) {
    return address == "localhost" || address == "::1" || address.starts_with("127.");
}

/// The network that GLOO_SOCKET_IFNAME names, as for Python's processes; else the one that the host's name
/// stands for.
std::shared_ptr<gloo::transport::Device> networkDevice(const std::string& address) {
    if (const auto interface = environmentVariable("GLOO_SOCKET_IFNAME"))
        return c10d::ProcessGroupGloo::createDeviceForInterface(*interface);
    if (isLoopback(address)) return c10d::ProcessGroupGloo::createDeviceForHostname("127.0.0.1");
    return c10d::ProcessGroupGloo::createDefaultDevice();
}
#endif

c10::intrusive_ptr<Backend> connect(const GroupPlace& place, [[maybe_unused]] torch::Device device,
                                    std::chrono::milliseconds timeout) {
#ifdef IMAGO_HAS_NCCL
    if (device.is_cuda()) {
        // Else NCCL waits for a silent process for ever, or ends this one without a word.
        setenv("NCCL_BLOCKING_WAIT", "1", 0);
        setenv("TORCH_NCCL_BLOCKING_WAIT", "1", 0);
        const auto options = c10d::ProcessGroupNCCL::Options::create();
        options->timeout = timeout;
        return c10::make_intrusive<c10d::ProcessGroupNCCL>(meetingPlace(place, timeout), place.rank,
                                                           place.size, options);
    }
#endif
#ifdef IMAGO_HAS_GLOO
    const auto options = c10d::ProcessGroupGloo::Options::create(timeout);
    options->devices.push_back(networkDevice(place.address));
    return c10::make_intrusive<c10d::ProcessGroupGloo>(meetingPlace(place, timeout), place.rank, place.size,
                                                       options);
#else
    throw std::logic_error("no Gloo");
#endif
}

} // namespace

struct Group::Link {
    c10::intrusive_ptr<Backend> backend;
    std::optional<Error> broken;

    Link() = default;
    Link(const Link&) = delete;
    Link& operator=(const Link&) = delete;
    ~Link() {
        // A broken backend would wait here for what is under way until the timeout; the process is about to
        // end.
        if (broken) backend.release();
    }

    template <class Calls> Status attempt(const char* doing, Calls&& calls) {
        if (broken) return *broken;
        try {
            const torch::NoGradGuard noGrad;
            calls();
            return {};
        } catch (const std::exception& thrown) {
            broken = failure(ErrorCode::worker,
                             fmt::format("the processes that train together lost each other while {} ({}): "
                                         "one of them has ended or hangs, and its own messages say why. "
                                         "Start all of them again with --resume to go on from the last "
                                         "checkpoint",
                                         doing, reasonOf(thrown)));
            return *broken;
        }
    }
    static void wait(const Work& work) {
        if (!work->wait()) throw std::runtime_error("aborted");
    }
    Work sum(const torch::Tensor& tensor) const {
        std::vector<torch::Tensor> one{tensor};
        return backend->allreduce(one);
    }
    Work share(const torch::Tensor& tensor) const {
        std::vector<torch::Tensor> one{tensor};
        return backend->broadcast(one);
    }
};

namespace {

/// The tensor as it can go over the wire: contiguous, on the group's device, of a type that Gloo knows. It is
/// the tensor itself where that is so already.
torch::Tensor wireOf(const torch::Tensor& tensor, torch::Device device) {
    torch::ScalarType type = tensor.scalar_type();
    if (type == torch::kBool) type = torch::kUInt8;
    if (type == torch::kBFloat16) type = torch::kFloat32;
    return tensor.detach().to(device, type).contiguous();
}

void readBack(const torch::Tensor& tensor, const torch::Tensor& wire) {
    if (!wire.is_alias_of(tensor)) tensor.detach().copy_(wire);
}

} // namespace

Result<Group> Group::join(const GroupPlace& place, torch::Device device, std::chrono::milliseconds timeout) {
    Group group;
    group.m_place = place;
    if (place.size == 1) return group;
#ifndef IMAGO_HAS_NCCL
    if (device.is_cuda())
        return failure(
            ErrorCode::unsupported,
            "this build of Imago trains in several processes on the CPU only: choose the device cpu, "
            "or build it with NCCL and its headers");
#endif
#ifndef IMAGO_HAS_GLOO
    if (device.is_cpu())
        return failure(
            ErrorCode::unsupported,
            "this build of Imago trains in several processes on CUDA devices only: choose the device "
            "cuda, or build it with the headers of Gloo (libgloo-dev)");
#endif
    group.m_device = device;
    group.m_link = std::make_unique<Link>();
    try {
        group.m_link->backend = connect(place, device, timeout);
    } catch (const std::exception& thrown) {
        return failure(
            ErrorCode::worker,
            fmt::format(
                "process {} of {} did not meet the others at {}, port {} ({}): start all of them, with a "
                "free port in MASTER_PORT and an address in MASTER_ADDR that each machine reaches",
                place.rank, place.size, place.address, place.port, reasonOf(thrown)));
    }
    // NCCL connects at the first call only.
    IMAGO_CHECK(group.barrier());
    return group;
}

Status Group::broadcast(const std::vector<torch::Tensor>& tensors) {
    if (alone()) return {};
    return m_link->attempt("sharing the weights", [&] {
        std::vector<torch::Tensor> wires;
        std::vector<Work> works;
        for (const torch::Tensor& tensor : tensors)
            wires.push_back(wireOf(tensor, m_device));
        for (const torch::Tensor& wire : wires)
            works.push_back(m_link->share(wire));
        for (std::size_t i = 0; i < works.size(); ++i) {
            Link::wait(works[i]);
            readBack(tensors[i], wires[i]);
        }
    });
}

Status Group::average(const std::vector<torch::Tensor>& tensors) {
    if (alone()) return {};
    std::vector<torch::Tensor> others;
    IMAGO_CHECK(m_link->attempt("averaging", [&] {
        std::vector<std::pair<torch::Tensor, torch::Tensor>> wires;
        std::vector<Work> works;
        for (const torch::Tensor& tensor : tensors) {
            if (tensor.is_floating_point())
                wires.emplace_back(tensor, wireOf(tensor, m_device));
            else
                others.push_back(tensor);
        }
        for (const auto& [tensor, wire] : wires)
            works.push_back(m_link->sum(wire));
        for (std::size_t i = 0; i < works.size(); ++i) {
            Link::wait(works[i]);
            const auto& [tensor, wire] = wires[i];
            wire.div_(size());
            readBack(tensor, wire);
        }
    }));
    return broadcast(others);
}

Status Group::allReduceSum(const torch::Tensor& tensor) {
    if (alone()) return {};
    return m_link->attempt("adding up figures", [&] {
        const torch::Tensor wire = wireOf(tensor, m_device);
        Link::wait(m_link->sum(wire));
        readBack(tensor, wire);
    });
}

namespace {

class Sum final : public Group::Pending {
public:
    using Attempt = std::function<Status(const std::function<void()>&)>;
    Sum(Attempt attempt, Work work) : m_attempt(std::move(attempt)), m_work(std::move(work)) {}
    Status wait() override {
        return m_attempt([this] {
            if (!m_work->wait()) throw std::runtime_error("aborted");
        });
    }

private:
    Attempt m_attempt;
    Work m_work;
};

} // namespace

Result<std::unique_ptr<Group::Pending>> Group::startSum(const torch::Tensor& tensor) {
    if (alone()) return std::unique_ptr<Pending>(std::make_unique<Done>());
    Link* const link = m_link.get();
    const auto attempt = [link](const std::function<void()>& calls) {
        return link->attempt("adding up gradients", calls);
    };
    Work work;
    IMAGO_CHECK(attempt([&] { work = link->sum(tensor); }));
    return std::unique_ptr<Pending>(std::make_unique<Sum>(attempt, std::move(work)));
}

#else

/// A build that cannot make groups has none.
struct Group::Link {};

Result<Group> Group::join(const GroupPlace& place, torch::Device, std::chrono::milliseconds) {
    Group group;
    group.m_place = place;
    if (place.size == 1) return group;
    return failure(
        ErrorCode::unsupported,
        "this build of Imago trains in one process only: build it with the headers of Gloo (libgloo-dev) "
        "for the CPU or of NCCL for CUDA devices, or unset RANK, WORLD_SIZE and SLURM_PROCID");
}

Status Group::broadcast(const std::vector<torch::Tensor>&) {
    return {};
}
Status Group::average(const std::vector<torch::Tensor>&) {
    return {};
}
Status Group::allReduceSum(const torch::Tensor&) {
    return {};
}
Result<std::unique_ptr<Group::Pending>> Group::startSum(const torch::Tensor&) {
    return std::unique_ptr<Pending>(std::make_unique<Done>());
}

#endif

Group::Group() = default;
Group::~Group() = default;
Group::Group(Group&&) noexcept = default;
Group& Group::operator=(Group&&) noexcept = default;

Result<bool> Group::agree(bool mine) {
    if (alone()) return mine;
    const torch::Tensor count = torch::full({1}, mine ? 1 : 0, torch::kInt64);
    IMAGO_CHECK(allReduceSum(count));
    return count.item<std::int64_t>() > 0;
}

Status Group::barrier() {
    auto together = agree(false);
    if (!together) return std::move(together).error();
    return {};
}

} // namespace imago::train
