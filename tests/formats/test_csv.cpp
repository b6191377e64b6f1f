// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/formats/csv_columns.h"
#include "core/formats/dataset.h"
#include "tests/formats/made_data.h"

#include <fstream>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::string>;

/// A folder with pictures a.png … e.png (readers look at names only) and "sub dir/ü.png".
class CsvFolder {
public:
    CsvFolder() {
        fs::create_directories(m_folder / "sub dir");
        for (const char* name : {"a.png", "b.png", "c.png", "d.png", "e.png", "sub dir/ü.png", "x,y.png"})
            std::ofstream(m_folder / name) << name;
    }
    Result<Dataset> read(const std::string& text) const {
        std::ofstream(m_folder / "labels.csv", std::ios::binary) << text;
        return readCsv(m_folder / "labels.csv");
    }
    fs::path operator/(const std::string& name) const { return m_folder / name; }

    /// "a.png cat+dog train" an item.
    Lines items(const std::string& text) const {
        Lines out;
        for (const auto& item : must(read(text)).items) {
            std::string labels;
            for (const auto& label : item.labels)
                labels += (labels.empty() ? "" : "+") + label;
            out.push_back(toUtf8(item.path.lexically_relative(m_folder.path())) + " " +
                          (labels.empty() ? "-" : labels) + " " + std::string(toString(item.split)));
        }
        return out;
    }

private:
    TempFolder m_folder;
};

} // namespace

class TestCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parsesCells_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cells"); // rows by /, cells by |
        QTest::newRow("plain") << "a,b\nc,d\n"
                               << "a|b/c|d";
        QTest::newRow("no last line end") << "a,b\nc,d"
                                          << "a|b/c|d";
        QTest::newRow("crlf") << "a,b\r\nc,d\r\n"
                              << "a|b/c|d";
        QTest::newRow("cr") << "a,b\rc,d\r"
                            << "a|b/c|d";
        QTest::newRow("blank lines") << "\n a , b \n\n\nc,d\n\n"
                                     << "a|b/c|d";
        QTest::newRow("quotes") << "\"a,1\",\"say \"\"hi\"\"\"\n"
                                << "a,1|say \"hi\"";
        QTest::newRow("quoted space stays") << "\" a \",b\n"
                                            << " a |b";
        QTest::newRow("space around quotes") << " \"a\" ,b\n"
                                             << "a|b";
        QTest::newRow("quoted line break") << "\"a\nb\",c\nd,e\n"
                                           << "a\nb|c/d|e";
        QTest::newRow("empty cells") << ",\na,,b\n"
                                     << "|/a||b";
        QTest::newRow("quoted empty line") << "\"\",x\n"
                                           << "|x";
    }
    void parsesCells() {
        QFETCH(QString, text);
        QFETCH(QString, cells);
        QStringList rows;
        const auto table = parseCsv(text.toStdString(), ',');
        for (const auto& row : table.rows) {
            QStringList parts;
            for (const auto& cell : row.cells)
                parts << QString::fromStdString(cell);
            rows << parts.join('|');
        }
        QCOMPARE(rows.join('/'), cells);
        QVERIFY(table.problems.empty());
    }

    void numbersLinesAndSurvivesOpenQuotes() {
        const auto table = parseCsv("a,b\n\"c\nd\",e\nf,\"never closed\ng,h\ni,\"x\"y\nj,k\n", ',');
        QCOMPARE(table.rows.size(), std::size_t(4));
        QCOMPARE(table.rows[1].line, 2);
        QCOMPARE(table.rows[2].line, 5);
        QCOMPARE(table.rows[2].cells, (Lines{"g", "h"}));
        QCOMPARE(table.rows[3].line, 7);
        QCOMPARE(table.problems.size(), std::size_t(2));
        QCOMPARE(table.problems[0].first, 4);
        QCOMPARE(table.problems[1].first, 6);
    }

    void sniffsTheSeparator() {
        QCOMPARE(sniffSeparator("a,b\nc,d\n"), ',');
        QCOMPARE(sniffSeparator("a;b\nc;d\n"), ';');
        QCOMPARE(sniffSeparator("a\tb\nc\td\n"), '\t');
        QCOMPARE(sniffSeparator("a.png,cat;dog\nb.png,cat\n"), ',');
        QCOMPARE(sniffSeparator("a.png;\"one, two\"\nb.png;c\n"), ';');
        QCOMPARE(sniffSeparator("a b\n"), ',');
        QCOMPARE(sniffSeparator("sep=;\na,b;c\n"), ';');
        QCOMPARE(sniffSeparator(""), ',');
    }

    void readsHeadersInAnyOrder_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << "a.png,cat\nb.png,dog\n";
        QTest::newRow("header") << "path,label\na.png,cat\nb.png,dog\n";
        QTest::newRow("turned") << "Class,nothing,Filename\ncat,1,a.png\ndog,2,b.png\n";
        QTest::newRow("unnamed path") << "id,label\na.png,cat\nb.png,dog\n";
        QTest::newRow("byte order mark") << "\xef\xbb\xbfpath,label\na.png,cat\nb.png,dog\n";
        QTest::newRow("mark without header") << "\xef\xbb\xbf"
                                                "a.png,cat\nb.png,dog\n";
        QTest::newRow("semicolons") << "path;label\r\na.png;cat\r\nb.png;dog\r\n";
        QTest::newRow("tabs") << "path\tlabel\na.png\tcat\nb.png\tdog\n";
        QTest::newRow("quotes") << "\"path\",\"label\"\n\"a.png\",\"cat\"\n\"b.png\",\" dog\"\n";
        QTest::newRow("hint") << "sep=;\npath;label\na.png;cat\nb.png;dog\n";
        QTest::newRow("dots") << "./a.png,cat\nsub dir/../b.png,dog\n";
    }
    void readsHeadersInAnyOrder() {
        QFETCH(QString, text);
        const CsvFolder folder;
        QCOMPARE(folder.items(text.toStdString()), (Lines{"a.png cat none", "b.png dog none"}));
        const auto data = must(folder.read(text.toStdString()));
        QCOMPARE(data.classes, (Lines{"cat", "dog"}));
        QCOMPARE(data.format, std::string("csv"));
        QVERIFY(data.problems.empty());
    }

    void readsSeveralLabels() {
        const CsvFolder folder;
        QCOMPARE(folder.items("a.png,cat; dog;cat\nb.png,x|y\nc.png,one\nc.png,two\n"),
                 (Lines{"a.png cat+dog none", "b.png x+y none", "c.png one+two none"}));
        QCOMPARE(folder.items("a.png;\"cat;dog\"\nb.png;bird\n"),
                 (Lines{"a.png cat+dog none", "b.png bird none"}));
    }

    void readsSplits() {
        const CsvFolder folder;
        QCOMPARE(
            folder.items("a.png,cat,train\nb.png,cat,VALIDATION\nc.png,cat,Test\nd.png,cat,\ne.png,cat\n"),
            (Lines{"a.png cat train", "b.png cat val", "c.png cat test", "d.png cat none",
                   "e.png cat none"}));
        const auto data =
            must(folder.read("path,split,label\na.png,train,cat\na.png,val,dog\nb.png,somewhere,cat\n"));
        QCOMPARE(data.items.size(), std::size_t(2));
        QCOMPARE(data.items[0].split, Split::train);
        QCOMPARE(data.problems.size(), std::size_t(2));
        QCOMPARE(data.problems[0].where, std::string("labels.csv:3"));
        QCOMPARE(data.problems[1].where, std::string("labels.csv:4"));
    }

    void readsUnlabelledAndOddNames() {
        const CsvFolder folder;
        QCOMPARE(folder.items("a.png\nb.png\n"), (Lines{"a.png - none", "b.png - none"}));
        QCOMPARE(folder.items("path,label\na.png,\n"), (Lines{"a.png - none"}));
        QCOMPARE(folder.items("sub dir/ü.png,Größe\n\"x,y.png\",cat\n"),
                 (Lines{"sub dir/ü.png Größe none", "x,y.png cat none"}));
        QCOMPARE(folder.items("sub dir\\ü.png,cat\n"), (Lines{"sub dir/ü.png cat none"}));
        QCOMPARE(folder.items((folder / "a.png").string() + ",cat\n"), (Lines{"a.png cat none"}));
    }

    void reportsBadLinesByNumber() {
        const CsvFolder folder;
        const auto data =
            must(folder.read("path,label\na.png,cat\nnone.png,cat\n,cat\nb.png\nsub dir,cat\nlabels.csv,cat\n"
                             "c.png,caf\xe9\nd.png,\"open\ne.png,dog\n"));
        Lines where, items;
        for (const auto& problem : data.problems)
            where.push_back(problem.where);
        for (const auto& item : data.items)
            items.push_back(item.path.filename().string());
        QCOMPARE(items, (Lines{"a.png", "e.png"}));
        QCOMPARE(where, (Lines{"labels.csv:3", "labels.csv:4", "labels.csv:5", "labels.csv:6", "labels.csv:7",
                               "labels.csv:8", "labels.csv:9"}));
        QVERIFY(data.problems[0].reason.find("none.png does not exist") != std::string::npos);
    }

    void boxesOfAPictureAreItsShapes() {
        const CsvFolder folder;
        const auto data =
            must(folder.read("path,xmin,ymin,xmax,ymax,label\na.png,1,2,3,4,cat\na.png,5,6,7,8,dog\n"));
        QCOMPARE(data.items.size(), std::size_t(1));
        QCOMPARE(data.items[0].labels, Lines());
        QCOMPARE(data.items[0].shapes.size(), std::size_t(2));
        QCOMPARE(data.items[0].shapes[0].label, std::string("cat"));
        QVERIFY(data.items[0].shapes[0].geometry == Geometry(Box{1, 2, 2, 2}));
        QVERIFY(data.items[0].shapes[1].geometry == Geometry(Box{5, 6, 2, 2}));
        QVERIFY(data.problems.empty());
    }

    void refusesWhatItCannotUnderstand() {
        const CsvFolder folder;
        QCOMPARE(folder.read("a.png,1,2,3,cat\n").error().code, ErrorCode::unsupported);
        QCOMPARE(folder
                     .read(std::string("\xff\xfe"
                                       "a\0,\0",
                                       6))
                     .error()
                     .code,
                 ErrorCode::unsupported);
        QCOMPARE(folder.read(std::string("PK\0\0binary", 10)).error().code, ErrorCode::corrupt);
        QCOMPARE(folder.read("").error().code, ErrorCode::corrupt);
        QCOMPARE(folder.read("label\ncat\n").error().code, ErrorCode::unsupported);
        QCOMPARE(readCsv(folder / "none.csv").error().code, ErrorCode::notFound);
        QVERIFY(must(folder.read("path,label\n")).items.empty());
    }

    void takesTheOnlyTableOfAFolder() {
        const CsvFolder folder;
        QCOMPARE(must(folder.read("a.png,cat\n")).items.size(), std::size_t(1));
        QCOMPARE(must(readCsv(folder / ".")).items.size(), std::size_t(1));
        std::ofstream(folder / "more.csv") << "b.png,dog\n";
        QCOMPARE(readCsv(folder / ".").error().code, ErrorCode::notFound);
    }

    void readsBoxes_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("header") << "filename,width,height,class,xmin,ymin,xmax,ymax\n"
                                   "a.png,64,48,cat,1.5,2,11.5,22\n";
        QTest::newRow("none") << "a.png,1.5,2,11.5,22,cat\n";
        QTest::newRow("none, with size") << "a.png,1.5,2,11.5,22,cat,64,48\n";
        QTest::newRow("sides")
            << "image;bbox_x;bbox_y;bbox_width;bbox_height;label\r\na.png;1.5;2;10;20;cat\r\n";
        QTest::newRow("swapped") << "path,xmin,ymin,xmax,ymax,label\na.png,11.5,22,1.5,2,cat\n";
    }
    void readsBoxes() {
        QFETCH(QString, text);
        const CsvFolder folder;
        const auto data = must(folder.read(text.toStdString()));
        QCOMPARE(data.items.size(), std::size_t(1));
        QVERIFY(data.items[0].labels.empty());
        QCOMPARE(data.items[0].shapes.size(), std::size_t(1));
        QCOMPARE(data.items[0].shapes[0].label, std::string("cat"));
        QVERIFY((data.items[0].shapes[0].geometry == Geometry(Box{1.5, 2, 10, 20})));
        QCOMPARE(data.classes, Lines{"cat"});
    }

    void tellsOfBoxesItCannotTake() {
        const CsvFolder folder;
        const auto data =
            must(folder.read("path,xmin,ymin,xmax,ymax,label\na.png,1,2,nan,4,cat\na.png,1,,3,4,cat\n"
                             "b.png,,,,,dog;cat\nc.png,1,2,3,4,\nd.png,,,,,\na.png,1,2,3,4,x;y\n"));
        QCOMPARE(data.problems.size(), std::size_t(3));
        QCOMPARE(data.problems[0].where, std::string("labels.csv:2"));
        QCOMPARE(data.items.size(), std::size_t(3)); // b, d, a
        QCOMPARE(data.items[0].labels, (Lines{"dog", "cat"}));
        QCOMPARE(data.items[2].shapes.at(0).label, std::string("x;y"));
    }

    void takesColumnsByOtherNames() {
        const CsvFolder folder;
        std::ofstream(folder / "labels.csv") << "id,was,wo,links,oben,rechts,unten\n1,cat,a.png,1,2,3,4\n";
        const auto names =
            must(columnNames("path=wo, label=was,xmin=links,ymin=oben,xmax=rechts,ymax=unten"));
        const auto data = must(readCsv(folder / "labels.csv", {}, {}, names));
        QVERIFY((data.items.at(0).shapes.at(0).geometry == Geometry(Box{1, 2, 2, 2})));
        for (const auto& wrong :
             {std::map<std::string, std::string>{{"path", "nowhere"}}, {{"color", "was"}}})
            QCOMPARE(readCsv(folder / "labels.csv", {}, {}, wrong).error().code, ErrorCode::invalidArgument);
        QVERIFY(!columnNames("path"));
    }

    void writesWhatItReads_data() {
        QTest::addColumn<QString>("separator");
        QTest::addColumn<bool>("boxes");
        QTest::addColumn<bool>("left"); // pictures left in place
        for (const char* separator : {"comma", "semicolon", "tab"})
            for (const bool boxes : {false, true})
                QTest::addRow("%s %d", separator, boxes) << separator << boxes << (separator[0] == 't');
    }
    void writesWhatItReads() {
        QFETCH(QString, separator);
        QFETCH(bool, boxes);
        QFETCH(bool, left);
        const TempFolder folder;
        Dataset data;
        data.classes = {"cat", "a, \"dog\""};
        data.items = {itemOf(folder.path(), "a b.png", Split::train),
                      itemOf(folder.path(), "b,c/c;d.png", Split::val), itemOf(folder.path(), "unseen.png")};
        data.items[0].labels = {"cat", "a, \"dog\""};
        data.items[1].labels = {"a, \"dog\""};
        if (boxes)
            data.items[1].shapes = {shapeOf("cat", Box{3.25, 4.5, 20.125, 10}),
                                    shapeOf("a, \"dog\"", Box{0, 0, 1, 2})};
        const auto [back, losses, files] =
            trip("csv", data, folder / "out", {{"separator", separator.toStdString()}, {"bom", "yes"}}, {},
                 left ? ImageMode::none : ImageMode::copy);
        for (const auto& loss : losses)
            QFAIL((loss.kind + loss.reason).c_str());
        QVERIFY(back.problems.empty());
        QCOMPARE(back.items.size(), std::size_t(3));
        for (const auto& item : data.items) {
            const auto& other = named(back, item.path.filename().string());
            QCOMPARE(other.split, item.split);
            QCOMPARE(other.labels, item.labels);
            QVERIFY(other.shapes == item.shapes);
        }
        QVERIFY(must(readText(folder / "out/labels.csv")).starts_with("\xef\xbb\xbf"));
    }

    void textsAreDefusedAndNumbersAreNot() {
        for (const char* text : {"=1+1", "+a", "-3.5", "@SUM(A1)", "\tx", "\r=x", "'=1", "''-"}) {
            QCOMPARE(defusedText(text), "'" + std::string(text));
            QCOMPARE(std::string(withoutDefusing(defusedText(text))), std::string(text));
        }
        for (const char* text : {"", "'", "cat", "'tis", "a=b", "1-2", "\"=x"}) {
            QCOMPARE(defusedText(text), std::string(text));
            QCOMPARE(std::string(withoutDefusing(text)), std::string(text));
        }
        const TempFolder folder;
        Dataset data;
        data.classes = {"=cmd|' /C calc'!A0", "-minus", "'=quoted", "@at"};
        for (std::size_t i = 0; i < data.classes.size(); ++i) {
            data.items.push_back(itemOf(folder.path(), "a" + std::to_string(i) + ".png"));
            data.items.back().labels = {data.classes[i]};
        }
        data.items[0].labels = {"=cmd"}; // without the signs that part classes
        data.items[1].shapes = {shapeOf("-minus", Box{-2.5, -1, 20, 10})};
        const auto [back, losses, files] = trip("csv", data, folder / "out");
        const auto text = must(readText(folder / "out/labels.csv"));
        for (const auto& row : parseCsv(text, ',').rows)
            for (const auto& cell : row.cells)
                QVERIFY2(cell.empty() || std::string("=+-@\t\r").find(cell[0]) == std::string::npos,
                         cell.c_str());
        for (const auto& item : data.items) {
            const auto& other = named(back, item.path.filename().string());
            QCOMPARE(other.labels, item.labels);
            QCOMPARE(other.shapes.size(), item.shapes.size());
        }
        QCOMPARE(named(back, "a1.png").shapes[0].label, std::string("-minus"));
    }

    void countsWhatItCannotHold() {
        const TempFolder folder;
        Dataset data;
        data.items = {itemOf(folder.path(), "a.png"), itemOf(folder.path(), "negative.png")};
        data.items[0].shapes = everyKind();
        data.items[0].labels = {"x;y"};
        data.items[1].negative = true;
        const auto [back, losses, files] = trip("csv", data, folder / "out");
        for (const char* kind : {"rotated_box", "polygon", "polyline", "point", "mask", "ellipse",
                                 "keypoints", "image", "negative"})
            QCOMPARE(lossOf(losses, kind), 1);
        QCOMPARE(named(back, "a.png").shapes.size(), std::size_t(7));
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "test_csv.moc"
