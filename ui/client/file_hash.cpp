// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/file_hash.h"

#include "core/base/files.h"

#include <QCryptographicHash>
#include <QFile>

namespace imago {

Result<std::string> sha256OfFile(const std::filesystem::path& path, std::stop_token stop) {
    const std::string name = toUtf8(path);
    QFile file(QString::fromStdString(name));
    if (!file.exists()) return failure(ErrorCode::notFound, name + " does not exist");
    const auto unreadable = [&] {
        return failure(ErrorCode::unreadable, name + " cannot be read: " + file.errorString().toStdString());
    };
    if (!file.open(QIODevice::ReadOnly)) return unreadable();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    constexpr qint64 pieceBytes = 1 << 20;
    while (!file.atEnd()) {
        if (stop.stop_requested()) return failure(ErrorCode::cancelled, "cancelled");
        const QByteArray piece = file.read(pieceBytes);
        if (piece.isEmpty()) return unreadable();
        hash.addData(piece);
    }
    return hash.result().toHex().toStdString();
}

} // namespace imago
