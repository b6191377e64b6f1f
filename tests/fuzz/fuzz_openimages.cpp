// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/open_images.h"
#include "tests/fuzz/target.h"

/// One table.
IMAGO_FUZZ_TARGET(openimages) {
    static_cast<void>(imago::parseOpenImages(imago::fuzz::textOf(input), "a.csv"));
}
