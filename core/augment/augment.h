// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/augment/preprocess.h"
#include "core/base/result.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace imago {

/// The operations of a recipe, in the order in which they are applied. Each draws from its own random
/// numbers, of seed, picture, epoch and kind: switching one on or off, or moving its range, does not change
/// what the others draw. Neutral parameters (angle 0, factor 1, sigma 0 …) leave the pixels as they are,
/// except for jpeg, which always codes.
enum class AugmentKind {
    horizontalFlip,
    verticalFlip,
    rotation,    ///< range: degrees, e.g. −15 … 15
    resizedCrop, ///< range: share of the area kept, e.g. 0.35 … 1; aspect ratio 3/4 … 4/3 (Szegedy et al.
                 ///< 2015)
    translate,   ///< range: share of the side, e.g. −0.1 … 0.1, drawn for x and y each
    scale,       ///< range: factor, e.g. 0.9 … 1.1
    shear,       ///< range: degrees, drawn for x and y each
    brightness,  ///< range: factor, 1 = as it is
    contrast,    ///< range: factor about the mean grey of the view
    saturation,  ///< range: factor, 0 = grey
    hue,         ///< range: share of the circle, −0.5 … 0.5: a turn about the grey axis, greys stay
    greyscale,   ///< no range
    blur,        ///< range: Gaussian sigma as a share of the shorter side, e.g. 0 … 0.02
    noise,       ///< range: Gaussian sigma in grey levels of 255, e.g. 0 … 12
    jpeg,        ///< range: JPEG quality 1 … 100
    randAugment, ///< range: magnitude 0 … 30 of two operations (Cubuk et al. 2019, arXiv 1909.13719)
    trivialAugment, ///< one operation of any magnitude (Müller and Hutter 2021, arXiv 2103.10158); no range
    erasing, ///< range: share of the area, e.g. 0.02 … 0.2 (Zhong et al. 2017), filled with the mean colour
    mixUp,   ///< range.high: alpha of the Beta distribution (Zhang et al. 2017); mixes with a second sample
    cutMix,  ///< range.high: alpha of the Beta distribution (Yun et al. 2019)
};

inline constexpr int augmentKindCount = 20;

std::string_view toString(AugmentKind kind); ///< "horizontalFlip" …: stable, used in JSON
Result<AugmentKind> augmentKindFromString(std::string_view word);

/// One operation's parameters. low ≤ high, both inside limits(kind).
struct AugmentOp {
    AugmentKind kind = AugmentKind::horizontalFlip;
    bool enabled = false;
    double probability = 0.5; ///< in [0, 1]: chance that a sample gets it
    double low = 0, high = 0; ///< the range a value is drawn from, uniformly
    bool operator==(const AugmentOp&) const = default;
};

/// What a slider may reach, and the step it moves by. hasRange false: the operation is on or off.
struct AugmentLimits {
    double minimum = 0, maximum = 0, step = 0;
    bool hasRange = true;
};
AugmentLimits limits(AugmentKind kind);

/// Every operation once, in order, switched off, with the range it starts from when it is switched on.
std::vector<AugmentOp> plainAugmentOps();

/// All operations, each once, in the order of AugmentKind. As constructed it is the preset "none".
struct AugmentRecipe {
    std::vector<AugmentOp> ops = plainAugmentOps();
    bool operator==(const AugmentRecipe&) const = default;

    /// A recipe that lacks the operation gains it, switched off.
    AugmentOp& op(AugmentKind kind);
    /// Of a recipe that lacks the operation: the plain one.
    const AugmentOp& op(AugmentKind kind) const;
    /// Some operation is switched on.
    bool any() const;
};

/// Presets by name: "none", "light" (flip, mild crop and colour), "standard", "strong" (adds erasing,
/// mixing). Another name gives "none".
AugmentRecipe augmentPreset(std::string_view name);
std::vector<std::string> augmentPresetNames();
/// An error names the operation and its range.
Status validate(const AugmentRecipe& recipe);

/// {"horizontalFlip":{"enabled":…,"probability":…,"low":…,"high":…},…}
std::string toJson(const AugmentRecipe& recipe);
/// Unknown operations are an error; missing ones, and missing parameters, take the preset "none".
Result<AugmentRecipe> augmentFromJson(const std::string& json);

