// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/data/picture_store.h"

#include "core/base/files.h"

#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/uio.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <xxhash.h>

namespace imago::train {
namespace {

constexpr std::string_view magic = "IMGPICT1";
constexpr std::string_view extension = ".pictures";
constexpr std::int64_t segmentBytes = std::int64_t{1} << 30;
constexpr std::uint64_t leastFree = std::uint64_t{2} << 30;
/// The disk is looked at once for so many bytes.
constexpr std::uint64_t stride = std::uint64_t{64} << 20;
constexpr std::int32_t widest = 1 << 20;

struct Header {
    std::array<std::uint8_t, 16> key;
    std::int32_t width, height;
    std::uint64_t pixels; ///< checksum
    std::uint64_t header; ///< checksum of what stands before
};
static_assert(sizeof(Header) == 40);

std::uint64_t checksumOf(const Header& header) {
    return XXH3_64bits(&header, offsetof(Header, header));
}

bool readAt(int fd, void* to, std::size_t size, std::int64_t offset) {
    auto* at = static_cast<char*>(to);
    while (size > 0) {
        const ssize_t n = pread(fd, at, size, offset);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        at += n;
        size -= static_cast<std::size_t>(n);
        offset += n;
    }
    return true;
}

bool writeAt(int fd, const void* from, std::size_t size, std::int64_t offset) {
    const auto* at = static_cast<const char*>(from);
    while (size > 0) {
        const ssize_t n = pwrite(fd, at, size, offset);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        at += n;
        size -= static_cast<std::size_t>(n);
        offset += n;
    }
    return true;
}

std::int64_t sizeOf(int fd) {
    struct stat info {};
    return fstat(fd, &info) == 0 ? info.st_size : 0;
}

struct Entry {
    std::filesystem::file_time_type used;
    std::uint64_t size = 0;
    std::filesystem::path path;
};

/// The segments of a folder, of all keys, the least recently used one first.
std::vector<Entry> segmentsIn(const std::filesystem::path& folder) {
    std::vector<Entry> entries;
    std::error_code failed;
    for (const auto& item : std::filesystem::directory_iterator(folder, failed)) {
        if (item.path().extension() != extension) continue;
        const Entry entry{item.last_write_time(failed), item.file_size(failed), item.path()};
        if (!failed) entries.push_back(entry);
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.used < b.used; });
    return entries;
}

std::uint64_t totalOf(const std::vector<Entry>& entries) {
    std::uint64_t total = 0;
    for (const Entry& entry : entries)
        total += entry.size;
    return total;
}

} // namespace

/// An open segment; closing it drops its lock.
struct PictureStore::Segment {
    int fd = -1;
    std::filesystem::path path;
    std::int64_t end = 0; ///< of the records that are known
    bool used = false;    ///< and marked as such

    Segment(int file, std::filesystem::path name) : fd(file), path(std::move(name)) {}
    ~Segment() { close(fd); }
    Segment(const Segment&) = delete;
    Segment& operator=(const Segment&) = delete;

    void markUsed() {
        if (std::exchange(used, true)) return;
        futimens(fd, nullptr);
    }
};

std::size_t PictureStore::KeyHash::operator()(const Key& key) const {
    std::size_t hash = 0;
    std::memcpy(&hash, key.data(), sizeof hash);
    return hash;
}

PictureStore::Key PictureStore::keyOf(const std::string& contentHash) {
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(contentHash.data(), contentHash.size()));
    Key key;
    std::memcpy(key.data(), canonical.digest, key.size());
    return key;
}

PictureStore::PictureStore(std::filesystem::path folder, std::string key, std::uint64_t limitBytes)
    : m_folder(std::move(folder)),
      m_key(std::move(key)),
      m_limit(limitBytes) {
    openSegments();
}

PictureStore::~PictureStore() = default;

void PictureStore::openSegments() {
    for (const Entry& entry : segmentsIn(m_folder)) {
        if (!entry.path.filename().string().starts_with(m_key + "-")) continue;
        const int fd = open(entry.path.c_str(), O_RDWR | O_CLOEXEC);
        if (fd < 0) continue;
        auto segment = std::make_unique<Segment>(fd, entry.path);
        char start[magic.size()];
        if (!readAt(fd, start, sizeof start, 0) || std::string_view(start, sizeof start) != magic) continue;
        segment->end = index(*segment, static_cast<std::int64_t>(magic.size()));
        m_segments.push_back(std::move(segment));
    }
}

std::int64_t PictureStore::index(Segment& segment, std::int64_t from) {
    const std::int64_t size = sizeOf(segment.fd);
    std::int64_t at = from;
    for (Header header; at + static_cast<std::int64_t>(sizeof header) <= size;) {
        if (!readAt(segment.fd, &header, sizeof header, at) || header.header != checksumOf(header)) break;
        if (header.width < 1 || header.height < 1 || header.width > widest || header.height > widest) break;
        const std::int64_t pixels = at + static_cast<std::int64_t>(sizeof header);
        const std::int64_t end = pixels + std::int64_t{3} * header.width * header.height;
        if (end > size) break;
        m_index.try_emplace(header.key, Place{&segment, pixels, header.width, header.height, header.pixels});
        at = end;
    }
    return at;
}

