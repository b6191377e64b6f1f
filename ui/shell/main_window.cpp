// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "core/image/image.h"
#include "ui/base/backup_keeper.h"
#include "ui/base/folder_watch.h"
#include "ui/base/project_hold.h"
#include "ui/base/settings.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/shell/desktop_notice.h"
#include "ui/shell/handbook_window.h"
#include "ui/shell/history_dialog.h"
#include "ui/shell/new_project_dialog.h"
#include "ui/shell/notices.h"
#include "ui/shell/predict_dialog.h"
#include "ui/shell/project_rescue.h"
#include "ui/shell/rail.h"
#include "ui/shell/recent_projects.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/tour.h"
#include "ui/shell/welcome_page.h"
#include "ui/shell/workspaces.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QScreen>
#include <QSplitter>
#include <QStatusBar>
#include <QVBoxLayout>

namespace imago::ui {

namespace {

/// A file of another kind is no damaged project.
bool isProjectFile(const std::filesystem::path& file) {
    return file.extension() == ".imago";
}

} // namespace

MainWindow::MainWindow(std::filesystem::path resources, QWidget* parent)
    : QMainWindow(parent),
      m_resources(std::move(resources)),
      m_banners(new BannerStack),
      m_rescue(new ProjectRescue(*this)) {
    setWindowIcon(appIcon());
    setAcceptDrops(true);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->hide();
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &MainWindow::makeNextIdle);
    build();
    restoreState();
    refreshActions();
    refreshTitle();
}

void MainWindow::build() {
    m_pages = new QStackedWidget;
    m_welcome = new WelcomePage;
    m_project = new QWidget;
    m_rooms = new QStackedWidget;
    makeActions();
    m_rail = new Rail(QList<QAction*>(m_roomActions.begin(), m_roomActions.end()));

    auto* row = new QHBoxLayout(m_project);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* line = new QFrame;
    line->setFixedWidth(1);
    line->setStyleSheet(QStringLiteral("background: palette(mid);"));
    row->addWidget(m_rail);
    row->addWidget(line);
    row->addWidget(scrolledWhereNeeded(*m_rooms), 1);
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_project);
    auto* central = new QWidget;
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banners);
    column->addWidget(m_pages, 1);
    setCentralWidget(central);
    central->show(); // at once: what is in a hidden part of an open window cannot take the focus
    m_toast = new Toast(central);

    connect(m_welcome, &WelcomePage::newAsked, this, [this] { askNew(); });
    connect(m_welcome, &WelcomePage::openAsked, this, &MainWindow::askOpen);
    connect(m_welcome, &WelcomePage::sampleAsked, this, [this] { openSample(); });
    connect(m_welcome, &WelcomePage::projectAsked, this, &MainWindow::openProject);
}

MainWindow::~MainWindow() {
    dropProject();
}

bool MainWindow::openProject(const std::filesystem::path& file) {
    if (m_session && m_session->file() == file) return true;
    if (!closeProject()) return false;
    auto session = Session::open(file);
    const auto failed = session ? std::nullopt : std::optional(session.error());
    const bool opened = adopt(std::move(session));
    if (failed && failed->code == ErrorCode::corrupt && isProjectFile(file))
        m_rescue->offerRepair(file, *failed);
    return opened;
}

bool MainWindow::createProject(const NewProject& project) {
    if (!closeProject()) return false;
    if (!adopt(Session::create(project.file))) return false;
    if (project.foldersAreClasses && project.pictures.size() == 1)
        m_session->importFrom(project.pictures.front());
    else
        m_session->addFolders(project.pictures);
    return true;
}

bool MainWindow::adopt(Result<std::unique_ptr<Session>> session) {
    if (!session) {
        m_banners->show(session.error());
        m_welcome->refresh();
        return false;
    }
    m_banners->clear();
    m_session = std::move(*session);
    rememberProject(m_session->file());
    connectSession();
    showProject();
    refreshActions();
    refreshTitle();
    refreshRecentMenu();
    const QString last = userSettings()->value("window/workspace", "data").toString();
    showWorkspace(workspaceIndex(last) >= 0 ? last : "data");
    // Runs that a dead studio left are looked after when the window is there.
    QTimer::singleShot(0, m_session.get(), [session = m_session.get()] {
        session->runs().adoptOrphans();
        FolderWatch::of(*session);
    });
    m_rescue->attend();
    m_idle.start(600);
    return true;
}

