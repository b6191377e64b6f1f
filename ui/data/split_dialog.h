// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/jobs.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <array>

namespace imago::ui {

/// Asks for the shares of training, validation and test, and the seed.
class SplitDialog : public QDialog {
    Q_OBJECT
public:
    /// `labelled`: pictures that can take part; `unassigned` of them have no split yet.
    SplitDialog(const Counts& counts, QWidget* parent = nullptr);
    SplitOptions options() const;

private:
    void refresh();

    qint64 m_labelled;
    std::array<QSpinBox*, 3> m_shares{};
    std::array<QLabel*, 3> m_numbers{};
    QSpinBox* m_seed;
    QCheckBox* m_keep;
    QLabel* m_problem;
    QPushButton* m_assign;
};

} // namespace imago::ui
