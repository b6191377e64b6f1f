// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspect/compare_panel.h"
#include "ui/inspect/confusion_matrix.h"
#include "ui/inspect/inspect_panel.h"
#include "ui/inspect/map_panel.h"

#include <QAction>
#include <QStackedWidget>

class QActionGroup;
class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;

namespace imago::ui {

/// The views of a run on the left of Inspect, one at a time, with a row of buttons to choose it.
class InspectViews : public QWidget {
    Q_OBJECT
public:
    /// `owner`: while the focus is in it, keys choose a view.
    InspectViews(QWidget* owner, Session& session, RunEmbeddings& embeddings);
    QList<QAction*> commands() const;
    ConfusionMatrix& matrix() { return *m_matrix; }
    void setCurrent(ImageId image) { m_map->setCurrent(image); } ///< of the pictures beside
    void showMap();
    int view() const { return m_stack->currentIndex(); } ///< by its place in the row of buttons
    void setView(int view);
    void addCornerButton(QAction* action);
    /// Null: there is nothing to show.
    void setInspected(const InspectedPtr& inspected);
    /// Runs that the shown one can be compared with, newest first.
    void setRuns(const std::vector<RunRecord>& runs) { m_compare->setRuns(runs); }

Q_SIGNALS:
    void cellPicked();
    void chosen(const imago::ui::PictureChoice& choice);
    void imageWanted(imago::ImageId image, const imago::ui::PictureChoice& around);
    void failed(const imago::Error& error);
    void runPicked(imago::RunId run);
    void calibrationKept(); ///< of the shown run

private:
    void addView(const QString& icon, const QString& name, QWidget* view);
    void addPanel(const QString& icon, const QString& name, InspectPanel* panel);
    QWidget* buildMatrix();
    void orderClasses();

    QWidget* m_owner;
    QActionGroup* m_group;
    QWidget* m_bar;
    QHBoxLayout* m_head; ///< the name of the view, and buttons behind it
    QLabel* m_name;
    QStackedWidget* m_stack;
    ConfusionMatrix* m_matrix;
    QComboBox* m_norm;
    QCheckBox* m_similar;
    ComparePanel* m_compare;
    MapPanel* m_map;
    std::vector<InspectPanel*> m_panels;
    InspectedPtr m_inspected;
    Job m_ordering;
};

} // namespace imago::ui
