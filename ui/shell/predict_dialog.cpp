// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/predict_dialog.h"

#include "core/image/image.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPointer>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace imago::ui {

namespace {
constexpr int pictureSide = 640;

QImage toImage(const cv::Mat& bgr) {
    return QImage(bgr.data, bgr.cols, bgr.rows, static_cast<qsizetype>(bgr.step), QImage::Format_BGR888)
        .copy();
}
} // namespace

std::vector<RunRecord> usableRuns(Session& session) {
    auto runs = session.store().runs();
    if (!runs) return {};
    std::erase_if(*runs, [&](const RunRecord& run) {
        std::error_code code;
        return !std::filesystem::exists(runFolderOf(session.store(), run) / "checkpoints" / "best.pt", code);
    });
    std::reverse(runs->begin(), runs->end());
    return std::move(*runs);
}

PredictDialog::PredictDialog(Session& session, const std::vector<std::filesystem::path>& pictures,
                             QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_list(new QListWidget),
      m_choice(new QComboBox),
      m_picture(new QLabel),
      m_text(roleLabel("muted", {})),
      m_bars(new ConfidenceBars) {
    setWindowTitle(tr("What the model sees"));
    resize(940, 620);
    m_list->setAccessibleName(tr("Pictures"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_choice->setAccessibleName(tr("Run"));
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setMinimumSize(160, 160);
    m_picture->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_picture->setAccessibleName(tr("Picture"));
    auto* runLabel = new QLabel(tr("&Model of run:"));
    runLabel->setBuddy(m_choice);
    auto* top = new QHBoxLayout;
    top->setSpacing(gap);
    top->addWidget(runLabel);
    top->addWidget(m_choice);
    top->addStretch(1);
    auto* right = new QWidget;
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(gapLarge, 0, 0, 0);
    rightColumn->setSpacing(gap);
    rightColumn->addWidget(m_picture, 3);
    rightColumn->addWidget(m_text);
    rightColumn->addWidget(m_bars, 2);
    auto* split = new QSplitter;
    split->addWidget(m_list);
    split->addWidget(right);
    split->setStretchFactor(1, 1);
    split->setSizes({300, 640});
    split->setChildrenCollapsible(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* add = buttons->addButton(tr("&Add to the project"), QDialogButtonBox::ActionRole);
    add->setIcon(icon("image-plus"));
    connect(add, &QPushButton::clicked, this, [this] { Q_EMIT addAsked(m_pictures); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gapLarge, gapLarge, gapLarge, gapLarge);
    column->setSpacing(gapLarge);
    column->addLayout(top);
    column->addWidget(split, 1);
    column->addWidget(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &PredictDialog::showCurrent);
    connect(m_choice, &QComboBox::activated, this, &PredictDialog::askAll);
    fillRuns();
    addPictures(pictures);
}

void PredictDialog::fillRuns() {
    m_runs = usableRuns(m_session);
    for (const auto& run : m_runs) {
        QString text = QString::fromStdString(run.name);
        if (run.bestValAccuracy >= 0)
            text = tr("%1 · %2 validation accuracy").arg(text, percent(run.bestValAccuracy));
        m_choice->addItem(text);
    }
    m_choice->setEnabled(m_choice->count() > 1);
}

const RunRecord* PredictDialog::run() const {
    const int at = m_choice->currentIndex();
    return at >= 0 && at < static_cast<int>(m_runs.size()) ? &m_runs[static_cast<std::size_t>(at)] : nullptr;
}

void PredictDialog::addPictures(const std::vector<std::filesystem::path>& pictures) {
    const int first = m_list->count();
    for (const auto& path : pictures) {
        m_waiting.push_back(m_list->count());
        m_pictures.push_back(path);
        auto* item = new QListWidgetItem(toQString(path.filename()), m_list);
        item->setToolTip(toQString(path));
    }
    if (first < m_list->count()) m_list->setCurrentRow(first);
    askNext();
}

void PredictDialog::askAll() {
    ++m_round;
    m_asking = false;
    m_answers.clear();
    m_waiting.clear();
    for (int row = 0; row < m_list->count(); ++row)
        m_waiting.push_back(row);
    showCurrent();
    askNext();
}

void PredictDialog::askNext() {
    if (m_asking || m_waiting.empty() || !run()) return;
    // What is looked at is asked first.
    auto next = std::find(m_waiting.begin(), m_waiting.end(), m_list->currentRow());
    if (next == m_waiting.end()) next = m_waiting.begin();
    const int row = *next;
    m_waiting.erase(next);
    m_asking = true;
    QPointer<PredictDialog> self(this);
    m_session.service().predict(
        runFolderOf(m_session.store(), *run()), m_pictures[static_cast<std::size_t>(row)],
        [self, row, round = m_round](Result<std::vector<WorkerService::ClassConfidence>> answer) {
            if (!self || self->m_round != round) return;
            self->m_asking = false;
            auto* item = self->m_list->item(row);
            if (answer && !answer->empty()) {
                const auto best = std::max_element(
                    answer->begin(), answer->end(),
                    [](const auto& a, const auto& b) { return a.confidence < b.confidence; });
                item->setText(tr("%1\n%2 %3")
                                  .arg(toQString(self->m_pictures[static_cast<std::size_t>(row)].filename()),
                                       best->name, percent(best->confidence)));
            } else {
                item->setIcon(icon("circle-alert", theme().bad));
            }
            self->m_answers.insert_or_assign(row, std::move(answer));
            if (row == self->m_list->currentRow()) self->showCurrent();
            self->askNext();
        });
}

void PredictDialog::showCurrent() {
    const int row = m_list->currentRow();
    if (row < 0) return;
    const auto& path = m_pictures[static_cast<std::size_t>(row)];
    m_decode.start<QImage>(
        [path](std::stop_token, const ProgressSink&) -> Result<QImage> {
            IMAGO_TRY(picture, decodeImage(path, pictureSide));
            return toImage(scaledToFit(picture, 2 * pictureSide));
        },
        [this](Result<QImage> image) {
            m_image = image ? *image : QImage();
            showPicture();
        });
    const auto answer = m_answers.find(row);
    if (answer == m_answers.end()) {
        m_bars->setRows({});
        m_text->setText(run() ? tr("Asking the model…") : tr("No run has a model yet. Train one first."));
        return;
    }
    if (!answer->second) {
        m_bars->setRows({});
        m_text->setText(errorText(answer->second.error()));
        return;
    }
    std::vector<ClassConfidence> rows;
    for (const auto& [name, confidence] : *answer->second) {
        ClassConfidence line{name, confidence, QColor(), false, false};
        for (const auto& known : m_session.classes())
            if (QString::fromStdString(known.name) == name) line.color = QColor::fromRgb(known.color);
        rows.push_back(std::move(line));
    }
    m_text->setText(toQString(path));
    m_bars->setRows(std::move(rows));
}

void PredictDialog::showPicture() {
    if (m_image.isNull()) {
        m_picture->setPixmap(icon("image-off", theme().muted).pixmap(64, 64));
        return;
    }
    const double ratio = devicePixelRatioF();
    QPixmap pixmap = QPixmap::fromImage(m_image.scaled((QSizeF(m_picture->size()) * ratio).toSize(),
                                                       Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_picture->setPixmap(pixmap);
}

void PredictDialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    // The layout gives the label its new size after this event.
    QMetaObject::invokeMethod(
        this, [this] { showPicture(); }, Qt::QueuedConnection);
}

} // namespace imago::ui
