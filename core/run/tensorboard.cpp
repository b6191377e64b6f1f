// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tensorboard.h"

#include <array>
#include <bit>

namespace imago {

namespace {

constexpr std::array<std::uint32_t, 256> makeTable() {
    constexpr std::uint32_t reversedPolynomial = 0x82f63b78;
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t crc = i;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? (crc >> 1) ^ reversedPolynomial : crc >> 1;
        table[i] = crc;
    }
    return table;
}

constexpr auto crcTable = makeTable();

/// A CRC of bytes that hold a CRC is a weak one; TFRecord turns it first.
std::uint32_t masked(std::uint32_t crc) {
    return std::rotr(crc, 15) + 0xa282ead8U;
}

template <class T> void putLittleEndian(std::string& out, T value) {
    for (std::size_t i = 0; i < sizeof(T); ++i)
        out += static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
}

void putRecord(std::string& out, std::string_view data) {
    std::string length;
    putLittleEndian(length, static_cast<std::uint64_t>(data.size()));
    out += length;
    putLittleEndian(out, masked(crc32c(length)));
    out += data;
    putLittleEndian(out, masked(crc32c(data)));
}

// ---- protocol buffers: https://protobuf.dev/programming-guides/encoding ----
enum Wire { varint = 0, fixed64 = 1, lengthDelimited = 2, fixed32 = 5 };

void putVarint(std::string& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7)
        out += static_cast<char>(static_cast<unsigned char>(value | 0x80));
    out += static_cast<char>(static_cast<unsigned char>(value));
}

void putKey(std::string& out, std::uint64_t field, Wire wire) {
    putVarint(out, field << 3 | static_cast<std::uint64_t>(wire));
}

void putBytes(std::string& out, std::uint64_t field, std::string_view bytes) {
    putKey(out, field, lengthDelimited);
    putVarint(out, bytes.size());
    out += bytes;
}

std::string eventHead(double wallTime, std::int64_t step) {
    std::string event;
    putKey(event, 1, fixed64);
    putLittleEndian(event, std::bit_cast<std::uint64_t>(wallTime));
    if (step != 0) {
        putKey(event, 2, varint);
        putVarint(event, static_cast<std::uint64_t>(step));
    }
    return event;
}

} // namespace

std::uint32_t crc32c(std::string_view bytes) {
    std::uint32_t crc = 0xffffffff;
    for (const char c : bytes)
        crc = crcTable[(crc ^ static_cast<unsigned char>(c)) & 0xff] ^ (crc >> 8);
    return ~crc;
}

std::string tensorBoardEvents(std::span<const ScalarPoint> points) {
    std::string file;
    std::string event = eventHead(points.empty() ? 0 : points.front().wallTime, 0);
    putBytes(event, 3, "brain.Event:2");
    putRecord(file, event);
    for (std::size_t i = 0; i < points.size();) {
        const auto& first = points[i];
        std::string summary;
        for (; i < points.size() && points[i].step == first.step && points[i].wallTime == first.wallTime;
             ++i) {
            std::string value;
            putBytes(value, 1, points[i].tag);
            putKey(value, 2, fixed32);
            putLittleEndian(value, std::bit_cast<std::uint32_t>(static_cast<float>(points[i].value)));
            putBytes(summary, 1, value);
        }
        event = eventHead(first.wallTime, first.step);
        putBytes(event, 5, summary);
        putRecord(file, event);
    }
    return file;
}

} // namespace imago
