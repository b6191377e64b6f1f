// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/class_schema.h"
#include "core/project/records.h"

#include <QBrush>
#include <QColor>
#include <QPen>
#include <QString>

#include <unordered_map>
#include <vector>

namespace imago::ui {

/// How the shapes of a class look.
struct ClassLook {
    QColor color;
    QString name;
    /// The place in the list of classes. From the eighth class on colours are hard to tell apart: every seven
    /// classes get another dash and hatch, and each its own where patterns are shown.
    int pattern = 0;
    ClassSchema schema;

    QPen pen(double width) const; ///< view pixels
    QBrush fill(double opacity) const;
};

/// Which of the marks of ui/base/patterns.h the class has now.
int markOf(const ClassLook& look);

/// Of all classes of a project.
class ClassLooks {
public:
    void set(const std::vector<ClassRecord>& classes);
    /// Grey and without a name for a class that is not there.
    const ClassLook& of(ClassId id) const;

private:
    std::unordered_map<ClassId, ClassLook> m_looks;
};

} // namespace imago::ui
