// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/theme.h"

#include "ui/base/access.h"
#include "ui/base/high_contrast.h"
#include "ui/base/settings.h"
#include "ui/base/style_sheet.h"
#include "ui/base/system_scheme.h"

#include <QAbstractAxis>
#include <QApplication>
#include <QChart>
#include <QLegend>
#include <QPalette>
#include <QStyleFactory>

#include <cmath>

static void initStyleResources() {
    Q_INIT_RESOURCE(style);
}

namespace imago::ui {

namespace {

const QString themeKey = QStringLiteral("theme");
const char* const contrastWord = "contrast";

const Theme* inUse = &darkTheme();

QPalette paletteOf(const Theme& t) {
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.raised);
    p.setColor(QPalette::AlternateBase, t.panel);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.muted);
    p.setColor(QPalette::Button, t.raised);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.bad);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.hover);
    p.setColor(QPalette::Midlight, t.raised);
    p.setColor(QPalette::Mid, t.border);
    p.setColor(QPalette::Dark, t.border);
    p.setColor(QPalette::Shadow, QColor(0, 0, 0, t.dark ? 160 : 70));
    QColor dim = t.text;
    dim.setAlphaF(0.38f);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, dim);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.border);
    return p;
}

void install(QApplication& app, const Theme& wanted) {
    inUse = &wanted;
    app.setPalette(paletteOf(wanted));
    app.setStyleSheet(styleSheet(wanted));
}

const Theme& themeOf(ThemeChoice choice, const SystemScheme& scheme) {
    if (choice == ThemeChoice::system && scheme.isHighContrast()) return highContrastTheme();
    const bool dark = choice == ThemeChoice::dark || (choice == ThemeChoice::system && scheme.isDark());
    return dark ? darkTheme() : lightTheme();
}

SystemScheme& schemeOf(QApplication& app) {
    initStyleResources();
    if (auto* scheme = app.findChild<SystemScheme*>(QString(), Qt::FindDirectChildrenOnly)) return *scheme;
    auto* scheme = new SystemScheme(app.palette().color(QPalette::Window).lightness() < 128, &app);
    QObject::connect(scheme, &SystemScheme::changed, &app, [&app, scheme] {
        if (themeChoice() == ThemeChoice::system && !highContrastChosen())
            install(app, themeOf(ThemeChoice::system, *scheme));
    });
    app.setStyle(QStyleFactory::create("Fusion"));
    FocusRing::install(app);
    return *scheme;
}

} // namespace

const Theme& darkTheme() {
    static const Theme dark = {.dark = true,
                               .window = "#191919",
                               .panel = "#212121",
                               .raised = "#2b2b2b",
                               .hover = "#353535",
                               .selected = "#27405f",
                               .border = "#3b3b3b",
                               .text = "#ebebeb",
                               .muted = "#b0b0b0",
                               .accent = "#5aa7ff",
                               .onAccent = "#10151c",
                               .good = "#5fce84",
                               .warn = "#e6b450",
                               .bad = "#ff938a",
                               .train = "#56b4e9",
                               .validation = "#f0a33a"};
    return dark;
}

const Theme& lightTheme() {
    static const Theme light = {.dark = false,
                                .window = "#efefef",
                                .panel = "#f8f8f8",
                                .raised = "#ffffff",
                                .hover = "#e6e6e6",
                                .selected = "#d3e4fb",
                                .border = "#d0d0d0",
                                .text = "#1c1c1c",
                                .muted = "#565656",
                                .accent = "#1560c4",
                                .onAccent = "#ffffff",
                                .good = "#13692d",
                                .warn = "#7a4b00",
                                .bad = "#b3261e",
                                .train = "#0068a8",
                                .validation = "#b04a00"};
    return light;
}

const Theme& highContrastTheme() {
    static const Theme strong = {.dark = true,
                                 .window = "#000000",
                                 .panel = "#000000",
                                 .raised = "#000000",
                                 .hover = "#2a2a2a",
                                 .selected = "#174a96",
                                 .border = "#8c8c8c",
                                 .text = "#ffffff",
                                 .muted = "#f2f2f2",
                                 .accent = "#ffd83d",
                                 .onAccent = "#000000",
                                 .good = "#7dff9b",
                                 .warn = "#ffc861",
                                 .bad = "#ffaaa2",
                                 .train = "#6cc8ff",
                                 .validation = "#ffb84d"};
    return strong;
}

const Theme& theme() {
    return *inUse;
}

bool isHighContrast() {
    return inUse == &highContrastTheme();
}

bool highContrastChosen() {
    return userSettings()->value(themeKey).toString() == QLatin1String(contrastWord);
}

ThemeChoice themeChoice() {
    const QString word = userSettings()->value(themeKey, "system").toString();
    if (word == "light") return ThemeChoice::light;
    if (word == "dark") return ThemeChoice::dark;
    return ThemeChoice::system;
}

void applyTheme(QApplication& app, ThemeChoice choice) {
    const auto& scheme = schemeOf(app);
    const char* words[] = {"system", "light", "dark"};
    userSettings()->setValue(themeKey, words[static_cast<int>(choice)]);
    install(app, themeOf(choice, scheme));
}

void applyHighContrast(QApplication& app) {
    schemeOf(app);
    userSettings()->setValue(themeKey, contrastWord);
    install(app, highContrastTheme());
}

void applyStoredTheme(QApplication& app) {
    if (highContrastChosen())
        applyHighContrast(app);
    else
        applyTheme(app, themeChoice());
}

void renewTheme(QApplication& app) {
    install(app, theme());
}

double contrast(const QColor& a, const QColor& b) {
    const auto luminance = [](const QColor& color) {
        const auto linear = [](double c) {
            return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
               0.0722 * linear(color.blueF());
    };
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

void styleChart(QChart& chart) {
    const Theme& t = theme();
    chart.setBackgroundBrush(t.panel);
    chart.setBackgroundPen(Qt::NoPen);
    chart.setBackgroundRoundness(0);
    chart.setPlotAreaBackgroundVisible(false);
    chart.setMargins(QMargins(gap, gap, gap, gap));
    chart.setTitleBrush(t.text);
    chart.legend()->setLabelColor(t.muted);
    QColor grid = t.border;
    grid.setAlphaF(0.6f);
    for (auto* axis : chart.axes()) {
        axis->setLabelsColor(t.muted);
        axis->setTitleBrush(t.muted);
        axis->setGridLineColor(grid);
        axis->setLinePenColor(t.border);
    }
}

} // namespace imago::ui
