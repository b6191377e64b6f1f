// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/picture_panel.h"

#include "core/image/image.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/inspect/heat_view.h"

#include <QFileInfo>
#include <QPointer>
#include <QVBoxLayout>

namespace imago::ui {

namespace {

QString verdict(const PicturePanel::Subject& subject) {
    const QString truth = subject.truth.isEmpty() ? PicturePanel::tr("none") : subject.truth.toHtmlEscaped();
    if (subject.predictedIndex < 0)
        return PicturePanel::tr("True: <b>%1</b> &nbsp; not among the predicted pictures of this split")
            .arg(truth);
    const auto& color = subject.right ? theme().good : theme().bad;
    return PicturePanel::tr("True: <b>%1</b> &nbsp; Predicted: <b style='color:%2'>%3</b> &nbsp; Loss %4")
        .arg(truth, color.name(), subject.predicted.toHtmlEscaped(), QString::number(subject.loss, 'f', 2));
}

} // namespace

PicturePanel::PicturePanel(Session& session, QAction* heat, const QList<QAction*>& verdicts, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_view(new HeatView),
      m_name(roleLabel(QStringLiteral("caption"), {})),
      m_verdict(new QLabel),
      m_heatState(roleLabel(QStringLiteral("caption"), {})),
      m_bars(new ConfidenceBars) {
    setProperty("role", "panel");
    setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gapLarge, gapLarge, gapLarge, gapLarge);
    layout->setSpacing(gap);
    layout->addWidget(m_view, 3);
    auto* row = new QHBoxLayout;
    row->addWidget(actionButton(heat, true));
    row->addWidget(m_heatState, 1);
    layout->addLayout(row);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_name);
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::RichText);
    layout->addWidget(m_verdict);
    m_bars->setAccessibleName(tr("Confidence of every class"));
    layout->addWidget(m_bars, 2);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(gapSmall);
    for (auto* action : verdicts)
        buttons->addWidget(actionButton(action, true));
    buttons->addStretch(1);
    layout->addLayout(buttons);

    // A person who walks through the pictures with the arrow keys must not queue an explanation for each.
    m_heatTimer.setSingleShot(true);
    m_heatTimer.setInterval(150);
    connect(&m_heatTimer, &QTimer::timeout, this, &PicturePanel::askForHeat);
    clear();
}

void PicturePanel::clear() {
    m_subject.reset();
    ++m_question;
    m_heatTimer.stop();
    m_view->setMessage(tr("Select a picture to see what the network saw."));
    m_name->clear();
    m_verdict->clear();
    m_heatState->clear();
    m_bars->setRows({});
}

void PicturePanel::show(const Subject& subject) {
    const bool same =
        m_subject && m_subject->image.id == subject.image.id && m_subject->runFolder == subject.runFolder;
    m_subject = subject;
    const auto name = QFileInfo(QString::fromStdString(subject.image.path)).fileName();
    m_name->setText(QFontMetrics(m_name->font())
                        .elidedText(name, Qt::ElideMiddle, std::max(200, width() - 2 * gapLarge)));
    m_name->setToolTip(QString::fromStdString(subject.image.path));
    m_verdict->setText(verdict(subject));
    m_bars->setRows(subject.confidences);
    if (same) return;
    loadPicture();
    ++m_question;
    m_heatState->clear();
    if (m_heatShown) m_heatTimer.start();
}

void PicturePanel::loadPicture() {
    const auto path = m_session.store().absolutePath(m_subject->image);
    m_load.start<QImage>(
        [path](std::stop_token, const ProgressSink&) -> Result<QImage> {
            IMAGO_TRY(bgr, decodeImage(path, 640));
            return QImage(bgr.data, bgr.cols, bgr.rows, static_cast<qsizetype>(bgr.step),
                          QImage::Format_BGR888)
                .copy();
        },
        [this](Result<QImage> picture) {
            if (picture) {
                m_pictureSize = picture->size();
                m_view->setPicture(*picture);
            } else {
                m_view->setMessage(errorText(picture.error()));
            }
        });
}

void PicturePanel::setHeatShown(bool shown) {
    m_heatShown = shown;
    m_view->setHeatShown(shown);
    if (shown && m_subject) m_heatTimer.start();
}

void PicturePanel::askForHeat() {
    if (!m_subject) return;
    // The heat is laid over the picture, so the picture comes first.
    if (m_load.isRunning()) return m_heatTimer.start();
    const auto ticket = ++m_question;
    m_heatState->setText(tr("asking the model…"));
    const QPointer<PicturePanel> self(this);
    ExplainRequest request;
    request.classIndex = m_subject->predictedIndex;
    m_session.service().explain(
        m_subject->runFolder, m_session.store().absolutePath(m_subject->image), request,
        [self, ticket](Result<ExplainAnswer> answer) {
            if (!self || self->m_question != ticket || !self->m_subject) return;
            if (!answer) {
                self->m_heatState->setText(tr("no explanation: %1").arg(errorText(answer.error())));
                self->m_heatState->setToolTip(errorText(answer.error()));
                return;
            }
            const QImage heat(QString::fromStdString(answer->heatmap.string()));
            self->m_heatState->setText(tr("Grad-CAM of %1").arg(self->m_subject->predicted));
            self->m_view->setHeat(heat, networkRect(self->m_pictureSize.width(), self->m_pictureSize.height(),
                                                    self->m_subject->resize, self->m_subject->cropFraction));
        });
}

} // namespace imago::ui
