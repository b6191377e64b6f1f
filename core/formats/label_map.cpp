// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/label_map.h"

#include "core/base/json_fields.h"
#include "core/base/text.h"
#include "core/formats/folders.h"
#include "core/formats/json_stream.h"
#include "core/formats/labels.h"
#include "core/formats/numbers.h"
#include "core/formats/reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr std::uint16_t voidValue = 255;
constexpr std::uint32_t voidColor = 0xe0e0c0; ///< Pascal VOC's border

class Reader {
public:
    Reader(const std::string& where, std::vector<DatasetProblem>& problems)
        : m_where(where),
          m_problems(problems) {}

    Result<LabelMap> lines(std::string_view text) {
        for (const auto& [number, line] : linesOf(text)) {
            if (line.front() == '#') continue;
            m_line = number;
            if (!isUtf8(line))
                problem("is not UTF-8 text; save the file as UTF-8");
            else if (const auto colon = colorAt(line); colon != line.npos)
                add(m_next, line.substr(0, colon), color(line.substr(colon + 1)));
            else
                words(line);
        }
        return std::move(m_map);
    }

    Result<LabelMap> json(std::string_view text) {
        IMAGO_TRY(value, json::parseWhole(text, m_where)); // however deep it nests
        if (value.is_object() && value.size() == 1 && value.begin()->is_structured()) {
            const auto inner = *value.begin();
            value = inner;
        }
        if (value.is_array())
            for (const auto& entry : value)
                listed(entry);
        else if (value.is_object())
            for (const auto& [key, entry] : value.items())
                paired(key, entry);
        else
            return failure(ErrorCode::corrupt, fmt::format("{} holds no list of classes", m_where));
        return std::move(m_map);
    }

private:
    void problem(const std::string& reason) {
        m_problems.push_back({m_line ? fmt::format("{}:{}", m_where, m_line) : m_where, reason});
    }

    /// The colon before a colour: names may hold some too.
    static std::size_t colorAt(std::string_view line) {
        auto colon = line.find(':');
        while (colon != line.npos && !color(line.substr(colon + 1)))
            colon = line.find(':', colon + 1);
        return colon;
    }
    /// "r,g,b" up to a colon.
    static std::optional<std::uint32_t> color(std::string_view text) {
        text = text.substr(0, text.find(':'));
        std::uint32_t value = 0;
        for (int i = 0; i < 3; ++i) {
            const auto end = std::min(text.find(','), text.size());
            const auto number = wholeFrom(text.substr(0, end));
            if (!number || *number < 0 || *number > 255 || (i < 2 && end == text.size())) return {};
            value = value << 8 | static_cast<std::uint32_t>(*number);
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return value;
    }

    void words(std::string_view line) {
        std::array<std::int64_t, 3> numbers{};
        std::size_t count = 0;
        auto rest = line;
        while (count < 3) {
            const auto end = std::min(rest.find_first_of(" \t"), rest.size());
            const auto number = wholeFrom(rest.substr(0, end));
            if (!number || end == rest.size()) break;
            numbers[count++] = *number;
            rest = withoutOuterSpace(rest.substr(end));
        }
        const bool bytes =
            std::all_of(numbers.begin(), numbers.end(), [](auto n) { return n >= 0 && n < 256; });
        if (count == 3 && bytes)
            add(m_next, rest, static_cast<std::uint32_t>(numbers[0] << 16 | numbers[1] << 8 | numbers[2]));
        else if (count == 1)
            add(numbers[0], rest, {});
        else
            add(m_next, line, {});
    }

    void add(std::int64_t value, std::string_view wish, std::optional<std::uint32_t> color) {
        const std::string name(withoutOuterSpace(wish));
        if (value < 0 || value > 65535) return problem("the value of a class must lie from 0 to 65535");
        m_next = value + 1;
        if (const auto reason = labelProblem(name); !reason.empty()) return problem(reason);
        const auto at = static_cast<std::uint16_t>(value);
        const bool ground = isBackgroundName(name);
        if (!m_map.names.emplace(at, ground ? std::string() : name).second)
            return problem(fmt::format("the value {} has a name already", value));
        if (color && !m_map.colors.emplace(*color, ground ? std::string() : name).second)
            problem(fmt::format("the colour of {} has a name already", name));
        if (!ground && std::find(m_map.classes.begin(), m_map.classes.end(), name) == m_map.classes.end())
            m_map.classes.push_back(name);
    }

    void listed(const nlohmann::json& entry) {
        if (entry.is_string()) return add(m_next, entry.get<std::string>(), {});
        std::string name;
        std::int64_t value = m_next;
        if (entry.is_object()) {
            for (const char* key : {"id", "value", "index"})
                if (entry.contains(key)) json::convert(entry[key], value);
            if (entry.contains("name")) json::convert(entry["name"], name);
        }
        if (name.empty()) return problem("an entry has no name");
        add(value, name, {});
    }

    void paired(const std::string& key, const nlohmann::json& entry) {
        std::int64_t value = 0;
        if (const auto number = wholeFrom(key); number && entry.is_string())
            add(*number, entry.get<std::string>(), {});
        else if (json::convert(entry, value))
            add(value, key, {});
        else
            problem("an entry is no pair of a value and a name");
    }

    const std::string& m_where;
    std::vector<DatasetProblem>& m_problems;
    LabelMap m_map;
    std::int64_t m_next = 0;
    int m_line = 0;
};

} // namespace

bool isBackgroundName(std::string_view name) {
    static constexpr std::array<std::string_view, 11> names = {
        "background", "_background_", "__background__", "void",         "__ignore__", "_ignore_",
        "ignore",     "unlabelled",   "unlabeled",      "ignore_label", "bg"};
    return std::find(names.begin(), names.end(), lowerAscii(name)) != names.end();
}

std::optional<std::string> LabelMap::classOf(const IndexPicture& mask, std::uint16_t value) const {
    if (!colors.empty() && mask.kind != IndexPicture::Kind::grey && value < mask.palette.size()) {
        if (const auto at = colors.find(mask.palette[value]); at != colors.end()) return at->second;
        if (mask.palette[value] == voidColor) return std::string();
        if (mask.kind == IndexPicture::Kind::color) {
            if (mask.palette[value] == 0) return std::string();
            return {};
        }
    }
    if (mask.kind == IndexPicture::Kind::color) return {};
    if (const auto at = names.find(value); at != names.end()) return at->second;
    if (value == 0 || value == voidValue) return std::string();
    return {};
}

Result<LabelMap> parseLabelMap(std::string_view text, const std::string& where,
                               std::vector<DatasetProblem>& problems) {
    text = withoutMark(text);
    const auto inner = withoutOuterSpace(text);
    Reader reader(where, problems);
    if (inner.starts_with('{') || inner.starts_with('[')) return reader.json(text);
    return reader.lines(text);
}

std::optional<fs::path> labelMapFile(const fs::path& folder) {
    std::error_code code;
    for (const char* name : {"labelmap.txt", "label_colors.txt", "classes.txt", "labels.txt", "labelmap.json",
                             "classes.json", "labels.json"})
        if (fs::is_regular_file(folder / name, code)) return folder / name;
    return {};
}

std::string labelMapText(const std::vector<std::string>& classes) {
    std::string text = "# label:color_rgb:parts:actions\nbackground:0,0,0::\n";
    unsigned index = 0;
    for (const auto& name : classes) {
        const auto color = vocColor(++index);
        text += fmt::format("{}:{},{},{}::\n", name, color >> 16, color >> 8 & 255, color & 255);
    }
    return text;
}

} // namespace imago
