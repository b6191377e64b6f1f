// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/app/program.h"
#include "tests/support/fixtures.h"
#include "tests/support/node_modules.h"

#include <QRegularExpression>
#include <QTest>

#ifdef IMAGO_DOWNLOADS
#include <httplib.h>
#endif

#include <atomic>
#include <csignal>
#include <thread>

#define NEEDS_PACKAGE() \
    if (m_package.isEmpty()) QSKIP("this build has no imago-worker to export with")

namespace imago {

using test::imagoProgram;
using Json = nlohmann::json;

/// An exported model in the hands of somebody who has neither the project nor LibTorch.
class TestPackage : public QObject {
    Q_OBJECT
    test::TempFolder m_folder;
    const QString m_pictures = QStringLiteral(IMAGO_SOURCE_DIR "/resources/samples/fashion");
    QString m_package;

    QString path(const char* name) const { return QString::fromStdString((m_folder / name).string()); }

private Q_SLOTS:
    void initTestCase() {
        if (!std::filesystem::exists(IMAGO_BIN_DIR "/imago-worker")) return;
        const QString project = path("fashion.imago");
        QCOMPARE(imagoProgram({"new", project}).code, 0);
        QCOMPARE(imagoProgram({"import", project, m_pictures}).code, 0);
        QCOMPARE(
            imagoProgram({"split", project, "--train", ".8", "--val", ".1", "--test", ".1", "--seed", "1"})
                .code,
            0);
        VERIFY_CODE(imagoProgram({"train", project, "--model", "small_cnn", "--weights", "none", "--size",
                                  "32", "--epochs", "4", "--seed", "3"}),
                    0);
        QStringList formats{"onnx", "onnx17", "onnx-pixels", "safetensors"};
        if (test::useOnnxRuntime())
            formats << "onnx-fp16"
                    << "onnx-int8";
        const auto exported = imagoProgram({"export-model", project, "--out", path("model"), "--format",
                                            formats.join(','), "--abstain-below", "0.5", "--json"});
        VERIFY_CODE(exported, 0);
        const Json models = exported.json()["models"];
        QCOMPARE(models.size(), std::size_t(formats.size()));
        for (const Json& model : models) {
            QCOMPARE(model["verified_images"].get<int>(), 100); // the whole test split
            QVERIFY(model["bytes"].get<int>() > 0 && !model["runtimes"].empty());
            for (const Json& runtime : model["runtimes"]) {
                QVERIFY(runtime["latency_ms_1_thread"].get<double>() > 0);
                QVERIFY(runtime["latency_ms"].get<double>() > 0);
            }
            QVERIFY(model["accuracy"].get<double>() >= model["checkpoint_accuracy"].get<double>() - 0.011);
        }
        m_package = path("model");
    }

    void itsSumsAreRight() {
        NEEDS_PACKAGE();
        QProcess process;
        process.setWorkingDirectory(m_package);
        process.start("sha256sum", {"-c", "--strict", "SHA256SUMS"});
        process.waitForFinished(-1);
        QVERIFY2(process.exitCode() == 0, process.readAllStandardOutput().constData());
        const auto model = Json::parse(test::must(readText(m_package.toStdString() + "/model.json")));
        QVERIFY(model["calibration"]["temperature"].get<double>() > 0);
        QCOMPARE(model["calibration"]["abstain_below"].get<double>(), 0.5);
        QVERIFY(model["calibration"]["coverage"].get<double>() > 0);
        QCOMPARE(model["recipe"]["model"].get<std::string>(), std::string("small_cnn"));
        const auto card =
            QString::fromStdString(test::must(readText(m_package.toStdString() + "/MODEL_CARD.md")));
        for (const char* section :
             {"## Model details", "## Intended use", "## Training and evaluation data", "## Metrics",
              "## Files", "## Limits and ethical considerations", "## Energy"})
            QVERIFY2(card.contains(section), section);
    }

