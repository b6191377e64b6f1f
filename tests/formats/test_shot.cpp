// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/formats/shot.h"
#include "tests/support/fixtures.h"

#include <QTest>

#include <cstdint>
#include <map>
#include <string>
#include <thread>
#include <vector>

using namespace imago;

namespace {

using Bytes = std::vector<std::uint8_t>;

void put16(Bytes& to, std::uint32_t value) {
    to.push_back(static_cast<std::uint8_t>(value & 0xff));
    to.push_back(static_cast<std::uint8_t>(value >> 8 & 0xff));
}

void put32(Bytes& to, std::uint32_t value) {
    put16(to, value & 0xffff);
    put16(to, value >> 16);
}

/// One directory of a TIFF (Exif 2.32, section 4.6): texts by tag, and numbers of 32 bits; texts that do not
/// fit in four bytes lie behind it. `at`: where it lies in the TIFF.
Bytes directory(std::uint32_t at, const std::map<std::uint16_t, std::string>& texts,
                const std::map<std::uint16_t, std::uint32_t>& numbers) {
    const auto entries = static_cast<std::uint32_t>(texts.size() + numbers.size());
    std::uint32_t behind = at + 2 + 12 * entries + 4;
    Bytes table, rest;
    put16(table, entries);
    std::map<std::uint16_t, Bytes> fields;
    for (const auto& [tag, text] : texts) {
        Bytes field;
        const auto length = static_cast<std::uint32_t>(text.size() + 1);
        put16(field, tag);
        put16(field, 2); // ASCII
        put32(field, length);
        Bytes value(text.begin(), text.end());
        value.push_back(0);
        if (length <= 4) {
            value.resize(4);
            field.insert(field.end(), value.begin(), value.end());
        } else {
            put32(field, behind);
            behind += length;
            rest.insert(rest.end(), value.begin(), value.end());
        }
        fields[tag] = field;
    }
    for (const auto& [tag, number] : numbers) {
        Bytes field;
        put16(field, tag);
        put16(field, 4); // LONG
        put32(field, 1);
        put32(field, number);
        fields[tag] = field;
    }
    for (const auto& [tag, field] : fields) // by rising tag
        table.insert(table.end(), field.begin(), field.end());
    put32(table, 0); // no further directory
    table.insert(table.end(), rest.begin(), rest.end());
    return table;
}

constexpr std::uint16_t make = 0x010f, model = 0x0110, dateTime = 0x0132, exifPointer = 0x8769,
                        original = 0x9003, digitized = 0x9004;

/// A JPEG without pixels, with what a camera writes into its APP1 segment.
Bytes jpeg(const std::map<std::uint16_t, std::string>& image,
           const std::map<std::uint16_t, std::string>& exif) {
    constexpr std::uint32_t first = 8;
    const auto size = static_cast<std::uint32_t>(directory(first, image, {{exifPointer, 0}}).size());
    Bytes tiff{'I', 'I', 42, 0};
    put32(tiff, first);
    const auto main = directory(first, image, {{exifPointer, first + size}});
    tiff.insert(tiff.end(), main.begin(), main.end());
    const auto part = directory(first + size, exif, {});
    tiff.insert(tiff.end(), part.begin(), part.end());
    Bytes out{0xff, 0xd8, 0xff, 0xe1};
    const auto length = tiff.size() + 8;
    out.push_back(static_cast<std::uint8_t>(length >> 8));
    out.push_back(static_cast<std::uint8_t>(length & 0xff));
    for (const char c : {'E', 'x', 'i', 'f', '\0', '\0'})
        out.push_back(static_cast<std::uint8_t>(c));
    out.insert(out.end(), tiff.begin(), tiff.end());
    out.insert(out.end(), {0xff, 0xd9});
    return out;
}

} // namespace

class TestShot : public QObject {
    Q_OBJECT

