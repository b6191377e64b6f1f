// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace imago {

/// A picture reduced to this shorter side hashes like the full one.
inline constexpr int perceptualHashSide = 128;

} // namespace imago
