// SPDX-License-Identifier: GPL-3.0-or-later
/// One process of a group, as its environment says: goes through what its first argument names and says on
/// standard output what is not as it should be; the exit status is then 1. The second argument is the timeout
/// in seconds.
#include "core/train/loop/gradient_reducer.h"

#include <fmt/format.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <string>
#include <thread>
#include <unistd.h>

namespace {

using namespace imago;
using namespace imago::train;

int complaints = 0;

void expect(bool condition, const std::string& what) {
    if (condition) return;
    ++complaints;
    fmt::print("not so: {}\n", what);
}

template <class T> T must(Result<T> result) {
    if (result) return std::move(result).value();
    fmt::print("{}: {}\n", toString(result.error().code), result.error().text());
    std::fflush(stdout);
    _exit(1);
}
void must(const Status& status) {
    if (!status) must(Result<int>(status.error()));
}

/// No batch statistics, one parameter that nothing uses, and one that only the second half of a batch uses.
struct SmallNet : torch::nn::Module {
    SmallNet() {
        conv = register_module("conv", torch::nn::Conv2d(torch::nn::Conv2dOptions(3, 8, 3).padding(1)));
        hidden = register_module("hidden", torch::nn::Linear(8 * 36, 20));
        unused = register_parameter("unused", torch::ones({5}));
        late = register_parameter("late", torch::full({3}, 0.25));
        head = register_module("head", torch::nn::Linear(20, 3));
    }
    /// x: N×3×6×6; second: N, 1 where the picture is of the second half.
    torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& second) {
        torch::Tensor y = head(torch::relu(hidden(torch::relu(conv(x)).flatten(1))));
        if (second.sum().item<float>() > 0) y = y + second.unsqueeze(1) * late;
        return y;
    }
    torch::nn::Conv2d conv = nullptr;
    torch::nn::Linear hidden = nullptr, head = nullptr;
    torch::Tensor unused, late;
};

struct Data {
    torch::Tensor pictures, second, targets;
    Data part(std::int64_t begin, std::int64_t end) const {
        return {pictures.slice(0, begin, end), second.slice(0, begin, end), targets.slice(0, begin, end)};
    }
};

constexpr std::int64_t count = 12;

Data wholeBatch() {
    torch::manual_seed(11);
    return {torch::randn({count, 3, 6, 6}), (torch::arange(count) >= count / 2).to(torch::kFloat32),
            torch::randint(3, {count})};
}

SmallNet sameNet() {
    torch::manual_seed(5);
    return {};
}

void learn(SmallNet& net, const Data& data) {
    namespace F = torch::nn::functional;
    F::cross_entropy(net.forward(data.pictures, data.second), data.targets,
                     F::CrossEntropyFuncOptions().reduction(torch::kSum))
        .backward();
}

void expectGradients(SmallNet& net, SmallNet& wanted, double tolerance, const std::string& when) {
    const auto names = wanted.named_parameters();
    for (const auto& item : net.named_parameters()) {
        const torch::Tensor a = item.value().grad(), b = names[item.key()].grad();
        expect(a.defined() == b.defined(), when + ": a gradient of " + item.key() + " only where one is due");
        if (!a.defined() || !b.defined()) continue;
        const double difference = (a - b).abs().max().item<double>();
        expect(difference <= tolerance, fmt::format("{}: {} differs by {:g}", when, item.key(), difference));
    }
}

void forget(SmallNet& net) {
    for (const torch::Tensor& parameter : net.parameters())
        parameter.mutable_grad().reset();
}

void shareTensors(Group& group) {
    const float mine = static_cast<float>(group.rank());
    torch::Tensor floats = torch::full({2, 3, 4, 5}, 1 + mine).contiguous(torch::MemoryFormat::ChannelsLast);
    torch::Tensor strided = torch::zeros({4, 6}).slice(1, 0, 6, 2);
    strided.fill_(3 + mine);
    torch::Tensor numbers = torch::full({3}, 7 + group.rank(), torch::kInt64);
    torch::Tensor truth = torch::full({2}, group.isWriter(), torch::kBool);
    torch::Tensor brief = torch::full({2}, 1.5 + mine, torch::kBFloat16);
    torch::Tensor learning = torch::full({2}, 2 + mine, torch::requires_grad());
    must(group.broadcast({floats, strided, numbers, truth, brief, learning}));
    expect((floats == 1).all().item<bool>(), "channels-last weights are the writer's");
    expect((strided == 3).all().item<bool>(), "weights with gaps are the writer's");
    expect((numbers == 7).all().item<bool>() && truth.all().item<bool>(), "counts are the writer's");
    expect((brief == 1.5).all().item<bool>() && (learning == 2).all().item<bool>(),
           "all types are the writer's");

    torch::Tensor mean = torch::full({3}, 10 * (1 + mine)),
                  seen = torch::full({}, 5 + group.rank(), torch::kInt64);
    must(group.average({mean, seen}));
    expect((mean == 5.0 * (1 + group.size())).all().item<bool>(), "statistics become their mean");
    expect(seen.item<std::int64_t>() == 5, "counts become the writer's");

    torch::Tensor sum = torch::full({2}, 1e9 + mine, torch::kFloat64);
    must(group.allReduceSum(sum));
    expect(sum[0].item<double>() == 1e9 * group.size() + group.size() * (group.size() - 1) / 2,
           "sums are exact");
    expect(!must(group.agree(false)), "nobody wishes");
    expect(must(group.agree(group.rank() == group.size() - 1)), "one wish is heard by all");
    must(group.barrier());
}

/// This process's half of the batch, the second one being rank 1's.
Data shareOf(const Group& group, const Data& data) {
    return data.part(count * group.rank() / group.size(), count * (group.rank() + 1) / group.size());
}

