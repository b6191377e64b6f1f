// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/voc.h"
#include "tests/fuzz/target.h"

/// One XML file of Pascal VOC.
IMAGO_FUZZ_TARGET(voc) {
    for (const bool oneBased : {false, true})
        static_cast<void>(imago::parseVoc(imago::fuzz::textOf(input), "a.xml", oneBased));
}
