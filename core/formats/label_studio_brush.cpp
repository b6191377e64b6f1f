// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/label_studio.h"
#include "core/geometry/mask.h"

#include <algorithm>
#include <array>
#include <optional>

namespace imago {

namespace {

/// Most significant bit first; nothing where the bytes end.
class BitReader {
public:
    explicit BitReader(const std::vector<std::uint8_t>& bytes) : m_bytes(bytes) {}

    std::optional<std::uint32_t> read(int count) {
        if (m_at + static_cast<std::size_t>(count) > m_bytes.size() * 8) return {};
        std::uint32_t value = 0;
        for (int i = 0; i < count; ++i, ++m_at)
            value = value << 1 | (m_bytes[m_at / 8] >> (7 - m_at % 8) & 1u);
        return value;
    }

private:
    const std::vector<std::uint8_t>& m_bytes;
    std::size_t m_at = 0;
};

class BitWriter {
public:
    void write(std::uint32_t value, int count) {
        for (int i = count - 1; i >= 0; --i, ++m_count) {
            if (m_count % 8 == 0) m_bytes.push_back(0);
            m_bytes.back() =
                static_cast<std::uint8_t>(m_bytes.back() | (value >> i & 1u) << (7 - m_count % 8));
        }
    }
    std::vector<std::uint8_t> done() { return std::move(m_bytes); }

private:
    std::vector<std::uint8_t> m_bytes;
    std::size_t m_count = 0;
};

/// Pixels in reading order as runs, the first one outside.
class Runs {
public:
    void add(bool inside, std::uint32_t count) {
        if (count == 0) return;
        if (m_runs.empty()) m_runs.push_back(0);
        if ((m_runs.size() % 2 == 0) == inside)
            m_runs.back() += count;
        else
            m_runs.push_back(count);
    }
    std::vector<std::uint32_t> done() { return std::move(m_runs); }

private:
    std::vector<std::uint32_t> m_runs; ///< an odd number: the last one is outside
};

constexpr std::array<int, 4> lengthBits{3, 4, 8, 16};

} // namespace

Result<Mask> maskFromBrush(const std::vector<std::uint8_t>& bytes, Size size) {
    const auto broken = [](const char* what) { return failure(ErrorCode::corrupt, what); };
    const auto pixels = std::int64_t{size.width} * size.height;
    if (size.empty() || pixels > std::int64_t{1} << 28)
        return broken("the brush's picture has no size that a picture can have");
    BitReader bits(bytes);
    const auto count = bits.read(32);
    const auto width = bits.read(5);
    std::array<int, 4> lengths{};
    bool whole = count && width;
    for (auto& length : lengths) {
        const auto value = bits.read(4);
        whole = whole && value;
        length = static_cast<int>(value.value_or(0)) + 1;
    }
    if (!whole) return broken("the brush's run lengths end within their header");
    if (*count != static_cast<std::uint64_t>(pixels) * 4)
        return broken("the brush's run lengths are those of a picture of another size");
    const auto wordBits = static_cast<int>(*width) + 1;
    Runs runs;
    for (std::uint64_t at = 0; at < *count;) {
        const auto repeats = bits.read(1), which = bits.read(2);
        const auto length = which ? bits.read(lengths[*which]) : std::nullopt;
        if (!repeats || !length) return broken("the brush's run lengths end too early");
        const auto end = std::min<std::uint64_t>(*count, at + *length + 1);
        // Value 4p + 3 is the alpha of pixel p.
        if (*repeats) {
            const auto value = bits.read(wordBits);
            if (!value) return broken("the brush's run lengths end too early");
            runs.add(*value != 0, static_cast<std::uint32_t>(end / 4 - at / 4));
            at = end;
        } else {
            for (; at < end; ++at) {
                const auto value = bits.read(wordBits);
                if (!value) return broken("the brush's run lengths end too early");
                if (at % 4 == 3) runs.add(*value != 0, 1);
            }
        }
    }
    return clipped(Mask{0, 0, size.width, size.height, runs.done()}, size);
}

std::vector<std::uint8_t> brushOf(const Mask& mask, Size size) {
    BitWriter bits;
    bits.write(static_cast<std::uint32_t>(size.width) * static_cast<std::uint32_t>(size.height) * 4, 32);
    bits.write(8 - 1, 5);
    for (const auto length : lengthBits)
        bits.write(static_cast<std::uint32_t>(length - 1), 4);
    const auto put = [&](bool inside, std::uint64_t count) {
        while (count > 0) {
            const auto part = static_cast<std::uint32_t>(std::min<std::uint64_t>(count, 1u << 16));
            int which = 0;
            while (part - 1 >= 1u << lengthBits[static_cast<std::size_t>(which)])
                ++which;
            bits.write(1, 1);
            bits.write(static_cast<std::uint32_t>(which), 2);
            bits.write(part - 1, lengthBits[static_cast<std::size_t>(which)]);
            bits.write(inside ? 255 : 0, 8);
            count -= part;
        }
    };
    std::uint64_t outside = static_cast<std::uint64_t>(mask.y) * static_cast<std::uint64_t>(size.width);
    std::uint64_t inside = 0;
    const auto add = [&](bool set, std::uint64_t count) {
        if (count == 0) return;
        if (set) {
            put(false, outside * 4);
            outside = 0;
            inside += count;
        } else {
            put(true, inside * 4);
            inside = 0;
            outside += count;
        }
    };
    // Each row of the mask stands between what lies left and right of it.
    std::size_t run = 0;
    std::uint32_t left = mask.runs.empty() ? 0 : mask.runs[0];
    for (int y = 0; y < mask.height; ++y) {
        add(false, static_cast<std::uint64_t>(mask.x));
        for (auto rest = static_cast<std::uint32_t>(mask.width); rest > 0 && run < mask.runs.size();) {
            const auto part = std::min(rest, left);
            add(run % 2 == 1, part);
            rest -= part;
            left -= part;
            while (left == 0 && ++run < mask.runs.size())
                left = mask.runs[run];
        }
        add(false, static_cast<std::uint64_t>(size.width - mask.x - mask.width));
    }
    add(false, static_cast<std::uint64_t>(size.height - mask.y - mask.height) *
                   static_cast<std::uint64_t>(size.width));
    put(true, inside * 4);
    put(false, outside * 4);
    return bits.done();
}

} // namespace imago
