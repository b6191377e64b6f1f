// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/formats/format.h"
#include "core/handbook/handbook_site.h"
#include "core/handbook/markdown.h"
#include "core/handbook/recipe_facts.h"
#include "core/recipe/recipe.h"
#include "core/recipe/recipe_limits.h"
#include "tests/support/fixtures.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <set>

using namespace imago;
using namespace imago::test;

namespace fs = std::filesystem;

class TestHandbook : public QObject {
    Q_OBJECT

    const fs::path m_source = fs::path(IMAGO_SOURCE_DIR) / "resources" / "handbook";
    const Handbook m_book = must(Handbook::read(m_source));

    static void write(const fs::path& file, const std::string& text) { must(writeAtomically(file, text)); }
    QStringList idsOf(const std::vector<HandbookHit>& hits) const {
        QStringList ids;
        for (const auto& hit : hits)
            ids << QString::fromStdString(hit.page);
        return ids;
    }

private Q_SLOTS:
    void markdownIsReadForItsParts() {
        const auto parts = markdownParts(
            "# A *fine* page\n\nSee [the `other`](b/c.md), ![a cell](x.png).\n\n"
            "`[no link](in-code.md)`\n");
        QCOMPARE(parts.size(), std::size_t(3));
        QCOMPARE(parts[0], (MarkdownPart{MarkdownPart::Kind::heading, 1, "A fine page", ""}));
        QCOMPARE(parts[1], (MarkdownPart{MarkdownPart::Kind::link, 0, "the other", "b/c.md"}));
        QCOMPARE(parts[2], (MarkdownPart{MarkdownPart::Kind::picture, 0, "a cell", "x.png"}));
        const auto plain = markdownToPlain("| a | b |\n| --- | --- |\n| c | `d` |\n");
        QCOMPARE(QString::fromStdString(plain).simplified(), QString("a b c d"));
        // No markup of a page becomes markup of the reader.
        QVERIFY(markdownToHtml("a <script>b</script>").find("<script>") == std::string::npos);
    }

