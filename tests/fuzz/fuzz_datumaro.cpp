// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/datumaro.h"
#include "tests/fuzz/target.h"

/// A subset of Datumaro.
IMAGO_FUZZ_TARGET(datumaro) {
    static_cast<void>(imago::readDatumaroText(imago::fuzz::textOf(input), "/nowhere/train.json",
                                              imago::fuzz::everyPictureFound()));
}
