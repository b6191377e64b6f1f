// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/ask.h"

#include "ui/base/text.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

namespace imago::ui {

namespace {
// lupdate takes a function whose type is spelt with std:: for one of that namespace, and its texts too.
using Path = std::filesystem::path;

struct Ask {
    Q_DECLARE_TR_FUNCTIONS(imago::ui::Ask)
};
} // namespace

QString pictureFilter() {
    return Ask::tr("Pictures") +
           QStringLiteral(
               " (*.jpg *.jpeg *.png *.bmp *.tif *.tiff *.webp *.gif *.pgm *.ppm *.JPG *.JPEG *.PNG *.BMP "
               "*.TIF "
               "*.TIFF *.WEBP);;") +
           Ask::tr("All files") + QStringLiteral(" (*)");
}

std::vector<std::filesystem::path> toPaths(const QStringList& files) {
    std::vector<std::filesystem::path> paths;
    for (const auto& file : files)
        paths.push_back(toPath(file));
    return paths;
}

void askForFolder(Session& session, QWidget* parent) {
    const QString folder = QFileDialog::getExistingDirectory(parent, Ask::tr("Add a folder of pictures"),
                                                             toQString(session.store().root()));
    if (!folder.isEmpty()) session.addFolders({toPath(folder)});
}

void askForPictures(Session& session, QWidget* parent) {
    const QStringList files = QFileDialog::getOpenFileNames(
        parent, Ask::tr("Add pictures"), toQString(session.store().root()), pictureFilter());
    if (!files.isEmpty()) session.addFolders(toPaths(files));
}

Path askForDataset(const Session& session, QWidget* parent) {
    QFileDialog dialog(parent, Ask::tr("Import a data set: a folder, or a file of annotations"),
                       toQString(session.file().parent_path()));
    dialog.setFileMode(QFileDialog::Directory);
    // Only Qt's own dialog can take a folder or a file.
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.setNameFilters(
        {Ask::tr("Folders and files of annotations") +
             QStringLiteral(" (*.json *.jsonl *.xml *.csv *.tsv *.txt *.yaml *.yml *.data)"),
         Ask::tr("All files") + QStringLiteral(" (*)")});
    QObject::connect(&dialog, &QFileDialog::currentChanged, &dialog, [&dialog](const QString& path) {
        dialog.setFileMode(QFileInfo(path).isFile() ? QFileDialog::ExistingFile : QFileDialog::Directory);
    });
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) return {};
    return toPath(dialog.selectedFiles().front());
}

} // namespace imago::ui
