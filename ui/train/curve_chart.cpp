// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/curve_chart.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/train/curve_export.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace imago::ui {

QString metricGroup(const std::string& metric) {
    const auto name = QString::fromStdString(metric);
    for (const auto* prefix : {"train/", "val/"})
        if (name.startsWith(QLatin1String(prefix))) return name.mid(static_cast<int>(qstrlen(prefix)));
    return name;
}

QString metricTitle(const QString& group) {
    if (group == QLatin1String("loss")) return CurveChart::tr("Loss");
    if (group == QLatin1String("accuracy")) return CurveChart::tr("Accuracy (top-1)");
    if (group == QLatin1String("lr")) return CurveChart::tr("Learning rate");
    if (group == QLatin1String("images_per_second")) return CurveChart::tr("Pictures a second");
    return group;
}

CurveChart::CurveChart(const QString& group, QWidget* parent)
    : QWidget(parent),
      m_group(group),
      m_metric(new QComboBox),
      m_values(new QLabel),
      m_view(new PlotView) {
    m_metric->setProperty("quiet", true);
    m_metric->setAccessibleName(tr("Metric of this chart"));
    m_metric->setToolTip(tr("Metric of this chart"));
    m_metric->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_metric, &QComboBox::activated, this,
            [this](int index) { setGroup(m_metric->itemData(index).toString()); });
    m_values->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_values->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto* head = new QHBoxLayout;
    head->setSpacing(gapSmall);
    head->addWidget(m_metric);
    head->addWidget(m_values, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gapSmall);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);

    auto* more = new QToolButton;
    more->setIcon(icon(QStringLiteral("ellipsis")));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setAccessibleName(tr("Scale and export of this chart"));
    // At the button: over the plot it would hide the curves.
    more->setToolTip(QStringLiteral("<qt>%1</qt>")
                         .arg(tr("Scale and export of this chart. In the plot: the wheel zooms, a drag zooms "
                                 "into a box, Shift and "
                                 "drag move, a double click shows everything. Keys: arrows, + and -, Home")));
    buildMenu();
    auto* menu = new QMenu(this);
    menu->addActions(m_view->actions());
    more->setMenu(menu);
    head->addWidget(more);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    offerGroups();
    refresh();
}

void CurveChart::buildMenu() {
    m_logAction = makeAction(m_view, {}, tr("&Logarithmic scale"), {QKeySequence(Qt::Key_L)}, [] {});
    m_logAction->setCheckable(true);
    connect(m_logAction, &QAction::toggled, this, [this](bool on) {
        if (on != m_log) setLogarithmic(on);
    });
    makeAction(m_view, QStringLiteral("maximize"), tr("Show &everything"), {QKeySequence(Qt::Key_Home)},
               [this] { m_view->showAll(); });
    const auto saver = [this](const QString& text, Qt::Key key, const QString& suffix,
                              const QString& filter) {
        makeAction(m_view, QStringLiteral("save"), text, {QKeySequence(Qt::CTRL | Qt::ALT | key)},
                   [=, this] { save(suffix, filter); });
    };
    saver(tr("Save as &PNG…"), Qt::Key_P, QStringLiteral("png"), tr("PNG picture (*.png)"));
    saver(tr("Save as &SVG…"), Qt::Key_S, QStringLiteral("svg"), tr("SVG drawing (*.svg)"));
    saver(tr("Save values as &CSV…"), Qt::Key_C, QStringLiteral("csv"), tr("CSV table (*.csv)"));
    // Two charts have the same keys: they are the focused one's alone.
    for (auto* action : m_view->actions())
        action->setShortcutContext(Qt::WidgetShortcut);
}

void CurveChart::setGroup(const QString& group) {
    if (group == m_group) return;
    m_group = group;
    m_metric->setCurrentIndex(m_metric->findData(group));
    refresh();
    Q_EMIT changed();
}

void CurveChart::setLogarithmic(bool on) {
    if (on == m_log) return;
    m_log = on;
    m_logAction->setChecked(on);
    refresh();
    Q_EMIT changed();
}

void CurveChart::setRuns(const std::vector<ShownRun>& runs, const ChartChoice& choice, double epochs) {
    m_runs = runs;
    m_choice = choice;
    m_epochs = std::max(epochs, 1.0);
    offerGroups();
    refresh();
}

