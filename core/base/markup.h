// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace imago {

/// Text for the inside of an element or of an attribute in double quotes, of HTML and of XML. Control
/// characters, which XML does not have, and bytes that are no UTF-8 become U+FFFD.
std::string escapedMarkup(std::string_view text);

/// The first `most` characters (code points), with "…" where some are left out.
std::string shortened(std::string_view utf8, std::size_t most);

} // namespace imago
