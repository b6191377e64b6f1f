// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/row_decode.h"

#include "core/image/image.h"
#include "core/image/orient.h"
#include "core/image/picture_errors.h"

#include <algorithm>

namespace imago {

namespace {

constexpr int mostShrink = 1 << 12;

bool isTooMuch(cv::Size size, int shrink) {
    return isTooLarge({(size.width + shrink - 1) / shrink, (size.height + shrink - 1) / shrink});
}

} // namespace

Result<DecodedPicture> decodeRows(Result<std::unique_ptr<RowReader>> reader, const std::string& name,
                                  ReducedTo reduced) {
    IMAGO_TRY(rows, std::move(reader));
    const Size stored = rows->size();
    const int shorter = std::min(stored.width, stored.height), longer = std::max(stored.width, stored.height);
    int shrink = 1;
    const bool may = isTooLarge(stored) && (reduced.shorter > 0 || reduced.longer > 0);
    while (may && shrink < mostShrink && shorter / (shrink * 2) >= reduced.shorter &&
           longer / (shrink * 2) >= reduced.longer)
        shrink *= 2;
    const cv::Size whole(stored.width, stored.height);
    if (isTooMuch(whole, shrink)) return tooLargeAtOnce(name, stored);
    cv::Rect covers;
    IMAGO_TRY(bgr, reducedRows(*rows, name, cv::Rect(cv::Point(), whole), shrink, covers));
    const int orientation = rows->orientation();
    return DecodedPicture{uprightPixels(bgr, orientation), turned(stored, orientation), orientation};
}

Result<DecodedPart> decodePartOfRows(Result<std::unique_ptr<RowReader>> reader, const std::string& name,
                                     const std::function<PartWish(Size)>& choose) {
    IMAGO_TRY(rows, std::move(reader));
    const int orientation = rows->orientation();
    const Size whole = turned(rows->size(), orientation);
    const PartWish wish = choose(whole);
    int shrink = 1;
    while (shrink < mostShrink && shrink * 2 <= wish.shrink)
        shrink *= 2;
    if (isTooMuch(wish.part.size(), shrink)) return tooLargeAtOnce(name, whole);
    cv::Rect covers;
    IMAGO_TRY(bgr, reducedRows(*rows, name, storedPart(wish.part, whole, orientation), shrink, covers));
    return DecodedPart{uprightPixels(bgr, orientation), uprightPart(cv::Rect2d(covers), whole, orientation),
                       whole};
}

} // namespace imago
