// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

#include <vector>

class QMenu;
class QTableView;

namespace imago::ui {

/// A button with the columns of a table. Until a person chooses, as many are shown as fit beside each other,
/// the more important first; what was chosen is kept for the next time. The first column takes what room is
/// left, and shortens its texts.
class ColumnChoice : public QToolButton {
    Q_OBJECT
public:
    /// `byImportance`: all columns, the one that is always shown first. `settingsKey`: where a choice is
    /// kept.
    ColumnChoice(QTableView& table, std::vector<int> byImportance, QString settingsKey,
                 QWidget* parent = nullptr);

    /// Call it when the rows are others.
    void fit();
    /// Chooses as the menu does.
    void choose(int column, bool shown);
    void chooseAsFits();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillMenu();
    void showColumns(const std::vector<int>& columns);
    std::vector<int> fitting() const;
    int widthOf(int column) const;
    void keep();

    QTableView& m_table;
    const std::vector<int> m_byImportance;
    const QString m_key;
    std::vector<int> m_chosen; ///< beside the first; where m_byHand
    bool m_byHand = false;
    int m_width = -1; ///< that was fitted
    QMenu* m_menu;
};

} // namespace imago::ui
