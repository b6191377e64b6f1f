// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/coco_names.h"

#include "core/base/text.h"

#include <algorithm>

namespace imago {

const std::array<std::string_view, 80> cocoNames = {"person",        "bicycle",      "car",
                                                    "motorcycle",    "airplane",     "bus",
                                                    "train",         "truck",        "boat",
                                                    "traffic light", "fire hydrant", "stop sign",
                                                    "parking meter", "bench",        "bird",
                                                    "cat",           "dog",          "horse",
                                                    "sheep",         "cow",          "elephant",
                                                    "bear",          "zebra",        "giraffe",
                                                    "backpack",      "umbrella",     "handbag",
                                                    "tie",           "suitcase",     "frisbee",
                                                    "skis",          "snowboard",    "sports ball",
                                                    "kite",          "baseball bat", "baseball glove",
                                                    "skateboard",    "surfboard",    "tennis racket",
                                                    "bottle",        "wine glass",   "cup",
                                                    "fork",          "knife",        "spoon",
                                                    "bowl",          "banana",       "apple",
                                                    "sandwich",      "orange",       "broccoli",
                                                    "carrot",        "hot dog",      "pizza",
                                                    "donut",         "cake",         "chair",
                                                    "couch",         "potted plant", "bed",
                                                    "dining table",  "toilet",       "tv",
                                                    "laptop",        "mouse",        "remote",
                                                    "keyboard",      "cell phone",   "microwave",
                                                    "oven",          "toaster",      "sink",
                                                    "refrigerator",  "book",         "clock",
                                                    "vase",          "scissors",     "teddy bear",
                                                    "hair drier",    "toothbrush"};

std::optional<std::string_view> cocoName(std::string_view name) {
    std::string wanted = lowerAscii(name);
    std::replace_if(
        wanted.begin(), wanted.end(), [](char c) { return c == '_' || c == '-'; }, ' ');
    const auto found = std::find(cocoNames.begin(), cocoNames.end(), wanted);
    return found == cocoNames.end() ? std::nullopt : std::optional(*found);
}

} // namespace imago
