// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/calibration_panel.h"

#include "core/evaluate/confidences.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/inspect/unit_plot.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QSlider>

#include <cmath>

namespace imago::ui {

namespace {

constexpr int thresholdSteps = 1000;

EvaluationInput tempered(const EvaluationInput& input, double temperature) {
    auto out = input;
    out.probabilities = withTemperature(input, temperature);
    return out;
}

Result<CalibrationPanel::Finding> examine(const Inspected& data) {
    CalibrationPanel::Finding finding;
    const auto& input = data.evaluation.input;
    IMAGO_TRY(plain, calibrationOf(input));
    finding.plain = finding.tempered = std::move(plain);
    if (!input.multiLabel) {
        IMAGO_TRY(curve, riskCoverage(input));
        finding.curve = std::move(curve);
    }
    IMAGO_TRY(store, ProjectStore::open(data.project));
    // Fitted where nothing is judged: on the split that chose the checkpoint, never on the one shown.
    const auto validation = evaluateRun(*store, data.run, Split::val);
    if (!validation || validation->images.empty()) return finding;
    IMAGO_TRY(temperature, fitTemperature(validation->input));
    finding.temperature = temperature;
    const auto after = tempered(input, temperature.value);
    IMAGO_TRY(calibrated, calibrationOf(after));
    finding.tempered = std::move(calibrated);
    if (!input.multiLabel) {
        IMAGO_TRY(curve, riskCoverage(after));
        finding.temperedCurve = std::move(curve);
    }
    return finding;
}

} // namespace

CalibrationPanel::CalibrationPanel(QWidget* parent)
    : InspectPanel(parent),
      m_plot(new UnitPlot),
      m_figures(roleLabel(QStringLiteral("muted"), {})),
      m_temperatureText(roleLabel(QStringLiteral("caption"), {})),
      m_pointText(roleLabel(QStringLiteral("muted"), {})),
      m_useTemperature(new QCheckBox(tr("With the &temperature"))),
      m_threshold(new QSlider(Qt::Horizontal)),
      m_error(new QDoubleSpinBox),
      m_find(new QPushButton(tr("&Find the confidence"))),
      m_abstained(new QPushButton(tr("&Show what is left out"))),
      m_point(new QWidget) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    m_plot->setAccessibleName(tr("Reliability diagram: how often predictions of a confidence are right"));
    m_plot->setAxes(tr("Confidence"), tr("Share that is right"), true);
    m_plot->setPlaceholder(tr("The reliability diagram of a finished run stands here."));
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_figures);
    m_useTemperature->setToolTip(
        tr("One number, learnt on the validation pictures, that the logits are divided by: it makes "
           "confidences honest and never changes which class is on top."));
    layout->addWidget(m_useTemperature);
    m_temperatureText->setWordWrap(true);
    layout->addWidget(m_temperatureText);

    auto* point = new QVBoxLayout(m_point);
    point->setContentsMargins(0, gap, 0, 0);
    point->setSpacing(gap);
    point->addWidget(roleLabel(QStringLiteral("heading"), tr("Abstain below a confidence")));
    m_threshold->setRange(0, thresholdSteps);
    m_threshold->setObjectName(QStringLiteral("inspect-threshold"));
    m_threshold->setAccessibleName(tr("Least confidence that is answered"));
    point->addWidget(m_threshold);
    point->addWidget(m_pointText);
    auto* wish = new QHBoxLayout;
    m_error->setRange(0, 100);
    m_error->setDecimals(1);
    m_error->setValue(2);
    m_error->setSuffix(tr(" % wrong"));
    m_error->setPrefix(tr("at most "));
    m_error->setAccessibleName(tr("Greatest share of answers that may be wrong"));
    wish->addWidget(m_error, 1);
    wish->addWidget(m_find);
    point->addLayout(wish);
    point->addWidget(m_abstained);
    layout->addWidget(m_point);

    connect(m_plot, &UnitPlot::barPicked, this, &CalibrationPanel::chooseBin);
    connect(m_useTemperature, &QCheckBox::toggled, this, &CalibrationPanel::showFinding);
    connect(m_threshold, &QSlider::valueChanged, this, &CalibrationPanel::showThreshold);
    connect(m_find, &QPushButton::clicked, this, &CalibrationPanel::thresholdForError);
    connect(m_abstained, &QPushButton::clicked, this, [this] {
        if (!inspected() || !m_finding) return;
        const auto& input = inspected()->evaluation.input;
        const bool warm = m_useTemperature->isChecked() && m_finding->temperature;
        const auto confidences =
            topConfidences(warm ? tempered(input, m_finding->temperature->value) : input);
        PictureChoice choice;
        choice.title = tr("Below a confidence of %1").arg(percent(threshold()));
        for (std::size_t i = 0; i < confidences.size(); ++i)
            if (confidences[i].value < threshold()) choice.rows.push_back(i);
        Q_EMIT chosen(choice);
    });
    showFinding();
}

