// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/source.h"
#include "core/image/image.h"
#include "core/jobs/jobs.h"
#include "tests/support/fixtures.h"
#include "ui/augment/augment_workspace.h"
#include "ui/augment/operation_row.h"
#include "ui/augment/operation_text.h"
#include "ui/augment/preview_grid.h"
#include "ui/augment/range_slider.h"
#include "ui/base/recipe_draft.h"
#include "ui/base/text.h"

#include <QApplication>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>

#include <set>

using namespace imago;
using namespace imago::test;
using namespace imago::ui;

namespace {

/// Two classes of labelled pictures, all of them for training, and the workspace, shown.
struct Bench {
    explicit Bench(bool split = true, int perClass = 6) {
        {
            auto store = must(ProjectStore::create(folder / "test.imago"));
            std::vector<ImageRecord> records;
            for (const auto& path :
                 makeImageFolder(folder / "pictures", {"one", "two"}, perClass, {200, 150})) {
                const auto probe = must(probeImage(path));
                ImageRecord record;
                record.path = store->storedPath(path);
                record.bytes = probe.bytes;
                record.size = probe.size;
                record.mtimeMs = probe.mtimeMs;
                record.contentHash = probe.contentHash;
                records.push_back(record);
            }
            const auto ids = must(store->putImages(records));
            std::vector<ImageState> states(ids.size());
            for (const char* name : {"One", "Two"})
                must(store->commit(addClass(must(store->classes()), name), "test"));
            const auto classes = must(store->classes());
            for (std::size_t i = 0; i < ids.size(); ++i)
                must(store->commit(
                    setClass({ids[i]}, {{}}, {}, classes[i < ids.size() / 2 ? 0 : 1].id, "test"), "test"));
            if (split) {
                for (auto& state : states)
                    state.review = ReviewState::reviewed;
                must(store->commit(setSplit(ids, states, Split::train), "test"));
            }
        }
        session = must(Session::open(folder / "test.imago"));
        space = std::make_unique<AugmentWorkspace>(*session);
        space->resize(1300, 800);
        space->show();
        space->activateWindow();
        space->activate();
    }
    bool ready() { return QTest::qWaitForWindowActive(space.get()) && settled() && !space->tiles().empty(); }
    bool settled() {
        return QTest::qWaitFor([&] { return !space->isRendering(); });
    }
    RecipeDraft& draft() { return RecipeDraft::of(*session); }
    template <class T> T* part(const char* name) const {
        return space->findChild<T*>(QString::fromLatin1(name));
    }
    void trigger(const char* name) {
        for (auto* action : space->commands())
            if (action->objectName() == QLatin1String(name)) return action->trigger();
        QFAIL("no such command");
    }
    /// What training makes of a tile: written down here a second time, from the contract of core/augment.
    QImage expected(const PreviewTile& tile) {
        const auto recipe = draft().recipe();
        const auto augment = tile.original ? AugmentRecipe() : recipe.augment;
        const auto preprocess = preprocessFor(recipe);
        const auto& pictures = space->spec().set->pictures;
        const auto view = [&](std::size_t i) {
            const auto source = must(readSource(pictures[i].path, sourceSide(preprocess, recipe.augment)));
            return augmented(source, augment, preprocess, {recipe.seed, pictures[i].number, tile.epoch});
        };
        const auto index = static_cast<std::size_t>(tile.picture);
        cv::Mat bgr = view(index);
        const auto mix = drawMix(augment, preprocess.size, {recipe.seed, pictures[index].number, tile.epoch});
        if (mix.kind != Mix::Kind::none) bgr = mixed(bgr, view(mix.partnerDraw % pictures.size()), mix);
        return QImage(bgr.data, bgr.cols, bgr.rows, qsizetype(bgr.step), QImage::Format_BGR888)
            .convertToFormat(QImage::Format_RGB32);
    }

    TempFolder folder;
    std::unique_ptr<Session> session;
    std::unique_ptr<AugmentWorkspace> space;
};

} // namespace