    void contentsFollowTheLinks() {
        TempFolder folder;
        write(folder / "index.md", "# Book\n\n## First\n\n- [Two](two.md)\n\n## Second\n\n- [One](one.md)\n");
        write(folder / "one.md",
              "# One\n\n[Deep](one/deep.md) [back](two.md) [web](https://example.org/a.md)\n");
        write(folder / "two.md", "# Two\n");
        write(folder / "one" / "deep.md", "# Deep\n\n[up](../two.md)\n");
        const auto book = must(Handbook::read(folder.path()));
        QStringList lines;
        for (const auto& line : book.contents())
            lines << QStringLiteral("%1 %2 %3")
                         .arg(line.level)
                         .arg(QString::fromStdString(line.title), QString::fromStdString(line.page));
        QCOMPARE(lines, (QStringList{"1 Book index", "0 First ", "1 Two two", "0 Second ", "1 One one",
                                     "2 Deep one/deep"}));
        QCOMPARE(handbookTarget("one/deep", "../two.md"), std::string("two"));
        QCOMPARE(handbookTarget("one/deep", "../../screens/a.png"), std::string("../screens/a.png"));
        const auto nothing = Handbook::read(folder / "one");
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().code, ErrorCode::notFound);
    }

    void everyPageIsInTheContents() {
        std::set<std::string> listed;
        for (const auto& line : m_book.contents())
            listed.insert(line.page);
        for (const auto& page : m_book.pages()) {
            QVERIFY2(listed.contains(page.id), page.id.c_str());
            QVERIFY2(!page.title.empty(), page.id.c_str());
        }
        QVERIFY(m_book.pages().size() > 70);
        QCOMPARE(m_book.pages().front().id, std::string("index"));
    }

    void everyLinkAndPictureIsThere() {
        int links = 0, pictures = 0;
        for (const auto& page : m_book.pages()) {
            for (const auto& part : markdownParts(page.text)) {
                const auto what = page.id + ": " + part.target;
                if (part.kind == MarkdownPart::Kind::heading || isExternalLink(part.target)) continue;
                const std::string target = handbookTarget(page.id, part.target);
                if (part.kind == MarkdownPart::Kind::picture) {
                    QVERIFY2(fs::is_regular_file(m_source / target), what.c_str());
                    QVERIFY2(!part.text.empty(), what.c_str()); // words for who sees no pictures
                    ++pictures;
                } else {
                    QVERIFY2(part.target.ends_with(".md") && m_book.page(target), what.c_str());
                    ++links;
                }
            }
        }
        QVERIFY(links > 100);
        QVERIFY(pictures >= 6);
    }

    void everyWorkspaceHasItsPage() {
        for (const char* id : {"data", "label", "augment", "train", "inspect", "export"}) {
            const auto* page = m_book.page(id);
            QVERIFY2(page, id);
            const auto parts = markdownParts(page->text);
            QVERIFY2(std::any_of(parts.begin(), parts.end(),
                                 [](const auto& p) { return p.kind == MarkdownPart::Kind::picture; }),
                     id);
        }
    }

    void everyDataSetFormatHasItsPage() {
        for (const auto& format : formats()) {
            const auto* page = m_book.page("formats/" + std::string(format.name));
            QVERIFY2(page, std::string(format.name).c_str());
            for (const char* heading : {"What is read", "What is written", "What is lost"})
                QVERIFY2(page->text.find("\n## " + std::string(heading)) != std::string::npos,
                         (page->id + ": " + heading).c_str());
            QVERIFY2(page->text.find("`" + std::string(format.name) + "`") != std::string::npos,
                     page->id.c_str());
        }
        for (const auto& page : m_book.pages())
            if (page.id.starts_with("formats/")) QVERIFY2(findFormat(page.id.substr(8)), page.id.c_str());
    }

    void everyFieldOfARecipeHasItsPage() {
        std::set<std::string> fields;
        for (const auto field : recipeFields()) {
            const auto* page = m_book.page("recipe/" + std::string(field));
            QVERIFY2(page, std::string(field).c_str());
            // What the program says itself stands on it.
            QVERIFY2(page->text.find(fieldHelp(field)) != std::string::npos, page->id.c_str());
            fields.insert(page->id);
        }
        for (const auto& page : m_book.pages())
            if (page.id.starts_with("recipe/")) QVERIFY2(fields.contains(page.id), page.id.c_str());
    }

    void factsOfFieldsAreTheProgramsOwn() {
        QCOMPARE(allowedValues("dropout"), std::string("0 … 0.9"));
        QCOMPARE(allowedValues("learningRate"), std::string("(0, 10]"));
        QCOMPARE(allowedValues("sampling"), std::string("shuffle, balanced"));
        QCOMPARE(allowedValues("testViews"), std::string("1, 2, 10"));
        QCOMPARE(allowedValues("fold"), std::string("0 … 19"));
        QCOMPARE(allowedValues("name"), std::string());
        QCOMPARE(recipeFacts("magic"), std::string());
        const auto facts = recipeFacts("inputSize");
        QVERIFY2(facts.find("| Key | Values | Quick | Balanced | Best |") == 0, facts.c_str());
        QVERIFY2(facts.find("| `inputSize` | 32 … 512 | 128 | 128 | 224 |") != std::string::npos,
                 facts.c_str());
        QVERIFY(recipeFacts("augment").find("| none | light | standard |") != std::string::npos);
        QVERIFY(recipeFacts("optimizer").find("| adamw | adamw | adamw |") != std::string::npos);
    }

    void searchFindsPagesByAllWords() {
        QCOMPARE(idsOf(m_book.search("label smoothing")).front(), QString("recipe/labelSmoothing"));
        QVERIFY(idsOf(m_book.search("GPS")).contains("privacy"));
        QVERIFY(m_book.search("quetzalcoatl").empty());
        QVERIFY(m_book.search("  ").empty());
        for (const auto& hit : m_book.search("rotated")) {
            QVERIFY(hit.excerpt.size() <= 160);
            QVERIFY2(QString::fromStdString(hit.excerpt).contains("rotated", Qt::CaseInsensitive),
                     hit.excerpt.c_str());
        }
    }

    void theSiteIsWholeAndStaysAtHome() {
        TempFolder folder;
        QCOMPARE(must(writeHandbookSite(m_book, folder / "site")), m_book.pages().size());
        for (const auto& page : m_book.pages()) {
            const auto file = folder / "site" / (page.id + ".html");
            const QString html = QString::fromStdString(must(readText(file)));
            QVERIFY2(!html.contains("{{"), page.id.c_str());
            QVERIFY2(html.contains("aria-current=\"page\""), page.id.c_str());
            static const QRegularExpression reference("(href|src|srcset)=\"([^\"]*)\"");
            for (auto it = reference.globalMatch(html); it.hasNext();) {
                const auto match = it.next();
                const std::string target = match.captured(2).toStdString();
                if (isExternalLink(target)) {
                    QCOMPARE(match.captured(1), QString("href")); // nothing is loaded from elsewhere
                    continue;
                }
                QVERIFY2(fs::is_regular_file((file.parent_path() / target).lexically_normal()),
                         (page.id + ": " + target).c_str());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestHandbook)
#include "test_handbook.moc"
