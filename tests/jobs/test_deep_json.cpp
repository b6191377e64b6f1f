// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/augment.h"
#include "core/augment/preprocess.h"
#include "core/base/files.h"
#include "core/geometry/geometry_text.h"
#include "core/recipe/manifest.h"
#include "core/recipe/recipe.h"
#include "core/recipe/weights_catalogue.h"
#include "core/run/calibration_file.h"
#include "core/run/run_folder.h"
#include "core/run/wire.h"
#include "tests/support/fixtures.h"

#include <functional>
#include <map>

using namespace imago;
using namespace imago::test;

/// Texts that nest lists without end, alone and where a field is expected, in everything that is read as
/// JSON: an answer, and no stack that is used up.
class TestDeepJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyReaderEndsWithAnAnswer_data() {
        QTest::addColumn<QString>("reader");
        for (const auto& [name, read] : readers())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
    void everyReaderEndsWithAnAnswer() {
        QFETCH(QString, reader);
        const auto read = readers().at(reader.toStdString());
        constexpr std::size_t depth = 200'000;
        const std::string lists = std::string(depth, '[') + std::string(depth, ']');
        std::string objects, ends;
        for (std::size_t i = 0; i < depth / 10; ++i) {
            objects += "{\"a\":";
            ends += '}';
        }
        objects += "1" + ends;
        QVERIFY(!read(lists));
        static_cast<void>(read(objects)); // unknown fields are no error everywhere
        for (const auto& deep : {lists, objects})
            for (const char* key :
                 {"classes", "items", "type", "json", "temperature", "augment", "epochs", "x"})
                static_cast<void>(read("{\"" + std::string(key) + "\":" + deep + "}"));
        QVERIFY(!read(std::string(depth, '[')));
    }

private:
    /// True where something was read.
    static std::map<std::string, std::function<bool(const std::string&)>> readers() {
        return {
            {"recipe", [](const auto& text) { return recipeFromJson(text).ok(); }},
            {"manifest", [](const auto& text) { return manifestFromJson(text).ok(); }},
            {"augmentation", [](const auto& text) { return augmentFromJson(text).ok(); }},
            {"preprocessing", [](const auto& text) { return preprocessFromJson(text).ok(); }},
            {"catalogue", [](const auto& text) { return catalogueFromJson(text).ok(); }},
            {"worker", [](const auto& text) { return decodeWorker(text).ok(); }},
            {"studio", [](const auto& text) { return decodeCommand(text).ok(); }},
            {"geometry", [](const auto& text) { return parseGeometry(3, text).ok(); }},
            {"calibration",
             [](const auto& text) {
                 TempFolder folder;
                 must(writeAtomically(folder / calibrationFile, std::string_view(text)));
                 return readCalibration(folder.path()).ok();
             }},
            {"predictions",
             [](const auto& text) {
                 TempFolder folder;
                 must(writeAtomically(folder / "predictions-val.json", std::string_view(text)));
                 must(writeAtomically(folder / "predictions-val.f32", std::string_view("")));
                 return readPredictions(folder.path(), "val").ok();
             }},
        };
    }
};

QTEST_GUILESS_MAIN(TestDeepJson)
#include "test_deep_json.moc"
