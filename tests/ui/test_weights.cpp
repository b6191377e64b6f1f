// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/jobs/weights.h"
#include "tests/ui/studio_fixture.h"
#include "ui/base/recipe_draft.h"
#include "ui/base/recipe_text.h"
#include "ui/train/recipe_form.h"
#include "ui/train/weights_catalogue_page.h"
#include "ui/train/weights_dialog.h"
#include "ui/train/weights_file_page.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

namespace imago::ui {

namespace fs = std::filesystem;

class TestWeights : public QObject {
    Q_OBJECT

    static WeightsReport::Fit fit(const char* network, qint64 needed, qint64 fitted) {
        WeightsReport::Fit fit;
        fit.network = QString::fromLatin1(network);
        fit.needed = needed;
        fit.fitted = fitted;
        if (fitted < needed) fit.missing = {needed - fitted, {QStringLiteral("layer4.0.conv1.weight")}};
        if (fitted == 0) fit.problem = QStringLiteral("nothing fits");
        return fit;
    }
    static WeightsReport report() {
        WeightsReport report;
        report.file = QStringLiteral("/pretrained/r18.pth");
        report.dtype = QStringLiteral("float32");
        report.bytes = 46830571;
        report.tensors = 122;
        report.parameters = 11699112;
        report.classes = 1000;
        report.networks = {fit("resnet18", 120, 120), fit("resnet34", 216, 60), fit("vit_tiny", 150, 0)};
        report.networks[0].head = {QStringLiteral("fc.weight"), QStringLiteral("fc.bias")};
        return report;
    }
    static QString reply(const char* network = "resnet18") {
        return QStringLiteral(
                   R"({"file":"/pretrained/r18.pth","bytes":1,"tensors":122,"parameters":9,"dtype":"float32",)"
                   R"("metadata":{},"classes":10,"networks":[{"network":"%1","match":1,"needed":120,)"
                   R"("fitted":120,"problem":"","head":[],"missing":{"count":0,"names":[]},)"
                   R"("unexpected":{"count":0,"names":[]},"wrongShape":{"count":0,"names":[]}}]})")
            .arg(QLatin1String(network));
    }
    static void pretendFetched(const CatalogueEntry& entry) {
        test::must(writeWeightsInfo(entry));
        test::must(writeAtomically(catalogueFile(entry), "x"));
        fs::resize_file(catalogueFile(entry), static_cast<std::uintmax_t>(entry.bytes));
    }
    template <class T> static T* part(QWidget& of, const char* name) {
        auto* found = of.findChild<T*>(QString::fromLatin1(name));
        if (!found) qFatal("no %s", name);
        return found;
    }
    static void playWorker(const QString& script) {
        qputenv("IMAGO_WORKER_PROGRAM", IMAGO_FAKE_WORKER);
        qputenv("IMAGO_FAKE_SCRIPT", script.toUtf8());
    }

    test::PrivateUser m_user;

private Q_SLOTS:
    void init() { fs::remove_all(weightsFolder()); }

    void theReportIsSaidInOneSentence() {
        const auto found = report();
        QCOMPARE(
            weightsSentence(found, found.networks[0]),
            QStringLiteral("All 120 tensors of the backbone fit ResNet-18. The head for 1,000 classes is "
                           "left out."));
        QVERIFY(weightsSentence(found, found.networks[1]).contains(QStringLiteral("Only 60 of the 216")));
        QCOMPARE(weightsSentence(found, found.networks[2]),
                 QStringLiteral("None of the file's 122 tensors fits ViT-Ti/16."));
        auto more = found;
        more.networks[0].unexpected = {3, {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}};
        QVERIFY(weightsSentence(more, more.networks[0]).contains(QStringLiteral("not used")));
    }

    void aFileIsShownWithWhatFits() {
        WeightsFilePage page;
        QVERIFY(!page.choice());
        page.showReport(report());
        auto* network = part<QComboBox>(page, "weights-network");
        QCOMPARE(network->count(), 2); // what does not fit at all is no choice
        QCOMPARE(network->currentData().toString(), QStringLiteral("resnet18"));
        auto choice = page.choice();
        QVERIFY(choice);
        QCOMPARE(choice->network, QStringLiteral("resnet18"));
        QCOMPARE(choice->weights, QStringLiteral("/pretrained/r18.pth"));
        QVERIFY(choice->adopt.empty());
        auto* details = page.findChild<QTreeWidget*>();
        QCOMPARE(details->topLevelItemCount(), 1); // the head alone is left out
        QCOMPARE(details->topLevelItem(0)->childCount(), 2);

        network->setCurrentIndex(1);
        QCOMPARE(page.choice()->network, QStringLiteral("resnet34"));
        QVERIFY(part<QLabel>(page, "weights-sentence")->text().contains(QStringLiteral("Only 60")));
        QVERIFY(details->topLevelItem(0)->text(0).contains(QStringLiteral("156")));
        QCOMPARE(details->topLevelItem(0)->childCount(), 2); // one name and how many more
    }

