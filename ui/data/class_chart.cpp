// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/class_chart.h"

#include "ui/base/access.h"
#include "ui/base/patterns.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QEvent>
#include <QLegend>

#include <algorithm>

namespace imago::ui {

namespace {
constexpr Split order[] = {Split::train, Split::val, Split::test, Split::none};
}

ClassChart::ClassChart(Session& session, QWidget* parent)
    : QChartView(parent),
      m_session(session),
      m_series(new QStackedBarSeries),
      m_names(new QBarCategoryAxis),
      m_values(new QValueAxis) {
    setAccessibleName(tr("Pictures by class and split"));
    setAccessibleRole(*this, QAccessible::Chart);
    setFocusPolicy(Qt::NoFocus); // the list of filters does with keys what a click on a bar does
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setMinimumHeight(160);
    for (const Split split : order) {
        auto* set = new QBarSet(text(split));
        m_sets[static_cast<std::size_t>(split)] = set;
        m_series->append(set);
        connect(set, &QBarSet::clicked, this, [this](int index) {
            if (index >= 0 && index < static_cast<int>(m_shown.size()))
                Q_EMIT classClicked(m_shown[static_cast<std::size_t>(index)]);
        });
        connect(set, &QBarSet::hovered, this, [this, set](bool on, int index) {
            setToolTip(
                on ? tr("%1 · %2: %3").arg(m_names->at(index), set->label(), count(qRound64(set->at(index))))
                   : QString());
        });
    }
    m_series->setBarWidth(0.7);
    m_values->setLabelFormat("%d");
    m_values->setTickCount(5);
    m_names->setGridLineVisible(false);
    chart()->addSeries(m_series);
    chart()->addAxis(m_names, Qt::AlignBottom);
    chart()->addAxis(m_values, Qt::AlignLeft);
    m_series->attachAxis(m_names);
    m_series->attachAxis(m_values);
    chart()->legend()->setAlignment(Qt::AlignTop);
    restyle();
}

void ClassChart::showCounts(const DataAnswer& answer) {
    const auto of = [&](Split split, ClassId id) -> qint64 {
        const auto& counts = answer.bySplit[static_cast<std::size_t>(split)].byClass;
        const auto found = counts.find(id);
        return found == counts.end() ? 0 : found->second;
    };
    std::vector<std::pair<const ClassRecord*, qint64>> classes;
    for (const auto& c : m_session.classes()) {
        qint64 total = 0;
        for (const Split split : order)
            total += of(split, c.id);
        classes.emplace_back(&c, total);
    }
    if (classes.size() > classLimit) {
        std::stable_sort(classes.begin(), classes.end(),
                         [](const auto& a, const auto& b) { return a.second > b.second; });
        classes.resize(classLimit);
        chart()->setTitle(
            tr("The %1 largest of %2 classes")
                .arg(count(classLimit), count(static_cast<qint64>(m_session.classes().size()))));
    } else {
        chart()->setTitle({});
    }

    QStringList names, words;
    QList<qreal> values[4];
    qint64 largest = 0;
    m_shown.clear();
    for (const auto& [record, total] : classes) {
        // QBarCategoryAxis takes a name once only; class names are unique.
        names << QString::fromStdString(record->name);
        words << tr("%1: %2").arg(names.back(), count(total));
        m_shown.push_back(record->id);
        for (const Split split : order)
            values[static_cast<std::size_t>(split)] << static_cast<qreal>(of(split, record->id));
        largest = std::max(largest, total);
    }
    for (const Split split : order) {
        auto* set = m_sets[static_cast<std::size_t>(split)];
        if (set->count() > 0) set->remove(0, set->count());
        set->append(values[static_cast<std::size_t>(split)]);
    }
    m_names->setCategories(names);
    m_names->setLabelsAngle(names.size() > 12 ? -60 : 0);
    m_values->setRange(0, static_cast<qreal>(std::max<qint64>(largest, 4)));
    m_values->applyNiceNumbers();
    setAccessibleDescription(words.join(QStringLiteral("; ")));
}

void ClassChart::restyle() {
    const Theme& t = theme();
    styleChart(*chart());
    setBackgroundBrush(t.panel);
    const QColor colors[] = {t.muted, t.train, t.validation, t.good};
    for (std::size_t i = 0; i < m_sets.size(); ++i) {
        // Splits are told apart by hatches where patterns are shown.
        const int hatch[] = {4, 0, 1, 2};
        const bool hatched = patternsShown() && hatch[i] != 0;
        m_sets[i]->setBrush(QBrush(colors[i], hatched ? markHatch(hatch[i]) : Qt::SolidPattern));
        m_sets[i]->setBorderColor(hatched ? colors[i] : t.panel);
    }
}

void ClassChart::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_names) restyle();
}

} // namespace imago::ui
