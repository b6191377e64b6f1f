// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

/// Signatures as minisign writes and checks them (https://jedisct1.github.io/minisign/, "Signature format"):
/// Ed25519 (RFC 8032) over the file's bytes, algorithm "Ed", and over signature and trusted comment. So
/// whoever has the signer's public key can check a file with `minisign -V -p KEY.pub -m FILE`, without Imago.
namespace imago {

/// A user's own key. Whoever has the seed can sign in his name.
struct SigningKey {
    std::array<std::uint8_t, 8> id{};
    std::array<std::uint8_t, 32> seed{};
    bool operator==(const SigningKey&) const = default;
};
/// The key in `folder`/signing-key, made at the first call, readable by its owner alone. Errors: unreadable,
/// corrupt (the file holds no key), io.
Result<SigningKey> signingKey(const std::filesystem::path& folder);

/// "0123456789ABCDEF", as minisign names a key.
std::string keyName(const SigningKey& key);
/// The content of a minisign.pub: two lines.
std::string publicKeyText(const SigningKey& key);

/// Writes FILE.minisig beside the file. Errors: notFound, unreadable, io.
Status signFile(const SigningKey& key, const std::filesystem::path& file);
/// Is FILE.minisig the signature of the file by that key? `publicKey`: the content of a minisign.pub. Returns
/// the key's name. Errors: notFound, unreadable; corrupt (not in this format, another key's, or the file was
/// changed since).
Result<std::string> checkSignature(const std::filesystem::path& file, std::string_view publicKey);

} // namespace imago
