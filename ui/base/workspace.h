// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"

#include <QAction>
#include <QVariant>
#include <QWidget>

namespace imago::ui {

/// Where a person is in a workspace. Another language makes the workspace anew, and takes them there again.
struct Place {
    std::vector<ImageId> images; ///< the current one first, then what else is selected
    RunId run;
    QVariantMap own; ///< what only this workspace knows
};

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
    /// Where the person is; what is half done is brought to an end first, where it can be.
    virtual Place place() { return {}; }
    /// Of a workspace that was made just now.
    virtual void takePlace(const Place& place) {
        if (place.run) showRun(place.run);
        if (!place.images.empty()) showImage(place.images.front());
    }
    /// Is something at work that would end with the workspace?
    virtual bool isBusy() const { return false; }

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
