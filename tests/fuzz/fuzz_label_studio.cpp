// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/label_studio.h"

#include <cstddef>
#include <cstdint>

/// Every picture is "found", so that what is said of it is looked at; nothing is written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    imago::ReadOptions options;
    options.findPicture = [](const std::string& name) { return std::filesystem::path("/nowhere") / name; };
    (void)imago::readLabelStudioText({reinterpret_cast<const char*>(bytes), count}, "/nowhere/tasks.json",
                                     options);
    return 0;
}
