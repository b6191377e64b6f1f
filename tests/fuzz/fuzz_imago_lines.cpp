// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/imago_lines.h"
#include "tests/fuzz/target.h"

/// Imago's JSON Lines.
IMAGO_FUZZ_TARGET(imago_lines) {
    static_cast<void>(imago::readImagoLinesText(imago::fuzz::textOf(input), "/nowhere/dataset.jsonl",
                                                imago::fuzz::everyPictureFound()));
}
