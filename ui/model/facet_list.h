// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QTreeWidget>

#include <vector>

namespace imago::ui {

/// A line of a filter: what it stands for, and how many pictures it would show.
struct Facet {
    qint64 key = 0;
    QIcon icon;
    QString name;
    qint64 count = 0;
};

/// Filter lines with a check box, a mark and a count, as tall as they are many. Lines are renewed in place,
/// so checks, focus and scroll stay while counts change.
class FacetList : public QTreeWidget {
    Q_OBJECT
public:
    explicit FacetList(const QString& accessibleName, QWidget* parent = nullptr);

    void setFacets(const std::vector<Facet>& facets); ///< checks of keys that stay are kept
    std::vector<qint64> checkedKeys() const;
    qint64 countAt(int line) const;
    void setChecked(qint64 key, bool on);
    void uncheckAll();
    /// At most this many lines are shown at once, more scroll.
    void setVisibleLimit(int lines);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void checkedChanged();

protected:
    void mousePressEvent(QMouseEvent* event) override;

private:
    QTreeWidgetItem* itemOf(qint64 key) const;
    int m_limit = 14;
};

} // namespace imago::ui
