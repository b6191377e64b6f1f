// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/geometry.h"

namespace imago {

enum class Button { none, left, right, middle };

struct Modifiers {
    bool shift = false, ctrl = false, alt = false;
    bool operator==(const Modifiers&) const = default;
};

/// The keys that tools know. Everything else is the window's.
enum class Key {
    none,
    enter,
    escape,
    backspace,
    remove, ///< Delete
    space,
    left,
    right,
    up,
    down,
    bracketLeft,
    bracketRight,
    n, ///< the next name of a set of keypoints, this one being absent
    q, ///< Smart tools: what is marked belongs to the object
    e  ///< Smart tools: what is marked does not
};

/// What the hand does, as the canvas tells a tool.
struct InputEvent {
    /// A double click comes instead of the second press; its release follows. `leave`: the pointer left the
    /// canvas.
    enum class Kind { press, move, release, doubleClick, key, leave };
    Kind kind = Kind::move;
    Point at; ///< picture coordinates; may lie outside the picture
    /// Of press, release and double click; of a move the one that is held.
    Button button = Button::none;
    Modifiers modifiers;
    Key key = Key::none;
    /// View pixels per picture pixel, more than 0: a tolerance of 8 view pixels is 8 / scale.
    double scale = 1;
};

} // namespace imago
