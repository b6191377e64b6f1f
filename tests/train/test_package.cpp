// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/model_package.h"
#include "core/image/image.h"
#include "core/run/calibration_file.h"
#include "core/train/loop/checkpoint.h"
#include "core/train/loop/model_loader.h"
#include "tests/support/node_modules.h"
#include "tests/train/lively.h"
#include "tests/train/made_run.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace imago::train {
namespace {

namespace fs = std::filesystem;

/// A run folder with a checkpoint that was never trained, and predictions of its validation pictures.
fs::path untrained(MadeRun& made, const Recipe& recipe) {
    const auto folder = made.folder("run", recipe);
    auto network = lively(recipe.model, static_cast<std::int64_t>(made.manifest().classes.size()));
    Checkpoint checkpoint;
    checkpoint.model = {recipe.model, made.manifest().classes, made.manifest().classIds, recipe.task,
                        preprocessFor(recipe)};
    checkpoint.recipe = toJson(recipe);
    checkpoint.datasetHash = made.manifest().datasetHash();
    checkpoint.weights = weightsOf(*network);
    test::must(writeCheckpoint(folder / "checkpoints/best.pt", checkpoint));
    PredictionSet predictions;
    predictions.classes = made.manifest().classes;
    int nth = 0;
    for (const ManifestItem& item : made.manifest().items)
        if (item.split == Split::val) {
            predictions.images.push_back(item.image);
            const int said = nth++ % 4 == 0 ? (item.labels[0] + 1) % 3 : item.labels[0]; // wrong now and then
            for (int k = 0; k < 3; ++k)
                predictions.probabilities.push_back(k == said ? 0.98f : 0.01f);
        }
    test::must(writePredictions(folder, "val", predictions));
    return folder;
}

QString run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(-1)) return "failed: " + program;
    if (process.exitCode() != 0)
        return "failed: " +
               QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

} // namespace

/// A package as others use it: by its examples, in three languages.
class TestPackage : public QObject {
    Q_OBJECT
    std::unique_ptr<MadeRun> m_made;
    fs::path m_package, m_picture, m_folder;
    torch::Tensor m_expected; ///< confidences of the picture
    bool m_runtime = false;

    void compare(const QString& said) const {
        QVERIFY2(!said.startsWith("failed"), qPrintable(said));
        const QStringList lines = said.split('\n');
        QCOMPARE(lines.size(), 4);
        double last = 1;
        for (int i = 1; i < 4; ++i) {
            const QStringList words = lines[i].simplified().split(' ');
            const double share = words[0].toDouble();
            QVERIFY(share <= last);
            last = share;
            const int k = words.last().toInt(); // "class 2"
            QVERIFY2(std::abs(share - m_expected[k].item<double>()) < 0.02, qPrintable(said));
        }
    }
    QString in(const char* name) const { return QString::fromStdString((m_package / name).string()); }
    QString picture() const { return QString::fromStdString(m_picture.string()); }

private Q_SLOTS:
    void initTestCase() {
        m_runtime = test::useOnnxRuntime();
        m_made = std::make_unique<MadeRun>(3, 20, Size{80, 64});
        const Recipe recipe = smallRecipe();
        const auto folder = untrained(*m_made, recipe);
        m_package = *m_made / "package";
        ExportOptions options;
        options.run = folder;
        options.resources = resourcesFolder();
        options.formats = {"onnx",        "onnx13",     "onnx17", "onnx-pixels", "onnx-pixels-nchw",
                           "safetensors", "torchscript"};
        if (m_runtime) options.formats.insert(options.formats.end(), {"onnx-fp16", "onnx-int8"});
        options.out = m_package;
        options.self = IMAGO_BIN_DIR "/imago-worker";
        const auto report = exportModel(options, [](const WorkerMessage&) {});
        QVERIFY2(report.ok(), report ? "" : report.error().text().c_str());
        for (const auto& file : report->files) {
            QCOMPARE(file.verifiedImages, std::int64_t(12)); // the whole split
            QCOMPARE(file.splitImages, std::int64_t(12));
            const bool both = m_runtime && openCvReads(*findModelFormat(file.format));
            QCOMPARE(file.runtimes.size(), std::size_t(both ? 2 : 1));
            if (file.format != "onnx-fp16" && file.format != "onnx-int8")
                QVERIFY(file.maxAbsDifference < 1e-3);
            QVERIFY(file.runtimes[0].latencyMs1 > 0 && file.runtimes[0].latencyMsAll > 0);
            QCOMPARE(std::size_t(file.bytes), fs::file_size(file.path));
        }
        m_picture = m_made->picture(Split::test, 0);
        const auto loaded = test::must(loadModel(folder, "best"));
        const auto view = prepared(test::must(decodeImage(m_picture)), loaded.preprocess);
        torch::Tensor input = torch::empty({1, 3, loaded.size, loaded.size});
        normalise(view, loaded.preprocess, false, input.data_ptr<float>());
        const auto model = nlohmann::json::parse(test::must(readText(m_package / "model.json")));
        QVERIFY(model.at("calibration").at("fitted").get<bool>());
        const double temperature = model.at("calibration").at("temperature").get<double>();
        QVERIFY2(temperature > 1, "a model that is too sure is cooled down");
        m_expected = (loaded.network->forward(input) / temperature).softmax(1)[0];
        // What was fitted for it is the run's from now on.
        const auto kept = test::must(readCalibration(folder));
        QCOMPARE(kept.temperature, temperature);
        QCOMPARE(kept.images, std::int64_t(12));
        m_folder = folder;
    }

