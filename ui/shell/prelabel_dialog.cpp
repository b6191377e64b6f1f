// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/prelabel_dialog.h"

#include "core/project/coco_names.h"
#include "ui/base/shown_filter.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/client/model_asker.h"
#include "ui/shell/class_choice.h"
#include "ui/shell/predict_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>
#include <tuple>

namespace imago::ui {

namespace {

constexpr int nameColumn = 0, becomesColumn = 1;
constexpr int classRole = ClassChoice::classRole;

QString jobNotice(const PrelabelSummary& summary) {
    QStringList parts{
        PrelabelDialog::tr("Proposals: %1 on %2 of %Ln pictures", nullptr, static_cast<int>(summary.images))
            .arg(count(summary.added), count(summary.proposed))};
    if (summary.known > 0) parts << PrelabelDialog::tr("there already: %1").arg(count(summary.known));
    if (summary.unmapped > 0)
        parts << PrelabelDialog::tr("of other classes: %1").arg(count(summary.unmapped));
    if (summary.skipped > 0)
        parts << PrelabelDialog::tr("pictures left alone: %1").arg(count(summary.skipped));
    if (summary.problemCount > 0)
        parts << PrelabelDialog::tr("first problem: %1: %2")
                     .arg(QString::fromStdString(summary.problems.front().first),
                          QString::fromStdString(summary.problems.front().second));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

PrelabelDialog::PrelabelDialog(Session& session, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_runs(usableRuns(session)),
      m_model(new QComboBox),
      m_pictures(new QComboBox),
      m_least(new QDoubleSpinBox),
      m_find(new QLineEdit),
      m_table(new QTableWidget),
      m_note(roleLabel("muted", {})),
      m_start(primaryButton("sparkles", tr("P&ropose"))) {
    setWindowTitle(tr("Pre-label pictures"));
    resize(560, 620);
    m_model->addItem(tr("Built-in detector: boxes of 80 common things"));
    for (const auto& one : m_runs)
        m_model->addItem(tr("%1: classes of whole pictures").arg(QString::fromStdString(one.name)));
    m_least->setRange(0.05, 0.99);
    m_least->setSingleStep(0.05);
    m_least->setDecimals(2);
    m_least->setValue(0.4);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(gapLarge);
    form->setVerticalSpacing(gap);
    form->addRow(tr("&Model:"), m_model);
    form->addRow(tr("&Pictures:"), m_pictures);
    form->addRow(tr("&Least confidence:"), m_least);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_start, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &PrelabelDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(gapLarge);
    column->addWidget(roleLabel("muted", tr("The model's proposals are drawn dashed until you accept or "
                                            "reject them, and nothing trains on them before. What you made "
                                            "stays as it is.")));
    column->addLayout(form);
    m_classesBox = buildClasses();
    column->addWidget(m_classesBox, 1);
    column->addWidget(m_note);
    column->addWidget(buttons);
    fillFilters();
    fillClasses();
    connect(m_model, &QComboBox::currentIndexChanged, this, &PrelabelDialog::refresh);
    connect(m_pictures, &QComboBox::currentIndexChanged, this, &PrelabelDialog::refresh);
    connect(m_table, &QTableWidget::itemChanged, this, &PrelabelDialog::refresh);
    refresh();
}

QWidget* PrelabelDialog::buildClasses() {
    m_find->setPlaceholderText(tr("Find a class"));
    m_find->setAccessibleName(tr("Find a class"));
    m_find->setClearButtonEnabled(true);
    connect(m_find, &QLineEdit::textChanged, this, &PrelabelDialog::narrow);
    m_table->setAccessibleName(tr("What the detector's classes are in this project"));
    m_table->setColumnCount(2);
    m_table->setHorizontalHeaderLabels({tr("The detector sees"), tr("This project calls it")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setItemDelegateForColumn(becomesColumn, new ClassChoice(m_session, m_table));
    connect(m_table, &QTableWidget::cellClicked, this, [this](int row, int column) {
        if (column == becomesColumn) m_table->editItem(m_table->item(row, becomesColumn));
    });
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                             QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setTabKeyNavigation(false);
    auto* all = new QPushButton(tr("&All under their own names"));
    connect(all, &QPushButton::clicked, this, [this] { takeOver(true); });
    auto* known = new QPushButton(tr("&Only classes the project has"));
    connect(known, &QPushButton::clicked, this, [this] { takeOver(false); });
    auto* row = new QHBoxLayout;
    row->setSpacing(gap);
    row->addWidget(all);
    row->addWidget(known);
    row->addStretch();
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    column->addWidget(m_find);
    column->addWidget(m_table, 1);
    column->addLayout(row);
    return box;
}

void PrelabelDialog::fillFilters() {
    const auto add = [this](const QString& name, const ImageFilter& filter) {
        const auto ids = m_session.store().counts(filter);
        if (!ids) {
            Q_EMIT m_session.failed(ids.error());
            return;
        }
        m_pictures->addItem(tr("%1 (%2)").arg(name, count(ids->images)));
        m_pictures->setItemData(m_pictures->count() - 1, static_cast<qlonglong>(ids->images));
        m_filters.push_back(filter);
    };
    ImageFilter unlabelled;
    unlabelled.unlabelled = true;
    add(tr("Without any label"), unlabelled);
    const auto& shown = ShownFilter::of(m_session);
    if (shown.isSet()) add(tr("Those that Data shows"), shown.filter());
    add(tr("All"), {});
}

void PrelabelDialog::fillClasses() {
    const auto stored = storedClassMap(m_session.store());
    if (!stored) Q_EMIT m_session.failed(stored.error());
    const ClassMap chosen = stored ? *stored : ClassMap();
    // Who has no classes yet gets them from the detector.
    const bool takesAll = m_session.classes().empty() && chosen.empty();
    struct Line {
        std::string name, becomes;
        int rank = 0;
    };
    std::vector<Line> lines;
    for (const auto name : cocoNames) {
        Line line{std::string(name), {}, 0};
        const auto match = matchClass(m_session.classes(), chosen, line.name);
        const bool known = match.kind == ClassMatch::Kind::existing;
        if (known || takesAll || chosen.contains(line.name)) line.becomes = match.name;
        // What the project has comes first, in its order; then what is to be made of; then all others.
        const auto* record = known ? m_session.classById(match.id) : nullptr;
        line.rank = record ? record->position : line.becomes.empty() ? INT_MAX : INT_MAX - 1;
        lines.push_back(std::move(line));
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
        return std::tie(a.rank, a.name) < std::tie(b.rank, b.name);
    });
    m_table->setRowCount(static_cast<int>(lines.size()));
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const auto& line = lines[static_cast<std::size_t>(i)];
        const QString name = QString::fromStdString(line.name);
        auto* cell = new QTableWidgetItem(name);
        cell->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_table->setItem(i, nameColumn, cell);
        auto* becomes = new QTableWidgetItem;
        becomes->setData(ClassChoice::modelClassRole, name);
        becomes->setData(classRole, QString::fromStdString(line.becomes));
        m_table->setItem(i, becomesColumn, becomes);
    }
}

void PrelabelDialog::takeOver(bool missingToo) {
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const auto match =
            matchClass(m_session.classes(), {}, m_table->item(i, nameColumn)->text().toStdString());
        const bool wanted = missingToo || match.kind == ClassMatch::Kind::existing;
        m_table->item(i, becomesColumn)
            ->setData(classRole, wanted ? QString::fromStdString(match.name) : QString());
    }
}

void PrelabelDialog::narrow(const QString& text) {
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const bool fits =
            m_table->item(i, nameColumn)->text().contains(text, Qt::CaseInsensitive) ||
            m_table->item(i, becomesColumn)->data(classRole).toString().contains(text, Qt::CaseInsensitive);
        m_table->setRowHidden(i, !fits);
    }
}

const RunRecord* PrelabelDialog::run() const {
    return usesDetector() ? nullptr : &m_runs[static_cast<std::size_t>(m_model->currentIndex() - 1)];
}

ClassMap PrelabelDialog::chosenClasses() const {
    ClassMap chosen;
    for (int i = 0; i < m_table->rowCount(); ++i)
        chosen[m_table->item(i, nameColumn)->text().toStdString()] =
            m_table->item(i, becomesColumn)->data(classRole).toString().toStdString();
    return chosen;
}

void PrelabelDialog::refresh() {
    m_classesBox->setVisible(usesDetector());
    int wanted = 0, fresh = 0;
    for (const auto& [from, to] : chosenClasses()) {
        wanted += !to.empty();
        fresh += !to.empty() &&
                 matchClass(m_session.classes(), {{from, to}}, from).kind == ClassMatch::Kind::missing;
    }
    QString note;
    if (m_pictures->currentData().toLongLong() == 0)
        note = tr("There are no such pictures.");
    else if (usesDetector() && wanted == 0)
        note = tr("No class is wanted: say what at least one is called here.");
    m_start->setEnabled(note.isEmpty());
    if (note.isEmpty() && usesDetector())
        note = tr("%1 of %Ln classes are wanted.", nullptr, m_table->rowCount()).arg(count(wanted));
    if (m_start->isEnabled() && usesDetector() && fresh > 0)
        note += QLatin1Char(' ') +
                tr("Classes that the project has not yet are added when they are found: up to %1.")
                    .arg(count(fresh));
    m_note->setText(note);
}

PrelabelOptions PrelabelDialog::options() const {
    PrelabelOptions options;
    const int at = m_pictures->currentIndex();
    if (at >= 0) options.filter = m_filters[static_cast<std::size_t>(at)];
    options.minConfidence = m_least->value();
    options.severalClasses = m_session.multiLabel();
    options.author = m_session.author().toStdString();
    if (const auto* chosen = run()) {
        options.model = chosen->name;
        options.classes = classesOfRun(*chosen, m_session.classes());
    } else {
        options.model = detectorName;
        options.classes = chosenClasses();
        options.addClasses = true; // those that are not wanted have empty names
    }
    return options;
}

void PrelabelDialog::accept() {
    const PrelabelOptions wanted = options();
    if (usesDetector())
        if (const auto kept = storeClassMap(m_session.store(), wanted.classes); !kept)
            Q_EMIT m_session.failed(kept.error());
    const auto folder = run() ? runFolderOf(m_session.store(), *run()) : std::filesystem::path();
    m_session.runJob(tr("Proposing labels"),
                     [wanted, folder, file = m_session.file()](
                         std::stop_token stop, const ProgressSink& progress) -> Result<QString> {
                         IMAGO_TRY(store, ProjectStore::open(file));
                         const AskModel ask = folder.empty() ? detectorAsker(wanted.minConfidence)
                                                             : classifierAsker(folder, wanted.minConfidence,
                                                                               wanted.severalClasses);
                         IMAGO_TRY(summary, prelabel(*store, wanted, ask, progress, stop));
                         return jobNotice(summary);
                     });
    QDialog::accept();
}

} // namespace imago::ui
