// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/video_dialog.h"

#include "core/image/image.h"
#include "ui/base/ask.h"
#include "ui/base/session.h"
#include "ui/base/source_text.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace imago::ui {

namespace fs = std::filesystem;

namespace {

constexpr int stillCount = 5, stillWidth = 132, stillHeight = 92;
/// A preview of scenes reads no more than so many frames.
constexpr qint64 previewFrames = 1500;
constexpr int changeMs = 250; ///< a number that is still being typed

QString factsOf(const VideoInfo& info) {
    QStringList parts{VideoDialog::tr("%1 × %2 pixels").arg(info.size.width).arg(info.size.height)};
    if (info.durationMs > 0) parts << clockText(info.durationMs).section('.', 0, 0);
    if (info.fps > 0)
        parts << VideoDialog::tr("%1 frames a second").arg(QLocale().toString(info.fps, 'g', 4));
    return parts.join(QStringLiteral(" · "));
}

QImage imageOf(const cv::Mat& bgr) {
    return QImage(bgr.data, bgr.cols, bgr.rows, static_cast<qsizetype>(bgr.step), QImage::Format_BGR888)
        .copy();
}

QString videoNotice(const VideoImportReport& report) {
    QStringList parts{VideoDialog::tr("Frames added: %1").arg(count(report.scan.added))};
    const auto known = report.scan.unchanged + report.scan.updated;
    if (known > 0) parts << VideoDialog::tr("known before: %1").arg(count(known));
    if (!report.problems.empty())
        parts << QStringLiteral("%1: %2").arg(
            QString::fromStdString(report.problems[0].first).section('/', -1),
            QString::fromStdString(report.problems[0].second));
    if (report.problems.size() > 1)
        parts << VideoDialog::tr("further problems: %1").arg(count(qint64(report.problems.size()) - 1));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

VideoDialog::VideoDialog(std::vector<fs::path> videos, QWidget* parent)
    : QDialog(parent),
      m_videos(std::move(videos)),
      m_heading(roleLabel("heading", {})),
      m_facts(roleLabel("muted", tr("Looking into it…"))),
      m_problem(roleLabel("bad", {})),
      m_estimate(roleLabel("heading", {})),
      m_note(roleLabel("muted", {})),
      m_byTime(new QRadioButton(tr("&A frame each"))),
      //: The number of frames follows: every 30 frames.
      m_byCount(new QRadioButton(tr("&Every"))),
      m_byScenes(new QRadioButton(tr("The first frame of each &scene, where the picture changes by"))),
      m_seconds(new QDoubleSpinBox),
      m_threshold(new QDoubleSpinBox),
      m_count(new QSpinBox),
      m_most(new QSpinBox),
      m_format(new QComboBox) {
    setWindowTitle(tr("Add videos"));
    setMinimumWidth(760);
    const auto name = toQString(m_videos.empty() ? fs::path() : m_videos.front().filename());
    m_heading->setText(m_videos.size() == 1 ? name
                                            : tr("%n videos", nullptr, static_cast<int>(m_videos.size())));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_take = primaryButton(QStringLiteral("image-plus"), tr("&Take the frames"));
    m_take->setDefault(true);
    m_take->setEnabled(false);
    buttons->addButton(m_take, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gapLarge, gapLarge, gapLarge, gapLarge);
    column->setSpacing(gap);
    column->addWidget(m_heading);
    column->addWidget(m_facts);
    column->addWidget(m_problem);
    column->addSpacing(gap);
    column->addWidget(buildChoices());
    column->addSpacing(gap);
    column->addWidget(m_estimate);
    column->addWidget(buildStrip());
    column->addWidget(m_note);
    column->addStretch(1);
    column->addWidget(buttons);
    m_delay.setSingleShot(true);
    m_delay.setInterval(changeMs);
    connect(&m_delay, &QTimer::timeout, this, &VideoDialog::preview);
    m_seconds->setFocus();
    m_seconds->selectAll();
    refresh();
    lookInto();
}

QWidget* VideoDialog::buildChoices() {
    m_seconds->setRange(0.01, 3600);
    m_seconds->setDecimals(2);
    m_seconds->setValue(1);
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setAccessibleName(tr("Seconds between frames"));
    m_count->setRange(1, 1'000'000);
    m_count->setValue(30);
    m_count->setAccessibleName(tr("Every how many-th frame"));
    m_threshold->setRange(1, 255);
    m_threshold->setDecimals(1);
    m_threshold->setValue(FrameWish().threshold);
    m_threshold->setAccessibleName(tr("How much the picture must change"));
    m_threshold->setToolTip(tr("Of 255; lower finds more scenes. The scale is that of PySceneDetect."));
    m_most->setRange(1, 1'000'000);
    m_most->setGroupSeparatorShown(true);
    m_most->setValue(static_cast<int>(FrameWish().maxFrames));
    m_most->setAccessibleName(tr("Most frames of one video"));
    m_format->setAccessibleName(tr("Kept as"));
    m_format->addItem(tr("JPEG, quality 95"), static_cast<int>(FrameFormat::jpeg));
    m_format->addItem(tr("PNG, exact; about five times larger"), static_cast<int>(FrameFormat::png));
    auto* group = new QButtonGroup(this);
    for (auto* choice : {m_byTime, m_byCount, m_byScenes})
        group->addButton(choice);
    m_byTime->setChecked(true);
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    const auto row = [&](QRadioButton* choice, QWidget* field, const QString& after) {
        auto* line = new QHBoxLayout;
        line->setSpacing(gap);
        line->addWidget(choice);
        line->addWidget(field);
        if (!after.isEmpty()) line->addWidget(new QLabel(after));
        line->addStretch(1);
        column->addLayout(line);
        connect(choice, &QRadioButton::toggled, field, &QWidget::setEnabled);
        field->setEnabled(choice->isChecked());
    };
    row(m_byTime, m_seconds, {});
    //: Behind the number that follows "Every".
    row(m_byCount, m_count, tr("frames"));
    row(m_byScenes, m_threshold, {});
    auto* form = new QFormLayout;
    form->setContentsMargins(0, gap, 0, 0);
    form->setHorizontalSpacing(gapLarge);
    form->addRow(tr("At &most, of each video"), m_most);
    form->addRow(tr("&Kept as"), m_format);
    m_most->setMaximumWidth(160);
    m_format->setMaximumWidth(300);
    column->addLayout(form);
    connect(group, &QButtonGroup::buttonToggled, this, &VideoDialog::refresh);
    connect(m_seconds, &QDoubleSpinBox::valueChanged, this, &VideoDialog::refresh);
    connect(m_threshold, &QDoubleSpinBox::valueChanged, this, &VideoDialog::refresh);
    connect(m_count, &QSpinBox::valueChanged, this, &VideoDialog::refresh);
    connect(m_most, &QSpinBox::valueChanged, this, &VideoDialog::refresh);
    return box;
}

QWidget* VideoDialog::buildStrip() {
    auto* strip = new QWidget;
    strip->setAccessibleName(tr("The first frames"));
    auto* grid = new QGridLayout(strip);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(gapSmall);
    for (int i = 0; i < stillCount; ++i) {
        auto* still = new QLabel;
        still->setFixedSize(stillWidth, stillHeight);
        still->setAlignment(Qt::AlignCenter);
        auto* time = roleLabel("caption", {});
        time->setAlignment(Qt::AlignCenter);
        grid->addWidget(still, 0, i);
        grid->addWidget(time, 1, i);
        m_stills.push_back(still);
        m_times.push_back(time);
    }
    grid->setColumnStretch(stillCount, 1);
    return strip;
}

void VideoDialog::choose(FrameWish::By by) {
    (by == FrameWish::By::time    ? m_byTime
     : by == FrameWish::By::count ? m_byCount
                                  : m_byScenes)
        ->setChecked(true);
}

VideoImportOptions VideoDialog::options() const {
    VideoImportOptions options;
    auto& wish = options.frames;
    wish.by = m_byTime->isChecked()    ? FrameWish::By::time
              : m_byCount->isChecked() ? FrameWish::By::count
                                       : FrameWish::By::scenes;
    wish.everyMs = std::max<qint64>(1, qRound64(m_seconds->value() * 1000));
    wish.everyFrames = m_count->value();
    wish.threshold = m_threshold->value();
    wish.maxFrames = m_most->value();
    options.format = static_cast<FrameFormat>(m_format->currentData().toInt());
    return options;
}

void VideoDialog::lookInto() {
    m_lookJob.start<Look>(
        [videos = m_videos](std::stop_token stop, const ProgressSink&) -> Result<Look> {
            Look look;
            for (const auto& video : videos) {
                if (stop.stop_requested()) return failure(ErrorCode::cancelled, "");
                const auto reader = VideoReader::open(video);
                if (!reader) {
                    look.problems << errorText(reader.error());
                    continue;
                }
                if (look.infos.empty()) look.first = video;
                look.infos.push_back(reader->info());
            }
            return look;
        },
        [this](Result<Look> look) {
            if (look) m_look = std::move(*look);
            QString facts;
            if (m_look.infos.size() == 1) {
                facts = factsOf(m_look.infos[0]);
            } else if (!m_look.infos.empty()) {
                double sum = 0;
                for (const auto& info : m_look.infos)
                    sum += info.durationMs;
                facts = tr("%1 in all").arg(clockText(sum).section('.', 0, 0));
            }
            m_facts->setText(facts);
            m_facts->setVisible(!facts.isEmpty());
            m_problem->setText(m_look.problems.join('\n'));
            m_problem->setVisible(!m_look.problems.isEmpty());
            m_take->setEnabled(!m_look.infos.empty());
            refresh();
            Q_EMIT lookedInto();
        });
}

void VideoDialog::refresh() {
    const auto wish = options().frames;
    std::int64_t sum = 0;
    bool known = !m_look.infos.empty();
    for (const auto& info : m_look.infos) {
        const auto expected = expectedFrames(wish, info.frames, info.durationMs);
        known = known && expected.has_value();
        sum += expected.value_or(0);
    }
    m_estimate->setText(known                  ? tr("About %n pictures", nullptr, static_cast<int>(sum))
                        : m_look.infos.empty() ? QStringLiteral(" ")
                                               : tr("As many pictures as there are scenes"));
    m_note->setText(
        tr("Frames are written beside the project; the video stays as it is. Each picture keeps its "
           "place in the video, and taking frames again adds only new ones."));
    if (!m_look.infos.empty()) m_delay.start();
}

void VideoDialog::preview() {
    auto wish = options().frames;
    wish.maxFrames = std::min<std::int64_t>(wish.maxFrames, stillCount);
    m_previewJob.start<std::vector<Still>>(
        [video = m_look.first, wish](std::stop_token stop,
                                     const ProgressSink&) -> Result<std::vector<Still>> {
            std::stop_source enough;
            const std::stop_callback passOn(stop, [&] { enough.request_stop(); });
            std::vector<Still> stills;
            const auto end = takeFrames(
                video, wish,
                [&](const FrameTime& frame, const auto& pixels) -> Status {
                    IMAGO_TRY(bgr, pixels());
                    stills.push_back({imageOf(scaledToFit(bgr, 2 * stillWidth)), frame.timeMs});
                    return {};
                },
                [&](const Progress& progress) {
                    if (progress.done > previewFrames) enough.request_stop();
                },
                enough.get_token());
            if (!end && stills.empty()) return end.error();
            return stills;
        },
        [this](Result<std::vector<Still>> stills) {
            show(stills ? *stills : std::vector<Still>());
            Q_EMIT previewed();
        });
}

void VideoDialog::show(const std::vector<Still>& stills) {
    m_pictures = stills;
    const double ratio = devicePixelRatioF();
    for (std::size_t i = 0; i < m_stills.size(); ++i) {
        const bool any = i < stills.size();
        QPixmap pixmap;
        if (any) {
            pixmap = QPixmap::fromImage(
                stills[i].picture.scaled(QSizeF(stillWidth * ratio, stillHeight * ratio).toSize(),
                                         Qt::KeepAspectRatio, Qt::SmoothTransformation));
            pixmap.setDevicePixelRatio(ratio);
        }
        m_stills[i]->setPixmap(pixmap);
        m_times[i]->setText(any ? clockText(stills[i].timeMs) : QString());
        m_stills[i]->setAccessibleName(any ? tr("Frame at %1").arg(m_times[i]->text()) : QString());
    }
}

void addVideos(Session& session, const std::vector<fs::path>& videos, const VideoImportOptions& options) {
    session.runJob(VideoDialog::tr("Taking frames of videos"),
                   [file = session.file(), videos, options](std::stop_token stop,
                                                            const ProgressSink& progress) -> Result<QString> {
                       IMAGO_TRY(store, ProjectStore::open(file));
                       IMAGO_TRY(report, importVideos(*store, videos, options, progress, stop));
                       return videoNotice(report);
                   });
}

void showVideoDialog(Session& session, QWidget* parent, std::vector<fs::path> videos) {
    if (videos.empty())
        videos = toPaths(QFileDialog::getOpenFileNames(
            parent, VideoDialog::tr("Add videos"), toQString(session.store().root()),
            VideoDialog::tr("Videos") +
                QStringLiteral(" (*.mp4 *.m4v *.mov *.avi *.mkv *.webm *.mpg *.mpeg *.wmv *.flv *.mts *.m2ts "
                               "*.3gp *.ogv *.mjpeg *.mjpg *.vob);;") +
                VideoDialog::tr("All files") + QStringLiteral(" (*)")));
    if (videos.empty()) return;
    VideoDialog dialog(videos, parent);
    if (dialog.exec() == QDialog::Accepted) addVideos(session, videos, dialog.options());
}

} // namespace imago::ui