void MainWindow::showProject() {
    m_status = new StatusStrip(*m_session);
    connect(m_status, &StatusStrip::runClicked, this, [this] { showWorkspace("train"); });
    statusBar()->addWidget(m_status, 1);
    statusBar()->show();
    m_pages->setCurrentWidget(m_project);
}

void MainWindow::connectSession() {
    connect(m_session.get(), &Session::failed, this, [this](const Error& error) { m_banners->show(error); });
    connect(m_session.get(), &Session::notice, this, [this](const QString& text) { m_toast->show(text); });
    connect(m_session.get(), &Session::historyChanged, this, &MainWindow::refreshActions);
    connect(&m_session->runs(), &RunController::warned, this,
            [this](const QString& text) { m_toast->show(text); });
    connect(&m_session->runs(), &RunController::finished, this, &MainWindow::showFinished);
}

void MainWindow::showFinished(const RunRecord& run) {
    const QString name = QString::fromStdString(run.name);
    // Who looks at the window sees it there.
    if (!QApplication::activeWindow()) showOnDesktop(noticeOf(run));
    if (run.status == "failed")
        m_banners->show(tr("Run %1 failed").arg(name), QString::fromStdString(run.message));
    else if (run.bestValAccuracy >= 0)
        m_toast->show(tr("Run %1 is done: %2 of the validation pictures are right.")
                          .arg(name, percent(run.bestValAccuracy)));
    else
        m_toast->show(tr("Run %1 has ended.").arg(name));
    if (m_quitAfterRun && m_session && m_session->runs().queue().empty())
        QTimer::singleShot(0, this, &QWidget::close);
}

bool MainWindow::closeProject() {
    if (!m_session) return true;
    switch (askAboutRun()) {
        case LiveRun::stay:
            return false;
        case LiveRun::keep:
            return false; // one project a window: going on needs the project
        case LiveRun::stop:
        case LiveRun::none:
            break;
    }
    dropProject();
    m_pages->setCurrentWidget(m_welcome);
    m_welcome->refresh();
    refreshActions();
    refreshTitle();
    return true;
}

void MainWindow::dropProject() {
    if (!m_session) return;
    keepState();
    m_idle.stop();
    delete m_predict;
    delete m_history;
    delete m_tour;
    if (const auto counts = m_session->store().counts()) {
        QImage picture;
        const auto ids = m_session->store().imageIds({});
        const auto first = ids && !ids->empty() ? m_session->store().image(ids->front())
                                                : Result<std::optional<ImageRecord>>(std::nullopt);
        if (first && *first)
            if (const auto bytes = makeThumbnail(m_session->store().absolutePath(**first), 128))
                picture.loadFromData(bytes->data(), static_cast<int>(bytes->size()));
        describeProject(m_session->file(), counts->images, counts->labelled, picture);
    }
    dropWorkspaces();
    m_places = {};
    statusBar()->hide();
    const bool writable = !ProjectHold::refusal(*m_session);
    const auto file = m_session->file();
    m_session.reset();
    if (writable) BackupKeeper::finish(file);
}

void MainWindow::dropWorkspaces() {
    for (auto*& workspace : m_workspaces) {
        delete workspace;
        workspace = nullptr;
    }
    m_current = -1;
    delete m_status;
    m_status = nullptr;
}

Workspace* MainWindow::makeWorkspace(std::size_t index) {
    if (m_workspaces[index] || !m_session) return m_workspaces[index];
    const auto& entry = workspaceTable()[index];
    auto* workspace = entry.make(*m_session, m_rooms);
    workspace->setAccessibleName(entry.title());
    m_workspaces[index] = workspace;
    m_keys.adopt(QString::fromLatin1(entry.id), workspace->commands());
    m_rooms->addWidget(workspace);
    connect(workspace, &Workspace::goTo, this, &MainWindow::showWorkspace);
    const auto settings = userSettings();
    for (auto* splitter : workspace->findChildren<QSplitter*>()) {
        if (splitter->objectName().isEmpty()) continue;
        splitter->restoreState(
            settings->value(QStringLiteral("splitters/%1/%2").arg(entry.id, splitter->objectName()))
                .toByteArray());
    }
    if (auto place = std::exchange(m_places[index], std::nullopt)) workspace->takePlace(*place);
    return workspace;
}

