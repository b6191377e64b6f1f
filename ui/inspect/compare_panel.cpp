// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/compare_panel.h"

#include "core/evaluate/outcomes.h"
#include "core/jobs/run_comparison.h"
#include "ui/base/numbers.h"
#include "ui/base/recipe_text.h"
#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QComboBox>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace imago::ui {

namespace {

Result<ComparePanel::Finding> examine(const Inspected& shown, const RunRecord& other, std::stop_token stop) {
    IMAGO_TRY(store, ProjectStore::open(shown.project));
    IMAGO_TRY(stored, compareStoredRuns(*store, other, shown.run, shown.split, stop));
    std::unordered_map<ImageId, std::size_t> rows;
    for (std::size_t i = 0; i < shown.evaluation.images.size(); ++i)
        rows.emplace(shown.evaluation.images[i], i);
    ComparePanel::Finding finding;
    // A label may have changed since the shown run was read: what it does not know is not led to.
    for (const auto image : stored.images) {
        const auto at = rows.find(image);
        finding.shown.push_back(at == rows.end() ? shown.evaluation.images.size() : at->second);
    }
    IMAGO_TRY(first, Outcomes::of(stored.first));
    IMAGO_TRY(second, Outcomes::of(stored.second));
    for (std::size_t i = 0; i < stored.images.size(); ++i)
        if (!first.exact(i) && !second.exact(i)) finding.bothWrong.push_back(i);
    finding.comparison = std::move(stored.result);
    finding.alone = stored.leftOut;
    const auto a = recipeFromJson(other.recipeJson), b = recipeFromJson(shown.run.recipeJson);
    if (a && b) finding.recipe = differences(*a, *b);
    return finding;
}

} // namespace

ComparePanel::ComparePanel(QWidget* parent)
    : InspectPanel(parent),
      m_other(new QComboBox),
      m_gain(roleLabel(QStringLiteral("heading"), {})),
      m_verdict(roleLabel(QStringLiteral("muted"), {})),
      m_recipeTitle(roleLabel(QStringLiteral("heading"), {})),
      m_right(new QPushButton),
      m_wrong(new QPushButton),
      m_both(new QPushButton),
      m_recipe(new QTableWidget(0, 3)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    auto* label = roleLabel(QStringLiteral("caption"), tr("Compare &with"));
    label->setBuddy(m_other);
    layout->addWidget(label);
    m_other->setAccessibleName(tr("Run to compare with"));
    m_other->setObjectName(QStringLiteral("inspect-other-run"));
    layout->addWidget(m_other);
    layout->addWidget(m_gain);
    layout->addWidget(m_verdict);
    for (auto* button : {m_right, m_wrong, m_both})
        layout->addWidget(button);
    m_right->setIcon(icon(QStringLiteral("circle-check")));
    m_wrong->setIcon(icon(QStringLiteral("circle-x")));
    m_both->setIcon(icon(QStringLiteral("circle-alert")));
    layout->addWidget(m_recipeTitle);
    m_recipe->setTabKeyNavigation(false);
    m_recipe->setAccessibleName(tr("What the recipes do differently"));
    m_recipe->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_recipe->setHorizontalHeaderLabels({tr("Field"), tr("Then"), tr("Now")});
    m_recipe->verticalHeader()->hide();
    m_recipe->verticalHeader()->setDefaultSectionSize(scaledByText(24));
    m_recipe->setShowGrid(false);
    m_recipe->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_recipe->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    layout->addWidget(m_recipe, 1);
    layout->addStretch();
    connect(m_other, &QComboBox::currentIndexChanged, this, &ComparePanel::compare);
    connect(m_right, &QPushButton::clicked, this,
            [this] { choose(tr("Became right"), m_finding->comparison.becameRight); });
    connect(m_wrong, &QPushButton::clicked, this,
            [this] { choose(tr("Became wrong"), m_finding->comparison.becameWrong); });
    connect(m_both, &QPushButton::clicked, this,
            [this] { choose(tr("Wrong in both runs"), m_finding->bothWrong); });
    showFinding();
}

void ComparePanel::setRuns(const std::vector<RunRecord>& runs) {
    m_runs = runs;
    listRuns();
}

