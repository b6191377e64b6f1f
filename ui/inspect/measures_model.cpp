// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/measures_model.h"

#include "ui/base/numbers.h"
#include "ui/base/text.h"

#include <cmath>

namespace imago::ui {

void MeasuresModel::set(const Metrics& m) {
    using I = MetricIntervals;
    beginResetModel();
    m_intervals.reset();
    m_measures.clear();
    const auto add = [this](const QString& name, const QString& meaning, double value, bool share = true,
                            Interval I::*interval = nullptr) {
        m_measures.push_back({name, meaning, value, share, interval});
    };
    if (m.multiLabel) {
        add(tr("Subset accuracy"), tr("Pictures with exactly the right set of classes"), m.accuracy, true,
            &I::accuracy);
        add(tr("mAP"), tr("Mean average precision of the classes"), m.meanAveragePrecision, true,
            &I::meanAveragePrecision);
        add(tr("Hamming loss"), tr("Share of the picture and class pairs that are wrong"), m.hammingLoss,
            true, &I::hammingLoss);
    } else {
        add(tr("Accuracy (top-1)"), tr("Pictures whose most probable class is the true one"), m.accuracy,
            true, &I::accuracy);
        for (const std::size_t k : {3, 5})
            if (m.topK.size() > k)
                add(tr("Top-%1").arg(k), tr("Pictures whose true class is among the %1 most probable").arg(k),
                    m.topK[k - 1]);
        add(tr("Balanced accuracy"), tr("Mean recall of the classes: rare ones count as much as common ones"),
            m.counts.balancedAccuracy, true, &I::balancedAccuracy);
    }
    add(tr("Macro-F1"), tr("Mean F1 of the classes"), m.counts.macro.f1, true, &I::macroF1);
    add(tr("Macro precision"), tr("Mean precision of the classes"), m.counts.macro.precision);
    add(tr("Macro recall"), tr("Mean recall of the classes"), m.counts.macro.recall);
    add(tr("Weighted F1"), tr("Mean F1, each class by its pictures"), m.counts.weighted.f1, true,
        &I::weightedF1);
    if (m.multiLabel)
        add(tr("Micro-F1"), tr("F1 over all picture and class pairs"), m.counts.micro.f1, true, &I::microF1);
    else {
        add(tr("Cohen’s kappa"), tr("Agreement beyond what chance gives: 1 is perfect, 0 is chance"),
            m.counts.kappa, false, &I::kappa);
        add(tr("Matthews correlation"), tr("Correlation of truth and prediction: 1 is perfect, 0 is chance"),
            m.counts.matthews, false, &I::matthews);
        add(tr("mAP"), tr("Mean area under the precision–recall curves"), m.meanAveragePrecision, true,
            &I::meanAveragePrecision);
    }
    add(tr("ROC area"), tr("Mean area under the ROC curves, one class against the rest"), m.macroRocArea,
        false, &I::macroRocArea);
    add(tr("Log loss"), tr("Mean cross-entropy in nats: lower is better"), m.logLoss, false, &I::logLoss);
    endResetModel();
}

void MeasuresModel::setIntervals(const MetricIntervals& intervals) {
    m_intervals = intervals;
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, IntervalColumn), index(rowCount() - 1, IntervalColumn));
}

void MeasuresModel::clear() {
    beginResetModel();
    m_measures.clear();
    m_intervals.reset();
    endResetModel();
}

int MeasuresModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_measures.size());
}

int MeasuresModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columnCount_);
}

QString MeasuresModel::number(double value, bool share) {
    if (std::isnan(value)) return QStringLiteral("–");
    return share ? percent(value) : decimal(value, 3);
}

QVariant MeasuresModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const auto& measure = m_measures[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole) return measure.meaning;
    if (role == Qt::TextAlignmentRole && index.column() != NameColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
        case NameColumn:
            return measure.name;
        case ValueColumn:
            return number(measure.value, measure.share);
        case IntervalColumn: {
            if (!measure.interval) return QString();
            if (!m_intervals) return QStringLiteral("…");
            const auto& interval = (*m_intervals).*measure.interval;
            if (std::isnan(interval.low)) return QStringLiteral("–");
            return tr("%1 to %2", "an interval")
                .arg(number(interval.low, measure.share), number(interval.high, measure.share));
        }
        default:
            return {};
    }
}

QVariant MeasuresModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == NameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == IntervalColumn)
        return tr("Where the figure would lie in 95 of 100 such sets of pictures (bootstrap)");
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case NameColumn:
            return tr("Measure");
        case ValueColumn:
            return tr("Value");
        case IntervalColumn:
            return tr("95 % interval");
        default:
            return {};
    }
}

} // namespace imago::ui