std::int64_t PictureStore::count() const {
    const std::scoped_lock lock(m_mutex);
    return static_cast<std::int64_t>(m_index.size());
}

cv::Mat PictureStore::find(const std::string& contentHash) {
    const Key key = keyOf(contentHash);
    Place place;
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_index.find(key);
        if (found == m_index.end()) return {};
        place = found->second;
        place.segment->markUsed();
    }
    cv::Mat picture(place.height, place.width, CV_8UC3);
    const std::size_t bytes = picture.total() * 3;
    if (readAt(place.segment->fd, picture.data, bytes, place.offset) &&
        XXH3_64bits(picture.data, bytes) == place.checksum)
        return picture;
    const std::scoped_lock lock(m_mutex);
    m_index.erase(key);
    return {};
}

bool PictureStore::roomFor(std::uint64_t bytes) {
    if (m_room >= bytes) return true;
    std::error_code failed;
    std::filesystem::create_directories(m_folder, failed);
    std::uint64_t held = totalOf(segmentsIn(m_folder));
    for (const Entry& entry : segmentsIn(m_folder)) {
        if (held + std::min(stride, m_limit / 4) <= m_limit) break;
        const auto mine = [&](const auto& segment) { return segment->used && segment->path == entry.path; };
        if (std::any_of(m_segments.begin(), m_segments.end(), mine)) continue;
        if (std::filesystem::remove(entry.path, failed)) held -= entry.size;
    }
    struct statvfs disk {};
    if (statvfs(m_folder.c_str(), &disk) != 0) return false;
    const auto unit = static_cast<std::uint64_t>(disk.f_frsize);
    const std::uint64_t kept = std::max(leastFree, unit * disk.f_blocks / 10), free = unit * disk.f_bavail;
    if (free <= kept + stride || held >= m_limit) return false;
    m_room = std::min({stride, free - kept, m_limit - held});
    return m_room >= bytes;
}

PictureStore::Segment* PictureStore::writable() {
    if (m_writing && m_end < segmentBytes) return m_writing;
    m_writing = nullptr;
    for (const auto& segment : m_segments) {
        if (segment->end >= segmentBytes || flock(segment->fd, LOCK_EX | LOCK_NB) != 0) continue;
        // Others may have added since; what follows the last whole record was torn off.
        segment->end = index(*segment, segment->end);
        if (ftruncate(segment->fd, segment->end) != 0) continue;
        m_end = segment->end;
        return m_writing = segment.get();
    }
    for (int number = 0; number < 10000; ++number) {
        const auto path = m_folder / fmt::format("{}-{}{}", m_key, number, extension);
        const int fd = open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
        if (fd < 0 && errno == EEXIST) continue;
        if (fd < 0) return nullptr;
        auto segment = std::make_unique<Segment>(fd, path);
        if (flock(fd, LOCK_EX | LOCK_NB) != 0 || !writeAt(fd, magic.data(), magic.size(), 0)) return nullptr;
        segment->end = m_end = static_cast<std::int64_t>(magic.size());
        m_segments.push_back(std::move(segment));
        return m_writing = m_segments.back().get();
    }
    return nullptr;
}

void PictureStore::add(const std::string& contentHash, const cv::Mat& bgr) {
    const cv::Mat picture = bgr.isContinuous() ? bgr : bgr.clone();
    const std::size_t bytes = picture.total() * 3;
    Header header{keyOf(contentHash), picture.cols, picture.rows, XXH3_64bits(picture.data, bytes), 0};
    header.header = checksumOf(header);

    const std::scoped_lock lock(m_mutex);
    if (m_full || m_index.contains(header.key)) return;
    const std::uint64_t needed = sizeof header + bytes;
    Segment* segment = roomFor(needed) ? writable() : nullptr;
    // Pixels first: without its header a record that was not finished ends the segment.
    const std::int64_t pixels = m_end + static_cast<std::int64_t>(sizeof header);
    if (!segment || !writeAt(segment->fd, picture.data, bytes, pixels) ||
        !writeAt(segment->fd, &header, sizeof header, m_end)) {
        m_full = true;
        return;
    }
    segment->markUsed();
    m_index.emplace(header.key, Place{segment, pixels, header.width, header.height, header.pixels});
    m_end += static_cast<std::int64_t>(needed);
    segment->end = m_end;
    m_room -= needed;
}

void trimPictureFolder(const std::filesystem::path& folder, std::uint64_t bytes) {
    const auto entries = segmentsIn(folder);
    std::uint64_t total = totalOf(entries);
    std::error_code failed;
    for (const Entry& entry : entries) {
        if (total <= bytes) return;
        if (std::filesystem::remove(entry.path, failed)) total -= entry.size;
    }
}

} // namespace imago::train
