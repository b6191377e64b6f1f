// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/labelme.h"
#include "tests/fuzz/target.h"

/// LabelMe's JSON of one picture.
IMAGO_FUZZ_TARGET(labelme) {
    static_cast<void>(imago::readLabelmeText(imago::fuzz::textOf(input), "/nowhere/a.json",
                                             imago::fuzz::everyPictureFound()));
}
