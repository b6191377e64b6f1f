// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/mnemonic.h"

namespace imago::ui {

QString withoutMnemonic(const QString& text) {
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto at = [&](qsizetype offset) {
            return i + offset < text.size() ? text[i + offset] : QChar();
        };
        const bool opens = at(0) == u'(' || at(0) == u'（', closes = at(3) == u')' || at(3) == u'）';
        if (opens && closes && at(1) == u'&' && at(2).isLetterOrNumber()) {
            while (plain.endsWith(u' '))
                plain.chop(1);
            i += 3;
            continue;
        }
        if (at(0) == u'&') ++i; // what follows stands for itself, "&" too
        if (i < text.size()) plain += text[i];
    }
    return plain;
}

} // namespace imago::ui
