// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/workspace.h"
#include "ui/data/data_query.h"
#include "ui/model/thumbnail_grid.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>

namespace imago::ui {

class ClassChart;
class DetailsPanel;
class EmptyState;
class FilterPanel;
class ProblemTable;

/// All pictures of the project: filters with numbers at the left, the grid, details at the right, class chart
/// and problems below.
class DataWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit DataWorkspace(Session& session, QWidget* parent = nullptr);
    ~DataWorkspace() override;

    QList<QAction*> commands() const override { return m_commands + m_labelActions; }
    void activate() override;
    void deactivate() override { m_active = false; }
    void showImage(ImageId image) override;
    Place place() override;
    void takePlace(const Place& place) override;

    ThumbnailGrid& grid() { return *m_grid; }
    FilterPanel& filters() { return *m_filters; }
    /// Has the list caught up with the filter and the store?
    bool isSettled() const { return !m_query.isRunning() && !m_delay.isActive() && !m_stale; }

Q_SIGNALS:
    void settled();

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    // data_workspace.cpp
    QWidget* makeCentre();
    QWidget* makeToolbar();
    QWidget* makeLowerBar();
    void ask();
    void askSoon();
    void take(DataAnswer answer, const ImageFilter& filter);
    void refreshEmpty(const DataAnswer& answer);
    void refreshSelection();
    void refreshDetails();
    void clearFilters();

    // data_commands.cpp
    QAction* command(const QString& icon, const QString& text, const QList<QKeySequence>& keys,
                     std::function<void()> run);
    QAction* toggle(const QString& name, const QString& icon, const QString& text, const QKeySequence& key,
                    QWidget* panel, bool on);
    void makeCommands();
    void makePanels();
    void refreshLabelActions();
    void fillMenu(QMenu& menu);
    void openInLabel();
    void removeSelected();
    void assignSplits();

    Thumbnails m_thumbnails;
    ImageListModel m_model;
    ThumbnailGrid* m_grid;
    FilterPanel* m_filters;
    DetailsPanel* m_details;
    ClassChart* m_chart;
    ProblemTable* m_problems;
    QTabWidget* m_bottom;
    QStackedWidget* m_pages;
    EmptyState* m_noImages;
    EmptyState* m_noMatch;
    QLineEdit* m_search;
    QComboBox* m_order;
    QLabel* m_numbers;
    QToolButton* m_folders;
    QWidget* m_selectionMenus;
    QLabel* m_selectionText;
    QSplitter* m_columns;
    QSplitter* m_rows;
    Job m_query;
    QTimer m_delay, m_detailDelay;
    Counts m_counts;
    ImageFilter m_shownFilter;              ///< of the list that is shown
    ImageId m_wanted;                       ///< to be shown when the list has it
    std::vector<ImageId> m_wantedSelection; ///< then, where it is more than that one
    bool m_active = false;
    bool m_stale = true;

    QList<QAction*> m_commands, m_labelActions;
    QList<QAction*> m_selectionActions; ///< need a selection
    QList<QAction*> m_reviewActions, m_splitActions;
    QAction* m_clearLabels = nullptr;
    QAction *m_acceptProposals = nullptr, *m_rejectProposals = nullptr;
    QAction* m_openInLabel = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_forget = nullptr;
    QAction* m_assign = nullptr;
    QAction* m_unlabelled = nullptr;
    QAction* m_clearFilters = nullptr;
    QAction* m_showFilters = nullptr;
    QAction* m_showDetails = nullptr;
    QAction* m_showChart = nullptr;
};

} // namespace imago::ui
