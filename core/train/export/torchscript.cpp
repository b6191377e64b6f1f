// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/train/export/exporter.h"

#include <fmt/format.h>
#include <torch/csrc/jit/frontend/tracer.h>
#include <torch/script.h>

#include <exception>
#include <sstream>

namespace imago::train {

namespace {

using CompilationUnit = std::shared_ptr<torch::jit::CompilationUnit>;

/// A script module with the same tree of names and the very tensors of `module`: the tracer finds them by
/// identity and reads them as attributes rather than as constants.
torch::jit::Module mirrored(const torch::nn::Module& module, const std::string& name,
                            const CompilationUnit& unit) {
    torch::jit::Module mirror(c10::QualifiedName("__torch__.imago." + name), unit, true);
    mirror.register_attribute("training", c10::BoolType::get(), false);
    for (const auto& item : module.named_parameters(false))
        mirror.register_parameter(item.key(), item.value(), false);
    for (const auto& item : module.named_buffers(false))
        mirror.register_parameter(item.key(), item.value(), true);
    for (const auto& item : module.named_children())
        mirror.register_module(item.key(), mirrored(*item.value(), "Part", unit));
    return mirror;
}

torch::jit::Module traced(Network& network, int size) {
    auto unit = std::make_shared<torch::jit::CompilationUnit>();
    torch::jit::Module module = mirrored(network, network.kind(), unit);
    // Two pictures, so that nothing is taken for the same as one.
    const torch::Tensor example = torch::zeros({2, 3, size, size});
    const auto run = [&network](torch::jit::Stack inputs) {
        return torch::jit::Stack{network.forward(inputs.at(0).toTensor())};
    };
    const auto noName = [](const torch::autograd::Variable&) { return std::string(); };
    const auto state =
        torch::jit::tracer::trace({example}, run, noName, true, false, &module, {"image"}).first;
    const auto name = c10::QualifiedName(*module.type()->name(), "forward");
    module.type()->addMethod(unit->create_function(name, state->graph));
    return module;
}

} // namespace

Status writeTorchScript(Network& network, int size, const std::filesystem::path& path) {
    const bool wasTraining = network.is_training();
    try {
        const torch::NoGradGuard guard;
        network.eval();
        std::ostringstream content;
        traced(network, size).save(content);
        network.train(wasTraining);
        return writeAtomically(path, content.str());
    } catch (const std::exception& e) {
        network.train(wasTraining);
        return failure(ErrorCode::internal,
                       fmt::format("{} cannot be written as TorchScript: {}", toUtf8(path), e.what()));
    }
}

} // namespace imago::train
