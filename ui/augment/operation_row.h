// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/augment/augment.h"

#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QSlider;
class QSpinBox;

namespace imago::ui {

class RangeSlider;

/// One operation: its switch, and while it is on its probability and range.
class OperationRow : public QWidget {
    Q_OBJECT
public:
    explicit OperationRow(AugmentKind kind, QWidget* parent = nullptr);

    void set(const AugmentOp& op);
    const AugmentOp& op() const { return m_op; }

Q_SIGNALS:
    void edited(const imago::AugmentOp& op); ///< by the person
    void settled();                          ///< a slider was let go

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QWidget* buildDetails();
    void change(const AugmentOp& op);
    void display(const AugmentOp& op);

    AugmentOp m_op;
    bool m_showing = false;
    QCheckBox* m_switch;
    QLabel *m_summary, *m_help;
    QWidget* m_details;
    QSlider* m_chance;
    QSpinBox* m_percent;
    RangeSlider* m_range = nullptr;
    QDoubleSpinBox *m_low = nullptr, *m_high = nullptr;
};

} // namespace imago::ui