void MainWindow::makeNextIdle() {
    // The rooms that nobody has asked for yet, one at a time, so that the palette opens at once.
    for (std::size_t i = 0; i < m_workspaces.size(); ++i) {
        if (m_workspaces[i]) continue;
        makeWorkspace(i);
        m_idle.start(200);
        return;
    }
}

void MainWindow::showWorkspace(const QString& id, ImageId image, RunId run) {
    const int index = workspaceIndex(id);
    if (!m_session || index < 0) return;
    if (m_current >= 0 && m_current != index) m_workspaces[static_cast<std::size_t>(m_current)]->deactivate();
    auto* workspace = makeWorkspace(static_cast<std::size_t>(index));
    m_current = index;
    m_rooms->setCurrentWidget(workspace);
    m_roomActions[static_cast<std::size_t>(index)]->setChecked(true);
    workspace->activate();
    if (image) workspace->showImage(image);
    if (run) workspace->showRun(run);
    // The keys of a room work while the focus is inside.
    const QWidget* focus = QApplication::focusWidget();
    if (!focus || !workspace->isAncestorOf(focus)) workspace->setFocus(Qt::OtherFocusReason);
    userSettings()->setValue("window/workspace", id);
    refreshRoomMenu();
}

Workspace* MainWindow::workspace(const QString& id) {
    const int index = workspaceIndex(id);
    return index < 0 ? nullptr : makeWorkspace(static_cast<std::size_t>(index));
}

QString MainWindow::currentWorkspace() const {
    return m_current < 0 ? QString()
                         : QString::fromLatin1(workspaceTable()[static_cast<std::size_t>(m_current)].id);
}

void MainWindow::refreshTitle() {
    if (!m_session)
        setWindowTitle(QStringLiteral("Imago"));
    else if (ProjectHold::refusal(*m_session))
        setWindowTitle(tr("%1 (read-only) – Imago").arg(m_session->name()));
    else
        setWindowTitle(tr("%1 – Imago").arg(m_session->name()));
}

void MainWindow::restoreState() {
    const auto settings = userSettings();
    if (restoreGeometry(settings->value("window/geometry").toByteArray())) return;
    const QRect room = screen()->availableGeometry();
    resize(std::min(1600, room.width() * 92 / 100), std::min(1000, room.height() * 90 / 100));
    move(room.center() - rect().center());
    // On a small screen every pixel is needed.
    if (room.width() < 1600) setWindowState(windowState() | Qt::WindowMaximized);
}

void MainWindow::keepState() {
    const auto settings = userSettings();
    settings->setValue("window/geometry", saveGeometry());
    for (std::size_t i = 0; i < m_workspaces.size(); ++i)
        if (m_workspaces[i]) keepSplitters(*m_workspaces[i], QString::fromLatin1(workspaceTable()[i].id));
}

void MainWindow::keepSplitters(Workspace& workspace, const QString& id) {
    const auto settings = userSettings();
    for (auto* splitter : workspace.findChildren<QSplitter*>())
        if (!splitter->objectName().isEmpty())
            settings->setValue(QStringLiteral("splitters/%1/%2").arg(id, splitter->objectName()),
                               splitter->saveState());
}

MainWindow::LiveRun MainWindow::askAboutRun() {
    if (!m_session || !m_session->runs().isLive()) return LiveRun::none;
    QMessageBox box(QMessageBox::Question, tr("A run is training"),
                    tr("The run %1 is still training.")
                        .arg(QString::fromStdString(m_session->runs().current().value_or(RunRecord{}).name)),
                    QMessageBox::NoButton, this);
    box.setInformativeText(tr("Stopped runs keep what they have learnt and can be resumed later."));
    auto* keep = box.addButton(tr("&Keep training, close the window"), QMessageBox::AcceptRole);
    auto* stop = box.addButton(tr("&Stop and close"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(keep);
    box.exec();
    if (box.clickedButton() == keep) return LiveRun::keep;
    return box.clickedButton() == stop ? LiveRun::stop : LiveRun::stay;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    const LiveRun answer = m_quitAfterRun ? LiveRun::none : askAboutRun();
    if (answer == LiveRun::stay) {
        event->ignore();
        return;
    }
    if (answer == LiveRun::keep) {
        // The program goes on without a window and ends with the run.
        m_quitAfterRun = true;
        QApplication::setQuitOnLastWindowClosed(false);
        keepState();
        hide();
        event->ignore();
        return;
    }
    keepState();
    hide();
    dropProject();
    event->accept();
    QApplication::quit();
}

} // namespace imago::ui
