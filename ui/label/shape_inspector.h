// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/class_schema.h"
#include "ui/label/shape_controller.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QWidget>

#include <array>

namespace imago::ui {

/// What the selected shapes are: their class, the numbers of one box, turned box or ellipse, the attributes
/// of their class. Each change is one gesture on all of them.
class ShapeInspector : public QWidget {
    Q_OBJECT
public:
    ShapeInspector(Session& session, ShapeController& shapes, QWidget* parent = nullptr);
    /// Follows selection and shapes.
    void refresh();

private:
    void refreshClasses();
    void refreshNumbers();
    void refreshAttributes();
    QWidget* editorOf(const AttributeSchema& attribute, const QString& value, bool mixed);
    void setNumbers();
    void setAttribute(const AttributeSchema& attribute, const QString& value);
    /// The one class of all selected shapes; 0 where they differ.
    ClassId commonClass() const;

    Session& m_session;
    ShapeController& m_shapes;
    QLabel* m_title;
    QComboBox* m_class;
    QWidget* m_numbers;
    std::array<QDoubleSpinBox*, 5> m_values{}; ///< x, y, width, height, angle
    QLabel* m_angleLabel;
    QWidget* m_attributes;
    QFormLayout* m_rows;
    QLabel* m_origin;
    ClassId m_shownClass; ///< whose attributes the rows are for
    std::string m_shownSchema, m_shownValues;
    bool m_filling = false;
};

} // namespace imago::ui
