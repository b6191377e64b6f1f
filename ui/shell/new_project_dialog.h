// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <filesystem>
#include <optional>
#include <vector>

namespace imago::ui {

/// What a new project starts with.
struct NewProject {
    std::filesystem::path file;                  ///< NAME.imago, does not exist yet
    std::vector<std::filesystem::path> pictures; ///< folders or files; may be empty
    bool foldersAreClasses = false;              ///< the names of the folders below become the labels
};

/// Does the folder look like one folder a class: at least two folders below it with pictures, none beside
/// them?
bool looksLikeClassFolders(const std::filesystem::path& folder);
/// A free project file beside the pictures: "birds/" → "birds.imago", "birds-2.imago" …
std::filesystem::path suggestedProjectFile(const std::filesystem::path& pictures);

/// Asks for the pictures and for the place of the project file, both with a sensible answer filled in.
class NewProjectDialog : public QDialog {
    Q_OBJECT
public:
    explicit NewProjectDialog(const std::vector<std::filesystem::path>& pictures, QWidget* parent = nullptr);
    NewProject answer() const;

private:
    void takePictures(const std::vector<std::filesystem::path>& pictures);
    void browsePictures();
    void browseFile();
    void refresh();

    std::vector<std::filesystem::path> m_pictures;
    QLineEdit* m_folder;
    QLineEdit* m_file;
    QCheckBox* m_classes;
    QLabel* m_problem;
    QPushButton* m_create;
};

} // namespace imago::ui
