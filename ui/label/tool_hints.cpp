// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/tool_texts.h"

#include <QCoreApplication>

#include <iterator>

namespace imago::ui {

namespace {

/// The words of the tools' overlays.
constexpr std::pair<const char*, const char*> sentences[] = {
    {"noClass", QT_TRANSLATE_NOOP("ToolHints", "Choose a class first")},
    {"firstCorner",
     QT_TRANSLATE_NOOP("ToolHints", "Drag over the object, or click a corner · Shift: equal sides")},
    {"otherCorner", QT_TRANSLATE_NOOP("ToolHints", "Click the opposite corner · Escape gives it up")},
    {"edgeStart", QT_TRANSLATE_NOOP("ToolHints", "Click one corner of the object")},
    {"edgeEnd", QT_TRANSLATE_NOOP("ToolHints", "Click the next corner along an edge")},
    {"boxWidth", QT_TRANSLATE_NOOP("ToolHints", "Click as far away as the box is wide")},
    {"point", QT_TRANSLATE_NOOP("ToolHints", "Click the place")},
    {"keypoint",
     QT_TRANSLATE_NOOP("ToolHints", "Click: %1 · Alt: it is covered · N: it is not there · Enter ends")},
    {"noKeypoints",
     QT_TRANSLATE_NOOP("ToolHints", "This class has no named points; give it some in its settings")},
    {"polygon", QT_TRANSLATE_NOOP("ToolHints",
                                  "Click corner by corner, or drag along the outline · Enter or the first "
                                  "corner closes · Backspace takes one back · Ctrl follows a neighbour")},
    {"polygonHole", QT_TRANSLATE_NOOP("ToolHints", "Draw the hole · Enter or its first corner closes it")},
    {"polygonPart",
     QT_TRANSLATE_NOOP("ToolHints", "Draw the other part · Enter or its first corner closes it")},
    {"polyline",
     QT_TRANSLATE_NOOP(
         "ToolHints",
         "Click point by point, or drag · Enter or a double click ends · Backspace takes one back")},
    {"slice",
     QT_TRANSLATE_NOOP("ToolHints", "Draw the cut through the shapes: click, click, Enter · or drag")},
    {"paintNew",
     QT_TRANSLATE_NOOP(
         "ToolHints",
         "Drag to paint a new mask · Shift and clicks fill a polygon · Ctrl erases · [ ] radius")},
    {"paintMore",
     QT_TRANSLATE_NOOP("ToolHints", "Drag to paint on · Enter begins a new mask · Ctrl erases · [ ] radius")},
    {"scissors",
     QT_TRANSLATE_NOOP("ToolHints",
                       "Click along the edge; the line follows it · Enter or the first point closes")},
    {"grabCutBox", QT_TRANSLATE_NOOP("ToolHints", "Drag a box around the object")},
    {"grabCutMarks",
     QT_TRANSLATE_NOOP("ToolHints",
                       "Enter keeps it · drag to add · Ctrl or E: drag to take away · Q: add again")},
    {"notFound",
     QT_TRANSLATE_NOOP("ToolHints", "Nothing was found in the box; drag over what belongs to it")},
    {"wand", QT_TRANSLATE_NOOP("ToolHints",
                               "Click the colour · Shift adds, Alt takes away · [ ] how much it may differ")},
    {"wandInView",
     QT_TRANSLATE_NOOP("ToolHints",
                       "Click the colour: of this large picture what is in view counts · Shift adds, Alt "
                       "takes away · [ ] how much it may differ")},
    {"superpixels", QT_TRANSLATE_NOOP("ToolHints", "Drag over the pieces of the object · Ctrl takes away")},
    {"superpixelsInView",
     QT_TRANSLATE_NOOP("ToolHints",
                       "Drag over the pieces of the object: of this large picture those in view · Ctrl takes "
                       "away")},
    {"noPicture",
     QT_TRANSLATE_NOOP("ToolHints", "This tool needs the picture's pixels, which are still being read")},
    {"preparing", QT_TRANSLATE_NOOP("ToolHints", "Looking at the picture…")},
    {"working", QT_TRANSLATE_NOOP("ToolHints", "Looking at the picture… · Escape stops")},
    {"erase",
     QT_TRANSLATE_NOOP("ToolHints", "Drag to erase · Shift and clicks cut a polygon out · [ ] radius")},
};

} // namespace

QString toolHint(ToolKind, const std::string& word, const std::string& argument) {
    for (const auto& [known, sentence] : sentences) {
        if (word != known) continue;
        const QString text = QCoreApplication::translate("ToolHints", sentence);
        return text.contains(QLatin1String("%1")) ? text.arg(QString::fromStdString(argument)) : text;
    }
    return {};
}

} // namespace imago::ui
