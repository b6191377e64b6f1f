// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/picture_errors.h"

#include "core/image/image.h"

#include <fmt/format.h>

namespace imago {

Error damaged(const std::string& name, const std::string& detail) {
    return failure(
        ErrorCode::corrupt,
        fmt::format("{} is damaged: its data ends early or contradicts its format{}; replace the file", name,
                    detail.empty() ? "" : " (" + detail + ")"));
}

Error tooLarge(const std::string& name, Size size, const std::string& advice) {
    return failure(ErrorCode::unsupported,
                   fmt::format("{} has {} × {} pixels; at most {} million are decoded at once: {}", name,
                               size.width, size.height, maxPixels / 1000000, advice));
}

Error tooLargeAtOnce(const std::string& name, Size size) {
    return tooLarge(
        name, size,
        "at full size it is only shown, and labelled, in tiles; train with a smaller picture size, "
        "or cut it");
}

Error outOfMemory(const std::string& name) {
    return failure(ErrorCode::outOfMemory, fmt::format("{} does not fit into memory", name));
}

bool isTooLarge(Size size) {
    return std::int64_t{size.width} * size.height > maxPixels;
}

} // namespace imago