/// Identifies one view of one picture: the same key gives the same pixels in the preview and in training.
struct SampleKey {
    std::uint64_t seed = 0;  ///< the recipe's seed
    std::uint64_t image = 0; ///< a stable number of the picture: the first 8 bytes of its content hash
    std::uint64_t epoch = 0;
    bool operator==(const SampleKey&) const = default;
};
/// The `image` part of a key: the first 16 hex digits of a content hash.
std::uint64_t sampleNumber(const std::string& contentHash);

/// A picture, or a part of one with or without fewer pixels, as a reader delivers it that decodes no more
/// than is needed.
struct PicturePart {
    cv::Mat bgr;       ///< CV_8UC3, not empty
    cv::Rect2d covers; ///< what it shows, in pixels of the whole picture
    cv::Size whole;    ///< of the whole picture

    PicturePart(cv::Mat part, cv::Rect2d shows, cv::Size size)
        : bgr(std::move(part)),
          covers(shows),
          whole(size) {}
    /// All of a picture.
    PicturePart(const cv::Mat& picture) // NOLINT: meant to be implicit
        : bgr(picture),
          covers(0, 0, picture.cols, picture.rows),
          whole(picture.size()) {}
};

/// A training picture: size×size BGR. All operations but mixUp and cutMix; resized to the input size as
/// `prepared` does it, except where resizedCrop applied. Without operations this is prepared(bgr,
/// preprocess). Squash and letterbox make the square first, in which the geometry then happens, as evaluation
/// shows it. The geometric operations are one affine map, applied once; what it shows beyond the picture's
/// border is the picture reflected (reflect-101), with letterbox the mean colour, which also fills what
/// erasing takes. The colour operations are one linear map, rounded once. Safe from several threads.
///
/// A part must hold at least what neededPart says for the same arguments; the view is that of the whole
/// picture but for the resampling.
cv::Mat augmented(const PicturePart& picture, const AugmentRecipe& recipe, const Preprocess& preprocess,
                  const SampleKey& key);
/// The same with ResizeMode::crop and ImageNet's mean.
cv::Mat augmented(const cv::Mat& bgr, const AugmentRecipe& recipe, int size, const SampleKey& key);

/// Which part of a picture of this size a view shows.
struct NeededPart {
    cv::Rect part;     ///< inside the picture, not empty; a margin for interpolation included
    double shrink = 1; ///< ≥ 1: so many pixels of the picture make one of the view, along the finer axis
};
NeededPart neededPart(cv::Size whole, const AugmentRecipe& recipe, const Preprocess& preprocess,
                      const SampleKey& key);

/// What FixMatch (Sohn et al. 2020, arXiv 2001.07685) compares of an unlabelled picture. Weak: moved by up to
/// an eighth of the side, and mirrored half of the time where `mirror` says that a mirrored picture is still
/// one of its class. Strong: that, then RandAugment of any magnitude, and up to a quarter of the area erased.
AugmentRecipe weakRecipe(bool mirror);
AugmentRecipe strongRecipe(bool mirror);
/// The strong view draws its own numbers for the same sample.
SampleKey strongKey(const SampleKey& key);
cv::Mat weakAugmented(const PicturePart& picture, bool mirror, const Preprocess& preprocess,
                      const SampleKey& key);
cv::Mat strongAugmented(const PicturePart& picture, bool mirror, const Preprocess& preprocess,
                        const SampleKey& key);

/// Decides for a sample whether it is mixed, and how.
struct Mix {
    enum class Kind { none, mixUp, cutMix } kind = Kind::none;
    double lambda =
        1; ///< weight of the sample itself in the label, in [0, 1]; cutMix: its share of the pixels
    std::uint64_t partnerDraw = 0; ///< partner = partnerDraw % (number of training samples)
    cv::Rect cut;                  ///< cutMix: the part that comes from the partner, inside size×size
};
/// Where mixUp and cutMix both come up, a fair coin decides.
Mix drawMix(const AugmentRecipe& recipe, int size, const SampleKey& key);
/// Both size×size; returns the mixed picture.
cv::Mat mixed(const cv::Mat& own, const cv::Mat& partner, const Mix& mix);

} // namespace imago
