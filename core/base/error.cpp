// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

namespace imago {

std::string_view toString(ErrorCode code) {
    switch (code) {
        case ErrorCode::invalidArgument:
            return "invalidArgument";
        case ErrorCode::notFound:
            return "notFound";
        case ErrorCode::alreadyExists:
            return "alreadyExists";
        case ErrorCode::unreadable:
            return "unreadable";
        case ErrorCode::corrupt:
            return "corrupt";
        case ErrorCode::unsupported:
            return "unsupported";
        case ErrorCode::newerVersion:
            return "newerVersion";
        case ErrorCode::io:
            return "io";
        case ErrorCode::busy:
            return "busy";
        case ErrorCode::outOfMemory:
            return "outOfMemory";
        case ErrorCode::cancelled:
            return "cancelled";
        case ErrorCode::worker:
            return "worker";
        case ErrorCode::internal:
            return "internal";
    }
    return "internal";
}

Error Error::within(std::string where) && {
    context.insert(context.begin(), std::move(where));
    return std::move(*this);
}

Error Error::within(std::string where) const& {
    return Error(*this).within(std::move(where));
}

std::string Error::text() const {
    std::string out;
    for (const auto& part : context)
        out += part + ": ";
    return out + message;
}

} // namespace imago
