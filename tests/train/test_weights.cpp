// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/train/weights/pickle.h"
#include "core/train/weights/weights.h"
#include "core/train/weights/zip_reader.h"
#include "tests/train/made_up.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <fstream>

using namespace imago;
using namespace imago::train;

namespace fs = std::filesystem;

namespace {

const fs::path dataDir = fs::path(IMAGO_TEST_DIR) / "train/data";

/// A safetensors file of a header and `data` bytes of data.
std::string safetensors(const std::string& header, std::size_t data, std::uint64_t claimed = 0) {
    std::string content(8, '\0');
    const std::uint64_t size = claimed ? claimed : header.size();
    std::memcpy(content.data(), &size, 8);
    return content + header + std::string(data, '\1');
}

std::shared_ptr<Network> made(const std::string& kind, std::int64_t classes) {
    auto network = makeNetwork(kind, classes);
    if (!network) qFatal("%s", network.error().text().c_str());
    return std::move(network).value();
}

/// The state dictionary of a network without our own buffers: what torchvision would save.
WeightFile stateOf(const Network& network) {
    WeightFile file;
    for (const auto& item : network.named_parameters())
        file.tensors[item.key()] = item.value().detach().clone();
    for (const auto& item : network.named_buffers())
        if (item.key().find('.') != std::string::npos) file.tensors[item.key()] = item.value().clone();
    return file;
}

/// Without the waiting for the disk of writeAtomically.
void put(const fs::path& path, const std::vector<std::uint8_t>& content) {
    std::ofstream(path, std::ios::binary | std::ios::trunc)
        .write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
}

bool equal(const WeightFile& a, const WeightFile& b) {
    if (a.tensors.size() != b.tensors.size()) return false;
    for (const auto& [name, tensor] : a.tensors) {
        const auto other = b.tensors.find(name);
        if (other == b.tensors.end() || other->second.scalar_type() != tensor.scalar_type() ||
            !torch::equal(other->second, tensor))
            return false;
    }
    return true;
}

} // namespace

class TestWeights : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    fs::path path(const char* name) const { return fs::path(m_dir.path().toStdString()) / name; }

