// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/new_project_dialog.h"

#include "core/image/image.h"
#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QStandardPaths>

namespace imago::ui {

namespace fs = std::filesystem;

bool looksLikeClassFolders(const fs::path& folder) {
    // A look at the first entries is enough; a huge folder must not hold up the window.
    constexpr int lookLimit = 2000;
    std::error_code code;
    int withPictures = 0, looked = 0;
    for (fs::directory_iterator it(folder, code), end; it != end && looked < lookLimit;
         it.increment(code), ++looked) {
        if (code) return false;
        if (it->is_regular_file(code) && isImageFileName(it->path())) return false;
        if (!it->is_directory(code)) continue;
        int inside = 0;
        for (fs::directory_iterator below(it->path(), code), stop; below != stop && inside < 50;
             below.increment(code), ++inside) {
            if (code) break;
            const bool picture = below->is_regular_file(code) && isImageFileName(below->path());
            if (!picture && !below->is_directory(code)) continue;
            ++withPictures;
            break;
        }
        if (withPictures >= 2) return true;
    }
    return false;
}

fs::path suggestedProjectFile(const fs::path& pictures) {
    std::error_code code;
    fs::path base = fs::absolute(pictures, code).lexically_normal();
    if (base.filename().empty()) base = base.parent_path();
    if (!fs::is_directory(base, code)) base = base.parent_path();
    const fs::path name = base.filename().empty() ? fs::path("project") : base.filename();
    for (int i = 1;; ++i) {
        const QString number = i == 1 ? QString() : QStringLiteral("-%1").arg(i);
        const auto file = base.parent_path() / toPath(toQString(name) + number + ".imago");
        if (!fs::exists(file, code)) return file;
    }
}

NewProjectDialog::NewProjectDialog(const std::vector<fs::path>& pictures, QWidget* parent)
    : QDialog(parent),
      m_folder(new QLineEdit),
      m_file(new QLineEdit),
      m_classes(new QCheckBox(tr("The folders' &names are the classes"))),
      m_problem(roleLabel("bad", {})),
      m_create(primaryButton("plus", tr("&Create project"))) {
    setWindowTitle(tr("New project"));
    setMinimumWidth(scaledByText(560));
    m_problem->setWordWrap(true);
    const auto withButton = [this](QLineEdit* edit, void (NewProjectDialog::*slot)(), const QString& name) {
        auto* button = new QPushButton(icon("folder-open"), tr("Browse…"));
        button->setAccessibleName(name);
        connect(button, &QPushButton::clicked, this, slot);
        auto* row = new QHBoxLayout;
        row->setSpacing(gap);
        row->addWidget(edit, 1);
        row->addWidget(button);
        return row;
    };
    m_folder->setPlaceholderText(tr("none yet: pictures can be added later"));
    auto* form = new QFormLayout;
    form->setVerticalSpacing(gapLarge);
    form->setHorizontalSpacing(gapLarge);
    auto* picturesLabel = new QLabel(tr("&Pictures:"));
    picturesLabel->setBuddy(m_folder);
    auto* fileLabel = new QLabel(tr("Project &file:"));
    fileLabel->setBuddy(m_file);
    form->addRow(picturesLabel, withButton(m_folder, &NewProjectDialog::browsePictures,
                                           tr("Choose the folder of pictures")));
    form->addRow(QString(), m_classes);
    form->addRow(fileLabel, withButton(m_file, &NewProjectDialog::browseFile, tr("Choose the project file")));
    m_classes->setToolTip(tr(
        "A picture in the folder “cat” gets the label “cat”; folders train, val and test become the split"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_create, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(gapLarge);
    column->addWidget(roleLabel(
        "muted", tr("Pictures stay where they are and are never changed. Everything that you do is kept "
                    "in one project file.")));
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addStretch(1);
    column->addWidget(buttons);
    connect(m_folder, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_pictures.clear();
        if (!text.trimmed().isEmpty()) m_pictures = {toPath(text.trimmed())};
        refresh();
    });
    connect(m_file, &QLineEdit::textChanged, this, &NewProjectDialog::refresh);
    takePictures(pictures);
}

void NewProjectDialog::takePictures(const std::vector<fs::path>& pictures) {
    m_pictures = pictures;
    if (pictures.size() == 1)
        m_folder->setText(toQString(pictures.front()));
    else if (!pictures.empty())
        m_folder->setText(tr("%n files and folders", nullptr, static_cast<int>(pictures.size())));
    if (!pictures.empty()) {
        m_file->setText(toQString(suggestedProjectFile(pictures.front())));
    } else if (m_file->text().isEmpty()) {
        const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        m_file->setText(QDir(documents).filePath(tr("project") + ".imago"));
    }
    m_classes->setChecked(pictures.size() == 1 && looksLikeClassFolders(pictures.front()));
    refresh();
}

void NewProjectDialog::browsePictures() {
    const QString start = m_pictures.empty() ? QDir::homePath() : toQString(m_pictures.front());
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of pictures"), start);
    if (!folder.isEmpty()) takePictures({toPath(folder)});
}

void NewProjectDialog::browseFile() {
    QString file =
        QFileDialog::getSaveFileName(this, tr("Project file"), m_file->text(), tr("Imago projects (*.imago)"),
                                     nullptr, QFileDialog::DontConfirmOverwrite);
    if (!file.isEmpty()) m_file->setText(file);
}

void NewProjectDialog::refresh() {
    QString problem;
    const QFileInfo file(toQString(answer().file));
    if (m_file->text().trimmed().isEmpty())
        problem = tr("Say where the project file should be.");
    else if (file.exists())
        problem = tr("There is a file of that name already. Choose another name, or open it instead.");
    for (const auto& path : m_pictures)
        if (!QFileInfo::exists(toQString(path))) problem = tr("%1 does not exist.").arg(toQString(path));
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_create->setEnabled(problem.isEmpty());
    const bool oneFolder = m_pictures.size() == 1 && QFileInfo(toQString(m_pictures.front())).isDir();
    m_classes->setEnabled(oneFolder);
    if (!oneFolder) m_classes->setChecked(false);
}

NewProject NewProjectDialog::answer() const {
    QString file = QFileInfo(m_file->text().trimmed()).absoluteFilePath();
    if (!file.endsWith(QStringLiteral(".imago"))) file += QStringLiteral(".imago");
    return {toPath(file), m_pictures, m_classes->isChecked()};
}

} // namespace imago::ui
