// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/weights.h"

#include <QObject>

#include <filesystem>
#include <stop_token>

namespace imago {

class Download;

/// Fetches weights of the catalogue into the user's weights folder. In a build without IMAGO_DOWNLOADS it
/// only says so.
class WeightsFetcher : public QObject {
    Q_OBJECT
public:
    explicit WeightsFetcher(QObject* parent = nullptr);

    /// Whether this build can fetch at all.
    static bool isPossible();
    /// Call it on a person's explicit word only. Does nothing while one entry is fetched. finished() comes
    /// later, never from within.
    void start(const CatalogueEntry& entry);
    /// What has come stays for the next start.
    void cancel();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void verifying();
    /// The file, or why there is none: unsupported (this build cannot fetch; the message has the address),
    /// and what Download says.
    void finished(const imago::Result<std::filesystem::path>& file);

private:
    Download* m_download = nullptr;
    bool m_running = false;
};

/// Takes over a file that was fetched by other means: finds it in the catalogue by its SHA-256 and copies it
/// into the user's weights folder. Reads the whole file: for threads other than the window's. Errors:
/// notFound (it is none of the catalogue's), unreadable, io, cancelled.
Result<CatalogueEntry> adoptWeights(const std::filesystem::path& file, std::stop_token stop = {},
                                    const std::vector<CatalogueEntry>& catalogue = weightsCatalogue());

} // namespace imago
