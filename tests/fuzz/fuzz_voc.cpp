// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/voc.h"

#include <cstdint>

/// One XML file of Pascal VOC.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const bool oneBased : {false, true})
        static_cast<void>(imago::parseVoc(text, "a.xml", oneBased));
    return 0;
}
