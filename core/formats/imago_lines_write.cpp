// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/imago_lines.h"
#include "core/formats/json_values.h"
#include "core/formats/reading.h"
#include "core/formats/writing.h"
#include "core/geometry/geometry_text.h"

#include <fmt/format.h>

namespace imago {

namespace {

constexpr auto fileName = "dataset.jsonl";
constexpr std::size_t pieceBytes = std::size_t{1} << 20;

std::string quoted(const std::string& text) {
    return json::dump(nlohmann::json(text));
}

/// One object on a line, fields in the order in which they are added.
class Line {
public:
    /// `json` as it is.
    void raw(std::string_view key, std::string_view json) {
        m_text += fmt::format("{}\"{}\":{}", m_text.empty() ? "" : ",", key, json);
    }
    void text(std::string_view key, const std::string& value) {
        if (!value.empty()) raw(key, quoted(value));
    }
    template <class Items, class F> void list(std::string_view key, const Items& items, F&& one) {
        if (items.empty()) return;
        std::string all;
        for (const auto& item : items)
            all += (all.empty() ? "" : ",") + one(item);
        raw(key, "[" + all + "]");
    }
    void texts(std::string_view key, const std::map<std::string, std::string>& values) {
        if (!values.empty()) raw(key, json::dump(nlohmann::json(values)));
    }
    std::string done() const { return "{" + m_text + "}"; }

private:
    std::string m_text;
};

std::string lineOf(const DatasetShape& shape) {
    Line line;
    line.raw("label", quoted(shape.label));
    line.raw("kind", fmt::format("\"{}\"", toString(static_cast<AnnotationKind>(shape.geometry.index()))));
    if (shape.geometry.index() != 0) line.raw("geometry", geometryText(shape.geometry));
    if (const auto attributes = json::objectFrom(shape.attributes); !attributes.empty())
        line.raw("attributes", json::dump(attributes));
    if (shape.source != AnnotationSource::import) line.text("source", std::string(toString(shape.source)));
    if (shape.confidence != 1) line.raw("confidence", fmt::format("{}", shape.confidence));
    line.text("author", shape.author);
    if (shape.zOrder != 0) line.raw("z", std::to_string(shape.zOrder));
    std::vector<std::string> flags;
    if (shape.flags & annotationLocked) flags.push_back("locked");
    if (shape.flags & annotationHidden) flags.push_back("hidden");
    if (shape.flags & annotationCrowd) flags.push_back("crowd");
    line.list("flags", flags, quoted);
    if (shape.groupId != 0) line.raw("group", std::to_string(shape.groupId));
    return line.done();
}

std::string lineOf(const DatasetItem& item, const std::string& name) {
    Line line;
    line.raw("image", quoted(name));
    if (const auto size = sizeOf(item); !size.empty())
        line.raw("size", fmt::format("[{},{}]", size.width, size.height));
    if (item.split != Split::none) line.text("split", std::string(toString(item.split)));
    line.list("labels", item.labels, quoted);
    if (item.negative) line.raw("negative", "true");
    if (item.review) line.text("review", std::string(toString(*item.review)));
    line.texts("meta", item.meta);
    line.list("shapes", item.shapes, [](const DatasetShape& shape) { return lineOf(shape); });
    return line.done();
}

std::string headLine(const Dataset& data) {
    Line line;
    line.raw("imago", "\"dataset\"");
    line.raw("version", "1");
    line.list("classes", allClasses(data), [&](const std::string& name) {
        Line one;
        one.raw("name", quoted(name));
        if (const auto* details = detailsOf(data, name)) {
            if (details->color) one.raw("color", fmt::format("\"#{:06x}\"", *details->color & 0xffffff));
            one.text("key", details->key);
            one.text("guidelines", details->guidelines);
            if (const auto schema = json::objectFrom(details->schema); !schema.empty())
                one.raw("schema", json::dump(schema));
        }
        return one.done();
    });
    line.texts("extra", data.extra);
    return line.done();
}

} // namespace

Status writeImagoLines(const Dataset& data, Output& out, const WriteOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {}));
    const auto names = pictureNames(data);
    std::string piece = headLine(data) + "\n";
    IMAGO_CHECK(out.file(fileName, ""));
    std::int64_t annotations = 0;
    const auto total = data.items.size();
    for (std::size_t i = 0; i < total; ++i) {
        if (options.stop.stop_requested()) return failure(ErrorCode::cancelled, "writing was cancelled");
        report(options.progress, static_cast<std::int64_t>(i), static_cast<std::int64_t>(total), "writing");
        const auto& item = data.items[i];
        IMAGO_TRY(name, out.picture(item, "images/" + names[i]));
        piece += lineOf(item, name) + "\n";
        annotations += static_cast<std::int64_t>(item.labels.size() + item.shapes.size());
        if (piece.size() < pieceBytes) continue;
        IMAGO_CHECK(out.append(fileName, piece));
        piece.clear();
    }
    IMAGO_CHECK(out.append(fileName, piece));
    out.wrote(static_cast<std::int64_t>(total), annotations);
    return {};
}

} // namespace imago
