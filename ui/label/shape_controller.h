// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tools/commands.h"
#include "core/tools/pixel_source.h"
#include "core/tools/toolbox.h"
#include "ui/base/session.h"
#include "ui/canvas/shape_canvas.h"

#include <QPointer>
#include <QThreadPool>

namespace imago::ui {

/// The shapes of the current picture and the tool in the hand: what the canvas hears goes to the tool, what
/// the tool makes of it is written as one gesture, and what was written, here or anywhere else, comes back to
/// the scene and the canvas. Everything that shows or changes shapes (lists, editors, commands) reads scene()
/// and writes through commit().
class ShapeController : public QObject {
    Q_OBJECT
public:
    ShapeController(Session& session, ShapeCanvas& canvas, QObject* parent = nullptr);
    ~ShapeController() override;

    // ---- the picture ----
    /// Another picture, or none. What is half drawn is brought to its end first, where it can be.
    void show(const std::optional<ImageRecord>& image);
    /// Its pixels, for tools that look at them; null until they are there.
    void setPicture(std::shared_ptr<const Picture> picture);
    /// Pictures with very many shapes are read in the background; until then there are none.
    bool isLoading() const { return m_loading; }
    const Scene& scene() const { return m_scene; }
    /// The labels of the picture as a whole.
    const std::vector<Annotation>& wholeLabels() const { return m_whole; }

    // ---- the tool ----
    ToolKind tool() const { return m_kind; }
    void setTool(ToolKind kind);
    const ToolSettings& settings() const { return m_settings; }
    void setSettings(const ToolSettings& settings); ///< kept for the next time
    /// The canvas's events, and keys that commands pass on. Did they mean something?
    bool handle(const InputEvent& event);
    bool sendKey(Key key, Modifiers modifiers = {});
    bool isBusy() const { return m_tool && m_tool->busy(); }
    /// Brings what is half drawn to an end: makes it where that is possible, else gives it up.
    void finish();
    QString hint() const { return m_hint; } ///< what the hand can do next; may be empty

    // ---- classes ----
    /// Of new shapes; 0 = none is chosen, and the first shape asks for one.
    ClassId currentClass() const { return m_class; }
    void setCurrentClass(ClassId id);
    /// Gives the shape that asked its class; 0 gives it up.
    void nameShape(ClassId id);
    bool needsClass() const { return m_unnamed.has_value(); }

    // ---- shapes ----
    void select(const std::vector<AnnotationId>& ids);
    void selectNext(bool backwards);
    void setHovered(AnnotationId id);
    bool hasSelection() const { return !m_scene.selection().empty(); }
    /// Those that a model proposed and nobody has decided on, the surest first.
    std::vector<AnnotationId> ghosts() const;
    std::vector<AnnotationId> selectedGhosts() const;
    bool hasLabels() const; ///< shapes that are no mere proposals
    /// Copies for this picture of those shapes of another one that it does not have yet.
    std::vector<AnnotationChange> missing(const std::vector<Annotation>& theirs) const;
    /// Writes a gesture on shapes; an empty one is nothing and true. `selectAdded`: new shapes are selected.
    bool commit(const Edit& edit, bool selectAdded = false);

Q_SIGNALS:
    void loaded();        ///< another picture's shapes, or all of them anew
    void shapesChanged(); ///< some came, changed or went (after loaded() too)
    void selectionChanged();
    void hoveredChanged();
    void toolChanged();
    void settingsChanged();
    void hintChanged();
    void classNeeded(); ///< a shape is drawn and has no class: nameShape() must follow

private:
    /// What the scene's provider of pixels looks up: the picture comes after the scene.
    struct Pixels {
        std::shared_ptr<const PixelSource> source;
    };
    struct Loaded {
        Scene scene;
        std::vector<Annotation> whole;
    };
    static Loaded build(const ScenePicture& picture, std::vector<Annotation> rows);
    ScenePicture pictureOf(const ImageRecord& image) const;
    void load();
    void take(Loaded fresh, bool samePicture);
    void onEdited(const Edit& edit);
    void onClasses();
    void take(const ToolResult& result);
    void refreshOverlay();
    void tellSelection();
    void lookInBackground();
    void followView();

    Session& m_session;
    QPointer<ShapeCanvas> m_canvas;
    Scene m_scene;
    std::vector<Annotation> m_whole;
    std::optional<ImageRecord> m_image;
    std::shared_ptr<Pixels> m_pixels;
    ToolSettings m_settings;
    ToolKind m_kind = ToolKind::select;
    std::unique_ptr<Tool> m_tool;
    ClassId m_class;
    std::optional<Edit> m_unnamed;
    std::vector<AnnotationId> m_toldSelection;
    std::vector<AnnotationId> m_selectNext; ///< as soon as they are read
    AnnotationId m_toldHovered;
    QString m_hint;
    InputEvent m_last; ///< of the pointer
    bool m_loading = false, m_selectAdded = false;
    Job m_job;
    QThreadPool m_looks; ///< where tools look at the picture; ends before all else does
};

} // namespace imago::ui
