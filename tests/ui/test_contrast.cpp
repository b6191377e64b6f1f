// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/records.h"
#include "tests/ui/studio_fixture.h"
#include "ui/base/high_contrast.h"
#include "ui/base/patterns.h"
#include "ui/base/settings.h"
#include "ui/base/style_sheet.h"
#include "ui/canvas/class_looks.h"
#include "ui/inspect/map_raster.h"
#include "ui/train/run_colors.h"

#include <QApplication>
#include <QPainter>
#include <QTest>

#include <array>
#include <cmath>

using namespace imago;
using namespace imago::ui;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

/// Without one kind of cone, in linear RGB: Machado, Oliveira and Fernandes, "A Physiologically-based Model
/// for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, severity 1.0.
const std::pair<const char*, Matrix> eyes[] = {
    {"all cones", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
};

Triple times(const Matrix& m, const Triple& v) {
    Triple out{};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t k = 0; k < 3; ++k)
            out[i] += m[i][k] * v[k];
    return out;
}

/// CIE L*a*b* (D65) of a colour as such an eye sees it.
Triple seenBy(const Matrix& eye, const QColor& color) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    Triple rgb = times(eye, {linear(color.redF()), linear(color.greenF()), linear(color.blueF())});
    for (auto& c : rgb)
        c = std::clamp(c, 0.0, 1.0);
    const Matrix toXyz{{{0.4124564, 0.3575761, 0.1804375},
                        {0.2126729, 0.7151522, 0.0721750},
                        {0.0193339, 0.1191920, 0.9503041}}};
    Triple xyz = times(toXyz, rgb);
    const Triple white{0.95047, 1, 1.08883};
    for (std::size_t i = 0; i < 3; ++i) {
        const double v = xyz[i] / white[i];
        xyz[i] = v > 216.0 / 24389 ? std::cbrt(v) : (24389.0 / 27 * v + 16) / 116;
    }
    return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

/// CIE 1976; some two are just noticeable.
double apart(const Triple& a, const Triple& b) {
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

QColor classColor(int index) {
    return QColor::fromRgb(QRgb(defaultClassColor(index)));
}

} // namespace

/// Colours that everybody can tell from their ground, and from each other.
class TestContrast : public QObject {
    Q_OBJECT
    const test::PrivateUser m_user;

    static void themes() {
        QTest::addColumn<int>("which");
        QTest::newRow("dark") << 0;
        QTest::newRow("light") << 1;
        QTest::newRow("high contrast") << 2;
    }
    static const Theme& themeOf(int which) {
        return which == 0 ? darkTheme() : which == 1 ? lightTheme() : highContrastTheme();
    }

private Q_SLOTS:
    void textReadsOnItsGrounds_data() { themes(); }
    void textReadsOnItsGrounds() {
        QFETCH(int, which);
        const Theme& t = themeOf(which);
        const double least = which == 2 ? 7 : 4.5;
        const auto check = [&](const char* name, const QColor& ink, const QColor& ground) {
            const double now = contrast(ink, ground);
            QVERIFY2(now >= least,
                     qPrintable(QStringLiteral("%1 on %2: %3").arg(name, ground.name()).arg(now)));
        };
        for (const auto& ground : {t.window, t.panel, t.raised, t.hover, t.selected}) {
            check("text", t.text, ground);
            check("muted", t.muted, ground);
        }
        for (const auto& ground : {t.window, t.panel, t.raised}) {
            check("accent", t.accent, ground);
            check("good", t.good, ground);
            check("warn", t.warn, ground);
            check("bad", t.bad, ground);
        }
        check("text on the accent", t.onAccent, t.accent);
        check("menus and fields", t.text, t.raised);
    }

    void whatIsOperatedStandsOut_data() { themes(); }
    void whatIsOperatedStandsOut() {
        QFETCH(int, which);
        const Theme& t = themeOf(which);
        const auto check = [&](const char* name, const QColor& mark, const QColor& ground) {
            const double now = contrast(mark, ground);
            QVERIFY2(now >= 3, qPrintable(QStringLiteral("%1 on %2: %3").arg(name, ground.name()).arg(now)));
        };
        for (const auto& ground : {t.window, t.panel, t.raised}) {
            check("border of a control", controlColor(t), ground);
            check("frame of the focus", t.accent, ground);
            check("border of a box", t.muted, ground);
        }
        for (const auto& curve : {t.train, t.validation, t.good, t.bad})
            check("curve", curve, t.panel);
        // The focus is seen on the selection too, and beside the border without it.
        check("focus on the selection", t.accent, t.selected);
        check("focus of the main button", t.text, t.panel);
    }

    void theSheetUsesTheBorderOfControls_data() { themes(); }
    void theSheetUsesTheBorderOfControls() {
        QFETCH(int, which);
        const QString sheet = styleSheet(themeOf(which));
        QVERIFY2(!sheet.contains('@'), qPrintable(sheet.mid(sheet.indexOf('@'), 40)));
        QCOMPARE(sheet.count('{'), sheet.count('}'));
        const QString border = QStringLiteral("border: 1px solid ") + controlColor(themeOf(which)).name();
        QVERIFY(sheet.count(border) >= 2);
    }

