// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/text_size.h"

#include "ui/base/high_contrast.h"
#include "ui/base/settings.h"

#include <QApplication>
#include <QFont>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace imago::ui {

namespace {

const QString sizeKey = QStringLiteral("textSize");
const char* const plainFont = "imagoPlainFont"; ///< the desktop's, before any scaling
int inUse = 0;                                  ///< 0 = not read yet

int nearestOf(int percent) {
    return *std::min_element(textSizes.begin(), textSizes.end(), [percent](int a, int b) {
        return std::abs(a - percent) < std::abs(b - percent);
    });
}

} // namespace

int textSize() {
    if (inUse == 0) inUse = nearestOf(userSettings()->value(sizeKey, textSizes.front()).toInt());
    return inUse;
}

double textScale() {
    return textSize() / 100.0;
}

int scaledByText(int pixels) {
    return static_cast<int>(std::lround(pixels * textScale()));
}

void applyTextSize(QApplication& app, int percent) {
    if (!app.property(plainFont).isValid()) app.setProperty(plainFont, QApplication::font());
    inUse = nearestOf(percent);
    if (userSettings()->value(sizeKey, textSizes.front()).toInt() != inUse)
        userSettings()->setValue(sizeKey, inUse);
    QFont font = app.property(plainFont).value<QFont>();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * textScale());
    else
        font.setPixelSize(scaledByText(font.pixelSize()));
    QApplication::setFont(font);
    renewTheme(app);
}

} // namespace imago::ui
