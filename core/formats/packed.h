// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <opencv2/core/mat.hpp>

#include <functional>

namespace imago {

/// What the binary formats (MNIST, CIFAR) write: pictures of one size with one class each.
struct PackedWish {
    Size size; ///< of every picture
    std::size_t mostClasses = 256;
    bool grey = false; ///< one channel
    /// Takes one picture (BGR, or grey) with its class's number.
    std::function<Status(bool test, std::size_t label, const cv::Mat& picture)> take;
};

/// Decodes the pictures one after the other and hands them over in the wished form. Counts what is lost:
/// "unlabelled", "image" (all classes but the first), "split" (val), "size", "colour", "picture" (cannot be
/// decoded), shapes, names of files. Returns the classes by number.
Result<std::vector<std::string>> packPictures(const Dataset& data, const PackedWish& wish, Output& out,
                                              const WriteOptions& options);

} // namespace imago
