// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/export_dialog.h"

#include "core/formats/format.h"
#include "core/store/label_counts.h"
#include "ui/base/session.h"
#include "ui/base/settings.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/data/loss_words.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QUrl>
#include <QVBoxLayout>

namespace imago::ui {

namespace {

enum Which { AllPictures, ShownPictures, ReviewedPictures, TrainPictures, ValPictures, TestPictures };
const QString formatKey = QStringLiteral("data/export/format");

/// A folder that does not exist yet, beside the project.
QString freeFolder(const Session& session, const QString& format) {
    const QDir root(toQString(session.file().parent_path()));
    for (int i = 1;; ++i) {
        const QString name = i == 1 ? QStringLiteral("%1-%2").arg(session.name(), format)
                                    : QStringLiteral("%1-%2-%3").arg(session.name(), format).arg(i);
        if (!root.exists(name)) return QDir::toNativeSeparators(root.filePath(name));
    }
}

} // namespace

ExportDialog::ExportDialog(Session& session, const ImageFilter& shown, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_shown(shown),
      m_format(new QComboBox),
      m_which(new QComboBox),
      m_images(new QComboBox),
      m_folder(new QLineEdit),
      m_bake(new QCheckBox(tr("Copies of &turned pictures are stored upright"))),
      m_strip(new QCheckBox(tr("Copies lose &place, device and owner"))),
      m_proposals(new QCheckBox(tr("Also what &models proposed and nobody has accepted"))),
      m_figures(roleLabel("heading", {})),
      m_state(roleLabel("muted", {})),
      m_losses(new QTreeWidget),
      m_progress(new QProgressBar) {
    setWindowTitle(tr("Export the data set"));
    resize(720, 600);
    m_figures->setWordWrap(true);
    m_losses->setAccessibleName(tr("What the format cannot hold"));
    m_losses->setHeaderLabels({tr("What"), tr("How many"), tr("What becomes of it")});
    m_losses->headerItem()->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    m_losses->setStyleSheet(QStringLiteral("QTreeView::item { padding: 5px 0; }"));
    m_losses->setRootIsDecorated(false);
    m_losses->setUniformRowHeights(true);
    m_losses->header()->resizeSection(0, 200);
    m_losses->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_losses->header()->setStretchLastSection(true);
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_progress->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_write = primaryButton(QStringLiteral("package"), tr("&Export"));
    m_open = new QPushButton(icon(QStringLiteral("folder-open")), tr("&Open the folder"));
    buttons->addButton(m_write, QDialogButtonBox::ActionRole);
    buttons->addButton(m_open, QDialogButtonBox::ActionRole);
    m_write->setDefault(true);
    m_open->hide();
    connect(m_write, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder->text())); });
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gapLarge, gapLarge, gapLarge, gapLarge);
    column->setSpacing(gap);
    column->addWidget(buildForm());
    column->addWidget(m_figures);
    column->addWidget(m_state);
    column->addWidget(m_losses, 1);
    column->addWidget(m_progress);
    column->addWidget(buttons);
    connect(&m_job, &Job::progressed, this, [this](const Progress& progress) {
        m_progress->setRange(0, progress.total > 0 ? 1000 : 0);
        if (progress.total > 0) m_progress->setValue(static_cast<int>(1000 * progress.done / progress.total));
        if (m_writing) m_state->setText(stageText(progress));
    });
    look();
}

QWidget* ExportDialog::buildForm() {
    for (const auto& format : formats())
        if (format.write)
            m_format->addItem(QString::fromUtf8(format.title.data(), qsizetype(format.title.size())),
                              QString::fromUtf8(format.name.data(), qsizetype(format.name.size())));
    m_format->setCurrentIndex(
        std::max(0, m_format->findData(userSettings()->value(formatKey, QStringLiteral("coco")))));
    m_which->addItem(tr("All pictures"), AllPictures);
    if (m_shown != ImageFilter{}) m_which->addItem(tr("As filtered in Data"), ShownPictures);
    m_which->addItem(tr("Reviewed pictures"), ReviewedPictures);
    m_which->addItem(tr("Training pictures"), TrainPictures);
    m_which->addItem(tr("Validation pictures"), ValPictures);
    m_which->addItem(tr("Test pictures"), TestPictures);
    m_images->addItem(tr("Copy them"), int(ImageMode::copy));
    m_images->addItem(tr("Hard links: no further space on this disk"), int(ImageMode::link));
    m_images->addItem(tr("Leave them where they are"), int(ImageMode::none));
    m_bake->setChecked(true);
    m_folder->setText(freeFolder(m_session, m_format->currentData().toString()));
    auto* choose = new QPushButton(tr("C&hoose…"));
    choose->setAutoDefault(false);
    auto* folder = new QHBoxLayout;
    folder->setSpacing(gap);
    folder->addWidget(m_folder, 1);
    folder->addWidget(choose);
    auto* form = new QWidget;
    auto* rows = new QFormLayout(form);
    rows->setContentsMargins(0, 0, 0, gap);
    rows->addRow(tr("&Format"), m_format);
    rows->addRow(tr("&Pictures"), m_which);
    rows->addRow(tr("Picture f&iles"), m_images);
    rows->addRow(QString(), m_bake);
    rows->addRow(QString(), m_strip);
    rows->addRow(QString(), m_proposals);
    const auto proposed = proposedImages(m_session.store());
    m_proposals->setVisible(proposed && *proposed > 0);
    auto* folderLabel = new QLabel(tr("&Into the new folder"));
    folderLabel->setBuddy(m_folder);
    rows->addRow(folderLabel, folder);
    m_format->setAccessibleName(tr("Format"));
    m_which->setAccessibleName(tr("Which pictures"));
    m_images->setAccessibleName(tr("What happens to the picture files"));
    m_folder->setAccessibleName(tr("Folder of the export"));
    connect(choose, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    connect(m_format, &QComboBox::activated, this, [this] {
        m_folder->setText(freeFolder(m_session, m_format->currentData().toString()));
        userSettings()->setValue(formatKey, m_format->currentData());
        look();
    });
    for (auto* box : {m_which, m_images})
        connect(box, &QComboBox::activated, this, &ExportDialog::look);
    for (auto* box : {m_bake, m_strip, m_proposals})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::look);
    connect(m_folder, &QLineEdit::editingFinished, this, [this] {
        if (!m_folder->isModified()) return;
        m_folder->setModified(false);
        look();
    });
    return form;
}

