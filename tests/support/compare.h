// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include <string>
#include <string_view>
#include <type_traits>

namespace QTest {

/// QCOMPARE for enumerations. Qt would call imago::toString, found through the argument, and cannot use its
/// std::string_view; this overload shows the numbers instead.
template <class E>
requires std::is_enum_v<E>
bool qCompare(const E& actual, const E& expected, const char* actualText, const char* expectedText,
              const char* file, int line) {
    using Number = long long;
    return qCompare(static_cast<Number>(actual), static_cast<Number>(expected), actualText, expectedText,
                    file, line);
}

/// Failed comparisons show the text rather than nothing.
template <> inline char* toString(const std::string& text) {
    return qstrdup(text.c_str());
}
template <> inline char* toString(const std::string_view& text) {
    return qstrdup(std::string(text).c_str());
}

} // namespace QTest
