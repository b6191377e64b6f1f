// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/dicom_file.h"

#include "core/image/picture_errors.h"

#include <cmath>
#include <cstdlib>
#include <string_view>

namespace imago {

namespace {

constexpr std::uint32_t undefined = 0xffffffff;
constexpr std::uint16_t itemGroup = 0xfffe, item = 0xe000, itemEnd = 0xe00d, sequenceEnd = 0xe0dd;
constexpr int mostLevels = 16;

std::string trimmed(Bytes value) {
    std::string text(value.begin(), value.end());
    const auto last = text.find_last_not_of(std::string_view(" \0", 2));
    text.resize(last == text.npos ? 0 : last + 1);
    return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

} // namespace

/// Where the reading stands. Every step says whether the bytes were there.
struct DicomElements::Cursor {
    Bytes bytes;
    std::size_t at = 0;
    std::uint16_t group = 0, tag = 0;
    std::uint32_t length = 0;

    bool atEnd() const { return at >= bytes.size(); }
    bool number(int width, std::uint32_t& value) {
        if (bytes.size() - at < static_cast<std::size_t>(width)) return false;
        value = 0;
        for (int i = width - 1; i >= 0; --i)
            value = value << 8 | bytes[at + static_cast<std::size_t>(i)];
        at += static_cast<std::size_t>(width);
        return true;
    }
    /// Tag and length of the next element; items and delimiters have no VR.
    bool head(bool isExplicit) {
        std::uint32_t first = 0, second = 0;
        if (!number(2, first) || !number(2, second)) return false;
        group = static_cast<std::uint16_t>(first);
        tag = static_cast<std::uint16_t>(second);
        if (!isExplicit || group == itemGroup) return number(4, length);
        if (bytes.size() - at < 4) return false;
        const std::string_view kind(reinterpret_cast<const char*>(bytes.data() + at), 2);
        at += 2;
        static constexpr std::string_view wide = "OB OW OF OD OL OV SQ UC UR UT UN SV UV";
        if (wide.find(kind) == wide.npos) return number(2, length);
        at += 2;
        return number(4, length);
    }
    bool value(Bytes& out) {
        if (bytes.size() - at < length) return false;
        out = bytes.subspan(at, length);
        at += length;
        return true;
    }
};

bool DicomElements::readMeta(Cursor& at) {
    at.at = 132; // a preamble and "DICM"
    while (!at.atEnd()) {
        const auto start = at.at;
        if (!at.head(true)) return false;
        if (at.group != 2) {
            at.at = start;
            return !m_syntax.empty();
        }
        Bytes value;
        if (!at.value(value)) return false;
        if (at.tag == 0x0010) m_syntax = trimmed(value);
    }
    return false;
}

bool DicomElements::skipItems(Cursor& at, int level) {
    while (at.head(m_explicit)) {
        if (at.group != itemGroup) return false;
        if (at.tag == sequenceEnd) return true;
        Bytes skipped;
        if (at.length == undefined ? !readElements(at, level + 1, true) : !at.value(skipped)) return false;
    }
    return false;
}

bool DicomElements::readFragments(Cursor& at) {
    m_encapsulated = true;
    for (bool first = true; at.head(false); first = false) {
        if (at.group != itemGroup) return false;
        if (at.tag == sequenceEnd) return true;
        Bytes part;
        if (at.tag != item || at.length == undefined || !at.value(part)) return false;
        if (first)
            m_offsets = part;
        else
            m_pixels.push_back(part);
    }
    return false;
}

bool DicomElements::readElements(Cursor& at, int level, bool toDelimiter) {
    if (level > mostLevels) return false;
    while (!at.atEnd()) {
        if (!at.head(m_explicit)) return false;
        if (at.group == itemGroup) return toDelimiter && at.tag == itemEnd;
        const bool top = level == 0, pixels = top && at.group == 0x7fe0 && at.tag == 0x0010;
        const auto group = at.group, tag = at.tag;
        if (at.length == undefined) {
            if (pixels ? !readFragments(at) : !skipItems(at, level)) return false;
            if (pixels) return true;
            continue;
        }
        Bytes value;
        if (!at.value(value)) return false;
        if (top && group == 0x0028) m_values[tag] = value;
        if (!pixels) continue;
        m_pixels = {value};
        return true; // what follows is padding and signatures
    }
    return !toDelimiter;
}

Result<DicomElements> DicomElements::read(Bytes bytes, const std::string& name) {
    DicomElements out;
    Cursor at{bytes};
    if (!out.readMeta(at)) return damaged(name);
    if (out.m_syntax == "1.2.840.10008.1.2.2" || out.m_syntax == "1.2.840.10008.1.2.1.99")
        return failure(ErrorCode::unsupported,
                       name + " is a big-endian or deflated DICOM file; export the picture as PNG");
    out.m_explicit = out.m_syntax != "1.2.840.10008.1.2";
    if (!out.readElements(at, 0, false)) return damaged(name);
    return out;
}

int DicomElements::number(std::uint16_t tag, int otherwise) const {
    const auto found = m_values.find(tag);
    if (found == m_values.end() || found->second.size() < 2) return otherwise;
    return found->second[0] | found->second[1] << 8;
}

std::optional<double> DicomElements::decimal(std::uint16_t tag) const {
    const auto text = word(tag);
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    if (end == text.c_str() || !std::isfinite(value)) return {};
    return value;
}

std::string DicomElements::word(std::uint16_t tag) const {
    const auto found = m_values.find(tag);
    return found == m_values.end() ? std::string() : trimmed(found->second);
}

} // namespace imago
