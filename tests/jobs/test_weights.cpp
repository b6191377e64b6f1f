// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/jobs/runs.h"
#include "core/jobs/weights.h"
#include "tests/support/fixtures.h"

#include <QTest>

using namespace imago;
namespace fs = std::filesystem;

class TestWeights : public QObject {
    Q_OBJECT
    test::TempFolder m_user;

    static const CatalogueEntry& entry() { return *catalogueEntry("mobilenet_v3_small-tv1"); }
    /// What the downloader leaves, as far as its size goes: a file full of holes.
    static void pretendFetched() {
        test::must(writeWeightsInfo(entry()));
        test::must(writeAtomically(catalogueFile(entry()), "x"));
        fs::resize_file(catalogueFile(entry()), static_cast<std::uintmax_t>(entry().bytes));
    }

private Q_SLOTS:
    void init() {
        qputenv("IMAGO_DATA_DIR", QByteArray::fromStdString(m_user.path().string()));
        fs::remove_all(weightsFolder());
    }

    void weightsAreHereWhenTheyAreWhole() {
        QVERIFY(!isHere(entry()));
        pretendFetched();
        QVERIFY(isHere(entry()));
        QVERIFY(test::must(weightsInfo(catalogueFile(entry()))) == entry().info);
        fs::resize_file(catalogueFile(entry()), static_cast<std::uintmax_t>(entry().bytes) - 1);
        QVERIFY(!isHere(entry()));
        pretendFetched();
        fs::remove(weightsInfoFile(catalogueFile(entry())));
        QVERIFY(!isHere(entry()));
    }

    void removedWeightsAreGone() {
        pretendFetched();
        auto part = catalogueFile(entry());
        part += ".part";
        test::must(writeAtomically(part, "half"));
        test::must(removeWeights(entry()));
        QVERIFY(!isHere(entry()));
        QVERIFY(fs::is_empty(weightsFolder()));
        test::must(removeWeights(entry())); // and once more
    }

    void aNameIsResolvedToItsFile() {
        auto missing = resolveCatalogueWeights("catalogue:mobilenet_v3_small-tv1");
        QVERIFY(!missing);
        QVERIFY(missing.error().code == ErrorCode::notFound);
        QVERIFY(missing.error().message.find("imago weights get") != std::string::npos);
        pretendFetched();
        QCOMPARE(test::must(resolveCatalogueWeights("catalogue:mobilenet_v3_small-tv1")),
                 catalogueFile(entry()));
        QCOMPARE(test::must(resolveCatalogueWeights("mobilenet_v3_small-tv1")), catalogueFile(entry()));
        const auto unknown = resolveCatalogueWeights("catalogue:alexnet");
        QVERIFY(!unknown);
        QVERIFY(unknown.error().message.find("alexnet") != std::string::npos);
    }

    void aRunIsPreparedWithTheFile() {
        test::TempProject project;
        Recipe recipe;
        recipe.model = "mobilenet_v3_small";
        recipe.weights = "catalogue:mobilenet_v3_small-tv1";
        QVERIFY(!resolveWeights(project.store(), recipe));
        pretendFetched();
        const auto resolved = test::must(resolveWeights(project.store(), recipe));
        QCOMPARE(resolved.recipe.weights, toUtf8(catalogueFile(entry())));
        QCOMPARE(resolved.parent.value, 0);
        auto same = resolved.recipe;
        same.weights = recipe.weights;
        QVERIFY(same == recipe);
        recipe.model = "resnet18";
        const auto other = resolveWeights(project.store(), recipe);
        QVERIFY(!other);
        QVERIFY(other.error().code == ErrorCode::invalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestWeights)
#include "test_weights.moc"
