// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/cvat_label.h"

#include "core/base/text.h"
#include "core/formats/labels.h"
#include "core/formats/numbers.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>
#include <sstream>

namespace imago {

namespace {

using Type = AttributeSchema::Type;

std::string textOf(pugi::xml_node node, const char* name) {
    return std::string(withoutOuterSpace(node.child_value(name)));
}

void put(pugi::xml_node parent, const char* name, const std::string& text) {
    parent.append_child(name).text().set(text.c_str());
}

Type typeFrom(const std::string& word) {
    if (word == "checkbox") return Type::flag;
    if (word == "number") return Type::number;
    return word == "select" || word == "radio" ? Type::choice : Type::text;
}

const char* wordOf(Type type) {
    switch (type) {
        case Type::flag:
            return "checkbox";
        case Type::number:
            return "number";
        case Type::choice:
            return "select";
        default:
            return "text";
    }
}

std::optional<std::uint32_t> colorFrom(const std::string& text) {
    std::uint32_t value = 0;
    if (text.size() != 7 || text[0] != '#') return {};
    const auto* end = text.data() + text.size();
    const auto [at, code] = std::from_chars(text.data() + 1, end, value, 16);
    return code == std::errc() && at == end ? std::optional(value) : std::nullopt;
}

/// Edges between the nodes of a drawing, which tell by name what keypoints they are.
void edges(pugi::xml_node svg, ClassSchema& schema) {
    pugi::xml_document inner;
    std::vector<pugi::xml_node> parts;
    if (svg.first_element_by_path("circle") || svg.child("line")) {
        for (const auto part : svg.children())
            parts.push_back(part);
    } else {
        inner.load_string(("<svg>" + std::string(svg.child_value()) + "</svg>").c_str());
        for (const auto part : inner.first_child().children())
            parts.push_back(part);
    }
    std::map<std::string, int> nodes;
    for (const auto part : parts) {
        if (std::string_view(part.name()) != "circle") continue;
        const auto at = std::find(schema.keypoints.begin(), schema.keypoints.end(),
                                  part.attribute("data-label-name").value());
        if (at != schema.keypoints.end())
            nodes[part.attribute("data-node-id").value()] = static_cast<int>(at - schema.keypoints.begin());
    }
    for (const auto part : parts) {
        if (std::string_view(part.name()) != "line") continue;
        const auto from = nodes.find(part.attribute("data-node-from").value());
        const auto to = nodes.find(part.attribute("data-node-to").value());
        if (from != nodes.end() && to != nodes.end()) schema.skeleton.emplace_back(from->second, to->second);
    }
}

/// Nodes on a circle, for those who look at the label's template.
std::string drawing(const ClassSchema& schema) {
    std::string svg;
    const auto count = static_cast<double>(schema.keypoints.size());
    const auto place = [&](std::size_t i) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(i) / count;
        return Point{50 + 40 * std::sin(angle), 50 - 40 * std::cos(angle)};
    };
    for (const auto& [from, to] : schema.skeleton) {
        if (from < 0 || to < 0 || from >= static_cast<int>(schema.keypoints.size()) ||
            to >= static_cast<int>(schema.keypoints.size()))
            continue;
        const auto a = place(std::size_t(from)), b = place(std::size_t(to));
        svg += fmt::format(
            "<line x1=\"{:.2f}\" y1=\"{:.2f}\" x2=\"{:.2f}\" y2=\"{:.2f}\" data-type=\"edge\" "
            "data-node-from=\"{}\" data-node-to=\"{}\"/>",
            a.x, a.y, b.x, b.y, from + 1, to + 1);
    }
    for (std::size_t i = 0; i < schema.keypoints.size(); ++i) {
        pugi::xml_document document;
        auto circle = document.append_child("circle");
        const auto at = place(i);
        circle.append_attribute("r") = "1.5";
        circle.append_attribute("cx") = fmt::format("{:.2f}", at.x).c_str();
        circle.append_attribute("cy") = fmt::format("{:.2f}", at.y).c_str();
        circle.append_attribute("data-type") = "element node";
        circle.append_attribute("data-element-id") = static_cast<unsigned>(i + 1);
        circle.append_attribute("data-node-id") = static_cast<unsigned>(i + 1);
        circle.append_attribute("data-label-name") = schema.keypoints[i].c_str();
        svg += xmlText(circle);
    }
    return svg;
}

} // namespace

