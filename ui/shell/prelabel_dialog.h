// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/class_match.h"
#include "core/jobs/prelabel.h"
#include "ui/base/session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

namespace imago::ui {

/// Asks which model should propose labels, for which pictures, and what the detector's classes are in this
/// project; then has it done in the background.
class PrelabelDialog : public QDialog {
    Q_OBJECT
public:
    explicit PrelabelDialog(Session& session, QWidget* parent = nullptr);

    /// What is set now. The detector's map has all its classes, empty names for those left out.
    PrelabelOptions options() const;
    bool usesDetector() const { return m_model->currentIndex() == 0; }
    /// Starts the job and remembers the choice of classes.
    void accept() override;

private:
    QWidget* buildClasses();
    void fillFilters();
    void fillClasses();
    void takeOver(bool missingToo);
    void narrow(const QString& text);
    void refresh();
    const RunRecord* run() const;
    ClassMap chosenClasses() const;

    Session& m_session;
    std::vector<RunRecord> m_runs;
    std::vector<ImageFilter> m_filters; ///< parallel to the entries of m_pictures
    QComboBox* m_model;
    QComboBox* m_pictures;
    QDoubleSpinBox* m_least;
    QWidget* m_classesBox = nullptr;
    QLineEdit* m_find;
    QTableWidget* m_table;
    QLabel* m_note;
    QPushButton* m_start;
};

} // namespace imago::ui
