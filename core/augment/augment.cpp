// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/augment.h"

#include "core/base/json_fields.h"
#include "core/base/random.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace imago {

namespace {

/// What is known of an operation: its word, what its slider may reach, and the preset "none".
struct Traits {
    std::string_view word;
    AugmentLimits limits;
    double probability, low, high;
};

constexpr std::array<Traits, augmentKindCount> traits{{
    {"horizontalFlip", {0, 0, 0, false}, 0.5, 0, 0},
    {"verticalFlip", {0, 0, 0, false}, 0.5, 0, 0},
    {"rotation", {-180, 180, 1, true}, 0.5, -15, 15},
    {"resizedCrop", {0.05, 1, 0.01, true}, 1, 0.35, 1},
    {"translate", {-0.5, 0.5, 0.01, true}, 0.5, -0.1, 0.1},
    {"scale", {0.25, 4, 0.01, true}, 0.5, 0.9, 1.1},
    {"shear", {-45, 45, 1, true}, 0.5, -8, 8},
    {"brightness", {0, 3, 0.01, true}, 0.5, 0.8, 1.2},
    {"contrast", {0, 3, 0.01, true}, 0.5, 0.8, 1.2},
    {"saturation", {0, 3, 0.01, true}, 0.5, 0.8, 1.2},
    {"hue", {-0.5, 0.5, 0.005, true}, 0.5, -0.05, 0.05},
    {"greyscale", {0, 0, 0, false}, 0.1, 0, 0},
    {"blur", {0, 0.1, 0.001, true}, 0.2, 0, 0.01},
    {"noise", {0, 64, 0.5, true}, 0.2, 0, 8},
    {"jpeg", {1, 100, 1, true}, 0.2, 40, 95},
    {"randAugment", {0, 30, 1, true}, 1, 6, 12},
    {"trivialAugment", {0, 0, 0, false}, 1, 0, 0},
    {"erasing", {0, 0.6, 0.005, true}, 0.25, 0.02, 0.2},
    {"mixUp", {0, 2, 0.05, true}, 0.5, 0, 0.2},
    {"cutMix", {0, 2, 0.05, true}, 0.5, 0, 1},
}};

const Traits& traitsOf(AugmentKind kind) {
    return traits[static_cast<std::size_t>(kind)];
}

AugmentOp plainOp(AugmentKind kind) {
    const auto& t = traitsOf(kind);
    return {kind, false, t.probability, t.low, t.high};
}

void enable(AugmentRecipe& recipe, AugmentKind kind, double probability, double low = 0, double high = 0) {
    recipe.op(kind) = {kind, true, probability, low, high};
}

auto findOp(auto& ops, AugmentKind kind) {
    return std::find_if(ops.begin(), ops.end(), [kind](const AugmentOp& op) { return op.kind == kind; });
}

} // namespace

std::string_view toString(AugmentKind kind) {
    return traitsOf(kind).word;
}

Result<AugmentKind> augmentKindFromString(std::string_view word) {
    for (std::size_t i = 0; i < traits.size(); ++i)
        if (traits[i].word == word) return static_cast<AugmentKind>(i);
    return failure(ErrorCode::invalidArgument,
                   fmt::format("'{}' is no augmentation that is known here", word));
}

AugmentLimits limits(AugmentKind kind) {
    return traitsOf(kind).limits;
}

std::vector<AugmentOp> plainAugmentOps() {
    std::vector<AugmentOp> ops;
    ops.reserve(traits.size());
    for (std::size_t i = 0; i < traits.size(); ++i)
        ops.push_back(plainOp(static_cast<AugmentKind>(i)));
    return ops;
}

AugmentOp& AugmentRecipe::op(AugmentKind kind) {
    const auto it = findOp(ops, kind);
    if (it != ops.end()) return *it;
    const auto after =
        std::find_if(ops.begin(), ops.end(), [kind](const AugmentOp& o) { return o.kind > kind; });
    return *ops.insert(after, plainOp(kind));
}

const AugmentOp& AugmentRecipe::op(AugmentKind kind) const {
    static const auto plain = plainAugmentOps();
    const auto it = findOp(ops, kind);
    return it != ops.end() ? *it : plain[static_cast<std::size_t>(kind)];
}

bool AugmentRecipe::any() const {
    return std::any_of(ops.begin(), ops.end(),
                       [](const AugmentOp& o) { return o.enabled && o.probability > 0; });
}

