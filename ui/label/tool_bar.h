// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/label/shape_controller.h"

#include <QAction>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;

namespace imago::ui {

/// The tools, as a slim column beside the picture.
class ToolBar : public QWidget {
    Q_OBJECT
public:
    explicit ToolBar(const QList<QAction*>& tools, QWidget* parent = nullptr);
};

/// What the tool in the hand can be told, and what to do with it next: a strip above the picture that is
/// there only while a tool draws.
class ToolOptions : public QWidget {
    Q_OBJECT
public:
    explicit ToolOptions(ShapeController& shapes, QWidget* parent = nullptr);

private:
    void refresh();
    void write();

    ShapeController& m_shapes;
    QLabel *m_name, *m_hint, *m_radiusLabel, *m_toleranceLabel, *m_sizeLabel, *m_formLabel;
    QDoubleSpinBox *m_radius, *m_tolerance;
    QSpinBox* m_size;
    QComboBox* m_form;
    QCheckBox *m_snap, *m_connected, *m_underlying;
    bool m_refreshing = false;
};

} // namespace imago::ui
