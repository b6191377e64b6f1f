// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/loss_words.h"

#include <QCoreApplication>

#include <map>

namespace imago::ui {

QString lossWord(const std::string& kind) {
    static const std::map<std::string, const char*> words{
        {"attribute", QT_TRANSLATE_NOOP("Loss", "Attribute")},
        {"author", QT_TRANSLATE_NOOP("Loss", "Author")},
        {"box", QT_TRANSLATE_NOOP("Loss", "Box")},
        {"clamped", QT_TRANSLATE_NOOP("Loss", "Beyond the border")},
        {"class", QT_TRANSLATE_NOOP("Loss", "Class")},
        {"class_name", QT_TRANSLATE_NOOP("Loss", "Class name")},
        {"color", QT_TRANSLATE_NOOP("Loss", "Colour of a class")},
        {"comment", QT_TRANSLATE_NOOP("Loss", "Comment")},
        {"confidence", QT_TRANSLATE_NOOP("Loss", "Confidence")},
        {"crowd", QT_TRANSLATE_NOOP("Loss", "Crowd")},
        {"ellipse", QT_TRANSLATE_NOOP("Loss", "Ellipse")},
        {"flag_hidden", QT_TRANSLATE_NOOP("Loss", "Hidden shape")},
        {"flag_locked", QT_TRANSLATE_NOOP("Loss", "Locked shape")},
        {"foreign", QT_TRANSLATE_NOOP("Loss", "Another format's own")},
        {"group", QT_TRANSLATE_NOOP("Loss", "Group")},
        {"guidelines", QT_TRANSLATE_NOOP("Loss", "Guidelines")},
        {"hole", QT_TRANSLATE_NOOP("Loss", "Hole")},
        {"image", QT_TRANSLATE_NOOP("Loss", "Class of a picture")},
        {"instance", QT_TRANSLATE_NOOP("Loss", "Separate thing")},
        {"key", QT_TRANSLATE_NOOP("Loss", "Key of a class")},
        {"keypoints", QT_TRANSLATE_NOOP("Loss", "Keypoints")},
        {"link", QT_TRANSLATE_NOOP("Loss", "Link")},
        {"mask", QT_TRANSLATE_NOOP("Loss", "Mask")},
        {"name", QT_TRANSLATE_NOOP("Loss", "Name")},
        {"negative", QT_TRANSLATE_NOOP("Loss", "“Nothing here”")},
        {"orientation", QT_TRANSLATE_NOOP("Loss", "Orientation")},
        {"part", QT_TRANSLATE_NOOP("Loss", "Part of a polygon")},
        {"picture", QT_TRANSLATE_NOOP("Loss", "Picture")},
        {"point", QT_TRANSLATE_NOOP("Loss", "Point")},
        {"polygon", QT_TRANSLATE_NOOP("Loss", "Polygon")},
        {"polyline", QT_TRANSLATE_NOOP("Loss", "Line")},
        {"review", QT_TRANSLATE_NOOP("Loss", "Review state")},
        {"rotated_box", QT_TRANSLATE_NOOP("Loss", "Rotated box")},
        {"schema", QT_TRANSLATE_NOOP("Loss", "Attributes of a class")},
        {"size", QT_TRANSLATE_NOOP("Loss", "Size")},
        {"source", QT_TRANSLATE_NOOP("Loss", "Source")},
        {"split", QT_TRANSLATE_NOOP("Loss", "Split")},
        {"unlabelled", QT_TRANSLATE_NOOP("Loss", "Picture without labels")},
        {"visibility", QT_TRANSLATE_NOOP("Loss", "Visibility of a point")},
        {"z_order", QT_TRANSLATE_NOOP("Loss", "Order")},
    };
    const auto at = words.find(kind);
    if (at != words.end()) return QCoreApplication::translate("Loss", at->second);
    return QString::fromStdString(kind).replace(QLatin1Char('_'), QLatin1Char(' '));
}

} // namespace imago::ui
