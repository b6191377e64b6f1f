// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/augment/preview_renderer.h"
#include "ui/augment/preview_set.h"
#include "ui/base/workspace.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QSlider;
class QSpinBox;
class QStackedWidget;

namespace imago::ui {

class AugmentForm;
class PreviewGrid;

/// The operations of the recipe on the left; on the right what training will see with them.
class AugmentWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit AugmentWorkspace(Session& session, QWidget* parent = nullptr);
    ~AugmentWorkspace() override;

    QList<QAction*> commands() const override { return m_commands; }
    void activate() override;
    void deactivate() override;
    void showImage(ImageId id) override; ///< many views of this one
    Place place() override;
    void takePlace(const Place& place) override;

    PreviewGrid& grid() { return *m_grid; }
    const std::vector<PreviewTile>& tiles() const { return m_tiles; }
    PreviewSpec spec() const; ///< of what is shown
    bool isRendering() const { return m_renderer.isRunning() || m_setJob.isRunning(); }

private:
    QAction* command(const char* name, const QString& iconName, const QString& text,
                     const QList<QKeySequence>& keys, std::function<void()> run);
    QAction* toggle(const char* name, const QString& iconName, const QString& text, const QKeySequence& key,
                    std::function<void()> run);
    void makeCommands();
    QWidget* buildBar();
    QWidget* buildNote();
    QWidget* buildRight();

    void reloadSet();
    void takeSet(PreviewSet set);
    void chooseTiles();
    void render();
    void showTile(int index, const PreviewView& view);
    void showLabels(int index, const PreviewView& view);
    void refreshTexts();
    void commit(); ///< what the form says, into the recipe
    void follow(); ///< the recipe changed
    void setSeed(std::uint64_t seed);
    void stepPicture(int delta);

    QList<QAction*> m_commands;
    QAction *m_one, *m_network, *m_original;
    std::shared_ptr<const PreviewSet> m_set = std::make_shared<PreviewSet>();
    std::vector<PreviewTile> m_tiles;
    int m_first = 0; ///< the first of the shown pictures, in a shuffled order; the one picture in the set
    ImageId m_wanted;
    Job m_setJob;
    QTimer m_commitTimer, m_setTimer;
    QStackedWidget* m_pages;
    AugmentForm* m_form;
    PreviewGrid* m_grid;
    QLabel *m_info, *m_epochText;
    QWidget* m_note;
    QComboBox* m_views;
    QSlider* m_epoch;
    QSpinBox* m_seed;
    PreviewRenderer m_renderer;
};

} // namespace imago::ui
