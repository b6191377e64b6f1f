// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/form_loss.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace imago::ui {

namespace {

struct FormLoss {
    Q_DECLARE_TR_FUNCTIONS(imago::ui::FormLoss)
};

QString oneText(const QString& lost) {
    // Each ends a list behind "The new form cannot hold:".
    static const QHash<QString, const char*> words = {
        {"the place", QT_TRANSLATE_NOOP("imago::ui::FormLoss", "the place")},
        {"the line", QT_TRANSLATE_NOOP("imago::ui::FormLoss", "the line")},
        {"the points", QT_TRANSLATE_NOOP("imago::ui::FormLoss", "the points")},
        {"the outline", QT_TRANSLATE_NOOP("imago::ui::FormLoss", "the outline")},
        {"the turn", QT_TRANSLATE_NOOP("imago::ui::FormLoss", "the turn")},
        {"that it is open", QT_TRANSLATE_NOOP("imago::ui::FormLoss", "that it is open")},
        {"the curve", QT_TRANSLATE_NOOP("imago::ui::FormLoss", "the curve")},
        {"that it is filled", QT_TRANSLATE_NOOP("imago::ui::FormLoss", "that it is filled")},
        {"the extent", QT_TRANSLATE_NOOP("imago::ui::FormLoss", "the extent")},
        {"what lies outside the picture",
         QT_TRANSLATE_NOOP("imago::ui::FormLoss", "what lies outside the picture")},
        {"what is finer than a pixel",
         QT_TRANSLATE_NOOP("imago::ui::FormLoss", "what is finer than a pixel")},
    };
    if (const auto known = words.constFind(lost); known != words.cend()) return FormLoss::tr(*known);
    static const QRegularExpression holes(QStringLiteral("^(\\d+) holes?$")),
        parts(QStringLiteral("^that it is in (\\d+) parts$"));
    if (const auto found = holes.match(lost); found.hasMatch())
        return FormLoss::tr("%n holes", nullptr, found.captured(1).toInt());
    if (const auto found = parts.match(lost); found.hasMatch())
        return FormLoss::tr("that it is in %n parts", nullptr, found.captured(1).toInt());
    return lost;
}

} // namespace

QString formLossText(const std::string& lost) {
    QStringList pieces;
    for (const auto& piece : QString::fromStdString(lost).split(QStringLiteral(", ")))
        pieces << oneText(piece);
    return pieces.join(QStringLiteral(", "));
}

} // namespace imago::ui
