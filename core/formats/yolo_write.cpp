// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/image_folder.h"
#include "core/formats/reading.h"
#include "core/formats/writing.h"
#include "core/formats/yaml.h"
#include "core/formats/yolo.h"
#include "core/geometry/measure.h"
#include "core/project/class_schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace imago {

namespace {

using Kind = AnnotationKind;

/// What most of the data set is.
YoloTask taskFor(const Dataset& data) {
    std::array<std::int64_t, annotationKinds> counts{};
    for (const auto& item : data.items)
        for (const auto& shape : item.shapes)
            ++counts[shape.geometry.index()];
    const auto of = [&](Kind kind) { return counts[static_cast<std::size_t>(kind)]; };
    const auto areas = of(Kind::polygon) + of(Kind::mask) + of(Kind::ellipse);
    const auto turned = of(Kind::rotatedBox), points = of(Kind::keypoints);
    if (areas > 0 && areas >= turned && areas >= points) return YoloTask::segment;
    if (turned > 0 && turned >= points) return YoloTask::obb;
    if (points > 0) return YoloTask::pose;
    if (of(Kind::box) > 0) return YoloTask::detect;
    const bool classes = std::any_of(data.items.begin(), data.items.end(),
                                     [](const auto& item) { return !imageClasses(item).empty(); });
    return classes ? YoloTask::classify : YoloTask::detect;
}

/// One picture's text file.
class Lines {
public:
    Lines(YoloTask task, std::size_t keypoints, Size size, Output& out)
        : m_task(task),
          m_keypoints(keypoints),
          m_size(size),
          m_out(out) {}

    std::string text;
    std::int64_t shapes = 0;

    void add(std::size_t number, const Geometry& geometry) {
        m_number = number;
        switch (m_task) {
            case YoloTask::segment:
                return area(geometry);
            case YoloTask::obb:
                return turned(geometry);
            case YoloTask::pose:
                return box(geometry, Keypoints());
            default:
                return box(geometry, {});
        }
    }

    /// `around`: the object's own box, where there is one. Returns the points as they are written.
    std::optional<Keypoints> pose(std::size_t number, Keypoints points, const Box* around) {
        m_number = number;
        const auto before = shapes;
        box(around ? *around : bounds(points), points);
        if (shapes == before) return {};
        if (around) ++shapes;
        for (auto& point : points.points)
            point.at = inside(point.at);
        return points;
    }
    Size size() const { return m_size; }

private:
    void number(double pixels, int side) {
        fmt::format_to(std::back_inserter(text), " {:.9f}", pixels / side);
    }
    void point(Point p) {
        number(p.x, m_size.width);
        number(p.y, m_size.height);
    }
    void begin() { text += std::to_string(m_number); }
    void end() {
        text += '\n';
        ++shapes;
    }

    void box(const Geometry& geometry, const std::optional<Keypoints>& points) {
        auto held = asHeld(geometry, kindSet({Kind::box}), m_size, m_out);
        if (held) held = cutToPicture(*held, m_size, m_out);
        const auto* box = held ? std::get_if<Box>(&*held) : nullptr;
        if (!box) return;
        begin();
        point({box->x + box->width / 2, box->y + box->height / 2});
        point({box->width, box->height});
        if (points) keypoints(*points);
        end();
    }

    void keypoints(const Keypoints& points) {
        bool moved = false;
        for (std::size_t i = 0; i < m_keypoints; ++i) {
            const bool there = i < points.points.size();
            const auto wanted = there ? points.points[i].at : Point{};
            const auto at = inside(wanted);
            moved |= at != wanted;
            point(at);
            text += fmt::format(" {}", there ? static_cast<int>(points.points[i].visibility) : 0);
        }
        if (moved) m_out.lose("clamped", "moved to the border of the picture");
        if (!points.points.empty() && points.points.size() < m_keypoints)
            m_out.lose("keypoints",
                       "filled up with points that are not there: all objects have the same number");
    }

    void area(const Geometry& geometry) {
        auto held = asHeld(geometry, kindSet({Kind::polygon}), m_size, m_out);
        if (held) held = cutToPicture(*held, m_size, m_out);
        const auto* polygon = held ? std::get_if<Polygon>(&*held) : nullptr;
        if (!polygon) return;
        const auto rings = ringsOf(*polygon, m_out);
        if (rings.size() > 1)
            m_out.lose("part", "becomes an object of its own", static_cast<std::int64_t>(rings.size()) - 1);
        for (const auto& ring : rings) {
            begin();
            for (const auto p : ring)
                point(inside(p));
            text += '\n';
        }
        ++shapes;
    }

