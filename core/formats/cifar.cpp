// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/cifar.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/folders.h"
#include "core/formats/labels.h"
#include "core/formats/packed.h"
#include "core/formats/reading.h"
#include "core/formats/unpack.h"
#include "core/project/class_schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t perBatch = 10'000;

struct Batch {
    fs::path file;
    bool hundred = false;
    Split split = Split::train;
};

std::vector<Batch> batchesOf(const fs::path& source) {
    std::vector<Batch> batches;
    std::error_code code;
    const bool folder = fs::is_directory(source, code);
    const auto files = folder ? filesIn(source, ".bin") : std::vector<fs::path>{source};
    for (const auto& file : files) {
        const auto stem = lowerAscii(file.stem().string());
        const auto bytes = fs::file_size(file, code);
        if (code || bytes == 0) continue;
        const bool ten = stem.starts_with("data_batch") || stem.starts_with("test_batch");
        const bool hundred = stem == "train" || stem == "test";
        if (!ten && !(hundred && bytes % (cifarPixels + 2) == 0)) continue;
        batches.push_back({file, !ten, stem.starts_with("test") ? Split::test : Split::train});
    }
    // data_batch_10 after data_batch_9, the test part last.
    std::sort(batches.begin(), batches.end(), [](const auto& a, const auto& b) {
        const auto x = a.file.stem().string(), y = b.file.stem().string();
        return std::tuple(a.split, x.size(), x) < std::tuple(b.split, y.size(), y);
    });
    return batches;
}

std::vector<std::string> namesIn(const fs::path& file) {
    std::vector<std::string> names;
    if (const auto text = readUtf8(file))
        for (const auto& [line, name] : linesOf(*text))
            if (labelProblem(name).empty()) names.emplace_back(name);
    return names;
}

cv::Mat pictureOf(const CifarRecord& record) {
    constexpr std::size_t plane = cifarPixels / 3;
    cv::Mat bgr(cifarSide, cifarSide, CV_8UC3);
    for (std::size_t i = 0; i < plane; ++i)
        bgr.at<cv::Vec3b>(static_cast<int>(i) / cifarSide, static_cast<int>(i) % cifarSide) = {
            record.planes[2 * plane + i], record.planes[plane + i], record.planes[i]};
    return bgr;
}

} // namespace

Result<std::vector<CifarRecord>> parseCifar(std::span<const std::uint8_t> bytes, bool hundred,
                                            const std::string& where) {
    const std::size_t labels = hundred ? 2 : 1, length = labels + cifarPixels;
    if (bytes.empty() || bytes.size() % length != 0)
        return failure(
            ErrorCode::corrupt,
            fmt::format("{} has {} bytes, which are no whole number of pictures of {} bytes; copy or "
                        "download it again",
                        where, bytes.size(), length));
    std::vector<CifarRecord> records;
    records.reserve(bytes.size() / length);
    for (std::size_t at = 0; at < bytes.size(); at += length)
        records.push_back({hundred ? bytes[at] : std::uint8_t{0}, bytes[at + labels - 1],
                           bytes.subspan(at + labels, cifarPixels)});
    return records;
}

int likelyCifar(const fs::path& source) {
    const auto extension = lowerAscii(source.extension().string());
    std::error_code code;
    if (!fs::is_directory(source, code) && extension != ".bin") return 0;
    const auto batches = batchesOf(source);
    if (batches.empty()) return 0;
    return fs::file_size(batches.front().file, code) % (cifarPixels + (batches.front().hundred ? 2 : 1)) == 0
               ? 90
               : 30;
}

Result<Dataset> readCifar(const fs::path& source, const ReadOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {}));
    const auto batches = batchesOf(source);
    if (batches.empty())
        return failure(
            ErrorCode::notFound,
            fmt::format("{} holds no data_batch_N.bin, test_batch.bin, train.bin or test.bin of CIFAR",
                        toUtf8(source)));
    Dataset data;
    data.format = "cifar";
    std::error_code code;
    const auto target = fs::absolute(options.unpackTo, code).lexically_normal();
    const auto folder = batches.front().file.parent_path();
    const bool hundred = batches.front().hundred;
    const auto names = namesIn(folder / (hundred ? "fine_label_names.txt" : "batches.meta.txt"));
    const auto coarse = namesIn(folder / "coarse_label_names.txt");
    std::set<std::uint8_t> used;
    std::map<std::string, std::string> categories;
    const auto nameOf = [&](std::uint8_t label) {
        return label < names.size() ? names[label] : std::to_string(label);
    };
    bool any = false;
    for (const auto& batch : batches) {
        const auto where = toUtf8(batch.file.filename());
        auto bytes = readBytes(batch.file);
        if (!bytes) {
            data.problems.push_back({where, bytes.error().message});
            continue;
        }
        const auto records = parseCifar(*bytes, batch.hundred, where);
        if (!records) {
            data.problems.push_back({where, records.error().message});
            continue;
        }
        any = true;
        const auto to = target / batch.file.stem();
        const auto told = [&](std::size_t done) {
            report(options.progress, static_cast<std::int64_t>(done),
                   static_cast<std::int64_t>(records->size()), "unpacking");
        };
        IMAGO_CHECK(unpackPictures(
            to, records->size(), [&](std::size_t i) { return pictureOf((*records)[i]); }, told,
            options.stop));
        for (std::size_t i = 0; i < records->size(); ++i) {
            const auto& record = (*records)[i];
            used.insert(record.label);
            DatasetItem item;
            item.path = unpackedFile(to, i);
            item.labels = {nameOf(record.label)};
            item.split = batch.split;
            item.size = {cifarSide, cifarSide};
            if (record.coarse < coarse.size()) categories.emplace(item.labels.front(), coarse[record.coarse]);
            data.items.push_back(std::move(item));
        }
    }
    if (!any) return failure(ErrorCode::corrupt, data.problems.front().reason);
    // Every name that is listed, and the numbers that are met beyond them.
    data.classes = names;
    for (const auto label : used)
        if (label >= names.size()) data.classes.push_back(nameOf(label));
    for (const auto& [name, category] : categories) {
        DatasetClass details;
        details.name = name;
        ClassSchema schema;
        schema.supercategory = category;
        details.schema = schemaText(schema);
        data.details.push_back(std::move(details));
    }
    return data;
}

Status writeCifar(const Dataset& data, Output& out, const WriteOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {}));
    std::size_t train = 0;
    std::map<std::string, std::string> pending; // by file
    constexpr std::size_t enough = 1 << 20;
    PackedWish wish;
    wish.size = {cifarSide, cifarSide};
    wish.take = [&](bool test, std::size_t label, const cv::Mat& picture) -> Status {
        const auto file =
            test ? std::string("test_batch.bin") : fmt::format("data_batch_{}.bin", 1 + train++ / perBatch);
        auto& bytes = pending[file];
        bytes += static_cast<char>(label);
        for (const int channel : {2, 1, 0})
            for (int y = 0; y < cifarSide; ++y)
                for (int x = 0; x < cifarSide; ++x)
                    bytes += static_cast<char>(picture.at<cv::Vec3b>(y, x)[channel]);
        if (bytes.size() < enough) return {};
        IMAGO_CHECK(out.append(file, bytes));
        bytes.clear();
        return {};
    };
    IMAGO_TRY(classes, packPictures(data, wish, out, options));
    for (const auto& [file, bytes] : pending)
        if (!bytes.empty()) IMAGO_CHECK(out.append(file, bytes));
    std::string names;
    for (const auto& name : classes)
        names += name + "\n";
    return out.file("batches.meta.txt", names);
}

} // namespace imago
