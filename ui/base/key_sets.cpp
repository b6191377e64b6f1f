// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/key_sets.h"

#include <array>

namespace imago::ui {

namespace {

constexpr KeySetLine labelme[] = {
    {"label.next", "D; Ctrl+Shift+D"},  {"label.previous", "A; Ctrl+Shift+A"},
    {"label.tool.box", "Ctrl+R"},       {"label.tool.polygon", "Ctrl+N"},
    {"label.tool.select", "Ctrl+J"},    {"label.shape.duplicate", "Ctrl+D"},
    {"label.shape.copy", "Ctrl+C"},     {"label.shape.paste", "Ctrl+V"},
    {"label.zoomIn", "Ctrl++; Ctrl+="}, {"label.zoomOut", "Ctrl+-"},
    {"label.actualSize", "Ctrl+0"},     {"label.fit", "Ctrl+F"},
    {"label.shapes.shown", "T"},
};

constexpr KeySetLine cvat[] = {
    {"label.next", "F"},
    {"label.previous", "D"},
    {"label.nextOpen", "Right"},
    {"label.previousOpen", "Left"},
    {"label.tool.box", "N"},
    {"label.shape.copy", "Ctrl+C"},
    {"label.shape.paste", "Ctrl+V"},
    {"label.shape.propagate", "Ctrl+B"},
    {"label.shape.hide", "H"},
    {"label.shapes.shown", "T"},
    {"label.shape.lock", "L"},
    {"label.shape.group", "G"},
    {"label.shape.merge", "M"},
    {"label.tool.slice", "Alt+J"},
    {"label.shape.next", "Tab"},
};

constexpr KeySetLine anyLabeling[] = {
    {"label.next", "D"},
    {"label.previous", "A"},
    {"label.nextOpen", "Ctrl+Shift+D"},
    {"label.previousOpen", "Ctrl+Shift+A"},
    {"label.tool.box", "R"},
    {"label.tool.rotatedBox", "O"},
    {"label.tool.polygon", "P"},
    {"label.tool.brush", "Shift+B"},
    {"label.tool.point", "Shift+P"},
    {"label.tool.wand", "Shift+W"},
    {"label.tool.select", "Ctrl+J"},
    {"label.shape.duplicate", "Ctrl+D"},
    {"label.shape.copy", "Ctrl+C"},
    {"label.shape.paste", "Ctrl+V"},
    {"label.shapes.shown", "Ctrl+H"},
    {"label.zoomIn", "Ctrl++; Ctrl+="},
    {"label.zoomOut", "Ctrl+-"},
    {"label.fit", "Ctrl+F"},
};

constexpr KeySetLine labelStudio[] = {
    {"label.next", "Ctrl+Right"},         {"label.previous", "Ctrl+Left"}, {"label.tool.box", "R"},
    {"label.tool.rotatedBox", "Shift+R"}, {"label.tool.polygon", "P"},     {"label.tool.brush", "B"},
    {"label.tool.eraser", "E"},           {"label.tool.point", "K"},       {"label.tool.select", "V"},
    {"label.shape.duplicate", "Ctrl+D"},  {"label.shape.hide", "Alt+H"},   {"label.shape.lock", "Alt+L"},
    {"label.done", "Ctrl+Return"},        {"label.skip", "Ctrl+Space"},    {"label.zoomIn", "Ctrl++; Ctrl+="},
    {"label.zoomOut", "Ctrl+-"},
};

constexpr std::array<KeySet, 4> sets{{
    {"labelme", "labelme", labelme},
    {"cvat", "CVAT", cvat},
    {"xanylabeling", "X-AnyLabeling", anyLabeling},
    {"labelstudio", "Label Studio", labelStudio},
}};

} // namespace

std::span<const KeySet> keySets() {
    return sets;
}

} // namespace imago::ui
