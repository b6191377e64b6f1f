// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recent_projects.h"

#include "core/base/files.h"
#include "ui/base/settings.h"
#include "ui/base/text.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace imago::ui {

namespace {

constexpr int limit = 10;
const char* const listKey = "recent/projects";

QString detailKey(const QString& path, const char* what) {
    const auto hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex().left(16);
    return QStringLiteral("recent/%1/%2").arg(QString::fromLatin1(hash), QString::fromLatin1(what));
}

QString pictureFile(const QString& path) {
    const auto hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex().left(16);
    return toQString(userCacheDir() / "projects") + '/' + QString::fromLatin1(hash) + QStringLiteral(".png");
}

QString absoluteText(const std::filesystem::path& file) {
    return QFileInfo(toQString(file)).absoluteFilePath();
}

} // namespace

std::vector<RecentProject> recentProjects() {
    std::vector<RecentProject> result;
    const auto settings = userSettings();
    for (const QString& path : settings->value(listKey).toStringList()) {
        if (!QFileInfo::exists(path)) continue;
        RecentProject project;
        project.path = path;
        project.opened = settings->value(detailKey(path, "opened")).toDateTime();
        project.images = settings->value(detailKey(path, "images")).toLongLong();
        project.labelled = settings->value(detailKey(path, "labelled")).toLongLong();
        project.picture = QImage(pictureFile(path));
        result.push_back(std::move(project));
    }
    return result;
}

void rememberProject(const std::filesystem::path& file) {
    const QString path = absoluteText(file);
    const auto settings = userSettings();
    QStringList list = settings->value(listKey).toStringList();
    list.removeAll(path);
    list.prepend(path);
    while (list.size() > limit)
        list.removeLast();
    settings->setValue(listKey, list);
    settings->setValue(detailKey(path, "opened"), QDateTime::currentDateTime());
}

void describeProject(const std::filesystem::path& file, qint64 images, qint64 labelled,
                     const QImage& picture) {
    const QString path = absoluteText(file);
    const auto settings = userSettings();
    settings->setValue(detailKey(path, "images"), images);
    settings->setValue(detailKey(path, "labelled"), labelled);
    if (picture.isNull()) return;
    const QString target = pictureFile(path);
    QDir().mkpath(QFileInfo(target).absolutePath());
    picture.save(target, "PNG");
}

void forgetProject(const QString& path) {
    const auto settings = userSettings();
    QStringList list = settings->value(listKey).toStringList();
    list.removeAll(path);
    settings->setValue(listKey, list);
}

} // namespace imago::ui
