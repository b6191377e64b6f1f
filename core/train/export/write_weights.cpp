// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/export/exporter.h"
#include "core/train/loop/tensor_map.h"
#include "core/train/weights/weights.h"

#include <string>

namespace imago::train {

Status writeWeights(const Network& network, int size, const std::filesystem::path& path) {
    WeightFile file;
    file.tensors = weightsOf(network);
    file.metadata = {{"format", "pt"}, // what readers of torch state dictionaries look for
                     {"network", network.kind()},
                     {"classes", std::to_string(network.classCount())},
                     {"size", std::to_string(size)}};
    return writeSafetensors(path, file);
}

} // namespace imago::train