private Q_SLOTS:
    // Where a malicious pickle would leave its mark.
    void init() { QDir::setCurrent(m_dir.path()); }

    void safetensorsRoundTrip() {
        WeightFile file;
        file.tensors["a.weight"] = torch::randn({3, 4});
        file.tensors["half"] = torch::randn({5}).to(torch::kHalf);
        file.tensors["scalar"] = torch::tensor(3.5, torch::kFloat64);
        file.tensors["none"] = torch::empty({0, 2});
        file.tensors["flags"] = torch::tensor({true, false, true});
        file.tensors["bytes"] = torch::tensor({1, 255}, torch::kUInt8);
        file.tensors["long \"ü\""] = torch::tensor({std::int64_t{1} << 40});
        file.tensors["b16"] = torch::ones({2}, torch::kBFloat16);
        file.tensors["view"] = torch::arange(12).reshape({3, 4}).t();
        file.metadata = {{"licence", "Apache-2.0"}, {"made by", "a test"}};
        QVERIFY(writeSafetensors(path("round.safetensors"), file).ok());
        const auto read = readWeights(path("round.safetensors"));
        QVERIFY2(read.ok(), read ? "" : read.error().text().c_str());
        QVERIFY(equal(*read, file));
        QCOMPARE(read->metadata, file.metadata);
    }

    void refusesBadSafetensors_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        const auto add = [](const char* name, const std::string& content, const char* says) {
            QTest::newRow(name) << QByteArray::fromStdString(content) << says;
        };
        const std::string one = R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})";
        add("empty", "", "too few");
        add("header cut off", safetensors(one, 0, 1000), "claims 1000 bytes");
        add("huge header", safetensors(one, 8, ~std::uint64_t{0}), "claims");
        add("not JSON", safetensors("{nonsense}", 8), "JSON");
        add("a list", safetensors("[1,2,3]", 8), "JSON object");
        add("data cut off", safetensors(one, 7), "need 8 bytes of data, the file has 7");
        add("data left over", safetensors(one, 9), "need 8 bytes of data, the file has 9");
        add("overlap",
            safetensors(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},)"
                        R"("b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})",
                        12),
            "overlap");
        add("hole",
            safetensors(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},)"
                        R"("b":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}})",
                        12),
            "hole");
        add("backwards", safetensors(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}})", 8),
            "range");
        add("shape contradicts", safetensors(R"({"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})", 8),
            "contradict");
        add("shape overflows",
            safetensors(R"({"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}})", 0),
            "contradict");
        add("negative size", safetensors(R"({"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}})", 8),
            "size");
        add("text as offset", safetensors(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":["0",8]}})", 8),
            "range");
        add("no dtype", safetensors(R"({"a":{"shape":[2],"data_offsets":[0,8]}})", 8), "dtype");
        add("unknown dtype", safetensors(R"({"a":{"dtype":"F8_E4M3","shape":[8],"data_offsets":[0,8]}})", 8),
            "F8_E4M3");
        add("metadata of numbers", safetensors(R"({"__metadata__":{"a":1}})", 0), "text");
        std::string deep = R"({"a":)";
        deep.append(100000, '[');
        add("deep", safetensors(deep, 0), "JSON");
    }
    void refusesBadSafetensors() {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        QVERIFY(writeAtomically(path("bad.safetensors"), content.toStdString()).ok());
        const auto read = readSafetensors(path("bad.safetensors"));
        QVERIFY(!read);
        const auto text = QString::fromStdString(read.error().text());
        QVERIFY2(text.contains(says), qPrintable(text));
        QVERIFY(text.contains("bad.safetensors"));
    }

    void missingFilesAreNotFound() {
        for (const auto& read :
             {readSafetensors(path("none")), readPth(path("none")), readWeights(path("none"))}) {
            QVERIFY(!read);
            QCOMPARE(int(read.error().code), int(ErrorCode::notFound));
        }
    }

    void readsStateDictionaries_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("values");
        for (const char* name : {"tiny", "tiny_legacy", "tiny_wrapped", "tiny_data_parallel"})
            QTest::newRow(name) << QString("%1.pth").arg(name) << "tiny.safetensors";
        QTest::newRow("tiny_checkpoint") << "tiny_checkpoint.pt"
                                         << "tiny.safetensors";
        QTest::newRow("views") << "views.pth"
                               << "views.safetensors";
    }
    void readsStateDictionaries() {
        QFETCH(QString, file);
        QFETCH(QString, values);
        const auto read = readWeights(dataDir / file.toStdString());
        QVERIFY2(read.ok(), read ? "" : read.error().text().c_str());
        const auto expected = readSafetensors(dataDir / values.toStdString());
        QVERIFY2(expected.ok(), expected ? "" : expected.error().text().c_str());
        QVERIFY(equal(*read, *expected));
    }
    void readsParametersAlone() {
        const auto read = readPth(dataDir / "tiny_parameters.pth");
        QVERIFY2(read.ok(), read ? "" : read.error().text().c_str());
        const auto all = readSafetensors(dataDir / "tiny.safetensors");
        QVERIFY(all.ok());
        QCOMPARE(read->tensors.size(), std::size_t(6));
        for (const auto& [name, tensor] : read->tensors)
            QVERIFY(torch::equal(tensor, all->tensors.at(name)));
    }

    /// Modules of TorchScript are read as trees of tensors; their programs are not looked at.
    void readsTorchScript() {
        const auto all = readSafetensors(dataDir / "tiny.safetensors");
        QVERIFY(all.ok());
        for (const char* file : {"tiny_script.pt", "tiny_trace.pt"}) {
            const auto read = readWeights(dataDir / file);
            QVERIFY2(read.ok(), read ? "" : read.error().text().c_str());
            WeightFile expected;
            for (const auto& [name, tensor] : all->tensors)
                expected.tensors[name.starts_with("fc.") ? name : "body." + name] = tensor;
            QVERIFY2(equal(*read, expected), file);
        }
    }
    void refusesBadTorchScript_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("says");
        const auto add = [](const char* name, const char* says) {
            QTest::newRow(name) << QString("bad_%1.pt").arg(name) << says;
        };
        add("frozen", "frozen");
        add("script_setstate", "sets the attributes");
        add("script_arguments", "no module of TorchScript");
        add("script_class", "not plain weights");
        add("script_os", "os.system");
        add("script_cycle", "without named tensors");
    }
    void refusesBadTorchScript() { refusesBadStateDictionaries(); }

    void takesPrefixesOffWhereMoreFits() {
        const auto prefixed = readWeights(dataDir / "tiny_prefixed.pth");
        QVERIFY2(prefixed.ok(), prefixed ? "" : prefixed.error().text().c_str());
        QVERIFY(prefixed->tensors.contains("backbone.conv.weight"));

        auto source = made("resnet18", 7);
        fillMadeUp(*source);
        const auto plain = stateOf(*source);
        for (const std::string prefix :
             {"module.", "_orig_mod.", "model.", "encoder.", "module.model.backbone."}) {
            WeightFile file;
            for (const auto& [name, tensor] : plain.tensors)
                if (!name.starts_with("fc.")) file.tensors[prefix + name] = tensor;
            file.tensors["projector.weight"] = torch::zeros({2, 2});
            auto network = made("resnet18", 7);
            const auto report = loadInto(*network, file);
            QVERIFY2(report.ok(), report ? "" : report.error().text().c_str());
            QCOMPARE(report->loaded.size(), plain.tensors.size() - 2);
            QCOMPARE(report->missing, (std::vector<std::string>{"fc.bias", "fc.weight"}));
            QCOMPARE(report->unexpected, (std::vector<std::string>{"projector.weight"}));
            QVERIFY(torch::equal(network->named_parameters()["layer3.1.conv2.weight"],
                                 plain.tensors.at("layer3.1.conv2.weight")));
        }
        // A name that fits as it is stays, even where a second set stands behind a prefix.
        WeightFile both = plain;
        for (const auto& [name, tensor] : plain.tensors)
            both.tensors["ema." + name] = tensor + 1;
        auto network = made("resnet18", 7);
        const auto report = loadInto(*network, both);
        QVERIFY(report.ok());
        QCOMPARE(report->unexpected.size(), plain.tensors.size());
        QVERIFY(equal(stateOf(*network), plain));
    }

    void positionsOfAnotherGridAreInterpolated() {
        auto source = made("vit_tiny", 3);
        auto file = stateOf(*source);
        // A plane over the grid of 24 × 24 (384 px) is the same plane over that of 14 × 14.
        const auto plane = [](std::int64_t side) {
            const auto at = (torch::arange(side) + 0.5) / static_cast<double>(side);
            return (at.view({-1, 1}) + 2 * at.view({1, -1})).view({1, -1, 1}).expand({1, side * side, 192});
        };
        file.tensors["pos_embed"] =
            torch::cat({torch::full({1, 1, 192}, 9.0), plane(24)}, 1).to(torch::kHalf);
        auto network = made("vit_tiny", 3);
        const auto report = loadInto(*network, file);
        QVERIFY2(report.ok(), report ? "" : report.error().text().c_str());
        QVERIFY(report->wrongShape.empty() && report->missing.empty());
        const auto loaded = network->named_parameters()["pos_embed"].detach();
        QCOMPARE(loaded.select(1, 0).min().item<double>(), 9.0);
        const auto inner = [](const torch::Tensor& t) { // bicubic weights are cut off at the border
            return t.view({14, 14, 192}).narrow(0, 2, 10).narrow(1, 2, 10);
        };
        QVERIFY((inner(loaded.narrow(1, 1, 196)) - inner(plane(14).contiguous())).abs().max().item<double>() <
                5e-3);
        // One that is no square of places stays out.
        file.tensors["pos_embed"] = torch::zeros({1, 40, 192});
        QCOMPARE(loadInto(*network, file)->wrongShape, (std::vector<std::string>{"pos_embed"}));
    }

    void refusesBadStateDictionaries_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("says");
        const auto add = [](const char* name, const char* says) {
            QTest::newRow(name) << QString("bad_%1.pth").arg(name) << says;
        };
        add("os_system", "posix.system");
        add("legacy_os_system", "posix.system");
        add("eval", ".eval");
        add("whole_module", "torch.nn");
        add("truncated", "end record");
        add("empty", "not a state dictionary");
        add("text", "not a state dictionary");
        add("huge_shape", "beyond its storage");
        add("huge_storage", "needs 4398046511104 bytes");
        add("offset", "beyond its storage");
        add("negative_size", "not a size");
        add("negative_stride", "not a size");
        add("rank_mismatch", "another number of sizes");
        add("missing_storage", "missing");
        add("deep_nesting", "no dictionary");
        add("stack_underflow", "not there");
        add("memo", "never remembered");
        add("string_length", "longer than the file");
        add("zip_size", "");
    }
    void refusesBadStateDictionaries() {
        QFETCH(QString, file);
        QFETCH(QString, says);
        const auto read = readPth(dataDir / file.toStdString());
        QVERIFY(!read);
        const auto text = QString::fromStdString(read.error().text());
        QVERIFY2(text.contains(says), qPrintable(text));
        QVERIFY(text.contains(file));
        QVERIFY(!QFile::exists("evil_was_here"));
    }
    void everyBadFileIsTried() {
        int files = 0;
        for (const auto& entry : fs::directory_iterator(dataDir)) {
            const std::string name = entry.path().filename().string();
            if (!name.starts_with("bad_")) continue;
            ++files;
            QVERIFY2(!readWeights(entry.path()), name.c_str());
        }
        QVERIFY(files >= 25);
        QVERIFY(!QFile::exists("evil_was_here"));
    }

    /// Every cut and many flips of good files end in a result or an error.
    void survivesDamage() {
        for (const char* name :
             {"tiny.pth", "tiny_legacy.pth", "tiny_trace.pt", "views.pth", "tiny.safetensors"}) {
            const auto good = readBytes(dataDir / name);
            QVERIFY(good.ok());
            int refused = 0;
            for (std::size_t size = 0; size < good->size(); size += 13) {
                const std::vector<std::uint8_t> cut(good->begin(), good->begin() + static_cast<long>(size));
                put(path("cut"), cut);
                if (!readWeights(path("cut"))) ++refused;
            }
            QVERIFY(refused > 50);
            for (std::size_t i = 0; i < good->size(); i += 7) {
                auto damaged = *good;
                damaged[i] ^= static_cast<std::uint8_t>(1u << (i % 8));
                put(path("damaged"), damaged);
                const auto read = readWeights(path("damaged"));
                if (read)
                    for (const auto& [key, tensor] : read->tensors)
                        QVERIFY(tensor.numel() < 1000 &&
                                tensor.to(torch::kFloat64).numel() == tensor.numel());
            }
        }
    }

    void pickleReadsPlainData() {
        const auto read = [](std::string_view bytes) {
            return Pickle::read({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
        };
        // {'a': (1, -2, 2.5, None, True), 'b': [-300, 'x']} in protocol 2.
        const auto pickle =
            read(std::string_view("\x80\x02}(X\x01\x00\x00\x00"
                                  "a(K\x01J\xfe\xff\xff\xffG@\x04\x00\x00\x00\x00\x00\x00N\x88t"
                                  "X\x01\x00\x00\x00"
                                  "b](\x8a\x02\xd4\xfeU\x01xeu.",
                                  56));
        QVERIFY2(pickle.ok(), pickle ? "" : pickle.error().text().c_str());
        const auto* a = pickle->find(pickle->root(), "a");
        QVERIFY(a);
        QCOMPARE(a->items.size(), std::size_t(5));
        QCOMPARE(pickle->at(a->items[1]).number, std::int64_t(-2));
        QCOMPARE(pickle->at(a->items[2]).real, 2.5);
        const auto* b = pickle->find(pickle->root(), "b");
        QVERIFY(b);
        QCOMPARE(pickle->at(b->items[0]).number, std::int64_t(-300));
        QVERIFY(pickle->at(b->items[1]).text == "x");
        QVERIFY(!pickle->find(pickle->root(), "c"));

        const auto instance = read(std::string_view("\x80\x02(i__main__\nX\n.", 16));
        QVERIFY(!instance);
        QCOMPARE(int(instance.error().code), int(ErrorCode::unsupported));
    }

    void loadsTorchvisionsStateIntoNetworks() {
        for (const char* kind : {"resnet18", "resnet50", "mobilenet_v2", "mobilenet_v3_small",
                                 "efficientnet_b0", "convnext_tiny", "vit_tiny", "small_cnn", "csp_nano"}) {
            auto source = made(kind, 1000);
            fillMadeUp(*source);
            const auto file = stateOf(*source);

            auto same = made(kind, 1000);
            same->setFeatureStatistics(torch::ones({same->featureCount()}),
                                       2 * torch::ones({same->featureCount()}));
            const auto all = loadInto(*same, file);
            QVERIFY2(all.ok(), all ? "" : all.error().text().c_str());
            QCOMPARE(all->loaded.size(), file.tensors.size());
            QVERIFY(all->missing.empty() && all->unexpected.empty() && all->wrongShape.empty());
            QVERIFY(equal(stateOf(*same), file));
            QVERIFY(!same->foldedNorms());
            QCOMPARE(same->featureMean().abs().max().item<double>(), 0.0); // a file without them means none

            auto other = made(kind, 3);
            const auto head = other->head().weight.detach().clone();
            const auto most = loadInto(*other, file);
            QVERIFY(most.ok());
            QCOMPARE(most->wrongShape.size(), std::size_t(2));
            QVERIFY(most->wrongShape[0].starts_with(other->headPrefix()));
            QVERIFY(torch::equal(other->head().weight, head));
        }
    }

    void foldedFilesMakeNormsIdentityPlusBias() {
        const torch::NoGradGuard guard;
        auto network = made("mobilenet_v2", 4);
        fillMadeUp(*network);
        const auto file = readSafetensors(fs::path(IMAGO_SOURCE_DIR) /
                                          "resources/weights/mobilenet_v2_oidv4_folded_fp16.safetensors");
        QVERIFY(file.ok());
        const auto report = loadInto(*network, *file);
        QVERIFY2(report.ok(), report ? "" : report.error().text().c_str());
        QCOMPARE(report->loaded.size(), std::size_t(104));
        QVERIFY(report->unexpected.empty());
        QCOMPARE(report->missing, (std::vector<std::string>{"classifier.1.bias", "classifier.1.weight"}));
        QVERIFY(network->foldedNorms());
        const auto buffers = network->named_buffers();
        QVERIFY(torch::equal(network->named_parameters()["features.0.1.bias"],
                             file->tensors.at("features.0.0.bias").to(torch::kFloat32)));
        QCOMPARE(buffers["features.5.conv.3.running_mean"].abs().max().item<double>(), 0.0);

        // A second, ordinary file takes the flag away again.
        const auto ordinary = stateOf(*made("mobilenet_v2", 4));
        QVERIFY(loadInto(*network, ordinary).ok());
        QVERIFY(!network->foldedNorms());
    }

    void refusesWeightsOfAnotherNetwork() {
        auto network = made("resnet18", 3);
        const auto before = stateOf(*network);
        const auto file = readSafetensors(dataDir / "tiny.safetensors");
        QVERIFY(file.ok());
        const auto report = loadInto(*network, *file);
        QVERIFY(!report);
        QCOMPARE(int(report.error().code), int(ErrorCode::invalidArgument));
        QVERIFY(QString::fromStdString(report.error().message).contains("resnet18"));
        QVERIFY(equal(stateOf(*network), before));
        QVERIFY(!loadInto(*network, WeightFile{}));
    }

    void findsEmbeddedWeights() {
        const fs::path resources = fs::path(IMAGO_SOURCE_DIR) / "resources";
        QVERIFY(embeddedWeights(resources, "csp_nano").ok());
        QVERIFY(embeddedWeights(resources, "mobilenet_v2").ok());
        for (const auto& none :
             {embeddedWeights(resources, "resnet18"), embeddedWeights(resources, "small_cnn"),
              embeddedWeights(path("nowhere"), "csp_nano")}) {
            QVERIFY(!none);
            QCOMPARE(int(none.error().code), int(ErrorCode::notFound));
        }
    }
};

QTEST_GUILESS_MAIN(TestWeights)
#include "test_weights.moc"
