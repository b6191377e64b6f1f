// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/dicom.h"
#include "tests/fuzz/target.h"

/// One DICOM file: its picture, its frames.
IMAGO_FUZZ_TARGET(dicom) {
    using namespace imago;
    const auto picture = decodePicture(input, "a.dcm", {});
    if (pictureFormat(input) != PictureFormat::dicom) return;
    const auto frames = dicomFrames(input, "a.dcm");
    fuzz::require(!picture || frames.ok());
    if (!frames || *frames > 64) return;
    static_cast<void>(readDicomFrames(input, "a.dcm", [](int, const cv::Mat& bgr) -> Status {
        fuzz::require(!bgr.empty() && bgr.type() == CV_8UC3);
        return {};
    }));
}
