// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/coco_rle.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>

namespace imago {

namespace {

constexpr std::int64_t mostPixels = std::int64_t{1} << 28;
constexpr int longestSide = 1 << 20;

/// Positions [from, to) inside, in each of the lines [first, last).
struct Strip {
    std::uint32_t first, last, from, to;
};

/// Without gaps between strips of one run: whole lines together, the broken first and last one alone.
std::vector<Strip> stripsOf(const std::vector<std::uint32_t>& runs, std::uint32_t length) {
    std::vector<Strip> strips;
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < runs.size(); at += runs[i++]) {
        if (i % 2 == 0 || runs[i] == 0) continue;
        const auto end = at + runs[i] - 1;
        auto first = at / length;
        const auto last = end / length, from = at % length, to = end % length + 1;
        if (first == last) {
            strips.push_back({first, last + 1, from, to});
            continue;
        }
        if (from > 0) strips.push_back({first, first + 1, from, length}), ++first;
        const auto whole = to == length ? last + 1 : last;
        if (first < whole) strips.push_back({first, whole, 0, length});
        if (to < length) strips.push_back({last, last + 1, 0, to});
    }
    return strips;
}

/// Where membership changes between two lines: intervals of positions that are in one of them only.
class Changes {
public:
    /// Calls `each(line, from, to)` in the order of the lines.
    template <class F> static void visit(const std::vector<Strip>& strips, F&& each) {
        std::vector<std::uint32_t> before, now;
        std::uint32_t endBefore = 0;
        const auto emit = [&](std::uint32_t line, const auto& a, const auto& b) {
            edges(a, b, [&](std::uint32_t from, std::uint32_t to) { each(line, from, to); });
        };
        const std::vector<std::uint32_t> none;
        for (std::size_t i = 0; i < strips.size();) {
            const auto line = strips[i].first, end = strips[i].last;
            now.clear();
            for (; i < strips.size() && strips[i].first == line; ++i) {
                now.push_back(strips[i].from);
                now.push_back(strips[i].to);
            }
            if (!before.empty() && endBefore < line) {
                emit(endBefore, before, none);
                before.clear();
            }
            emit(line, before, now);
            std::swap(before, now);
            endBefore = end;
        }
        if (!before.empty()) emit(endBefore, before, none);
    }

private:
    /// Both sorted; what is there an even number of times changes nothing.
    template <class F>
    static void edges(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b, F&& pair) {
        std::size_t i = 0, j = 0;
        bool open = false;
        std::uint32_t from = 0;
        while (i < a.size() || j < b.size()) {
            const auto next = std::min(i < a.size() ? a[i] : std::numeric_limits<std::uint32_t>::max(),
                                       j < b.size() ? b[j] : std::numeric_limits<std::uint32_t>::max());
            std::size_t count = 0;
            for (; i < a.size() && a[i] == next; ++i)
                ++count;
            for (; j < b.size() && b[j] == next; ++j)
                ++count;
            if (count % 2 == 0) continue;
            if (open) pair(from, next);
            from = next;
            open = !open;
        }
    }
};

/// Runs along lines of that length become runs across them: x of the result counts lines, y positions.
/// Nothing where the result has more runs than the budget allows.
std::optional<Mask> transposed(const std::vector<std::uint32_t>& runs, std::uint32_t length,
                               std::size_t& budget) {
    Mask mask;
    const auto strips = stripsOf(runs, length);
    if (strips.empty()) return mask;
    const auto left = strips.front().first;
    std::uint32_t right = 0, top = length, bottom = 0;
    for (const auto& strip : strips) {
        right = std::max(right, strip.last);
        top = std::min(top, strip.from);
        bottom = std::max(bottom, strip.to);
    }
    // Two passes: how many changes each row has, then the changes themselves, row after row.
    std::vector<std::size_t> starts(bottom - top + 1, 0);
    std::size_t total = 0;
    Changes::visit(strips, [&](std::uint32_t, std::uint32_t from, std::uint32_t to) {
        total += to - from;
        if (total > budget) return;
        for (auto y = from; y < to; ++y)
            ++starts[y - top + 1];
    });
    if (total > budget) return {};
    budget -= total;
    for (std::size_t y = 1; y < starts.size(); ++y)
        starts[y] += starts[y - 1];
    std::vector<std::uint32_t> changes(total);
    Changes::visit(strips, [&](std::uint32_t line, std::uint32_t from, std::uint32_t to) {
        for (auto y = from; y < to; ++y)
            changes[starts[y - top]++] = line - left;
    });
    mask.x = static_cast<int>(left);
    mask.y = static_cast<int>(top);
    mask.width = static_cast<int>(right - left);
    mask.height = static_cast<int>(bottom - top);
    // starts[y] is now where row y ends.
    const std::uint32_t width = right - left, pixels = width * (bottom - top);
    std::uint32_t last = 0;
    std::size_t i = 0;
    for (std::uint32_t y = 0; y < bottom - top; ++y)
        for (; i < starts[y]; ++i) {
            const auto at = y * width + changes[i];
            if (at == last && !mask.runs.empty()) { // a run goes on in the next row
                last -= mask.runs.back();
                mask.runs.pop_back();
                continue;
            }
            mask.runs.push_back(at - last);
            last = at;
        }
    if (last < pixels) mask.runs.push_back(pixels - last);
    return mask;
}

Error broken(std::string what) {
    return failure(ErrorCode::corrupt, "the mask's " + std::move(what));
}

} // namespace

