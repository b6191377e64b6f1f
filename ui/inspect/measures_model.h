// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/metric_intervals.h"
#include "core/evaluate/metrics.h"

#include <QAbstractTableModel>
#include <QString>

#include <optional>
#include <vector>

namespace imago::ui {

/// What is measured over all classes: a row a measure, with its 95 % interval where one is known.
class MeasuresModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, ValueColumn, IntervalColumn, columnCount_ };
    using QAbstractTableModel::QAbstractTableModel;

    void set(const Metrics& metrics);
    void setIntervals(const MetricIntervals& intervals);
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Measure {
        QString name, meaning;
        double value = 0;
        bool share = true; ///< shown in percent
        Interval MetricIntervals::*interval = nullptr;
    };
    static QString number(double value, bool share);

    std::vector<Measure> m_measures;
    std::optional<MetricIntervals> m_intervals;
};

} // namespace imago::ui
