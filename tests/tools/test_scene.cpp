// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/tools/snapping.h"
#include "tests/tools/desk.h"

#include <QTest>

using namespace imago;
using namespace imago::test;

class TestScene : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsWhatWasWrittenInAnyOrder() {
        Desk desk;
        Random random(3);
        std::vector<AnnotationId> ids;
        for (int i = 0; i < 500; ++i) {
            const Box box{random.uniform(0, 150), random.uniform(0, 80), random.uniform(1, 40),
                          random.uniform(1, 20)};
            if (ids.empty() || random.chance(0.4)) {
                ids.push_back(desk.put(box));
                continue;
            }
            const auto which = random.below(ids.size());
            const auto before = desk.rows.at(ids[which]);
            AnnotationChange change{before, before};
            setGeometry(*change.after, box);
            change.after->zOrder = static_cast<int>(random.below(5));
            change.after->groupId = static_cast<std::int64_t>(random.below(3));
            if (random.chance(0.3)) {
                change.after.reset();
                ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(which));
            }
            desk.commit(changeShapes("shape.change", Desk::image, {}, {change}));
        }
        QCOMPARE(desk.disagreement(), std::string());
        while (!desk.written.empty())
            desk.undo();
        QCOMPARE(desk.scene.count(), 0u);
        QCOMPARE(desk.disagreement(), std::string());
    }

    void reloadingKeepsTheSelectionOfWhatIsStillThere() {
        Desk desk;
        const auto a = desk.put(Box{10, 10, 20, 20}), b = desk.put(Box{50, 10, 20, 20});
        desk.scene.select({b, a, AnnotationId(99)});
        QCOMPARE(desk.scene.selection(), (std::vector{b, a}));
        desk.scene.setHovered(b);
        desk.scene.replace({desk.rows.at(a)});
        QCOMPARE(desk.scene.selection(), std::vector{a});
        QCOMPARE(desk.scene.hovered(), AnnotationId());
        QCOMPARE(desk.scene.count(), 1u);
    }

    void labelsOfTheWholeImageAndOtherImagesHaveNoPlace() {
        Desk desk;
        Annotation whole = shape(Desk::image, Desk::cat, Geometry(), "ann");
        whole.id = AnnotationId(1);
        Annotation elsewhere = shape(ImageId(8), Desk::cat, Box{1, 1, 5, 5}, "ann");
        elsewhere.id = AnnotationId(2);
        Annotation broken = shape(Desk::image, Desk::cat, Box{1, 1, 5, 5}, "ann");
        broken.id = AnnotationId(3);
        broken.geometry = "[1,2";
        desk.scene.replace({whole, elsewhere, broken});
        QCOMPARE(desk.scene.count(), 0u);
        desk.scene.apply({"label", {AnnotationChange{{}, whole}, AnnotationChange{{}, elsewhere}}});
        QCOMPARE(desk.scene.count(), 0u);
    }

    void hitsTheTopmostAndTellsAllBelow() {
        Desk desk;
        const auto low = desk.put(Box{10, 10, 50, 50}), high = desk.put(Ellipse{{35, 35}, 20, 10, 0});
        const auto hidden = desk.put(Box{10, 10, 50, 50}, Desk::cat, annotationHidden);
        QCOMPARE(desk.scene.hit({35, 35}, 4).id, high);
        QCOMPARE(desk.scene.hit({35, 35}, 4).part, Hit::Part::inside);
        QCOMPARE(desk.scene.hit({17, 12}, 4).id, low);
        QCOMPARE(desk.scene.hit({17, 12}, 4).part, Hit::Part::outline);
        QVERIFY(!desk.scene.hit({100, 90}, 4));
        QCOMPARE(desk.scene.allAt({35, 35}, 4), (std::vector{high, low}));
        QVERIFY(desk.scene.find(hidden));
    }

    void linesAndPointsAreHitFromNear() {
        Desk desk;
        const auto line = desk.put(Polyline{{{10, 10}, {90, 10}}});
        const auto point = desk.put(Point{50, 50});
        QCOMPARE(desk.scene.hit({40, 13}, 4).id, line);
        QVERIFY(!desk.scene.hit({40, 16}, 4));
        QCOMPARE(desk.scene.hit({52, 52}, 4).id, point);
        desk.scene.select({line});
        QCOMPARE(desk.scene.hit({11, 11}, 4).part, Hit::Part::vertex);
        const auto edge = desk.scene.hit({40, 13}, 4);
        QCOMPARE(edge.part, Hit::Part::edge);
        QCOMPARE(edge.at, (Point{40, 10}));
    }

    void handlesComeBeforeWhatLiesAbove() {
        Desk desk;
        const auto low = desk.put(Box{10, 10, 50, 50});
        desk.put(Box{30, 30, 100, 60});
        desk.scene.select({low});
        const auto hit = desk.scene.hit({61, 59}, 8);
        QCOMPARE(hit.id, low);
        QCOMPARE(hit.handle, HandleKind::bottomRight);
        QCOMPARE(desk.scene.hit({35, -14}, 8).handle, HandleKind::turn);
    }

    void smallShapesCanBeGraspedBetweenTheirHandles() {
        Desk desk;
        const auto id = desk.put(Box{50, 50, 8, 8});
        desk.scene.select({id});
        QCOMPARE(desk.scene.hit({54, 54}, 8).part, Hit::Part::outline);
        QCOMPARE(desk.scene.hit({51, 51}, 8).handle, HandleKind::topLeft);
        QCOMPARE(desk.scene.hit({60, 60}, 8).handle, HandleKind::bottomRight);
    }

    void tenThousandShapesAreFoundAndChangedOneByOne() {
        Desk desk({10000, 10000});
        std::vector<Annotation> rows;
        for (int i = 0; i < 10000; ++i) {
            auto row =
                shape(Desk::image, Desk::cat, Box{100.0 * (i % 100), 100.0 * (i / 100), 90, 90}, "ann");
            row.id = AnnotationId(i + 1);
            rows.push_back(row);
        }
        desk.scene.replace(rows);
        for (int i = 0; i < 10000; i += 7) {
            auto moved = rows[static_cast<std::size_t>(i)];
            setGeometry(moved, Box{100.0 * (i % 100) + 5, 100.0 * (i / 100) + 5, 90, 90});
            desk.scene.apply({"shape.change", {AnnotationChange{rows[static_cast<std::size_t>(i)], moved}}});
            QCOMPARE(desk.scene.hit({100.0 * (i % 100) + 93, 100.0 * (i / 100) + 50}, 1).id, moved.id);
        }
        QCOMPARE(desk.scene.inArea({0, 0, 290, 290}).size(), 9u);
    }

    void snapsToVerticesBeforeEdgesBeforeNothing() {
        Desk desk;
        const auto box = desk.put(Box{50, 20, 50, 50});
        auto snap = snapped({53, 22}, desk.scene, 8);
        QCOMPARE(snap.to, Snapped::To::vertex);
        QCOMPARE(snap.at, (Point{50, 20}));
        QCOMPARE(snap.id, box);
        snap = snapped({75, 23}, desk.scene, 8);
        QCOMPARE(snap.to, Snapped::To::edge);
        QCOMPARE(snap.at, (Point{75, 20}));
        snap = snapped({197, 60}, desk.scene, 8);
        QCOMPARE(snap.to, Snapped::To::border);
        QCOMPARE(snap.at, (Point{200, 60}));
        snap = snapped({197, 96}, desk.scene, 8);
        QCOMPARE(snap.at, (Point{200, 100}));
        snap = snapped({130, 60}, desk.scene, 8);
        QCOMPARE(snap.to, Snapped::To::nothing);
        QCOMPARE(snap.at, (Point{130, 60}));
        const AnnotationId self[] = {box};
        QCOMPARE(snapped({53, 22}, desk.scene, 8, self).to, Snapped::To::nothing);
    }

    void bordersAreFollowedTheShorterWay() {
        const Ring ring = {{0, 0}, {100, 0}, {100, 100}, {0, 100}};
        QCOMPARE(along(ring, {0, {90, 0}}, {1, {100, 10}}), (std::vector<Point>{{100, 0}}));
        QCOMPARE(along(ring, {1, {100, 10}}, {0, {90, 0}}), (std::vector<Point>{{100, 0}}));
        QCOMPARE(along(ring, {0, {10, 0}}, {2, {90, 100}}).size(), 2u);
        QCOMPARE(along(ring, {0, {10, 0}}, {0, {90, 0}}), std::vector<Point>{});
        QCOMPARE(along(ring, {0, {90, 0}}, {0, {10, 0}}), std::vector<Point>{});
        QCOMPARE(along(ring, {3, {0, 10}}, {0, {10, 0}}), (std::vector<Point>{{0, 0}}));
    }
};

QTEST_GUILESS_MAIN(TestScene)
#include "test_scene.moc"
