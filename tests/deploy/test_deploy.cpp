// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/deploy/model_package.h"
#include "core/deploy/sha256.h"
#include "tests/support/fixtures.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <set>

namespace imago {

using Json = nlohmann::json;

class TestDeploy : public QObject {
    Q_OBJECT
    test::TempFolder m_folder;

    static Json good() {
        return {{"format", "imago-model"},
                {"version", 2},
                {"run", "run-1"},
                {"model", "small_cnn"},
                {"classes", {"cat", "dog"}},
                {"preprocess", Json::parse(toJson(Preprocess{}))},
                {"output", {{"name", "logits"}, {"confidence", "softmax"}}},
                {"calibration", {{"temperature", 2.0}, {"abstain_below", 0.7}}},
                {"files", {{{"format", "onnx"}, {"path", "model.onnx"}, {"sha256", std::string(64, '0')}}}}};
    }
    std::filesystem::path folderWith(const Json& json, const char* name = "package") const {
        test::must(writeAtomically(m_folder / name / "model.json", json.dump()));
        return m_folder / name;
    }

private Q_SLOTS:
    void sumsAreThoseOfSha256sum() {
        const auto of = [](const std::string& text) {
            return sha256({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
        };
        QCOMPARE(of("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        const std::string million(1000000, 'a');
        const char* sum = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
        QCOMPARE(of(million), std::string(sum));
        test::must(writeAtomically(m_folder / "a.txt", million + million));
        QCOMPARE(test::must(sha256OfFile(m_folder / "a.txt")), of(million + million));
        QCOMPARE(int(sha256OfFile(m_folder / "none").error().code), int(ErrorCode::notFound));
        QVERIFY(!sha256OfFile(m_folder.path()));
    }

    void everyFormatHasAWordAndAFileOfItsOwn() {
        std::set<std::string_view> words, files;
        for (const ModelFormat& format : modelFormats()) {
            words.insert(format.word);
            files.insert(format.file);
            QCOMPARE(findModelFormat(format.word), &format);
        }
        QCOMPARE(words.size(), modelFormats().size());
        QCOMPARE(files.size(), modelFormats().size());
        QVERIFY(!findModelFormat("h5"));
    }

    void readsWhatAPackageSays() {
        const auto package = test::must(readPackage(folderWith(good())));
        QCOMPARE(package.classes, (std::vector<std::string>{"cat", "dog"}));
        QCOMPARE(package.temperature, 2.0);
        QCOMPARE(package.abstainBelow, 0.7);
        QVERIFY(package.preprocess == Preprocess{} && !package.severalLabels);
        Json first = good(); // as the first version had it
        first["version"] = 1;
        first.erase("calibration");
        QCOMPARE(test::must(readPackage(folderWith(first))).temperature, 1.0);
    }

    void refusesPackagesThatSayNonsense_data() {
        QTest::addColumn<QString>("patch");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("word");
        const int corrupt = int(ErrorCode::corrupt);
        QTest::newRow("another format") << R"({"format": "other"})" << corrupt << "model of Imago";
        QTest::newRow("newer") << R"({"version": 9})" << int(ErrorCode::newerVersion) << "newer";
        QTest::newRow("no classes") << R"({"classes": []})" << corrupt << "classes";
        QTest::newRow("classes are numbers") << R"({"classes": [1]})" << corrupt << "classes";
        QTest::newRow("no preprocessing") << R"({"preprocess": null})" << corrupt << "preprocess";
        QTest::newRow("size") << R"({"preprocess": {"size": 0}})" << corrupt << "size";
        QTest::newRow("temperature") << R"({"calibration": {"temperature": 0}})" << corrupt << "temperature";
        QTest::newRow("thresholds") << R"({"thresholds": [0.5]})" << corrupt << "thresholds";
        QTest::newRow("no files") << R"({"files": null})" << corrupt << "files";
        QTest::newRow("elsewhere")
            << R"({"files": [{"format": "onnx", "path": "../model.onnx", "sha256": ""}]})" << corrupt
            << "../model.onnx";
        QTest::newRow("only others")
            << R"({"files": [{"format": "torchscript", "path": "m.pt", "sha256": ""}]})"
            << int(ErrorCode::notFound) << "--format onnx";
        QTest::newRow("file is missing") << "{}" << int(ErrorCode::notFound) << "model.onnx";
    }
    void refusesPackagesThatSayNonsense() {
        QFETCH(QString, patch);
        QFETCH(int, code);
        QFETCH(QString, word);
        Json json = good();
        json.merge_patch(Json::parse(patch.toStdString()));
        const auto opened = ModelPackage::open(folderWith(json, "bad"));
        QVERIFY(!opened);
        QCOMPARE(int(opened.error().code), code);
        QVERIFY2(opened.error().text().find(word.toStdString()) != std::string::npos,
                 opened.error().text().c_str());
    }

    void refusesFilesThatWereChanged() {
        const auto folder = folderWith(good(), "changed");
        test::must(writeAtomically(folder / "model.onnx", "something else"));
        const auto changed = ModelPackage::open(folder);
        QCOMPARE(int(changed.error().code), int(ErrorCode::corrupt));
        QVERIFY(changed.error().text().find("SHA-256") != std::string::npos);
        // The same with the right sum is no ONNX file.
        Json json = good();
        json["files"][0]["sha256"] = test::must(sha256OfFile(folder / "model.onnx"));
        QCOMPARE(int(ModelPackage::open(folderWith(json, "changed")).error().code), int(ErrorCode::corrupt));
        QCOMPARE(int(ModelPackage::open(folder, {"onnx13", "", 0}).error().code), int(ErrorCode::notFound));
    }

    void confidencesFollowTheTemperature() {
        const std::vector<float> logits{2, 0, -1};
        const auto plain = confidencesOf(logits, false, 1), cool = confidencesOf(logits, false, 2);
        QVERIFY(std::abs(plain[0] - std::exp(2.0) / (std::exp(2.0) + 1 + std::exp(-1.0))) < 1e-6);
        QVERIFY(std::abs(cool[0] - std::exp(1.0) / (std::exp(1.0) + 1 + std::exp(-0.5))) < 1e-6);
        QVERIFY(std::abs(cool[0] + cool[1] + cool[2] - 1) < 1e-6);
        QVERIFY(std::abs(confidencesOf(logits, true, 2)[0] - 1 / (1 + std::exp(-1.0))) < 1e-6);
        // Great logits do not overflow.
        QCOMPARE(confidencesOf(std::vector<float>{2000, 0}, false, 1)[0], 1.0f);
    }

    void inputsAreInTheOrderOfTheFile() {
        Preprocess preprocess;
        preprocess.size = 2;
        cv::Mat picture(2, 2, CV_8UC3, cv::Scalar(1, 2, 3));
        picture.at<cv::Vec3b>(0, 1) = {10, 20, 30};
        std::vector<std::uint8_t> bytes(12);
        writeInput(picture, preprocess, ModelInput::pixelsNhwc, bytes.data());
        QCOMPARE(bytes, (std::vector<std::uint8_t>{3, 2, 1, 30, 20, 10, 3, 2, 1, 3, 2, 1}));
        writeInput(picture, preprocess, ModelInput::pixelsNchw, bytes.data());
        QCOMPARE(bytes, (std::vector<std::uint8_t>{3, 30, 3, 3, 2, 20, 2, 2, 1, 10, 1, 1}));
        std::vector<float> values(12);
        writeInput(picture, preprocess, ModelInput::normalised, values.data());
        QVERIFY(std::abs(values[1] - (30 - preprocess.mean[0]) / preprocess.std[0]) < 1e-5);
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestDeploy)
#include "test_deploy.moc"