ExportOptions ExportDialog::options() const {
    ExportOptions options;
    options.format = m_format->currentData().toString().toStdString();
    options.folder = toPath(m_folder->text().trimmed());
    switch (m_which->currentData().toInt()) {
        case ShownPictures:
            options.filter = m_shown;
            break;
        case ReviewedPictures:
            options.filter.reviews = {ReviewState::reviewed};
            break;
        case TrainPictures:
            options.filter.splits = {Split::train};
            break;
        case ValPictures:
            options.filter.splits = {Split::val};
            break;
        case TestPictures:
            options.filter.splits = {Split::test};
            break;
        default:
            break;
    }
    options.output.images = static_cast<ImageMode>(m_images->currentData().toInt());
    const bool copies = options.output.images == ImageMode::copy;
    options.output.bakeOrientation = copies && m_bake->isChecked();
    if (m_proposals->isChecked()) options.choices["proposals"] = "yes";
    options.output.removeMetadata = copies && m_strip->isChecked();
    return options;
}

void ExportDialog::setFolder(const QString& folder) {
    m_folder->setText(folder);
    look();
}

void ExportDialog::setFormat(const QString& name) {
    m_format->setCurrentIndex(std::max(0, m_format->findData(name)));
    look();
}

void ExportDialog::look() {
    if (!m_writing) run(true);
}

void ExportDialog::start() {
    if (!m_writing) run(false);
}

void ExportDialog::run(bool dry) {
    m_writing = !dry;
    m_done = false;
    m_summary.reset();
    m_state->setText(dry ? tr("Looking what this format can hold…") : tr("Writing…"));
    auto wish = options();
    wish.output.dryRun = dry;
    refresh();
    m_job.start<ExportSummary>(
        [file = m_session.file(), wish](std::stop_token stop,
                                        const ProgressSink& progress) -> Result<ExportSummary> {
            IMAGO_TRY(store, ProjectStore::open(file));
            return exportDataset(*store, wish, progress, stop);
        },
        [this, dry](const Result<ExportSummary>& summary) { take(summary, dry); });
}

void ExportDialog::take(const Result<ExportSummary>& summary, bool dry) {
    m_writing = false;
    m_losses->clear();
    if (!summary) {
        m_figures->setText(dry ? tr("This cannot be exported") : tr("Nothing was written"));
        m_state->setText(errorText(summary.error()));
    } else {
        m_summary = *summary;
        m_done = !dry;
        m_figures->setText(tr("%Ln pictures", nullptr, static_cast<int>(summary->images)) +
                           QStringLiteral(" · ") +
                           tr("%Ln annotations", nullptr, static_cast<int>(summary->annotations)));
        for (const auto& loss : summary->lost) {
            auto* line = new QTreeWidgetItem(
                m_losses, {lossWord(loss.kind), count(loss.count), QString::fromStdString(loss.reason)});
            line->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
            line->setToolTip(2, line->text(2));
        }
        const QString kept =
            summary->lost.empty() ? tr("This format holds everything.") : tr("What this format cannot hold:");
        m_state->setText(dry ? kept : tr("Written, read again and found equal. %1").arg(kept));
    }
    refresh();
    if (dry)
        Q_EMIT previewed();
    else
        Q_EMIT written();
}

void ExportDialog::refresh() {
    const bool copies = m_images->currentData().toInt() == int(ImageMode::copy);
    for (auto* widget : std::initializer_list<QWidget*>{m_format, m_which, m_images, m_folder})
        widget->setEnabled(!m_writing);
    m_bake->setEnabled(!m_writing && copies);
    m_strip->setEnabled(!m_writing && copies);
    m_proposals->setEnabled(!m_writing);
    m_losses->setVisible(m_losses->topLevelItemCount() > 0);
    m_progress->setVisible(m_writing);
    m_progress->setRange(0, 0);
    m_write->setEnabled(!m_writing && m_summary && !m_done && m_summary->images > 0);
    m_open->setVisible(m_done);
}

void ExportDialog::chooseFolder() {
    const QString parent = QFileDialog::getExistingDirectory(this, tr("The new folder is made in"),
                                                             toQString(m_session.file().parent_path()));
    if (parent.isEmpty()) return;
    const QDir root(parent);
    const QString name = QStringLiteral("%1-%2").arg(m_session.name(), m_format->currentData().toString());
    m_folder->setText(QDir::toNativeSeparators(root.isEmpty() ? root.path() : root.filePath(name)));
    look();
}

void ExportDialog::reject() {
    m_job.cancel();
    QDialog::reject();
}

void showExportDialog(Session& session, const ImageFilter& shown, QWidget* parent) {
    ExportDialog(session, shown, parent).exec();
}

} // namespace imago::ui
