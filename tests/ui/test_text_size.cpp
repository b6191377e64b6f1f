// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/access_walk.h"
#include "tests/ui/seen_project.h"
#include "ui/base/settings.h"
#include "ui/base/text_size.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspaces.h"

#include <QLabel>
#include <QToolButton>

using namespace imago;
using namespace imago::test;
using namespace imago::ui;

/// Text of twice the size, on a small screen and on a usual one.
class TestTextSize : public QObject {
    Q_OBJECT
    std::unique_ptr<SeenProject> m_seen;

    /// Labels and buttons whose text has no room and no tool tip that says it.
    static QStringList clipped(QWidget& page) {
        QStringList problems;
        const auto add = [&](const QWidget& widget, const QSize& wanted) {
            problems << QStringLiteral("%1: %2x%3 of %4x%5")
                            .arg(placeOf(widget))
                            .arg(widget.width())
                            .arg(widget.height())
                            .arg(wanted.width())
                            .arg(wanted.height());
        };
        for (auto* label : page.findChildren<QLabel*>()) {
            if (!label->isVisible() || label->text().isEmpty() || !label->toolTip().isEmpty()) continue;
            QSize wanted = label->sizeHint();
            if (label->wordWrap()) wanted = {0, label->heightForWidth(label->width())};
            // A hint is made of whole pixels: one less is still all of the text.
            if (label->width() + 1 < wanted.width() || label->height() + 1 < wanted.height())
                add(*label, wanted);
        }
        for (auto* button : page.findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || button->text().isEmpty() || isPart(*button)) continue;
            auto* tool = qobject_cast<QToolButton*>(button);
            if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly) continue;
            const QSize wanted = button->minimumSizeHint();
            const QSize text = button->fontMetrics().size(Qt::TextShowMnemonic, button->text());
            const bool wide = button->width() >= std::min(wanted.width(), text.width());
            const bool high = button->height() >= text.height();
            if ((!wide && button->toolTip().isEmpty()) || !high) add(*button, wanted);
        }
        return problems;
    }

private Q_SLOTS:
    void initTestCase() {
        m_seen = std::make_unique<SeenProject>();
        applyTheme(*qApp, ThemeChoice::dark);
    }
    void cleanup() { applyTextSize(*qApp, 100); }

    void theSizeIsAppliedAndKept() {
        applyTextSize(*qApp, 100);
        const double usual = QApplication::font().pointSizeF();
        const QString sheet = qApp->styleSheet();
        applyTextSize(*qApp, 200);
        QCOMPARE(QApplication::font().pointSizeF(), 2 * usual);
        QCOMPARE(userSettings()->value("textSize").toInt(), 200);
        QVERIFY(qApp->styleSheet() != sheet);
        QVERIFY(qApp->styleSheet().contains("40.0pt")); // titles, of 20 points
        applyTextSize(*qApp, 140);                      // the nearest there is
        QCOMPARE(textSize(), 150);
        applyTextSize(*qApp, 100);
        QCOMPARE(QApplication::font().pointSizeF(), usual);
        QCOMPARE(qApp->styleSheet(), sheet);
    }

    void nothingIsCut_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("id");
        for (const auto& size : {QSize(1366, 768), QSize(1920, 1080)})
            for (const auto& entry : workspaceTable())
                QTest::addRow("%s %d", entry.id, size.width()) << size << QString::fromLatin1(entry.id);
    }
    void nothingIsCut() {
        QFETCH(QSize, size);
        QFETCH(QString, id);
        applyTextSize(*qApp, 200);
        MainWindow window;
        window.showNormal();
        window.resize(size);
        QVERIFY(window.openProject(m_seen->pictures().project.file()));
        window.showWorkspace(id);
        for (int i = 0; i < 30; ++i) {
            QApplication::processEvents();
            QTest::qWait(10);
        }
        QVERIFY2(window.width() <= size.width() && window.height() <= size.height(),
                 qPrintable(QStringLiteral("%1x%2").arg(window.width()).arg(window.height())));
        const auto problems = clipped(window);
        for (const auto& one : problems)
            qWarning().noquote() << one;
        QVERIFY(problems.isEmpty());
    }
};

QTEST_MAIN(TestTextSize)
#include "test_text_size.moc"
