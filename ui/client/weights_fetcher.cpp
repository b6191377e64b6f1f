// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/weights_fetcher.h"

#include "core/base/files.h"
#include "core/deploy/sha256.h"
#ifdef IMAGO_DOWNLOADS
#include "ui/client/network/download.h"
#endif

#include <fmt/format.h>

#include <algorithm>

namespace imago {

namespace fs = std::filesystem;

#ifdef IMAGO_DOWNLOADS

WeightsFetcher::WeightsFetcher(QObject* parent) : QObject(parent), m_download(new Download(this)) {
    connect(m_download, &Download::progressed, this, &WeightsFetcher::progressed);
    connect(m_download, &Download::verifying, this, &WeightsFetcher::verifying);
    connect(m_download, &Download::finished, this, [this](const Result<fs::path>& file) {
        m_running = false;
        Q_EMIT finished(file);
    });
}

bool WeightsFetcher::isPossible() {
    return true;
}

void WeightsFetcher::start(const CatalogueEntry& entry) {
    if (m_running) return;
    m_running = true;
    m_download->start({QUrl(QString::fromStdString(entry.address)), catalogueFile(entry), entry.bytes,
                       entry.info.sha256, toJson(entry.info)});
}

void WeightsFetcher::cancel() {
    m_download->cancel();
}

#else

WeightsFetcher::WeightsFetcher(QObject* parent) : QObject(parent) {}

bool WeightsFetcher::isPossible() {
    return false;
}

void WeightsFetcher::start(const CatalogueEntry& entry) {
    if (m_running) return;
    m_running = true;
    const auto say = [this, entry] {
        m_running = false;
        Q_EMIT finished(failure(
            ErrorCode::unsupported,
            fmt::format("this Imago was built without network code; fetch {} by other means and hand the "
                        "file over with: imago weights add FILE",
                        entry.address)));
    };
    QMetaObject::invokeMethod(this, say, Qt::QueuedConnection);
}

void WeightsFetcher::cancel() {}

#endif

Result<CatalogueEntry> adoptWeights(const fs::path& file, std::stop_token stop,
                                    const std::vector<CatalogueEntry>& catalogue) {
    IMAGO_TRY(sha256, sha256OfFile(file, stop));
    const auto entry = std::find_if(catalogue.begin(), catalogue.end(), [&](const CatalogueEntry& candidate) {
        return candidate.info.sha256 == sha256;
    });
    if (entry == catalogue.end())
        return failure(ErrorCode::notFound,
                       fmt::format("{} is none of the catalogue's files (its SHA-256 is {}); it can be used "
                                   "as it is, by its path",
                                   toUtf8(file), sha256));
    if (isHere(*entry)) return *entry;
    IMAGO_CHECK(writeWeightsInfo(*entry));
    const auto target = catalogueFile(*entry);
    auto copy = target;
    copy += ".copy";
    std::error_code code;
    fs::copy_file(file, copy, fs::copy_options::overwrite_existing, code);
    if (!code) fs::rename(copy, target, code);
    if (!code) return *entry;
    const auto error = failure(ErrorCode::io, fmt::format("{} cannot be copied to {}: {}", toUtf8(file),
                                                          toUtf8(target), code.message()));
    fs::remove(copy, code);
    return error;
}

} // namespace imago
