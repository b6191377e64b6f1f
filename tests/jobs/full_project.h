// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/import_dataset.h"
#include "core/jobs/scan.h"
#include "core/project/class_schema.h"
#include "core/project/shape_verbs.h"
#include "tests/support/fixtures.h"

#include <memory>

namespace imago::test {

inline const Geometry box = Box{3.25, 4.5, 20.125, 10.0625};
inline const Geometry turned = RotatedBox{{30, 24}, 20, 10, 30};
inline const Geometry holed =
    Polygon{{{{{5, 5}, {40.5, 5.25}, {40, 40}, {6, 38}}, {{{12, 12}, {20, 12}, {20, 20}}}}}};
inline const Geometry parts =
    Polygon{{{{{2, 2}, {10, 2}, {10, 10}}, {}}, {{{20, 20}, {30, 20}, {30, 31.5}}, {}}}};
inline const Geometry plain = Polygon{{{{{2.5, 30}, {22, 30}, {22, 44}, {10, 46}}, {}}}};
inline const Geometry line = Polyline{{{1, 1}, {20, 5.5}, {40, 3}}};
inline const Geometry point = Point{12.5, 13.25};
inline const Geometry mask = Mask{10, 8, 4, 3, {0, 5, 2, 5}};
inline const Geometry ellipse = Ellipse{{30, 20}, 12, 6, 20};
inline const Geometry keypoints = Keypoints{
    {{{10, 10}, Visibility::visible}, {{20, 12}, Visibility::covered}, {{0, 0}, Visibility::absent}}};
inline const Geometry beyond = Box{50, 40, 30, 20};

/// A project with everything that can be said of pictures, under names that make trouble.
class FullProject {
public:
    FullProject() {
        for (const auto* name : {"a.png", "a.jpg", "Case.png", "case.png", "ünï 東京.png", "with space.png",
                                 "sub/deep/x.png", "sub/a.png", "negative.png", "nothing.png"}) {
            ++m_seed;
            makeImage(m_project.folder() / "data" / name, m_seed, {64, 48}, int(m_seed));
        }
        must(scanFolders(store(), {m_project.folder() / "data"}));
        addClasses();
        whole("a.png", "cat");
        shapes("a.jpg", {box, turned, holed, parts});
        shapes("Case.png", {plain, line, point, mask});
        shapes("case.png", {ellipse, keypoints, beyond});
        shapes("ünï 東京.png", {box});
        whole("with space.png", "Hündchen, an der \"Leine\"; müde");
        detailed("sub/deep/x.png");
        shapes("sub/a.png", {box, box});
        states();
    }
    ProjectStore& store() { return m_project.store(); }
    std::filesystem::path folder() const { return m_project.folder(); }

    /// Pictures with one class each and nothing else.
    static std::unique_ptr<TempProject> plainClasses() {
        auto project = std::make_unique<TempProject>();
        makeImageFolder(project->folder() / "data/train", {"cat", "dog"}, 3, {32, 32});
        must(importDataset(project->store(), project->folder() / "data", {}));
        return project;
    }

private:
    ImageRecord image(const std::string& name) { return *must(store().imageByPath("data/" + name)); }
    ClassId classNamed(const std::string& name) {
        for (const auto& record : must(store().classes()))
            if (record.name == name) return record.id;
        qFatal("no class %s", name.c_str());
    }
    void addClasses() {
        for (const auto* name : {"cat", "Hündchen, an der \"Leine\"; müde", "person", "unused"})
            must(store().commit(addClass(must(store().classes()), name), "ann"));
        const auto classes = must(store().classes());
        auto cat = classes[0], person = classes[2];
        cat.guidelines = "Whiskers,\nand a tail.";
        cat.color = 0x123456;
        ClassSchema schema;
        schema.attributes = {{"occluded", AttributeSchema::Type::flag, {}, ""},
                             {"age", AttributeSchema::Type::number, {}, "1"},
                             {"fur", AttributeSchema::Type::choice, {"long", "short"}, "short"}};
        schema.supercategory = "animal";
        cat.schema = schemaText(schema);
        must(store().commit(changeClass(classes[0], cat), "ann"));
        ClassSchema points;
        points.keypoints = {"head", "left hand", "right hand"};
        points.skeleton = {{0, 1}, {0, 2}};
        person.schema = schemaText(points);
        must(store().commit(changeClass(classes[2], person), "ann"));
    }
    void add(const std::string& name, std::vector<Annotation> rows) {
        std::vector<AnnotationChange> changes;
        for (auto& row : rows)
            changes.push_back({{}, std::move(row)});
        const auto record = image(name);
        must(store().commit(changeShapes("shape.add", record.id, stateOf(record), changes), "ann"));
    }
    void whole(const std::string& name, const std::string& label) {
        const auto record = image(name);
        must(store().commit(setClass({record.id}, {stateOf(record)}, {}, classNamed(label), "ann"), "ann"));
    }
    void shapes(const std::string& name, const std::vector<Geometry>& geometries) {
        std::vector<Annotation> rows;
        for (const auto& geometry : geometries)
            rows.push_back(
                shape(image(name).id, classNamed(geometry.index() == 8 ? "person" : "cat"), geometry, "ann"));
        add(name, std::move(rows));
    }
    void detailed(const std::string& name) {
        auto one = shape(image(name).id, classNamed("cat"), box, "bob");
        one.attributes = R"({"age":3.5,"fur":"long","note":"söme \"text\"","occluded":true})";
        auto two = shape(image(name).id, classNamed("cat"), plain, "net-1");
        two.source = AnnotationSource::model;
        two.confidence = 0.25;
        two.zOrder = 3;
        two.groupId = 5;
        auto three = shape(image(name).id, classNamed("person"), Box{30, 20, 12, 9.5}, "ann");
        three.groupId = 5;
        three.flags = annotationCrowd | annotationLocked;
        add(name, {one, two, three});
    }
    void states() {
        const auto negative = image("negative.png");
        must(store().commit(setNegative({negative.id}, {stateOf(negative)}, {false}, true), "ann"));
        const auto split = [&](const std::string& name, Split to) {
            const auto record = image(name);
            must(store().commit(setSplit({record.id}, {stateOf(record)}, to), "ann"));
        };
        split("a.png", Split::train);
        split("a.jpg", Split::train);
        split("case.png", Split::val);
        split("sub/a.png", Split::test);
        const auto done = image("a.jpg");
        must(store().commit(setReview({done.id}, {stateOf(done)}, ReviewState::reviewed), "ann"));
        must(store().commit(changeMeta("comment", done.id, "comments", {},
                                       R"([{"at":1,"author":"ann","done":false,"text":"look äagain"}])"),
                            "ann"));
    }

    TempProject m_project;
    std::uint64_t m_seed = 0;
};

} // namespace imago::test
