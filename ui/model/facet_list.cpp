// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/facet_list.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QSignalBlocker>

namespace imago::ui {

namespace {
constexpr int keyRole = Qt::UserRole;
constexpr int lineHeight = 26;
} // namespace

FacetList::FacetList(const QString& accessibleName, QWidget* parent) : QTreeWidget(parent) {
    setAccessibleName(accessibleName);
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setStyleSheet(QStringLiteral("QTreeView { background: transparent; border: none; }"
                                 "QTreeView::item { padding: 0 2px; height: %1px; }")
                      .arg(lineHeight));
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(20);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem*, int column) {
        if (column == 0) Q_EMIT checkedChanged();
    });
}

void FacetList::setFacets(const std::vector<Facet>& facets) {
    const QSignalBlocker quiet(this);
    const bool sameKeys = static_cast<int>(facets.size()) == topLevelItemCount() && [&] {
        for (std::size_t i = 0; i < facets.size(); ++i)
            if (topLevelItem(static_cast<int>(i))->data(0, keyRole).toLongLong() != facets[i].key)
                return false;
        return true;
    }();
    if (!sameKeys) {
        const auto checked = checkedKeys();
        clear();
        for (const auto& facet : facets) {
            auto* item = new QTreeWidgetItem(this);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
            item->setData(0, keyRole, facet.key);
            const bool was = std::find(checked.begin(), checked.end(), facet.key) != checked.end();
            item->setCheckState(0, was ? Qt::Checked : Qt::Unchecked);
            item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    for (std::size_t i = 0; i < facets.size(); ++i) {
        auto* item = topLevelItem(static_cast<int>(i));
        item->setIcon(0, facets[i].icon);
        item->setText(0, facets[i].name);
        item->setText(1, count(facets[i].count));
        item->setForeground(1, theme().muted);
        item->setData(0, Qt::AccessibleTextRole,
                      tr("%1, %2 pictures").arg(facets[i].name, count(facets[i].count)));
        item->setToolTip(0, facets[i].name);
    }
    updateGeometry();
}

std::vector<qint64> FacetList::checkedKeys() const {
    std::vector<qint64> keys;
    for (int i = 0; i < topLevelItemCount(); ++i)
        if (topLevelItem(i)->checkState(0) == Qt::Checked)
            keys.push_back(topLevelItem(i)->data(0, keyRole).toLongLong());
    return keys;
}

QTreeWidgetItem* FacetList::itemOf(qint64 key) const {
    for (int i = 0; i < topLevelItemCount(); ++i)
        if (topLevelItem(i)->data(0, keyRole).toLongLong() == key) return topLevelItem(i);
    return nullptr;
}

void FacetList::setChecked(qint64 key, bool on) {
    if (auto* item = itemOf(key)) item->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
}

void FacetList::uncheckAll() {
    {
        const QSignalBlocker quiet(this);
        for (int i = 0; i < topLevelItemCount(); ++i)
            topLevelItem(i)->setCheckState(0, Qt::Unchecked);
    }
    viewport()->update();
    Q_EMIT checkedChanged();
}

void FacetList::setVisibleLimit(int lines) {
    m_limit = lines;
    updateGeometry();
}

QSize FacetList::sizeHint() const {
    const int lines = std::clamp(topLevelItemCount(), 0, m_limit);
    return {180, lines * lineHeight + 2};
}

void FacetList::mousePressEvent(QMouseEvent* event) {
    // The whole line is the target, not the small box alone.
    auto* item = itemAt(event->pos());
    if (event->button() != Qt::LeftButton || !item) {
        QTreeWidget::mousePressEvent(event);
        return;
    }
    setCurrentItem(item);
    item->setCheckState(0, item->checkState(0) == Qt::Checked ? Qt::Unchecked : Qt::Checked);
}

} // namespace imago::ui
