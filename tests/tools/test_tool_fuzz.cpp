// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/geometry/measure.h"
#include "core/tools/commands.h"
#include "core/tools/pixel_source.h"
#include "tests/geometry/random_shapes.h"
#include "tests/tools/desk.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

using namespace imago;
using namespace imago::test;

namespace {

constexpr Key keys[] = {Key::enter,     Key::enter,       Key::enter,       Key::enter, Key::escape,
                        Key::backspace, Key::remove,      Key::space,       Key::left,  Key::right,
                        Key::up,        Key::down,        Key::bracketLeft, Key::n,     Key::q,
                        Key::e,         Key::bracketRight};

/// A hand without a mind: presses and releases need not even come in pairs.
InputEvent anyEvent(Random& random, Point& at) {
    using Kind = InputEvent::Kind;
    InputEvent event;
    const auto dice = random.below(20);
    event.kind = dice < 5    ? Kind::press
                 : dice < 10 ? Kind::release
                 : dice < 15 ? Kind::move
                 : dice < 16 ? Kind::doubleClick
                 : dice < 17 ? Kind::leave
                             : Kind::key;
    if (random.chance(0.8))
        at = {at.x + random.uniform(-12, 12), at.y + random.uniform(-12, 12)};
    else
        at = {random.uniform(-20, 140), random.uniform(-20, 100)};
    if (random.chance(0.2)) at = {std::round(at.x), std::round(at.y)};
    event.at = at;
    event.button = random.chance(0.9) ? Button::left : Button::right;
    event.modifiers = {random.chance(0.15), random.chance(0.15), random.chance(0.15)};
    event.key = keys[random.below(std::size(keys))];
    constexpr double scales[] = {0.25, 1, 1, 4, 32};
    event.scale = scales[random.below(std::size(scales))];
    return event;
}

cv::Mat anyPicture() {
    cv::Mat picture(80, 120, CV_8UC3, cv::Scalar(80, 90, 100));
    cv::circle(picture, {40, 40}, 20, {20, 200, 60}, cv::FILLED);
    cv::rectangle(picture, {70, 20, 30, 40}, {200, 30, 90}, cv::FILLED);
    return picture;
}

} // namespace

