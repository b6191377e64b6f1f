// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/calibration_panel.h"

#include "ui/base/numbers.h"
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
#include <utility>

namespace imago::ui {

namespace {

constexpr int thresholdSteps = 1000;

Result<CalibrationPanel::Finding::Side> sideOf(const EvaluationInput& input) {
    CalibrationPanel::Finding::Side side;
    IMAGO_TRY(calibration, calibrationOf(input));
    side.calibration = std::move(calibration);
    side.confidences = input.multiLabel ? pairConfidences(input) : topConfidences(input);
    if (input.multiLabel) return side;
    IMAGO_TRY(curve, riskCoverage(input));
    side.curve = std::move(curve);
    return side;
}

Result<CalibrationPanel::Finding> examine(const Inspected& seen) {
    CalibrationPanel::Finding finding;
    const auto& input = seen.evaluation.input;
    IMAGO_TRY(plain, sideOf(input));
    finding.plain = std::move(plain);
    IMAGO_TRY(store, ProjectStore::open(seen.project));
    IMAGO_TRY(kept, calibrationOfRun(*store, seen.run));
    finding.kept = kept;
    if (kept && kept->images > 0) {
        auto after = input;
        after.probabilities = withTemperature(input, kept->temperature);
        IMAGO_TRY(tempered, sideOf(after));
        finding.tempered = std::move(tempered);
    }
    // Fitted where nothing is judged: on the split that chose the checkpoint, never on the one shown.
    const auto validation = evaluateRun(*store, seen.run, Split::val);
    if (!validation || validation->images.empty()) return finding;
    IMAGO_TRY(fit, fitTemperature(validation->input));
    if (!fit.atLimit)
        finding.anew =
            StoredCalibration{fit.value, "val", static_cast<std::int64_t>(validation->images.size()), {}};
    finding.temperature = fit;
    if (finding.tempered) {
        IMAGO_TRY(there, temperatureAt(validation->input, kept->temperature));
        finding.temperature = there;
    }
    return finding;
}

/// The labels of the validation pictures were mended so that another temperature fits them.
bool fitsAnew(const CalibrationPanel::Finding& finding) {
    constexpr double same = 0.01;
    if (!finding.anew) return false;
    return !finding.tempered || std::abs(finding.anew->temperature / finding.kept->temperature - 1) > same;
}

} // namespace

CalibrationPanel::CalibrationPanel(QWidget* parent)
    : InspectPanel(parent),
      m_plot(new UnitPlot),
      m_figures(roleLabel(QStringLiteral("muted"), {})),
      m_temperatureText(roleLabel(QStringLiteral("caption"), {})),
      m_pointText(roleLabel(QStringLiteral("muted"), {})),
      m_keptText(roleLabel(QStringLiteral("caption"), {})),
      m_useTemperature(new QCheckBox(tr("With the &temperature"))),
      m_threshold(new QSlider(Qt::Horizontal)),
      m_error(new QDoubleSpinBox),
      m_find(new QPushButton(tr("Fin&d the confidence"))),
      m_abstained(new QPushButton(tr("&Show what is left out"))),
      m_keep(new QPushButton(tr("Keep for e&xports"))),
      m_again(new QPushButton(tr("Fit a&gain"))),
      m_point(buildPoint()),
      m_keeping(buildKeeping()) {
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
    m_useTemperature->setChecked(true); // as exports are
    layout->addWidget(m_useTemperature);
    m_temperatureText->setWordWrap(true);
    layout->addWidget(m_temperatureText);
    layout->addWidget(m_point);
    layout->addWidget(m_keeping);

    connect(m_plot, &UnitPlot::barPicked, this, &CalibrationPanel::chooseBin);
    connect(m_useTemperature, &QCheckBox::toggled, this, &CalibrationPanel::showFinding);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        if (m_finding) keep(toKeep());
    });
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (!m_finding) return;
        auto calibration = *m_finding->anew;
        calibration.abstainBelow = toKeep().abstainBelow;
        keep(calibration);
    });
    connect(m_threshold, &QSlider::valueChanged, this, &CalibrationPanel::showThreshold);
    connect(m_find, &QPushButton::clicked, this, &CalibrationPanel::thresholdForError);
    connect(m_abstained, &QPushButton::clicked, this, [this] {
        choose(tr("Below a confidence of %1").arg(percent(threshold())),
               [least = threshold()](double confidence) { return confidence < least; });
    });
    showFinding();
}