    void theChoiceOfHighContrastIsKept() {
        applyHighContrast(*qApp);
        QVERIFY(isHighContrast() && highContrastChosen());
        QCOMPARE(qApp->palette().color(QPalette::Window), highContrastTheme().window);
        applyStoredTheme(*qApp);
        QVERIFY(isHighContrast());
        QVERIFY(patternsShown());
        applyTheme(*qApp, ThemeChoice::dark);
        QVERIFY(!isHighContrast() && !highContrastChosen());
        QVERIFY(!patternsShown());
        setPatternsShown(true);
        QVERIFY(patternsShown());
        QVERIFY(userSettings()->value("patterns").toBool());
        setPatternsShown(false);
        applyHighContrast(*qApp);
        QVERIFY(!patternsShown()); // the person's word goes before the theme's
        applyTheme(*qApp, ThemeChoice::dark);
    }

    void theFirstClassesDifferForEveryEye() {
        for (const auto& [name, eye] : eyes)
            for (int i = 0; i < 7; ++i)
                for (int j = 0; j < i; ++j) {
                    const double now = apart(seenBy(eye, classColor(i)), seenBy(eye, classColor(j)));
                    QVERIFY2(now >= 15, qPrintable(QStringLiteral("%1: class %2 and %3 are %4 apart")
                                                       .arg(name)
                                                       .arg(i)
                                                       .arg(j)
                                                       .arg(now)));
                }
    }

    void colourAndMarkTogetherDifferForEveryEye() {
        for (const auto& [name, eye] : eyes)
            for (int i = 0; i < 24; ++i)
                for (int j = i % markCount; j < i; j += markCount) {
                    const double now = apart(seenBy(eye, classColor(i)), seenBy(eye, classColor(j)));
                    QVERIFY2(now >= 15, qPrintable(QStringLiteral("%1: class %2 and %3 are %4 apart")
                                                       .arg(name)
                                                       .arg(i)
                                                       .arg(j)
                                                       .arg(now)));
                }
    }

    void marksDiffer() {
        constexpr int side = 24;
        std::vector<QImage> forms;
        for (int mark = 0; mark < markCount; ++mark) {
            QImage image(side, side, QImage::Format_Grayscale8);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.fillPath(markPath(mark, {side / 2.0, side / 2.0}, 7), Qt::black);
            painter.end();
            for (const auto& other : forms) {
                int different = 0;
                for (int y = 0; y < side; ++y)
                    for (int x = 0; x < side; ++x)
                        different += image.pixel(x, y) != other.pixel(x, y);
                QVERIFY2(different > 30, qPrintable(QString::number(mark)));
            }
            forms.push_back(image);
            for (int other = 0; other < mark; ++other) {
                QVERIFY(markDashes(mark) != markDashes(other));
                QVERIFY(markHatch(mark) != markHatch(other));
            }
        }
        QCOMPARE(markDashes(-1), markDashes(markCount - 1));
    }

    void classesGetTheirMarks() {
        std::vector<ClassRecord> classes;
        for (int i = 0; i < 9; ++i) {
            ClassRecord record;
            record.id = ClassId{i + 1};
            record.name = std::to_string(i);
            record.position = i;
            record.color = defaultClassColor(0);
            classes.push_back(record);
        }
        ClassLooks looks;
        looks.set(classes);
        const auto pen = [&](int i) { return looks.of(ClassId{i + 1}).pen(2); };
        setPatternsShown(false);
        QCOMPARE(pen(0).style(), Qt::SolidLine);
        QCOMPARE(pen(6).style(), Qt::SolidLine);
        QVERIFY(pen(7).style() != Qt::SolidLine); // colours no longer do
        const QIcon icon = markSwatch(Qt::red, 2);
        const QImage disc = icon.pixmap(16, 16).toImage();
        setPatternsShown(true);
        for (int i = 0; i < 8; ++i)
            for (int j = 0; j < i; ++j) {
                QVERIFY(pen(i) != pen(j));
                QVERIFY(looks.of(ClassId{i + 1}).fill(0.2) != looks.of(ClassId{j + 1}).fill(0.2));
            }
        QVERIFY(icon.pixmap(16, 16).toImage() != disc);
        setPatternsShown(false);
    }

    void runsHaveTheMarkOfTheirColour() {
        for (const bool dark : {true, false})
            for (int slot = 0; slot < runColorCount; ++slot)
                QCOMPARE(runMark(runColor(slot, dark)), slot);
    }

    void dotsOfAMapHaveForms() {
        const MapDot dots[] = {{{0.25f, 0.5f}, 0}, {{0.75f, 0.5f}, 1}};
        const QRgb colors[] = {qRgb(255, 255, 255), qRgb(255, 255, 255)};
        const auto painted = [&](bool marked) {
            QImage image(80, 40, QImage::Format_RGB32);
            paintMap(image, image.rect(), {80, {0, -20}}, {dots, colors, marked, qRgb(0, 0, 0), -1, -1, 6});
            return image;
        };
        const QImage plain = painted(false), marked = painted(true);
        QCOMPARE(plain.copy(0, 0, 40, 40), plain.copy(40, 0, 40, 40));
        QCOMPARE(marked.copy(0, 0, 40, 40), plain.copy(0, 0, 40, 40));
        QVERIFY(marked.copy(40, 0, 40, 40) != plain.copy(40, 0, 40, 40));
    }
};

QTEST_MAIN(TestContrast)
#include "test_contrast.moc"
