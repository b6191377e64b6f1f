// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/class_schema.h"
#include "core/project/records.h"

#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

namespace imago::ui {

/// What a class stands for and what its shapes carry: guidelines for who labels, attributes, named keypoints
/// with the lines between them. Tells what is wrong before it lets one leave.
class ClassDetailsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ClassDetailsDialog(const ClassRecord& record, QWidget* parent = nullptr);
    /// The class with what was entered.
    ClassRecord edited() const;
    /// Why it cannot be kept, translated; empty = it can.
    QString problem() const;

private:
    QWidget* buildAttributes();
    QWidget* buildKeypoints();
    void addAttribute(const AttributeSchema& attribute);
    ClassSchema schema() const;
    void refresh();

    ClassRecord m_record;
    ClassSchema m_before;
    QPlainTextEdit* m_guidelines;
    QTableWidget* m_attributes;
    QPlainTextEdit *m_keypoints, *m_skeleton;
    QLabel* m_problem;
    QPushButton* m_ok = nullptr;
};

} // namespace imago::ui
