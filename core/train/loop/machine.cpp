// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/machine.h"

#include "core/train/train.h"

#include <fmt/format.h>
#include <opencv2/core/utility.hpp>

#include <algorithm>
#include <climits>
#include <cmath>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <malloc.h>
#include <mutex>
#include <thread>

namespace imago::train {
namespace {

/// The driver tells the card's name without CUDA's headers, which a build for the CPU does not have.
std::string cudaName() {
    std::error_code failed;
    for (const auto& card : std::filesystem::directory_iterator("/proc/driver/nvidia/gpus", failed)) {
        std::ifstream file(card.path() / "information");
        for (std::string line; std::getline(file, line);) {
            if (!line.starts_with("Model:")) continue;
            const auto at = line.find_first_not_of(" \t", 6);
            return at == std::string::npos ? std::string() : line.substr(at);
        }
    }
    return {};
}

bool wantsCuda(const std::string& wish) {
    return wish != "cpu" && torch::cuda::is_available();
}

/// Cards without bfloat16 convolutions refuse; they train in float32.
bool computes(torch::Device device, torch::ScalarType type) {
    try {
        const torch::NoGradGuard noGrad;
        const auto options = torch::TensorOptions().device(device).dtype(type);
        torch::conv2d(torch::ones({1, 8, 8, 8}, options), torch::ones({8, 8, 3, 3}, options))
            .sum()
            .item<float>();
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

Result<Mixed> mixedOn(torch::Device device, Precision wish) {
    if (!device.is_cuda() || wish == Precision::float32) return Mixed::off;
    if (wish == Precision::float16) {
        if (computes(device, torch::kFloat16)) return Mixed::float16;
    } else if (computes(device, torch::kBFloat16)) {
        return Mixed::bfloat16;
    }
    if (wish == Precision::automatic) return Mixed::off;
    return failure(
        ErrorCode::unsupported,
        fmt::format("the graphics card does not compute in {}: choose the precision auto", toString(wish)));
}

} // namespace

int defaultThreads() {
    const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    return cores > 4 ? cores - 1 : cores;
}

std::string deviceText(const std::string& wish, int threads) {
    if (wantsCuda(wish)) {
        const std::string name = cudaName();
        return name.empty() ? "cuda:0" : "cuda:0 " + name;
    }
    const int count = threads > 0 ? threads : defaultThreads();
    return fmt::format("cpu ({} thread{})", count, count == 1 ? "" : "s");
}

Result<Machine> setUpMachine(const std::string& wish, int threads, Precision precision, int localRank,
                             int localProcesses) {
    Machine machine;
    if (wantsCuda(wish)) {
        const auto cards = static_cast<int>(torch::cuda::device_count());
        machine.device = torch::Device(torch::kCUDA, static_cast<c10::DeviceIndex>(localRank % cards));
        at::globalContext().setBenchmarkCuDNN(true); // the input side changes seldom
    } else if (wish == "cuda") {
        return failure(
            ErrorCode::unsupported,
            "no CUDA device is available to this build of LibTorch: choose the device auto or cpu");
    }
    machine.threads = threads > 0 ? threads : std::max(1, defaultThreads() / std::max(1, localProcesses));
    machine.loaders = machine.device.is_cuda() ? std::clamp(machine.threads - 1, 1, 16)
                                               : std::clamp(machine.threads / 2, 1, 8);
    IMAGO_TRY(mixed, mixedOn(machine.device, precision));
    machine.mixed = mixed;
    at::set_num_threads(machine.threads);
    cv::setNumThreads(
        1); // the loader's threads are the parallelism; a second pool would fight with LibTorch's
    return machine;
}

void tuneAllocator() {
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, INT_MAX);
    mallopt(M_TOP_PAD, 64 << 20);
    mallopt(M_ARENA_MAX, 1);
}

namespace {

/// A line of /proc/self/status, which is in kB, as MiB; 0 where it is absent.
double statusMegabytes(std::string_view key) {
    std::ifstream file("/proc/self/status");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with(key)) return std::strtod(line.c_str() + key.size(), nullptr) / 1024;
    return 0;
}

} // namespace

std::int64_t peakMegabytes() {
    return std::llround(statusMegabytes("VmHWM:"));
}

void resetPeakMegabytes() {
    std::ofstream("/proc/self/clear_refs") << "5"; // proc(5): resets the peak resident size
}

double residentMegabytes() {
    return statusMegabytes("VmRSS:");
}

} // namespace imago::train
