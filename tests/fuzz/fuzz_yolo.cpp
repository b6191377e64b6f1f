// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/yolo_layout.h"
#include "tests/fuzz/target.h"

/// The first byte tells a data.yaml from a text file of one picture.
IMAGO_FUZZ_TARGET(yolo) {
    using namespace imago;
    if (input.empty()) return;
    const auto text = fuzz::textOf(input.subspan(1));
    if (input[0] & 1) {
        static_cast<void>(parseYoloYaml(text, "data.yaml"));
        return;
    }
    const auto file = parseYolo(text, "a.txt");
    const YoloMeaning meanings[] = {
        {taskOf({&file}), 0, 0}, {YoloTask::obb, 0, 0}, {YoloTask::pose, 0, 0}, {YoloTask::pose, 17, 3}};
    for (const auto& line : file.lines)
        for (const auto& meaning : meanings)
            static_cast<void>(shapesOf(line, meaning, {640, 480}, 1));
}
