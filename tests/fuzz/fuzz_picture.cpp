// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/reading.h"
#include "core/image/pages.h"
#include "core/image/row_reader.h"
#include "core/image/upright.h"
#include "tests/fuzz/target.h"

/// The header of a picture of any format, and where it can be read by rows, its rows and pages. Larger ones
/// are left at their header: the decoders themselves are libraries.
IMAGO_FUZZ_TARGET(picture) {
    using namespace imago;
    const auto format = pictureFormat(input);
    const auto claimed = headerSize(input, format);
    fuzz::require(claimed.width >= 0 && claimed.height >= 0);
    const int turn = fileOrientation(input), exif = exifOrientation(input);
    fuzz::require(turn >= 1 && turn <= 8 && exif >= 1 && exif <= 8);
    const fuzz::MemoryFile file(input);
    static_cast<void>(pictureSize(file.path()));
    if (input.empty()) return;
    auto opened = RowReader::open(input, "a");
    if (!opened) return;
    auto& rows = **opened;
    constexpr std::int64_t mostPixels = 1 << 18;
    const auto size = rows.size();
    fuzz::require(!size.empty());
    if (std::int64_t{size.width} * size.height > mostPixels) return;
    for (const int shrink : {1, 4}) {
        auto bgr = BgrRows::start(rows, "a", shrink);
        cv::Mat band;
        while (bgr && bgr->left() > 0 && bgr->read(std::min(7, bgr->left()), band))
            fuzz::require(band.type() == CV_8UC3);
    }
    if (format != PictureFormat::tiff) return;
    const auto pages = pageCount(file.path());
    if (!pages || *pages > 8) return;
    static_cast<void>(readPages(file.path(), [](int, const cv::Mat& pixels) -> Status {
        fuzz::require(!pixels.empty());
        return {};
    }));
}
