// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_stream.h"
#include "tests/support/fixtures.h"

#include <cmath>
#include <fstream>
#include <limits>

using namespace imago;
using namespace imago::test;

namespace {

struct Seen {
    Status status;
    std::vector<std::string> lines; ///< "key[index]=json", "key=json"
};

json::StreamVisitor visitorInto(Seen& seen) {
    json::StreamVisitor visitor;
    visitor.split = [](const std::string& key) { return key == "list"; };
    visitor.element = [&](const std::string& key, std::size_t index, nlohmann::json&& element) {
        seen.lines.push_back(key + "[" + std::to_string(index) + "]=" + element.dump());
    };
    visitor.value = [&](const std::string& key, nlohmann::json&& value) {
        seen.lines.push_back(key + "=" + value.dump());
    };
    return visitor;
}

Seen seenIn(const std::string& text) {
    Seen seen;
    seen.status = json::stream(text, "t.json", visitorInto(seen));
    return seen;
}

using Lines = std::vector<std::string>;

} // namespace

class TestJsonStream : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handsOutElements() {
        const auto seen =
            seenIn(R"({"a":{"list":[1,2]},"list":[{"x":[1,[2.5]]},3,[4],"é"],"other":[5],"n":null})");
        QVERIFY(seen.status.ok());
        QCOMPARE(seen.lines, (Lines{R"(a={"list":[1,2]})", R"(list[0]={"x":[1,[2.5]]})", "list[1]=3",
                                    "list[2]=[4]", "list[3]=\"é\"", "other=[5]", "n=null"}));
    }

    void handsOutAnOutermostList() {
        QCOMPARE(seenIn(R"([{"list":[1]},2,[3]])").lines, (Lines{R"([0]={"list":[1]})", "[1]=2", "[2]=[3]"}));
        QCOMPARE(seenIn("[]").lines, Lines());
    }

    void readsPythonsNumbersAndMarks() {
        const auto whole = must(json::parseWhole("\xef\xbb\xbf{\"a\":[NaN,-Infinity,1e3,0.1]}", "t"));
        QVERIFY(std::isnan(whole["a"][0].get<double>()));
        QVERIFY(std::isinf(whole["a"][1].get<double>()));
        QCOMPARE(whole["a"][3].get<double>(), 0.1);
        QCOMPARE(seenIn("\xff\xfe{").status.error().code, ErrorCode::unsupported);
    }

    void readsNumbersToTheLastBit() {
        const auto at = must(json::parseWhole(
            R"([18446744073709551615, -9223372036854775808, 18446744073709551616, -7, 0.1, 5e-324, 1e-400,
                1.7976931348623157e308, 0e0000000127, -0.0, 9007199254740993.0])",
            "x"));
        QCOMPARE(at[0].get<std::uint64_t>(), std::numeric_limits<std::uint64_t>::max());
        QCOMPARE(at[1].get<std::int64_t>(), std::numeric_limits<std::int64_t>::min());
        QVERIFY(at[2].is_number_float());
        QCOMPARE(at[2].get<double>(), 18446744073709551616.0);
        QVERIFY(at[3].is_number_integer());
        QCOMPARE(at[4].get<double>(), 0.1);
        QCOMPARE(at[5].get<double>(), std::numeric_limits<double>::denorm_min());
        QCOMPARE(at[6].get<double>(), 0.0);
        QCOMPARE(at[7].get<double>(), std::numeric_limits<double>::max());
        QCOMPARE(at[8].get<double>(), 0.0);
        QVERIFY(std::signbit(at[9].get<double>()));
        QCOMPARE(at[10].get<double>(), 9007199254740992.0);
    }

    void saysWhereATextBreaksOff() {
        const auto seen = seenIn("{\"list\":[\n1,\n2,\n{\"a\":");
        QCOMPARE(seen.lines, (Lines{"list[0]=1", "list[1]=2"}));
        QCOMPARE(seen.status.error().code, ErrorCode::corrupt);
        QVERIFY(seen.status.error().message.find("(line 4)") != std::string::npos);
        for (const char* text : {"", "{", "nul", "{\"a\":1}}", "[1,]", "{'a':1}", "{\"a\":1e999}"})
            QVERIFY2(!seenIn(text).status, text);
    }

    void leavesOutWhatNestsTooDeep() {
        const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
        QCOMPARE(seenIn("{\"list\":[1],\"x\":7}").lines.back(), std::string("x=7"));
        const auto seen = seenIn("{\"list\":[" + deep + ",5],\"x\":7}");
        QVERIFY(seen.status.ok());
        QCOMPARE(seen.lines.size(), std::size_t(3));
        QVERIFY(seen.lines[0].find("null") != std::string::npos);
        QCOMPARE(seen.lines[1], std::string("list[1]=5"));
        QCOMPARE(seen.lines[2], std::string("x=7"));
    }

    void readsFilesInPieces() {
        const TempFolder folder;
        std::string text = "{\"list\":[";
        for (int i = 0; i < 200'000; ++i)
            text += (i ? ",\n" : "") + ("{\"id\":" + std::to_string(i) + "}");
        text += "]}";
        std::ofstream(folder / "a.json", std::ios::binary) << "\xef\xbb\xbf" << text;
        Seen seen;
        std::int64_t most = 0;
        must(json::streamFile(folder / "a.json", visitorInto(seen),
                              [&](const Progress& progress) { most = std::max(most, progress.done); }));
        QCOMPARE(seen.lines.size(), std::size_t(200'000));
        QCOMPARE(seen.lines.back(), std::string(R"(list[199999]={"id":199999})"));
        QCOMPARE(most, static_cast<std::int64_t>(text.size() + 3));
        QCOMPARE(json::streamFile(folder / "none.json", {}).error().code, ErrorCode::notFound);
    }

    void stopsWhenAsked() {
        std::stop_source stop;
        int count = 0;
        json::StreamVisitor visitor;
        visitor.element = [&](const std::string&, std::size_t, nlohmann::json&&) {
            if (++count == 2) stop.request_stop();
        };
        const auto status = json::stream("[1,2,3,4]", "t", visitor, stop.get_token());
        QCOMPARE(status.error().code, ErrorCode::cancelled);
        QCOMPARE(count, 2);
    }
};

QTEST_APPLESS_MAIN(TestJsonStream)
#include "test_json_stream.moc"
