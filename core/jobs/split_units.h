// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/project_store.h"

#include <cstdint>
#include <functional>
#include <map>
#include <vector>

namespace imago {

/// Images that must not be parted: one picture, its copies and its near duplicates.
struct SplitUnit {
    std::vector<std::size_t> images; ///< into the keys
    std::uint64_t place = 0;         ///< order within the class: by the seed and the contents alone
    Split split = Split::none;
    bool carved = false; ///< leaves train for a split that was empty
    std::int64_t size() const { return static_cast<std::int64_t>(images.size()); }
};

using TakesPart = std::function<bool(const ImageKey&)>;

/// The images that take part, by groups of near duplicates and by equal contents. Units have no split yet.
std::vector<SplitUnit> splitUnits(const std::vector<ImageKey>& keys, const TakesPart& takesPart,
                                  std::uint64_t seed);

/// Each unit goes with its rarest class: common classes have room for chance, rare ones have not.
std::map<ClassId, std::vector<SplitUnit*>> splitStrata(std::vector<SplitUnit>& units,
                                                       const std::vector<ImageKey>& keys,
                                                       const TakesPart& takesPart);

/// Units of a class in the order in which they are dealt.
bool comesBefore(const SplitUnit* a, const SplitUnit* b);

} // namespace imago
