// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/column_choice.h"

#include "ui/base/settings.h"
#include "ui/base/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>

namespace imago::ui {

namespace {
/// Of the first column, wide enough for the beginning and the end of a name.
constexpr int leastFirst = 120;
} // namespace

ColumnChoice::ColumnChoice(QTableView& table, std::vector<int> byImportance, QString settingsKey,
                           QWidget* parent)
    : QToolButton(parent),
      m_table(table),
      m_byImportance(std::move(byImportance)),
      m_key(std::move(settingsKey)),
      m_menu(new QMenu(this)) {
    setIcon(imago::ui::icon(QStringLiteral("list-checks")));
    setToolTip(tr("Columns"));
    setAccessibleName(tr("Columns"));
    setPopupMode(QToolButton::InstantPopup);
    setMenu(m_menu);
    setFocusPolicy(Qt::StrongFocus);
    connect(m_menu, &QMenu::aboutToShow, this, &ColumnChoice::fillMenu);
    auto* header = table.horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(m_byImportance.front(), QHeaderView::Stretch);
    // The arrow of the order stands at the right, beside the words.
    header->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 6px 16px 6px 4px; }"));
    table.setTextElideMode(Qt::ElideMiddle);
    table.viewport()->installEventFilter(this);
    if (const auto kept = userSettings()->value(m_key); kept.isValid()) {
        m_byHand = true;
        for (const auto& word : kept.toStringList())
            m_chosen.push_back(word.toInt());
    }
}

bool ColumnChoice::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && m_table.viewport()->width() != m_width) fit();
    return QToolButton::eventFilter(watched, event);
}

int ColumnChoice::widthOf(int column) const {
    const auto* header = m_table.horizontalHeader();
    const auto* model = m_table.model();
    const int text = header->fontMetrics().horizontalAdvance(
        model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    constexpr int aroundHeading = 38; // its padding, and the arrow of the order
    int cells = 0;
    // The first rows stand for all; a table of runs is seldom longer.
    constexpr int most = 100;
    for (int row = 0; row < std::min(model->rowCount(), most); ++row)
        cells = std::max(cells, m_table.sizeHintForIndex(model->index(row, column)).width());
    return std::max(text + aroundHeading, cells + 1);
}

std::vector<int> ColumnChoice::fitting() const {
    std::vector<int> columns;
    int room = m_table.viewport()->width() - std::max(leastFirst, widthOf(m_byImportance.front()));
    for (auto at = m_byImportance.begin() + 1; at != m_byImportance.end(); ++at) {
        const int width = widthOf(*at);
        if (width > room) continue;
        room -= width;
        columns.push_back(*at);
    }
    return columns;
}

void ColumnChoice::showColumns(const std::vector<int>& columns) {
    for (auto at = m_byImportance.begin() + 1; at != m_byImportance.end(); ++at)
        m_table.setColumnHidden(*at, std::ranges::find(columns, *at) == columns.end());
}

void ColumnChoice::fit() {
    m_width = m_table.viewport()->width();
    showColumns(m_byHand ? m_chosen : fitting());
}

void ColumnChoice::keep() {
    QStringList words;
    for (const int column : m_chosen)
        words << QString::number(column);
    userSettings()->setValue(m_key, words);
}

void ColumnChoice::choose(int column, bool shown) {
    if (!m_byHand) m_chosen = fitting();
    m_byHand = true;
    std::erase(m_chosen, column);
    if (shown) m_chosen.push_back(column);
    keep();
    fit();
}

void ColumnChoice::chooseAsFits() {
    m_byHand = false;
    m_chosen.clear();
    userSettings()->remove(m_key);
    fit();
}

void ColumnChoice::fillMenu() {
    m_menu->clear();
    auto* all = m_menu->addAction(tr("As many as &fit"));
    all->setCheckable(true);
    all->setChecked(!m_byHand);
    connect(all, &QAction::triggered, this, &ColumnChoice::chooseAsFits);
    m_menu->addSeparator();
    auto sorted = m_byImportance;
    std::sort(sorted.begin() + 1, sorted.end());
    for (auto at = sorted.begin() + 1; at != sorted.end(); ++at) {
        auto* action =
            m_menu->addAction(m_table.model()->headerData(*at, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_table.isColumnHidden(*at));
        connect(action, &QAction::triggered, this,
                [this, column = *at](bool shown) { choose(column, shown); });
    }
}

} // namespace imago::ui
