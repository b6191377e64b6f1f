// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/train/nets/network.h"

#include <torch/torch.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace imago::train {

struct WeightFile {
    std::map<std::string, torch::Tensor> tensors; ///< CPU, their stored dtype
    std::map<std::string, std::string> metadata;
};

/// safetensors (github.com/huggingface/safetensors: 8-byte little-endian header length, JSON header, raw
/// data); every offset is checked. Errors: notFound, corrupt (says what is wrong and where).
Result<WeightFile> readSafetensors(const std::filesystem::path& path);
Status writeSafetensors(const std::filesystem::path& path, const WeightFile& file);

/// torchvision-style .pth: the zip container or the older stream, its pickle read by our own restricted
/// machine: only tensors, numbers, strings and plain containers; any other global is refused by name; nothing
/// is ever executed. A dictionary under "state_dict", "model" or "model_state_dict" is unwrapped, and that
/// under "weights" of our own checkpoints; a leading "module." is taken off. Of a TorchScript archive the
/// tensors of its modules are read under their dotted names and the programs in it left alone; a frozen one
/// has none (unsupported).
Result<WeightFile> readPth(const std::filesystem::path& path);

/// By content, not by extension.
Result<WeightFile> readWeights(const std::filesystem::path& path);

/// What fitted and what did not.
struct LoadReport {
    std::vector<std::string> loaded, missing, unexpected, wrongShape;
};
/// Copies tensors by name and shape; a head of another class count is left as it is and reported. Folded
/// files (conv weight and bias, no norm) make the norms identity plus bias. Where more tensors fit without a
/// prefix that the file puts in front of its names ("backbone.", "module.model." …), it is taken off, and the
/// report has the names without it. Errors: invalidArgument where nothing of the backbone fits.
Result<LoadReport> loadInto(Network& network, const WeightFile& file);

/// The embedded file for a network below `resources`/weights; notFound where there is none (resnet18,
/// small_cnn).
Result<std::filesystem::path> embeddedWeights(const std::filesystem::path& resources,
                                              const std::string& kind);

} // namespace imago::train