    test::TempFolder m_folder;
    Shot shot(const Bytes& bytes) {
        const auto file = m_folder / "picture.jpg";
        test::must(writeAtomically(file, bytes));
        return shotOf(file);
    }

private Q_SLOTS:
    void cameraAndTimeAreRead() {
        const auto seen = shot(jpeg({{make, "Apple"}, {model, "iPhone 7"}, {dateTime, "2021:05:06 07:08:09"}},
                                    {{original, "2017:03:01 18:45:10"}, {digitized, "2018:01:01 00:00:00"}}));
        QCOMPARE(QString::fromStdString(seen.camera), QStringLiteral("Apple iPhone 7"));
        QCOMPARE(seen.days, std::optional<double>(17226)); // 2017-03-01
        QCOMPARE(seen.hour, std::optional<double>(18.75));
    }

    void theMakerIsNamedOnce() {
        QCOMPARE(shot(jpeg({{make, "Canon"}, {model, "Canon EOS 5D"}}, {})).camera,
                 std::string("Canon EOS 5D"));
        QCOMPARE(shot(jpeg({{make, "NIKON"}, {model, "Nikon Z 6"}}, {})).camera, std::string("Nikon Z 6"));
        QCOMPARE(shot(jpeg({{model, "X100"}}, {})).camera, std::string("X100"));
        QCOMPARE(shot(jpeg({{make, "Leica  "}}, {})).camera, std::string("Leica"));
    }

    void whenItWasScannedStandsInForWhenItWasTaken() {
        const auto seen = shot(jpeg({}, {{digitized, "1970:01:02 00:30:00"}}));
        QCOMPARE(seen.days, std::optional<double>(1));
        QCOMPARE(seen.hour, std::optional<double>(0.5));
        // When the file was written last tells nothing of the shot.
        QCOMPARE(shot(jpeg({{dateTime, "2021:05:06 07:08:09"}}, {})), Shot{});
    }

    void timesThatAreNoneAreNotBelieved() {
        for (const char* time :
             {"0000:00:00 00:00:00", "2020:02:30 10:00:00", "2020:13:01 10:00:00", "2020:01:01 24:00:00",
              "2020:01:01 10:61:00", "1969:12:31 23:59:59", "    :  :     :  :  ", "yesterday"}) {
            const auto seen = shot(jpeg({{model, "M"}}, {{original, time}}));
            QVERIFY2(!seen.days && !seen.hour, time);
            QCOMPARE(seen.camera, std::string("M"));
        }
    }

    void textThatIsNoUtf8IsLeftOut() {
        QCOMPARE(shot(jpeg({{make, "\xff\xfe\xfd\xfc"}, {model, "M9"}}, {})).camera, std::string("M9"));
    }

    void whatIsNoPictureTellsNothing() {
        QCOMPARE(shotOf(m_folder / "none.jpg"), Shot{});
        QCOMPARE(shot({}), Shot{});
        QCOMPARE(shot(Bytes(100, 0x41)), Shot{});
        // Cut off anywhere: nothing, or part of it, and no crash.
        const auto whole = jpeg({{make, "Apple"}, {model, "iPhone 7"}}, {{original, "2017:03:01 18:45:10"}});
        const auto full = shot(whole);
        for (std::size_t size = 0; size < whole.size() - 2; size += 3) {
            const auto seen = shot(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)));
            QVERIFY(!seen.days || seen.days == full.days);
        }
    }

    void severalThreadsReadAtOnce() {
        const auto file = m_folder / "shared.jpg";
        test::must(writeAtomically(file, jpeg({{model, "M"}}, {{original, "2017:03:01 18:45:10"}})));
        const auto expected = shotOf(file);
        std::vector<std::jthread> threads;
        std::vector<int> same(4, 1);
        for (int& one : same)
            threads.emplace_back([&one, &file, &expected] {
                for (int i = 0; i < 50; ++i)
                    one &= shotOf(file) == expected;
            });
        threads.clear();
        for (const int one : same)
            QVERIFY(one);
    }
};

QTEST_GUILESS_MAIN(TestShot)
#include "test_shot.moc"
