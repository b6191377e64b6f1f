// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/markup.h"

#include "core/base/text.h"

namespace imago {

namespace {

constexpr const char* replacement = "\xEF\xBF\xBD"; // U+FFFD

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

} // namespace

std::string escapedMarkup(std::string_view text) {
    const bool valid = isUtf8(text);
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        // U+FFFE and U+FFFF are no characters of XML either.
        const bool noncharacter = valid && byte == 0xEF && text.substr(i + 1, 1) == "\xBF" &&
                                  (text.substr(i + 2, 1) == "\xBE" || text.substr(i + 2, 1) == "\xBF");
        if (noncharacter) {
            out += replacement;
            i += 2;
        } else if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '"') {
            out += "&quot;";
        } else if (c == '\'') {
            out += "&#39;";
        } else if ((byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F || (!valid && byte >= 0x80)) {
            out += replacement;
        } else {
            out += c;
        }
    }
    return out;
}

std::string shortened(std::string_view utf8, std::size_t most) {
    std::size_t characters = 0;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        if (continues(utf8[i])) continue;
        if (characters++ == most) return std::string(utf8.substr(0, i)) + "…";
    }
    return std::string(utf8);
}

} // namespace imago
