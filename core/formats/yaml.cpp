// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/yaml.h"

#include <fmt/format.h>

#include <yaml.h>

namespace imago {

namespace {

constexpr int mostLevels = 64;

class Reader {
public:
    Reader(std::string_view text, const std::string& what) : m_what(what) {
        yaml_parser_initialize(&m_parser);
        yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char*>(text.data()),
                                     text.size());
    }
    ~Reader() {
        yaml_event_delete(&m_event);
        yaml_parser_delete(&m_parser);
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    Result<YamlNode> document() {
        for (;;) {
            IMAGO_CHECK(next());
            if (m_event.type == YAML_STREAM_END_EVENT) return YamlNode{}; // an empty text
            if (m_event.type != YAML_STREAM_START_EVENT && m_event.type != YAML_DOCUMENT_START_EVENT) break;
        }
        return node(0);
    }

private:
    Status next() {
        yaml_event_delete(&m_event);
        if (yaml_parser_parse(&m_parser, &m_event)) return {};
        m_event = {};
        return failure(
            ErrorCode::corrupt,
            fmt::format("{} is not valid YAML (line {}: {})", m_what, m_parser.problem_mark.line + 1,
                        m_parser.problem ? m_parser.problem : "no reason given"));
    }

    int line() const { return static_cast<int>(m_event.start_mark.line) + 1; }
    std::string scalar() const {
        return {reinterpret_cast<const char*>(m_event.data.scalar.value), m_event.data.scalar.length};
    }
    Error unsupported(const char* reason) const {
        return failure(ErrorCode::unsupported, fmt::format("{}: line {}: {}", m_what, line(), reason));
    }

    /// The event that begins it has been read.
    Result<YamlNode> node(int level) {
        if (level > mostLevels) return unsupported("is nested too deeply");
        YamlNode out;
        out.line = line();
        switch (m_event.type) {
            case YAML_SCALAR_EVENT:
                out.text = scalar();
                return out;
            case YAML_SEQUENCE_START_EVENT:
                out.kind = YamlNode::Kind::list;
                for (;;) {
                    IMAGO_CHECK(next());
                    if (m_event.type == YAML_SEQUENCE_END_EVENT) return out;
                    IMAGO_TRY(item, node(level + 1));
                    out.items.push_back(std::move(item));
                }
            case YAML_MAPPING_START_EVENT:
                out.kind = YamlNode::Kind::map;
                for (;;) {
                    IMAGO_CHECK(next());
                    if (m_event.type == YAML_MAPPING_END_EVENT) return out;
                    if (m_event.type != YAML_SCALAR_EVENT) return unsupported("a key is no text");
                    auto key = scalar();
                    IMAGO_CHECK(next());
                    IMAGO_TRY(value, node(level + 1));
                    out.fields.push_back({std::move(key), std::move(value)});
                }
            default:
                return unsupported("aliases are not understood");
        }
    }

    yaml_parser_t m_parser{};
    yaml_event_t m_event{};
    const std::string& m_what;
};

} // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
    for (const auto& [name, value] : fields)
        if (name == key) return &value;
    return nullptr;
}

Result<YamlNode> parseYaml(std::string_view text, const std::string& what) {
    return Reader(text, what).document();
}

std::string yamlQuoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
        else
            out += c;
    }
    return out + '"';
}

} // namespace imago
