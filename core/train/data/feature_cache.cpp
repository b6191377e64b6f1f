// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/data/feature_cache.h"

#include "core/base/files.h"

#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <xxhash.h>

namespace imago::train {
namespace {

constexpr std::string_view magic = "IMGFEAT1";
constexpr std::size_t headerBytes = 16;

/// An open file that closes itself; the lock goes with it.
struct File {
    int fd = -1;
    explicit File(const std::filesystem::path& path)
        : fd(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {}
    ~File() {
        if (fd >= 0) close(fd);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
};

bool writeAll(int fd, const char* data, std::size_t size) {
    while (size > 0) {
        const ssize_t written = write(fd, data, size);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        data += written;
        size -= static_cast<std::size_t>(written);
    }
    return true;
}

template <class T> void append(std::string& out, const T& value) {
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

} // namespace

std::size_t FeatureCache::KeyHash::operator()(const Key& key) const {
    std::size_t hash = 0;
    std::memcpy(&hash, key.data(), sizeof hash);
    return hash;
}

FeatureCache::Key FeatureCache::keyOf(const std::string& contentHash, int view) {
    const std::string text = fmt::format("{}/{}", contentHash, view);
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(text.data(), text.size()));
    Key key;
    std::memcpy(key.data(), canonical.digest, key.size());
    return key;
}

std::uint64_t FeatureCache::checksum(const Key& key, const float* values) const {
    const XXH64_hash_t first = XXH3_64bits(key.data(), key.size());
    return XXH3_64bits_withSeed(values, static_cast<std::size_t>(m_features) * sizeof(float), first);
}

FeatureCache::FeatureCache(const std::filesystem::path& folder, const std::string& key, std::int64_t features)
    : m_file(folder / (key + ".features")),
      m_features(features) {
    load();
}

void FeatureCache::load() {
    const auto bytes = readBytes(m_file);
    if (!bytes || bytes->size() < headerBytes) return;
    std::uint64_t features = 0;
    std::memcpy(&features, bytes->data() + magic.size(), sizeof features);
    if (std::memcmp(bytes->data(), magic.data(), magic.size()) != 0 ||
        features != static_cast<std::uint64_t>(m_features))
        return;
    const std::size_t width = static_cast<std::size_t>(m_features) * sizeof(float);
    const std::size_t record = sizeof(Key) + sizeof(std::uint64_t) + width;
    const std::size_t count = (bytes->size() - headerBytes) / record;
    m_values.reserve(count * static_cast<std::size_t>(m_features));
    std::vector<float> values(static_cast<std::size_t>(m_features));
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint8_t* at = bytes->data() + headerBytes + i * record;
        Key key;
        std::uint64_t sum = 0;
        std::memcpy(key.data(), at, sizeof key);
        std::memcpy(&sum, at + sizeof key, sizeof sum);
        std::memcpy(values.data(), at + sizeof key + sizeof sum, width);
        if (sum != checksum(key, values.data())) continue;
        if (!m_index.try_emplace(key, static_cast<std::int64_t>(m_index.size())).second) continue;
        m_values.insert(m_values.end(), values.begin(), values.end());
    }
    std::error_code ignored;
    std::filesystem::last_write_time(m_file, std::filesystem::file_time_type::clock::now(), ignored);
}

const float* FeatureCache::find(const std::string& contentHash, int view) const {
    const auto found = m_index.find(keyOf(contentHash, view));
    return found == m_index.end() ? nullptr : m_values.data() + found->second * m_features;
}

void FeatureCache::add(const std::string& contentHash, int view, const float* values) {
    const Key key = keyOf(contentHash, view);
    if (!m_index.try_emplace(key, static_cast<std::int64_t>(m_index.size())).second) return;
    m_values.insert(m_values.end(), values, values + m_features);
    m_added.push_back(key);
}

Status FeatureCache::save() {
    if (m_added.empty()) return {};
    std::error_code failed;
    std::filesystem::create_directories(m_file.parent_path(), failed);
    const File file(m_file);
    const auto refused = [&] {
        return failure(ErrorCode::io, fmt::format("the feature cache {} cannot be written: {}",
                                                  toUtf8(m_file), std::generic_category().message(errno)));
    };
    struct stat info {};
    if (file.fd < 0 || flock(file.fd, LOCK_EX) != 0 || fstat(file.fd, &info) != 0) return refused();

    const std::size_t width = static_cast<std::size_t>(m_features) * sizeof(float);
    const std::size_t record = sizeof(Key) + sizeof(std::uint64_t) + width;
    std::string header(magic);
    append(header, static_cast<std::uint64_t>(m_features));
    std::string present(headerBytes, '\0');
    const bool ours = static_cast<std::size_t>(info.st_size) >= headerBytes &&
                      pread(file.fd, present.data(), headerBytes, 0) == static_cast<ssize_t>(headerBytes) &&
                      present == header;
    // A writer that was killed leaves part of a record behind.
    const std::size_t end =
        ours ? headerBytes + (static_cast<std::size_t>(info.st_size) - headerBytes) / record * record : 0;
    if (ftruncate(file.fd, static_cast<off_t>(end)) != 0 || lseek(file.fd, 0, SEEK_END) < 0) return refused();

    std::string block = ours ? std::string() : header;
    const std::size_t firstAdded = m_index.size() - m_added.size();
    for (std::size_t i = 0; i < m_added.size(); ++i) {
        const float* values = m_values.data() + (firstAdded + i) * static_cast<std::size_t>(m_features);
        block.append(reinterpret_cast<const char*>(m_added[i].data()), sizeof(Key));
        append(block, checksum(m_added[i], values));
        block.append(reinterpret_cast<const char*>(values), width);
    }
    if (!writeAll(file.fd, block.data(), block.size())) return refused();
    m_added.clear();
    return {};
}

void trimFeatureFolder(const std::filesystem::path& folder, std::uint64_t bytes) {
    struct Entry {
        std::filesystem::file_time_type used;
        std::uint64_t size = 0;
        std::filesystem::path path;
    };
    std::vector<Entry> entries;
    std::uint64_t total = 0;
    std::error_code failed;
    for (const auto& item : std::filesystem::directory_iterator(folder, failed)) {
        if (item.path().extension() != ".features") continue;
        const Entry entry{item.last_write_time(failed), item.file_size(failed), item.path()};
        if (failed) continue;
        total += entry.size;
        entries.push_back(entry);
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.used < b.used; });
    for (const Entry& entry : entries) {
        if (total <= bytes) return;
        if (std::filesystem::remove(entry.path, failed)) total -= entry.size;
    }
}

} // namespace imago::train
