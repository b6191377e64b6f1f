// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/measures_panel.h"

#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/inspect/unit_plot.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace imago::ui {

namespace {

enum CurveKind { PrecisionRecall, Roc };

/// More points than a screen has columns cost time and show nothing.
constexpr auto mostPoints = std::size_t{2000};

Result<std::vector<UnitPlot::Point>> curvePoints(const EvaluationInput& input, int classIndex, int kind) {
    const auto classes = static_cast<std::size_t>(input.classes);
    std::vector<float> scores;
    std::vector<std::uint8_t> positive;
    for (std::size_t i = 0; i < input.truth.size(); ++i) {
        const auto& truth = input.truth[i];
        scores.push_back(input.probabilities[i * classes + static_cast<std::size_t>(classIndex)]);
        positive.push_back(std::find(truth.begin(), truth.end(), classIndex) != truth.end());
    }
    IMAGO_TRY(ranking, RankedScores::of(scores, positive));
    if (ranking.positives() == 0) return std::vector<UnitPlot::Point>();
    const auto curve = kind == Roc ? ranking.rocCurve() : ranking.precisionRecallCurve();
    const auto step = std::max<std::size_t>(1, curve.size() / mostPoints);
    std::vector<UnitPlot::Point> points;
    for (std::size_t i = 0; i < curve.size(); i += step) {
        const auto& at = curve[i];
        const QString tip = at.threshold > 1 ? MeasuresPanel::tr("Nothing is called positive")
                            : kind == Roc    ? MeasuresPanel::tr("From %1 on: finds %2, false alarms %3")
                                                .arg(percent(at.threshold), percent(at.y), percent(at.x))
                                          : MeasuresPanel::tr("From %1 on: precision %2, recall %3")
                                                .arg(percent(at.threshold), percent(at.y), percent(at.x));
        points.push_back({at.x, at.y, tip});
    }
    if (!curve.empty()) points.push_back({curve.back().x, curve.back().y, points.back().tip});
    return points;
}

} // namespace

MeasuresPanel::MeasuresPanel(QWidget* parent)
    : InspectPanel(parent),
      m_model(new MeasuresModel(this)),
      m_class(new QComboBox),
      m_kind(new QComboBox),
      m_plot(new UnitPlot) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    auto* table = new QTableView;
    table->setModel(m_model);
    table->setTabKeyNavigation(false);
    table->setAccessibleName(tr("Measures over all classes"));
    table->setObjectName(QStringLiteral("inspect-measures"));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(scaledByText(24));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(MeasuresModel::NameColumn, QHeaderView::Stretch);
    layout->addWidget(table, 3);
    auto* head = new QHBoxLayout;
    m_class->setAccessibleName(tr("Class of the curve"));
    m_class->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_class->setMinimumContentsLength(8);
    m_kind->setAccessibleName(tr("Kind of curve"));
    m_kind->addItem(tr("Precision–recall"), PrecisionRecall);
    m_kind->addItem(tr("ROC"), Roc);
    head->addWidget(m_class, 1);
    head->addWidget(m_kind);
    layout->addLayout(head);
    m_plot->setAccessibleName(tr("Curve of the class"));
    m_plot->setPlaceholder(tr("No picture of this class in the split."));
    layout->addWidget(m_plot, 2);
    connect(m_class, &QComboBox::currentIndexChanged, this, &MeasuresPanel::showCurve);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &MeasuresPanel::showCurve);
}

void MeasuresPanel::refresh() {
    const auto seen = inspected();
    m_measuring.cancel();
    m_sampling.cancel();
    if (!seen) {
        m_model->clear();
        m_plot->setCurve({});
        return;
    }
    const QString was = m_class->currentText();
    {
        const QSignalBlocker quiet(m_class);
        m_class->clear();
        m_class->addItems(seen->classes);
        m_class->setCurrentIndex(std::max(0, m_class->findText(was)));
    }
    showCurve();
    m_measuring.start<Metrics>(
        [seen](std::stop_token stop, const ProgressSink&) {
            return measure(seen->evaluation.input, {}, stop);
        },
        [this, seen](Result<Metrics> metrics) {
            if (seen != inspected()) return;
            if (!metrics) {
                if (metrics.error().code != ErrorCode::cancelled) Q_EMIT failed(metrics.error());
                return;
            }
            m_model->set(*metrics);
            // The intervals take longer; the figures need not wait for them.
            m_sampling.start<MetricIntervals>(
                [seen](std::stop_token stop, const ProgressSink&) {
                    // Areas of many classes would cost minutes for a thousand resamples.
                    const auto& input = seen->evaluation.input;
                    const bool areas = input.images() * input.classes <= 200'000;
                    return metricIntervals(input, {}, areas, {}, stop);
                },
                [this](Result<MetricIntervals> intervals) {
                    if (intervals)
                        m_model->setIntervals(*intervals);
                    else if (intervals.error().code != ErrorCode::cancelled)
                        Q_EMIT failed(intervals.error());
                });
        });
}

void MeasuresPanel::showCurve() {
    const auto seen = inspected();
    const int index = m_class->currentIndex();
    if (!seen || index < 0) return;
    const int kind = m_kind->currentData().toInt();
    if (kind == Roc)
        m_plot->setAxes(tr("False positive rate"), tr("True positive rate"), true);
    else
        m_plot->setAxes(tr("Recall"), tr("Precision"), false);
    m_drawing.start<std::vector<UnitPlot::Point>>(
        [seen, index, kind](std::stop_token, const ProgressSink&) {
            return curvePoints(seen->evaluation.input, index, kind);
        },
        [this, kind](Result<std::vector<UnitPlot::Point>> points) {
            if (points)
                m_plot->setCurve(std::move(*points), kind == PrecisionRecall);
            else
                Q_EMIT failed(points.error());
        });
}

} // namespace imago::ui
