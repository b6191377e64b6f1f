// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/geometry.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace imago {

/// Boxes by number, found by place in logarithmic time (R*-tree: Beckmann et al. 1990).
class ShapeIndex {
public:
    ShapeIndex();
    ~ShapeIndex();
    ShapeIndex(ShapeIndex&&) noexcept;
    ShapeIndex& operator=(ShapeIndex&&) noexcept;

    /// Packs all at once, replacing what was there: much faster than one by one.
    void assign(const std::vector<std::pair<std::int64_t, Box>>& boxes);
    /// Adds, or moves what has that number.
    void put(std::int64_t number, const Box& box);
    void remove(std::int64_t number);
    /// Numbers of the boxes that touch the area, in no order. Boxes without width or height count too.
    std::vector<std::int64_t> touching(const Box& area) const;
    std::size_t size() const;

private:
    struct Tree;
    std::unique_ptr<Tree> m_tree;
};

} // namespace imago
