// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/network/download.h"

#include "core/base/files.h"
#include "core/deploy/sha256.h"

#include <QFileInfo>
#include <QHostAddress>
#include <QNetworkProxyFactory>
#include <QPointer>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <stop_token>
#include <unistd.h>

namespace imago {

namespace {

constexpr int mostRedirections = 5;
constexpr int defaultSilenceMs = 30000;
constexpr qint64 bufferBytes = 1 << 20;
/// What else the machine writes meanwhile.
constexpr std::uint64_t spareDiskBytes = 16 << 20;

QString toQt(const std::filesystem::path& path) {
    return QString::fromStdString(toUtf8(path));
}

bool isThisMachine(const QUrl& url) {
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

bool mayAsk(const QUrl& url) {
    return url.isValid() && (url.scheme() == QLatin1String("https") ||
                             (url.scheme() == QLatin1String("http") && isThisMachine(url)));
}

/// Host and path: what of an address a person can recognise. Signed queries say nothing to anybody.
std::string shown(const QUrl& url) {
    return url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo | QUrl::RemoveFragment).toStdString();
}

std::string megabytes(qint64 bytes) {
    return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

/// "bytes 100-199/200": the first byte that a part answer begins with; −1 where the header says nothing.
qint64 rangeStart(const QByteArray& header) {
    const qsizetype space = header.indexOf(' '), dash = header.indexOf('-');
    bool ok = false;
    const qint64 first = header.mid(space + 1, dash - space - 1).trimmed().toLongLong(&ok);
    return ok && space > 0 && dash > space ? first : -1;
}

std::string noted(const nlohmann::json& note, const char* key) {
    const auto value = note.is_object() ? note.find(key) : note.end();
    return value != note.end() && value->is_string() ? value->get<std::string>() : std::string();
}

/// A weak tag ("W/…") promises no equal bytes and may not be used for a range (RFC 9110, 13.1.5).
QByteArray strongEtag(const QNetworkReply& reply) {
    const QByteArray tag = reply.rawHeader("ETag").trimmed();
    return tag.startsWith('"') ? tag : QByteArray();
}

} // namespace

bool mayFollow(const QUrl& from, const QUrl& to) {
    if (to.scheme() == QLatin1String("https")) return to.isValid() && !to.host().isEmpty();
    return mayAsk(to) && from.scheme() == QLatin1String("http");
}

Download::Download(QObject* parent) : QObject(parent) {
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_silence.setSingleShot(true);
    m_silence.setInterval(defaultSilenceMs);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        end(failure(ErrorCode::io,
                    fmt::format("{} has sent nothing for {} seconds; try again later, the download goes "
                                "on from {}",
                                shown(m_address), m_silence.interval() / 1000.0, megabytes(m_done))));
    });
}

Download::~Download() {
    dropReply();
}

QString Download::partName() const {
    return toQt(m_request.target) + QStringLiteral(".part");
}

Error Download::diskError(const QString& what) const {
    return failure(ErrorCode::io, fmt::format("{} cannot be {}: {}", partName().toStdString(),
                                              what.toStdString(), m_part.errorString().toStdString()));
}

void Download::start(const DownloadRequest& request) {
    if (m_running) return;
    m_request = request;
    m_running = true;
    m_redirections = 0;
    m_done = 0;
    m_etag.clear();
    m_address = request.address;
    ++m_round;
    Status ready = openPart();
    // A caller connects and shows first, whatever comes.
    QMetaObject::invokeMethod(
        this,
        [this, round = m_round, ready = std::move(ready)]() mutable {
            if (!m_running || round != m_round) return;
            if (!ready) return end(std::move(ready).error());
            Q_EMIT progressed(m_done, m_request.bytes);
            if (m_done == m_request.bytes) return verify();
            ask(m_request.address);
        },
        Qt::QueuedConnection);
}

