// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/version_text.h"

#include "app/manual/build_text.h"
#include "core/train/train.h"
#include "core/train/versions.h"

#include <fmt/format.h>

namespace imago {

std::string workerVersionText() {
    std::string device = train::deviceText("auto", 0);
    if (const std::string level = train::vectorLevel(); device.starts_with("cpu") && !level.empty())
        device += ", " + level;
    return fmt::format("imago-worker {}\n{}\nLibTorch {}, device {}", IMAGO_VERSION, manual::buildText(),
                       train::torchVersion(), device);
}

} // namespace imago
