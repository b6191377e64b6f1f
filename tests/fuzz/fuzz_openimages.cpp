// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/open_images.h"

#include <cstdint>

/// One table.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static_cast<void>(imago::parseOpenImages({reinterpret_cast<const char*>(data), size}, "a.csv"));
    return 0;
}
