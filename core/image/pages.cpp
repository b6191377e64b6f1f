// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/pages.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/image/decode.h"
#include "core/image/dicom.h"
#include "core/image/picture_errors.h"
#include "core/image/row_reader.h"

#include <array>

namespace imago {

namespace {

Result<PictureFormat> formatOf(const std::filesystem::path& path) {
    IMAGO_TRY(file, openPictureFile(path));
    std::array<std::uint8_t, 256> head{};
    const auto read = std::fread(head.data(), 1, head.size(), file.get());
    return pictureFormat(Bytes(head.data(), read));
}

Result<cv::Mat> tiffPage(const std::filesystem::path& path, int page) {
    const auto name = toUtf8(path);
    IMAGO_TRY(file, openPictureFile(path));
    IMAGO_TRY(rows, tiffRows(std::move(file), name, page));
    const Size size = rows->size();
    if (isTooLarge(size)) return tooLargeAtOnce(name, size);
    IMAGO_TRY(started, rows->start(1));
    cv::Mat all;
    IMAGO_CHECK(rows->read(size.height / started, all));
    const bool kept = all.depth() == CV_16U && all.channels() != 2 && rows->alpha() == Alpha::straight;
    if (kept) return uprightPixels(all, rows->orientation());
    WindowFinder finder;
    finder.add(all);
    IMAGO_TRY(bgr, toBgr(all, finder.window(), rows->alpha(), name));
    return uprightPixels(bgr, rows->orientation());
}

} // namespace

bool mayHavePages(const std::filesystem::path& path) {
    const auto extension = lowerAscii(toUtf8(path.extension()));
    return extension == ".tif" || extension == ".tiff" || extension == ".dcm" || extension == ".dicom";
}

Result<int> pageCount(const std::filesystem::path& path) {
    IMAGO_TRY(format, formatOf(path));
    if (format == PictureFormat::tiff) return tiffPages(path);
    if (format != PictureFormat::dicom) return 1;
    IMAGO_TRY(file, readPictureFile(path));
    return dicomFrames(file.bytes, toUtf8(path));
}

Status readPages(const std::filesystem::path& path, const std::function<Status(int, const cv::Mat&)>& take) {
    IMAGO_TRY(format, formatOf(path));
    if (format == PictureFormat::dicom) {
        IMAGO_TRY(file, readPictureFile(path));
        return readDicomFrames(file.bytes, toUtf8(path), take);
    }
    IMAGO_TRY(count, format == PictureFormat::tiff ? tiffPages(path) : Result<int>(1));
    for (int page = 0; page < count; ++page) {
        auto pixels = guarded(toUtf8(path), [&]() -> Result<cv::Mat> {
            if (format == PictureFormat::tiff) return tiffPage(path, page);
            IMAGO_TRY(picture, decodePictureFile(path, {}));
            return picture.bgr;
        });
        if (!pixels) return std::move(pixels).error();
        IMAGO_CHECK(take(page, *pixels));
    }
    return {};
}

} // namespace imago
