// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/tool_texts.h"

#include <QCoreApplication>

#include <iterator>

namespace imago::ui {

namespace {

struct ToolText {
    ToolKind kind;
    const char* icon;
    const char* name;
    int key;
};

constexpr ToolText texts[] = {
    {ToolKind::select, "mouse-pointer-2", QT_TRANSLATE_NOOP("ToolTexts", "Se&lect and change"), Qt::Key_V},
    {ToolKind::box, "square", QT_TRANSLATE_NOOP("ToolTexts", "&Box"), Qt::Key_R},
    {ToolKind::rotatedBox, "diamond", QT_TRANSLATE_NOOP("ToolTexts", "&Rotated box"),
     int(Qt::SHIFT) | Qt::Key_R},
    {ToolKind::polygon, "pentagon", QT_TRANSLATE_NOOP("ToolTexts", "&Polygon"), Qt::Key_P},
    {ToolKind::polyline, "spline", QT_TRANSLATE_NOOP("ToolTexts", "L&ine"), int(Qt::SHIFT) | Qt::Key_P},
    {ToolKind::point, "circle-dot", QT_TRANSLATE_NOOP("ToolTexts", "Poin&t"), Qt::Key_K},
    {ToolKind::keypoints, "waypoints", QT_TRANSLATE_NOOP("ToolTexts", "&Keypoints"),
     int(Qt::SHIFT) | Qt::Key_K},
    {ToolKind::ellipse, "circle", QT_TRANSLATE_NOOP("ToolTexts", "&Ellipse"), Qt::Key_O},
    {ToolKind::brush, "brush", QT_TRANSLATE_NOOP("ToolTexts", "Br&ush"), Qt::Key_B},
    {ToolKind::eraser, "eraser", QT_TRANSLATE_NOOP("ToolTexts", "Er&aser"), Qt::Key_E},
    {ToolKind::scissors, "scissors", QT_TRANSLATE_NOOP("ToolTexts", "Intelligent &scissors"), Qt::Key_Q},
    {ToolKind::grabCut, "focus", QT_TRANSLATE_NOOP("ToolTexts", "&GrabCut: object in a box"), Qt::Key_G},
    {ToolKind::wand, "wand", QT_TRANSLATE_NOOP("ToolTexts", "Magic &wand"), Qt::Key_W},
    {ToolKind::superpixels, "hexagon", QT_TRANSLATE_NOOP("ToolTexts", "Superpi&xels"), Qt::Key_S},
    {ToolKind::slice, "slice", QT_TRANSLATE_NOOP("ToolTexts", "&Cut in pieces"), Qt::Key_C},
};

const ToolText& textOf(ToolKind kind) {
    for (const auto& text : texts)
        if (text.kind == kind) return text;
    return texts[0];
}

QString translated(const char* text) {
    return QCoreApplication::translate("ToolTexts", text);
}

} // namespace

QString toolName(ToolKind kind) {
    return translated(textOf(kind).name);
}

QString toolIcon(ToolKind kind) {
    return QString::fromLatin1(textOf(kind).icon);
}

QKeySequence toolKey(ToolKind kind) {
    return QKeySequence(textOf(kind).key);
}

} // namespace imago::ui
