// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/bench_desk.h"

namespace imago::cli {

/// What a gesture on all shapes at once keeps the window from, a frame each: copying and pasting them, making
/// the edit, writing it, and what follows until they are shown. The longest is the stall that a person feels.
Times pasteAll(Desk& desk);
Times removeAll(Desk& desk);

/// A mask of that many pixels a side, torn as a segmentation of foam is: some ten spans a row.
Mask tornMask(int side);
/// Strokes of the brush on the mask that is selected; the last frame of each unites and writes it.
Times brushStrokes(Desk& desk, int strokes);

/// A picture that shows that foam: two greys with some noise.
QImage tornImage(int side);
/// Clicks of the magic wand into the foam, from the press to the shape that is stored. `waits` gets how long
/// each took; what is returned are the frames meanwhile.
Times magicWand(Desk& desk, int clicks, Times& waits);

} // namespace imago::cli