CvatLabel cvatLabelFrom(pugi::xml_node label, const std::vector<pugi::xml_node>& children) {
    CvatLabel out;
    out.details.name = textOf(label, "name");
    out.details.color = colorFrom(textOf(label, "color"));
    for (const auto node : label.child("attributes").children("attribute")) {
        AttributeSchema attribute;
        attribute.name = textOf(node, "name");
        attribute.type = typeFrom(textOf(node, "input_type"));
        attribute.standard = textOf(node, "default_value");
        if (attribute.name.empty() || attribute.name.front() == '$' || !isUtf8(attribute.name)) continue;
        const std::string_view values = node.child_value("values");
        for (std::size_t start = 0; attribute.type == Type::choice && start < values.size();) {
            const auto end = std::min(values.find('\n', start), values.size());
            const std::string value(withoutOuterSpace(values.substr(start, end - start)));
            if (!value.empty()) attribute.choices.push_back(value);
            start = end + 1;
        }
        out.schema.attributes.push_back(std::move(attribute));
    }
    for (const auto child : children)
        if (const auto name = textOf(child, "name"); labelProblem(name).empty())
            out.schema.keypoints.push_back(name);
    if (const auto svg = label.child("svg"); svg && !out.schema.keypoints.empty()) edges(svg, out.schema);
    return out;
}

void addCvatLabels(pugi::xml_node labels, const CvatLabel& label) {
    auto node = labels.append_child("label");
    put(node, "name", label.details.name);
    if (label.details.color) put(node, "color", fmt::format("#{:06x}", *label.details.color));
    put(node, "type", label.schema.keypoints.empty() ? "any" : "skeleton");
    auto attributes = node.append_child("attributes");
    for (const auto& attribute : label.schema.attributes) {
        auto one = attributes.append_child("attribute");
        put(one, "name", attribute.name);
        put(one, "mutable", "False");
        put(one, "input_type", wordOf(attribute.type));
        put(one, "default_value", attribute.standard);
        put(one, "values",
            attribute.type == Type::flag     ? std::string("true\nfalse")
            : attribute.type == Type::number ? std::string()
                                             : fmt::format("{}", fmt::join(attribute.choices, "\n")));
    }
    if (label.schema.keypoints.empty()) return;
    put(node, "svg", drawing(label.schema));
    for (const auto& name : label.schema.keypoints) {
        auto child = labels.append_child("label");
        put(child, "name", name);
        put(child, "type", "points");
        child.append_child("attributes");
        put(child, "parent", label.details.name);
    }
}

AttributeValue cvatValue(const ClassSchema& schema, const std::string& name, const std::string& text) {
    const auto at = std::find_if(schema.attributes.begin(), schema.attributes.end(),
                                 [&](const auto& attribute) { return attribute.name == name; });
    if (at == schema.attributes.end()) return text;
    const auto lower = lowerAscii(text);
    if (at->type == Type::flag && (lower == "true" || lower == "false")) return lower == "true";
    if (at->type == Type::number)
        if (const auto number = numberFrom(text)) return *number;
    return text;
}

std::string xmlText(pugi::xml_node node) {
    std::ostringstream text;
    node.print(text, "", pugi::format_raw, pugi::encoding_utf8);
    return std::move(text).str();
}

void addXml(pugi::xml_node parent, const std::string& text) {
    pugi::xml_document document;
    if (!document.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_fragment)) return;
    for (const auto node : document.children())
        parent.append_copy(node);
}

} // namespace imago
