// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/key_bindings.h"
#include "ui/base/session.h"
#include "ui/base/workspace.h"
#include "ui/shell/command_palette.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QPointer>
#include <QStackedWidget>
#include <QTimer>

#include <array>
#include <filesystem>
#include <memory>
#include <optional>

namespace imago::ui {

class BannerStack;
class HandbookWindow;
class HistoryDialog;
class PredictDialog;
class ProjectRescue;
class Rail;
class StatusStrip;
class Toast;
class Tour;
class WelcomePage;
struct NewProject;

/// The window: the welcome page without a project; with one, the rail, the six workspaces and the status
/// line. Workspaces are made when they are first needed.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `resources`: the folder that holds samples/; empty where there is none.
    explicit MainWindow(std::filesystem::path resources = {}, QWidget* parent = nullptr);
    ~MainWindow() override;

    bool openProject(const std::filesystem::path& file);
    bool createProject(const NewProject& project);
    /// Opens the sample project, in `workspace` where one is named. At its first use it is made, in the
    /// background.
    void openSample(const QString& workspace = {});
    /// Asks where a run is live. False where the person wants to stay.
    bool closeProject();

    Session* session() { return m_session.get(); }
    /// "data" "label" …; makes the workspace where it is not there yet. Nothing without a project.
    void showWorkspace(const QString& id, ImageId image = {}, RunId run = {});
    Workspace* workspace(const QString& id);
    QString currentWorkspace() const;

    /// Every command of the shell and of the workspaces (which are made for it), for palette and key map.
    std::vector<Command> commands();
    void run(const Command& command);
    KeyBindings& keys() { return m_keys; }
    ProjectRescue& rescue() { return *m_rescue; }

    BannerStack& banners() { return *m_banners; }
    /// "index", "train", "formats/coco" …; a banner where the program's handbook is missing.
    void showHandbookPage(const QString& id);
    HandbookWindow* handbook() const; ///< null while it is closed
    /// Opens the sample project where none is open.
    void startTour(int step = 0);
    Tour* tour() const; ///< null while there is none
    /// What dropping these on the window does.
    void takeDropped(const std::vector<std::filesystem::path>& paths);

protected:
    void changeEvent(QEvent* event) override; ///< another language makes everything in the window anew
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum class LiveRun { none, keep, stop, stay };

    // main_window.cpp
    void build();
    bool adopt(Result<std::unique_ptr<Session>> session);
    void connectSession();
    void showProject();
    void dropProject();
    void dropWorkspaces();
    Workspace* makeWorkspace(std::size_t index);
    void makeNextIdle();
    void refreshTitle();
    LiveRun askAboutRun();
    void restoreState();
    void keepState();
    void keepSplitters(Workspace& workspace, const QString& id);
    void showFinished(const RunRecord& run);

    // window_actions.cpp
    void makeActions();
    QAction* addCommand(QMenu* menu, const QString& section, const QString& icon, const QString& text,
                        const QList<QKeySequence>& keys, std::function<void()> run, bool needsProject = true);
    void refreshActions();
    void refreshRoomMenu();
    void refreshRecentMenu();
    void showPalette();
    void showHistory();

    // window_language.cpp
    void addLanguageMenu(QMenu* viewMenu);
    void chooseLanguage(const QString& choice);
    void rebuild();
    void takeApart();

    // window_sight.cpp
    void addSightOptions(QMenu* viewMenu, QActionGroup* themes);
    void goToPart(int step);
    static QWidget* scrolledWhereNeeded(QStackedWidget& pages);

    // window_help.cpp
    void addHelpMenu();
    void showHandbook();
    void showKeys();
    void showAbout();

    // window_files.cpp
    void askNew(const std::vector<std::filesystem::path>& pictures = {});
    void askOpen();
    void askPredict();
    void askPrelabel();
    void predict(const std::vector<std::filesystem::path>& pictures);
    void showWeights(const std::filesystem::path& file);

    std::filesystem::path m_resources;
    std::unique_ptr<Session> m_session;
    std::array<Workspace*, 6> m_workspaces{};
    std::array<std::optional<Place>, 6> m_places; ///< for workspaces that are to be made anew
    int m_current = -1;
    bool m_quitAfterRun = false;

    QStackedWidget* m_pages = nullptr;
    WelcomePage* m_welcome = nullptr;
    QWidget* m_project = nullptr;
    QStackedWidget* m_rooms = nullptr;
    BannerStack* m_banners;
    Toast* m_toast = nullptr;
    Rail* m_rail = nullptr;
    StatusStrip* m_status = nullptr;
    ProjectRescue* m_rescue;
    QPointer<PredictDialog> m_predict;
    QPointer<HistoryDialog> m_history;
    QPointer<HandbookWindow> m_handbook;
    QPointer<Tour> m_tour;
    bool m_tourWanted = false; ///< when the sample project is there
    Job m_sample;              ///< makes the sample project
    QTimer m_idle;

    KeyBindings m_keys;
    std::vector<Command> m_shellCommands;
    QList<QAction*> m_projectActions; ///< need a project
    std::array<QAction*, 6> m_roomActions{};
    QActionGroup* m_roomGroup = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QMenu* m_recentMenu = nullptr;
    QMenu* m_roomMenu = nullptr;
};

} // namespace imago::ui
