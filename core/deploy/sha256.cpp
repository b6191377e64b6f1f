// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/sha256.h"

#include "core/base/files.h"

#include <fmt/format.h>
#include <nettle/sha2.h>

#include <array>
#include <fstream>
#include <vector>

namespace imago {

namespace {

std::string hexDigest(sha256_ctx& context) {
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&context, digest.size(), digest.data());
    std::string hex;
    for (const std::uint8_t byte : digest)
        hex += fmt::format("{:02x}", byte);
    return hex;
}

} // namespace

std::string sha256(std::span<const std::uint8_t> bytes) {
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.size(), bytes.data());
    return hexDigest(context);
}

Result<std::string> sha256OfFile(const std::filesystem::path& file, std::stop_token stop) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return failure(ErrorCode::notFound, fmt::format("{} does not exist", toUtf8(file)));
    std::ifstream in(file, std::ios::binary);
    sha256_ctx context;
    sha256_init(&context);
    std::vector<char> part(std::size_t{1} << 20);
    do {
        if (stop.stop_requested()) return failure(ErrorCode::cancelled, "cancelled");
        in.read(part.data(), static_cast<std::streamsize>(part.size()));
        sha256_update(&context, static_cast<std::size_t>(in.gcount()),
                      reinterpret_cast<const std::uint8_t*>(part.data()));
    } while (in);
    if (!in.eof()) return failure(ErrorCode::unreadable, fmt::format("{} cannot be read", toUtf8(file)));
    return hexDigest(context);
}

} // namespace imago
