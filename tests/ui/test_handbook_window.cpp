// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/studio_fixture.h"
#include "ui/base/theme.h"
#include "ui/shell/handbook_browser.h"
#include "ui/shell/handbook_window.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notices.h"
#include "ui/shell/workspaces.h"

#include <QApplication>
#include <QMessageBox>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>

#include <algorithm>
#include <map>
#include <set>

using namespace imago;
using namespace imago::test;
using namespace imago::ui;

class TestHandbookWindow : public QObject {
    Q_OBJECT
    const PrivateUser m_user;
    const std::filesystem::path m_resources = std::filesystem::path(IMAGO_SOURCE_DIR) / "resources";

    std::unique_ptr<HandbookWindow> open(const QString& page) {
        auto window = std::make_unique<HandbookWindow>(must(Handbook::read(m_resources / "handbook")));
        window->show();
        QApplication::setActiveWindow(window.get());
        window->showPage(page);
        return window;
    }
    static void follow(HandbookWindow& window, const QString& link) {
        Q_EMIT window.browser().anchorClicked(window.browser().source().resolved(QUrl(link)));
    }

private Q_SLOTS:
    void f1OpensThePageOfTheWorkspace() {
        PictureProject pictures({"cat"}, 2);
        MainWindow window(m_resources);
        window.show();
        QApplication::setActiveWindow(&window);
        QTest::keyClick(&window, Qt::Key_F1);
        QVERIFY(window.handbook());
        QCOMPARE(window.handbook()->page(), QString("index"));
        QVERIFY(window.openProject(pictures.project.file()));
        for (const auto& entry : workspaceTable()) {
            window.showWorkspace(entry.id);
            QApplication::setActiveWindow(&window);
            QTest::keyClick(&window, Qt::Key_F1);
            QCOMPARE(window.handbook()->page(), QString(entry.id));
            QVERIFY(window.handbook()->isVisible());
            QVERIFY(window.handbook()->browser().toPlainText().size() > 500);
        }
        // The keys of all commands are one key away, too.
        QApplication::setActiveWindow(&window);
        QTest::keyClick(&window, Qt::Key_F1, Qt::ShiftModifier);
        bool keys = false;
        for (const auto* widget : QApplication::topLevelWidgets())
            keys = keys || (widget->isVisible() && widget->inherits("imago::ui::KeyMap"));
        QVERIFY(keys);
    }

    void aMissingHandbookIsSaid() {
        TempFolder folder;
        MainWindow window(folder.path());
        window.show();
        window.showHandbookPage("index");
        QVERIFY(!window.handbook());
        QCOMPARE(window.banners().texts().size(), 1);
        QVERIFY(window.banners().texts().front().contains("handbook"));
    }

    void keysAreTheProgramsOwn() {
        PictureProject pictures({"cat"}, 2);
        MainWindow window(m_resources);
        window.show();
        QVERIFY(window.openProject(pictures.project.file()));
        std::map<QString, std::set<QString>> keysOf; // by the heading of the page
        for (const auto& command : window.commands())
            for (const auto& key : command.action->shortcuts())
                keysOf[command.workspace.isEmpty() ? "everywhere" : command.workspace].insert(key.toString());
        const auto book = must(Handbook::read(m_resources / "handbook"));
        QString section;
        int checked = 0;
        for (const auto& line : QString::fromStdString(book.page("keyboard")->text).split('\n')) {
            if (line.startsWith("## ")) section = line.mid(3).toLower();
            if (!line.startsWith("| `")) continue;
            static const QRegularExpression code("`([^`]+)`");
            for (auto it = code.globalMatch(line.section("| ", 1, 1)); it.hasNext(); ++checked) {
                const QString key = it.next().captured(1);
                QVERIFY2(keysOf[section].contains(QKeySequence(key).toString()),
                         qPrintable(section + ": " + key));
            }
        }
        QVERIFY(checked > 90);
    }

