// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#ifndef Q_MOC_RUN // Qt 6.4's moc stumbles over this header, and needs nothing from it
#include <compare>
#endif

namespace imago {

/// A database key that cannot be mixed up with another kind of key. 0 means "none".
template <class Tag> struct Id {
    std::int64_t value = 0;

    constexpr Id() = default;
    constexpr explicit Id(std::int64_t v) : value(v) {}
    constexpr explicit operator bool() const { return value != 0; }
    constexpr auto operator<=>(const Id&) const = default;
};

using ImageId = Id<struct ImageTag>;
using ClassId = Id<struct ClassTag>;
using AnnotationId = Id<struct AnnotationTag>;
using EditId = Id<struct EditTag>;
using RecipeId = Id<struct RecipeTag>;
using RunId = Id<struct RunTag>;
using ModelId = Id<struct ModelTag>;

} // namespace imago

template <class Tag> struct std::hash<imago::Id<Tag>> {
    std::size_t operator()(imago::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
