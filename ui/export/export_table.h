// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/export_report.h"

#include <QAbstractTableModel>

namespace imago::ui {

/// What an export gave, to choose from: a row for each file and runtime that ran it; files that were refused
/// stand among them with their figures and the reason.
class ExportTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { file, size, runBy, difference, same, accuracy, latency1, latency, energy, columns };

    explicit ExportTable(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void show(const ExportResult& result);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : columns; }
    /// Qt::UserRole is what a column sorts by.
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        ExportResult::File file;
        ExportResult::Runtime runtime;
        QString refusal; ///< a sentence; empty: the file is there
    };
    QString shown(const Row& row, int column) const;
    QVariant sorted(const Row& row, int column) const;
    std::vector<Row> m_rows;
};

/// Why a file was refused, in a sentence.
QString refusalText(const ExportResult::Refused& refused);

/// What a format is, for people; "&" marks a key.
QString formatLabel(const QString& format);

} // namespace imago::ui
