// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tar_file.h"

#include "core/base/files.h"

#include <fmt/format.h>

#include <archive.h>
#include <archive_entry.h>

namespace imago {

namespace fs = std::filesystem;

namespace {

struct FreeEntry {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};
struct FreeReader {
    void operator()(archive* reader) const { archive_read_free(reader); }
};

std::string reason(archive* of) {
    const char* text = archive_error_string(of);
    return text ? text : "unknown reason";
}

/// An entry of a crafted archive may claim any size.
constexpr std::int64_t largestEntry = std::int64_t{2} << 30;

} // namespace

void TarWriter::Free::operator()(void* archive) const {
    archive_write_free(static_cast<struct archive*>(archive));
}

Result<TarWriter> TarWriter::create(const fs::path& file) {
    TarWriter writer;
    writer.m_name = toUtf8(file);
    writer.m_archive.reset(archive_write_new());
    auto* const out = static_cast<archive*>(writer.m_archive.get());
    if (!out) return failure(ErrorCode::outOfMemory, "not enough memory to write an archive");
    archive_write_set_format_ustar(out);
    if (archive_write_open_filename(out, file.c_str()) != ARCHIVE_OK)
        return failure(ErrorCode::io, fmt::format("{} cannot be written: {}", writer.m_name, reason(out)));
    return writer;
}

Status TarWriter::add(const std::string& name, std::span<const std::uint8_t> content) {
    auto* const out = static_cast<archive*>(m_archive.get());
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(content.size()));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_mtime(entry.get(), 0, 0);
    const bool fine =
        archive_write_header(out, entry.get()) == ARCHIVE_OK &&
        archive_write_data(out, content.data(), content.size()) == static_cast<la_ssize_t>(content.size()) &&
        archive_write_finish_entry(out) == ARCHIVE_OK;
    if (!fine) return failure(ErrorCode::io, fmt::format("{} cannot be written: {}", m_name, reason(out)));
    m_bytes += sizeOf(static_cast<std::int64_t>(content.size()));
    return {};
}

Status TarWriter::close() {
    auto* const out = static_cast<archive*>(m_archive.get());
    if (archive_write_close(out) != ARCHIVE_OK)
        return failure(ErrorCode::io, fmt::format("{} cannot be written: {}", m_name, reason(out)));
    m_archive.reset();
    return {};
}

Status readTar(const fs::path& file, const std::function<Status(const TarEntry&)>& visit) {
    const auto name = toUtf8(file);
    std::error_code code;
    if (!fs::is_regular_file(file, code))
        return failure(ErrorCode::notFound, fmt::format("{} does not exist", name));
    const std::unique_ptr<archive, FreeReader> in(archive_read_new());
    if (!in) return failure(ErrorCode::outOfMemory, "not enough memory to read an archive");
    archive_read_support_format_tar(in.get());
    const auto corrupt = [&] {
        return failure(ErrorCode::corrupt,
                       fmt::format("{} is no whole tar archive ({}); copy it again", name, reason(in.get())));
    };
    constexpr std::size_t block = 1 << 16;
    if (archive_read_open_filename(in.get(), file.c_str(), block) != ARCHIVE_OK) return corrupt();
    archive_entry* header = nullptr;
    for (;;) {
        const int answer = archive_read_next_header(in.get(), &header);
        if (answer == ARCHIVE_EOF) return {};
        if (answer != ARCHIVE_OK) return corrupt();
        TarEntry entry;
        const char* path = archive_entry_pathname(header);
        entry.name = path ? path : "";
        entry.bytes = archive_entry_size(header);
        entry.isFile = archive_entry_filetype(header) == AE_IFREG && !archive_entry_hardlink(header) &&
                       !archive_entry_symlink(header);
        entry.read = [&]() -> Result<std::vector<std::uint8_t>> {
            if (entry.bytes < 0 || entry.bytes > largestEntry)
                return failure(ErrorCode::corrupt,
                               fmt::format("{}: {} claims {} bytes", name, entry.name, entry.bytes));
            std::vector<std::uint8_t> content;
            // Grows with what is there: the claimed size is not believed.
            std::vector<std::uint8_t> part(block);
            for (;;) {
                const auto got = archive_read_data(in.get(), part.data(), part.size());
                if (got < 0) return corrupt();
                if (got == 0) break;
                content.insert(content.end(), part.begin(), part.begin() + got);
            }
            if (static_cast<std::int64_t>(content.size()) != entry.bytes) return corrupt();
            return content;
        };
        IMAGO_CHECK(visit(entry));
    }
}

} // namespace imago
