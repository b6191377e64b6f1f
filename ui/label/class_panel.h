// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"

#include <QAction>
#include <QMap>
#include <QWidget>

#include <functional>

class QLineEdit;

namespace imago::ui {

class ClassDelegate;
class ClassList;
class ClassModel;

/// The classes of the project: which ones the picture has, and everything that can be done to them in place:
/// add, rename, merge, recolour, reorder, give a key, delete.
class ClassPanel : public QWidget {
    Q_OBJECT
public:
    /// The digits and letters (upper case) that belong to commands now, with their names: classes cannot have
    /// them.
    using Reserved = std::function<QMap<QString, QString>()>;
    /// Actions are added to `owner`, so that their keys work in all of it.
    ClassPanel(Session& session, QWidget* owner, Reserved reserved, QWidget* parent = nullptr);

    ClassModel& model() { return *m_model; }
    QList<QAction*> commands() const { return m_commands; }
    /// The row that the class commands act on.
    const ClassRecord* selected() const;
    void select(ClassId id);
    void setMultiLabel(bool on);

Q_SIGNALS:
    void assignWanted(imago::ClassId id);
    void selectedChanged(); ///< another row, or another class in it

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void add();
    void recolor();
    void editDetails();
    void refreshGuidelines();
    void changeKey();
    void move(int delta);
    void moveTo(ClassId id, int position);
    void merge(ClassId into);
    void remove();
    void fillMergeMenu();
    void refreshActions();
    QString counted(const ClassRecord& record) const; ///< "“Coat” (120 pictures)"

    Session& m_session;
    const Reserved m_reserved;
    ClassModel* m_model;
    ClassDelegate* m_delegate;
    ClassList* m_list;
    QLineEdit* m_name;
    class QMenu* m_mergeMenu;
    QList<QAction*> m_commands;
    QAction *m_rename, *m_color, *m_key, *m_up, *m_down, *m_merge, *m_remove, *m_details;
    class QLabel* m_guidelines;
    QWidget* m_guidelinesArea;
};

} // namespace imago::ui
