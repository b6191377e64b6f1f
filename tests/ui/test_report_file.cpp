// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/support/fixtures.h"
#include "ui/inspect/report_file.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

namespace imago::ui {

using test::must;

class TestReportFile : public QObject {
    Q_OBJECT

    test::TempFolder m_folder;

    static Document document(int rows) {
        Document out{"run-1 of birds", {HeadingBlock{1, "run-1 of birds"}, TextBlock{"A few <words>."}}};
        TableBlock table{"Classes", {"Class", "F1"}, {}, 1};
        for (int i = 0; i < rows; ++i)
            table.rows.push_back({"class " + std::to_string(i), "0.5"});
        out.blocks.push_back(table);
        out.blocks.push_back(FigureBlock{
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2000\" height=\"100\"><rect x=\"0\" y=\"0\" "
            "width=\"2000\" height=\"100\" fill=\"#0072b2\"/></svg>",
            2000, 100, "A figure wider than the page."});
        QImage image(40, 20, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "JPEG");
        const std::vector<std::uint8_t> jpeg(bytes.begin(), bytes.end());
        out.blocks.push_back(PicturesBlock{{{jpeg, {"cat → dog", "a/b.jpg"}}, {{}, {"gone"}}}});
        return out;
    }
    QByteArray read(const char* name) {
        const auto bytes = must(readBytes(m_folder / name));
        return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
    }

private Q_SLOTS:
    void aPdfHasAsManyPagesAsItNeeds() {
        must(writeReport(document(3), m_folder / "short.pdf"));
        must(writeReport(document(200), m_folder / "long.PDF"));
        const auto shortOne = read("short.pdf"), longOne = read("long.PDF");
        for (const auto& bytes : {shortOne, longOne}) {
            QVERIFY(bytes.startsWith("%PDF-1."));
            QVERIFY(bytes.trimmed().endsWith("%%EOF"));
            QVERIFY(bytes.contains("/Subtype /Image")); // the picture
        }
        const auto pages = [](const QByteArray& bytes) { return bytes.count("/Type /Page\n"); };
        QCOMPARE(pages(shortOne), 1);
        QVERIFY2(pages(longOne) >= 4, qPrintable(QString::number(pages(longOne))));
    }

    void thePageIsThatOfTheDocument() {
        must(writeReport(document(3), m_folder / "report.html"));
        QCOMPARE(read("report.html"), QByteArray::fromStdString(toHtml(document(3))));
    }

    void anotherEndingIsRefused() {
        const auto refused = writeReport(document(3), m_folder / "report.doc");
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::invalidArgument);
        QVERIFY(!std::filesystem::exists(m_folder / "report.doc"));
    }
};

} // namespace imago::ui

QTEST_MAIN(imago::ui::TestReportFile)
#include "test_report_file.moc"