void CurveChart::offerGroups() {
    QStringList groups{QStringLiteral("loss"), QStringLiteral("accuracy"), QStringLiteral("lr"),
                       QStringLiteral("images_per_second")};
    for (const auto& run : m_runs)
        for (const auto& [name, curve] : run.curves->all())
            if (const auto group = metricGroup(name); !groups.contains(group)) groups << group;
    if (!groups.contains(m_group)) groups << m_group;
    if (groups.size() == m_metric->count()) return;
    m_metric->clear();
    for (const auto& group : groups)
        m_metric->addItem(metricTitle(group), group);
    m_metric->setCurrentIndex(m_metric->findData(m_group));
}

void CurveChart::refresh() {
    PlotScene scene;
    scene.title = metricTitle(m_group);
    scene.axis = m_choice.axis;
    scene.logarithmic = m_log;
    scene.percent = m_group == QLatin1String("accuracy") || m_group == QLatin1String("top5");
    scene.smoothed = m_choice.smoothing > 0;
    // The selected run is drawn last.
    for (const bool front : {false, true}) {
        for (const auto& run : m_runs) {
            if (run.front != front || m_choice.hidden.contains(run.id)) continue;
            const auto add = [&](const QString& metric, bool dashed) {
                auto curve = run.curves->find(metric.toStdString());
                if (curve && !curve->raw.empty())
                    scene.curves.push_back({run.name, metric, run.color, dashed, front, std::move(curve)});
            };
            if (m_choice.training) add(QStringLiteral("train/") + m_group, false);
            if (m_choice.validation) add(QStringLiteral("val/") + m_group, true);
            add(m_group, false);
        }
    }
    m_view->setScene(std::move(scene), m_choice.axis == CurveAxis::epoch ? m_epochs : 0);
    m_view->setAccessibleName(metricTitle(m_group));
    m_view->setAccessibleDescription(summary());
    m_values->setToolTip(summary());
    QStringList parts;
    for (const auto& c : m_view->scene().curves)
        if (c.front)
            parts << (c.dashed ? QStringLiteral("╍ ") : QStringLiteral("━ ")) +
                         valueText(c.curve->raw.values().back(), m_view->scene().percent);
    m_values->setText(parts.join(QStringLiteral("   ")));
}

QString CurveChart::summary() const {
    QStringList parts;
    const auto& scene = m_view->scene();
    for (const auto& c : scene.curves) {
        if (!c.front) continue;
        const auto word = c.metric.startsWith(QLatin1String("train/")) ? tr("━ training %1")
                          : c.dashed                                   ? tr("╍ validation %1")
                                                                       : QStringLiteral("%1");
        parts << word.arg(valueText(c.curve->raw.values().back(), scene.percent));
    }
    return parts.join(QStringLiteral("   "));
}

Status CurveChart::savePng(const QString& file) const {
    return writePlotPng(m_view->scene(), m_view->window(), m_view->size(), m_view->font(), file);
}

Status CurveChart::saveSvg(const QString& file) const {
    return writePlotSvg(m_view->scene(), m_view->window(), m_view->size(), m_view->font(), file);
}

void CurveChart::saveCsv(const QString& file) {
    struct Nothing {};
    // The curves may grow while they are written: the thread gets copies.
    const auto table = std::make_shared<const CurveTable>(m_view->scene());
    m_writing.start<Nothing>(
        [table, file](std::stop_token, const ProgressSink&) -> Result<Nothing> {
            IMAGO_CHECK(table->write(toPath(file)));
            return Nothing{};
        },
        [this, file](Result<Nothing> written) {
            Q_EMIT saved(written ? Status() : Status(written.error()), file);
        });
}

void CurveChart::save(const QString& suffix, const QString& filter) {
    auto file = QFileDialog::getSaveFileName(
        this, tr("Save the chart"), m_group.section(QLatin1Char('/'), -1) + QLatin1Char('.') + suffix,
        filter);
    if (file.isEmpty()) return;
    if (!file.endsWith(QLatin1Char('.') + suffix, Qt::CaseInsensitive)) file += QLatin1Char('.') + suffix;
    if (suffix == QLatin1String("csv")) return saveCsv(file);
    const auto status = suffix == QLatin1String("png") ? savePng(file) : saveSvg(file);
    Q_EMIT saved(status, file);
}

} // namespace imago::ui