Status Download::openPart() {
    if (!mayAsk(m_request.address))
        return failure(ErrorCode::invalidArgument,
                       fmt::format("{} is no https address", shown(m_request.address)));
    const auto folder = m_request.target.parent_path();
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    if (code)
        return failure(ErrorCode::io,
                       fmt::format("the folder {} cannot be made: {}", toUtf8(folder), code.message()));
    m_lock = std::make_unique<QLockFile>(partName() + QStringLiteral(".lock"));
    m_lock->setStaleLockTime(0); // an owner that is gone is noticed by its process id
    if (!m_lock->tryLock()) {
        const bool other = m_lock->error() == QLockFile::LockFailedError;
        m_lock.reset();
        if (other)
            return failure(ErrorCode::busy, fmt::format("another Imago is fetching {} at this moment",
                                                        toUtf8(m_request.target)));
        return failure(ErrorCode::io, fmt::format("{} cannot be written; is the folder {} yours?",
                                                  partName().toStdString(), toUtf8(folder)));
    }
    m_part.setFileName(partName());
    if (!m_part.open(QIODevice::ReadWrite)) return diskError(QStringLiteral("written"));
    const auto tag = readText(fromUtf8(partName().toStdString() + ".json"));
    const auto known = nlohmann::json::parse(tag ? *tag : "", nullptr, false);
    if (noted(known, "address") == m_request.address.toString().toStdString() &&
        noted(known, "sha256") == m_request.sha256)
        m_etag = QByteArray::fromStdString(noted(known, "etag"));
    // Without a tag nobody knows whose beginning it is; what is complete is compared with the hash anyway.
    const bool usable =
        m_part.size() == m_request.bytes || (!m_etag.isEmpty() && m_part.size() < m_request.bytes);
    if (!usable && !m_part.resize(0)) return diskError(QStringLiteral("emptied"));
    m_done = m_part.size();
    const auto needed = static_cast<std::uint64_t>(m_request.bytes - m_done);
    if (const auto free = freeDiskBytes(folder); free > 0 && free < needed + spareDiskBytes)
        return failure(ErrorCode::io,
                       fmt::format("{} needs {} but the disk has {} left; free some space and try again",
                                   toUtf8(m_request.target), megabytes(m_request.bytes - m_done),
                                   megabytes(static_cast<qint64>(free))));
    return {};
}

void Download::ask(const QUrl& address) {
    m_address = address;
    m_accepted = false;
    QNetworkRequest request(address);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Imago/" IMAGO_VERSION));
    request.setRawHeader("Accept-Encoding", "identity"); // the hash is that of the bytes as they lie there
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    if (m_done > 0) {
        request.setRawHeader("Range", "bytes=" + QByteArray::number(m_done) + '-');
        request.setRawHeader("If-Range", m_etag);
    }
    const auto proxies = isThisMachine(address)
                             ? QList<QNetworkProxy>{QNetworkProxy::NoProxy}
                             : QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(address));
    m_manager.setProxy(proxies.value(0, QNetworkProxy::NoProxy));
    m_reply = m_manager.get(request);
    m_reply->setReadBufferSize(bufferBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Download::onHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &Download::onBytes);
    connect(m_reply, &QNetworkReply::finished, this, &Download::onEnd);
    m_silence.start();
}

void Download::onHeaders() {
    m_silence.start();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_accepted || (status != 200 && status != 206)) return; // the end of the answer decides
    if (Status fits = acceptHeaders(); !fits) end(std::move(fits).error());
}

Status Download::acceptHeaders() {
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool goesOn = status == 206;
    if (goesOn && rangeStart(m_reply->rawHeader("Content-Range")) != m_done)
        return failure(ErrorCode::io,
                       fmt::format("{} answers with another part than was asked for; try again "
                                   "later, or fetch the file by hand",
                                   shown(m_address)));
    const auto announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    const qint64 whole = announced.toLongLong() + (goesOn ? m_done : 0);
    if (announced.isValid() && whole != m_request.bytes)
        return failure(ErrorCode::corrupt,
                       fmt::format("{} offers {} bytes where {} were published; it is not the file that is "
                                   "wanted and was not fetched",
                                   shown(m_address), whole, m_request.bytes));
    if (!goesOn) { // a server that knows no ranges, or whose file has changed, sends all of it
        if (!m_part.resize(0)) return diskError(QStringLiteral("emptied"));
        m_done = 0;
        m_etag = strongEtag(*m_reply);
        const nlohmann::json note = {{"address", m_request.address.toString().toStdString()},
                                     {"sha256", m_request.sha256},
                                     {"etag", m_etag.toStdString()}};
        IMAGO_CHECK(writeAtomically(fromUtf8(partName().toStdString() + ".json"), note.dump()));
    }
    if (!m_part.seek(m_done)) return diskError(QStringLiteral("written"));
    m_accepted = true;
    return {};
}