    void refusalsNameTheirReason() {
        WeightsFilePage page;
        page.showReport(report());
        page.showReport(failure(ErrorCode::corrupt, "/a.pth wants os.system, which is not allowed"));
        QVERIFY(!page.choice());
        bool said = false;
        for (const auto* label : page.findChildren<QLabel*>())
            said = said || label->text().contains(QStringLiteral("os.system"));
        QVERIFY(said);

        auto none = report();
        none.networks = {fit("resnet18", 120, 0)};
        page.showReport(none);
        QVERIFY(!page.choice());
        QVERIFY(part<QLabel>(page, "weights-sentence")->text().startsWith(QStringLiteral("None of")));
    }

    void aFileThatTheWorkerLikesGoesIntoTheRecipe() {
        test::PictureProject pictures({"a"}, 1);
        const auto session = pictures.open();
        playWorker(QStringLiteral("hello\ndone finished\nreply %1").arg(reply()));
        WeightsDialog dialog(*session, "/pretrained/r18.pth");
        auto* use = part<QPushButton>(dialog, "weights-use");
        QVERIFY(!use->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(use->isEnabled(), 30000);
        use->click();
        const auto& recipe = RecipeDraft::of(*session).recipe();
        QCOMPARE(recipe.model, std::string("resnet18"));
        QCOMPARE(recipe.weights, std::string("/pretrained/r18.pth"));
        QCOMPARE(recipe.preset, std::string("custom"));
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }

    void aFileThatTheWorkerRefusesDoesNot() {
        test::PictureProject pictures({"a"}, 1);
        const auto session = pictures.open();
        playWorker(QStringLiteral("hello\nerror corrupt /x.pth breaks off in the middle\nexit 1"));
        WeightsDialog dialog(*session, "/x.pth");
        auto* sentence = part<QLabel>(dialog, "weights-sentence");
        QTRY_VERIFY_WITH_TIMEOUT(sentence->text().contains(QStringLiteral("cannot be used")), 30000);
        QVERIFY(!part<QPushButton>(dialog, "weights-use")->isEnabled());
        QCOMPARE(RecipeDraft::of(*session).recipe().weights, std::string("embedded"));
    }

    void aDroppedFileIsLookedInto() {
        test::PictureProject pictures({"a"}, 1);
        const auto session = pictures.open();
        playWorker(QStringLiteral("hello\ndone finished\nreply %1").arg(reply("vit_tiny")));
        WeightsDialog dialog(*session);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/pretrained/vit.safetensors"))});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&dialog, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&dialog, &drop);
        QTRY_VERIFY_WITH_TIMEOUT(dialog.filePage().choice(), 30000);
        QCOMPARE(dialog.filePage().choice()->network, QStringLiteral("vit_tiny"));
        for (const char* name : {"a.pth", "a.PT", "b.safetensors"})
            QVERIFY2(isWeightsFileName(name), name);
        for (const char* name : {"a.png", "pth", "a.imago"})
            QVERIFY2(!isWeightsFileName(name), name);
    }

    void theCatalogueShowsWhatIsHere() {
        test::PictureProject pictures({"a"}, 1);
        const auto session = pictures.open();
        const auto& entry = *catalogueEntry("vit_tiny-augreg");
        WeightsDialog dialog(*session);
        auto* list = part<QTreeWidget>(dialog, "weights-catalogue");
        QCOMPARE(list->topLevelItemCount(), int(weightsCatalogue().size()));
        dialog.cataloguePage().select(entry.info.id);
        QVERIFY(
            part<QLabel>(dialog, "weights-about")->text().contains(QString::fromStdString(entry.address)));
        auto* use = part<QPushButton>(dialog, "weights-use");
        auto* remove = part<QPushButton>(dialog, "weights-remove");
        QVERIFY(!use->isEnabled() && !remove->isEnabled());

        pretendFetched(entry);
        dialog.cataloguePage().select("resnet18-tv1");
        dialog.cataloguePage().select(entry.info.id);
        QVERIFY(use->isEnabled() && remove->isEnabled());
        QVERIFY(!part<QPushButton>(dialog, "weights-fetch")->isEnabled());
        use->click();
        const auto& recipe = RecipeDraft::of(*session).recipe();
        QCOMPARE(recipe.model, std::string("vit_tiny"));
        QCOMPARE(recipe.weights, std::string("catalogue:vit_tiny-augreg"));

        WeightsDialog again(*session); // opens where the recipe is
        QCOMPARE(again.cataloguePage().choice()->weights, QStringLiteral("catalogue:vit_tiny-augreg"));
        part<QPushButton>(again, "weights-remove")->click();
        QVERIFY(!isHere(entry));
        QVERIFY(!part<QPushButton>(again, "weights-use")->isEnabled());
    }

    void anEarlierRunCanBeStartedFrom() {
        test::PictureProject pictures({"a"}, 1);
        Recipe recipe;
        recipe.model = "resnet18";
        recipe.inputSize = 96;
        for (const char* name : {"run-1", "run-2"}) {
            RunRecord run;
            run.name = name;
            run.folder = std::string("test-runs/") + name;
            run.model = "resnet18";
            run.recipeJson = toJson(recipe);
            test::must(pictures.project->saveRun(run));
        }
        test::must(writeAtomically(pictures.project.folder() / "test-runs/run-1/checkpoints/best.pt", "x"));
        const auto session = pictures.open();
        WeightsDialog dialog(*session);
        auto* list = part<QListWidget>(dialog, "weights-runs");
        QCOMPARE(list->count(), 1); // run-2 has no model
        dialog.findChild<QTabWidget*>()->setCurrentIndex(2);
        part<QPushButton>(dialog, "weights-use")->click();
        const auto& draft = RecipeDraft::of(*session).recipe();
        QCOMPARE(draft.weights, std::string("run:run-1"));
        QCOMPARE(draft.model, std::string("resnet18"));
        QCOMPARE(draft.inputSize, 96);
    }

    void theFormNamesWeightsAsPeopleDo() {
        QCOMPARE(weightsName(QStringLiteral("embedded")), QStringLiteral("Pretrained, built in"));
        QCOMPARE(weightsName(QStringLiteral("catalogue:resnet18-tv1")),
                 QStringLiteral("ResNet-18, torchvision V1"));
        QCOMPARE(weightsName(QStringLiteral("run:run-3")), QStringLiteral("From run-3"));
        QCOMPARE(weightsName(QStringLiteral("/a/b c.pth")), QStringLiteral("b c.pth"));
        for (const char* network : knownModels)
            QVERIFY2(networkName(QString::fromLatin1(network)) != QLatin1String(network), network);
    }

    void recipesAreToldInTheWordsOfTheForm() {
        for (const auto field : recipeFields()) {
            if (field == "name") continue;
            const std::string key(field);
            const auto words = recipeFieldText(key);
            QVERIFY2(words != QString::fromStdString(key) && !words.contains('&'), key.c_str());
        }
        QCOMPARE(recipeFieldText("optimizer"), QStringLiteral("Optimiser"));
        QCOMPARE(recipeValueText("schedule", "oneCycle"), QStringLiteral("One cycle"));
        QCOMPARE(recipeValueText("classWeighting", "none"), QStringLiteral("Equal"));
        QCOMPARE(recipeValueText("freeze", "none"), QStringLiteral("Everything"));
        QCOMPARE(recipeValueText("model", "resnet18"), QStringLiteral("ResNet-18"));
        QCOMPARE(recipeValueText("learningRate", "0.002"), QStringLiteral("0.002"));
        QCOMPARE(recipeValueText("augment", toJson(augmentPreset("none"))), QStringLiteral("None"));
        QVERIFY(
            recipeValueText("augment", toJson(augmentPreset("strong"))).contains(QLatin1String("Erasing")));
        QCOMPARE(presetName("quick"), QStringLiteral("Quick"));
        // Each choice of every enumeration is a word of its own.
        const std::pair<const char*, std::vector<const char*>> choices[] = {
            {"task", {"singleLabel", "multiLabel"}},
            {"freeze", {"none", "partial", "backbone"}},
            {"resize", {"crop", "squash", "letterbox"}},
            {"optimizer", {"adamw", "sgd", "rmsprop"}},
            {"schedule", {"constant", "cosine", "oneCycle", "step", "plateau"}},
            {"loss", {"crossEntropy", "focal"}},
            {"classWeighting", {"none", "balanced", "effective"}},
            {"sampling", {"shuffle", "balanced"}},
            {"device", {"auto", "cpu", "cuda"}},
            {"precision", {"auto", "float32", "float16"}}};
        for (const auto& [field, values] : choices)
            for (const char* value : values)
                QVERIFY2(recipeValueText(field, value) != QLatin1String(value), value);
    }
};

} // namespace imago::ui

QTEST_MAIN(imago::ui::TestWeights)
#include "test_weights.moc"