    void linksAndHistoryLeadFromPageToPage() {
        const auto window = open("index");
        auto* contents = window->findChild<QTreeWidget*>();
        follow(*window, "formats.md");
        QCOMPARE(window->page(), QString("formats"));
        follow(*window, "formats/coco.md");
        QCOMPARE(window->page(), QString("formats/coco"));
        QCOMPARE(contents->currentItem()->text(0), QString("COCO JSON"));
        QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window->page(), QString("formats"));
        QTest::keyClick(window.get(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(window->page(), QString("formats/coco"));
        QTest::keyClick(window.get(), Qt::Key_Home, Qt::AltModifier);
        QCOMPARE(window->page(), QString("index"));
        contents->setCurrentItem(contents->topLevelItem(2));
        QCOMPARE(window->page(), contents->topLevelItem(2)->data(0, Qt::UserRole).toString());
    }

    void aLinkToTheWebIsAskedAbout() {
        const auto window = open("index");
        Q_EMIT window->browser().anchorClicked(QUrl("https://example.org/page"));
        const auto* box = window->findChild<QMessageBox*>();
        QVERIFY(box && box->isVisible());
        QVERIFY(box->informativeText().contains("https://example.org/page"));
        QCOMPARE(window->page(), QString("index"));
        QTest::keyClick(const_cast<QMessageBox*>(box), Qt::Key_Escape);
    }

    void searchListsPagesAndOpensThem() {
        const auto window = open("index");
        auto* line = window->findChild<QLineEdit*>();
        auto* hits = window->findChild<QListWidget*>();
        QTest::keyClick(window.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(line, "label smoothing");
        QVERIFY(hits->isVisible());
        QVERIFY(hits->count() > 0);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(window->page(), QString("recipe/labelSmoothing"));
        QCOMPARE(window->browser().textCursor().selectedText().toLower(), QString("label"));
        line->setText("qqqqqq");
        QCOMPARE(hits->count(), 1);
        QVERIFY(!(hits->item(0)->flags() & Qt::ItemIsEnabled));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(window->page(), QString("recipe/labelSmoothing"));
        line->clear();
        QVERIFY(!hits->isVisible());
    }

    void picturesAreNoWiderThanThePage() {
        const auto window = open("label");
        auto& browser = window->browser();
        const auto widest = [&browser] {
            int width = 0;
            for (auto block = browser.document()->begin(); block.isValid(); block = block.next())
                for (auto it = block.begin(); !it.atEnd(); ++it) {
                    const auto format = it.fragment().charFormat();
                    if (!format.isImageFormat()) continue;
                    const QUrl name(format.toImageFormat().name());
                    const auto picture = browser.document()->resource(QTextDocument::ImageResource, name);
                    width = std::max(width, picture.value<QImage>().width());
                }
            return width;
        };
        QTRY_VERIFY(widest() > 200); // they are read beside the window's thread
        for (const int width : {900, 640}) {
            window->resize(width, 700);
            QTRY_VERIFY(widest() > 200 && widest() < browser.viewport()->width());
        }
    }

    void picturesHaveTheirPlaceBeforeTheyAreRead() {
        const auto window = open("label");
        auto& browser = window->browser();
        const double height = browser.document()->size().height();
        QCoreApplication::processEvents();
        const auto isRead = [&browser] {
            for (auto block = browser.document()->begin(); block.isValid(); block = block.next())
                for (auto it = block.begin(); !it.atEnd(); ++it)
                    if (const auto format = it.fragment().charFormat(); format.isImageFormat())
                        return browser.document()
                                   ->resource(QTextDocument::ImageResource,
                                              QUrl(format.toImageFormat().name()))
                                   .value<QImage>()
                                   .width() > 1;
            return false;
        };
        QTRY_VERIFY(isRead());
        QCOMPARE(browser.document()->size().height(), height);
    }

    void headingsOfTheContentsFollowTheTheme() {
        const auto window = open("index");
        const auto* contents = window->findChild<QTreeWidget*>();
        const auto heading = [contents] {
            for (int i = 0; i < contents->topLevelItemCount(); ++i)
                if (!contents->topLevelItem(i)->data(0, Qt::UserRole).isValid())
                    return contents->topLevelItem(i)->foreground(0).color();
            return QColor();
        };
        applyTheme(*qApp, ThemeChoice::light);
        QTRY_COMPARE(heading(), lightTheme().muted);
        applyTheme(*qApp, ThemeChoice::dark);
        QTRY_COMPARE(heading(), darkTheme().muted);
        applyTheme(*qApp, ThemeChoice::system);
    }

    void everyControlHasAName() {
        const auto window = open("index");
        for (auto* widget : window->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->isHidden()) continue;
            const QString of = widget->metaObject()->className();
            if (qobject_cast<QAbstractScrollArea*>(widget->parentWidget())) continue; // a view's own parts
            if (qobject_cast<QLineEdit*>(widget->parentWidget())) continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(of));
        }
    }
};

QTEST_MAIN(TestHandbookWindow)
#include "test_handbook_window.moc"