class TestToolFuzz : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noHandBringsAToolToMakeWhatCannotBeKept_data() {
        QTest::addColumn<int>("kind");
        for (const auto kind : allToolKinds)
            QTest::newRow(std::string(toString(kind)).c_str()) << static_cast<int>(kind);
    }
    /// The desk itself dies of an edit that does not begin with what is stored, or of a shape that cannot be
    /// kept.
    void noHandBringsAToolToMakeWhatCannotBeKept() {
        QFETCH(int, kind);
        const auto tool = static_cast<ToolKind>(kind);
        Random random(seedOf(11, kind));
        Desk desk({120, 80});
        const auto picture = wholePixels(anyPicture());
        desk.scene.open({Desk::image, {120, 80}, {}, "ann", [&] { return picture; }}, {});
        desk.settings.brushRadius = 4;
        desk.settings.superpixelSize = 12;
        desk.take(tool);
        const bool slow = tool == ToolKind::grabCut; // every stroke is a cut of its own
        Point at{60, 40};
        for (int i = 0; i < (slow ? 300 : 2000); ++i) {
            if (i % 40 == 0) {
                const auto shapes = oneOfEach(random, {random.uniform(10, 110), random.uniform(10, 70)}, 15);
                auto geometry = shapes[1 + random.below(shapes.size() - 1)];
                if (geometryProblem(geometry).empty() && area(geometry) >= 0)
                    desk.put(geometry, random.chance(0.5) ? Desk::cat : Desk::dog,
                             static_cast<std::uint32_t>(random.below(12) == 0));
            }
            if (i % 25 == 0) {
                desk.settings.snapping = random.chance(0.5);
                desk.settings.removeUnderlying = random.chance(0.5);
                desk.settings.asMask = random.chance(0.5);
            }
            if (i % 30 == 0) {
                std::vector<AnnotationId> some = desk.scene.paintOrder();
                random.shuffle(some);
                some.resize(std::min<std::size_t>(some.size(), random.below(3)));
                desk.scene.select(some);
            }
            if (random.chance(0.02) && desk.written.size() > 1) desk.undo(); // under the tool's hands
            if (desk.scene.count() > 60) {
                commands::selectAll(desk.scene);
                desk.commit(commands::remove(desk.scene, true));
            }
            const auto edits = desk.edits.size();
            desk.send(anyEvent(random, at));
            QVERIFY(desk.edits.size() <= edits + 1);
            const auto hint = desk.tool->overlay(desk.scene, 1).hint;
            QVERIFY(hint.empty() ||
                    std::find(std::begin(allHints), std::end(allHints), hint) != std::end(allHints));
            desk.tool->cursor();
            const auto wrong = i % 20 ? std::string() : desk.disagreement();
            QVERIFY2(wrong.empty(), wrong.c_str());
        }
        QCOMPARE(desk.disagreement(), std::string());
        QVERIFY(!desk.edits.empty());
        desk.tool->cancel();
        QVERIFY(!desk.tool->busy());
        while (!desk.written.empty())
            desk.undo();
        QCOMPARE(desk.scene.count(), 0u);
    }

    void commandsOnAnySelectionKeepTheSceneWhole() {
        Random random(29);
        Desk desk({120, 80});
        using Type = AttributeSchema::Type;
        for (int i = 0; i < 600; ++i) {
            if (random.chance(0.3)) {
                const auto shapes = oneOfEach(random, {random.uniform(10, 110), random.uniform(10, 70)}, 12);
                desk.put(shapes[1 + random.below(shapes.size() - 1)],
                         random.chance(0.5) ? Desk::cat : Desk::dog,
                         static_cast<std::uint32_t>(random.below(20) == 0));
            }
            auto some = desk.scene.paintOrder();
            random.shuffle(some);
            some.resize(std::min<std::size_t>(some.size(), random.below(5)));
            desk.scene.select(some);
            const auto& scene = desk.scene;
            const std::function<Edit()> verbs[] = {
                [&] { return commands::duplicate(scene, random.uniform(1, 20)); },
                [&] {
                    return scene.selection().empty() ? Edit()
                                                     : *commands::paste(scene, commands::copy(scene));
                },
                [&] { return commands::moveInOrder(scene, static_cast<ZMove>(random.below(4))); },
                [&] { return commands::moveInOrder(scene, static_cast<ZMove>(random.below(4))); },
                [&] { return commands::group(scene); },
                [&] { return commands::ungroup(scene); },
                [&] { return commands::merge(scene); },
                [&] { return commands::splitParts(scene); },
                [&] {
                    return commands::convert(scene, static_cast<AnnotationKind>(1 + random.below(8))).edit;
                },
                [&] { return commands::simplify(scene, random.uniform(0, 4)); },
                [&] { return vertexCount(desk) < 2000 ? commands::smooth(scene, 1) : Edit(); },
                [&] { return commands::nudge(scene, random.uniform(-9, 9), random.uniform(-9, 9)); },
                [&] { return commands::setClass(scene, Desk::dog); },
                [&] { return commands::setAttribute(scene, "a", "1", Type::number); },
                [&] { return commands::remove(scene, random.chance(0.1)); },
            };
            const Edit edit = verbs[random.below(std::size(verbs))]();
            if (!edit.empty()) desk.commit(edit);
            const auto wrong = desk.disagreement();
            QVERIFY2(wrong.empty(), wrong.c_str());
        }
        while (!desk.written.empty())
            desk.undo();
        QCOMPARE(desk.scene.count(), 0u);
    }

private:
    using ZMove = commands::ZMove;
    static std::size_t vertexCount(const Desk& desk) {
        std::size_t most = 0;
        for (const auto* shape : desk.scene.selectedShapes())
            most = std::max(most, vertices(shape->geometry).size());
        return most;
    }
};

QTEST_GUILESS_MAIN(TestToolFuzz)
#include "test_tool_fuzz.moc"
