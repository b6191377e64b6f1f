// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace imago {

/// Whether the bytes are well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms).
bool isUtf8(std::string_view text);

/// Without the white space (space, tab, line ends) at both ends.
std::string_view withoutOuterSpace(std::string_view text);

/// ASCII letters in lower case, all else as it is.
std::string lowerAscii(std::string_view text);

/// UTF-8 letters of every alphabet in lower case, one by one: two names with equal text here are one file on
/// systems that do not tell case. Bytes that are no UTF-8 stay as they are.
std::string foldedCase(std::string_view utf8);

} // namespace imago
