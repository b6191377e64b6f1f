// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"

#include <QAction>
#include <QWidget>

namespace imago::ui {

/// One of the six rooms of the window. The shell makes them when a project opens and deletes them when it
/// closes.
class Workspace : public QWidget {
    Q_OBJECT
public:
    explicit Workspace(Session& session, QWidget* parent = nullptr) : QWidget(parent), m_session(session) {}

    /// Every command of the workspace, with text, icon and shortcut (context Qt::WidgetWithChildrenShortcut,
    /// added to the workspace): the command palette and the key map list them.
    virtual QList<QAction*> commands() const = 0;
    /// Shown or hidden: expensive refreshing may wait for activate().
    virtual void activate() {}
    virtual void deactivate() {}
    /// Selects this image where the workspace shows images.
    virtual void showImage(ImageId) {}
    /// Selects this run where the workspace shows runs.
    virtual void showRun(RunId) {}

Q_SIGNALS:
    /// Go to another workspace ("data" "label" "augment" "train" "inspect" "export"), there with that image
    /// or run; 0 = none.
    void goTo(const QString& workspace, imago::ImageId image, imago::RunId run);

protected:
    Session& m_session;
};

/// The factories, one a folder.
Workspace* makeDataWorkspace(Session& session, QWidget* parent);
Workspace* makeLabelWorkspace(Session& session, QWidget* parent);
Workspace* makeAugmentWorkspace(Session& session, QWidget* parent);
Workspace* makeTrainWorkspace(Session& session, QWidget* parent);
Workspace* makeInspectWorkspace(Session& session, QWidget* parent);
Workspace* makeExportWorkspace(Session& session, QWidget* parent);

} // namespace imago::ui
