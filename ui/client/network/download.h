// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFile>
#include <QLockFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>

namespace imago {

/// One published file, known before it is fetched.
struct DownloadRequest {
    QUrl address;
    std::filesystem::path target;
    std::int64_t bytes = 0; ///< its exact size
    std::string sha256;     ///< of the whole file, lower-case hex
    std::string beside;     ///< content of TARGET.json, written before the file is put in place; empty = none
};

/// May a download go from one address to another? To https from wherever it is; to plain http only on this
/// machine itself, and only where it came by plain http.
bool mayFollow(const QUrl& from, const QUrl& to);

/// Fetches one file over https (plain http from this machine itself only). This class is the only network
/// code of Imago, and nothing starts it but a person's explicit word; the build option IMAGO_DOWNLOADS=OFF
/// leaves it out.
///
/// What has come lies in TARGET.part. After a broken connection, a cancel or a restart the next start goes on
/// from there (RFC 9110, Range with If-Range) where the server's ETag is still the same; a server that cannot
/// do that sends everything again. When all is there, it is compared with size and SHA-256 and renamed;
/// a file that differs is deleted. Nothing is sent but the address, the range and "Imago/VERSION".
class Download : public QObject {
    Q_OBJECT
public:
    explicit Download(QObject* parent = nullptr);
    ~Download() override; ///< as cancel(), without the signal

    /// Does nothing while one runs. finished() comes later, never from within.
    void start(const DownloadRequest& request);
    /// What has come stays, so that the next start goes on.
    void cancel();
    bool isRunning() const { return m_running; }
    /// How long the server may stay silent. Default 30 s.
    void setTimeout(int ms) { m_silence.setInterval(ms); }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    /// All bytes are there and are compared with the SHA-256.
    void verifying();
    /// The target, or why there is none. Errors: invalidArgument (an address that is not https), io
    /// (connection, the server's answer, disk full, no permission), corrupt (another content than was
    /// published), busy (another Imago fetches it), cancelled.
    void finished(const imago::Result<std::filesystem::path>& file);

private:
    Status openPart();
    void ask(const QUrl& address);
    void onHeaders();
    Status acceptHeaders();
    void onBytes();
    void onEnd();
    void verify();
    Status putInPlace();
    void end(Result<std::filesystem::path> result);
    void dropReply();
    void forgetPart();
    Error diskError(const QString& what) const;
    QString partName() const;

    QNetworkAccessManager m_manager;
    QNetworkReply* m_reply = nullptr;
    DownloadRequest m_request;
    std::unique_ptr<QLockFile> m_lock;
    QFile m_part;
    QTimer m_silence;
    std::jthread m_verifier;
    QUrl m_address;    ///< where the redirections have led
    QByteArray m_etag; ///< of what lies in the part; empty = it cannot be gone on with
    qint64 m_done = 0; ///< bytes in the part
    int m_redirections = 0;
    int m_round = 0; ///< messages of an earlier round are dropped
    bool m_running = false;
    bool m_accepted = false; ///< the answer's body belongs into the part
};

} // namespace imago
