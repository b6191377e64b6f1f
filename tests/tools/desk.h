// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/geometry_text.h"
#include "core/project/shape_verbs.h"
#include "core/tools/toolbox.h"

#include <QTest>

#include <map>
#include <sstream>

namespace imago::test {

/// A picture on the desk with a hand that follows scripts:
///     "press 10,10; move 50,40; release; click 5,5 shift; drag 1,2 30,40; double 3,3; key enter; leave"
/// Places are picture pixels, words behind them are shift, ctrl, alt, right. A release without a place is
/// where the pointer was. What a tool hands out is written as the store would write it and given to the
/// scene.
class Desk {
public:
    static constexpr ImageId image{7};
    static constexpr ClassId cat{1}, dog{2};

    explicit Desk(Size size = {200, 100}) {
        scene.open({image, size, {}, "ann", {}}, {});
        scene.setClasses(
            {{cat, "cat", 0, "", 0, "", schemaText({{}, {"nose", "left", "right"}, {{0, 1}}, ""})},
             {dog, "dog", 0, "", 1}});
        scene.setCurrentClass(cat);
    }

    void take(ToolKind kind) { tool = makeTool(kind, settings); }

    /// A stored shape, as if it had been there before.
    AnnotationId put(const Geometry& geometry, ClassId classId = cat, std::uint32_t flags = 0) {
        auto row = shape(image, classId, geometry, "bob");
        row.flags = flags;
        return commit(changeShapes("shape.add", image, scene.picture().state, {{{}, row}})).front();
    }

    void run(const std::string& script) {
        std::istringstream steps(script);
        for (std::string step; std::getline(steps, step, ';');)
            this->step(step);
    }

    ToolResult send(const InputEvent& event) {
        auto result = tool->handle(event, scene);
        if (result.edit) {
            orDie(!result.edit->empty(), "a tool handed out an empty edit");
            edits.push_back(*result.edit);
            const auto added = commit(*result.edit);
            if (result.selectAdded) scene.select(added);
        }
        last = result;
        return result;
    }

    std::vector<AnnotationId> commit(Edit edit) {
        for (auto& change : edit.changes)
            if (auto* row = std::get_if<AnnotationChange>(&change)) write(*row);
        written.push_back(edit);
        return scene.apply(edit);
    }
    void undo() {
        const Edit back = inverse(written.back());
        written.pop_back();
        for (const auto& change : back.changes)
            if (const auto* row = std::get_if<AnnotationChange>(&change)) {
                if (row->before) rows.erase(row->before->id);
                if (row->after) rows[row->after->id] = *row->after;
            }
        scene.apply(back);
    }

    Geometry geometry(AnnotationId id) const {
        const auto* found = scene.find(id);
        return found ? found->geometry : Geometry();
    }
    /// The geometry of the one shape that the last edit brought or changed, as text.
    std::string lastText() const {
        if (edits.empty()) return "no edit";
        std::string text;
        for (const auto& change : edits.back().changes)
            if (const auto* row = std::get_if<AnnotationChange>(&change))
                text += (text.empty() ? "" : " ") + (row->after ? row->after->geometry : "gone");
        return text;
    }
    /// Does the scene show the rows that were written, and find each by its place?
    std::string disagreement() const {
        if (scene.count() != rows.size()) return "another number of shapes";
        const auto order = scene.paintOrder();
        if (order.size() != rows.size()) return "another number of shapes in the order";
        for (std::size_t i = 1; i < order.size(); ++i)
            if (std::pair(rows.at(order[i - 1]).zOrder, order[i - 1]) >=
                std::pair(rows.at(order[i]).zOrder, order[i]))
                return "the order is another";
        for (const auto& [id, row] : rows) {
            const auto* found = scene.find(id);
            if (!found || found->row != row || found->geometry != geometryOf(row))
                return "a shape is another";
            const auto near = scene.inArea(found->bounds);
            if (!found->hidden() && std::find(near.begin(), near.end(), found) == near.end())
                return "a shape is not found by its place";
        }
        for (const auto id : scene.selection())
            if (!rows.contains(id)) return "what is gone is selected";
        return {};
    }

