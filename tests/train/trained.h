// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/loop/checkpoint.h"
#include "core/train/loop/train_run.h"
#include "tests/train/made_run.h"

/// Runs that are trained in this process, and what is left of them.
namespace imago::train {

using Wish = Control::Wish;

/// Trains and returns what was said.
inline Heard trained(const std::filesystem::path& folder, const std::function<Wish()>& script,
                     const TrainHooks& hooks = {}, bool resume = false, Status* status = nullptr) {
    Heard heard;
    ScriptedControl control(script);
    const Status result = runTraining(
        {folder, resourcesFolder(), resume, 0}, control,
        [&](const WorkerMessage& message) { heard.messages.push_back(message); }, hooks);
    if (status)
        *status = result;
    else if (!result)
        qFatal("%s", result.error().text().c_str());
    return heard;
}

inline Heard trained(const std::filesystem::path& folder, bool resume = false) {
    return trained(
        folder, [] { return Wish::go; }, {}, resume);
}

inline Checkpoint checkpointOf(const std::filesystem::path& folder, const std::string& kind) {
    return test::must(readCheckpoint(folder / "checkpoints" / (kind + ".pt")));
}

inline void compareMaps(const TensorMap& a, const TensorMap& b) {
    QCOMPARE(a.size(), b.size());
    for (const auto& [name, tensor] : a)
        QVERIFY2(b.contains(name) && torch::equal(tensor, b.at(name)), name.c_str());
}

/// All that a run leaves is the same, but for the clock.
inline void compareRuns(const std::filesystem::path& a, const std::filesystem::path& b) {
    for (const char* kind : {"last", "best"}) {
        const Checkpoint x = checkpointOf(a, kind), y = checkpointOf(b, kind);
        compareMaps(x.weights, y.weights);
        compareMaps(x.optimizer, y.optimizer);
        compareMaps(x.average, y.average);
        if (kind == std::string("last")) QCOMPARE(x.position.step, y.position.step);
        QCOMPARE(x.position.bestEpoch, y.position.bestEpoch);
        QCOMPARE(x.position.bestLoss, y.position.bestLoss);
    }
    for (const char* split : {"val", "test"})
        QVERIFY(test::must(readPredictions(a, split)) == test::must(readPredictions(b, split)));
}

} // namespace imago::train
