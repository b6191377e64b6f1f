// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"
#include "core/image/image.h"
#include "core/run/run_folder.h"
#include "core/train/train.h"
#include "tests/support/fixtures.h"

#include <atomic>
#include <cstdlib>
#include <functional>
#include <set>
#include <string>
#include <vector>

/// Small runs on made-up pictures.
namespace imago::train {

/// A data set of one look a class, and the folder of a run on it. Caches go below it too.
class MadeRun {
public:
    /// The pictures of a class go to training, validation and test in the proportion 6:2:2.
    explicit MadeRun(int classes = 3, int perClass = 20, Size size = {40, 36}) {
        setenv("IMAGO_CACHE_DIR", (m_temp / "cache").c_str(), 1);
        for (int k = 0; k < classes; ++k) {
            m_manifest.classes.push_back("class " + std::to_string(k));
            m_manifest.classIds.push_back(k + 1);
        }
        for (int i = 0; i < perClass; ++i)
            for (int k = 0; k < classes; ++k) {
                const auto path =
                    m_temp / ("pictures/" + std::to_string(k) + "-" + std::to_string(i) + ".png");
                test::makeImage(path, static_cast<std::uint64_t>(1000 * k + i), size, k);
                const int place = i % 10;
                m_manifest.items.push_back({static_cast<std::int64_t>(m_manifest.items.size()) + 1,
                                            toUtf8(path),
                                            contentHash(test::must(readBytes(path))),
                                            {k},
                                            place < 6   ? Split::train
                                            : place < 8 ? Split::val
                                                        : Split::test});
            }
    }

    Manifest& manifest() { return m_manifest; }
    std::filesystem::path operator/(const std::string& name) const { return m_temp / name; }

    /// Makes the folder NAME with recipe and manifest as they are now.
    std::filesystem::path folder(const std::string& name, const Recipe& recipe) const {
        const auto path = m_temp / name;
        test::must(RunFolder::create(path, recipe, m_manifest));
        return path;
    }
    std::filesystem::path picture(Split split, int nth) const {
        for (const ManifestItem& item : m_manifest.items)
            if (item.split == split && nth-- == 0) return fromUtf8(item.path);
        qFatal("no such picture");
    }

private:
    test::TempFolder m_temp;
    Manifest m_manifest;
};

/// A recipe that learns the looks in seconds.
inline Recipe smallRecipe() {
    Recipe recipe;
    recipe.model = "small_cnn";
    recipe.weights = "none";
    recipe.inputSize = 32;
    recipe.epochs = 4;
    recipe.batch = 12;
    recipe.learningRate = 5e-3;
    recipe.augment = augmentPreset("light");
    recipe.threads = 1;
    recipe.device = "cpu";
    recipe.seed = 7;
    return recipe;
}

/// What a run said.
struct Heard {
    std::vector<WorkerMessage> messages;

    template <class Message> std::vector<Message> all() const {
        std::vector<Message> found;
        for (const WorkerMessage& message : messages)
            if (const auto* one = std::get_if<Message>(&message)) found.push_back(*one);
        return found;
    }
    /// Epoch messages without the figures that depend on the clock; a repeated epoch counts once.
    std::vector<EpochMessage> curve() const {
        std::vector<EpochMessage> epochs;
        for (EpochMessage epoch : all<EpochMessage>()) {
            epoch.seconds = 0;
            epoch.metrics.erase("images_per_second");
            if (!epochs.empty() && epochs.back().epoch == epoch.epoch) epochs.pop_back();
            epochs.push_back(epoch);
        }
        return epochs;
    }
    int warnings(const std::string& code) const {
        int count = 0;
        for (const WarningMessage& warning : all<WarningMessage>())
            count += warning.code == code;
        return count;
    }
};

/// Wishes what a function says.
class ScriptedControl final : public Control {
public:
    explicit ScriptedControl(std::function<Wish()> script = [] { return Wish::go; })
        : m_script(std::move(script)) {}
    Wish wish() override { return m_script(); }

private:
    std::function<Wish()> m_script;
};

inline std::string resourcesFolder() {
    return IMAGO_SOURCE_DIR "/resources";
}

} // namespace imago::train