std::vector<std::string> augmentPresetNames() {
    return {"none", "light", "standard", "strong"};
}

AugmentRecipe augmentPreset(std::string_view name) {
    using enum AugmentKind;
    AugmentRecipe recipe;
    if (name == "light") {
        enable(recipe, horizontalFlip, 0.5);
        enable(recipe, resizedCrop, 1, 0.6, 1);
        enable(recipe, brightness, 0.5, 0.85, 1.15);
        enable(recipe, contrast, 0.5, 0.85, 1.15);
    } else if (name == "standard" || name == "strong") {
        enable(recipe, horizontalFlip, 0.5);
        enable(recipe, rotation, 0.5, -12, 12);
        enable(recipe, resizedCrop, 1, 0.4, 1);
        enable(recipe, brightness, 0.6, 0.7, 1.3);
        enable(recipe, contrast, 0.6, 0.7, 1.3);
        enable(recipe, saturation, 0.6, 0.7, 1.3);
        enable(recipe, hue, 0.3, -0.03, 0.03);
        enable(recipe, blur, 0.1, 0, 0.008);
    }
    if (name == "strong") {
        enable(recipe, rotation, 0.6, -25, 25);
        enable(recipe, resizedCrop, 1, 0.25, 1);
        enable(recipe, shear, 0.3, -10, 10);
        enable(recipe, greyscale, 0.1);
        enable(recipe, noise, 0.2, 0, 10);
        enable(recipe, jpeg, 0.2, 30, 95);
        enable(recipe, erasing, 0.25, 0.02, 0.2);
        enable(recipe, mixUp, 0.3, 0, 0.2);
        enable(recipe, cutMix, 0.3, 0, 1);
    }
    return recipe;
}

Status validate(const AugmentRecipe& recipe) {
    const AugmentOp* before = nullptr;
    for (const auto& op : recipe.ops) {
        const auto word = toString(op.kind);
        const auto bad = [&](std::string problem) {
            return failure(ErrorCode::invalidArgument, fmt::format("augmentation {}: {}", word, problem));
        };
        if (before && before->kind >= op.kind) return bad("stands twice or out of order");
        before = &op;
        if (!(op.probability >= 0 && op.probability <= 1))
            return bad(fmt::format("probability {} is outside 0 … 1", op.probability));
        const auto limit = limits(op.kind);
        if (!limit.hasRange) continue;
        if (!(op.low >= limit.minimum && op.high <= limit.maximum && op.low <= op.high))
            return bad(fmt::format("the range {} … {} must rise and lie inside {} … {}", op.low, op.high,
                                   limit.minimum, limit.maximum));
    }
    return {};
}

std::string toJson(const AugmentRecipe& recipe) {
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (const auto& op : recipe.ops) {
        auto& entry = object[std::string(toString(op.kind))];
        entry["enabled"] = op.enabled;
        entry["probability"] = op.probability;
        entry["low"] = op.low;
        entry["high"] = op.high;
    }
    return json::dump(object);
}

Result<AugmentRecipe> augmentFromJson(const std::string& text) {
    IMAGO_TRY(object, json::parse(text, "the augmentation"));
    if (!object.is_object()) return failure(ErrorCode::corrupt, "the augmentation is not a JSON object");
    AugmentRecipe recipe;
    for (const auto& [word, entry] : object.items()) {
        const auto kind = augmentKindFromString(word);
        if (!kind) return failure(ErrorCode::corrupt, kind.error().message);
        auto& op = recipe.op(*kind);
        json::Fields fields(entry, fmt::format("augmentation {}", word));
        fields.optional("enabled", op.enabled);
        fields.optional("probability", op.probability);
        fields.optional("low", op.low);
        fields.optional("high", op.high);
        fields.noOthers();
        IMAGO_CHECK(fields.status());
    }
    IMAGO_CHECK(validate(recipe));
    return recipe;
}

std::uint64_t sampleNumber(const std::string& contentHash) {
    const auto digits = std::string_view(contentHash).substr(0, 16);
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
    if (error == std::errc() && digits.size() == 16 && end == digits.data() + digits.size()) return number;
    for (const char c : contentHash) // no hash of ours: still one number for one text
        number = mix64(number ^ static_cast<unsigned char>(c));
    return number;
}

} // namespace imago
