// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/geometry/geometry.h"

#include <opencv2/core.hpp>

#include <exception>
#include <new>
#include <string>

namespace imago {

/// What is said of a file that cannot be decoded, and what to do about it.
Error damaged(const std::string& name, const std::string& detail = {});
Error tooLarge(const std::string& name, Size size, const std::string& advice);
/// Where the whole picture is asked for at full size.
Error tooLargeAtOnce(const std::string& name, Size size);
Error outOfMemory(const std::string& name);

/// More than maxPixels.
bool isTooLarge(Size size);

/// Runs a decoder that may throw what OpenCV and the allocator throw.
template <class F> auto guarded(const std::string& name, F&& decode) -> decltype(decode()) {
    try {
        return decode();
    } catch (const std::bad_alloc&) {
        return outOfMemory(name);
    } catch (const cv::Exception& e) {
        return e.code == cv::Error::StsNoMem ? outOfMemory(name) : damaged(name, e.err);
    } catch (const std::exception& e) {
        return damaged(name, e.what());
    }
}

} // namespace imago
