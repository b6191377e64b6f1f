// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/backup_keeper.h"

#include "core/base/log.h"
#include "core/store/backups.h"
#include "core/store/read_only.h"
#include "core/store/salvage.h"

namespace imago::ui {

namespace {

constexpr int everyMs = 10 * 60'000;
constexpr int settleMs = 3000; ///< after the window's own first reads
constexpr std::uintmax_t closingBytes = 64 << 20;

} // namespace

BackupKeeper& BackupKeeper::of(Session& session) {
    if (auto* found = session.findChild<BackupKeeper*>()) return *found;
    return *new BackupKeeper(session);
}

BackupKeeper::BackupKeeper(Session& session) : QObject(&session), m_session(session) {
    if (writeRefusal(m_session.store())) return; // backups are the other studio's
    connect(&m_timer, &QTimer::timeout, this, [this] { look(false, false); });
    m_timer.start(everyMs);
    QTimer::singleShot(settleMs, this, [this] { look(false, true); });
}

void BackupKeeper::finish(const std::filesystem::path& project) {
    std::error_code code;
    if (std::filesystem::file_size(project, code) > closingBytes || code) return;
    if (const auto made = backUp(project); !made) log::warning("{}", made.error().text());
}

void BackupKeeper::backUpNow() {
    look(true, false);
}

void BackupKeeper::look(bool evenUnchanged, bool forDamage) {
    if (m_job.isRunning()) return;
    m_job.start<bool>(
        [=, file = m_session.file()](std::stop_token, const ProgressSink&) -> Result<bool> {
            if (forDamage) IMAGO_CHECK(lookForDamage(file));
            IMAGO_TRY(made, backUp(file, evenUnchanged));
            return made.has_value();
        },
        [this](const Result<bool>& made) {
            if (made && *made) Q_EMIT backedUp();
            if (!made && made.error().text() != m_told) {
                m_told = made.error().text();
                if (made.error().code == ErrorCode::corrupt)
                    Q_EMIT damageFound(made.error());
                else
                    Q_EMIT m_session.failed(made.error());
            }
            Q_EMIT looked();
        });
}

} // namespace imago::ui
