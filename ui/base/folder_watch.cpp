// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/folder_watch.h"

#include "core/store/read_only.h"
#include "ui/base/text.h"

#include <QElapsedTimer>
#include <QStorageInfo>

#include <algorithm>

namespace imago::ui {

namespace fs = std::filesystem;

namespace {

constexpr int settleMs = 300;      ///< many changes in a row are one, and files are written meanwhile
constexpr int waitMs = 2000;       ///< for what could not be read
constexpr int regularMs = 60'000;  ///< where the system tells of changes
constexpr int blindMs = 5000;      ///< where it does not
constexpr int leisure = 20;        ///< a look takes at most one part in so many of the time
constexpr int foldersPerTurn = 32; ///< each costs some 10 µs, and more on slow drives

/// inotify tells of what this machine does, not of what others do on a shared drive.
bool isRemote(const fs::path& folder) {
    const auto type = QStorageInfo(toQString(folder)).fileSystemType();
    for (const char* known : {"nfs", "cifs", "smb", "9p", "afs", "ceph", "fuse."})
        if (type.startsWith(known)) return true;
    return false;
}

QString newsNotice(const ScanReport& report) {
    QStringList parts;
    if (report.added > 0) parts << FolderWatch::tr("New pictures: %1").arg(count(report.added));
    if (report.updated > 0) parts << FolderWatch::tr("changed or back: %1").arg(count(report.updated));
    if (report.moved > 0) parts << FolderWatch::tr("found at a new place: %1").arg(count(report.moved));
    if (report.missing > 0) parts << FolderWatch::tr("files gone: %1").arg(count(report.missing));
    if (report.unreadable > 0) parts << FolderWatch::tr("cannot be read: %1").arg(count(report.unreadable));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

FolderWatch& FolderWatch::of(Session& session) {
    if (auto* found = session.findChild<FolderWatch*>()) return *found;
    return *new FolderWatch(session);
}

FolderWatch::FolderWatch(Session& session) : QObject(&session), m_session(session) {
    for (auto* timer : {&m_delay, &m_regular, &m_watching})
        timer->setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &FolderWatch::look);
    connect(&m_regular, &QTimer::timeout, this, [this] {
        m_all = true;
        look();
    });
    connect(&m_watching, &QTimer::timeout, this, &FolderWatch::watchMore);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FolderWatch::lookAt);
    // Jobs and other programs add folders.
    connect(&m_session, &Session::rewritten, this, &FolderWatch::reload);
    reload();
}

void FolderWatch::reload() {
    auto folders = sourceFolders(m_session.store());
    if (!folders || *folders == m_folders) return;
    m_folders = std::move(*folders);
    m_all = true;
    lookSoon(settleMs);
    Q_EMIT foldersChanged();
}

void FolderWatch::setWatched(const SourceFolder& folder, bool watched) {
    if (const auto done = imago::setWatched(m_session.store(), folder.path, watched); !done)
        Q_EMIT m_session.failed(done.error());
    reload();
}

void FolderWatch::forget(const SourceFolder& folder) {
    if (const auto done = forgetFolder(m_session.store(), folder.path); !done)
        Q_EMIT m_session.failed(done.error());
    reload();
}

void FolderWatch::lookAt(const QString& folder) {
    m_changed.insert(folder);
    lookSoon(settleMs);
}

void FolderWatch::lookSoon(int ms) {
    if (!m_delay.isActive() || m_delay.remainingTime() > ms) m_delay.start(ms);
}

void FolderWatch::look() {
    if (writeRefusal(m_session.store())) return; // nothing of it could be taken
    if (m_job.isRunning() || m_session.isWriting()) return lookSoon(settleMs);
    const bool none =
        std::none_of(m_folders.begin(), m_folders.end(), [](const auto& f) { return f.watched; });
    std::vector<fs::path> only;
    std::vector<std::pair<std::string, fs::path>> roots;
    if (!m_all && !none)
        for (const auto& folder : m_changed)
            only.push_back(toPath(folder));
    for (const auto& folder : m_folders)
        if (folder.watched) roots.emplace_back(folder.path, absolutePath(m_session.store(), folder));
    const bool anything = m_all || !only.empty();
    m_changed.clear();
    m_all = false;
    if (none) {
        watch({}, true);
        Q_EMIT looked();
        return;
    }
    if (!anything) return;
    QElapsedTimer timer;
    timer.start();
    m_job.start<Seen>(
        [file = m_session.file(), memory = m_memory, only, roots](std::stop_token stop,
                                                                  const ProgressSink&) -> Result<Seen> {
            IMAGO_TRY(store, ProjectStore::open(file));
            Seen seen;
            seen.memory = memory;
            IMAGO_TRY(news, lookForNews(*store, seen.memory, only, stop));
            seen.news = std::move(news);
            for (const auto& [stored, root] : roots) {
                std::error_code code;
                if (!fs::exists(root, code)) seen.absent.insert(stored);
                // Nobody tells when an absent one comes back.
                seen.blind |= seen.absent.contains(stored) || isRemote(root);
            }
            return seen;
        },
        [this, only, timer](Result<Seen> seen) {
            if (seen)
                take(std::move(*seen), only, timer.elapsed());
            else
                m_regular.start(blindMs); // the store was busy
            Q_EMIT looked();
        });
}

void FolderWatch::take(Seen seen, const std::vector<fs::path>& only, qint64 tookMs) {
    m_memory = std::move(seen.memory);
    m_absent = std::move(seen.absent);
    if (!only.empty()) findGoneFolders(only, seen.news.folders);
    watch(seen.news.folders, only.empty());
    if (seen.news.unsettled || seen.news.waiting) {
        if (only.empty()) m_all = true;
        for (const auto& folder : only)
            m_changed.insert(toQString(folder));
        lookSoon(std::max(seen.news.unsettled ? settleMs : waitMs, static_cast<int>(tookMs)));
    }
    const int rest = m_incomplete || seen.blind ? blindMs : regularMs;
    if (only.empty() || !m_regular.isActive())
        m_regular.start(static_cast<int>(std::max<qint64>(rest, leisure * tookMs)));
    if (!seen.news.files.empty()) takeFiles(std::move(seen.news.files));
}

/// A folder that is gone takes those below it along, and comes back as a new one.
void FolderWatch::findGoneFolders(const std::vector<fs::path>& looked, const std::vector<fs::path>& met) {
    QSet<QString> parents, there;
    for (const auto& folder : looked)
        parents.insert(toQString(folder));
    for (const auto& folder : met)
        there.insert(toQString(folder));
    for (const auto& folder : m_watched.values()) {
        const bool isGone = !there.contains(folder) &&
                            (parents.contains(folder) || parents.contains(folder.section('/', 0, -2)));
        if (!isGone) continue;
        m_watched.remove(folder);
        m_all = true;
        lookSoon(settleMs);
    }
}

void FolderWatch::takeFiles(std::vector<fs::path> files) {
    // The session's jobs end before its children do.
    m_session.runJob(tr("Taking changes of watched folders"),
                     [this, file = m_session.file(), files = std::move(files)](
                         std::stop_token stop, const ProgressSink& progress) -> Result<QString> {
                         IMAGO_TRY(store, ProjectStore::open(file));
                         IMAGO_TRY(report, takeNews(*store, files, progress, stop));
                         QMetaObject::invokeMethod(
                             this, [this, waiting = std::move(report.waiting)] { wait(waiting); },
                             Qt::QueuedConnection);
                         return newsNotice(report.scan);
                     });
}

void FolderWatch::wait(const std::vector<fs::path>& waiting) {
    for (const auto& path : waiting) {
        const auto stored = m_session.store().storedPath(path);
        if (const auto seen = m_memory.seen.find(stored); seen != m_memory.seen.end())
            m_memory.refused[stored] = seen->second;
        m_changed.insert(toQString(path.parent_path()));
    }
    if (!waiting.empty()) lookSoon(waitMs);
}

void FolderWatch::watch(const std::vector<fs::path>& folders, bool areAll) {
    QSet<QString> wanted;
    for (const auto& folder : folders)
        if (wanted.size() < mostFolders) wanted.insert(toQString(folder));
    m_incomplete = areAll ? static_cast<int>(folders.size()) > mostFolders : m_incomplete;
    if (areAll) {
        const auto stale = m_watched - wanted;
        if (!stale.isEmpty()) m_watcher.removePaths(stale.values());
        m_watched -= stale;
        m_toWatch.clear();
    }
    const auto fresh = wanted - m_watched;
    // A look at one folder does not enter those that it finds there.
    if (!areAll && !fresh.isEmpty()) {
        m_all = true;
        lookSoon(settleMs);
        return;
    }
    m_toWatch += fresh;
    if (!m_toWatch.isEmpty()) m_watching.start(0);
}

void FolderWatch::watchMore() {
    QStringList turn;
    for (auto next = m_toWatch.begin(); next != m_toWatch.end() && turn.size() < foldersPerTurn;) {
        turn << *next;
        next = m_toWatch.erase(next);
    }
    const auto refused = m_watcher.addPaths(turn);
    // Beyond the system's limit, or gone again.
    for (const auto& folder : refused)
        m_incomplete |= fs::exists(toPath(folder));
    for (const auto& folder : turn)
        m_watched.insert(folder);
    // What came after the look and before the watch is told by nobody.
    for (const auto& folder : turn)
        m_changed.insert(folder);
    if (!m_toWatch.isEmpty())
        m_watching.start(0);
    else
        lookSoon(settleMs);
}

} // namespace imago::ui
