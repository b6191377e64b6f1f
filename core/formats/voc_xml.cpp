// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/formats/labels.h"
#include "core/formats/numbers.h"
#include "core/formats/voc.h"
#include "core/formats/writing.h"
#include "core/geometry/geometry_text.h"
#include "core/project/class_schema.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <cmath>
#include <map>
#include <numbers>

namespace imago {

namespace {

class Reader {
public:
    Reader(std::string_view xml, const std::string& where, bool oneBased)
        : m_xml(xml),
          m_where(where),
          m_lines(xml),
          m_offset(oneBased ? 1 : 0) {}

    Result<VocAnnotation> read() {
        pugi::xml_document document;
        const auto parsed = document.load_buffer(m_xml.data(), m_xml.size());
        const auto root = document.child("annotation");
        if (!parsed)
            return failure(ErrorCode::corrupt, fmt::format("{} is not valid XML (line {}: {})", m_where,
                                                           m_lines.of(parsed.offset), parsed.description()));
        if (!root)
            return failure(ErrorCode::corrupt,
                           fmt::format("{} is not a Pascal VOC file: it has no <annotation>", m_where));
        m_out.filename = textOf(root, "filename");
        m_out.path = textOf(root, "path");
        const auto width = wholeFrom(root.child("size").child_value("width"));
        const auto height = wholeFrom(root.child("size").child_value("height"));
        constexpr std::int64_t most = 1 << 24;
        if (width && height && *width > 0 && *height > 0 && *width <= most && *height <= most)
            m_out.size = {static_cast<int>(*width), static_cast<int>(*height)};
        m_out.negative = !root.child("object") &&
                         root.child("source").child_value("annotation") != std::string_view(vocUnlabelled);
        for (const auto object : root.children("object"))
            add(object);
        return std::move(m_out);
    }

private:
    static std::string textOf(pugi::xml_node node, const char* name) {
        return std::string(withoutOuterSpace(node.child_value(name)));
    }

    void problem(pugi::xml_node node, const std::string& reason) {
        m_out.problems.push_back({fmt::format("{}:{}", m_where, m_lines.of(node.offset_debug())), reason});
    }

    std::optional<double> number(pugi::xml_node node, const char* name) {
        const auto value = numberFrom(node.child_value(name));
        if (!value)
            problem(node, fmt::format("<{}> of the object is {}; the object is left out", name,
                                      node.child(name) ? "no number" : "missing"));
        return value;
    }

    std::optional<Geometry> box(pugi::xml_node node) {
        const auto left = number(node, "xmin");
        const auto top = left ? number(node, "ymin") : std::nullopt;
        const auto right = top ? number(node, "xmax") : std::nullopt;
        const auto bottom = right ? number(node, "ymax") : std::nullopt;
        if (!bottom) return {};
        double x = *left - m_offset, y = *top - m_offset, toX = *right, toY = *bottom;
        if (toX < x || toY < y) {
            problem(node, "the corners of the box are in the wrong order; they are swapped");
            // The one that is the first pixel now was written as the last.
            if (toX < x) std::swap(x, toX), x -= m_offset, toX += m_offset;
            if (toY < y) std::swap(y, toY), y -= m_offset, toY += m_offset;
        }
        return Box{x, y, toX - x, toY - y};
    }

    /// X-AnyLabeling: x1, y1, x2, y2 …
    std::optional<Geometry> polygon(pugi::xml_node node) {
        std::map<std::string, std::optional<double>, std::less<>> numbers;
        for (const auto child : node.children())
            numbers.emplace(child.name(), numberFrom(child.child_value()));
        Ring ring;
        for (int i = 1; numbers.contains(fmt::format("x{}", i)); ++i) {
            const auto x = numbers[fmt::format("x{}", i)], y = numbers[fmt::format("y{}", i)];
            if (!x || !y) {
                problem(
                    node,
                    fmt::format("point {} of the polygon is no pair of numbers; the object is left out", i));
                return {};
            }
            ring.push_back({*x - m_offset, *y - m_offset});
        }
        return Polygon{{{std::move(ring), {}}}};
    }

    /// roLabelImg: the angle in radians, clockwise.
    std::optional<Geometry> turned(pugi::xml_node node) {
        double values[5];
        const char* names[] = {"cx", "cy", "w", "h", "angle"};
        for (int i = 0; i < 5; ++i) {
            const auto value = number(node, names[i]);
            if (!value) return {};
            values[i] = *value;
        }
        const double angle = std::remainder(values[4] * 180 / std::numbers::pi, 360.0);
        return RotatedBox{{values[0] - m_offset, values[1] - m_offset},
                          values[2],
                          values[3],
                          angle <= -180 ? angle + 360 : angle};
    }

    std::optional<Geometry> geometryOf(pugi::xml_node object) {
        if (const auto node = object.child("polygon"); node && node.child("x1")) return polygon(node);
        if (const auto node = object.child("robndbox")) return turned(node);
        if (const auto node = object.child("bndbox")) return box(node);
        problem(object, "the object has no <bndbox>; it is left out");
        return {};
    }

    bool isSet(pugi::xml_node object, const char* name) {
        const auto text = lowerAscii(textOf(object, name));
        return text == "1" || text == "true" || text == "yes";
    }

    std::string attributesOf(pugi::xml_node object) {
        Attributes list;
        if (const auto pose = textOf(object, "pose"); !pose.empty() && lowerAscii(pose) != "unspecified")
            list["pose"] = pose;
        for (const char* name : {truncatedAttribute, difficultAttribute, occludedAttribute})
            if (isSet(object, name)) list[name] = true;
        for (const auto attribute : object.child("attributes").children("attribute")) {
            const auto name = textOf(attribute, "name");
            if (name.empty() || name.front() == '$' || !isUtf8(name)) {
                problem(attribute, "an attribute has no name that can be used; it is left out");
                continue;
            }
            list[name] = valueFromText(textOf(attribute, "value"));
        }
        return attributesText(list);
    }

    void add(pugi::xml_node object) {
        const auto part = object.child("part");
        const auto group = part ? ++m_groups : 0;
        addOne(object, group);
        for (auto each = part; each; each = each.next_sibling("part")) {
            if (each.child("part")) problem(each, "parts of parts are not read");
            addOne(each, group);
        }
    }

    void addOne(pugi::xml_node object, std::int64_t group) {
        const auto label = textOf(object, "name");
        if (const auto reason = labelProblem(label); !reason.empty())
            return problem(object, reason + "; the object is left out");
        auto geometry = geometryOf(object);
        if (!geometry) return;
        if (const auto reason = geometryProblem(*geometry); !reason.empty())
            return problem(object, "the shape " + reason + "; the object is left out");
        DatasetShape shape;
        shape.label = label;
        shape.geometry = std::move(*geometry);
        shape.attributes = attributesOf(object);
        shape.groupId = group;
        m_out.shapes.push_back(std::move(shape));
    }

    std::string_view m_xml;
    const std::string& m_where;
    LineNumbers m_lines;
    double m_offset;
    std::int64_t m_groups = 0;
    VocAnnotation m_out;
};

} // namespace

Result<VocAnnotation> parseVoc(std::string_view xml, const std::string& where, bool oneBased) {
    return Reader(xml, where, oneBased).read();
}

} // namespace imago
