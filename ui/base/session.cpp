// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/session.h"

#include "ui/base/project_hold.h"
#include "ui/base/text.h"

#include <algorithm>
#include <pwd.h>
#include <unistd.h>

namespace imago::ui {

namespace {
const char* const multiLabelKey = "multi_label";

QString verbOf(const Result<std::optional<JournalEntry>>& entry) {
    return entry && *entry ? QString::fromStdString((*entry)->verb) : QString();
}

/// Gestures of this size take long enough to be noticed; an import is many entries that go together.
bool isLong(const JournalEntry& entry) {
    return entry.changeCount > static_cast<int>(2 * Session::bulkSize) || entry.verb == "import";
}

/// The hold goes last of all, when the store is closed.
std::unique_ptr<Session> held(std::unique_ptr<Session> session, std::unique_ptr<ProjectHold> hold) {
    hold.release()->setParent(session.get());
    return session;
}
} // namespace

Result<std::unique_ptr<Session>> Session::open(const std::filesystem::path& file) {
    auto hold = std::make_unique<ProjectHold>(file);
    IMAGO_TRY(store, ProjectStore::open(file));
    return held(std::unique_ptr<Session>(new Session(std::move(store))), std::move(hold));
}

Result<std::unique_ptr<Session>> Session::create(const std::filesystem::path& file) {
    IMAGO_TRY(store, ProjectStore::create(file));
    auto hold = std::make_unique<ProjectHold>(store->file());
    return held(std::unique_ptr<Session>(new Session(std::move(store))), std::move(hold));
}

Session::Session(std::unique_ptr<ProjectStore> store)
    : m_store(std::move(store)),
      m_runs(std::make_unique<RunController>(*m_store)),
      m_service(std::make_unique<WorkerService>()) {
    if (auto classes = m_store->classes()) m_classes = std::move(*classes);
    refreshHistory();
    refreshMultiLabel();
    m_dataVersion = m_store->dataVersion();
    connect(&m_scan, &Job::progressed, this, [this](const Progress& progress) {
        m_jobProgress = progress;
        Q_EMIT jobChanged();
    });
    connect(&m_poll, &QTimer::timeout, this, &Session::pollOutside);
    m_poll.start(1000);
}

Session::~Session() = default;

QString Session::name() const {
    return toQString(file().stem());
}

QString Session::author() const {
    static const QString user = [] {
        const passwd* entry = getpwuid(getuid());
        return entry ? QString::fromLocal8Bit(entry->pw_name) : QStringLiteral("user");
    }();
    return user;
}

const ClassRecord* Session::classById(ClassId id) const {
    const auto found =
        std::find_if(m_classes.begin(), m_classes.end(), [&](const auto& c) { return c.id == id; });
    return found == m_classes.end() ? nullptr : &*found;
}

const ClassRecord* Session::classByKey(const QString& key) const {
    const auto wanted = key.toLower().toStdString();
    if (wanted.empty()) return nullptr;
    const auto found =
        std::find_if(m_classes.begin(), m_classes.end(), [&](const auto& c) { return c.key == wanted; });
    return found == m_classes.end() ? nullptr : &*found;
}

bool Session::commit(const Edit& edit) {
    return write(edit).has_value();
}

std::optional<Edit> Session::write(const Edit& edit) {
    if (edit.empty()) return edit;
    auto written = m_store->commit(edit, author().toStdString());
    if (!written) {
        Q_EMIT failed(written.error());
        return std::nullopt;
    }
    announce(*written);
    return std::move(*written);
}

void Session::undo() {
    step(false);
}

void Session::redo() {
    step(true);
}

void Session::step(bool forward) {
    const auto next = forward ? m_store->nextRedo() : m_store->nextUndo();
    if (!next) {
        Q_EMIT failed(next.error());
        return;
    }
    if (!*next) return;
    if (isLong(**next)) {
        inBackground(
            [forward](ProjectStore& store) -> Status {
                const auto done = forward ? store.redo() : store.undo();
                return done ? Status() : Status(done.error());
            },
            {});
        return;
    }
    const auto done = forward ? m_store->redo() : m_store->undo();
    if (!done) {
        Q_EMIT failed(done.error());
        return;
    }
    if (*done) announce(**done);
}

void Session::announce(const Edit& edit) {
    std::vector<ImageId> images;
    bool classesTouched = false;
    for (const auto& change : edit.changes) {
        if (const auto* a = std::get_if<AnnotationChange>(&change))
            images.push_back(a->after ? a->after->image : a->before->image);
        else if (const auto* i = std::get_if<ImageChange>(&change))
            images.push_back(i->image);
        else if (const auto* m = std::get_if<MetaChange>(&change))
            images.push_back(m->image);
        else
            classesTouched = true;
    }
    std::sort(images.begin(), images.end());
    images.erase(std::unique(images.begin(), images.end()), images.end());
    if (classesTouched) refreshClasses();
    Q_EMIT edited(edit);
    if (!images.empty()) Q_EMIT imagesChanged(images);
    refreshHistory();
}

void Session::setMultiLabel(bool on) {
    if (on == m_multiLabel) return;
    const auto kept = m_store->setSetting(multiLabelKey, on ? "1" : "0");
    if (!kept) {
        Q_EMIT failed(kept.error());
        return;
    }
    m_multiLabel = on;
    Q_EMIT multiLabelChanged();
}

void Session::refreshMultiLabel() {
    const auto value = m_store->setting(multiLabelKey);
    const bool on = value && *value && **value == "1";
    if (on == m_multiLabel) return;
    m_multiLabel = on;
    Q_EMIT multiLabelChanged();
}

void Session::refreshClasses() {
    auto classes = m_store->classes();
    if (!classes) {
        Q_EMIT failed(classes.error());
        return;
    }
    if (*classes == m_classes) return;
    m_classes = std::move(*classes);
    Q_EMIT classesChanged();
}

void Session::refreshHistory() {
    m_undoVerb = verbOf(m_store->nextUndo());
    m_redoVerb = verbOf(m_store->nextRedo());
    m_canUndo = !m_undoVerb.isEmpty();
    m_canRedo = !m_redoVerb.isEmpty();
    Q_EMIT historyChanged();
}

void Session::reloadAll() {
    m_dataVersion = m_store->dataVersion();
    refreshMultiLabel();
    refreshClasses();
    Q_EMIT rewritten();
    Q_EMIT imagesAdded();
    refreshHistory();
}

void Session::pollOutside() {
    if (m_store->dataVersion() != m_dataVersion) reloadAll();
}

} // namespace imago::ui
