// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/embeddings.h"
#include "core/run/learning_history.h"
#include "tests/ui/studio_fixture.h"

#include <array>

namespace imago::test {

inline constexpr std::size_t perClass = 8;

/// Three classes, of which the last picture each has no label; a run that took one cat for a dog, and what it
/// saw in all pictures.
class SeenProject {
public:
    explicit SeenProject(bool embedded = true) : m_pictures({"cat", "dog", "hen"}, int(perClass)) {
        auto& store = m_pictures.project.store();
        Manifest manifest;
        for (const auto& one : must(store.classes())) {
            manifest.classes.push_back(one.name);
            manifest.classIds.push_back(one.id.value);
        }
        const auto ids = images();
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const auto before = stateOf(*must(store.image(ids[i])));
            must(store.commit(setSplit({ids[i]}, {before}, splitOf(i)), "ann"));
            if (isLabelled(i)) {
                const auto now = stateOf(*must(store.image(ids[i])));
                must(store.commit(setClass({ids[i]}, {now}, {}, m_pictures.classId(truthOf(i)), "ann"),
                                  "ann"));
            }
            const auto record = *must(store.image(ids[i]));
            if (isLabelled(i))
                manifest.items.push_back({record.id.value,
                                          store.absolutePath(record).string(),
                                          record.contentHash,
                                          {int(truthOf(i))},
                                          splitOf(i)});
        }
        Recipe recipe;
        recipe.epochs = 3;
        m_run = addRun(manifest, recipe, embedded);
    }
    PictureProject& pictures() { return m_pictures; }
    std::vector<ImageId> images() { return m_pictures.images(); }
    RunId run() const { return m_run; }
    std::filesystem::path folder() const { return m_pictures.project.folder() / "runs" / "one"; }

    std::filesystem::path embeddings() const { return folder() / "embeddings"; }

    static std::size_t truthOf(std::size_t i) { return i / perClass; }
    static bool isLabelled(std::size_t i) { return i % perClass != perClass - 1; }
    static Split splitOf(std::size_t i) {
        return i % 4 == 0 ? Split::train : i % 4 == 1 ? Split::val : Split::test;
    }
    static std::size_t seenAs(std::size_t i) { return i == 2 ? 1 : truthOf(i); }
    /// A direction a class; the later ones of a class lean away from it.
    static std::array<float, 4> features(std::size_t i) {
        std::array<float, 4> values{};
        values[seenAs(i)] = 4;
        values[3] = 0.1F * float(i % perClass);
        return values;
    }

private:
    RunId addRun(const Manifest& manifest, const Recipe& recipe, bool embedded) {
        auto& store = m_pictures.project.store();
        must(RunFolder::create(folder(), recipe, manifest));
        RunRecord run;
        run.name = "one";
        run.folder = "runs/one";
        run.status = "done";
        run.epochs = recipe.epochs;
        run.model = recipe.model;
        run.recipeJson = toJson(recipe);
        run.classes = manifest.classes;
        for (const auto id : manifest.classIds)
            run.classIds.push_back(ClassId{id});
        const auto id = must(store.saveRun(run));
        EmbeddingSet set;
        set.columns = 4;
        set.classes = 3;
        std::vector<Prediction> predictions;
        const auto ids = images();
        for (std::size_t i = 0; i < ids.size(); ++i) {
            Prediction made{ids[i], std::vector<float>(3, 0.05F + 0.001F * float(i))};
            made.probabilities[seenAs(i)] = 1 - 2 * made.probabilities[0];
            if (seenAs(i) == 0) made.probabilities[0] = 1 - 2 * made.probabilities[1];
            set.images.push_back(ids[i].value);
            set.hashes.push_back(must(store.image(ids[i]))->contentHash);
            for (const float v : features(i))
                set.features.push_back(v);
            set.confidences.insert(set.confidences.end(), made.probabilities.begin(),
                                   made.probabilities.end());
            if (splitOf(i) != Split::train && isLabelled(i)) predictions.push_back(made);
        }
        must(store.putPredictions(id, predictions));
        if (embedded) {
            std::filesystem::create_directories(embeddings());
            must(writeEmbeddings(embeddings(), set));
        }
        return id;
    }

    PrivateUser m_user;
    PictureProject m_pictures;
    RunId m_run;
};

} // namespace imago::test