    void predictsWithoutTheProject_data() {
        QTest::addColumn<QStringList>("how");
        QTest::newRow("as it is") << QStringList{};
        QTest::newRow("opset 17") << QStringList{"--format", "onnx17"};
        QTest::newRow("bytes") << QStringList{"--format", "onnx-pixels"};
        QTest::newRow("ONNX Runtime") << QStringList{"--runtime", "onnxruntime"};
        QTest::newRow("8 bits") << QStringList{"--format", "onnx-int8"};
    }
    void predictsWithoutTheProject() {
        NEEDS_PACKAGE();
        QFETCH(QStringList, how);
        if ((how.contains("onnxruntime") || how.contains("onnx-int8")) && !test::useOnnxRuntime())
            QSKIP("needs npm's onnxruntime-node");
        const auto ran =
            imagoProgram(QStringList{"predict", m_package, m_pictures + "/Trouser", "--json"} + how);
        VERIFY_CODE(ran, 0);
        const Json predictions = ran.json()["predictions"];
        QCOMPARE(predictions.size(), 100u);
        int right = 0;
        for (const Json& one : predictions) {
            QCOMPARE(one["classes"].size(), 10u);
            double sum = 0;
            for (const Json& entry : one["classes"])
                sum += entry["confidence"].get<double>();
            QVERIFY(std::abs(sum - 1) < 1e-4);
            QCOMPARE(one["abstains"].get<bool>(), one["classes"][0]["confidence"].get<double>() < 0.5);
            QCOMPARE(one["labels"].size(), one["abstains"].get<bool>() ? 0u : 1u);
            right += one["classes"][0]["name"] == "Trouser";
        }
        QVERIFY2(right > 70, qPrintable(QString::number(right)));
    }

    void agreesWithTheRun() {
        NEEDS_PACKAGE();
        const QString picture = m_pictures + "/Bag";
        const Json package = imagoProgram({"predict", m_package, picture, "--json"}).json()["predictions"];
        const Json run =
            imagoProgram({"predict", path("fashion.imago"), picture, "--json"}).json()["predictions"];
        QCOMPARE(package.size(), run.size());
        for (std::size_t i = 0; i < run.size(); ++i) {
            QVERIFY(package[i]["image"] == run[i]["image"]);
            QVERIFY(package[i]["classes"][0]["name"] == run[i]["classes"][0]["name"]);
        }
    }

