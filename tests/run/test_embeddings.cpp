// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/run/embeddings.h"
#include "tests/support/fixtures.h"

#include <QTest>

#include <cstring>

namespace imago {

using test::must;

class TestEmbeddings : public QObject {
    Q_OBJECT

    static EmbeddingSet someSet(std::size_t images, std::size_t columns, std::size_t classes) {
        Random random(images + 7 * columns);
        EmbeddingSet set;
        set.columns = columns;
        set.classes = classes;
        for (std::size_t i = 0; i < images; ++i) {
            set.images.push_back(static_cast<std::int64_t>(3 * i + 1) << 20);
            set.hashes.push_back(std::string(i % 33, 'a'));
        }
        for (std::size_t i = 0; i < images * columns; ++i)
            set.features.push_back(static_cast<float>(random.normal()));
        for (std::size_t i = 0; i < images * classes; ++i)
            set.confidences.push_back(static_cast<float>(random.uniform(0, 1)));
        return set;
    }

private Q_SLOTS:
    void setsComeBackAsTheyWere() {
        test::TempFolder folder;
        QCOMPARE(readEmbeddings(folder.path()).error().code, ErrorCode::notFound);
        for (const EmbeddingSet& set :
             {EmbeddingSet{}, someSet(0, 4, 2), someSet(1, 3, 1), someSet(70, 16, 5)}) {
            must(writeEmbeddings(folder / "deeper/embeddings", set));
            QVERIFY(must(readEmbeddings(folder / "deeper/embeddings")) == set);
        }
    }

    void setsThatDoNotFitAreRefused() {
        test::TempFolder folder;
        const EmbeddingSet good = someSet(5, 3, 2);
        std::vector<EmbeddingSet> bad(5, good);
        bad[0].features.pop_back();
        bad[1].confidences.push_back(0);
        bad[2].hashes.pop_back();
        std::swap(bad[3].images[0], bad[3].images[1]);
        bad[4].images[1] = bad[4].images[0];
        for (const EmbeddingSet& set : bad)
            QCOMPARE(writeEmbeddings(folder.path(), set).error().code, ErrorCode::invalidArgument);
        QVERIFY(!std::filesystem::exists(folder / embeddingsFile));
    }

    void damageIsCorrupt() {
        test::TempFolder folder;
        must(writeEmbeddings(folder.path(), someSet(6, 4, 3)));
        const auto bytes = must(readBytes(folder / embeddingsFile));
        const auto codeOf = [&](const std::vector<std::uint8_t>& content) {
            must(writeAtomically(folder / embeddingsFile, content));
            const auto read = readEmbeddings(folder.path());
            return read ? ErrorCode::internal : read.error().code;
        };
        for (std::size_t end = 0; end < bytes.size(); end += 5)
            QCOMPARE(codeOf({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(end)}),
                     ErrorCode::corrupt);
        for (std::size_t at = 0; at < bytes.size(); at += 3) {
            auto flipped = bytes;
            flipped[at] ^= 0x41;
            QCOMPARE(codeOf(flipped), ErrorCode::corrupt);
        }
        auto longer = bytes;
        longer.push_back(0);
        QCOMPARE(codeOf(longer), ErrorCode::corrupt);
        // Numbers that would ask for more memory than there is.
        for (const std::uint64_t huge : {~std::uint64_t{0}, std::uint64_t{1} << 61, std::uint64_t{1} << 40})
            for (const std::size_t at : {8u, 16u, 24u}) {
                auto nonsense = bytes;
                std::memcpy(nonsense.data() + at, &huge, sizeof huge);
                QCOMPARE(codeOf(nonsense), ErrorCode::corrupt);
            }
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestEmbeddings)
#include "test_embeddings.moc"
