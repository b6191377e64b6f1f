// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/idx.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/dataset.h"
#include "core/formats/folders.h"
#include "core/formats/idx_file.h"
#include "core/formats/labels.h"
#include "core/formats/reading.h"
#include "core/formats/unpack.h"

#include <fmt/format.h>
#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr std::array<const char*, 10> fashionNames = {
    "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"};
/// The first labels of Fashion-MNIST's two files: its file names are those of MNIST.
constexpr std::array<std::array<std::uint8_t, 10>, 2> fashionStarts = {
    {{9, 0, 0, 3, 0, 2, 7, 2, 5, 5}, {9, 2, 1, 1, 6, 1, 4, 6, 5, 7}}};
constexpr int longestSide = 4096;
/// The largest sets of this form have half as many. A few compressed bytes can claim any number, and each
/// picture becomes a file.
constexpr std::size_t mostPictures = 16'000'000;

struct NameParts {
    std::string prefix;
    bool images = false;
};

/// "t10k-images-idx3-ubyte.gz" → {"t10k", true}
std::optional<NameParts> partsOf(std::string name) {
    if (name.ends_with(".gz")) name.resize(name.size() - 3);
    for (const bool images : {true, false}) {
        for (const char* joint : {"-", "."}) {
            const auto tail = fmt::format("{}{}", images ? "-images" : "-labels", joint) +
                              (images ? "idx3-ubyte" : "idx1-ubyte");
            if (name.size() > tail.size() && name.ends_with(tail))
                return NameParts{name.substr(0, name.size() - tail.size()), images};
        }
    }
    return {};
}

Split splitOf(const std::string& prefix) {
    const auto lower = lowerAscii(prefix);
    if (lower.starts_with("t10k") || lower.starts_with("test") || lower.ends_with("-test"))
        return Split::test;
    if (lower.starts_with("val") || lower.ends_with("-val")) return Split::val;
    return Split::train;
}

bool isFashion(const IdxPair& pair, const IdxFile& labels) {
    if (lowerAscii(toUtf8(pair.labels)).find("fashion") != std::string::npos) return true;
    return std::any_of(fashionStarts.begin(), fashionStarts.end(), [&](const auto& start) {
        return labels.values.size() >= start.size() &&
               std::equal(start.begin(), start.end(), labels.values.begin());
    });
}

/// The classes by number from classes.txt, which our own writer puts beside the pairs; empty where there is
/// none.
std::vector<std::string> namesBeside(const fs::path& folder) {
    std::vector<std::string> names;
    if (const auto text = readUtf8(folder / "classes.txt"))
        for (const auto& [line, name] : linesOf(*text))
            if (labelProblem(name).empty()) names.emplace_back(name);
    return names;
}

/// One pair while it is unpacked.
class Unpacker {
public:
    static Result<Unpacker> open(const IdxPair& pair) {
        IMAGO_TRY(images, readIdxFile(pair.images, 3));
        IMAGO_TRY(labels, readIdxFile(pair.labels, 1));
        if (images.sizes[0] != labels.sizes[0])
            return failure(ErrorCode::corrupt,
                           fmt::format("{} holds {} pictures but {} holds {} labels", toUtf8(pair.images),
                                       images.sizes[0], toUtf8(pair.labels), labels.sizes[0]));
        if (images.sizes[1] < 1 || images.sizes[2] < 1 || images.sizes[1] > longestSide ||
            images.sizes[2] > longestSide)
            return failure(ErrorCode::corrupt,
                           fmt::format("{} announces pictures of {} × {} pixels", toUtf8(pair.images),
                                       images.sizes[2], images.sizes[1]));
        if (labels.values.size() > mostPictures)
            return failure(ErrorCode::unsupported,
                           fmt::format("{} announces {} pictures; at most {} million are unpacked",
                                       toUtf8(pair.images), labels.values.size(), mostPictures / 1'000'000));
        return Unpacker(pair, std::move(images), std::move(labels));
    }

    std::size_t count() const { return m_labels.values.size(); }
    const IdxPair& pair() const { return m_pair; }
    std::uint8_t label(std::size_t i) const { return m_labels.values[i]; }
    bool fashion() const { return isFashion(m_pair, m_labels); }

