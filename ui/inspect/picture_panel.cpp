// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/picture_panel.h"

#include "core/evaluate/temperature.h"
#include "core/image/image.h"
#include "ui/base/numbers.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/inspect/explain_controls.h"
#include "ui/inspect/fold_section.h"
#include "ui/inspect/heat_view.h"
#include "ui/inspect/learning_strip.h"
#include "ui/inspect/neighbour_strip.h"

#include <QFileInfo>
#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

namespace imago::ui {

namespace {

constexpr int mostBars = 6; ///< seen without scrolling

QString verdict(const PicturePanel::Subject& subject) {
    const QString truth = subject.truth.isEmpty() ? PicturePanel::tr("none") : subject.truth.toHtmlEscaped();
    if (subject.predictedIndex < 0)
        return PicturePanel::tr("True: <b>%1</b> &nbsp; not among the predicted pictures").arg(truth);
    const auto& color = subject.truth.isEmpty() ? theme().text : subject.right ? theme().good : theme().bad;
    QString text = PicturePanel::tr("True: <b>%1</b> &nbsp; Predicted: <b style='color:%2'>%3</b>")
                       .arg(truth, color.name(), subject.predicted.toHtmlEscaped());
    if (subject.loss) text += PicturePanel::tr(" &nbsp; Loss %1").arg(decimal(*subject.loss, 2));
    return text;
}

QImage toImage(const cv::Mat& bgr) {
    return QImage(bgr.data, bgr.cols, bgr.rows, static_cast<qsizetype>(bgr.step), QImage::Format_BGR888)
        .copy();
}

} // namespace

PicturePanel::PicturePanel(Session& session, RunEmbeddings& embeddings, const Actions& actions,
                           QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_view(new HeatView),
      m_name(roleLabel(QStringLiteral("caption"), {})),
      m_verdict(new QLabel),
      m_heatState(roleLabel(QStringLiteral("caption"), {})),
      m_learningText(roleLabel(QStringLiteral("caption"), {})),
      m_confidenceText(roleLabel(QStringLiteral("muted"), {})),
      m_bars(new ConfidenceBars),
      m_calibrated(actions.calibrated->isChecked()),
      m_explain(new ExplainControls),
      m_neighbours(new NeighbourStrip(session, embeddings)),
      m_learning(new LearningStrip) {
    setProperty("role", "panel");
    setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gapLarge, gapLarge, gapLarge, gapLarge);
    layout->setSpacing(gap);
    layout->addWidget(m_view, 3);
    auto* row = new QHBoxLayout;
    row->setSpacing(gapSmall);
    for (auto* action : {actions.heat, actions.networkView, actions.frame, actions.similar})
        row->addWidget(actionButton(action));
    m_heatState->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_heatState, 1);
    layout->addLayout(row);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_name);
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::RichText);
    layout->addWidget(m_verdict);
    layout->addWidget(buildDetails(actions.calibrated), 4);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(gapSmall);
    for (auto* action : actions.verdicts) {
        auto* button = actionButton(action, true);
        button->setObjectName(QStringLiteral("verdict"));
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    layout->addLayout(buttons);

    m_view->setOpacity(m_explain->opacity());
    m_view->setNetworkViewShown(actions.networkView->isChecked());
    connect(actions.calibrated, &QAction::toggled, this, [this](bool on) {
        m_calibrated = on;
        showConfidences();
    });
    connect(actions.networkView, &QAction::toggled, m_view, &HeatView::setNetworkViewShown);
    connect(actions.heat, &QAction::toggled, this, [this](bool shown) {
        m_heatShown = shown;
        m_view->setHeatShown(shown);
        if (shown && m_subject) m_heatTimer.start();
    });
    connect(m_view, &HeatView::partChosen, this, [this](const QRectF& part) {
        if (!m_subject) return;
        const auto size = m_subject->image.size;
        Q_EMIT partWanted({part.x() * size.width, part.y() * size.height, part.width() * size.width,
                           part.height() * size.height});
    });
    connect(m_explain, &ExplainControls::opacityChanged, m_view, &HeatView::setOpacity);
    connect(m_explain, &ExplainControls::changed, this, [this, heat = actions.heat] {
        heat->setChecked(true);
        m_heatTimer.start();
    });
    connect(m_explain, &ExplainControls::checkWanted, this, [this, heat = actions.heat] {
        heat->setChecked(true);
        m_heatTimer.stop();
        m_checks = true;
        askForHeat();
    });
    connect(m_explain, &ExplainControls::untrainedToggled, this,
            [this](bool on) { showHeat(on ? m_untrainedHeat : m_heat); });
    connect(m_neighbours, &NeighbourStrip::imageWanted, this,
            [this](ImageId image) { Q_EMIT imageWanted(image, m_neighbours->images()); });
    // A person who walks through the pictures with the arrow keys must not queue an explanation for each.
    m_heatTimer.setSingleShot(true);
    m_heatTimer.setInterval(150);
    connect(&m_heatTimer, &QTimer::timeout, this, &PicturePanel::askForHeat);
    clear();
}

void PicturePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    // The words of the verdicts fit, in whatever language and size of letters.
    int width = 2 * gapLarge;
    for (const auto* button : findChildren<QToolButton*>(QStringLiteral("verdict")))
        width += button->sizeHint().width() + gapSmall;
    setMinimumWidth(std::max(minimumWidth(), width));
}

QWidget* PicturePanel::buildDetails(QAction* calibrated) {
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, gapSmall, 0);
    layout->setSpacing(gap);
    layout->addWidget(
        new FoldSection(tr("Confiden&ces"), QStringLiteral("confidences"), buildConfidences(calibrated)));
    layout->addWidget(
        new FoldSection(tr("Nearest tra&ining pictures"), QStringLiteral("neighbours"), m_neighbours));
    layout->addWidget(
        new FoldSection(tr("When it was lear&nt"), QStringLiteral("learning"), buildLearning()));
    layout->addWidget(new FoldSection(tr("Ex&planation"), QStringLiteral("explanation"), m_explain));
    layout->addStretch(1);
    auto* area = new QScrollArea;
    area->setAccessibleName(tr("Details of the picture"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    area->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false); // behind setWidget(), which sets it
    return area;
}

QWidget* PicturePanel::buildConfidences(QAction* calibrated) {
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gapSmall);
    m_bars->setAccessibleName(tr("Confidence of every class"));
    m_bars->setObjectName(QStringLiteral("picture-confidences"));
    m_bars->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_bars->setMaximumHeight(mostBars * m_bars->sizeHint().height() / 3); // the hint without rows is three
    layout->addWidget(m_bars);
    auto* row = new QHBoxLayout;
    m_confidenceText->setObjectName(QStringLiteral("picture-calibration"));
    m_confidenceText->setWordWrap(true);
    row->addWidget(m_confidenceText, 1);
    row->addWidget(actionButton(calibrated), 0, Qt::AlignTop);
    layout->addLayout(row);
    return page;
}

QWidget* PicturePanel::buildLearning() {
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gapSmall);
    m_learning->setObjectName(QStringLiteral("picture-learning"));
    m_learningText->setWordWrap(true);
    layout->addWidget(m_learning);
    layout->addWidget(m_learningText);
    return page;
}

void PicturePanel::clear() {
    m_subject.reset();
    m_heat.clear();
    ++m_question;
    m_heatTimer.stop();
    m_checks = false;
    m_view->setMessage(tr("Select a picture to see what the network saw."));
    m_name->clear();
    m_verdict->clear();
    m_heatState->clear();
    m_logits.clear();
    showConfidences();
    m_explain->clearCheck();
    m_neighbours->setImage({});
    showHistory();
}

void PicturePanel::show(const Subject& subject) {
    const bool sameRun = m_subject && m_subject->runFolder == subject.runFolder;
    const bool same = sameRun && m_subject->image.id == subject.image.id;
    const bool sameAnswer = same && m_subject->predictedIndex == subject.predictedIndex;
    m_subject = subject;
    const auto name = QFileInfo(QString::fromStdString(subject.image.path)).fileName();
    m_name->setText(QFontMetrics(m_name->font())
                        .elidedText(name, Qt::ElideMiddle, std::max(200, width() - 2 * gapLarge)));
    m_name->setToolTip(QString::fromStdString(subject.image.path));
    m_verdict->setText(verdict(subject));
    if (!same) m_logits.clear();
    showConfidences();
    if (!sameRun) m_explain->reset();
    if (!sameAnswer) m_explain->setClasses(subject.classes, subject.predictedIndex);
    readHistory();
    showHistory();
    if (same) return;
    m_heat.clear();
    m_neighbours->setImage(subject.image.id);
    loadPicture();
    ++m_question;
    m_checks = false;
    m_explain->clearCheck();
    m_heatState->clear();
    if (m_heatShown) m_heatTimer.start();
}

