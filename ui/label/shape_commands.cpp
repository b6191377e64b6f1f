// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/shape_commands.h"

#include "ui/base/key_bindings.h"
#include "ui/base/widgets.h"
#include "ui/label/form_loss.h"
#include "ui/label/tool_texts.h"

#include <QApplication>
#include <QClipboard>

#include <algorithm>
#include <iterator>

namespace imago::ui {

namespace {
constexpr double radiusStep = 1.2;
constexpr double simplifyBy = 1; ///< picture pixels
QString word(const char* text) {
    return QString::fromLatin1(text);
}
} // namespace

ShapeCommands::ShapeCommands(Session& session, ShapeController& shapes, ShapeCanvas& canvas, QWidget* owner)
    : QObject(owner),
      m_session(session),
      m_shapes(shapes),
      m_canvas(canvas),
      m_owner(owner) {
    makeTools();
    makeEdits();
    makeOrder();
    makeForms();
    makeView();
    connect(&shapes, &ShapeController::selectionChanged, this, &ShapeCommands::refresh);
    connect(&shapes, &ShapeController::shapesChanged, this, &ShapeCommands::refresh);
    connect(&shapes, &ShapeController::toolChanged, this, &ShapeCommands::refresh);
    refresh();
}

QAction* ShapeCommands::add(const char* name, const QString& icon, const QString& text,
                            const QList<QKeySequence>& keys, std::function<void()> run) {
    auto* action = makeAction(m_owner, icon, text, keys, std::move(run));
    action->setObjectName(word(name));
    m_commands << action;
    return action;
}

QAction* ShapeCommands::addForSelection(const char* name, const QString& icon, const QString& text,
                                        const QList<QKeySequence>& keys,
                                        std::function<Edit(const Scene&)> make, bool selectAdded) {
    auto* action = add(name, icon, text, keys, [this, make = std::move(make), selectAdded] {
        m_shapes.finish();
        m_shapes.commit(make(m_shapes.scene()), selectAdded);
    });
    m_forSelection << action;
    return action;
}

void ShapeCommands::makeTools() {
    ToolSettings trial;
    for (const auto kind : allToolKinds) {
        if (!makeTool(kind, trial)) continue;
        const auto name = QStringLiteral("label.tool.") + QString::fromUtf8(toString(kind).data());
        auto* action = add("", toolIcon(kind), toolName(kind), {toolKey(kind)},
                           [this, kind] { m_shapes.setTool(kind); });
        action->setObjectName(name);
        action->setCheckable(true);
        action->setData(int(kind));
        keepLettersFree(*action, {}); // classes may have any letter of a tool
        m_tools << action;
    }
    add("label.tool.leave", word("mouse-pointer-2"), tr("Give up, or back to selecting"), {Qt::Key_Escape},
        [this] {
            if (!m_shapes.sendKey(Key::escape)) m_shapes.setTool(ToolKind::select);
        });
    add("label.tool.smaller", word("minus"), tr("Smaller brush"), {Qt::Key_BracketLeft},
        [this] { changeRadius(1 / radiusStep); });
    add("label.tool.larger", word("plus"), tr("Larger brush"), {Qt::Key_BracketRight},
        [this] { changeRadius(radiusStep); });
    add("label.tool.snap", word("magnet"), tr("S&nap to neighbours and the border, or not"),
        {Qt::ALT | Qt::Key_S}, [this] {
            auto settings = m_shapes.settings();
            settings.snapping = !settings.snapping;
            m_shapes.setSettings(settings);
        });
}

void ShapeCommands::makeEdits() {
    using namespace commands;
    addForSelection(
        "label.shape.duplicate", word("copy-plus"), tr("D&uplicate shapes"), {Qt::CTRL | Qt::Key_D},
        [](const Scene& s) { return duplicate(s); }, true);
    m_forSelection << add("label.shape.copy", word("copy"), tr("&Copy shapes"), {QKeySequence::Copy}, [this] {
        if (m_shapes.hasSelection())
            QApplication::clipboard()->setText(QString::fromStdString(commands::copy(m_shapes.scene())));
    });
    m_forSelection << add("label.shape.cut", word("scissors"), tr("Cut shapes"), {QKeySequence::Cut}, [this] {
        if (!m_shapes.hasSelection()) return;
        QApplication::clipboard()->setText(QString::fromStdString(commands::copy(m_shapes.scene())));
        m_shapes.commit(commands::remove(m_shapes.scene()));
    });
    add("label.shape.paste", word("clipboard-paste"), tr("&Paste shapes"), {QKeySequence::Paste},
        [this] { paste(); });
    add("label.shape.propagate", word("skip-forward"), tr("Copy the shapes on to the ne&xt picture"),
        {Qt::CTRL | Qt::Key_B}, [this] { Q_EMIT propagateWanted(); });
    m_forSelection << add("label.shape.class", word("tag"), tr("&Give the shapes another class…"),
                          {Qt::CTRL | Qt::Key_E}, [this] { Q_EMIT classWanted(); });
    auto* all = add("label.shape.all", word("check-check"), tr("Select &all shapes"),
                    {QKeySequence::SelectAll}, [this] { m_shapes.select(m_shapes.scene().paintOrder()); });
    all->setAutoRepeat(false);
    for (const bool back : {false, true}) {
        auto* step = makeAction(&m_canvas, word(back ? "chevron-left" : "chevron-right"),
                                back ? tr("Previous shape") : tr("Next shape"),
                                {back ? QKeySequence(Qt::Key_Backtab) : QKeySequence(Qt::Key_Tab)},
                                [this, back] { m_shapes.selectNext(back); });
        if (back) step->setShortcuts({Qt::SHIFT | Qt::Key_Backtab, Qt::SHIFT | Qt::Key_Tab, Qt::Key_Backtab});
        step->setObjectName(word(back ? "label.shape.previous" : "label.shape.next"));
        m_commands << step;
        m_steps << step;
    }
}

void ShapeCommands::makeOrder() {
    using namespace commands;
    const auto move = [this](const char* name, const char* icon, const QString& text, const QKeySequence& key,
                             ZMove way) {
        addForSelection(name, word(icon), text, {key}, [way](const Scene& s) { return moveInOrder(s, way); });
    };
    move("label.shape.up", "arrow-up", tr("One step to the &front"), Qt::CTRL | Qt::Key_Up, ZMove::up);
    move("label.shape.down", "arrow-down", tr("One step to the &back"), Qt::CTRL | Qt::Key_Down, ZMove::down);
    move("label.shape.top", "bring-to-front", tr("To the very front"), Qt::CTRL | Qt::SHIFT | Qt::Key_Up,
         ZMove::top);
    move("label.shape.bottom", "send-to-back", tr("To the very back"), Qt::CTRL | Qt::SHIFT | Qt::Key_Down,
         ZMove::bottom);
    m_forSelection << add("label.shape.lock", word("lock"), tr("&Lock shapes, or unlock them"),
                          {Qt::CTRL | Qt::Key_L}, [this] { toggleFlag(true); });
    m_forSelection << add("label.shape.hide", word("eye-off"), tr("&Hide shapes, or show them"), {Qt::Key_H},
                          [this] { toggleFlag(false); });
    add("label.shape.unhide", word("eye"), tr("Show all hidden shapes of the picture"),
        {Qt::SHIFT | Qt::Key_H}, [this] {
            std::vector<AnnotationId> hidden;
            for (const auto id : m_shapes.scene().paintOrder())
                if (m_shapes.scene().find(id)->hidden()) hidden.push_back(id);
            m_shapes.commit(commands::setHidden(m_shapes.scene(), hidden, false));
        });
    addForSelection("label.shape.group", word("group"), tr("Gr&oup shapes to one object"),
                    {Qt::CTRL | Qt::Key_G}, [](const Scene& s) { return group(s); });
    addForSelection("label.shape.ungroup", word("ungroup"), tr("Ungroup shapes"), {Qt::ALT | Qt::Key_G},
                    [](const Scene& s) { return ungroup(s); });
}

void ShapeCommands::makeForms() {
    using namespace commands;
    addForSelection("label.shape.merge", word("combine"), tr("&Merge shapes of a class"),
                    {Qt::CTRL | Qt::Key_U}, [](const Scene& s) { return merge(s); });
    addForSelection("label.shape.split", word("split"), tr("Parts become shapes of their own"),
                    {Qt::ALT | Qt::Key_U}, [](const Scene& s) { return splitParts(s); });
    addForSelection("label.shape.simplify", word("diamond"), tr("Simplif&y outlines"), {Qt::ALT | Qt::Key_Y},
                    [](const Scene& s) { return simplify(s, simplifyBy); });
    addForSelection("label.shape.smooth", word("spline"), tr("Smooth outlines"),
                    {Qt::ALT | Qt::SHIFT | Qt::Key_Y}, [](const Scene& s) { return smooth(s, 1); });
    const std::pair<AnnotationKind, QString> kinds[] = {
        {AnnotationKind::box, tr("Convert to boxes")},
        {AnnotationKind::rotatedBox, tr("Convert to rotated boxes")},
        {AnnotationKind::polygon, tr("Convert to polygons")},
        {AnnotationKind::ellipse, tr("Convert to ellipses")},
        {AnnotationKind::mask, tr("Convert to masks")},
    };
    const Qt::Key keys[] = {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5};
    for (std::size_t i = 0; i < std::size(kinds); ++i) {
        auto* action = add("", word("shuffle"), kinds[i].second, {Qt::ALT | Qt::SHIFT | keys[i]},
                           [this, kind = kinds[i].first] { convert(kind); });
        action->setObjectName(QStringLiteral("label.shape.to.") +
                              QString::fromUtf8(toString(kinds[i].first).data()));
        m_forSelection << action;
    }
}

void ShapeCommands::makeView() {
    m_shown = add("label.shapes.shown", word("eye"), tr("Sho&w shapes"), {Qt::CTRL | Qt::Key_H}, {});
    m_shown->setCheckable(true);
    m_shown->setChecked(true);
    connect(m_shown, &QAction::toggled, &m_canvas, &ShapeCanvas::setShapesShown);
}

void ShapeCommands::paste() {
    m_shapes.finish();
    const auto text = QApplication::clipboard()->text().toStdString();
    const auto edit = commands::paste(m_shapes.scene(), text);
    if (!edit)
        Q_EMIT m_session.notice(tr("There are no shapes on the clipboard."));
    else
        m_shapes.commit(*edit, true);
}

void ShapeCommands::convert(AnnotationKind kind) {
    m_shapes.finish();
    const auto done = commands::convert(m_shapes.scene(), kind);
    if (!m_shapes.commit(done.edit) || done.lost.empty()) return;
    QStringList lost;
    for (const auto& one : done.lost)
        lost << (one.count > 1
                     ? tr("%1 (%Ln shapes)", nullptr, static_cast<int>(one.count)).arg(formLossText(one.what))
                     : formLossText(one.what));
    Q_EMIT m_session.notice(
        tr("The new form cannot hold: %1. Ctrl+Z brings it back.").arg(lost.join(QStringLiteral(", "))));
}

void ShapeCommands::toggleFlag(bool lock) {
    m_shapes.finish();
    auto ids = m_shapes.scene().selection();
    if (ids.empty() && m_shapes.scene().hovered()) ids = {m_shapes.scene().hovered()};
    if (ids.empty()) return;
    const auto has = [&](AnnotationId id) {
        const auto* shape = m_shapes.scene().find(id);
        return shape && (lock ? shape->locked() : shape->hidden());
    };
    const bool on = !std::all_of(ids.begin(), ids.end(), has);
    m_shapes.commit(lock ? commands::setLocked(m_shapes.scene(), ids, on)
                         : commands::setHidden(m_shapes.scene(), ids, on));
}

void ShapeCommands::changeRadius(double factor) {
    if (m_shapes.sendKey(factor > 1 ? Key::bracketRight : Key::bracketLeft)) return;
    auto settings = m_shapes.settings();
    settings.brushRadius = std::clamp(settings.brushRadius * factor, leastBrushRadius, mostBrushRadius);
    m_shapes.setSettings(settings);
}

void ShapeCommands::keepFree(const QString& letters) {
    for (auto* action : m_tools)
        keepLettersFree(*action, letters);
}

void ShapeCommands::refresh() {
    for (auto* action : m_tools)
        action->setChecked(action->data().toInt() == int(m_shapes.tool()));
    // Tab goes on to the next control where there is nothing to step through.
    for (auto* action : m_steps)
        action->setEnabled(m_shapes.scene().count() > 0);
}

} // namespace imago::ui
