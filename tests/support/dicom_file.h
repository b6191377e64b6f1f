// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace imago::test {

/// A DICOM file of made-up content, written element by element (PS3.10, explicit VR, little endian).
class DicomFile {
public:
    static constexpr const char* uncompressed = "1.2.840.10008.1.2.1";
    static constexpr const char* rle = "1.2.840.10008.1.2.5";
    static constexpr const char* jpeg = "1.2.840.10008.1.2.4.50";

    explicit DicomFile(const std::string& syntax = uncompressed) {
        m_bytes.assign(128, 0);
        put("DICM");
        DicomFile meta{Bare{}};
        meta.element(0x0002, 0x0002, "UI", "1.2.840.10008.5.1.4.1.1.7");
        meta.element(0x0002, 0x0003, "UI", "1.2.3.4.5");
        meta.element(0x0002, 0x0010, "UI", syntax);
        element(0x0002, 0x0000, "UL", number(static_cast<std::uint32_t>(meta.m_bytes.size()), 4));
        m_bytes.insert(m_bytes.end(), meta.m_bytes.begin(), meta.m_bytes.end());
        element(0x0008, 0x0016, "UI", "1.2.840.10008.5.1.4.1.1.7");
        element(0x0008, 0x0018, "UI", "1.2.3.4.5");
        element(0x0010, 0x0010, "PN", "Secret^Person");
    }

    /// In the order of the tags.
    DicomFile& picture(int width, int height, int bits, const std::string& kind, int frames = 1,
                       const std::string& window = {}, const std::string& slope = {}, bool isSigned = false) {
        element(0x0028, 0x0002, "US", number(kind == "RGB" ? 3 : 1, 2));
        element(0x0028, 0x0004, "CS", kind);
        if (kind == "RGB") element(0x0028, 0x0006, "US", number(0, 2));
        if (frames > 1) element(0x0028, 0x0008, "IS", std::to_string(frames));
        element(0x0028, 0x0010, "US", number(static_cast<std::uint32_t>(height), 2));
        element(0x0028, 0x0011, "US", number(static_cast<std::uint32_t>(width), 2));
        for (const std::uint16_t tag : {0x0100, 0x0101})
            element(0x0028, tag, "US", number(static_cast<std::uint32_t>(bits), 2));
        element(0x0028, 0x0102, "US", number(static_cast<std::uint32_t>(bits - 1), 2));
        element(0x0028, 0x0103, "US", number(isSigned, 2));
        if (const auto comma = window.find(','); comma != window.npos) {
            element(0x0028, 0x1050, "DS", window.substr(0, comma));
            element(0x0028, 0x1051, "DS", window.substr(comma + 1));
        }
        if (const auto comma = slope.find(','); comma != slope.npos) {
            element(0x0028, 0x1052, "DS", slope.substr(comma + 1));
            element(0x0028, 0x1053, "DS", slope.substr(0, comma));
        }
        return *this;
    }

    DicomFile& pixels(const std::vector<std::uint8_t>& values, int bits) {
        element(0x7fe0, 0x0010, bits > 8 ? "OW" : "OB", std::string(values.begin(), values.end()));
        return *this;
    }

    /// One compressed frame as a fragment.
    DicomFile& fragment(std::vector<std::uint8_t> data) {
        if (data.size() % 2) data.push_back(0);
        put(number(0x0010'7fe0, 4) + "OB" + number(0, 2) + number(0xffffffff, 4));
        put(number(0xe000'fffe, 4) + number(0, 4)); // an empty table of offsets
        put(number(0xe000'fffe, 4) + number(static_cast<std::uint32_t>(data.size()), 4));
        m_bytes.insert(m_bytes.end(), data.begin(), data.end());
        put(number(0xe0dd'fffe, 4) + number(0, 4));
        return *this;
    }

    const std::vector<std::uint8_t>& bytes() const { return m_bytes; }

private:
    struct Bare {};
    explicit DicomFile(Bare) {}

    static std::string number(std::uint32_t value, int bytes) {
        std::string out;
        for (int i = 0; i < bytes; ++i)
            out += static_cast<char>(value >> (8 * i) & 0xff);
        return out;
    }

    void put(const std::string& text) { m_bytes.insert(m_bytes.end(), text.begin(), text.end()); }

    void element(std::uint16_t group, std::uint16_t tag, const std::string& type, std::string value) {
        if (value.size() % 2) value += type == "UI" || type == "OB" ? '\0' : ' ';
        put(number(group, 2) + number(tag, 2) + type);
        const auto length = static_cast<std::uint32_t>(value.size());
        put(type == "OB" || type == "OW" ? number(0, 2) + number(length, 4) : number(length, 2));
        put(value);
    }

    std::vector<std::uint8_t> m_bytes;
};

} // namespace imago::test
