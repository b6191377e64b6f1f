// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/label_studio.h"
#include "tests/fuzz/target.h"

/// A list of tasks of Label Studio.
IMAGO_FUZZ_TARGET(label_studio) {
    static_cast<void>(imago::readLabelStudioText(imago::fuzz::textOf(input), "/nowhere/tasks.json",
                                                 imago::fuzz::everyPictureFound()));
}
