// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/labels.h"

#include "core/base/text.h"

#include <algorithm>

namespace imago {

std::optional<Split> splitFromWord(std::string_view word) {
    const auto lower = lowerAscii(withoutOuterSpace(word));
    if (lower == "train" || lower == "training") return Split::train;
    if (lower == "val" || lower == "valid" || lower == "validation" || lower == "dev") return Split::val;
    if (lower == "test" || lower == "testing") return Split::test;
    return {};
}

std::string labelProblem(std::string_view label) {
    if (label.empty()) return "the class name is empty";
    if (!isUtf8(label)) return "the class name is not UTF-8 text; rename it";
    if (std::any_of(label.begin(), label.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }))
        return "the class name contains a line break or another control character; rename it";
    return {};
}

} // namespace imago
