// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/jobs.h"
#include "tests/support/fixtures.h"
#include "ui/base/session.h"

#include <QSignalSpy>

#include <memory>

namespace imago::test {

/// Settings, caches and data of the user in a temporary folder, so that tests neither see nor change the real
/// ones. Make it before anything that reads them.
class PrivateUser {
public:
    PrivateUser() {
        qputenv("IMAGO_CONFIG_DIR", QByteArray::fromStdString((m_folder / "config").string()));
        qputenv("IMAGO_CACHE_DIR", QByteArray::fromStdString((m_folder / "cache").string()));
        qputenv("IMAGO_DATA_DIR", QByteArray::fromStdString((m_folder / "data").string()));
    }

private:
    TempFolder m_folder;
};

/// A project of real small pictures: `classes` by name, `perClass` scanned pictures each look, not labelled
/// yet.
class PictureProject {
public:
    PictureProject(const std::vector<std::string>& classes, int perClass) {
        const auto folder = project.folder() / "pictures";
        makeImageFolder(folder, classes, perClass);
        must(scanFolders(project.store(), {folder}));
        for (const auto& name : classes)
            must(project->commit(addClass(must(project->classes()), name), "tester"));
    }
    /// Opens the session on the same file; the fixture's own connection stays usable for looking.
    std::unique_ptr<ui::Session> open() const { return must(ui::Session::open(project.file())); }
    std::vector<ImageId> images() { return must(project->imageIds({})); }
    ClassId classId(std::size_t index) { return must(project->classes())[index].id; }
    /// The class ids of one image, as they are in the file now.
    std::vector<ClassId> labelsOf(ImageId image) {
        std::vector<ClassId> ids;
        for (const auto& annotation : must(project->annotations(std::vector<ImageId>{image})))
            ids.push_back(annotation.classId);
        return ids;
    }

    TempProject project;
};

} // namespace imago::test
