// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/import_dialog.h"

#include "core/formats/format.h"
#include "ui/base/ask.h"
#include "ui/base/patterns.h"
#include "ui/base/session.h"
#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTabWidget>
#include <QVBoxLayout>

namespace imago::ui {

namespace {

enum ClassColumn { SourceColumn, CountColumn, TargetColumn };

QTableWidgetItem* fixedItem(const QString& text, Qt::Alignment alignment = Qt::AlignLeft) {
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    return item;
}

} // namespace

ImportDialog::ImportDialog(Session& session, std::filesystem::path source, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_source(std::move(source)),
      m_format(new QComboBox),
      m_merge(new QComboBox),
      m_images(new QLineEdit),
      m_keepMissing(new QCheckBox(tr("&Keep pictures that are not found, as missing"))),
      m_figures(roleLabel("heading", {})),
      m_state(roleLabel("muted", {})),
      m_classes(new QTableWidget(0, 3)),
      m_problems(new QTreeWidget),
      m_tabs(new QTabWidget) {
    setWindowTitle(tr("Import a data set"));
    resize(760, 620);
    auto* path = roleLabel("muted", toQString(m_source));
    path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_figures->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_import = primaryButton(QStringLiteral("database"), tr("&Import"));
    buttons->addButton(m_import, QDialogButtonBox::AcceptRole);
    m_import->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gapLarge, gapLarge, gapLarge, gapLarge);
    column->setSpacing(gap);
    column->addWidget(path);
    column->addWidget(m_figures);
    column->addWidget(m_state);
    column->addWidget(buildForm());
    column->addWidget(buildTabs(), 1);
    column->addWidget(buttons);
    look();
}

QWidget* ImportDialog::buildForm() {
    m_format->addItem(tr("As recognised"), QStringLiteral("auto"));
    for (const auto& format : formats())
        if (format.read)
            m_format->addItem(QString::fromUtf8(format.title.data(), qsizetype(format.title.size())),
                              QString::fromUtf8(format.name.data(), qsizetype(format.name.size())));
    m_merge->addItem(tr("Add to what is there"), int(MergePolicy::automatic));
    m_merge->addItem(tr("Add to what is there, whole-picture classes too"), int(MergePolicy::both));
    m_merge->addItem(tr("Keep what is there alone"), int(MergePolicy::keep));
    m_merge->addItem(tr("Replace what is there"), int(MergePolicy::replace));
    m_images->setPlaceholderText(tr("Beside the annotations, or as they say"));
    m_images->setClearButtonEnabled(true);
    auto* choose = new QPushButton(tr("C&hoose…"));
    choose->setAutoDefault(false);
    auto* images = new QHBoxLayout;
    images->setSpacing(gap);
    images->addWidget(m_images, 1);
    images->addWidget(choose);
    auto* form = new QWidget;
    auto* rows = new QFormLayout(form);
    rows->setContentsMargins(0, gap, 0, gap);
    rows->addRow(tr("&Format"), m_format);
    auto* imagesLabel = new QLabel(tr("Pictures &lie in"));
    imagesLabel->setBuddy(m_images);
    rows->addRow(imagesLabel, images);
    rows->addRow(tr("&Annotated pictures"), m_merge);
    rows->addRow(QString(), m_keepMissing);
    m_format->setAccessibleName(tr("Format"));
    m_images->setAccessibleName(tr("Folder of the pictures"));
    m_merge->setAccessibleName(tr("What happens to pictures that have annotations"));
    connect(choose, &QPushButton::clicked, this, &ImportDialog::chooseImages);
    connect(m_images, &QLineEdit::editingFinished, this, [this] {
        if (m_images->isModified()) look();
        m_images->setModified(false);
    });
    connect(m_format, &QComboBox::activated, this, [this] {
        m_summary.reset();
        look();
    });
    connect(m_keepMissing, &QCheckBox::toggled, this, &ImportDialog::look);
    return form;
}

QWidget* ImportDialog::buildTabs() {
    m_classes->setTabKeyNavigation(false);
    m_classes->setAccessibleName(tr("Classes of the data set and what becomes of them"));
    m_classes->setHorizontalHeaderLabels({tr("Class there"), tr("Annotations"), tr("Becomes")});
    m_classes->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_classes->verticalHeader()->hide();
    m_classes->verticalHeader()->setDefaultSectionSize(scaledByText(34));
    m_classes->setSelectionMode(QAbstractItemView::NoSelection);
    m_classes->setStyleSheet(QStringLiteral("QTableView::item { padding: 0 8px; }"));
    m_classes->horizontalHeader()->setSectionResizeMode(SourceColumn, QHeaderView::Stretch);
    m_classes->horizontalHeader()->setSectionResizeMode(CountColumn, QHeaderView::ResizeToContents);
    m_classes->horizontalHeader()->setSectionResizeMode(TargetColumn, QHeaderView::Stretch);
    m_problems->setAccessibleName(tr("Problems of the data set"));
    m_problems->setHeaderLabels({tr("Where"), tr("What is wrong")});
    m_problems->setRootIsDecorated(false);
    m_problems->setStyleSheet(QStringLiteral("QTreeView::item { padding: 5px 0; }"));
    m_problems->setUniformRowHeights(true);
    m_problems->header()->setSectionResizeMode(0, QHeaderView::Interactive);
    m_problems->header()->resizeSection(0, 260);
    m_tabs->addTab(m_classes, tr("&Classes"));
    m_tabs->addTab(m_problems, tr("&Problems"));
    return m_tabs;
}

ImportOptions ImportDialog::options() const {
    ImportOptions options;
    options.format = m_format->currentData().toString().toStdString();
    options.images = toPath(m_images->text().trimmed());
    options.merge = static_cast<MergePolicy>(m_merge->currentData().toInt());
    options.keepMissing = m_keepMissing->isChecked();
    for (int row = 0; row < m_classes->rowCount(); ++row) {
        const auto* target = qobject_cast<QComboBox*>(m_classes->cellWidget(row, TargetColumn));
        const auto source = m_classes->item(row, SourceColumn)->text().toStdString();
        if (!target) continue;
        const bool left = target->currentIndex() == 0 && target->currentText() == target->itemText(0);
        const auto name = left ? std::string() : target->currentText().trimmed().toStdString();
        if (name != source) options.classMap[source] = name;
    }
    return options;
}

void ImportDialog::look() {
    m_import->setEnabled(false);
    m_state->setText(tr("Reading…"));
    m_state->show();
    auto wish = options();
    wish.dryRun = true;
    // A map of other choices may name classes that this reading does not have.
    if (!m_summary) wish.classMap.clear();
    m_job.start<ImportSummary>(
        [file = m_session.file(), source = m_source, wish](
            std::stop_token stop, const ProgressSink& progress) -> Result<ImportSummary> {
            IMAGO_TRY(store, ProjectStore::open(file));
            return importDataset(*store, source, wish, progress, stop);
        },
        [this](const Result<ImportSummary>& summary) { take(summary); });
}

void ImportDialog::take(const Result<ImportSummary>& summary) {
    if (!summary) {
        m_summary.reset();
        m_figures->setText(tr("This cannot be imported"));
        m_state->setText(errorText(summary.error()));
        m_state->show();
        m_classes->setRowCount(0);
        m_problems->clear();
        Q_EMIT previewed();
        return;
    }
    const bool sameClasses = m_summary && m_summary->classes.size() == summary->classes.size();
    m_summary = *summary;
    std::int64_t annotations = 0;
    for (const auto& [kind, n] : summary->annotations)
        annotations += n;
    const auto* format = findFormat(summary->format);
    QStringList parts{
        tr("%1: %Ln pictures", nullptr, int(summary->images))
            .arg(format ? QString::fromUtf8(format->title.data(), qsizetype(format->title.size()))
                        : QString::fromStdString(summary->format)),
        tr("%Ln annotations", nullptr, int(annotations))};
    if (summary->known > 0) parts << tr("%Ln pictures are in the project", nullptr, int(summary->known));
    m_figures->setText(parts.join(QStringLiteral(" · ")));
    m_state->setText(
        summary->problemCount > 0
            ? tr("%Ln problems, listed below; all else can be taken.", nullptr, int(summary->problemCount))
            : tr("Everything can be taken. It can be undone as one step."));
    if (!sameClasses) fillClasses();
    fillProblems();
    m_import->setEnabled(summary->images > 0);
    Q_EMIT previewed();
}

void ImportDialog::fillClasses() {
    m_classes->setRowCount(0);
    m_classes->setRowCount(static_cast<int>(m_summary->classes.size()));
    for (int row = 0; row < m_classes->rowCount(); ++row) {
        const auto& line = m_summary->classes[static_cast<std::size_t>(row)];
        const QString source = QString::fromStdString(line.source),
                      target = QString::fromStdString(line.target);
        m_classes->setItem(row, SourceColumn, fixedItem(source));
        m_classes->setItem(row, CountColumn, fixedItem(count(line.annotations), Qt::AlignRight));
        auto* box = new QComboBox;
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->setAccessibleName(tr("%1 becomes").arg(source));
        box->addItem(tr("(left out)"));
        QStringList known;
        for (const auto& record : m_session.classes())
            known << QString::fromStdString(record.name);
        if (!known.contains(source)) box->addItem(swatch(0x808080), source);
        for (const auto& record : m_session.classes())
            box->addItem(markSwatch(QColor::fromRgb(record.color), record.position),
                         QString::fromStdString(record.name));
        if (!target.isEmpty() && box->findText(target) < 0) box->addItem(target);
        box->setCurrentIndex(
            target.isEmpty() ? 0 : box->findText(target, Qt::MatchExactly | Qt::MatchCaseSensitive));
        if (!line.problem.empty()) box->setToolTip(QString::fromStdString(line.problem));
        m_classes->setCellWidget(row, TargetColumn, box);
    }
    m_tabs->setTabText(0, tr("&Classes (%1)").arg(count(m_classes->rowCount())));
}

void ImportDialog::fillProblems() {
    m_problems->clear();
    QList<QTreeWidgetItem*> lines;
    for (const auto& [where, why] : m_summary->problems) {
        auto* line = new QTreeWidgetItem({QString::fromStdString(where), QString::fromStdString(why)});
        line->setToolTip(0, line->text(0));
        line->setToolTip(1, line->text(1));
        lines << line;
    }
    m_problems->addTopLevelItems(lines);
    m_tabs->setTabText(1, tr("&Problems (%1)").arg(count(m_summary->problemCount)));
}

void ImportDialog::chooseImages() {
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder of the pictures"), toQString(m_source));
    if (folder.isEmpty()) return;
    m_images->setText(folder);
    look();
}

void showImportDialog(Session& session, QWidget* parent, std::filesystem::path source) {
    if (source.empty()) source = askForDataset(session, parent);
    if (source.empty()) return;
    ImportDialog dialog(session, source, parent);
    if (dialog.exec() == QDialog::Accepted) session.importFrom(source, dialog.options());
}

} // namespace imago::ui