void Download::onBytes() {
    const QByteArray bytes = m_reply->readAll();
    if (!m_accepted) return; // the page that goes with a refusal
    m_silence.start();
    if (bytes.isEmpty()) return;
    if (m_done + bytes.size() > m_request.bytes) {
        forgetPart();
        return end(failure(ErrorCode::corrupt,
                           fmt::format("{} sends more than the {} bytes that were published; what came was "
                                       "deleted",
                                       shown(m_address), m_request.bytes)));
    }
    if (m_part.write(bytes) != bytes.size() || !m_part.flush())
        return end(diskError(QStringLiteral("written")));
    m_done += bytes.size();
    Q_EMIT progressed(m_done, m_request.bytes);
}

void Download::onEnd() {
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto location = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (status >= 300 && status < 400 && !location.isEmpty()) {
        const QUrl next = m_address.resolved(location);
        if (++m_redirections > mostRedirections)
            return end(failure(ErrorCode::io, fmt::format("{} sends from one address to the next without end",
                                                          shown(m_request.address))));
        if (!mayFollow(m_address, next))
            return end(failure(ErrorCode::io,
                               fmt::format("{} sends on to {}, which is not https; that was not followed",
                                           shown(m_address), shown(next))));
        dropReply();
        return ask(next);
    }
    if (m_accepted) {
        onBytes(); // what is still in the buffer
        if (!m_running) return;
        if (m_done == m_request.bytes) {
            dropReply();
            return verify();
        }
        return end(failure(
            ErrorCode::io,
            fmt::format("the connection to {} broke off after {} of {}: {}; start the download "
                        "again and it goes on from there",
                        m_address.host().toStdString(), megabytes(m_done), megabytes(m_request.bytes),
                        m_reply->error() == QNetworkReply::NoError ? "the server ended it"
                                                                   : m_reply->errorString().toStdString())));
    }
    constexpr int rangeNotSatisfiable = 416;
    if (status == rangeNotSatisfiable && m_done > 0) { // the file there has changed: from the beginning
        m_done = 0;
        dropReply();
        return ask(m_request.address);
    }
    if (status > 0) {
        const auto reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
        return end(failure(ErrorCode::io,
                           fmt::format("{} answers {} {}; try again later, or fetch the file by hand and "
                                       "choose it here",
                                       shown(m_address), status, reason.toStdString())));
    }
    end(failure(ErrorCode::io, fmt::format("{} cannot be reached: {}", shown(m_address),
                                           m_reply->errorString().toStdString())));
}

void Download::verify() {
    m_silence.stop();
    m_part.flush();
    ::fsync(m_part.handle());
    m_part.close();
    Q_EMIT verifying();
    const QPointer<Download> self(this);
    const auto part = fromUtf8(partName().toStdString());
    m_verifier = std::jthread([this, self, part, round = m_round](std::stop_token stop) {
        auto hash = std::make_shared<Result<std::string>>(sha256OfFile(part, stop));
        if (stop.stop_requested()) return;
        QMetaObject::invokeMethod(
            this,
            [this, self, hash, round] {
                if (!self || !m_running || round != m_round) return;
                if (!*hash) return end(hash->error());
                if (**hash != m_request.sha256) {
                    forgetPart();
                    return end(failure(
                        ErrorCode::corrupt,
                        fmt::format("what came from {} is not the file that was published: its SHA-256 is {} "
                                    "instead of {}; it was deleted",
                                    shown(m_address), **hash, m_request.sha256)));
                }
                const Status placed = putInPlace();
                if (!placed) return end(placed.error());
                end(m_request.target);
            },
            Qt::QueuedConnection);
    });
}

Status Download::putInPlace() {
    if (!m_request.beside.empty()) {
        auto beside = m_request.target;
        beside += ".json";
        IMAGO_CHECK(writeAtomically(beside, m_request.beside));
    }
    std::error_code code;
    std::filesystem::rename(fromUtf8(partName().toStdString()), m_request.target, code);
    if (code)
        return failure(ErrorCode::io, fmt::format("{} cannot be put in place: {}", toUtf8(m_request.target),
                                                  code.message()));
    QFile::remove(partName() + QStringLiteral(".json"));
    return {};
}

void Download::cancel() {
    if (m_running) end(failure(ErrorCode::cancelled, "cancelled"));
}

void Download::forgetPart() {
    m_part.close();
    QFile::remove(partName());
    QFile::remove(partName() + QStringLiteral(".json"));
}

void Download::dropReply() {
    if (!m_reply) return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater(); // this may be called from one of its signals
    m_reply = nullptr;
}

void Download::end(Result<std::filesystem::path> result) {
    if (!m_running) return;
    m_running = false;
    ++m_round;
    m_silence.stop();
    dropReply();
    m_verifier.request_stop();
    m_part.close();
    m_lock.reset();
    Q_EMIT finished(result);
}

} // namespace imago