void CalibrationPanel::refresh() {
    const auto seen = inspected();
    m_finding.reset();
    if (!seen) return showFinding();
    m_job.start<Finding>([seen](std::stop_token, const ProgressSink&) { return examine(*seen); },
                         [this](Result<Finding> finding) {
                             if (finding)
                                 m_finding = std::move(*finding);
                             else
                                 Q_EMIT failed(finding.error());
                             showFinding();
                         });
}

void CalibrationPanel::showFinding() {
    const bool any = m_finding.has_value();
    m_useTemperature->setEnabled(any && m_finding->temperature);
    m_point->setVisible(any && m_finding->curve);
    if (!any) {
        m_plot->setBars({});
        m_figures->clear();
        m_temperatureText->clear();
        return;
    }
    const bool warm = m_useTemperature->isChecked() && m_finding->temperature;
    const auto& shown = warm ? m_finding->tempered : m_finding->plain;
    std::vector<UnitPlot::Bar> bars;
    for (const auto& bin : shown.bins) {
        UnitPlot::Bar bar{bin.low, bin.high, bin.accuracy, bin.confidence, {}};
        bar.tip = bin.count == 0 ? tr("No prediction is as sure as that")
                                 : tr("%1 predictions, %2 sure: %3 right")
                                       .arg(count(bin.count), percent(bin.confidence), percent(bin.accuracy));
        // An empty bin is no bin that is always wrong.
        if (bin.count == 0) bar.reference = -1;
        bars.push_back(bar);
    }
    m_plot->setBars(std::move(bars));
    m_figures->setText(tr("Calibration error (ECE) %1, greatest %2, Brier score %3")
                           .arg(percent(shown.expectedError), percent(shown.greatestError),
                                QString::number(shown.brier, 'f', 3)));
    if (const auto& t = m_finding->temperature) {
        auto text = t->atLimit ? tr("Temperature %1 is the end of its range: the validation split has too "
                                    "few mistakes to learn it from.")
                               : tr("Temperature %1: the model is %2. Cross-entropy of the validation split "
                                    "%3, before %4.");
        text = text.arg(QString::number(t->value, 'f', 2));
        if (!t->atLimit)
            text = text.arg(t->value > 1 ? tr("too sure of itself") : tr("not sure enough"),
                            QString::number(t->lossAfter, 'f', 3), QString::number(t->lossBefore, 'f', 3));
        m_temperatureText->setText(text);
    } else {
        m_temperatureText->setText(
            tr("No temperature: this run has no predictions of the validation split."));
    }
    showThreshold();
}

const RiskCoverage* CalibrationPanel::curve() const {
    if (!m_finding) return nullptr;
    const auto& which = m_useTemperature->isChecked() && m_finding->temperedCurve ? m_finding->temperedCurve
                                                                                  : m_finding->curve;
    return which ? &*which : nullptr;
}

double CalibrationPanel::threshold() const {
    return static_cast<double>(m_threshold->value()) / thresholdSteps;
}

void CalibrationPanel::showThreshold() {
    const auto* risk = curve();
    m_plot->setMark(risk && m_threshold->value() > 0 ? threshold() : -1);
    if (!risk) return;
    const auto at = atThreshold(*risk, threshold());
    m_pointText->setText(tr("From %1 on: answers %2 of the pictures, %3 of the answers are wrong (%4 of %5).")
                             .arg(percent(threshold()), percent(at.coverage), percent(at.error),
                                  count(at.wrong), count(at.answered)));
    m_abstained->setEnabled(at.answered < risk->pictures);
}

void CalibrationPanel::thresholdForError() {
    const auto* risk = curve();
    if (!risk) return;
    const auto found = forError(*risk, m_error->value() / 100);
    if (!found) {
        m_pointText->setText(
            tr("No confidence keeps the wrong answers below %1.").arg(percent(m_error->value() / 100)));
        return;
    }
    // Upwards to the slider's next step, so that nothing below the found confidence is answered.
    m_threshold->setValue(static_cast<int>(std::ceil(found->threshold * thresholdSteps)));
    showThreshold();
}

void CalibrationPanel::chooseBin(int bin) {
    if (!m_finding || !inspected()) return;
    const bool warm = m_useTemperature->isChecked() && m_finding->temperature;
    const auto& shown = warm ? m_finding->tempered : m_finding->plain;
    const auto& range = shown.bins[static_cast<std::size_t>(bin)];
    const auto& input = inspected()->evaluation.input;
    const auto confidences = topConfidences(warm ? tempered(input, m_finding->temperature->value) : input);
    PictureChoice choice;
    choice.title = tr("Confidence %1 to %2").arg(percent(range.low, 0), percent(range.high, 0));
    for (std::size_t i = 0; i < confidences.size(); ++i) {
        const double c = confidences[i].value;
        if (c <= range.high && (c > range.low || (range.low == 0 && c == 0))) choice.rows.push_back(i);
    }
    Q_EMIT chosen(choice);
}

} // namespace imago::ui
