// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/jobs.h"
#include "core/store/project_store.h"
#include "ui/base/job.h"
#include "ui/client/run_controller.h"
#include "ui/client/worker_service.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <deque>
#include <memory>

namespace imago::ui {

/// An open project, shared by all workspaces: the GUI thread's store connection, the run controller, the
/// serving worker, the scan job, and the news of what changed. Every gesture of a person goes through
/// commit().
class Session : public QObject {
    Q_OBJECT
public:
    static Result<std::unique_ptr<Session>> open(const std::filesystem::path& file);
    static Result<std::unique_ptr<Session>> create(const std::filesystem::path& file);
    ~Session() override;

    ProjectStore& store() { return *m_store; }
    RunController& runs() { return *m_runs; }
    WorkerService& service() { return *m_service; }
    const std::filesystem::path& file() const { return m_store->file(); }
    QString name() const;   ///< of the file, without suffix
    QString author() const; ///< the user's name, written into the journal

    /// Classes by position, kept in memory.
    const std::vector<ClassRecord>& classes() const { return m_classes; }
    const ClassRecord* classById(ClassId id) const;
    const ClassRecord* classByKey(const QString& key) const; ///< "1", "a" …; nullptr = none has it

    /// Commits a gesture; false and a message through failed() when the store refuses. An empty edit is
    /// nothing and true.
    bool commit(const Edit& edit);
    /// The same; what was written, with the ids that new rows got. Nothing where the store refuses.
    std::optional<Edit> write(const Edit& edit);
    /// Long gestures are taken back on another thread; the lists follow when that is done.
    void undo();
    void redo();
    bool canUndo() const { return m_canUndo; }
    bool canRedo() const { return m_canRedo; }
    /// "label", "class.rename" … of the gesture that would be taken back, for the menu; empty = none.
    QString undoVerb() const { return m_undoVerb; }
    QString redoVerb() const { return m_redoVerb; }

    // ---- gestures on images, used by Data, Label and Inspect alike ----
    // Above bulkSize images they are written on another thread, as one gesture all the same, and return true
    // at once.
    bool labelImages(const std::vector<ImageId>& images,
                     ClassId classId); ///< single-label: sets; multi-label: toggles
    bool clearLabels(const std::vector<ImageId>& images);
    bool reviewImages(const std::vector<ImageId>& images, ReviewState review);
    /// Nothing to label there, or not any more; images that have annotations are left out.
    bool negativeImages(const std::vector<ImageId>& images, bool on);
    bool splitImages(const std::vector<ImageId>& images, Split split);
    /// Takes images out of the project (files stay). Cannot be undone: callers ask first.
    bool removeImages(const std::vector<ImageId>& images);
    bool addClass(const QString& name);
    /// Everything labelled `from` becomes `into`, and `from` goes; in the background like images, above
    /// bulkSize.
    bool mergeClass(ClassId from, ClassId into);
    /// Removes a class and its labels; the pictures stay.
    bool removeClass(ClassId id);
    bool multiLabel() const { return m_multiLabel; }
    void setMultiLabel(bool on); ///< kept in the project's settings
    static constexpr std::size_t bulkSize = 1000;

    /// Background jobs that write the store on connections of their own, one after the other.
    void addFolders(const std::vector<std::filesystem::path>& folders);
    void importFrom(const std::filesystem::path& source, const ImportOptions& options = {});
    void assignSplitsNow(const SplitOptions& options);
    void rescanNow();
    /// Another one; `work` opens the store anew and returns the notice for its end.
    void runJob(const QString& text, Job::Work<QString> work);
    Job& scanJob() { return m_scan; }
    QString jobText() const { return m_jobText; } ///< what the scan job does, translated; empty = nothing
    Progress jobProgress() const { return m_jobProgress; }
    /// Is anything being written in the background? Saved state is "everything" when not.
    bool isWriting() const { return m_scan.isRunning() || m_bulk.isRunning(); }

Q_SIGNALS:
    void imagesAdded(); ///< rows came, went or were refreshed: reload lists
    void imagesChanged(const std::vector<imago::ImageId>& images); ///< labels, review or split of these
    /// A gesture was written or taken back, just before imagesChanged(): what it changed, row by row.
    void edited(const imago::Edit& edit);
    /// Rows changed of which nobody tells one by one: in the background, or in another program.
    void rewritten();
    void classesChanged();
    void historyChanged();
    void multiLabelChanged();
    void jobChanged();
    void failed(const imago::Error& error); ///< shown by the shell
    void notice(const QString& text);       ///< shown by the shell for a few seconds

private:
    using EditMaker = std::function<Result<Edit>(ProjectStore&)>;
    struct Task {
        QString text;
        /// Runs on the job's thread; returns the notice for the end.
        Job::Work<QString> work;
    };

    explicit Session(std::unique_ptr<ProjectStore> store);
    bool change(const std::vector<ImageId>& images, EditMaker make);
    bool changeClasses(const std::vector<ClassId>& touched, EditMaker make);
    void inBackground(std::function<Status(ProjectStore&)> write, std::vector<ImageId> images);
    void step(bool forward);
    void announce(const Edit& edit);
    void enqueue(Task task);
    void startNextTask();
    void refreshClasses();
    void refreshHistory();
    void refreshMultiLabel();
    void reloadAll();
    void pollOutside();

    std::unique_ptr<ProjectStore> m_store;
    std::unique_ptr<RunController> m_runs;
    std::unique_ptr<WorkerService> m_service;
    Job m_scan;
    Job m_bulk;
    std::deque<Task> m_tasks;
    std::deque<std::pair<std::function<Status(ProjectStore&)>, std::vector<ImageId>>> m_bulkTasks;
    QString m_jobText;
    Progress m_jobProgress;
    std::vector<ClassRecord> m_classes;
    bool m_canUndo = false, m_canRedo = false, m_multiLabel = false;
    QString m_undoVerb, m_redoVerb;
    QTimer m_poll;
    std::int64_t m_dataVersion = 0;
};

} // namespace imago::ui
