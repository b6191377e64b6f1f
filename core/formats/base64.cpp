// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/base64.h"

#include <nettle/base64.h>

namespace imago {

std::string base64(std::span<const std::uint8_t> bytes) {
    std::string text(BASE64_ENCODE_RAW_LENGTH(bytes.size()), '\0');
    base64_encode_raw(text.data(), bytes.size(), bytes.data());
    return text;
}

Result<std::vector<std::uint8_t>> bytesFromBase64(std::string_view text) {
    if (text.starts_with("data:"))
        if (const auto comma = text.find(','); comma != text.npos) text.remove_prefix(comma + 1);
    std::vector<std::uint8_t> bytes(BASE64_DECODE_LENGTH(text.size()) + 3);
    base64_decode_ctx state;
    base64_decode_init(&state);
    std::size_t length = bytes.size();
    const auto broken = [] { return failure(ErrorCode::corrupt, "the base64 text is broken"); };
    if (!base64_decode_update(&state, &length, bytes.data(), text.size(), text.data())) return broken();
    if (!base64_decode_final(&state)) { // the padding is missing
        std::size_t more = 0;
        const auto missing = state.bits == 2 ? "=" : "==";
        if (!base64_decode_update(&state, &more, bytes.data() + length, state.bits == 2 ? 1 : 2, missing) ||
            !base64_decode_final(&state))
            return broken();
    }
    bytes.resize(length);
    return bytes;
}

} // namespace imago
