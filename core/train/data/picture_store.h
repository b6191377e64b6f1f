// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace imago::train {

/// Decoded and resized pictures on disk, so that a second run does not decode large files again. Pictures of
/// one `key` (what was done to them) lie in segments of about a gigabyte, KEY-N.pictures, which only grow; a
/// record is one picture, found by its content's hash. One process at a time adds to a segment, any number
/// reads. Each record carries checksums: a torn tail is dropped, a damaged picture is absent. Segments may be
/// deleted at any time, also while they are read. Nothing fails: a store that cannot be used only costs time.
///
/// Layout, native byte order: "IMGPICT1"; then records of 16 bytes XXH3-128 of the content hash, int32 width
/// and height, uint64 XXH3 of the pixels, uint64 XXH3 of all that, then 3·width·height bytes BGR.
class PictureStore {
public:
    /// Reads the index of what is there. `limitBytes`: of the whole folder; what was used least recently goes
    /// first. Nothing is written where less than a tenth of the disk, or 2 GB, would be left free.
    PictureStore(std::filesystem::path folder, std::string key, std::uint64_t limitBytes);
    ~PictureStore();
    PictureStore(const PictureStore&) = delete;
    PictureStore& operator=(const PictureStore&) = delete;

    /// Empty where it is not there. Safe from several threads, like `add`.
    cv::Mat find(const std::string& contentHash);
    /// CV_8UC3. A picture that is there already is left alone.
    void add(const std::string& contentHash, const cv::Mat& bgr);
    std::int64_t count() const;

private:
    using Key = std::array<std::uint8_t, 16>;
    struct KeyHash {
        std::size_t operator()(const Key& key) const;
    };
    struct Segment;
    struct Place {
        Segment* segment = nullptr;
        std::int64_t offset = 0; ///< of the pixels
        std::int32_t width = 0, height = 0;
        std::uint64_t checksum = 0;
    };
    static Key keyOf(const std::string& contentHash);
    void openSegments();
    /// Indexes the records from `from` on; where the last whole one ends.
    std::int64_t index(Segment& segment, std::int64_t from);
    Segment* writable();
    bool roomFor(std::uint64_t bytes);

    const std::filesystem::path m_folder;
    const std::string m_key;
    const std::uint64_t m_limit;
    mutable std::mutex m_mutex;
    std::vector<std::unique_ptr<Segment>> m_segments;
    std::unordered_map<Key, Place, KeyHash> m_index;
    Segment* m_writing = nullptr; ///< locked for this process
    std::int64_t m_end = 0;       ///< of m_writing
    std::uint64_t m_room = 0;     ///< bytes that may be written before the disk is looked at again
    bool m_full = false;
};

/// Deletes the segments that were not used for the longest time until the folder holds at most `bytes`.
void trimPictureFolder(const std::filesystem::path& folder, std::uint64_t bytes);

} // namespace imago::train
