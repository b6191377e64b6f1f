// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/cvat.h"
#include "tests/fuzz/target.h"

/// One annotations.xml.
IMAGO_FUZZ_TARGET(cvat) {
    static_cast<void>(imago::parseCvat(imago::fuzz::textOf(input), "annotations.xml"));
}