    void whatTheRunKeepsIsExported() {
        ExportOptions options;
        options.run = m_folder;
        options.resources = resourcesFolder();
        options.formats = {"onnx"};
        options.out = *m_made / "again";
        options.self = IMAGO_BIN_DIR "/imago-worker";
        const auto kept = test::must(readCalibration(m_folder));
        const auto exported = [&] {
            test::must(exportModel(options, [](const WorkerMessage&) {}));
            return nlohmann::json::parse(test::must(readText(options.out / "model.json"))).at("calibration");
        };
        test::must(writeCalibration(m_folder, {1.75, "val", 12, 0.625}));
        auto calibration = exported();
        QCOMPARE(calibration.at("temperature").get<double>(), 1.75);
        QVERIFY(calibration.at("fitted").get<bool>());
        QCOMPARE(calibration.at("abstain_below").get<double>(), 0.625);
        QVERIFY(calibration.at("coverage").get<double>() > 0);
        const auto package = test::must(readPackage(options.out));
        QVERIFY(package.temperature == 1.75 && package.abstainBelow == 0.625);
        // Said otherwise for one export: the run keeps its own.
        options.abstainBelow = 0.0;
        QVERIFY(!exported().contains("abstain_below"));
        options.abstainBelow.reset();
        options.temperature = 3; // with which nobody chose a confidence
        calibration = exported();
        QCOMPARE(calibration.at("temperature").get<double>(), 3.0);
        QVERIFY(!calibration.at("fitted").get<bool>() && !calibration.contains("abstain_below"));
        QCOMPARE(test::must(readCalibration(m_folder)).temperature, 1.75);
        test::must(writeCalibration(m_folder, kept));
    }

    void everyFileOfItPredictsTheSame_data() {
        QTest::addColumn<QString>("format");
        for (const ModelFormat& format : modelFormats())
            if (format.opset > 0) QTest::newRow(format.word.data()) << QString(format.word.data());
    }
    void everyFileOfItPredictsTheSame() {
        QFETCH(QString, format);
        const auto picture = test::must(decodeImage(m_picture));
        QStringList runtimes;
        if (openCvReads(*findModelFormat(format.toStdString())))
            runtimes << "opencv";
        else if (!m_runtime)
            QSKIP("needs npm's onnxruntime-node");
        if (m_runtime) runtimes << "onnxruntime";
        for (const QString& runtime : runtimes) {
            auto package =
                test::must(ModelPackage::open(m_package, {format.toStdString(), runtime.toStdString(), 1}));
            const auto confidences = test::must(package.predict(picture));
            for (std::size_t k = 0; k < confidences.size(); ++k)
                QVERIFY(std::abs(confidences[k] - m_expected[std::int64_t(k)].item<float>()) <
                        (format == "onnx-int8"   ? 0.1
                         : format == "onnx-fp16" ? 5e-3
                                                 : 1e-4));
        }
    }

    void itsPythonExampleRuns() {
        if (run("/usr/bin/python3", {"-c", "import torch, numpy, PIL"}).startsWith("failed"))
            QSKIP("needs python3-torch (or onnxruntime), python3-numpy and python3-pil");
        compare(run("/usr/bin/python3", {in("example.py"), picture()}));
    }

    void itsCppExampleBuildsAndRuns() {
        const QString build = in("build");
        const QString configured = run("cmake", {"-S", in("."), "-B", build});
        QVERIFY2(!configured.startsWith("failed"), qPrintable(configured));
        const QString built = run("cmake", {"--build", build});
        QVERIFY2(!built.startsWith("failed"), qPrintable(built));
        compare(run(build + "/example", {in("."), picture()}));
    }

    void itsNodeExampleRuns() {
        if (!test::hasNodeModule("onnxruntime-node") || !test::hasNodeModule("sharp"))
            QSKIP("needs npm's onnxruntime-node and sharp");
        compare(test::nodeSays({in("example.cjs"), picture()}));
    }
};

} // namespace imago::train

int main(int count, char** arguments) {
    QCoreApplication app(count, arguments);
    imago::train::TestPackage test;
    return QTest::qExec(&test, count, arguments);
}
using imago::train::TestPackage;
#include "test_package.moc"
