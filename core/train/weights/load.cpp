// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/train/weights/weights.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <set>

namespace imago::train {

namespace {

constexpr std::string_view ownBuffers[] = {"feature_mean", "feature_std", "folded_norms"};

std::map<std::string, torch::Tensor> targetsOf(Network& network) {
    std::map<std::string, torch::Tensor> targets;
    for (const auto& item : network.named_parameters())
        targets.emplace(item.key(), item.value());
    for (const auto& item : network.named_buffers())
        targets.emplace(item.key(), item.value());
    return targets;
}

/// Where the norm behind a convolution is found: "features.0.0" → "features.0.1", "layer1.0.conv1" →
/// "layer1.0.bn1", "blocks.0.conv" → "blocks.0.norm".
std::string normBehind(const std::string& conv) {
    const std::size_t dot = conv.rfind('.');
    const std::string parent = dot == std::string::npos ? "" : conv.substr(0, dot + 1);
    const std::string last = dot == std::string::npos ? conv : conv.substr(dot + 1);
    int number = 0;
    const auto [end, error] = std::from_chars(last.data(), last.data() + last.size(), number);
    if (error == std::errc() && end == last.data() + last.size()) return parent + std::to_string(number + 1);
    if (last == "conv") return parent + "norm";
    if (last.starts_with("conv")) return parent + "bn" + last.substr(4);
    return {};
}

torch::nn::BatchNorm2dImpl* normNamed(Network& network, const std::string& name) {
    const auto modules = network.named_modules({}, false);
    const auto* found = name.empty() ? nullptr : modules.find(name);
    return found ? (*found)->as<torch::nn::BatchNorm2dImpl>() : nullptr;
}

using Tensors = std::map<std::string, torch::Tensor>;

/// The beginning of the file's names, up to a dot, without which most tensors fit by name and shape; empty
/// where they fit best as they are.
std::string foreignPrefix(const Tensors& tensors, const Tensors& targets) {
    std::map<std::string, int> votes;
    for (const auto& [name, value] : tensors)
        for (std::size_t start = 0; start != std::string::npos;) {
            const auto target = targets.find(name.substr(start));
            if (target != targets.end() && target->second.sizes() == value.sizes())
                ++votes[name.substr(0, start)];
            const std::size_t dot = name.find('.', start);
            start = dot == std::string::npos ? dot : dot + 1;
        }
    const auto most = std::max_element(votes.begin(), votes.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == votes.end() ? "" : most->first;
}

/// The file's tensors under the names and in the shapes of the network, where there is a way.
Tensors adapted(const Network& network, const Tensors& tensors, const Tensors& targets) {
    const std::string prefix = foreignPrefix(tensors, targets);
    Tensors result;
    for (const auto& [name, value] : tensors) {
        std::string own = name.starts_with(prefix) ? name.substr(prefix.size()) : name;
        if (own.empty() || (own != name && tensors.contains(own))) own = name;
        result.emplace(own, network.fitted(own, value));
    }
    return result;
}

/// One thing to do once everything is known to fit.
struct Plan {
    std::vector<std::pair<torch::Tensor, torch::Tensor>> copies; ///< to, from
    std::vector<std::pair<torch::nn::BatchNorm2dImpl*, torch::Tensor>> foldedBiases;
    std::set<std::string> covered; ///< names of the network that the file provides
};

/// A bias in the file for a convolution that has none here belongs to the norm behind it.
bool planFoldedBias(Network& network, const std::string& name, const torch::Tensor& value, Plan& plan) {
    constexpr std::string_view suffix = ".bias";
    if (!name.ends_with(suffix)) return false;
    const std::string norm = normBehind(name.substr(0, name.size() - suffix.size()));
    auto* module = normNamed(network, norm);
    if (!module || module->bias.sizes() != value.sizes()) return false;
    plan.foldedBiases.emplace_back(module, value);
    for (const char* part : {".weight", ".bias", ".running_mean", ".running_var", ".num_batches_tracked"})
        plan.covered.insert(norm + part);
    return true;
}

/// y = 1·(x − 0)/√(1 − ε + ε) + bias: the norm adds the bias and does nothing else.
void setIdentityPlusBias(torch::nn::BatchNorm2dImpl& norm, const torch::Tensor& bias) {
    norm.weight.fill_(1);
    norm.bias.copy_(bias);
    norm.running_mean.zero_();
    norm.running_var.fill_(1 - norm.options.eps());
    norm.num_batches_tracked.zero_();
}

} // namespace

Result<LoadReport> loadInto(Network& network, const WeightFile& file) {
    try {
        const torch::NoGradGuard guard;
        auto targets = targetsOf(network);
        LoadReport report;
        Plan plan;
        const Tensors tensors = adapted(network, file.tensors, targets);
        for (const auto& [name, value] : tensors) {
            const auto target = targets.find(name);
            if (target == targets.end()) {
                (planFoldedBias(network, name, value, plan) ? report.loaded : report.unexpected)
                    .push_back(name);
            } else if (target->second.sizes() != value.sizes()) {
                report.wrongShape.push_back(name);
            } else {
                plan.copies.emplace_back(target->second, value);
                plan.covered.insert(name);
                report.loaded.push_back(name);
            }
        }
        for (const auto& [name, target] : targets)
            if (!plan.covered.contains(name) && !tensors.contains(name) &&
                std::find(std::begin(ownBuffers), std::end(ownBuffers), name) == std::end(ownBuffers))
                report.missing.push_back(name);
        const auto ofBackbone = [&](const std::string& name) {
            return !name.starts_with(network.headPrefix()) && targets.contains(name) &&
                   targets.at(name).dim() > 1;
        };
        if (std::none_of(report.loaded.begin(), report.loaded.end(), ofBackbone))
            return failure(
                ErrorCode::invalidArgument,
                fmt::format("None of the file's {} tensors ({}, …) fits the network {}; were the "
                            "weights made for another one?",
                            file.tensors.size(), file.tensors.empty() ? "" : file.tensors.begin()->first,
                            network.kind()));

        // A file that says nothing about our own buffers means their first values.
        network.setFeatureStatistics(torch::zeros_like(network.featureMean()),
                                     torch::ones_like(network.featureStd()));
        network.setFoldedNorms(false);
        for (auto& [to, from] : plan.copies)
            to.copy_(from);
        for (auto& [norm, bias] : plan.foldedBiases)
            setIdentityPlusBias(*norm, bias);
        network.setFoldedNorms(network.foldedNorms() || !plan.foldedBiases.empty());
        return report;
    } catch (const std::exception& e) {
        return failure(ErrorCode::internal, fmt::format("The weights cannot be copied: {}", e.what()));
    }
}

Result<WeightFile> readWeights(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return failure(ErrorCode::notFound, fmt::format("The weight file {} does not exist.", toUtf8(path)));
    std::ifstream stream(path, std::ios::binary);
    char start[9] = {};
    stream.read(start, sizeof start);
    if (start[8] == '{') return readSafetensors(path);
    if (std::string_view(start, 4) == "PK\x03\x04" || start[0] == '\x80') return readPth(path);
    return failure(
        ErrorCode::corrupt,
        fmt::format("{} is neither a safetensors file nor a state dictionary or TorchScript module of "
                    "PyTorch.",
                    toUtf8(path)));
}

Result<std::filesystem::path> embeddedWeights(const std::filesystem::path& resources,
                                              const std::string& kind) {
    std::string name;
    if (kind == "csp_nano") name = "nanodet_g_416_fp16.safetensors";
    if (kind == "mobilenet_v2") name = "mobilenet_v2_oidv4_folded_fp16.safetensors";
    if (name.empty())
        return failure(
            ErrorCode::notFound,
            fmt::format("Imago has no pretrained weights for {}; choose \"none\" or a file.", kind));
    const auto path = resources / "weights" / name;
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return failure(
            ErrorCode::notFound,
            fmt::format("The weights {} are missing; is Imago installed completely?", toUtf8(path)));
    return path;
}

} // namespace imago::train
