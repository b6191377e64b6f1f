// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/facet_list.h"

#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace imago::ui {

namespace {

constexpr int keyRole = Qt::UserRole, countRole = Qt::UserRole + 1;
int lineHeight() {
    return scaledByText(25);
}

/// Box, mark, name and count on one line, in the theme's colours.
class FacetDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {120, lineHeight()};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& t = theme();
        const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        const qint64 number = index.data(countRole).toLongLong();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect line = option.rect.adjusted(0, 1, -2, -1);
        const auto placed = [&](const QRect& place) { // where lines begin at the right
            return QStyle::visualRect(option.direction, line, place);
        };
        if (checked || option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus)) {
            painter->setPen(option.state & QStyle::State_HasFocus ? QPen(t.accent, 1) : QPen(Qt::NoPen));
            painter->setBrush(checked ? t.selected : t.hover);
            painter->drawRoundedRect(QRectF(line).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        }
        const QRect first(line.x() + 5, line.center().y() - 6, 14, 14), box = placed(first);
        painter->setPen(QPen(checked ? t.accent : t.muted, 1));
        painter->setBrush(checked ? t.accent : t.raised);
        painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        if (checked) icon("check", t.onAccent).paint(painter, box.adjusted(2, 2, -2, -2));
        int x = first.right() + 9;
        const auto mark = index.data(Qt::DecorationRole).value<QIcon>();
        if (!mark.isNull()) {
            mark.paint(painter, placed(QRect(x, line.center().y() - 7, 16, 16)));
            x += 22;
        }
        const QString amount = count(number);
        painter->setPen(t.muted);
        painter->drawText(placed(line.adjusted(0, 0, -6, 0)), Qt::AlignRight | Qt::AlignVCenter, amount);
        const int room = line.right() - 6 - option.fontMetrics.horizontalAdvance(amount) - gap - x;
        painter->setPen(number == 0 && !checked ? t.muted : t.text);
        painter->drawText(placed(QRect(x, line.y(), room, line.height())), Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room));
        painter->restore();
    }
};

} // namespace

FacetList::FacetList(const QString& accessibleName, QWidget* parent) : QTreeWidget(parent) {
    setAccessibleName(accessibleName);
    setColumnCount(1);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setItemDelegate(new FacetDelegate(this));
    setStyleSheet(QStringLiteral("QTreeView { background: transparent; border: none; }"));
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
        }
    }
    for (std::size_t i = 0; i < facets.size(); ++i) {
        auto* item = topLevelItem(static_cast<int>(i));
        item->setIcon(0, facets[i].icon);
        item->setText(0, facets[i].name);
        item->setData(0, countRole, facets[i].count);
        item->setData(0, Qt::AccessibleTextRole,
                      tr("%1, %Ln pictures", nullptr, static_cast<int>(facets[i].count)).arg(facets[i].name));
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

qint64 FacetList::countAt(int line) const {
    return topLevelItem(line)->data(0, countRole).toLongLong();
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
    return {180, lines * lineHeight() + 2};
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
