// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace imago {

/// The whole text, without the space around it, as a finite number with a point ("1.5", "-2", "1e3"; one "+"
/// in front is passed); nothing for "nan", "inf", "12px", "".
std::optional<double> numberFrom(std::string_view text);
/// The same for whole numbers; "3.0" is none.
std::optional<std::int64_t> wholeFrom(std::string_view text);

/// The shortest text that reads back as the same double.
std::string shortest(double value);

/// The 1-based line of a byte of a text; counts through the text once.
class LineNumbers {
public:
    /// The text must outlive it.
    explicit LineNumbers(std::string_view text) : m_text(text) {}
    int of(std::ptrdiff_t offset);

private:
    std::string_view m_text;
    bool m_counted = false;
    std::vector<std::size_t> m_ends; ///< of line ends
};

} // namespace imago
