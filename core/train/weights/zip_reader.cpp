// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/weights/zip_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <optional>

namespace imago::train {

namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::uint32_t localSignature = 0x04034b50, centralSignature = 0x02014b50, endSignature = 0x06054b50,
                        end64Signature = 0x06064b50, locator64Signature = 0x07064b50;
constexpr std::size_t localSize = 30, centralSize = 46, endSize = 22, end64Size = 56, locator64Size = 20;
constexpr std::uint32_t full32 = 0xffffffffu;
constexpr std::uint16_t full16 = 0xffffu;

/// Precondition: position + sizeof(T) <= bytes.size().
template <class T> T at(Bytes bytes, std::size_t position) {
    T value;
    std::memcpy(&value, bytes.data() + position, sizeof(T));
    return value;
}

Error corrupt(std::string what) {
    return failure(ErrorCode::corrupt, "the zip archive is damaged: " + std::move(what));
}

struct Directory {
    std::uint64_t entries = 0, size = 0, offset = 0;
};

/// The end record lies at the end, behind it only a comment of at most 65,535 bytes.
std::optional<std::size_t> findEnd(Bytes bytes) {
    if (bytes.size() < endSize) return std::nullopt;
    const std::size_t last = bytes.size() - endSize;
    const std::size_t first = last > full16 ? last - full16 : 0;
    for (std::size_t position = last + 1; position-- > first;)
        if (at<std::uint32_t>(bytes, position) == endSignature &&
            position + endSize + at<std::uint16_t>(bytes, position + 20) == bytes.size())
            return position;
    return std::nullopt;
}

Result<Directory> readDirectory(Bytes bytes) {
    const auto end = findEnd(bytes);
    if (!end) return corrupt("it has no end record; is the file complete?");
    if (at<std::uint16_t>(bytes, *end + 4) != at<std::uint16_t>(bytes, *end + 6))
        return failure(ErrorCode::unsupported, "the zip archive is spread over several volumes");
    Directory directory{at<std::uint16_t>(bytes, *end + 10), at<std::uint32_t>(bytes, *end + 12),
                        at<std::uint32_t>(bytes, *end + 16)};
    const bool wide = directory.entries == full16 || directory.size == full32 || directory.offset == full32;
    std::size_t limit = *end;
    if (wide && *end >= locator64Size &&
        at<std::uint32_t>(bytes, *end - locator64Size) == locator64Signature) {
        const auto position = at<std::uint64_t>(bytes, *end - locator64Size + 8);
        if (position > *end - locator64Size || *end - locator64Size - position < end64Size ||
            at<std::uint32_t>(bytes, position) != end64Signature)
            return corrupt("its zip64 end record is not where it should be");
        directory = {at<std::uint64_t>(bytes, position + 32), at<std::uint64_t>(bytes, position + 40),
                     at<std::uint64_t>(bytes, position + 48)};
        limit = position;
    }
    if (directory.offset > limit || directory.size > limit - directory.offset)
        return corrupt("its directory lies outside the file");
    return directory;
}

struct Member {
    std::uint64_t size = 0, packed = 0, offset = 0;
};

/// Takes the 64-bit fields from the extra field with id 1, in the order of those that did not fit.
bool widen(Member& member, Bytes extra) {
    std::uint64_t* wanted[] = {&member.size, &member.packed, &member.offset};
    if (std::none_of(std::begin(wanted), std::end(wanted), [](auto* field) { return *field == full32; }))
        return true;
    while (extra.size() >= 4) {
        const auto id = at<std::uint16_t>(extra, 0), size = at<std::uint16_t>(extra, 2);
        if (size > extra.size() - 4) return false;
        if (id == 1) {
            Bytes fields = extra.subspan(4, size);
            for (std::uint64_t* field : wanted) {
                if (*field != full32) continue;
                if (fields.size() < 8) return false;
                *field = at<std::uint64_t>(fields, 0);
                fields = fields.subspan(8);
            }
            return true;
        }
        extra = extra.subspan(4 + size);
    }
    return true; // no zip64 field: the sizes are meant as they stand
}

Result<Bytes> contentOf(Bytes bytes, const Member& member, std::uint64_t directoryStart,
                        const std::string& name) {
    if (member.offset > directoryStart || directoryStart - member.offset < localSize ||
        at<std::uint32_t>(bytes, member.offset) != localSignature)
        return corrupt(fmt::format("the member {} is not where the directory says", name));
    const std::uint64_t start = member.offset + localSize + at<std::uint16_t>(bytes, member.offset + 26) +
                                at<std::uint16_t>(bytes, member.offset + 28);
    if (start > directoryStart || member.size > directoryStart - start)
        return corrupt(
            fmt::format("the member {} claims {} bytes, which the file does not have", name, member.size));
    return bytes.subspan(start, member.size);
}

} // namespace

Result<std::map<std::string, Bytes>> readZip(Bytes bytes) {
    IMAGO_TRY(directory, readDirectory(bytes));
    std::map<std::string, Bytes> members;
    Bytes rest = bytes.subspan(directory.offset, directory.size);
    for (std::uint64_t i = 0; i < directory.entries; ++i) {
        if (rest.size() < centralSize || at<std::uint32_t>(rest, 0) != centralSignature)
            return corrupt(fmt::format("entry {} of its directory is broken", i));
        const auto flags = at<std::uint16_t>(rest, 8), method = at<std::uint16_t>(rest, 10);
        Member member{at<std::uint32_t>(rest, 24), at<std::uint32_t>(rest, 20), at<std::uint32_t>(rest, 42)};
        const std::size_t nameSize = at<std::uint16_t>(rest, 28), extraSize = at<std::uint16_t>(rest, 30),
                          commentSize = at<std::uint16_t>(rest, 32);
        if (rest.size() - centralSize < nameSize + extraSize + commentSize)
            return corrupt(fmt::format("entry {} of its directory is cut off", i));
        std::string name(reinterpret_cast<const char*>(rest.data()) + centralSize, nameSize);
        if (!widen(member, rest.subspan(centralSize + nameSize, extraSize)))
            return corrupt(fmt::format("the sizes of the member {} are broken", name));
        if (flags & 1u)
            return failure(ErrorCode::unsupported, fmt::format("the zip member {} is encrypted", name));
        const bool stored = method == 0 && member.size == member.packed;
        // TorchScript's programs; nothing here wants them.
        const bool program = name.find("/code/") != std::string::npos;
        if (!stored && !program)
            return failure(
                ErrorCode::unsupported,
                fmt::format("the zip member {} is compressed; save the weights with torch.save", name));
        if (stored) {
            IMAGO_TRY(content, contentOf(bytes, member, directory.offset, name));
            if (!members.emplace(name, content).second)
                return corrupt(fmt::format("it has two members named {}", name));
        }
        rest = rest.subspan(centralSize + nameSize + extraSize + commentSize);
    }
    return members;
}

} // namespace imago::train
