// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/idx.h"
#include "core/formats/packed.h"
#include "core/formats/reading.h"
#include "core/formats/writing.h"

#include <array>
#include <optional>

namespace imago {

namespace {

constexpr Size mnistSize{28, 28};
constexpr int longestSide = 4096; ///< as the reader takes it

std::string big32(std::uint32_t value) {
    return {static_cast<char>(value >> 24), static_cast<char>(value >> 16), static_cast<char>(value >> 8),
            static_cast<char>(value)};
}

/// The size that all labelled pictures have.
Size commonSize(const Dataset& data) {
    std::optional<Size> common;
    for (const auto& item : data.items) {
        if (imageClasses(item).empty()) continue;
        const auto size = sizeOf(item);
        if (size.empty() || size.width > longestSide || size.height > longestSide) return mnistSize;
        if (common && *common != size) return mnistSize;
        common = size;
    }
    return common.value_or(mnistSize);
}

struct Part {
    std::string pixels, labels;
};

} // namespace

Status writeIdx(const Dataset& data, Output& out, const WriteOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {}));
    std::array<Part, 2> parts; // train, test
    PackedWish wish;
    wish.size = commonSize(data);
    wish.grey = true;
    wish.take = [&](bool test, std::size_t label, const cv::Mat& picture) -> Status {
        auto& part = parts[test ? 1 : 0];
        for (int y = 0; y < picture.rows; ++y)
            part.pixels.append(picture.ptr<char>(y), static_cast<std::size_t>(picture.cols));
        part.labels += static_cast<char>(label);
        return {};
    };
    IMAGO_TRY(classes, packPictures(data, wish, out, options));
    for (const bool test : {false, true}) {
        const auto& part = parts[test ? 1 : 0];
        if (part.labels.empty() && test) continue;
        const std::string prefix = test ? "t10k" : "train";
        const auto count = static_cast<std::uint32_t>(part.labels.size());
        const auto head = big32(0x803) + big32(count) + big32(static_cast<std::uint32_t>(wish.size.height)) +
                          big32(static_cast<std::uint32_t>(wish.size.width));
        IMAGO_CHECK(out.file(prefix + "-images-idx3-ubyte", head + part.pixels));
        IMAGO_CHECK(out.file(prefix + "-labels-idx1-ubyte", big32(0x801) + big32(count) + part.labels));
    }
    std::string names;
    for (const auto& name : classes)
        names += name + "\n";
    return out.file("classes.txt", names);
}

} // namespace imago
