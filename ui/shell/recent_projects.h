// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QImage>
#include <QString>

#include <filesystem>
#include <vector>

namespace imago::ui {

/// A project that was opened before.
struct RecentProject {
    QString path;
    QDateTime opened;
    qint64 images = 0, labelled = 0; ///< when it was last closed
    QImage picture;                  ///< of its first image; may be null
};

/// Newest first; files that are gone are left out. At most ten are kept, in the user's settings and cache.
std::vector<RecentProject> recentProjects();
/// Puts a project first.
void rememberProject(const std::filesystem::path& file);
/// Its numbers and picture, for the welcome page. `picture` may be null.
void describeProject(const std::filesystem::path& file, qint64 images, qint64 labelled,
                     const QImage& picture);
void forgetProject(const QString& path);

} // namespace imago::ui
