// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/store/project_store.h"

#include <array>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <unordered_map>
#include <vector>

namespace imago {

/// A 32×32 grey version of a picture, to be compared by correlation.
struct PictureSignature {
    std::array<std::uint8_t, 32 * 32> pixels{};
    double mean = 0, deviation = 0;
};
/// Pearson's correlation in [−1, 1]; 0 where a picture is flat. Changes of brightness and contrast do not
/// count.
double correlation(const PictureSignature& a, const PictureSignature& b);

/// Signatures of a project's images, read from their files when they are asked for.
class PictureSignatures {
public:
    explicit PictureSignatures(ProjectStore& store) : m_store(store) {}

    /// Reads many at once on all cores. Errors: the store's, cancelled.
    Status load(const std::vector<ImageId>& images, const ProgressSink& progress, std::stop_token stop);
    /// Equal aspect (to a rounding of the sides) and a correlation of at least 0.98. Images that cannot be
    /// read are like no other.
    bool alike(ImageId a, ImageId b);

private:
    struct Entry {
        Size size;
        std::optional<PictureSignature> signature;
    };
    const Entry& entry(ImageId id);

    ProjectStore& m_store;
    std::unordered_map<ImageId, Entry> m_entries;
};

} // namespace imago