void ComparePanel::listRuns() {
    const auto was = m_other->currentData();
    const QSignalBlocker quiet(m_other);
    m_other->clear();
    for (const auto& run : m_runs)
        if (!inspected() || run.id != inspected()->run.id)
            m_other->addItem(QStringLiteral("%1 – %2").arg(QString::fromStdString(run.name),
                                                           networkName(QString::fromStdString(run.model))),
                             qlonglong(run.id.value));
    if (const int at = m_other->findData(was); at >= 0) m_other->setCurrentIndex(at);
    m_other->setEnabled(m_other->count() > 0);
}

void ComparePanel::refresh() {
    listRuns();
    compare();
}

void ComparePanel::compare() {
    m_finding.reset();
    showFinding();
    const auto seen = inspected();
    const auto wanted = m_other->currentData().toLongLong();
    const auto at = std::find_if(m_runs.begin(), m_runs.end(),
                                 [wanted](const auto& run) { return run.id.value == wanted; });
    if (!seen || at == m_runs.end()) return;
    m_verdict->setText(tr("Comparing…"));
    m_job.start<Finding>([seen, other = *at](std::stop_token stop,
                                             const ProgressSink&) { return examine(*seen, other, stop); },
                         [this](Result<Finding> finding) {
                             if (finding) {
                                 m_finding = std::move(*finding);
                                 showFinding();
                             } else {
                                 m_verdict->setText(errorText(finding.error()));
                             }
                         });
}

void ComparePanel::showFinding() {
    const bool any = m_finding.has_value();
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_gain, m_right, m_wrong, m_both, m_recipeTitle, m_recipe})
        part->setVisible(any);
    if (!any) {
        m_verdict->setText(
            m_other->count() > 0
                ? QString()
                : tr("Train a second run; then this shows what it does better and what worse."));
        return;
    }
    const auto& c = m_finding->comparison;
    m_gain->setText(tr("%1 → %2").arg(percent(c.accuracyFirst), percent(c.accuracySecond)));
    const auto points = [](double share) {
        return QStringLiteral("%1%2").arg(share < 0 ? QStringLiteral("−") : QStringLiteral("+"),
                                          decimal(std::abs(share) * 100, 1));
    };
    QString verdict =
        (c.test.exact < 0.05 ? tr("%1 points (95 %: %2 to %3). McNemar’s test: p = %4, more than chance.")
                             : tr("%1 points (95 %: %2 to %3). McNemar’s test: p = %4, this may be chance."))
            .arg(points(c.accuracySecond - c.accuracyFirst), points(c.gain.low), points(c.gain.high),
                 significant(c.test.exact, 2));
    if (m_finding->alone > 0)
        verdict += QLatin1Char(' ') + tr("%n picture(s) known to one run only are left out.", nullptr,
                                         static_cast<int>(m_finding->alone));
    m_verdict->setText(verdict);
    const auto set = [](QPushButton* button, const QString& text, std::size_t n) {
        button->setText(text.arg(count(static_cast<qint64>(n))));
        button->setEnabled(n > 0);
    };
    set(m_right, tr("Became &right: %1"), c.becameRight.size());
    set(m_wrong, tr("Became wr&ong: %1"), c.becameWrong.size());
    set(m_both, tr("Wrong in &both: %1"), m_finding->bothWrong.size());
    m_recipeTitle->setText(m_finding->recipe.empty() ? tr("The recipes are the same") : tr("Recipe"));
    m_recipe->setVisible(!m_finding->recipe.empty());
    m_recipe->setRowCount(static_cast<int>(m_finding->recipe.size()));
    for (int row = 0; row < m_recipe->rowCount(); ++row) {
        const auto& d = m_finding->recipe[static_cast<std::size_t>(row)];
        int column = 0;
        for (const auto& text : {recipeFieldText(d.field), recipeValueText(d.field, d.before),
                                 recipeValueText(d.field, d.after)}) {
            auto* item = new QTableWidgetItem(text);
            item->setToolTip(item->text());
            m_recipe->setItem(row, column++, item);
        }
    }
}

void ComparePanel::choose(const QString& title, const std::vector<std::size_t>& compared) {
    PictureChoice choice{title, {}};
    for (const auto i : compared)
        choice.rows.push_back(m_finding->shown[i]);
    Q_EMIT chosen(choice);
}

} // namespace imago::ui