QWidget* CalibrationPanel::buildPoint() {
    auto* page = new QWidget;
    auto* point = new QVBoxLayout(page);
    point->setContentsMargins(0, gap, 0, 0);
    point->setSpacing(gap);
    auto* heading = roleLabel(QStringLiteral("heading"), tr("Abstain below a confidence"));
    heading->setWordWrap(true); // longer in other languages than the panel is wide
    point->addWidget(heading);
    m_threshold->setRange(0, thresholdSteps);
    m_threshold->setObjectName(QStringLiteral("inspect-threshold"));
    m_threshold->setAccessibleName(tr("Least confidence that is answered"));
    point->addWidget(m_threshold);
    point->addWidget(m_pointText);
    auto* wish = new QHBoxLayout;
    m_error->setRange(0, 100);
    m_error->setDecimals(1);
    m_error->setButtonSymbols(QAbstractSpinBox::NoButtons); // its words need the room; arrow keys step too
    m_error->setValue(2);
    //: The number of a field; the text around it stands in the field too.
    const QString around = tr("at most %1 % wrong");
    m_error->setPrefix(around.section(QStringLiteral("%1"), 0, 0));
    m_error->setSuffix(around.section(QStringLiteral("%1"), 1));
    m_error->setAccessibleName(tr("Greatest share of answers that may be wrong"));
    wish->addWidget(m_error, 1);
    wish->addWidget(m_find);
    point->addLayout(wish);
    auto* chosen = new QHBoxLayout;
    chosen->setSpacing(gapSmall);
    chosen->addWidget(m_abstained, 1);
    m_keep->setObjectName(QStringLiteral("calibration-keep"));
    chosen->addWidget(m_keep);
    point->addLayout(chosen);
    return page;
}

QWidget* CalibrationPanel::buildKeeping() {
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gapSmall);
    m_keptText->setObjectName(QStringLiteral("calibration-kept"));
    m_keptText->setWordWrap(true);
    row->addWidget(m_keptText, 1);
    m_again->setObjectName(QStringLiteral("calibration-again"));
    m_again->setToolTip(tr("The temperature with the labels as they are now"));
    row->addWidget(m_again, 0, Qt::AlignTop);
    return page;
}

void CalibrationPanel::refresh() {
    const auto seen = inspected();
    m_finding.reset();
    m_job.cancel();
    if (!seen) return showFinding();
    m_job.start<Finding>([seen](std::stop_token, const ProgressSink&) { return examine(*seen); },
                         [this, seen](Result<Finding> finding) {
                             if (seen != inspected()) return;
                             if (!finding) {
                                 Q_EMIT failed(finding.error());
                                 return showFinding();
                             }
                             m_finding = std::move(*finding);
                             if (std::exchange(m_thresholdOf, seen->run.id) != seen->run.id) {
                                 const auto& of = m_finding->kept;
                                 const double least = of ? of->abstainBelow.value_or(0) : 0;
                                 m_threshold->setValue(static_cast<int>(std::lround(least * thresholdSteps)));
                             }
                             showFinding();
                         });
}

void CalibrationPanel::showFinding() {
    const bool any = m_finding.has_value();
    m_useTemperature->setEnabled(any && m_finding->tempered);
    m_point->setVisible(any && m_finding->plain.curve);
    m_keeping->setVisible(any);
    if (!any) {
        m_plot->setBars({});
        m_figures->clear();
        m_temperatureText->clear();
        return;
    }
    const auto& shown = side()->calibration;
    std::vector<UnitPlot::Bar> bars;
    for (const auto& bin : shown.bins) {
        UnitPlot::Bar bar{bin.low, bin.high, bin.accuracy, bin.confidence, {}};
        bar.tip = bin.count == 0
                      ? tr("No prediction is as sure as that")
                      : tr("%Ln predictions, %1 sure: %2 right", nullptr, static_cast<int>(bin.count))
                            .arg(percent(bin.confidence), percent(bin.accuracy));
        // An empty bin is no bin that is always wrong.
        if (bin.count == 0) bar.reference = -1;
        bars.push_back(bar);
    }
    m_plot->setBars(std::move(bars));
    m_figures->setText(
        tr("Calibration error (ECE) %1, greatest %2, Brier score %3")
            .arg(percent(shown.expectedError), percent(shown.greatestError), decimal(shown.brier, 3)));
    m_temperatureText->setText(temperatureText());
    showThreshold();
}

QString CalibrationPanel::temperatureText() const {
    const auto& t = m_finding->temperature;
    if (!t && !m_finding->tempered)
        return tr("No temperature: this run has no predictions of the validation split.");
    if (!m_finding->tempered)
        return tr("No temperature: the validation split has too few mistakes to learn it from.");
    const auto& kept = *m_finding->kept;
    const auto value = decimal(kept.temperature, 2);
    if (!t)
        return tr("Temperature %1, learnt on %n validation picture(s).", nullptr,
                  static_cast<int>(kept.images))
            .arg(value);
    return (kept.temperature > 1 ? tr("Temperature %1: the model is too sure of itself. "
                                      "Cross-entropy of the validation split %2, before %3.")
                                 : tr("Temperature %1: the model is not sure enough. "
                                      "Cross-entropy of the validation split %2, before %3."))
        .arg(value, decimal(t->lossAfter, 3), decimal(t->lossBefore, 3));
}

