// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/inspect.h"

#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/recipe/recipe.h"
#include "core/train/nets/network.h"
#include "core/train/weights/weights.h"

#include <algorithm>
#include <iterator>

namespace imago::train {

namespace {

constexpr std::size_t mostNames = 50;
constexpr std::size_t mostMetadata = 50, mostMetadataLetters = 300;

/// Batch norms count their batches; files older than PyTorch 0.4.1 do not, and nothing is lost by it.
bool isCounter(const std::string& name) {
    return name.ends_with("num_batches_tracked");
}

/// Our own buffers are in no published file.
bool isOurs(const std::string& name) {
    return name.find('.') == std::string::npos && (name.starts_with("feature_") || name == "folded_norms");
}

std::int64_t backboneTensors(const Network& network) {
    const std::string head = network.headPrefix();
    const auto counts = [&](const std::string& name) {
        return !name.starts_with(head) && !isCounter(name) && !isOurs(name);
    };
    std::int64_t count = 0;
    for (const auto& item : network.named_parameters())
        count += counts(item.key());
    for (const auto& item : network.named_buffers())
        count += counts(item.key());
    return count;
}

void dropCounters(std::vector<std::string>& names) {
    std::erase_if(names, isCounter);
}

/// The first dimension of the head's weight in the file.
std::int64_t classesIn(const WeightFile& file, const std::string& headPrefix) {
    const auto weight = file.tensors.find(headPrefix + "weight");
    return weight != file.tensors.end() && weight->second.dim() == 2 ? weight->second.size(0) : 0;
}

Result<NetworkFit> fitOf(const std::string& kind, const WeightFile& file, std::int64_t& classes) {
    // The class count is the file's where it has one, so that the last layer is no wrong shape.
    IMAGO_TRY(probe, makeNetwork(kind, 2));
    const std::string head = probe->headPrefix();
    classes = classesIn(file, head);
    auto network = std::move(probe);
    if (classes > 2) network->resetHead(classes);
    NetworkFit fit;
    fit.network = kind;
    fit.needed = backboneTensors(*network);
    for (const auto& [name, tensor] : file.tensors)
        if (name.starts_with(head)) fit.head.push_back(name);
    auto report = loadInto(*network, file);
    if (!report) {
        fit.problem = report.error().text();
        for (const auto& [name, tensor] : file.tensors)
            fit.unexpected.push_back(name);
        return fit;
    }
    fit.missing = std::move(report->missing);
    fit.unexpected = std::move(report->unexpected);
    fit.wrongShape = std::move(report->wrongShape);
    for (auto* names : {&fit.missing, &fit.unexpected, &fit.wrongShape})
        dropCounters(*names);
    const auto lacking = [&](const std::vector<std::string>& names) {
        return std::count_if(names.begin(), names.end(), [&](const std::string& name) {
            return !name.starts_with(head) && !isOurs(name);
        });
    };
    fit.fitted = fit.needed - lacking(fit.missing) - lacking(fit.wrongShape);
    return fit;
}

std::string dtypeOf(const WeightFile& file) {
    std::map<std::string, std::int64_t> counts;
    for (const auto& [name, tensor] : file.tensors)
        counts[std::string(c10::toString(tensor.scalar_type()))] += tensor.numel();
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == counts.end()) return {};
    const std::pair<const char*, const char*> words[] = {
        {"Float", "float32"}, {"Half", "float16"}, {"BFloat16", "bfloat16"}, {"Double", "float64"}};
    for (const auto& [torchWord, word] : words)
        if (most->first == torchWord) return word;
    return most->first;
}

nlohmann::ordered_json namesJson(const std::vector<std::string>& names) {
    const auto shown = std::min(names.size(), mostNames);
    return {{"count", names.size()},
            {"names",
             std::vector<std::string>(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown))}};
}

} // namespace

double NetworkFit::match() const {
    const double others = static_cast<double>(unexpected.size());
    const double all = static_cast<double>(needed) + others;
    return all > 0 && problem.empty() ? static_cast<double>(fitted) / all : 0;
}

Result<WeightsInspection> inspectWeights(const std::filesystem::path& path, const std::string& network) {
    WeightsInspection inspection;
    IMAGO_TRY(file, readWeights(path));
    try {
        inspection.file = toUtf8(path);
        std::error_code ignored;
        inspection.bytes = static_cast<std::int64_t>(std::filesystem::file_size(path, ignored));
        inspection.tensors = static_cast<std::int64_t>(file.tensors.size());
        for (const auto& [name, tensor] : file.tensors)
            inspection.parameters += tensor.numel();
        inspection.dtype = dtypeOf(file);
        inspection.metadata = file.metadata;
        std::vector<std::string> kinds{network};
        if (network.empty()) kinds.assign(std::begin(knownModels), std::end(knownModels));
        std::map<std::string, std::int64_t> classes;
        for (const std::string& kind : kinds) {
            IMAGO_TRY(fit, fitOf(kind, file, classes[kind]));
            inspection.networks.push_back(std::move(fit));
        }
        std::stable_sort(inspection.networks.begin(), inspection.networks.end(),
                         [](const NetworkFit& a, const NetworkFit& b) { return a.match() > b.match(); });
        const NetworkFit& best = inspection.networks.front();
        if (best.problem.empty()) inspection.classes = classes[best.network];
        return inspection;
    } catch (const std::exception& e) {
        return failure(ErrorCode::internal,
                       fmt::format("{} cannot be tried on a network: {}", toUtf8(path), e.what()));
    }
}

std::string toJson(const WeightsInspection& inspection) {
    nlohmann::ordered_json metadata = nlohmann::ordered_json::object();
    for (const auto& [key, value] : inspection.metadata)
        if (metadata.size() < mostMetadata)
            metadata[key.substr(0, mostMetadataLetters)] = value.substr(0, mostMetadataLetters);
    nlohmann::ordered_json networks = nlohmann::ordered_json::array();
    for (const NetworkFit& fit : inspection.networks)
        networks.push_back({{"network", fit.network},
                            {"match", fit.match()},
                            {"needed", fit.needed},
                            {"fitted", fit.fitted},
                            {"problem", fit.problem},
                            {"head", namesJson(fit.head)["names"]},
                            {"missing", namesJson(fit.missing)},
                            {"unexpected", namesJson(fit.unexpected)},
                            {"wrongShape", namesJson(fit.wrongShape)}});
    return json::dump(nlohmann::ordered_json{{"file", inspection.file},
                                             {"bytes", inspection.bytes},
                                             {"tensors", inspection.tensors},
                                             {"parameters", inspection.parameters},
                                             {"dtype", inspection.dtype},
                                             {"metadata", std::move(metadata)},
                                             {"classes", inspection.classes},
                                             {"networks", std::move(networks)}});
}

} // namespace imago::train
