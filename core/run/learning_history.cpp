// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/learning_history.h"

#include "core/base/files.h"
#include "core/run/binary_layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <optional>
#include <system_error>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view magic = "IMGHIST1";

bool rises(const std::vector<std::int64_t>& ids) {
    return std::adjacent_find(ids.begin(), ids.end(), std::greater_equal<>()) == ids.end();
}

std::uint64_t recordBytes(std::uint64_t images) {
    return sizeof(std::int32_t) + images * (sizeof(std::int32_t) + 2 * sizeof(float)) + sizeof(std::uint64_t);
}

void putHeader(ByteWriter& writer, const std::vector<std::int64_t>& images) {
    writer.putText(magic);
    writer.put<std::uint64_t>(images.size());
    writer.putAll(std::span<const std::int64_t>(images));
    writer.putChecksum();
}

void putRecord(ByteWriter& writer, const LearningHistory::Epoch& epoch) {
    const std::size_t begin = writer.size();
    writer.put<std::int32_t>(epoch.epoch);
    writer.putAll(std::span<const int>(epoch.top));
    writer.putAll(std::span<const float>(epoch.confidence));
    writer.putAll(std::span<const float>(epoch.truth));
    writer.putChecksum(begin);
}

/// Where the record of this epoch belongs in a file with that header; nullopt where it has another.
std::optional<std::uint64_t> placeOf(const fs::path& file, const std::vector<std::uint8_t>& header,
                                     std::uint64_t record, int epoch) {
    std::ifstream in(file, std::ios::binary);
    std::vector<std::uint8_t> present(header.size());
    in.read(reinterpret_cast<char*>(present.data()), static_cast<std::streamsize>(present.size()));
    if (!in || present != header) return std::nullopt;
    std::error_code failed;
    const std::uint64_t size = fs::file_size(file, failed);
    if (failed) return std::nullopt;
    std::uint64_t place = header.size();
    for (; place + record <= size; place += record) {
        std::vector<std::uint8_t> number(sizeof(std::int32_t));
        in.seekg(static_cast<std::streamoff>(place));
        in.read(reinterpret_cast<char*>(number.data()), static_cast<std::streamsize>(number.size()));
        if (!in || ByteReader(number).take<std::int32_t>() >= epoch) break;
    }
    return place;
}

bool read(ByteReader& reader, LearningHistory& history) {
    const auto word = reader.takeList<char>(magic.size());
    if (std::string_view(word.data(), word.size()) != magic) return false;
    const auto images = reader.take<std::uint64_t>();
    history.images = reader.takeList<std::int64_t>(images);
    if (!reader.takeChecksum() || !rises(history.images)) return false;
    while (reader.left() >= recordBytes(images)) {
        const std::size_t begin = reader.at();
        LearningHistory::Epoch epoch;
        epoch.epoch = reader.take<std::int32_t>();
        epoch.top = reader.takeList<int>(images);
        epoch.confidence = reader.takeList<float>(images);
        epoch.truth = reader.takeList<float>(images);
        const int before = history.epochs.empty() ? 0 : history.epochs.back().epoch;
        if (!reader.takeChecksum(begin) || epoch.epoch <= before) return false;
        history.epochs.push_back(std::move(epoch));
    }
    return true;
}

} // namespace

Status appendEpoch(const fs::path& runFolder, const std::vector<std::int64_t>& images,
                   const LearningHistory::Epoch& epoch) {
    const auto fits = [&](const auto& values) { return values.size() == images.size(); };
    if (!fits(epoch.top) || !fits(epoch.confidence) || !fits(epoch.truth) || !rises(images) ||
        epoch.epoch < 1)
        return failure(ErrorCode::invalidArgument,
                       fmt::format("epoch {} does not fit {} images", epoch.epoch, images.size()));
    const fs::path file = runFolder / learningHistoryFile;
    ByteWriter header;
    putHeader(header, images);
    const auto place = placeOf(file, header.bytes(), recordBytes(images.size()), epoch.epoch);
    if (!place) {
        putRecord(header, epoch);
        return writeAtomically(file, header.bytes());
    }
    std::error_code failed;
    fs::resize_file(file, *place, failed);
    ByteWriter record;
    putRecord(record, epoch);
    std::ofstream out(file, std::ios::binary | std::ios::app);
    out.write(reinterpret_cast<const char*>(record.bytes().data()),
              static_cast<std::streamsize>(record.size()));
    out.close();
    if (failed || !out)
        return failure(ErrorCode::io, fmt::format("the epoch cannot be added to {}", toUtf8(file)));
    return {};
}

Result<LearningHistory> readLearningHistory(const fs::path& runFolder) {
    IMAGO_TRY(bytes, readBytes(runFolder / learningHistoryFile));
    ByteReader reader(bytes);
    LearningHistory history;
    if (!read(reader, history))
        return failure(ErrorCode::corrupt,
                       fmt::format("{} is damaged", toUtf8(runFolder / learningHistoryFile)));
    return history;
}

} // namespace imago