class TestAugment : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyOperationHasWords() {
        std::set<AugmentKind> grouped;
        QStringList names;
        for (const auto& group : operationGroups()) {
            QVERIFY(!group.title.isEmpty());
            for (const auto kind : group.kinds) {
                QVERIFY(grouped.insert(kind).second);
                names << augmentName(kind);
                QVERIFY(!operationHelp(kind).isEmpty());
            }
        }
        QCOMPARE(int(grouped.size()), augmentKindCount);
        names.removeDuplicates();
        QCOMPARE(int(names.size()), augmentKindCount);
    }

    void theSliderKeepsItsEndsInOrder() {
        RangeSlider slider;
        slider.setLimits(-10, 10, 1);
        slider.setRange(-2, 4);
        slider.resize(216, 24);
        QSignalSpy spy(&slider, &RangeSlider::edited);
        QTest::mousePress(&slider, Qt::LeftButton, {}, {190, 12});
        QCOMPARE(slider.low(), -2.0);
        QVERIFY(slider.high() > 7);
        QTest::mouseMove(&slider, {0, 12}); // past the low handle: stops there
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, {0, 12});
        QCOMPARE(slider.high(), -2.0);
        QTest::keyClick(&slider, Qt::Key_End);
        QCOMPARE(slider.high(), 10.0);
        QTest::keyClick(&slider, Qt::Key_Space);
        QTest::keyClick(&slider, Qt::Key_Right);
        QCOMPARE(slider.low(), -1.0);
        QTest::keyClick(&slider, Qt::Key_Home);
        QCOMPARE(slider.low(), -10.0);
        QVERIFY(spy.size() >= 4);
    }

    void aRowEditsItsOperation() {
        OperationRow row(AugmentKind::resizedCrop);
        QSignalSpy spy(&row, &OperationRow::edited);
        row.show();
        auto op = AugmentRecipe().op(AugmentKind::resizedCrop);
        op.probability = 0.333; // what the slider cannot show stays
        row.set(op);
        QCOMPARE(spy.size(), 0);
        QTest::mouseClick(row.findChild<QCheckBox*>(), Qt::LeftButton, {}, {8, 8});
        QVERIFY(row.op().enabled);
        QCOMPARE(row.op().probability, 0.333);
        row.findChild<QDoubleSpinBox*>(QStringLiteral("resizedCrop-low"))->setValue(70);
        QCOMPARE(row.op().low, 0.7);
        row.findChild<QDoubleSpinBox*>(QStringLiteral("resizedCrop-high"))->setValue(60);
        QCOMPARE(row.op().high, 0.6);
        QCOMPARE(row.op().low, 0.6);
        row.findChild<QSlider*>(QStringLiteral("resizedCrop-chance"))->setValue(25);
        QCOMPARE(row.op().probability, 0.25);
        AugmentRecipe recipe;
        recipe.op(AugmentKind::resizedCrop) = row.op();
        QVERIFY(validate(recipe).ok());
    }

    void editsReachTheRecipeThatTrainingTakes() {
        Bench bench;
        QVERIFY(bench.ready());
        auto* row = bench.part<OperationRow>("rotation");
        QTest::mouseClick(row->findChild<QCheckBox*>(), Qt::LeftButton, {}, {8, 8});
        QVERIFY(bench.draft().recipe().augment.op(AugmentKind::rotation).enabled);
        row->findChild<QDoubleSpinBox*>(QStringLiteral("rotation-high"))->setValue(40);
        QTRY_COMPARE(bench.draft().recipe().augment.op(AugmentKind::rotation).high, 40.0);
        QCOMPARE(bench.draft().recipe().preset, std::string("custom"));
        // After a restart it is there.
        const auto kept = bench.draft().recipe();
        bench.space.reset();
        bench.session = must(Session::open(bench.folder / "test.imago"));
        QCOMPARE(bench.draft().recipe(), kept);
    }

    void anEditThatIsStillOnItsWayIsNotLost() {
        Bench bench;
        QVERIFY(bench.ready());
        bench.part<OperationRow>("noise")->findChild<QSlider*>(QStringLiteral("noise-chance"))->setValue(77);
        bench.space.reset();
        QCOMPARE(bench.draft().recipe().augment.op(AugmentKind::noise).probability, 0.77);
    }

    void presetsAndResetWork() {
        Bench bench;
        QVERIFY(bench.ready());
        for (const char* name : {"strong", "light", "standard", "none"}) {
            bench.trigger((std::string("augment.") + name).c_str());
            QCOMPARE(bench.draft().recipe().augment, augmentPreset(name));
        }
        bench.trigger("augment.strong");
        bench.trigger("augment.reset");
        const auto& augment = bench.draft().recipe().augment;
        QVERIFY(augment.op(AugmentKind::rotation).enabled);
        QCOMPARE(augment.op(AugmentKind::rotation).high, AugmentRecipe().op(AugmentKind::rotation).high);
    }

    void thePreviewIsWhatTrainingSees() {
        Bench bench;
        QVERIFY(bench.ready());
        bench.trigger("augment.strong");
        QVERIFY(bench.settled());
        bench.part<QSlider>("epoch")->setValue(3);
        QVERIFY(bench.settled());
        const auto tiles = bench.space->tiles();
        QCOMPARE(tiles.size(), std::size_t(12));
        QCoreApplication::processEvents();
        for (std::size_t i = 0; i < tiles.size(); ++i) {
            QCOMPARE(tiles[i].epoch, std::uint64_t(3));
            QCOMPARE(bench.space->grid().image(static_cast<int>(i)), bench.expected(tiles[i]));
        }
    }

    void onePictureThroughTheEpochs() {
        Bench bench;
        QVERIFY(bench.ready());
        bench.trigger("augment.standard");
        QVERIFY(bench.settled());
        const int wanted = bench.space->tiles()[2].picture;
        QTest::mouseClick(&bench.space->grid(), Qt::LeftButton, {}, bench.space->grid().tileRect(2).center());
        QVERIFY(bench.settled());
        const auto tiles = bench.space->tiles();
        QCOMPARE(tiles.size(), std::size_t(16));
        QVERIFY(tiles[0].original);
        for (std::size_t i = 1; i < tiles.size(); ++i)
            QCOMPARE(tiles[i], (PreviewTile{wanted, i - 1, false}));
        QCoreApplication::processEvents();
        for (const int i : {0, 1, 7})
            QCOMPARE(bench.space->grid().image(i), bench.expected(tiles[static_cast<std::size_t>(i)]));
        QVERIFY(bench.space->grid().image(1) != bench.space->grid().image(2));
    }

    void mixedTilesNameBothLabels() {
        Bench bench;
        QVERIFY(bench.ready());
        AugmentRecipe recipe;
        recipe.op(AugmentKind::cutMix) = {AugmentKind::cutMix, true, 1, 0, 1};
        bench.draft().setAugment(recipe);
        QVERIFY(bench.settled());
        QCoreApplication::processEvents();
        int both = 0;
        for (int i = 0; i < bench.space->grid().count(); ++i) {
            const QString caption = bench.space->grid().caption(i);
            QVERIFY2(caption.contains(QStringLiteral(" + ")) && caption.contains(QLatin1Char('%')),
                     qPrintable(caption));
            if (caption.contains(QStringLiteral("One")) && caption.contains(QStringLiteral("Two"))) ++both;
        }
        QVERIFY(both > 0);
    }

    void whatTheNetworkSeesIsNormalised() {
        Bench bench;
        QVERIFY(bench.ready());
        bench.trigger("augment.network");
        QVERIFY(bench.settled());
        QCoreApplication::processEvents();
        const auto tile = bench.space->tiles()[0];
        QImage plain = bench.expected(tile).convertToFormat(QImage::Format_BGR888);
        const cv::Mat bgr(plain.height(), plain.width(), CV_8UC3, plain.bits(),
                          static_cast<std::size_t>(plain.bytesPerLine()));
        const cv::Mat view = networkView(bgr, preprocessFor(bench.draft().recipe()));
        const QImage wanted =
            QImage(view.data, view.cols, view.rows, qsizetype(view.step), QImage::Format_BGR888)
                .convertToFormat(QImage::Format_RGB32);
        QCOMPARE(bench.space->grid().image(0), wanted);
    }

    void seedAndDiceChangeTheViews() {
        Bench bench;
        QVERIFY(bench.ready());
        bench.trigger("augment.standard");
        QVERIFY(bench.settled());
        QCoreApplication::processEvents();
        const auto before = bench.space->grid().image(0);
        bench.part<QSpinBox>("seed")->setValue(4711);
        QCOMPARE(bench.draft().recipe().seed, std::uint64_t(4711));
        QVERIFY(bench.settled());
        QCoreApplication::processEvents();
        QVERIFY(bench.space->grid().image(0) != before);
        bench.trigger("augment.dice");
        QVERIFY(bench.draft().recipe().seed != 4711);
        QCOMPARE(std::uint64_t(bench.part<QSpinBox>("seed")->value()), bench.draft().recipe().seed);
    }

    void newestRequestWins() {
        Bench bench;
        QVERIFY(bench.ready());
        auto* slider = bench.part<OperationRow>("brightness")
                           ->findChild<QDoubleSpinBox*>(QStringLiteral("brightness-high"));
        bench.part<OperationRow>("brightness")->findChild<QCheckBox*>()->setChecked(true);
        for (int i = 0; i < 40; ++i) {
            slider->setValue(1 + i / 20.0);
            if (i % 5 == 0) QCoreApplication::processEvents();
        }
        QVERIFY(bench.settled());
        QTRY_COMPARE(bench.draft().recipe().augment.op(AugmentKind::brightness).high, 2.95);
        QVERIFY(bench.settled());
        QCoreApplication::processEvents();
        for (int i = 0; i < 12; ++i)
            QCOMPARE(bench.space->grid().image(i),
                     bench.expected(bench.space->tiles()[static_cast<std::size_t>(i)]));
    }

    void beforeThereIsASplitAllPicturesServe() {
        Bench bench(false);
        QVERIFY(bench.ready());
        QVERIFY(!bench.space->spec().set->isTraining);
        QCOMPARE(bench.space->spec().set->pictures.size(), std::size_t(12));
    }

    void theSetIsTheOneOfTheManifest() {
        Bench bench;
        QVERIFY(bench.ready());
        const auto set = bench.space->spec().set;
        QVERIFY(set->isTraining);
        const auto manifest = must(buildManifest(bench.session->store(), bench.draft().recipe()));
        std::size_t at = 0;
        for (const auto& item : manifest.items)
            if (item.split == Split::train) QCOMPARE(set->pictures[at++].image, ImageId(item.image));
        QCOMPARE(set->pictures.size(), at);
    }

    void showImageOpensThatPicture() {
        Bench bench;
        QVERIFY(bench.ready());
        const auto wanted = bench.space->spec().set->pictures[5].image;
        bench.space->showImage(wanted);
        QVERIFY(bench.settled());
        QCOMPARE(bench.space->tiles()[0].picture, 5);
        QVERIFY(bench.space->tiles()[0].original);
    }

    void aFrozenNetworkIsPointedOut() {
        Bench bench;
        QVERIFY(bench.ready());
        bench.draft().setPreset(QStringLiteral("quick"));
        QVERIFY(bench.part<QWidget>("frozen-note")->isVisible());
        bench.draft().setPreset(QStringLiteral("balanced"));
        QVERIFY(!bench.part<QWidget>("frozen-note")->isVisible());
    }

    void anEmptyProjectSaysWhatToDo() {
        TempFolder folder;
        auto session = must(Session::create(folder / "empty.imago"));
        AugmentWorkspace space(*session);
        space.show();
        space.activate();
        QVERIFY(QTest::qWaitFor([&] { return !space.isRendering(); }));
        QCoreApplication::processEvents();
        QVERIFY(space.tiles().empty());
        for (auto* action : space.commands())
            if (action->isEnabled() && !action->text().isEmpty()) action->trigger();
        QVERIFY(space.tiles().empty());
    }
};

QTEST_MAIN(TestAugment)
#include "test_augment.moc"
