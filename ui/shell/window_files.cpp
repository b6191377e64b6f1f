// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/image/image.h"
#include "core/image/picture_walk.h"
#include "core/jobs/sample.h"
#include "ui/base/ask.h"
#include "ui/base/text.h"
#include "ui/data/import_dialog.h"
#include "ui/data/video_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/new_project_dialog.h"
#include "ui/shell/notices.h"
#include "ui/shell/predict_dialog.h"
#include "ui/shell/prelabel_dialog.h"
#include "ui/shell/tour.h"
#include "ui/train/weights_dialog.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QUrl>

namespace imago::ui {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> droppedPaths(const QMimeData* data) {
    std::vector<fs::path> paths;
    if (!data->hasUrls()) return paths;
    for (const auto& url : data->urls())
        if (url.isLocalFile()) paths.push_back(toPath(url.toLocalFile()));
    return paths;
}

/// Files that say what is on pictures, of any format that is read.
bool isAnnotationFile(const fs::path& path) {
    const auto extension = lowerAscii(path.extension().string());
    for (const char* known : {".json", ".jsonl", ".xml", ".csv", ".tsv", ".yaml", ".yml"})
        if (extension == known) return true;
    return false;
}

} // namespace

void MainWindow::openSample(const QString& workspace) {
    if (m_sample.isRunning()) return;
    m_toast->show(tr("Opening the sample project…"));
    m_sample.start<fs::path>(
        [resources = m_resources](std::stop_token stop, const ProgressSink& progress) {
            return ensureSampleProject(resources, progress, stop);
        },
        [this, workspace](Result<fs::path> file) {
            if (!file) {
                m_banners->show(file.error());
            } else if (openProject(*file)) {
                if (!workspace.isEmpty()) showWorkspace(workspace);
                // Who names a workspace knows their way.
                if (m_tourWanted || (workspace.isEmpty() && !Tour::wasShown())) startTour();
            }
        });
}

void MainWindow::askNew(const std::vector<fs::path>& pictures) {
    NewProjectDialog dialog(pictures, this);
    if (dialog.exec() == QDialog::Accepted) createProject(dialog.answer());
}

void MainWindow::askOpen() {
    const QString start = m_session ? toQString(m_session->file().parent_path()) : QDir::homePath();
    const QString file = QFileDialog::getOpenFileName(this, tr("Open project"), start,
                                                      tr("Imago projects (*.imago);;All files (*)"));
    if (!file.isEmpty()) openProject(toPath(file));
}

void MainWindow::askPredict() {
    const QStringList files =
        QFileDialog::getOpenFileNames(this, tr("Predict pictures"), QDir::homePath(), pictureFilter());
    if (!files.isEmpty()) predict(toPaths(files));
}

void MainWindow::askPrelabel() {
    auto* dialog = new PrelabelDialog(*m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::predict(const std::vector<fs::path>& pictures) {
    if (m_predict) {
        m_predict->addPictures(pictures);
        m_predict->raise();
        m_predict->activateWindow();
        return;
    }
    m_predict = new PredictDialog(*m_session, pictures, this);
    m_predict->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_predict, &PredictDialog::addAsked, m_session.get(), &Session::addFolders);
    m_predict->show();
}

void MainWindow::showWeights(const fs::path& file) {
    if (!m_session) {
        m_toast->show(tr("Open a project first: then weights can be dropped here."));
        return;
    }
    showWorkspace(QStringLiteral("train"));
    auto* dialog = new WeightsDialog(*m_session, file, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::takeDropped(const std::vector<fs::path>& paths) {
    std::vector<fs::path> folders, pictures, videos;
    std::error_code code;
    for (const auto& path : paths) {
        if (path.extension() == ".imago") {
            openProject(path);
            return;
        }
        if (isWeightsFileName(path)) {
            showWeights(path);
            return;
        }
        if (m_session && isAnnotationFile(path)) {
            showImportDialog(*m_session, this, path);
            return;
        }
        if (fs::is_directory(path, code))
            folders.push_back(path);
        else if (isImageFileName(path))
            pictures.push_back(path);
        else if (isVideoFileName(path))
            videos.push_back(path);
    }
    if (folders.empty() && pictures.empty() && videos.empty()) {
        m_toast->show(tr("Drop folders, pictures, videos, annotations, weights or a project file here."));
        return;
    }
    if (!videos.empty() && m_session) showVideoDialog(*m_session, this, videos);
    if (!videos.empty() && !m_session)
        m_toast->show(tr("Open a project first: then videos can be dropped here."));
    if (folders.empty() && pictures.empty()) return;
    std::vector<fs::path> all = folders;
    all.insert(all.end(), pictures.begin(), pictures.end());
    if (!m_session) {
        askNew(all);
        return;
    }
    if (folders.empty() && !usableRuns(*m_session).empty())
        predict(pictures);
    else
        m_session->addFolders(all);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedPaths(event->mimeData()).empty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const auto paths = droppedPaths(event->mimeData());
    event->acceptProposedAction();
    // The drag ends first: what follows may open a dialog.
    QTimer::singleShot(0, this, [this, paths] { takeDropped(paths); });
}

} // namespace imago::ui
