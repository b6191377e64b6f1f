// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/imago_lines.h"
#include "core/formats/json_stream.h"
#include "core/formats/json_values.h"
#include "core/formats/labels.h"
#include "core/formats/reading.h"
#include "core/geometry/geometry_text.h"
#include "core/project/class_schema.h"

#include <fmt/format.h>

#include <charconv>
#include <fstream>
#include <set>

namespace imago {

namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

constexpr auto fileName = "dataset.jsonl";
constexpr int newest = 1;

std::optional<std::uint32_t> colorFrom(const std::string& text) {
    if (text.size() != 7 || text[0] != '#') return {};
    std::uint32_t color = 0;
    const auto* end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data() + 1, end, color, 16);
    return error == std::errc() && at == end ? std::optional(color) : std::nullopt;
}

class LinesReader {
public:
    LinesReader(const fs::path& file, const ReadOptions& options)
        : m_options(options),
          m_finder(file, options),
          m_file(toUtf8(file.filename())) {
        m_data.format = "imago";
    }

    /// Errors end the reading: those of the first line, or a wish to stop.
    Status line(std::string_view text) {
        ++m_line;
        if (m_options.stop.stop_requested()) return failure(ErrorCode::cancelled, "reading was cancelled");
        if (m_line == 1) return first(text);
        if (withoutOuterSpace(text).empty()) return {};
        auto json = json::parseWhole(text, "the line");
        if (!json && json.error().code == ErrorCode::outOfMemory) return std::move(json).error();
        if (!json || !json->is_object()) {
            problem("is not one JSON object; the picture is left out");
            return {};
        }
        picture(*json);
        return {};
    }

    Result<Dataset> finish() {
        if (m_line == 0) return failure(ErrorCode::corrupt, fmt::format("{} is empty", m_file));
        return std::move(m_data);
    }

private:
    void problem(std::string reason) {
        m_data.problems.push_back({fmt::format("{}:{}", m_file, m_line), std::move(reason)});
    }

    Status first(std::string_view text) {
        const auto json = json::parseWhole(text, m_file);
        int version = 0;
        const auto* given = json ? json::field(*json, "version") : nullptr;
        if (!json || json::textAt(*json, "imago") != "dataset" || !given || !json::convert(*given, version) ||
            version < 1)
            return failure(ErrorCode::corrupt,
                           fmt::format("{} does not begin with the line {{\"imago\":\"dataset\","
                                       "\"version\":{},…}}",
                                       m_file, newest));
        if (version > newest)
            return failure(
                ErrorCode::newerVersion,
                fmt::format("{} has version {}; this program reads up to {}", m_file, version, newest));
        if (const auto* classes = json::field(*json, "classes")) {
            if (!classes->is_array()) problem("\"classes\" is not a list");
            for (std::size_t i = 0; classes->is_array() && i < classes->size(); ++i)
                oneClass((*classes)[i], i);
        }
        texts(*json, "extra", m_data.extra);
        others(*json, {"imago", "version", "classes", "extra"});
        return {};
    }

    void oneClass(const Json& json, std::size_t index) {
        DatasetClass details;
        details.name = withoutOuterSpace(json::textAt(json, "name"));
        if (const auto reason = labelProblem(details.name); !reason.empty())
            return problem(fmt::format("class {}: {}", index, reason));
        if (!m_classes.insert(details.name).second)
            return problem(fmt::format("class {}: {} is there twice", index, details.name));
        m_data.classes.push_back(details.name);
        details.key = json::textAt(json, "key");
        details.guidelines = json::textAt(json, "guidelines");
        if (const auto color = json::textAt(json, "color"); !color.empty()) {
            details.color = colorFrom(color);
            if (!details.color) problem(fmt::format("class {}: the color is not #rrggbb", details.name));
        }
        if (const auto* schema = json::field(json, "schema")) {
            const auto parsed = parseSchema(json::dump(*schema));
            if (parsed)
                details.schema = schemaText(*parsed);
            else
                problem(fmt::format("class {}: {}", details.name, parsed.error().message));
        }
        if (details != DatasetClass{details.name, {}, {}, {}, {}}) m_data.details.push_back(details);
        others(json, {"name", "key", "guidelines", "color", "schema"});
    }

    void texts(const Json& json, const std::string& key, std::map<std::string, std::string>& to) {
        const auto* object = json::field(json, key);
        if (!object) return;
        if (!object->is_object()) return problem(fmt::format("\"{}\" is not an object of texts", key));
        for (const auto& [name, value] : object->items())
            if (value.is_string())
                to[name] = value.get<std::string>();
            else
                problem(fmt::format("\"{}\": {} is not a text", key, name));
    }

    void others(const Json& json, std::initializer_list<std::string_view> known) {
        const auto unknown = json::without(json, known);
        for (const auto& [name, value] : unknown.items())
            problem(fmt::format("\"{}\" is not known and left out", name));
    }

