// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace imago {

/// Numbers and lists of numbers as little-endian bytes, one behind the other.
class ByteWriter {
public:
    template <class T> void put(T value) { putAll(std::span<const T>(&value, 1)); }
    template <class T> void putAll(std::span<const T> values) {
        const std::size_t at = m_bytes.size();
        m_bytes.resize(at + values.size_bytes());
        if (!values.empty()) std::memcpy(m_bytes.data() + at, values.data(), values.size_bytes());
        if constexpr (std::endian::native == std::endian::big)
            for (std::size_t i = at; i < m_bytes.size(); i += sizeof(T))
                std::reverse(m_bytes.data() + i, m_bytes.data() + i + sizeof(T));
    }
    void putText(std::string_view text) { putAll(std::span<const char>(text.data(), text.size())); }
    /// XXH3 (64 bits) of everything from `begin` on.
    void putChecksum(std::size_t begin = 0);
    std::size_t size() const { return m_bytes.size(); }
    const std::vector<std::uint8_t>& bytes() const { return m_bytes; }

private:
    std::vector<std::uint8_t> m_bytes;
};

/// Reads what ByteWriter wrote. After the first read beyond the end nothing is read any more and ok() is
/// false.
class ByteReader {
public:
    explicit ByteReader(std::span<const std::uint8_t> bytes) : m_bytes(bytes) {}

    template <class T> T take() {
        T value{};
        takeAll(std::span<T>(&value, 1));
        return value;
    }
    template <class T> void takeAll(std::span<T> values) {
        if (!has(values.size_bytes())) return;
        if (!values.empty()) std::memcpy(values.data(), m_bytes.data() + m_at, values.size_bytes());
        if constexpr (std::endian::native == std::endian::big)
            for (T& value : values) {
                auto* bytes = reinterpret_cast<std::uint8_t*>(&value);
                std::reverse(bytes, bytes + sizeof(T));
            }
        m_at += values.size_bytes();
    }
    /// As many as the file says, which may be nonsense: no memory is taken for more than the bytes hold.
    template <class T> std::vector<T> takeList(std::uint64_t count) {
        std::vector<T> values;
        if (count > left() / sizeof(T)) {
            m_ok = false;
            return values;
        }
        values.resize(static_cast<std::size_t>(count));
        takeAll(std::span<T>(values));
        return values;
    }
    /// Takes a checksum of everything from `begin` up to here; false where it is another.
    bool takeChecksum(std::size_t begin = 0);
    bool ok() const { return m_ok; }
    std::size_t at() const { return m_at; }
    std::size_t left() const { return m_ok ? m_bytes.size() - m_at : 0; }

private:
    bool has(std::size_t size) {
        m_ok = m_ok && size <= m_bytes.size() - m_at;
        return m_ok;
    }

    std::span<const std::uint8_t> m_bytes;
    std::size_t m_at = 0;
    bool m_ok = true;
};

} // namespace imago