Result<ColumnRuns> runsFromText(std::string_view text) {
    ColumnRuns runs;
    for (std::size_t i = 0; i < text.size();) {
        std::int64_t value = 0;
        int bits = 0;
        for (bool more = true; more;) {
            if (i == text.size()) return broken("run-length text ends within a number");
            const int code = static_cast<unsigned char>(text[i++]) - 48;
            if (code < 0 || code > 63 || bits > 35)
                return broken("run-length text has a character that none can have");
            value |= std::int64_t{code & 0x1f} << bits;
            more = (code & 0x20) != 0;
            bits += 5;
            if (!more && (code & 0x10)) value -= std::int64_t{1} << bits;
        }
        if (runs.size() > 2) value += runs[runs.size() - 2];
        if (value < 0 || value > mostPixels) return broken("run-length text has a run out of range");
        runs.push_back(static_cast<std::uint32_t>(value));
    }
    return runs;
}

std::string textOfRuns(const ColumnRuns& runs) {
    std::string text;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        std::int64_t value = runs[i];
        if (i > 2) value -= runs[i - 2];
        for (bool more = true; more;) {
            int code = static_cast<int>(value & 0x1f);
            value >>= 5;
            more = (code & 0x10) ? value != -1 : value != 0;
            if (more) code |= 0x20;
            text += static_cast<char>(code + 48);
        }
    }
    return text;
}

Result<Mask> maskFromColumns(const ColumnRuns& runs, Size size, std::size_t& budget) {
    const auto pixels = std::int64_t{size.width} * size.height;
    if (size.empty() || size.width > longestSide || size.height > longestSide || pixels > mostPixels)
        return broken(
            fmt::format("size of {} × {} is none that a picture can have", size.width, size.height));
    std::int64_t sum = 0;
    for (const auto run : runs)
        sum += run;
    if (sum != pixels)
        return broken(fmt::format("runs cover {} pixels, its size of {} × {} has {}", sum, size.width,
                                  size.height, pixels));
    auto mask = transposed(runs, static_cast<std::uint32_t>(size.height), budget);
    if (mask) return std::move(*mask);
    return failure(ErrorCode::outOfMemory, "the mask is too ragged to be kept beside the others");
}

std::size_t runBudget(std::size_t sourceBytes) {
    return (std::size_t{1} << 24) + 16 * sourceBytes;
}

ColumnRuns columnsOf(const Mask& mask, Size size) {
    ColumnRuns runs;
    std::uint32_t last = 0; // end of what the runs cover
    const auto height = static_cast<std::uint32_t>(size.height);
    auto budget = std::numeric_limits<std::size_t>::max();
    // Its rows are the picture's columns.
    Mask turned;
    if (mask.width > 0) turned = *transposed(mask.runs, static_cast<std::uint32_t>(mask.width), budget);
    const auto width = static_cast<std::uint32_t>(turned.width);
    for (const auto& strip : stripsOf(turned.runs, std::max(1u, width)))
        for (auto line = strip.first; line < strip.last; ++line) {
            const auto column = static_cast<std::uint32_t>(mask.x + turned.y) + line;
            const auto row = static_cast<std::uint32_t>(mask.y + turned.x) + strip.from;
            const auto at = column * height + row, count = strip.to - strip.from;
            if (at == last && !runs.empty()) {
                runs.back() += count; // goes on from the column before
            } else {
                runs.push_back(at - last);
                runs.push_back(count);
            }
            last = at + count;
        }
    const auto pixels = static_cast<std::uint32_t>(size.width) * height;
    if (last < pixels || runs.empty()) runs.push_back(pixels - last);
    return runs;
}

} // namespace imago
