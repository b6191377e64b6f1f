// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/model_loader.h"

#include "core/base/files.h"
#include "core/train/loop/checkpoint.h"

#include <fmt/format.h>

#include <exception>

namespace imago::train {

Result<LoadedModel> loadModel(const std::filesystem::path& run, const std::string& checkpoint) {
    std::filesystem::path file = run / "checkpoints" / (checkpoint + ".pt");
    std::error_code ignored;
    if (checkpoint == "best" && !std::filesystem::exists(file, ignored))
        file = run / "checkpoints" / "last.pt";
    if (!std::filesystem::exists(file, ignored))
        return failure(ErrorCode::notFound, fmt::format("{} has no checkpoint '{}': train the run first",
                                                        toUtf8(run), checkpoint));
    IMAGO_TRY(read, readCheckpoint(file));
    try {
        IMAGO_TRY(network,
                  makeNetwork(read.model.kind, static_cast<std::int64_t>(read.model.classes.size())));
        IMAGO_CHECK(setWeights(*network, read.weights).within(toUtf8(file)));
        network->eval();
        for (torch::Tensor& parameter : network->parameters())
            parameter.set_requires_grad(false);
        LoadedModel model;
        model.network = std::move(network);
        model.preprocess = read.model.preprocess;
        model.classes = std::move(read.model.classes);
        model.size = read.model.preprocess.size;
        model.task = read.model.task;
        return model;
    } catch (const std::exception& error) {
        return failure(ErrorCode::corrupt,
                       fmt::format("the checkpoint {} cannot be used: {}", toUtf8(file), error.what()));
    }
}

} // namespace imago::train
