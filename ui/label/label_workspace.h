// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/workspace.h"
#include "ui/canvas/picture_loader.h"
#include "ui/label/label_queue.h"
#include "ui/label/proposer.h"
#include "ui/label/suggester.h"
#include "ui/label/suggestion_chips.h"
#include "ui/model/image_list_model.h"

#include <QTimer>

#include <set>

class QStackedWidget;
class QTabWidget;

namespace imago::ui {

class ClassPanel;
class ClassPopup;
class Filmstrip;
class LabelHeader;
class NextRow;
class NotesPanel;
class ShapeCanvas;
class ShapeCommands;
class ShapeController;

/// One picture after the other: its classes by one key each, and the shapes on it.
class LabelWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit LabelWorkspace(Session& session, QWidget* parent = nullptr);
    ~LabelWorkspace() override;

    QList<QAction*> commands() const override;
    void activate() override;
    void deactivate() override;
    void showImage(ImageId id) override;
    Place place() override;
    void takePlace(const Place& place) override;

    ImageId current() const { return m_queue.current(); }
    bool isLoading() const { return m_queue.isLoading(); }
    bool autoAdvance() const;
    void setAutoAdvance(bool on);

    /// The shapes of the current picture, for panels beside it.
    ShapeController& shapes() { return *m_shapes; }
    const std::optional<ImageRecord>& image() const { return m_image; }
    /// A panel below the classes, as a tab; owned from here on.
    void addSidePanel(QWidget* panel, const QIcon& icon, const QString& title);

private:
    QAction* command(const char* name, const QString& iconName, const QString& text,
                     const QList<QKeySequence>& keys, std::function<void()> run);
    QAction* toggle(const char* name, const QString& iconName, const QString& text, const QKeySequence& key,
                    bool on, std::function<void(bool)> run);
    void makeCommands();
    QWidget* buildSide();
    QWidget* buildPage();
    void connectSession();
    void refreshClassKeys();
    QMap<QString, QString> reservedKeys() const; ///< digits and letters of commands, with their names
    void connectShapes();
    void makePanels();

    // Gestures on the current picture.
    bool label(ClassId id);
    void clear();
    void toggleReview(ReviewState state);
    void settle(ReviewState state); ///< that, and on to the next picture
    void markNegative();
    void repeatPrevious();
    // Gestures on its shapes.
    void erase();
    void changeSelection(const Edit& edit);
    void giveClass(
        ClassId id); ///< to the shapes, to the hand, or to the picture: what the keys of classes do
    void propagate();
    // Decisions on what models propose.
    void makeDecisions();
    std::vector<Ghost> undecided() const;  ///< in the order of the decisions
    bool isOpen(const Ghost& ghost) const; ///< can it be decided on by key?
    void decide(bool accept);              ///< on the first, or on those that are selected
    void acceptAll();
    bool decideOn(const Ghost& ghost, bool accept);
    bool rejectSuggestion(const Ghost& ghost);
    void afterDecision(ImageId image); ///< to the next proposal, or says that there is none
    void chooseGhost();
    void chooseGhostAtRest(); ///< where nothing is selected, and nothing drawn
    void refreshGhosts();
    void readRejected();
    bool gesture(const std::function<bool()>& change); ///< whose news is no reason to move
    void advance();                                    ///< where the person wants that
    void goOn();

    void step(int delta);
    void stepOpen(int direction);
    void showCurrent();
    void refreshCurrent();
    void refreshLabels();
    void refreshCounts();
    void onImagesChanged(const std::vector<ImageId>& images);
    void prefetch();
    void showPlaceholder();
    std::optional<PictureRequest> requestOf(int row) const;

    QList<QAction*> m_commands, m_classCommands, m_steps, m_zooms;
    QAction *m_advance, *m_multi, *m_suggest, *m_ambiguous, *m_useful;
    class LetterWatch* m_letters;
    QList<QAction*> m_decisions; ///< accept, reject, accept all
    LabelQueue m_queue;
    PictureLoader m_loader;
    Thumbnails m_thumbnails;
    ImageListModel m_model;
    Suggester m_suggester;
    Proposer m_proposer;
    QTimer m_countTimer;
    std::optional<ImageRecord> m_image;
    std::vector<ClassId> m_classes;   ///< of the current picture
    std::set<std::string> m_rejected; ///< classes that were suggested for it and turned down
    std::optional<std::string> m_rejectedText;
    ImageId m_decided; ///< whose last proposal was decided on just now
    bool m_own = false, m_stale = true, m_anyProposed = false;
    QStackedWidget* m_pages;
    LabelHeader* m_header;
    ShapeCanvas* m_canvas;
    std::unique_ptr<ShapeController> m_shapes;
    ShapeCommands* m_shapeCommands;
    ClassPopup* m_classPopup;
    QTabWidget* m_tabs;
    SuggestionChips* m_chips;
    Filmstrip* m_strip;
    ClassPanel* m_panel;
    NotesPanel* m_notes = nullptr;
    NextRow* m_next = nullptr;
};

} // namespace imago::ui
