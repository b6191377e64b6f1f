// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/manifest.h"

#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/base/random.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace imago {

namespace {

std::uint64_t hashed(std::uint64_t hash, std::string_view text) {
    for (const char c : text)
        hash = mix64(hash ^ static_cast<unsigned char>(c));
    return mix64(hash ^ (0x100 + text.size())); // ends the text: "a","bc" and "ab","c" differ
}

Status readItem(const nlohmann::json& object, std::size_t number, ManifestItem& item) {
    json::Fields fields(object, fmt::format("item {}", number));
    fields.required("image", item.image);
    fields.required("path", item.path);
    fields.required("hash", item.contentHash);
    fields.required("labels", item.labels);
    std::string split;
    fields.required("split", split);
    IMAGO_CHECK(fields.status());
    const auto known = splitFromString(split);
    if (!known) return failure(ErrorCode::corrupt, fmt::format("item {}: '{}' is no split", number, split));
    item.split = *known;
    return {};
}

Status checked(const Manifest& manifest) {
    if (manifest.classIds.size() != manifest.classes.size())
        return failure(ErrorCode::corrupt, fmt::format("the manifest has {} classes but {} class ids",
                                                       manifest.classes.size(), manifest.classIds.size()));
    for (std::size_t i = 0; i < manifest.items.size(); ++i)
        for (const int label : manifest.items[i].labels)
            if (label < 0 || std::cmp_greater_equal(label, manifest.classes.size()))
                return failure(ErrorCode::corrupt, fmt::format("item {}: label {} is none of the {} classes",
                                                               i, label, manifest.classes.size()));
    return {};
}

} // namespace

std::string Manifest::datasetHash() const {
    std::uint64_t hash = mix64(classes.size());
    for (const auto& name : classes)
        hash = hashed(hash, name);
    std::vector<std::uint64_t> parts;
    parts.reserve(items.size());
    for (const auto& item : items) {
        auto labels = item.labels;
        std::sort(labels.begin(), labels.end());
        std::uint64_t part = hashed(0, item.contentHash);
        for (const int label : labels)
            part = mix64(part ^ static_cast<std::uint64_t>(label + 1));
        parts.push_back(seedOf(part, labels.size(), static_cast<std::uint64_t>(item.split)));
    }
    std::sort(parts.begin(), parts.end());
    for (const auto part : parts)
        hash = mix64(hash ^ part);
    return fmt::format("{:016x}", hash);
}

std::int64_t Manifest::count(Split split) const {
    return std::count_if(items.begin(), items.end(),
                         [split](const auto& item) { return item.split == split; });
}

std::string toJson(const Manifest& manifest) {
    std::string out = "{\n\"classes\": " + json::dump(nlohmann::json(manifest.classes)) +
                      ",\n\"classIds\": " + json::dump(nlohmann::json(manifest.classIds)) + ",\n\"items\": [";
    const char* separator = "\n";
    for (const auto& item : manifest.items) {
        nlohmann::ordered_json o;
        o["image"] = item.image;
        o["path"] = item.path;
        o["hash"] = item.contentHash;
        o["labels"] = item.labels;
        o["split"] = toString(item.split);
        out += std::exchange(separator, ",\n") + json::dump(o);
    }
    return out + "\n]\n}\n";
}

Result<Manifest> manifestFromJson(const std::string& text) {
    Manifest manifest;
    std::optional<Error> problem;
    std::string section;
    // Items are taken while parsing and dropped at once: a million of them as a tree would need gigabytes.
    using ParseEvent = nlohmann::json::parse_event_t;
    const auto take = [&](int depth, ParseEvent event, nlohmann::json& parsed) {
        if (event == ParseEvent::key && depth == 1) section = parsed.get<std::string>();
        if (event != ParseEvent::object_end || depth != 2 || section != "items") return true;
        ManifestItem item;
        if (auto status = readItem(parsed, manifest.items.size(), item); !status && !problem)
            problem = status.error();
        manifest.items.push_back(std::move(item));
        return false;
    };
    nlohmann::json object;
    try {
        object = nlohmann::json::parse(text, take);
    } catch (const nlohmann::json::exception&) {
        return failure(ErrorCode::corrupt, "the manifest is not valid JSON");
    }
    if (problem) return std::move(*problem).within("manifest");
    json::Fields fields(object, "the manifest");
    fields.required("classes", manifest.classes);
    fields.required("classIds", manifest.classIds);
    if (const auto* items = fields.find("items"); !items || !items->is_array() || !items->empty())
        fields.fail("the manifest has no list 'items' of objects");
    IMAGO_CHECK(fields.status());
    IMAGO_CHECK(checked(manifest));
    return manifest;
}

Result<Manifest> readManifest(const std::filesystem::path& file) {
    IMAGO_TRY(text, readText(file));
    return manifestFromJson(text).within(toUtf8(file));
}

} // namespace imago
