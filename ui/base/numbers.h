// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace imago::ui {

/// Numbers as a person reads them in the language of the window: "0,125" in German. Files and settings keep
/// the C locale (QString::number).

/// With so many digits after the decimal sign.
inline QString decimal(double value, int decimals) {
    return QLocale().toString(value, 'f', decimals);
}
/// With so many significant digits, by powers of ten where that is shorter.
inline QString significant(double value, int digits) {
    return QLocale().toString(value, 'g', digits);
}

} // namespace imago::ui