StoredCalibration CalibrationPanel::toKeep() const {
    auto calibration = m_finding->kept.value_or(StoredCalibration{});
    calibration.abstainBelow.reset();
    if (m_finding->plain.curve && m_threshold->value() > 0) calibration.abstainBelow = threshold();
    return calibration;
}

void CalibrationPanel::showKept() {
    const auto& kept = m_finding->kept;
    const bool fitted = kept && kept->images > 0;
    const auto value = fitted ? decimal(kept->temperature, 2) : QString();
    QString text;
    if (kept && kept->abstainBelow && m_finding->plain.curve)
        text =
            fitted
                ? tr("Exports: temperature %1, no answer below %2.").arg(value, percent(*kept->abstainBelow))
                : tr("Exports: no temperature, no answer below %1.").arg(percent(*kept->abstainBelow));
    else
        text = fitted ? tr("Exports: temperature %1, always an answer.").arg(value)
                      : tr("Exports: no temperature, always an answer.");
    const bool again = fitsAnew(*m_finding);
    if (again)
        text += QLatin1Char(' ') + tr("With the labels as they are now the temperature is %1.")
                                       .arg(decimal(m_finding->anew->temperature, 2));
    m_keptText->setText(text);
    m_again->setVisible(again);
    // Exports have the temperature: a confidence that was chosen without it would mean another one there.
    const bool meant = !m_finding->tempered || m_useTemperature->isChecked();
    m_keep->setEnabled(meant && toKeep() != kept.value_or(StoredCalibration{}) && !m_keepJob.isRunning());
    m_keep->setToolTip(
        meant ? tr("Keep the confidence above with this run: exports say \"don't know\" below it")
              : tr("Exports have the temperature: switch it on to choose a confidence for them"));
}

void CalibrationPanel::keep(const StoredCalibration& calibration) {
    const auto seen = inspected();
    if (!seen) return;
    m_keepJob.start<bool>(
        [seen, calibration](std::stop_token, const ProgressSink&) -> Result<bool> {
            IMAGO_TRY(store, ProjectStore::open(seen->project));
            IMAGO_CHECK(keepCalibration(*store, seen->run, calibration));
            return true;
        },
        [this](Result<bool> done) {
            if (!done) return void(Q_EMIT failed(done.error()));
            Q_EMIT calibrationKept();
            refresh();
        });
    m_keep->setEnabled(false);
}

const CalibrationPanel::Finding::Side* CalibrationPanel::side() const {
    if (!m_finding) return nullptr;
    return m_useTemperature->isChecked() && m_finding->tempered ? &*m_finding->tempered : &m_finding->plain;
}

double CalibrationPanel::threshold() const {
    return static_cast<double>(m_threshold->value()) / thresholdSteps;
}

void CalibrationPanel::showThreshold() {
    const auto* shown = side();
    const auto* risk = shown && shown->curve ? &*shown->curve : nullptr;
    if (m_finding) showKept();
    m_plot->setMark(risk && m_threshold->value() > 0 ? threshold() : -1);
    if (!risk) return;
    const auto at = atThreshold(*risk, threshold());
    m_pointText->setText(tr("From %1 on: answers %2 of the pictures, %3 of the answers are wrong (%4 of %5).")
                             .arg(percent(threshold()), percent(at.coverage), percent(at.error),
                                  count(at.wrong), count(at.answered)));
    m_abstained->setEnabled(at.answered < risk->pictures);
}

void CalibrationPanel::thresholdForError() {
    if (!side() || !side()->curve) return;
    const auto found = forError(*side()->curve, m_error->value() / 100);
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
    if (!side()) return;
    const auto& range = side()->calibration.bins[static_cast<std::size_t>(bin)];
    choose(tr("Confidence %1 to %2").arg(percent(range.low, 0), percent(range.high, 0)),
           [low = range.low, high = range.high](double confidence) {
               return confidence <= high && (confidence > low || (low == 0 && confidence == 0));
           });
}

void CalibrationPanel::choose(const QString& title, const std::function<bool(double)>& confidence) {
    if (!side() || !inspected()) return;
    const auto& confidences = side()->confidences;
    const auto pictures = inspected()->evaluation.images.size();
    const auto each = confidences.size() / pictures; // 1, or the classes
    PictureChoice choice{title, {}};
    for (std::size_t i = 0; i < pictures; ++i)
        for (std::size_t k = 0; k < each; ++k)
            if (confidence(confidences[i * each + k].value)) {
                choice.rows.push_back(i);
                break;
            }
    Q_EMIT chosen(choice);
}

} // namespace imago::ui