void reduceGradients(Group& group) {
    const Data data = wholeBatch();
    SmallNet wanted = sameNet();
    learn(wanted, data);
    SmallNet net = sameNet();
    const Data share = shareOf(group, data);
    std::vector<double> sums{static_cast<double>(share.targets.size(0)), 0.5};
    {
        GradientReducer reducer(group, net.parameters(), 2000);
        expect(reducer.bucketCount() > 2, "several buckets");
        std::size_t begunEarly = 0;
        const auto hook = net.conv->weight.register_hook(
            [&](const torch::Tensor&) { begunEarly = reducer.bucketsBegun(); });
        for (int round = 0; round < 3; ++round) {
            forget(net);
            sums = {static_cast<double>(share.targets.size(0)), 0.5};
            reducer.arm();
            learn(net, share);
            expect(must(reducer.finish(true, sums)), "all are good");
            expect(sums[0] == count && sums[1] == 0.5 * group.size(), "figures are added up");
            expectGradients(net, wanted, 1e-6, "two halves");
        }
        expect(begunEarly > 1, "sums begin while the backward pass goes on");
        net.conv->weight.remove_hook(hook);

        std::vector<double> none;
        forget(net);
        learn(net, share.part(0, 2));
        expect(reducer.bucketsBegun() == 0, "nothing is reduced before the last pass");
        reducer.arm();
        learn(net, share.part(2, share.targets.size(0)));
        expect(must(reducer.finish(true, none)), "all are good");
        expectGradients(net, wanted, 1e-6, "accumulated");

        // The writer learns from everything, the others have no picture.
        forget(net);
        reducer.arm();
        if (group.isWriter()) learn(net, data);
        expect(must(reducer.finish(true, none)), "all are good");
        expectGradients(net, wanted, 1e-6, "without pictures");

        // One process fails in the first of two passes: all repeat.
        forget(net);
        learn(net, share.part(0, 2));
        if (group.rank() != 1) {
            reducer.arm();
            learn(net, share.part(2, share.targets.size(0)));
        }
        expect(!must(reducer.finish(group.rank() != 1, none)), "all learn that one failed");
        forget(net);
        reducer.arm();
        learn(net, share);
        expect(must(reducer.finish(true, none)), "the repetition is good");
        expectGradients(net, wanted, 1e-6, "repeated");
    }
    // Without the reducer a backward pass is the process's own again.
    SmallNet own = sameNet();
    learn(own, share);
    forget(net);
    learn(net, share);
    expectGradients(net, own, 0, "own");
}

void frozenPartsAndLayouts(Group& group) {
    const Data data = wholeBatch();
    const Data share = shareOf(group, data);
    const auto prepared = [] {
        SmallNet net = sameNet();
        net.to(torch::kFloat32);
        for (torch::Tensor& parameter : net.conv->parameters())
            parameter.set_data(parameter.dim() == 4 ? parameter.contiguous(torch::MemoryFormat::ChannelsLast)
                                                    : parameter);
        net.hidden->weight.set_requires_grad(false);
        return net;
    };
    SmallNet wanted = prepared(), net = prepared();
    learn(wanted, data);
    GradientReducer reducer(group, net.parameters());
    expect(reducer.bucketCount() == 1, "small networks need one bucket");
    std::vector<double> none;
    reducer.arm();
    learn(net, share);
    expect(must(reducer.finish(true, none)), "all are good");
    expectGradients(net, wanted, 1e-6, "channels-last, partly frozen");
}

/// Goes on adding up until it cannot; the error is to say what to do, and to stay.
void addUpUntilItFails(Group& group) {
    SmallNet net = sameNet();
    const Data share = shareOf(group, wholeBatch());
    GradientReducer reducer(group, net.parameters(), 2000);
    Status status;
    for (int step = 0; status && step < 1000; ++step) {
        std::vector<double> none;
        reducer.arm();
        learn(net, share);
        auto good = reducer.finish(true, none);
        if (!good) status = std::move(good).error();
    }
    expect(!status, "a group without one of its processes fails");
    if (status) return;
    expect(status.error().code == ErrorCode::worker, "it is the group that failed");
    expect(status.error().text().find("--resume") != std::string::npos, "the error says what to do");
    expect(group.barrier().error() == status.error(), "the error stays");
    std::vector<double> none;
    expect(reducer.finish(true, none).error() == status.error(), "the error stays with the reducer");
}

} // namespace

int main(int argumentCount, char** arguments) {
    at::set_num_threads(1);
    const std::string wanted = argumentCount > 1 ? arguments[1] : "work";
    const std::chrono::seconds timeout(argumentCount > 2 ? std::atoi(arguments[2]) : 60);
    const GroupPlace place = must(groupPlace());
    auto joined = Group::join(place, torch::kCPU, timeout);
    if (wanted == "wait for others") {
        expect(!joined && joined.error().code == ErrorCode::worker,
               "a group that is not complete does not begin");
        if (!joined)
            expect(joined.error().text().find("MASTER_PORT") != std::string::npos,
                   "the error says what to do");
        return complaints > 0;
    }
    Group group = must(std::move(joined));
    if (wanted == "work") {
        shareTensors(group);
        reduceGradients(group);
        frozenPartsAndLayouts(group);
        fmt::print("{} of {}\n", group.rank(), group.size());
    } else if (wanted == "die" && group.rank() == 1) {
        std::raise(SIGKILL);
    } else if (wanted == "hang" && group.rank() == 1) {
        std::this_thread::sleep_for(std::chrono::minutes(10));
    } else {
        addUpUntilItFails(group);
    }
    return complaints > 0;
}