void PicturePanel::showConfidences() {
    if (!m_subject || m_subject->confidences.empty()) {
        m_bars->setRows({});
        m_confidenceText->clear();
        return;
    }
    auto rows = m_subject->confidences;
    // One that only says when to abstain was not fitted.
    const auto& kept = m_subject->calibration;
    const bool fitted = kept && kept->images > 0;
    if (m_calibrated && fitted) {
        EvaluationInput said{static_cast<int>(rows.size()), {}, {{0}}, m_subject->multiLabel};
        for (const auto& row : rows)
            said.probabilities.push_back(static_cast<float>(row.confidence));
        const auto honest = withTemperature(said, kept->temperature);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i].raw = rows[i].confidence;
            rows[i].confidence = static_cast<double>(honest[i]);
        }
    }
    m_confidenceText->setText(
        !fitted ? tr("As the network says it: no mistakes of validation pictures to calibrate it by.")
        : m_calibrated
            ? tr("Calibrated: logits divided by %1, fitted on %n validation picture(s). Thin mark: "
                 "as the network says it.",
                 nullptr, static_cast<int>(kept->images))
                  .arg(decimal(kept->temperature, 2))
            : tr("As the network says it, not calibrated."));
    m_bars->setRows(std::move(rows));
    m_bars->setLogits(m_logits);
}

void PicturePanel::addPictureCommand(QAction* action) {
    m_view->addAction(action);
}

void PicturePanel::startFrame() {
    m_view->startFrame();
}

void PicturePanel::loadPicture() {
    const auto path = m_session.store().absolutePath(m_subject->image);
    m_load.start<Loaded>(
        [path, preprocess = m_subject->preprocess](std::stop_token, const ProgressSink&) -> Result<Loaded> {
            IMAGO_TRY(bgr, decodeImage(path, 640));
            return Loaded{toImage(bgr), toImage(networkView(prepared(bgr, preprocess), preprocess))};
        },
        [this](Result<Loaded> loaded) {
            if (!loaded) return m_view->setMessage(errorText(loaded.error()));
            m_pictureSize = loaded->picture.size();
            m_view->setPicture(loaded->picture);
            m_view->setNetworkView(loaded->networkView);
        });
}

void PicturePanel::askForHeat() {
    if (!m_subject) return;
    // The heat is laid over the picture, so the picture comes first.
    if (m_load.isRunning()) return m_heatTimer.start();
    const auto ticket = ++m_question;
    m_heatState->setText(tr("Asking the model…"));
    m_heatState->setToolTip({});
    auto request = m_explain->request();
    request.randomised = std::exchange(m_checks, false);
    if (!request.randomised) m_explain->clearCheck();
    const QPointer<PicturePanel> self(this);
    m_session.service().explain(
        m_subject->runFolder, m_session.store().absolutePath(m_subject->image), request,
        [self, ticket, request](Result<ExplainAnswer> answer) {
            if (!self || self->m_question != ticket || !self->m_subject) return;
            if (answer) {
                self->m_heatState->setText(tr("%1 of %2")
                                               .arg(ExplainControls::methodName(request.method),
                                                    self->m_subject->classes.value(answer->classIndex)));
                return self->take(*answer);
            }
            self->m_explain->clearCheck();
            self->m_heatState->setText(tr("No explanation: %1").arg(errorText(answer.error())));
            self->m_heatState->setToolTip(errorText(answer.error()));
        });
}

void PicturePanel::take(const ExplainAnswer& answer) {
    m_heat = answer.heatmap;
    m_untrainedHeat = answer.randomHeatmap;
    m_explain->setAnswer(answer);
    m_logits = answer.logits;
    m_bars->setLogits(m_logits);
    showHeat(m_heat);
}

void PicturePanel::showHeat(const std::filesystem::path& file) {
    if (!m_subject || file.empty()) return;
    const auto& how = m_subject->preprocess;
    m_view->setHeat(QImage(toQString(file)),
                    networkRect(m_pictureSize.width(), m_pictureSize.height(),
                                QString::fromUtf8(toString(how.resize).data()), how.cropFraction));
}

void PicturePanel::readHistory() {
    const std::pair now(m_subject->runFolder, m_subject->epochs);
    if (m_historyOf == now) return;
    m_historyOf = now;
    m_history.reset();
    using HistoryPtr = std::shared_ptr<const LearningHistory>;
    m_reading.start<HistoryPtr>(
        [folder = now.first](std::stop_token, const ProgressSink&) -> Result<HistoryPtr> {
            IMAGO_TRY(history, readLearningHistory(folder));
            return std::make_shared<const LearningHistory>(std::move(history));
        },
        [this](Result<HistoryPtr> history) {
            // A run without one is an older one, or had no validation pictures.
            m_history = history ? *history : nullptr;
            showHistory();
        });
}

void PicturePanel::showHistory() {
    std::vector<LearningStrip::Epoch> epochs;
    if (m_subject && m_history)
        epochs = learningOf(*m_history, m_subject->image.id.value, m_subject->truthIndex, m_subject->classes);
    m_learningText->setText(
        !m_subject        ? QString()
        : !epochs.empty() ? learningText(epochs)
        : m_reading.isRunning()
            ? tr("Reading…")
            : tr("Only pictures that validated this run were followed from epoch to epoch."));
    m_learning->setVisible(!epochs.empty());
    m_learning->setEpochs(std::move(epochs));
}

} // namespace imago::ui
