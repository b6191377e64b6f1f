// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fixtures.h"
#include "tests/support/store_state.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>

// imago_bench_store [IMAGES]: how long the label store takes for what the studio asks of it. Prints medians.
using namespace imago;
using namespace imago::test;

namespace {

/// Of the whole process, user and system: unlike the time that passes it does not depend on what else runs.
double cpuMs() {
    return 1000.0 * double(std::clock()) / CLOCKS_PER_SEC;
}

template <class F> void measure(const std::string& what, int times, F&& f) {
    std::vector<double> ms;
    const double before = cpuMs();
    for (int i = 0; i < times; ++i) {
        const auto start = std::chrono::steady_clock::now();
        f(i);
        ms.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    const double cpu = (cpuMs() - before) / times;
    std::sort(ms.begin(), ms.end());
    fmt::print("{:<36} median {:>9.3f} ms  worst {:>9.3f} ms  cpu {:>9.3f} ms\n", what, ms[ms.size() / 2],
               ms.back(), cpu);
    std::fflush(stdout);
}

std::vector<ImageState> statesOf(ProjectStore& store, const std::vector<ImageId>& ids) {
    std::vector<ImageState> states;
    for (const auto& image : must(store.images(ids)))
        states.push_back({image.split, image.review});
    return states;
}

} // namespace

int main(int argc, char** argv) {
    const int count = argc > 1 ? std::atoi(argv[1]) : 100'000;
    TempProject project;
    std::vector<ImageId> ids;
    measure("put 500 images", count / 500, [&](int batch) {
        std::vector<ImageRecord> records;
        for (int i = batch * 500; i < (batch + 1) * 500; ++i)
            records.push_back(imageRecord(fmt::format("images/{:03}/{:06}.jpg", i % 1000, i), i));
        for (const ImageId id : must(project->putImages(records)))
            ids.push_back(id);
    });
    for (int i = 0; i < 10; ++i)
        must(project->commit(addClass(must(project->classes()), fmt::format("class {}", i)), "bench"));
    const auto classes = must(project->classes());

    measure("label one image (one gesture)", 300, [&](int i) {
        const std::vector<ImageId> one{ids[std::size_t(i) * 7 % ids.size()]};
        must(project->commit(setClass(one, statesOf(project.store(), one), must(project->annotations(one)),
                                      classes[std::size_t(i) % 10].id, "bench"),
                             "bench"));
    });
    measure("undo one", 100, [&](int) { must(project->undo()); });
    measure("redo one", 100, [&](int) { must(project->redo()); });
    for (const std::size_t many : {std::size_t(1000), std::size_t(10'000)}) {
        const std::vector<ImageId> some(ids.begin(),
                                        ids.begin() + std::ptrdiff_t(std::min(many, ids.size())));
        measure(fmt::format("label {} images in one gesture", some.size()), 3, [&](int i) {
            must(project->commit(
                setClass(some, statesOf(project.store(), some), must(project->annotations(some)),
                         classes[std::size_t(i)].id, "bench"),
                "bench"));
        });
        measure("take it back", 3, [&](int) { must(project->undo()); });
    }
    ImageFilter filter;
    measure("all ids by path", 10, [&](int) { must(project->imageIds(filter)); });
    filter.text = "042";
    measure("ids with a text in the path", 10, [&](int) { must(project->imageIds(filter)); });
    measure("counts within that filter", 10, [&](int) { must(project->counts(filter)); });
    filter = {};
    filter.unlabelled = true;
    measure("ids of unlabelled images", 10, [&](int) { must(project->imageIds(filter)); });
    filter = {};
    filter.classes = {classes[1].id};
    measure("ids of a class", 10, [&](int) { must(project->imageIds(filter)); });
    filter = {};
    filter.order = ImageOrder::newest;
    measure("all ids, newest first", 5, [&](int) { must(project->imageIds(filter)); });
    measure("counts", 50, [&](int) { must(project->counts()); });
    measure("200 rows by id", 50, [&](int i) {
        const auto start = std::size_t(i) * 311 % (ids.size() - 200);
        must(project->images(std::span(ids).subspan(start, 200)));
    });
    measure("stamps of all images", 3, [&](int) { must(project->imageStamps()); });
    measure("keys of all images", 3, [&](int) { must(project->imageKeys()); });
    RunRecord run;
    run.name = "run-1";
    const RunId runId = must(project->saveRun(run));
    std::vector<Prediction> predictions;
    for (const ImageId id : ids)
        predictions.push_back({id, std::vector<float>(10, 0.1f)});
    measure("put all predictions", 1, [&](int) { must(project->putPredictions(runId, predictions)); });
    measure("read all predictions", 3, [&](int) { must(project->predictions(runId)); });
    measure("check", 1, [&](int) { must(project->check()); });
    measure("close and open", 5, [&](int) { project.reopen(); });
    return 0;
}