    void turned(const Geometry& geometry) {
        const auto held = asHeld(geometry, kindSet({Kind::rotatedBox}), m_size, m_out);
        const auto* box = held ? std::get_if<RotatedBox>(&*held) : nullptr;
        if (!box) return;
        auto points = corners(*box);
        const auto frame = bounds(*held);
        if (frame.x >= m_size.width || frame.y >= m_size.height || frame.x + frame.width <= 0 ||
            frame.y + frame.height <= 0)
            return m_out.lose("rotated_box", "left out: lies outside the picture");
        bool moved = false;
        begin();
        for (const auto p : points) {
            moved |= inside(p) != p;
            point(inside(p));
        }
        if (moved) m_out.lose("clamped", "corners moved to the border of the picture");
        end();
    }

    Point inside(Point p) const {
        return {std::clamp(p.x, 0.0, double(m_size.width)), std::clamp(p.y, 0.0, double(m_size.height))};
    }

    YoloTask m_task;
    std::size_t m_keypoints, m_number = 0;
    Size m_size;
    Output& m_out;
};

class Writer {
public:
    Writer(const Dataset& data, Output& out, YoloTask task, bool darknet)
        : m_data(data),
          m_out(out),
          m_task(task),
          m_darknet(darknet),
          m_classes(allClasses(data)) {
        for (std::size_t i = 0; i < m_classes.size(); ++i)
            m_numbers.emplace(m_classes[i], i);
        for (const auto& item : data.items)
            for (const auto& shape : item.shapes)
                if (const auto* points = std::get_if<Keypoints>(&shape.geometry))
                    m_keypoints = std::max(m_keypoints, points->points.size());
        if (task == YoloTask::pose) m_keypoints = std::max<std::size_t>(m_keypoints, 1);
    }

    Status write(const WriteOptions& options) {
        const auto names = pictureNames(m_data, true);
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (options.stop.stop_requested()) return failure(ErrorCode::cancelled, "writing was cancelled");
            if (i % 100 == 0)
                report(options.progress, static_cast<std::int64_t>(i),
                       static_cast<std::int64_t>(names.size()), "writing");
            IMAGO_CHECK(item(m_data.items[i], names[i]));
        }
        IMAGO_CHECK(m_darknet ? darknet() : ultralytics());
        // Keypoints and their box stay one object: told where that is not so.
        const bool groups = m_task == YoloTask::pose;
        loseDetails(m_data, {.group = groups, .splits = true, .negative = true}, m_out);
        return {};
    }

private:
    Status item(const DatasetItem& item, const std::string& name) {
        m_out.about(&item);
        auto split = item.split;
        if (split == Split::none) {
            split = Split::train;
            m_out.lose("split", "put into train: every picture has a split here");
        }
        const std::string word(toString(split));
        const auto picture = (m_darknet ? "data/" : "images/") + word + "/" + name;
        const auto labels = (m_darknet ? "data/" : "labels/") + word + "/" + withoutExtension(name) + ".txt";
        IMAGO_TRY(called, m_out.picture(item, picture));
        m_lists[split] += called + "\n";
        for (std::size_t i = 0; i < item.labels.size(); ++i)
            asHeld(Geometry(), 0, item.size, m_out); // counts it
        const auto size = item.shapes.empty() ? item.size : sizeOf(item);
        Lines lines(m_task, m_keypoints, size, m_out);
        if (size.empty())
            for (const auto& shape : item.shapes) {
                m_out.about(&item, &shape);
                m_out.lose(std::string(toString(static_cast<Kind>(shape.geometry.index()))),
                           "left out: the size of the picture is not known");
            }
        else
            put(item, lines);
        if (!lines.text.empty() || item.negative) IMAGO_CHECK(m_out.file(labels, lines.text));
        m_out.wrote(1, lines.shapes);
        return {};
    }

    void put(const DatasetItem& item, Lines& lines) {
        std::vector<bool> done(item.shapes.size(), false);
        const auto ofPose = [&](std::size_t i) -> const DatasetShape* {
            const auto& points = item.shapes[i];
            for (std::size_t k = 0; points.groupId && k < item.shapes.size(); ++k) {
                const auto& other = item.shapes[k];
                if (done[k] || other.groupId != points.groupId || other.label != points.label) continue;
                if (!std::holds_alternative<Box>(other.geometry)) continue;
                done[k] = true;
                return &other;
            }
            return nullptr;
        };
        // The boxes of keypoints are no objects of their own, wherever they stand.
        std::vector<const DatasetShape*> boxes(item.shapes.size(), nullptr);
        if (m_task == YoloTask::pose)
            for (std::size_t i = 0; i < item.shapes.size(); ++i)
                if (std::holds_alternative<Keypoints>(item.shapes[i].geometry)) boxes[i] = ofPose(i);
        for (std::size_t i = 0; i < item.shapes.size(); ++i) {
            const auto& shape = item.shapes[i];
            if (done[i]) continue;
            m_out.about(&item, &shape);
            const auto* points = std::get_if<Keypoints>(&shape.geometry);
            if (m_task == YoloTask::pose && points)
                pose(item, shape, *points, boxes[i], lines);
            else
                lines.add(m_numbers.at(shape.label), shape.geometry);
            if (m_task == YoloTask::pose && shape.groupId && !boxes[i]) loseGroup(item, shape);
        }
    }

