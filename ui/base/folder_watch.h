// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/folder_news.h"
#include "core/jobs/source_folders.h"
#include "ui/base/session.h"

#include <QFileSystemWatcher>
#include <QSet>
#include <QTimer>

#include <set>

namespace imago::ui {

/// Looks for news in the project's watched folders: at once when the system tells of a change, and from time
/// to time for what it does not tell (files changed in place, network drives, more folders than it watches).
/// Looking is done on another thread and writes nothing; where there is news, a job of the session takes it.
/// Lives as long as the session.
class FolderWatch : public QObject {
    Q_OBJECT
public:
    /// The one of this session; made at the first call, owned by the session, and at work from then on.
    static FolderWatch& of(Session& session);

    const std::vector<SourceFolder>& folders() const { return m_folders; }
    /// As the last look found it: a drive may be away.
    bool isThere(const SourceFolder& folder) const { return !m_absent.contains(folder.path); }
    void setWatched(const SourceFolder& folder, bool watched);
    void forget(const SourceFolder& folder);

    /// More folders are looked through from time to time instead.
    static constexpr int mostFolders = 4096;

Q_SIGNALS:
    void foldersChanged();
    void looked(); ///< a look has ended

private:
    struct Seen {
        FolderNews news;
        NewsMemory memory;
        bool blind = false; ///< of some folder the system does not tell what changes
        std::set<std::string> absent;
    };

    explicit FolderWatch(Session& session);
    void reload();
    void lookAt(const QString& folder);
    void lookSoon(int ms);
    void look();
    void take(Seen seen, const std::vector<std::filesystem::path>& only, qint64 tookMs);
    void findGoneFolders(const std::vector<std::filesystem::path>& looked,
                         const std::vector<std::filesystem::path>& met);
    void takeFiles(std::vector<std::filesystem::path> files);
    void wait(const std::vector<std::filesystem::path>& waiting);
    void watch(const std::vector<std::filesystem::path>& folders, bool areAll);
    void watchMore();

    Session& m_session;
    std::vector<SourceFolder> m_folders;
    QFileSystemWatcher m_watcher;
    QSet<QString> m_watched, m_toWatch;
    QSet<QString> m_changed; ///< folders to look at
    bool m_all = true;       ///< or everything
    bool m_incomplete = false;
    std::set<std::string> m_absent; ///< paths of folders
    NewsMemory m_memory;
    QTimer m_delay, m_regular, m_watching;
    Job m_job;
};

} // namespace imago::ui
