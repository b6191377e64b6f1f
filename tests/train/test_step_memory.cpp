// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/checkpoint.h"
#include "core/train/loop/step_memory.h"
#include "core/train/loop/tensor_map.h"
#include "core/train/loop/train_run.h"
#include "tests/train/trained.h"

namespace imago::train {

class TestStepMemory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aStepThatWouldNotFitIsMadeInPartsFromTheStart() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.epochs = 1;
        const auto folder = made.folder("run", recipe), roomy = made.folder("roomy", recipe);
        TrainHooks hooks;
        hooks.availableBytes = 1; // nothing fits: one at a time
        const Heard heard = trained(
            folder, [] { return Wish::go; }, hooks);
        QCOMPARE(heard.warnings("memory"), 1);
        QCOMPARE(heard.warnings("outOfMemory"), 0);
        QCOMPARE(checkpointOf(folder, "last").position.chunk, 1);
        hooks.availableBytes = 1e12;
        QCOMPARE(trained(
                     roomy, [] { return Wish::go; }, hooks)
                     .warnings("memory"),
                 0);
        QCOMPARE(checkpointOf(roomy, "last").position.chunk, recipe.batch);
    }

    void theMemoryOfAStepGrowsWithItsPictures() {
        const StepMemory memory{100, 10};
        QCOMPARE(picturesThatFit(memory, 1000, 32), 32); // 800 - 100 would hold 70
        QCOMPARE(picturesThatFit(memory, 250, 32), 10);
        QCOMPARE(picturesThatFit(memory, 50, 32), 1);
        QCOMPARE(picturesThatFit(memory, 0, 32), 32); // unknown
    }

    void oneMeasuredStepLeavesTheNetworkAlone() {
        const auto network = test::must(makeNetwork("resnet18", 5));
        network->train();
        const TensorMap before = weightsOf(*network);
        const StepMemory small = measureStep(*network, smallRecipe(), {}, 32);
        const StepMemory large = measureStep(*network, smallRecipe(), {}, 160);
        const TensorMap after = weightsOf(*network);
        for (const auto& [name, tensor] : before)
            QVERIFY2(torch::equal(tensor, after.at(name)), name.c_str());
        // Activations grow with the area; the gradients of the weights do not.
        QVERIFY(large.bytesPerPicture > 1.5 * small.bytesPerPicture);
        QVERIFY(small.fixedBytes > 3.0 * 11e6 * 4);
    }
};

} // namespace imago::train

QTEST_GUILESS_MAIN(imago::train::TestStepMemory)
#include "test_step_memory.moc"
