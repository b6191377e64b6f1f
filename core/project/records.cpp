// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/records.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace imago {

namespace {

constexpr std::array<std::string_view, 4> splitWords{"none", "train", "val", "test"};
constexpr std::array<std::string_view, 7> reviewWords{"unreviewed", "reviewed", "ambiguous", "excluded",
                                                      "inProgress", "labelled", "skipped"};
constexpr std::array<std::string_view, annotationKinds> kindWords{
    "image", "box", "rotated_box", "polygon", "polyline", "point", "mask", "ellipse", "keypoints"};
constexpr std::array<std::string_view, 3> sourceWords{"human", "model", "import"};

template <class Enum, std::size_t N>
std::optional<Enum> fromWord(const std::array<std::string_view, N>& words, std::string_view word) {
    const auto at = std::find(words.begin(), words.end(), word);
    if (at == words.end()) return std::nullopt;
    return static_cast<Enum>(at - words.begin());
}

/// Hue in degrees, saturation and value in [0, 1].
std::uint32_t fromHsv(double hue, double saturation, double value) {
    const auto channel = [&](double n) {
        const double k = std::fmod(n + hue / 60, 6);
        const double level = value - value * saturation * std::max(0.0, std::min({k, 4 - k, 1.0}));
        return static_cast<std::uint32_t>(std::lround(level * 255));
    };
    return channel(5) << 16 | channel(3) << 8 | channel(1);
}

} // namespace

std::string_view toString(Split split) {
    return splitWords[static_cast<std::size_t>(split)];
}

std::string_view toString(ReviewState review) {
    return reviewWords[static_cast<std::size_t>(review)];
}

std::string_view toString(AnnotationKind kind) {
    return kindWords[static_cast<std::size_t>(kind)];
}

std::string_view toString(AnnotationSource source) {
    return sourceWords[static_cast<std::size_t>(source)];
}

std::optional<AnnotationKind> kindFromString(std::string_view word) {
    return fromWord<AnnotationKind>(kindWords, word);
}

std::optional<AnnotationSource> sourceFromString(std::string_view word) {
    return fromWord<AnnotationSource>(sourceWords, word);
}

std::optional<Split> splitFromString(std::string_view word) {
    return fromWord<Split>(splitWords, word);
}

std::optional<ReviewState> reviewFromString(std::string_view word) {
    return fromWord<ReviewState>(reviewWords, word);
}

std::uint32_t defaultClassColor(int index) {
    constexpr std::array<std::uint32_t, 7> okabeIto{0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442,
                                                    0x0072B2, 0xD55E00, 0xCC79A7};
    if (index < 0) index = 0;
    if (index < static_cast<int>(okabeIto.size())) return okabeIto[static_cast<std::size_t>(index)];
    const int turn = index - static_cast<int>(okabeIto.size());
    constexpr double goldenAngle = 137.50776405003785;
    // The beginning and the three levels are found by search: of the first 24 colours any two that are eight
    // apart, and so have the same mark beside the colour, differ for every kind of eye.
    constexpr double beginning = 173;
    constexpr std::array<double, 3> saturation{1, 0.5, 0.6}, light{0.7, 0.75, 1};
    const auto level = static_cast<std::size_t>(turn % 3);
    return fromHsv(std::fmod(beginning + turn * goldenAngle, 360), saturation[level], light[level]);
}

std::string defaultClassKey(int index) {
    if (index < 0 || index > 9) return {};
    return std::to_string((index + 1) % 10);
}

} // namespace imago
