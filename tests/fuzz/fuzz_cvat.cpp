// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/cvat.h"

#include <cstdint>

/// One annotations.xml.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static_cast<void>(imago::parseCvat({reinterpret_cast<const char*>(data), size}, "annotations.xml"));
    return 0;
}
