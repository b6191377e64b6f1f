// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/video.h"
#include "core/jobs/import_videos.h"
#include "ui/base/job.h"

#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimer>

#include <filesystem>
#include <vector>

namespace imago::ui {

class Session;

/// Before frames are taken out of videos: which ones, about how many pictures that makes, and what the first
/// of them look like.
class VideoDialog : public QDialog {
    Q_OBJECT
public:
    explicit VideoDialog(std::vector<std::filesystem::path> videos, QWidget* parent = nullptr);
    VideoImportOptions options() const; ///< what was chosen
    void choose(FrameWish::By by);
    QDoubleSpinBox& seconds() { return *m_seconds; }
    QString estimate() const { return m_estimate->text(); }
    int previewCount() const { return static_cast<int>(m_pictures.size()); }

Q_SIGNALS:
    void lookedInto(); ///< sizes and lengths are known
    void previewed();

private:
    struct Look {
        std::vector<VideoInfo> infos; ///< of those that can be read
        std::filesystem::path first;  ///< of these
        QStringList problems;
    };
    struct Still {
        QImage picture;
        double timeMs = 0;
    };

    QWidget* buildChoices();
    QWidget* buildStrip();
    void lookInto();
    void refresh();
    void preview();
    void show(const std::vector<Still>& stills);

    std::vector<std::filesystem::path> m_videos;
    Look m_look;
    std::vector<Still> m_pictures;
    QLabel *m_heading, *m_facts, *m_problem, *m_estimate, *m_note;
    QRadioButton *m_byTime, *m_byCount, *m_byScenes;
    QDoubleSpinBox *m_seconds, *m_threshold;
    QSpinBox *m_count, *m_most;
    QComboBox* m_format;
    std::vector<QLabel*> m_stills, m_times;
    QPushButton* m_take;
    QTimer m_delay;
    Job m_lookJob, m_previewJob;
};

/// Asks for videos where there are none, shows the dialog, and takes the frames in the background.
void showVideoDialog(Session& session, QWidget* parent, std::vector<std::filesystem::path> videos = {});
/// A background job of the session.
void addVideos(Session& session, const std::vector<std::filesystem::path>& videos,
               const VideoImportOptions& options);

} // namespace imago::ui
