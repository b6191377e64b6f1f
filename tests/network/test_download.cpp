// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/network/loopback_server.h"
#include "tests/support/fixtures.h"
#include "ui/client/network/download.h"

#include <QCryptographicHash>
#include <QLockFile>
#include <QSignalSpy>
#include <QTest>

#include <sys/resource.h>

#include <csignal>
#include <functional>
#include <optional>

using namespace imago;
using test::Request;
using test::Server;
namespace fs = std::filesystem;

namespace {

QByteArray content(int size) {
    QByteArray bytes(size, '\0');
    for (int i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 2654435761u) >> 13);
    return bytes;
}

void send(QTcpSocket& socket, const QByteArray& status, const QByteArray& headers, const QByteArray& body) {
    socket.write("HTTP/1.1 " + status + "\r\n" + headers + "Connection: close\r\n\r\n" + body);
    socket.disconnectFromHost();
}

QByteArray lengthOf(const QByteArray& body) {
    return "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
}

/// A server that knows ranges and tags.
void serve(QTcpSocket& socket, const Request& request, const QByteArray& body, const QByteArray& tag) {
    const QByteArray range = request.header("range");
    if (!range.isEmpty() && request.header("if-range") == tag) {
        const int first = range.mid(6, range.indexOf('-') - 6).toInt();
        send(socket, "206 Partial Content",
             "ETag: " + tag + "\r\nContent-Range: bytes " + QByteArray::number(first) + "-" +
                 QByteArray::number(body.size() - 1) + "/" + QByteArray::number(body.size()) + "\r\n" +
                 lengthOf(body.mid(first)),
             body.mid(first));
    } else {
        send(socket, "200 OK", "ETag: " + tag + "\r\n" + lengthOf(body), body);
    }
}

} // namespace

class TestDownload : public QObject {
    Q_OBJECT
    using Outcome = Result<fs::path>;

    const QByteArray m_body = content(300000);
    const QByteArray m_tag = "\"v1\"";

    struct Place {
        test::TempFolder folder;
        Server server;
        fs::path target() const { return folder / "weights" / "a.pth"; }
        fs::path part() const { return folder / "weights" / "a.pth.part"; }
    };
    DownloadRequest requestOf(const Place& place) const {
        return {place.server.address(),
                place.target(),
                m_body.size(),
                QCryptographicHash::hash(m_body, QCryptographicHash::Sha256).toHex().toStdString(),
                {}};
    }
    /// What came of a download, begun and waited for.
    static Outcome fetch(const DownloadRequest& request, int timeout = 0,
                         const std::function<void(Download&, qint64)>& onProgress = {}) {
        Download download;
        if (timeout > 0) download.setTimeout(timeout);
        std::optional<Outcome> outcome;
        connect(&download, &Download::finished, [&](const Outcome& result) { outcome = result; });
        if (onProgress)
            connect(&download, &Download::progressed,
                    [&](qint64 done, qint64) { onProgress(download, done); });
        download.start(request);
        if (outcome) qFatal("finished came from within start");
        [&] { QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), 20000); }();
        return outcome ? *outcome : Outcome(failure(ErrorCode::internal, "no end"));
    }
    QByteArray read(const fs::path& path) const {
        return QByteArray::fromStdString(test::must(readText(path)));
    }
    /// Sends the first `bytes` of the body and hangs up.
    Server::Answer cutAfter(int bytes) const {
        return [this, bytes](QTcpSocket& socket, const Request&) {
            send(socket, "200 OK", "ETag: " + m_tag + "\r\n" + lengthOf(m_body), m_body.left(bytes));
        };
    }
    Server::Answer whole() const {
        return [this](QTcpSocket& socket, const Request& r) { serve(socket, r, m_body, m_tag); };
    }