    void writesATable() {
        NEEDS_PACKAGE();
        test::must(writeAtomically(m_folder / "a, b.png", "no picture"));
        const auto ran = imagoProgram({"predict", m_package, m_pictures + "/Bag", path("a, b.png"), "--csv"});
        VERIFY_CODE(ran, 0);
        const QStringList lines = ran.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 102);
        QVERIFY2(lines[0].startsWith("image,label,confidence,error,"), qPrintable(lines[0]));
        const auto commas = lines[0].count(',');
        for (int i = 1; i < 101; ++i)
            QCOMPARE(lines[i].count(','), commas);
        QVERIFY2(lines[101].startsWith('"' + path("a, b.png") + '"'), qPrintable(lines[101]));
        QVERIFY(ran.err.contains("1 of 101"));
        VERIFY_CODE(imagoProgram({"predict", m_package, path("a, b.png")}), 1);
        VERIFY_CODE(imagoProgram({"predict", m_package, path("nowhere"), "--format", "h5"}), 1);
    }

#ifdef IMAGO_DOWNLOADS
    void serves() {
        NEEDS_PACKAGE();
        QProcess server;
        test::prepare(server, {"serve", m_package, "--port", "0", "--max-mb", "1"});
        server.start(QIODevice::ReadOnly);
        QString said;
        QTRY_VERIFY_WITH_TIMEOUT(
            (said += QString::fromUtf8(server.readAllStandardError())).contains("/predict"), 30000);
        const auto match = QRegularExpression("http://127\\.0\\.0\\.1:(\\d+)").match(said);
        QVERIFY2(match.hasMatch(), qPrintable(said));
        httplib::Client client("127.0.0.1", match.captured(1).toInt());
        client.set_read_timeout(30);

        const auto health = client.Get("/health");
        QVERIFY(health && health->status == 200);
        QCOMPARE(Json::parse(health->body)["status"].get<std::string>(), std::string("ok"));
        const auto model = client.Get("/model");
        QVERIFY(model && Json::parse(model->body)["classes"].size() == 10);

        const std::string picture = firstPicture("Trouser");
        const auto answer = client.Post("/predict", picture, "image/png");
        QVERIFY(answer && answer->status == 200);
        const Json json = Json::parse(answer->body);
        QCOMPARE(json["classes"].size(), 10u);
        QVERIFY(json["classes"][0]["confidence"].get<double>() >=
                json["classes"][9]["confidence"].get<double>());
        const httplib::MultipartFormDataItems form{{"picture", picture, "a.png", "image/png"}};
        const auto formed = client.Post("/predict", form);
        QVERIFY(formed && formed->status == 200);
        QVERIFY(Json::parse(formed->body) == json);

        const auto refused = [&](const httplib::Result& result, int status, const char* word) {
            if (!result || result->status != status) return false;
            const Json error = Json::parse(result->body, nullptr, false);
            return error.is_object() &&
                   error["error"]["message"].get<std::string>().find(word) != std::string::npos;
        };
        QVERIFY(refused(client.Post("/predict", "no picture", "image/png"), 415, "picture"));
        QVERIFY(refused(client.Post("/predict", "", "image/png"), 400, "body"));
        QVERIFY(refused(client.Post("/predict", std::string(2 << 20, 'x'), "image/png"), 413, "bytes"));
        QVERIFY(refused(client.Get("/nothing"), 404, "POST /predict"));
        QVERIFY(refused(client.Get("/health", {{"Host", "evil.example"}}), 403, "localhost"));
        const auto after = client.Get("/health");
        QCOMPARE(Json::parse(after->body)["answered"].get<int>(), 2);

        // Another one on the same port is refused, by a sentence.
        const auto second = imagoProgram({"serve", m_package, "--port", match.captured(1), "--json"});
        VERIFY_CODE(second, 1);
        QVERIFY(second.err.contains("choose another"));

        QCOMPARE(::kill(pid_t(server.processId()), SIGINT), 0);
        QVERIFY(server.waitForFinished(10000));
        QCOMPARE(server.exitCode(), 0);
        QVERIFY(!client.Get("/health"));
    }

    void manyAskAtOnce() {
        NEEDS_PACKAGE();
        QProcess server;
        test::prepare(server, {"serve", m_package, "--port", "0", "--parallel", "2"});
        server.start(QIODevice::ReadOnly);
        QString said;
        QTRY_VERIFY_WITH_TIMEOUT(
            (said += QString::fromUtf8(server.readAllStandardError())).contains("/predict"), 30000);
        const int port = QRegularExpression("127\\.0\\.0\\.1:(\\d+)").match(said).captured(1).toInt();
        const std::string picture = firstPicture("Trouser");
        std::vector<std::thread> clients;
        std::atomic<int> answered = 0;
        for (int i = 0; i < 6; ++i)
            clients.emplace_back([&] {
                httplib::Client client("127.0.0.1", port);
                client.set_read_timeout(60);
                for (int k = 0; k < 5; ++k)
                    if (const auto answer = client.Post("/predict", picture, "image/png"))
                        answered += answer->status == 200;
            });
        for (auto& client : clients)
            client.join();
        QCOMPARE(answered.load(), 30);
        ::kill(pid_t(server.processId()), SIGTERM);
        QVERIFY(server.waitForFinished(10000));
    }

private:
    std::string firstPicture(const char* name) const {
        for (const auto& entry : std::filesystem::directory_iterator(m_pictures.toStdString() + "/" + name)) {
            const auto bytes = test::must(readBytes(entry.path()));
            return {bytes.begin(), bytes.end()};
        }
        qFatal("no picture");
    }
#endif
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestPackage)
#include "test_package.moc"
