// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/train/weights/tensor_bytes.h"
#include "core/train/weights/weights.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <cstring>

namespace imago::train {

namespace {

using nlohmann::json;

static_assert(std::endian::native == std::endian::little, "tensors are stored little-endian");

constexpr std::size_t maxHeader = 100'000'000; ///< the limit of the reference implementation

struct DtypeName {
    const char* name;
    torch::ScalarType type;
};
constexpr DtypeName dtypes[] = {
    {"F64", torch::kFloat64}, {"F32", torch::kFloat32}, {"F16", torch::kFloat16}, {"BF16", torch::kBFloat16},
    {"I64", torch::kInt64},   {"I32", torch::kInt32},   {"I16", torch::kInt16},   {"I8", torch::kInt8},
    {"U8", torch::kUInt8},    {"BOOL", torch::kBool},
};

/// Where a tensor lies in the data part, verified against its shape.
struct Entry {
    std::string name;
    torch::ScalarType type = torch::kFloat32;
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0, end = 0;
};

std::optional<std::uint64_t> unsignedOf(const json& value) {
    if (!value.is_number_unsigned()) return std::nullopt;
    return value.get<std::uint64_t>();
}

Result<Entry> entryOf(const std::string& name, const json& value) {
    const auto corrupt = [&](std::string_view what) {
        return failure(ErrorCode::corrupt, fmt::format("tensor \"{}\" {}", name, what));
    };
    if (!value.is_object()) return corrupt("is not described by an object");
    for (const char* key : {"dtype", "shape", "data_offsets"})
        if (!value.contains(key)) return corrupt(fmt::format("has no {}", key));
    if (!value["dtype"].is_string()) return corrupt("has a dtype that is not text");
    if (!value["shape"].is_array()) return corrupt("has a shape that is not a list");
    const json& offsets = value["data_offsets"];
    if (!offsets.is_array() || offsets.size() != 2)
        return corrupt("has data_offsets that are not two numbers");

    Entry entry;
    entry.name = name;
    const auto dtype = value["dtype"].get<std::string>();
    const auto* known = std::find_if(std::begin(dtypes), std::end(dtypes),
                                     [&](const DtypeName& d) { return dtype == d.name; });
    if (known == std::end(dtypes))
        return failure(
            ErrorCode::unsupported,
            fmt::format("tensor \"{}\" has the number type {}, which is not supported", name, dtype));
    entry.type = known->type;
    for (const json& side : value["shape"]) {
        const auto size = unsignedOf(side);
        if (!size || *size > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return corrupt("has a shape with something that is not a size");
        entry.shape.push_back(static_cast<std::int64_t>(*size));
    }
    const auto begin = unsignedOf(offsets[0]), end = unsignedOf(offsets[1]);
    if (!begin || !end || *begin > *end) return corrupt("has data_offsets that are not a range");
    entry.begin = *begin;
    entry.end = *end;
    const auto bytes = bytesOf(entry.shape, entry.type);
    if (!bytes || *bytes != entry.end - entry.begin)
        return corrupt(
            fmt::format("takes {} bytes, which its shape and type contradict", entry.end - entry.begin));
    return entry;
}

/// Entries by position; together they must cover the data part once, without holes.
Status checkCoverage(std::vector<Entry>& entries, std::uint64_t dataBytes) {
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    std::uint64_t position = 0;
    for (const Entry& entry : entries) {
        if (entry.begin != position)
            return failure(
                ErrorCode::corrupt,
                fmt::format("tensor \"{}\" starts at byte {} of the data, expected {}: the tensors {}",
                            entry.name, entry.begin, position,
                            entry.begin < position ? "overlap" : "leave a hole"));
        position = entry.end;
    }
    if (position != dataBytes)
        return failure(ErrorCode::corrupt, fmt::format("the tensors need {} bytes of data, the file has {}",
                                                       position, dataBytes));
    return {};
}

Result<WeightFile> parse(const std::vector<std::uint8_t>& bytes) {
    if (bytes.size() < 8)
        return failure(ErrorCode::corrupt, fmt::format("{} bytes are too few for a header", bytes.size()));
    std::uint64_t headerBytes = 0;
    std::memcpy(&headerBytes, bytes.data(), 8);
    if (headerBytes > maxHeader || headerBytes > bytes.size() - 8)
        return failure(ErrorCode::corrupt, fmt::format("the header claims {} bytes, the file has {}",
                                                       headerBytes, bytes.size() - 8));
    const auto* text = reinterpret_cast<const char*>(bytes.data() + 8);
    const json header = json::parse(text, text + headerBytes, nullptr, false);
    if (!header.is_object()) return failure(ErrorCode::corrupt, "the header is not a JSON object");

    WeightFile file;
    std::vector<Entry> entries;
    for (const auto& [name, value] : header.items()) {
        if (name != "__metadata__") {
            IMAGO_TRY(entry, entryOf(name, value));
            entries.push_back(std::move(entry));
            continue;
        }
        if (!value.is_object()) return failure(ErrorCode::corrupt, "__metadata__ is not an object");
        for (const auto& [key, word] : value.items()) {
            if (!word.is_string())
                return failure(ErrorCode::corrupt, fmt::format("__metadata__ \"{}\" is not text", key));
            file.metadata[key] = word.get<std::string>();
        }
    }
    const std::size_t dataStart = 8 + static_cast<std::size_t>(headerBytes);
    IMAGO_CHECK(checkCoverage(entries, bytes.size() - dataStart));
    for (const Entry& entry : entries) {
        torch::Tensor tensor = torch::empty(entry.shape, entry.type);
        if (entry.end > entry.begin)
            std::memcpy(tensor.data_ptr(), bytes.data() + dataStart + entry.begin, entry.end - entry.begin);
        file.tensors.emplace(entry.name, std::move(tensor));
    }
    return file;
}

} // namespace

std::optional<std::uint64_t> bytesOf(const std::vector<std::int64_t>& shape, torch::ScalarType type) {
    std::uint64_t bytes = torch::elementSize(type);
    const bool empty = std::find(shape.begin(), shape.end(), 0) != shape.end();
    for (const std::int64_t size : shape) {
        if (size < 0) return std::nullopt;
        const auto factor = static_cast<std::uint64_t>(size);
        if (factor != 0 &&
            bytes > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) / factor)
            return std::nullopt;
        bytes *= std::max<std::uint64_t>(factor, 1);
    }
    return empty ? 0 : bytes;
}

Result<WeightFile> readSafetensors(const std::filesystem::path& path) {
    try {
        IMAGO_TRY(bytes, readBytes(path));
        return parse(bytes).within(fmt::format("reading the weights {}", toUtf8(path)));
    } catch (const std::exception& e) {
        return failure(ErrorCode::corrupt, fmt::format("{} cannot be read: {}", toUtf8(path), e.what()));
    }
}

Status writeSafetensors(const std::filesystem::path& path, const WeightFile& file) {
    try {
        // Wide types first, so that each tensor is aligned to its own size as the format asks.
        std::vector<std::pair<std::string, torch::Tensor>> tensors;
        for (const auto& [name, tensor] : file.tensors)
            tensors.emplace_back(name, tensor.detach().to(torch::kCPU).contiguous());
        std::stable_sort(tensors.begin(), tensors.end(), [](const auto& a, const auto& b) {
            return a.second.element_size() > b.second.element_size();
        });
        json header = json::object();
        if (!file.metadata.empty()) header["__metadata__"] = file.metadata;
        std::size_t position = 0;
        for (const auto& [name, tensor] : tensors) {
            const auto* known = std::find_if(std::begin(dtypes), std::end(dtypes), [&](const DtypeName& d) {
                return d.type == tensor.scalar_type();
            });
            if (known == std::end(dtypes))
                return failure(
                    ErrorCode::unsupported,
                    fmt::format("Tensor \"{}\" has a number type that {} cannot hold.", name, toUtf8(path)));
            header[name] = {{"dtype", known->name},
                            {"shape", tensor.sizes().vec()},
                            {"data_offsets", {position, position + tensor.nbytes()}}};
            position += tensor.nbytes();
        }
        std::string text = header.dump();
        text.append((8 - text.size() % 8) % 8, ' ');
        std::string content(8, '\0');
        const std::uint64_t headerBytes = text.size();
        std::memcpy(content.data(), &headerBytes, 8);
        content += text;
        content.reserve(content.size() + position);
        for (const auto& [name, tensor] : tensors)
            content.append(static_cast<const char*>(tensor.data_ptr()), tensor.nbytes());
        return writeAtomically(path, content);
    } catch (const std::exception& e) {
        return failure(ErrorCode::io, fmt::format("{} cannot be written: {}", toUtf8(path), e.what()));
    }
}

} // namespace imago::train