private Q_SLOTS:
    void aWholeFileIsPutInPlace() {
        Place place;
        place.server.answer = whole();
        auto request = requestOf(place);
        request.beside = "{\"title\":\"A\"}";
        qint64 last = 0;
        const auto outcome = fetch(request, 0, [&](Download&, qint64 done) { last = done; });
        QVERIFY2(outcome.ok(), outcome ? "" : outcome.error().text().c_str());
        QCOMPARE(*outcome, place.target());
        QCOMPARE(read(place.target()), m_body);
        QCOMPARE(last, m_body.size());
        QCOMPARE(test::must(readText(place.folder / "weights" / "a.pth.json")), request.beside);
        int files = 0;
        for ([[maybe_unused]] const auto& entry : fs::directory_iterator(place.folder / "weights"))
            ++files;
        QCOMPARE(files, 2); // no part, no lock
        const auto& sent = place.server.requests.at(0);
        QCOMPARE(sent.header("user-agent"), QByteArray("Imago/" IMAGO_VERSION));
        QCOMPARE(sent.header("accept-encoding"), QByteArray("identity"));
        QVERIFY(sent.header("range").isEmpty() && sent.header("cookie").isEmpty());
    }

    void aBrokenConnectionIsGoneOnFrom() {
        Place place;
        place.server.answer = cutAfter(100000);
        const auto broken = fetch(requestOf(place));
        QVERIFY(!broken);
        QVERIFY(broken.error().code == ErrorCode::io);
        QVERIFY2(broken.error().message.find("goes on from there") != std::string::npos,
                 broken.error().message.c_str());
        QCOMPARE(read(place.part()), m_body.left(100000));
        QVERIFY(!fs::exists(place.target()));

        place.server.answer = whole();
        QVERIFY(fetch(requestOf(place)).ok());
        QCOMPARE(read(place.target()), m_body);
        QCOMPARE(place.server.requests.size(), std::size_t(2));
        QCOMPARE(place.server.requests[1].header("range"), QByteArray("bytes=100000-"));
        QCOMPARE(place.server.requests[1].header("if-range"), m_tag);
    }

    void aServerWithoutRangesSendsAllAgain() {
        Place place;
        place.server.answer = cutAfter(5000);
        QVERIFY(!fetch(requestOf(place)));
        place.server.answer = [this](QTcpSocket& socket, const Request&) {
            send(socket, "200 OK", lengthOf(m_body), m_body);
        };
        QVERIFY(fetch(requestOf(place)).ok());
        QCOMPARE(read(place.target()), m_body);
    }

    void aFileThatChangedOnTheServerIsFetchedAnew() {
        Place place;
        place.server.answer = cutAfter(5000);
        QVERIFY(!fetch(requestOf(place)));
        place.server.answer = [this](QTcpSocket& socket, const Request& r) {
            serve(socket, r, m_body, "\"v2\"");
        };
        QVERIFY(fetch(requestOf(place)).ok());
        QCOMPARE(read(place.target()), m_body);
    }

    void aRangeThatTheServerRefusesIsAskedAsAWhole() {
        Place place;
        place.server.answer = cutAfter(5000);
        QVERIFY(!fetch(requestOf(place)));
        place.server.answer = [this](QTcpSocket& socket, const Request& r) {
            if (!r.header("range").isEmpty())
                return send(socket, "416 Range Not Satisfiable", "Content-Length: 0\r\n", {});
            send(socket, "200 OK", lengthOf(m_body), m_body);
        };
        QVERIFY(fetch(requestOf(place)).ok());
        QCOMPARE(read(place.target()), m_body);
    }

    void anAnswerWithAnotherPartIsRefused() {
        Place place;
        place.server.answer = cutAfter(5000);
        QVERIFY(!fetch(requestOf(place)));
        place.server.answer = [this](QTcpSocket& socket, const Request&) {
            send(socket, "206 Partial Content", "Content-Range: bytes 4000-299999/300000\r\n",
                 m_body.mid(4000));
        };
        const auto outcome = fetch(requestOf(place));
        QVERIFY(!outcome);
        QVERIFY(outcome.error().message.find("another part") != std::string::npos);
        QVERIFY(!fs::exists(place.target()));
    }

    void aPartWithoutATagIsNotTrusted() {
        Place place;
        test::must(writeAtomically(place.part(), "something else"));
        place.server.answer = whole();
        QVERIFY(fetch(requestOf(place)).ok());
        QVERIFY(place.server.requests.at(0).header("range").isEmpty());
        QCOMPARE(read(place.target()), m_body);
    }

    void aWeakTagIsNoTag() {
        Place place;
        place.server.answer = [this](QTcpSocket& socket, const Request&) {
            send(socket, "200 OK", "ETag: W/\"v1\"\r\n" + lengthOf(m_body), m_body.left(5000));
        };
        QVERIFY(!fetch(requestOf(place)));
        place.server.answer = whole();
        QVERIFY(fetch(requestOf(place)).ok());
        QVERIFY(place.server.requests.at(1).header("range").isEmpty());
    }

    void anotherContentIsDeletedAndExplained() {
        Place place;
        QByteArray other = m_body;
        other[1000] = static_cast<char>(~other[1000]);
        place.server.answer = [&](QTcpSocket& socket, const Request& r) { serve(socket, r, other, m_tag); };
        const auto outcome = fetch(requestOf(place));
        QVERIFY(!outcome);
        QVERIFY(outcome.error().code == ErrorCode::corrupt);
        QVERIFY(outcome.error().message.find("SHA-256") != std::string::npos);
        QVERIFY(outcome.error().message.find("deleted") != std::string::npos);
        QVERIFY(!fs::exists(place.target()) && !fs::exists(place.part()));
    }

    void anotherSizeIsNotEvenFetched() {
        Place place;
        place.server.answer = [this](QTcpSocket& socket, const Request&) {
            send(socket, "200 OK", lengthOf(m_body + "x"), m_body + "x");
        };
        const auto outcome = fetch(requestOf(place));
        QVERIFY(!outcome);
        QVERIFY(outcome.error().code == ErrorCode::corrupt);
        QVERIFY(outcome.error().message.find("300001") != std::string::npos);
        QVERIFY(!fs::exists(place.target()));
        QCOMPARE(fs::file_size(place.part()), std::uintmax_t(0));
    }

    void moreThanWasAnnouncedEndsIt() {
        Place place;
        place.server.answer = [this](QTcpSocket& socket, const Request&) {
            send(socket, "200 OK", {}, m_body + m_body); // no length: until the connection ends
        };
        const auto outcome = fetch(requestOf(place));
        QVERIFY(!outcome);
        QVERIFY(outcome.error().code == ErrorCode::corrupt);
        QVERIFY2(outcome.error().message.find("more than") != std::string::npos,
                 outcome.error().message.c_str());
        QVERIFY(!fs::exists(place.target()) && !fs::exists(place.part()));
    }

    void lessThanWasAnnouncedIsABrokenConnection() {
        Place place;
        place.server.answer = [this](QTcpSocket& socket, const Request&) {
            send(socket, "200 OK", {}, m_body.left(7000));
        };
        const auto outcome = fetch(requestOf(place));
        QVERIFY(!outcome);
        QVERIFY(outcome.error().code == ErrorCode::io);
        QVERIFY(!fs::exists(place.target()));
    }

    void aMissingFileIsNamed() {
        Place place;
        place.server.answer = [](QTcpSocket& socket, const Request&) {
            send(socket, "404 Not Found", lengthOf("no such thing"), "no such thing");
        };
        auto request = requestOf(place);
        request.address.setQuery(QStringLiteral("signature=secret"));
        const auto outcome = fetch(request);
        QVERIFY(!outcome);
        const auto& message = outcome.error().message;
        QVERIFY2(message.find("404 Not Found") != std::string::npos, message.c_str());
        QVERIFY(message.find("/weights.pth") != std::string::npos);
        QVERIFY(message.find("secret") == std::string::npos);
    }

    void aSilentServerIsGivenUp() {
        Place place; // takes the request and never answers
        const auto outcome = fetch(requestOf(place), 300);
        QVERIFY(!outcome);
        QVERIFY(outcome.error().code == ErrorCode::io);
        QVERIFY(outcome.error().message.find("sent nothing") != std::string::npos);

        place.server.answer = [this](QTcpSocket& socket, const Request&) { // hangs in the middle
            socket.write("HTTP/1.1 200 OK\r\nETag: " + m_tag + "\r\n" + lengthOf(m_body) + "\r\n" +
                         m_body.left(20000));
        };
        QVERIFY(!fetch(requestOf(place), 300));
        QCOMPARE(read(place.part()), m_body.left(20000));
        place.server.answer = whole();
        QVERIFY(fetch(requestOf(place)).ok());
        QCOMPARE(place.server.requests.back().header("range"), QByteArray("bytes=20000-"));
    }

    void nobodyThereIsSaid() {
        Place place;
        const auto request = requestOf(place);
        place.server.close();
        const auto outcome = fetch(request);
        QVERIFY(!outcome);
        QVERIFY(outcome.error().message.find("cannot be reached") != std::string::npos);
    }

    void redirectionsAreFollowedWithinReason() {
        Place place;
        place.server.answer = [this](QTcpSocket& socket, const Request& r) {
            if (r.path == "/weights.pth")
                return send(socket, "302 Found", "Location: /elsewhere?x=1\r\nContent-Length: 0\r\n", {});
            serve(socket, r, m_body, m_tag);
        };
        QVERIFY(fetch(requestOf(place)).ok());
        QCOMPARE(place.server.requests.at(1).path, QByteArray("/elsewhere?x=1"));

        Place ring;
        ring.server.answer = [](QTcpSocket& socket, const Request&) {
            send(socket, "302 Found", "Location: /weights.pth\r\nContent-Length: 0\r\n", {});
        };
        const auto outcome = fetch(requestOf(ring));
        QVERIFY(!outcome);
        QVERIFY(outcome.error().message.find("without end") != std::string::npos);
        QVERIFY(ring.server.requests.size() < 10);
    }

    void aRedirectionToAnotherMachineOverPlainHttpIsRefused() {
        Place place;
        place.server.answer = [](QTcpSocket& socket, const Request&) {
            send(socket, "301 Moved Permanently",
                 "Location: http://example.org/a.pth\r\nContent-Length: 0\r\n", {});
        };
        const auto outcome = fetch(requestOf(place));
        QVERIFY(!outcome);
        QVERIFY2(outcome.error().message.find("http://example.org/a.pth") != std::string::npos,
                 outcome.error().message.c_str());
        QVERIFY(outcome.error().message.find("not https") != std::string::npos);
    }

    void whereADownloadMayGo() {
        const auto may = [](const char* from, const char* to) {
            return mayFollow(QUrl(QString::fromLatin1(from)), QUrl(QString::fromLatin1(to)));
        };
        QVERIFY(may("https://a.org/x", "https://b.org/y"));
        QVERIFY(may("http://127.0.0.1/x", "http://localhost:8080/y"));
        QVERIFY(may("http://127.0.0.1/x", "https://b.org/y"));
        QVERIFY(!may("https://a.org/x", "http://a.org/x"));
        QVERIFY(!may("https://a.org/x", "http://127.0.0.1/x")); // nobody is sent into one's own machine
        QVERIFY(!may("http://127.0.0.1/x", "http://10.0.0.1/x"));
        QVERIFY(!may("https://a.org/x", "file:///etc/passwd"));
        QVERIFY(!may("https://a.org/x", "ftp://a.org/x"));
        QVERIFY(!may("https://a.org/x", "https:///x"));
    }

    void plainHttpIsNotEvenAsked() {
        Place place;
        auto request = requestOf(place);
        request.address = QUrl(QStringLiteral("http://example.org/a.pth"));
        const auto outcome = fetch(request);
        QVERIFY(!outcome);
        QVERIFY(outcome.error().code == ErrorCode::invalidArgument);
    }

    void aCancelledDownloadGoesOnLater() {
        Place place;
        place.server.answer = [this](QTcpSocket& socket, const Request&) {
            socket.write("HTTP/1.1 200 OK\r\nETag: " + m_tag + "\r\n" + lengthOf(m_body) + "\r\n" +
                         m_body.left(50000));
        };
        const auto outcome = fetch(requestOf(place), 0, [](Download& download, qint64 done) {
            if (done >= 50000) download.cancel();
        });
        QVERIFY(!outcome);
        QVERIFY(outcome.error().code == ErrorCode::cancelled);
        QCOMPARE(read(place.part()), m_body.left(50000));
        place.server.answer = whole();
        QVERIFY(fetch(requestOf(place)).ok());
        QCOMPARE(place.server.requests.back().header("range"), QByteArray("bytes=50000-"));
        QCOMPARE(read(place.target()), m_body);
    }

    void aDownloadThatIsDestroyedSaysNothing() {
        Place place;
        place.server.answer = [this](QTcpSocket& socket, const Request&) {
            socket.write("HTTP/1.1 200 OK\r\n" + lengthOf(m_body) + "\r\n" + m_body.left(1000));
        };
        auto download = std::make_unique<Download>();
        QSignalSpy finished(download.get(), &Download::finished);
        QSignalSpy progressed(download.get(), &Download::progressed);
        download->start(requestOf(place));
        QTRY_VERIFY(progressed.count() >= 2);
        download.reset();
        QCoreApplication::processEvents();
        QCOMPARE(finished.count(), 0);
    }

    void whatCannotBeWrittenIsNamed() {
        Place place;
        place.server.answer = whole();
        auto request = requestOf(place);
        test::must(writeAtomically(place.folder / "weights", "a file where the folder should be"));
        auto outcome = fetch(request);
        QVERIFY(!outcome);
        QVERIFY(outcome.error().code == ErrorCode::io);
        QVERIFY2(outcome.error().message.find("weights") != std::string::npos,
                 outcome.error().message.c_str());
        QVERIFY(place.server.requests.empty());

        request.target = "/proc/imago/a.pth"; // read-only for everybody
        outcome = fetch(request);
        QVERIFY(!outcome);
        QVERIFY(outcome.error().message.find("/proc/imago") != std::string::npos);
    }

    void aFullDiskIsNamed() {
        Place place;
        place.server.answer = whole();
        // No file may grow over this size: writes fail in the middle, as they do on a full disk.
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
        const rlimit small{100000, limit.rlim_max};
        std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto outcome = fetch(requestOf(place));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
        QVERIFY(!outcome);
        QVERIFY(outcome.error().code == ErrorCode::io);
        QVERIFY2(
            outcome.error().message.find(toUtf8(place.part()) + " cannot be written") != std::string::npos,
            outcome.error().message.c_str());
        QVERIFY(!fs::exists(place.target()));
        QVERIFY(fetch(requestOf(place)).ok()); // there is room again
        QCOMPARE(read(place.target()), m_body);
    }

    void moreThanTheDiskHoldsIsNotBegun() {
        Place place;
        place.server.answer = whole();
        auto request = requestOf(place);
        request.bytes = std::int64_t{1} << 60;
        const auto outcome = fetch(request);
        QVERIFY(!outcome);
        QVERIFY(outcome.error().code == ErrorCode::io);
        QVERIFY(outcome.error().message.find("free some space") != std::string::npos);
        QVERIFY(place.server.requests.empty());
    }

    void twoAtOnceDoNotMixTheirBytes() {
        Place place;
        place.server.answer = whole();
        fs::create_directories(place.part().parent_path());
        QLockFile other(QString::fromStdString(toUtf8(place.part()) + ".lock"));
        QVERIFY(other.lock());
        const auto outcome = fetch(requestOf(place));
        QVERIFY(!outcome);
        QVERIFY(outcome.error().code == ErrorCode::busy);
        other.unlock();
        QVERIFY(fetch(requestOf(place)).ok());
    }
};

QTEST_GUILESS_MAIN(TestDownload)
#include "test_download.moc"
