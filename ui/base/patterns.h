// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPainterPath>
#include <QVector>

class QColor;

namespace imago::ui {

/// A second mark beside the colour, for those who do not tell colours apart: classes, groups of a map and
/// runs get one of eight shapes, dashes and hatches each, by their place in the list.
inline constexpr int markCount = 8;

/// Whether they are shown: as the person chose; where they did not, in the theme of high contrast.
bool patternsShown();
/// Keeps the choice in the user's settings and has all windows painted anew.
void setPatternsShown(bool shown);

/// A disc, square, triangle, diamond, cross, triangle on its head, saltire and ring, all about as large; any
/// number is taken modulo eight.
QPainterPath markPath(int mark, const QPointF& centre, double radius);
/// In pen widths; empty = solid.
QVector<qreal> markDashes(int mark);
/// Qt::SolidPattern for the first.
Qt::BrushStyle markHatch(int mark);

/// A swatch of a colour that takes the mark's shape while patterns are shown.
QIcon markSwatch(const QColor& color, int mark);

} // namespace imago::ui
