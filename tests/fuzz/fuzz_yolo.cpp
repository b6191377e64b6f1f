// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/yolo_layout.h"

#include <cstdint>

/// The first byte tells a data.yaml from a text file of one picture.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace imago;
    if (size == 0) return 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (data[0] & 1) {
        static_cast<void>(parseYoloYaml(text, "data.yaml"));
        return 0;
    }
    const auto file = parseYolo(text, "a.txt");
    const YoloMeaning meanings[] = {
        {taskOf({&file}), 0, 0}, {YoloTask::obb, 0, 0}, {YoloTask::pose, 0, 0}, {YoloTask::pose, 17, 3}};
    for (const auto& line : file.lines)
        for (const auto& meaning : meanings)
            static_cast<void>(shapesOf(line, meaning, {640, 480}, 1));
    return 0;
}