    void picture(const Json& json) {
        const auto name = json::textAt(json, "image");
        if (name.empty()) return problem("names no picture: it has no \"image\"");
        const auto path = m_finder.find(name);
        if (!path) return problem(m_finder.missing(name) + "; the picture is left out");
        if (!m_paths.insert(path->native()).second)
            return problem(fmt::format("{} is there twice; only the first is taken", name));
        DatasetItem item;
        item.path = *path;
        std::vector<int> size;
        if (const auto* given = json::field(json, "size"); given && json::convert(*given, size)) {
            if (size.size() == 2 && size[0] > 0 && size[1] > 0) item.size = {size[0], size[1]};
            if (item.size.empty()) problem("the size is not [width, height]");
        }
        word(json, "split", splitFromString, [&](Split split) { item.split = split; });
        word(json, "review", reviewFromString, [&](ReviewState review) { item.review = review; });
        item.negative = json::flagAt(json, "negative");
        texts(json, "meta", item.meta);
        if (const auto* labels = json::field(json, "labels"); labels && labels->is_array())
            for (const auto& label : *labels) {
                const auto text = label.is_string() ? label.get<std::string>() : std::string();
                if (labelTaken(text, "labels")) item.labels.push_back(text);
            }
        else if (labels)
            problem("\"labels\" is not a list");
        if (const auto* shapes = json::field(json, "shapes"); shapes && shapes->is_array())
            for (std::size_t i = 0; i < shapes->size(); ++i)
                shape(item, (*shapes)[i], fmt::format("shape {}", i));
        else if (shapes)
            problem("\"shapes\" is not a list");
        others(json, {"image", "size", "split", "review", "negative", "meta", "labels", "shapes"});
        m_data.items.push_back(std::move(item));
    }

    template <class Parse, class Use>
    void word(const Json& json, const std::string& key, Parse&& parse, Use&& use) {
        const auto* given = json::field(json, key);
        if (!given) return;
        const auto value = parse(given->is_string() ? given->get<std::string>() : std::string());
        if (value)
            use(*value);
        else
            problem(fmt::format("\"{}\" has a value that is not known", key));
    }

    bool labelTaken(const std::string& label, const std::string& where) {
        if (const auto reason = labelProblem(label); !reason.empty()) {
            problem(fmt::format("{}: {}", where, reason));
            return false;
        }
        if (m_classes.insert(label).second) m_data.classes.push_back(label);
        return true;
    }

    void shape(DatasetItem& item, const Json& json, const std::string& where) {
        if (!json.is_object()) return problem(where + " is not an object");
        const auto kind = kindFromString(json::textAt(json, "kind"));
        if (!kind) return problem(where + " has no kind that is known; left out");
        const auto* given = json::field(json, "geometry");
        auto geometry = parseGeometry(static_cast<std::size_t>(*kind), given ? json::dump(*given) : "");
        if (!geometry) return problem(fmt::format("{}: {}; left out", where, geometry.error().message));
        DatasetShape shape;
        shape.label = json::textAt(json, "label");
        if (!labelTaken(shape.label, where)) return;
        shape.geometry = std::move(*geometry);
        if (const auto* attributes = json::field(json, "attributes"); attributes && attributes->is_object())
            shape.attributes = json::textUnlessEmpty(*attributes);
        else if (attributes)
            problem(where + ": the attributes are not an object");
        word(json, "source", sourceFromString, [&](AnnotationSource source) { shape.source = source; });
        shape.author = json::textAt(json, "author");
        shape.confidence = json::numberAt(json, "confidence").value_or(1);
        if (shape.confidence < 0 || shape.confidence > 1) {
            problem(where + ": the confidence is not in [0, 1]; 1 is taken");
            shape.confidence = 1;
        }
        whole(json, "z", shape.zOrder, where);
        whole(json, "group", shape.groupId, where);
        if (const auto* flags = json::field(json, "flags"); flags && flags->is_array())
            for (const auto& flag : *flags)
                addFlag(shape.flags, flag, where);
        others(json, {"label", "kind", "geometry", "attributes", "source", "author", "confidence", "z",
                      "group", "flags"});
        item.shapes.push_back(std::move(shape));
    }

    template <class T> void whole(const Json& json, const std::string& key, T& to, const std::string& where) {
        if (const auto* given = json::field(json, key); given && !json::convert(*given, to))
            problem(fmt::format("{}: \"{}\" is not a whole number", where, key));
    }

    void addFlag(std::uint32_t& flags, const Json& flag, const std::string& where) {
        if (flag == "locked")
            flags |= annotationLocked;
        else if (flag == "hidden")
            flags |= annotationHidden;
        else if (flag == "crowd")
            flags |= annotationCrowd;
        else
            problem(where + " has a flag that is not known");
    }

    const ReadOptions& m_options;
    PictureFinder m_finder;
    std::string m_file;
    Dataset m_data;
    std::set<std::string> m_classes, m_paths;
    std::size_t m_line = 0;
};

} // namespace

int likelyImagoLines(const fs::path& source) {
    std::error_code code;
    const auto file = fs::is_directory(source, code) ? source / fileName : source;
    const auto head = headOf(file, 256);
    return mentionsKey(head, "imago") && mentionsKey(head, "version") ? 100 : 0;
}

Result<Dataset> readImagoLines(const fs::path& source, const ReadOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {}));
    std::error_code code;
    const auto file = fs::is_directory(source, code) ? source / fileName : source;
    if (!fs::exists(file, code))
        return failure(ErrorCode::notFound, fmt::format("{} does not exist", toUtf8(file)));
    const auto total = static_cast<std::int64_t>(fs::file_size(file, code));
    std::ifstream in(file, std::ios::binary);
    if (code || !in) return failure(ErrorCode::unreadable, fmt::format("{} cannot be opened", toUtf8(file)));
    LinesReader reader(file, options);
    std::int64_t done = 0;
    for (std::string line; std::getline(in, line);) {
        if (done == 0) line = std::string(withoutMark(line));
        done += static_cast<std::int64_t>(line.size()) + 1;
        IMAGO_CHECK(reader.line(line));
        report(options.progress, std::min(done, total), total, "reading");
    }
    if (in.bad())
        return failure(ErrorCode::unreadable, fmt::format("{} broke off while reading", toUtf8(file)));
    return reader.finish();
}

Result<Dataset> readImagoLinesText(std::string_view text, const fs::path& file, const ReadOptions& options) {
    LinesReader reader(file, options);
    text = withoutMark(text);
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        IMAGO_CHECK(reader.line(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return reader.finish();
}

} // namespace imago