    Scene scene;
    ToolSettings settings;
    std::unique_ptr<Tool> tool;
    std::vector<Edit> edits;   ///< as tools handed them out
    std::vector<Edit> written; ///< as the store wrote them
    std::map<AnnotationId, Annotation> rows;
    ToolResult last;
    double scale = 1;

private:
    static void orDie(bool holds, const char* why) {
        if (!holds) qFatal("%s", why);
    }

    void write(AnnotationChange& change) {
        if (change.before) {
            const auto known = rows.find(change.before->id);
            orDie(known != rows.end() && known->second == *change.before,
                  "an edit does not begin with what is stored");
            rows.erase(known);
        }
        if (!change.after) return;
        if (!change.after->id) change.after->id = AnnotationId(++m_lastId);
        orDie(geometryProblem(geometryOf(*change.after)).empty() && !change.after->geometry.empty(),
              "a tool made a shape that cannot be kept");
        rows[change.after->id] = *change.after;
    }

    void step(const std::string& text) {
        std::istringstream words(text);
        std::string verb, word;
        std::vector<Point> places;
        InputEvent event;
        event.scale = scale;
        event.button = Button::left;
        if (!(words >> verb)) return;
        while (words >> word) {
            if (word == "shift")
                event.modifiers.shift = true;
            else if (word == "ctrl")
                event.modifiers.ctrl = true;
            else if (word == "alt")
                event.modifiers.alt = true;
            else if (verb == "key")
                event.key = keyOf(word);
            else if (word == "right")
                event.button = Button::right;
            else
                places.push_back(placeOf(word));
        }
        if (!places.empty()) m_at = places.front();
        event.at = m_at;
        using Kind = InputEvent::Kind;
        const auto as = [&](Kind kind) {
            event.kind = kind;
            if (kind == Kind::move && !m_down) {
                auto hover = event;
                hover.button = Button::none;
                send(hover);
            } else {
                send(event);
            }
        };
        if (verb == "press" || verb == "click" || verb == "drag") {
            as(Kind::move);
            as(Kind::press);
            m_down = true;
        }
        if (verb == "drag")
            for (std::size_t i = 1; i < places.size(); ++i) {
                m_at = event.at = places[i];
                as(Kind::move);
            }
        if (verb == "move") as(Kind::move);
        if (verb == "release" || verb == "click" || verb == "drag") {
            m_down = false;
            as(Kind::release);
        }
        if (verb == "double") {
            for (const auto kind : {Kind::move, Kind::press, Kind::release, Kind::doubleClick, Kind::release})
                as(kind);
        }
        if (verb == "key") as(Kind::key);
        if (verb == "leave") as(Kind::leave);
    }
    static Point placeOf(const std::string& word) {
        Point at;
        char comma = 0;
        std::istringstream(word) >> at.x >> comma >> at.y;
        orDie(comma == ',', "a place is written x,y");
        return at;
    }
    static Key keyOf(const std::string& word) {
        static const std::map<std::string, Key> keys = {{"enter", Key::enter},
                                                        {"escape", Key::escape},
                                                        {"backspace", Key::backspace},
                                                        {"delete", Key::remove},
                                                        {"space", Key::space},
                                                        {"left", Key::left},
                                                        {"right", Key::right},
                                                        {"up", Key::up},
                                                        {"down", Key::down},
                                                        {"[", Key::bracketLeft},
                                                        {"]", Key::bracketRight},
                                                        {"n", Key::n},
                                                        {"q", Key::q},
                                                        {"e", Key::e}};
        return keys.at(word);
    }

    std::int64_t m_lastId = 0;
    Point m_at;
    bool m_down = false;
};

} // namespace imago::test
