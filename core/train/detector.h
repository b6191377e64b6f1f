// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/project/proposal.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace imago::train {

struct DetectOptions {
    double minScore = 0.4;   ///< in [0, 1]
    double maxOverlap = 0.5; ///< of two boxes of one class with a greater IoU the surer one stays
    int most = 300;          ///< boxes of a picture, the surest
};

/// NanoDet-g (github.com/RangiLyu/nanodet), the embedded detector of COCO's 80 classes (cocoNames), on the
/// CPU. Not for several threads at once.
class Detector {
public:
    /// Errors: notFound (no weights below `resources`), corrupt.
    static Result<std::unique_ptr<Detector>> load(const std::filesystem::path& resources);
    virtual ~Detector() = default;

    /// Boxes in pixels of the EXIF-oriented picture, clipped to it, the surest first. The picture is fitted
    /// into the upper left of 416×416 and the rest left black. Errors: those of decoding.
    virtual Result<std::vector<Proposal>> detect(const std::filesystem::path& picture,
                                                 const DetectOptions& options) = 0;
};

} // namespace imago::train
