// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/signature.h"

#include "core/base/files.h"

#include <fmt/format.h>
#include <nettle/base64.h>
#include <nettle/eddsa.h>
#include <sys/random.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <span>
#include <unistd.h>
#include <vector>

namespace imago {

namespace {

namespace fs = std::filesystem;
using Bytes = std::vector<std::uint8_t>;

constexpr std::string_view algorithm = "Ed", untrusted = "untrusted comment: ", trusted = "trusted comment: ";
constexpr std::size_t idBytes = 8, keyBytes = ED25519_KEY_SIZE, signatureBytes = ED25519_SIGNATURE_SIZE;

std::string encoded(std::span<const std::uint8_t> bytes) {
    std::string text(BASE64_ENCODE_RAW_LENGTH(bytes.size()), '\0');
    base64_encode_raw(text.data(), bytes.size(), bytes.data());
    return text;
}

/// Empty where the text is no base64 of that many bytes.
Bytes decoded(std::string_view text, std::size_t bytes) {
    Bytes out(BASE64_DECODE_LENGTH(text.size()) + 1);
    base64_decode_ctx context;
    base64_decode_init(&context);
    std::size_t length = out.size();
    if (!base64_decode_update(&context, &length, out.data(), text.size(), text.data()) ||
        !base64_decode_final(&context) || length != bytes)
        return {};
    out.resize(length);
    return out;
}

void append(Bytes& bytes, std::string_view text) {
    bytes.insert(bytes.end(), text.begin(), text.end());
}
void append(Bytes& bytes, std::span<const std::uint8_t> more) {
    bytes.insert(bytes.end(), more.begin(), more.end());
}

std::string nameOf(std::span<const std::uint8_t, idBytes> id) {
    std::string name; // minisign reads the id as a little-endian number
    for (auto byte = id.rbegin(); byte != id.rend(); ++byte)
        name += fmt::format("{:02X}", *byte);
    return name;
}

std::array<std::uint8_t, keyBytes> publicKeyOf(const SigningKey& key) {
    std::array<std::uint8_t, keyBytes> out{};
    ed25519_sha512_public_key(out.data(), key.seed.data());
    return out;
}

Bytes signatureOf(const SigningKey& key, std::span<const std::uint8_t> message) {
    Bytes signature(signatureBytes);
    ed25519_sha512_sign(publicKeyOf(key).data(), key.seed.data(), message.size(), message.data(),
                        signature.data());
    return signature;
}

/// The lines of a text, without their ends.
std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

Error noSignature(const fs::path& file) {
    return failure(ErrorCode::corrupt,
                   fmt::format("{} is no signature as minisign writes it.", toUtf8(file)));
}

Result<SigningKey> readKey(const fs::path& file) {
    IMAGO_TRY(text, readText(file));
    while (text.ends_with('\n'))
        text.pop_back();
    SigningKey key;
    const Bytes bytes = decoded(text, key.id.size() + key.seed.size());
    if (bytes.empty())
        return failure(
            ErrorCode::corrupt,
            fmt::format("{} holds no signing key. Move it away: a new one is made then.", toUtf8(file)));
    std::copy_n(bytes.begin(), key.id.size(), key.id.begin());
    std::copy_n(bytes.begin() + idBytes, key.seed.size(), key.seed.begin());
    return key;
}

} // namespace

Result<SigningKey> signingKey(const fs::path& folder) {
    const fs::path file = folder / "signing-key";
    std::error_code code;
    if (fs::exists(file, code)) return readKey(file);
    Bytes random(SigningKey{}.id.size() + SigningKey{}.seed.size());
    const auto problem = [&] {
        return failure(ErrorCode::io,
                       fmt::format("{} cannot be made: {}", toUtf8(file), std::strerror(errno)));
    };
    if (getrandom(random.data(), random.size(), 0) != static_cast<ssize_t>(random.size())) return problem();
    fs::create_directories(folder, code);
    // Complete under another name first, so that no other process reads half a key; the first one stays.
    const fs::path draft = file.string() + fmt::format(".{}", getpid());
    const int descriptor = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) return problem();
    const std::string text = encoded(random) + "\n";
    const bool written = ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
                         ::fsync(descriptor) == 0;
    ::close(descriptor);
    const bool placed = written && (::link(draft.c_str(), file.c_str()) == 0 || errno == EEXIST);
    const int why = errno;
    ::unlink(draft.c_str());
    errno = why;
    if (!placed) return problem();
    return readKey(file);
}

std::string keyName(const SigningKey& key) {
    return nameOf(key.id);
}

std::string publicKeyText(const SigningKey& key) {
    Bytes bytes;
    append(bytes, algorithm);
    append(bytes, key.id);
    append(bytes, publicKeyOf(key));
    return fmt::format("{}minisign public key {}\n{}\n", untrusted, keyName(key), encoded(bytes));
}

Status signFile(const SigningKey& key, const fs::path& file) {
    IMAGO_TRY(content, readBytes(file));
    const Bytes signature = signatureOf(key, content);
    Bytes bytes;
    append(bytes, algorithm);
    append(bytes, key.id);
    append(bytes, signature);
    const std::string comment = fmt::format("file:{}\tby Imago {}", toUtf8(file.filename()), IMAGO_VERSION);
    Bytes both = signature;
    append(both, comment);
    return writeAtomically(fs::path(file.string() + ".minisig"),
                           fmt::format("{}signature of the key {}\n{}\n{}{}\n{}\n", untrusted, keyName(key),
                                       encoded(bytes), trusted, comment, encoded(signatureOf(key, both))));
}

Result<std::string> checkSignature(const fs::path& file, std::string_view publicKey) {
    const auto keyLines = linesOf(publicKey);
    const Bytes key =
        keyLines.size() < 2 ? Bytes{} : decoded(keyLines[1], algorithm.size() + idBytes + keyBytes);
    if (key.empty() || !std::equal(algorithm.begin(), algorithm.end(), key.begin()))
        return failure(ErrorCode::corrupt, "The public key is not one as minisign writes it.");
    IMAGO_TRY(content, readBytes(file));
    const fs::path beside = file.string() + ".minisig";
    IMAGO_TRY(text, readText(beside));
    const auto lines = linesOf(text);
    if (lines.size() < 4 || !lines[0].starts_with(untrusted) || !lines[2].starts_with(trusted))
        return noSignature(beside);
    const Bytes head = decoded(lines[1], algorithm.size() + idBytes + signatureBytes);
    const Bytes whole = decoded(lines[3], signatureBytes);
    if (head.empty() || whole.empty() || !std::equal(algorithm.begin(), algorithm.end(), head.begin()))
        return noSignature(beside);
    const std::size_t body = algorithm.size() + idBytes;
    if (!std::equal(head.begin(), head.begin() + static_cast<std::ptrdiff_t>(body), key.begin()))
        return failure(ErrorCode::corrupt, fmt::format("{} was signed with another key.", toUtf8(file)));
    Bytes both(head.begin() + static_cast<std::ptrdiff_t>(body), head.end());
    const std::uint8_t* point = key.data() + body;
    const bool same = ed25519_sha512_verify(point, content.size(), content.data(), both.data()) == 1;
    append(both, lines[2].substr(trusted.size()));
    if (!same || ed25519_sha512_verify(point, both.size(), both.data(), whole.data()) != 1)
        return failure(ErrorCode::corrupt, fmt::format("{} was changed after it was signed.", toUtf8(file)));
    return nameOf(std::span<const std::uint8_t, idBytes>(key.data() + algorithm.size(), idBytes));
}

} // namespace imago
