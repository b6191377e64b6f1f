// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/train/loop/compat.h"
#include "core/train/train.h"

#include <exception>
#include <string>
#include <utility>

namespace imago::train {

/// Runs `work` and turns what LibTorch, OpenCV or the allocator throw into an Error.
template <class Work> auto guarded(Work&& work) -> decltype(work()) {
    try {
        return std::forward<Work>(work)();
    } catch (const c10::Error& error) {
        if (isOutOfMemory(error))
            return failure(ErrorCode::outOfMemory,
                           "memory ran out: choose a smaller batch, input size or model");
        return failure(ErrorCode::internal, error.what_without_backtrace());
    } catch (const std::exception& error) {
        if (isOutOfMemory(error))
            return failure(ErrorCode::outOfMemory,
                           "memory ran out: choose a smaller batch, input size or model");
        return failure(ErrorCode::internal, error.what());
    }
}

/// Emits the error, if there is one, and hands the status on.
inline Status told(const Emit& emit, Status status) {
    if (!status) emit(ErrorMessage{std::string(toString(status.error().code)), status.error().text()});
    return status;
}

} // namespace imago::train
