// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <map>
#include <vector>

namespace imago::test {

struct Request {
    QByteArray path;
    std::map<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray header(const QByteArray& name) const {
        const auto at = headers.find(name);
        return at == headers.end() ? QByteArray() : at->second;
    }
};

/// A web server on this machine that does with each request what the test says.
class Server : public QTcpServer {
public:
    using Answer = std::function<void(QTcpSocket&, const Request&)>;
    Server() {
        if (!listen(QHostAddress::LocalHost)) qFatal("no port: %s", qPrintable(errorString()));
        connect(this, &QTcpServer::newConnection, [this] {
            auto* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }
    QUrl address(const QString& path = QStringLiteral("/weights.pth")) const {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
    }

    Answer answer;
    std::vector<Request> requests;

private:
    void read(QTcpSocket& socket) {
        QByteArray& head = m_heads[&socket];
        head += socket.readAll();
        if (!head.contains("\r\n\r\n")) return;
        Request request;
        const auto lines = head.split('\n');
        request.path = lines.first().split(' ').value(1);
        for (const auto& line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0) request.headers[line.left(colon).toLower()] = line.mid(colon + 1).trimmed();
        }
        head.clear();
        requests.push_back(request);
        if (answer) answer(socket, request);
    }
    std::map<QTcpSocket*, QByteArray> m_heads;
};

} // namespace imago::test