    void loseGroup(const DatasetItem& item, const DatasetShape& shape) {
        m_out.about(&item, &shape);
        m_out.lose("group", "becomes a shape of its own");
    }

    void pose(const DatasetItem& item, const DatasetShape& shape, const Keypoints& points,
              const DatasetShape* around, Lines& lines) {
        std::optional<Geometry> cut;
        if (around) {
            m_out.about(&item, around);
            cut = cutToPicture(around->geometry, lines.size(), m_out);
            m_out.about(&item, &shape);
        }
        const auto* box = cut ? std::get_if<Box>(&*cut) : nullptr;
        std::optional<Keypoints> written;
        if (anyThere(points, m_out))
            written = lines.pose(m_numbers.at(shape.label), points, box);
        else if (box)
            lines.add(m_numbers.at(shape.label), *box);
        if (!around || (written && box && !isSame(*box, bounds(*written)))) return;
        loseGroup(item, shape);
        loseGroup(item, *around);
        if (written && box) m_out.lose("box", "left to the keypoints: it goes just around them");
    }

    static bool isSame(const Box& a, const Box& b) {
        constexpr double close = 2e-3; // what the reader takes for the same, and what rounding may add
        return std::abs(a.x - b.x) < close && std::abs(a.y - b.y) < close &&
               std::abs(a.width - b.width) < close && std::abs(a.height - b.height) < close;
    }

    Status ultralytics() {
        std::string text;
        const bool lists = m_out.options().images == ImageMode::none;
        for (const auto& [split, list] : m_lists) {
            const std::string word(toString(split));
            if (lists) IMAGO_CHECK(m_out.file(word + ".txt", list));
            text += fmt::format("{}: {}\n", word, lists ? word + ".txt" : "images/" + word);
        }
        text += fmt::format("task: {}\n", toString(m_task));
        if (m_task == YoloTask::pose) text += fmt::format("kpt_shape: [{}, 3]\n", m_keypoints);
        text += fmt::format("nc: {}\nnames:{}\n", m_classes.size(), m_classes.empty() ? " []" : "");
        for (std::size_t i = 0; i < m_classes.size(); ++i)
            text += fmt::format("  {}: {}\n", i, yamlQuoted(m_classes[i]));
        std::string points;
        for (std::size_t i = 0; m_task == YoloTask::pose && i < m_classes.size(); ++i) {
            const auto* details = detailsOf(m_data, m_classes[i]);
            const auto schema = details ? parseSchema(details->schema) : Result<ClassSchema>(ClassSchema());
            if (!schema || schema->keypoints.empty()) continue;
            points += fmt::format("  {}:\n", i);
            for (const auto& name : schema->keypoints)
                points += fmt::format("    - {}\n", yamlQuoted(name));
        }
        if (!points.empty()) text += "kpt_names:\n" + points;
        return m_out.file("data.yaml", text);
    }

    Status darknet() {
        std::string names;
        for (const auto& name : m_classes)
            names += name + "\n";
        std::string text = fmt::format("classes = {}\n", m_classes.size());
        for (const auto& [split, list] : m_lists) {
            const std::string word(split == Split::val ? "valid" : toString(split));
            IMAGO_CHECK(m_out.file(word + ".txt", list));
            text += fmt::format("{} = {}.txt\n", word, word);
        }
        IMAGO_CHECK(m_out.file("obj.names", names));
        return m_out.file("obj.data", text + "names = obj.names\nbackup = backup/\n");
    }

    const Dataset& m_data;
    Output& m_out;
    YoloTask m_task;
    bool m_darknet;
    std::vector<std::string> m_classes;
    std::map<std::string, std::size_t> m_numbers;
    std::size_t m_keypoints = 0;
    std::map<Split, std::string> m_lists;
};

} // namespace

Status writeYolo(const Dataset& data, Output& out, const WriteOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {"task", "layout"}));
    IMAGO_TRY(word,
              choiceOf(options.choices, "task", {"auto", "detect", "segment", "obb", "pose", "classify"}));
    IMAGO_TRY(layout, choiceOf(options.choices, "layout", {"ultralytics", "darknet"}));
    const bool darknet = layout == "darknet";
    auto task = yoloTaskFromString(word).value_or(darknet ? YoloTask::detect : taskFor(data));
    if (darknet && task != YoloTask::detect)
        return failure(
            ErrorCode::invalidArgument,
            fmt::format("Darknet knows boxes alone, not \"{}\"; take the layout ultralytics", word));
    if (task == YoloTask::classify) return writeImageFolder(data, out, {{}, options.progress, options.stop});
    return Writer(data, out, task, darknet).write(options);
}

} // namespace imago