    Status unpack(const fs::path& folder, const std::function<void(std::size_t)>& told,
                  std::stop_token stop) const {
        const auto rows = m_images.sizes[1], columns = m_images.sizes[2];
        const auto picture = [&](std::size_t i) {
            return cv::Mat(static_cast<int>(rows), static_cast<int>(columns), CV_8UC1,
                           const_cast<std::uint8_t*>(m_images.values.data() + i * rows * columns));
        };
        return unpackPictures(folder, count(), picture, told, std::move(stop));
    }

private:
    Unpacker(IdxPair pair, IdxFile images, IdxFile labels)
        : m_pair(std::move(pair)),
          m_images(std::move(images)),
          m_labels(std::move(labels)) {}

    IdxPair m_pair;
    IdxFile m_images, m_labels;
};

} // namespace

Result<std::vector<IdxPair>> idxPairs(const fs::path& source) {
    std::error_code code;
    if (!fs::exists(source, code))
        return failure(ErrorCode::notFound, fmt::format("{} does not exist", toUtf8(source)));
    const bool single = !fs::is_directory(source, code);
    const auto wanted = single ? partsOf(source.filename().string()) : std::nullopt;
    std::map<std::string, IdxPair> found;
    std::set<fs::path> paths; // sorted: the plain file comes before its .gz
    for (const auto& entry :
         fs::directory_iterator(single ? fs::absolute(source, code).parent_path() : source, code))
        paths.insert(entry.path());
    for (const auto& path : paths) {
        const auto parts = partsOf(path.filename().string());
        if (!parts || (single && (!wanted || parts->prefix != wanted->prefix))) continue;
        auto& pair = found[parts->prefix];
        pair.prefix = parts->prefix;
        pair.split = splitOf(parts->prefix);
        auto& place = parts->images ? pair.images : pair.labels;
        if (place.empty()) place = path;
    }
    std::vector<IdxPair> pairs;
    for (const auto& [prefix, pair] : found) {
        if (pair.images.empty() || pair.labels.empty())
            return failure(ErrorCode::notFound,
                           fmt::format("{} has no partner {}-{}-ubyte[.gz] beside it",
                                       toUtf8(pair.images.empty() ? pair.labels : pair.images), prefix,
                                       pair.images.empty() ? "images-idx3" : "labels-idx1"));
        pairs.push_back(pair);
    }
    if (pairs.empty())
        return failure(
            ErrorCode::notFound,
            fmt::format("{} holds no pair NAME-images-idx3-ubyte[.gz] and NAME-labels-idx1-ubyte[.gz]",
                        toUtf8(source)));
    // The training part first, as in every list of splits.
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const auto& a, const auto& b) { return a.split < b.split; });
    return pairs;
}

Result<Dataset> readIdx(const fs::path& source, const fs::path& unpackTo, const ProgressSink& progress,
                        std::stop_token stop) {
    IMAGO_TRY(pairs, idxPairs(source));
    std::vector<Unpacker> parts;
    std::int64_t total = 0;
    for (const auto& pair : pairs) {
        if (stop.stop_requested()) return failure(ErrorCode::cancelled, "reading was cancelled");
        IMAGO_TRY(part, Unpacker::open(pair));
        total += static_cast<std::int64_t>(part.count());
        parts.push_back(std::move(part));
    }
    Dataset data;
    data.format = "idx";
    const bool fashion =
        std::any_of(parts.begin(), parts.end(), [](const auto& part) { return part.fashion(); });
    const auto names = namesBeside(pairs.front().labels.parent_path());
    const auto name = [&](std::uint8_t label) {
        if (label < names.size()) return names[label];
        return fashion && label < fashionNames.size() ? std::string(fashionNames[label])
                                                      : std::to_string(label);
    };
    std::error_code code;
    const auto target = fs::absolute(unpackTo, code).lexically_normal();
    std::set<std::uint8_t> labels;
    std::set<Split> used;
    std::int64_t before = 0;
    for (const auto& part : parts) {
        const auto split = part.pair().split;
        const auto folder =
            target / (used.insert(split).second ? std::string(toString(split)) : part.pair().prefix);
        const auto told = [&](std::size_t done) {
            report(progress, before + static_cast<std::int64_t>(done), total, "unpacking");
        };
        IMAGO_CHECK(part.unpack(folder, told, stop));
        for (std::size_t i = 0; i < part.count(); ++i) {
            labels.insert(part.label(i));
            data.items.push_back({unpackedFile(folder, i), {name(part.label(i))}, split});
        }
        before += static_cast<std::int64_t>(part.count());
    }
    data.classes = names;
    for (const auto label : labels)
        if (label >= names.size()) data.classes.push_back(name(label));
    return data;
}

} // namespace imago
