// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/label/shape_controller.h"

#include <QAction>
#include <QList>

namespace imago::ui {

/// The commands on shapes and the choice of the tool, as actions of the Label workspace: keys, palette, tool
/// bar and menus all run these.
class ShapeCommands : public QObject {
    Q_OBJECT
public:
    /// Actions are added to `owner`; the one that Tab runs to `canvas`, so that Tab leaves other controls as
    /// everywhere.
    ShapeCommands(Session& session, ShapeController& shapes, ShapeCanvas& canvas, QWidget* owner);

    QList<QAction*> commands() const { return m_commands; }
    QList<QAction*> tools() const { return m_tools; } ///< one each, in the order of the bar, checkable
    QList<QAction*> selectionActions() const { return m_forSelection; }
    /// Letters that classes have as keys are not also those of tools.
    void keepFree(const QString& letters);

Q_SIGNALS:
    void propagateWanted();
    void classWanted(); ///< a person wants to give the selection another class

private:
    QAction* add(const char* name, const QString& icon, const QString& text, const QList<QKeySequence>& keys,
                 std::function<void()> run);
    QAction* addForSelection(const char* name, const QString& icon, const QString& text,
                             const QList<QKeySequence>& keys, std::function<Edit(const Scene&)> make,
                             bool selectAdded = false);
    void makeTools();
    void makeEdits();
    void makeOrder();
    void makeForms();
    void makeView();
    void paste();
    void convert(AnnotationKind kind);
    void toggleFlag(bool lock);
    void changeRadius(double factor);
    void refresh();

    Session& m_session;
    ShapeController& m_shapes;
    ShapeCanvas& m_canvas;
    QWidget* m_owner;
    QList<QAction*> m_commands, m_tools, m_forSelection, m_steps;
    QAction* m_shown = nullptr;
};

} // namespace imago::ui
