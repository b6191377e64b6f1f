// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <algorithm>
#include <cstdint>
#include <locale.h>
#include <wctype.h>

namespace imago {

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const int more = lead < 0x80                   ? 0
                         : lead >= 0xc2 && lead < 0xe0 ? 1
                         : lead >= 0xe0 && lead < 0xf0 ? 2
                         : lead >= 0xf0 && lead < 0xf5 ? 3
                                                       : -1;
        if (more < 0 || text.size() - i <= static_cast<std::size_t>(more)) return false;
        for (int k = 1; k <= more; ++k) {
            const auto next = static_cast<unsigned char>(text[i + static_cast<std::size_t>(k)]);
            if ((next & 0xc0) != 0x80) return false;
            if (k > 1) continue;
            // The second byte tells overlong forms, surrogates and what lies beyond U+10FFFF.
            if ((lead == 0xe0 && next < 0xa0) || (lead == 0xed && next >= 0xa0) ||
                (lead == 0xf0 && next < 0x90) || (lead == 0xf4 && next >= 0x90))
                return false;
        }
        i += static_cast<std::size_t>(more) + 1;
    }
    return true;
}

std::string_view withoutOuterSpace(std::string_view text) {
    constexpr std::string_view space = " \t\r\n\v\f";
    const auto first = text.find_first_not_of(space);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::string lowerAscii(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

std::string foldedCase(std::string_view utf8) {
    if (!isUtf8(utf8)) return lowerAscii(utf8);
    static const locale_t unicode = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    if (!unicode) return lowerAscii(utf8);
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        std::uint32_t code = length == 1 ? lead : lead & (0xffu >> (length + 1));
        for (std::size_t k = 1; k < length; ++k)
            code = code << 6 | (static_cast<unsigned char>(utf8[i + k]) & 0x3fu);
        code = static_cast<std::uint32_t>(::towlower_l(static_cast<wint_t>(code), unicode));
        if (code < 0x80) {
            out += static_cast<char>(code);
        } else {
            const int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
            out += static_cast<char>((0xff00 >> (more + 1) & 0xff) | (code >> (6 * more)));
            for (int k = more - 1; k >= 0; --k)
                out += static_cast<char>(0x80 | (code >> (6 * k) & 0x3f));
        }
        i += length;
    }
    return out;
}

} // namespace imago
