// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/coco.h"
#include "tests/fuzz/target.h"

/// A COCO file.
IMAGO_FUZZ_TARGET(coco) {
    static_cast<void>(imago::readCocoText(imago::fuzz::textOf(input), "/nowhere/instances_train.json",
                                          imago::fuzz::everyPictureFound()));
}
