// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal_codec.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <type_traits>

namespace imago {

using Json = nlohmann::json;

namespace {

/// A JSON text. nlohmann decides how what is not ASCII is written, and throws where a text is no UTF-8;
/// geometries, which are all that is long, are ASCII with quotation marks.
void putText(std::string& out, const std::string& text) {
    if (!std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; })) {
        out += Json(text).dump();
        return;
    }
    out += '"';
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find_first_of("\"\\", from), text.size());
        out.append(text, from, to - from);
        if (to < text.size()) out.append(1, '\\').append(1, text[to]);
        from = to + 1;
    }
    out += '"';
}

/// Writes a field unless it has the value of a fresh record, which the reader starts from. Enumerations are
/// numbers. By hand: an import writes a million rows, and a tree of each takes longer than its SQL.
template <class T> void put(std::string& out, const char* key, const T& value, const T& standard) {
    if (value == standard) return;
    if (out.back() != '{') out += ',';
    out.append(1, '"').append(key).append("\":");
    if constexpr (std::is_same_v<T, std::string>)
        putText(out, value);
    else if constexpr (std::is_same_v<T, bool>)
        out += value ? "true" : "false";
    else if constexpr (requires { value.value; })
        fmt::format_to(std::back_inserter(out), "{}", value.value);
    else if constexpr (std::is_enum_v<T>)
        fmt::format_to(std::back_inserter(out), "{}", static_cast<int>(value));
    else
        fmt::format_to(std::back_inserter(out), "{}", value);
}

template <class T> void take(const Json& json, const char* key, T& value) {
    const auto at = json.find(key);
    if (at == json.end()) return;
    if constexpr (requires { value.value; })
        at->get_to(value.value);
    else
        at->get_to(value);
}

/// Calls f(key, field of a, field of b) for each field: one list serves writing and reading.
template <class A, class F> void eachField(Annotation, A& a, const Annotation& b, F&& f) {
    f("id", a.id, b.id);
    f("image", a.image, b.image);
    f("class", a.classId, b.classId);
    f("kind", a.kind, b.kind);
    f("geometry", a.geometry, b.geometry);
    f("source", a.source, b.source);
    f("confidence", a.confidence, b.confidence);
    f("author", a.author, b.author);
    f("created", a.createdMs, b.createdMs);
    f("changed", a.changedMs, b.changedMs);
    f("attributes", a.attributes, b.attributes);
    f("z", a.zOrder, b.zOrder);
    f("flags", a.flags, b.flags);
    f("group", a.groupId, b.groupId);
}
template <class A, class F> void eachField(ClassRecord, A& a, const ClassRecord& b, F&& f) {
    f("id", a.id, b.id);
    f("name", a.name, b.name);
    f("color", a.color, b.color);
    f("key", a.key, b.key);
    f("position", a.position, b.position);
    f("guidelines", a.guidelines, b.guidelines);
    f("schema", a.schema, b.schema);
}
template <class A, class F> void eachField(ImageState, A& a, const ImageState& b, F&& f) {
    f("split", a.split, b.split);
    f("review", a.review, b.review);
    f("negative", a.negative, b.negative);
}

/// ,"key":{…}
template <class Record> void putRecord(std::string& out, const char* key, const Record& record) {
    static const Record standard;
    out.append(",\"").append(key).append("\":{");
    eachField(Record(), record, standard,
              [&](const char* name, const auto& value, const auto& fresh) { put(out, name, value, fresh); });
    out += '}';
}

template <class Record> Record recordFromJson(const Json& json) {
    Record record;
    eachField(Record(), record, Record(),
              [&](const char* key, auto& value, const auto&) { take(json, key, value); });
    return record;
}

template <class Swap> void putSwap(std::string& out, const char* row, const Swap& change) {
    out.append("{\"row\":\"").append(row).append(1, '"');
    if (change.before) putRecord(out, "before", *change.before);
    if (change.after) putRecord(out, "after", *change.after);
    out += '}';
}

template <class Swap, class Record> Swap swapFromJson(const Json& json) {
    Swap change;
    if (json.contains("before")) change.before = recordFromJson<Record>(json["before"]);
    if (json.contains("after")) change.after = recordFromJson<Record>(json["after"]);
    return change;
}

struct Put {
    std::string& out;

    void operator()(const AnnotationChange& change) const { putSwap(out, "annotation", change); }
    void operator()(const ClassChange& change) const { putSwap(out, "class", change); }
    void operator()(const ImageChange& change) const {
        fmt::format_to(std::back_inserter(out), R"({{"row":"image","id":{})", change.image.value);
        putRecord(out, "before", change.before);
        putRecord(out, "after", change.after);
        out += '}';
    }
    void operator()(const MetaChange& change) const {
        fmt::format_to(std::back_inserter(out), R"({{"row":"meta","id":{},"key":)", change.image.value);
        putText(out, change.key);
        for (const auto& [name, value] :
             {std::pair("before", &change.before), std::pair("after", &change.after)})
            if (*value) {
                out.append(",\"").append(name).append("\":");
                putText(out, **value);
            }
        out += '}';
    }
};

MetaChange metaFromJson(const Json& json) {
    MetaChange change{ImageId(json.at("id").get<std::int64_t>()), json.at("key").get<std::string>(), {}, {}};
    if (json.contains("before")) change.before = json["before"].get<std::string>();
    if (json.contains("after")) change.after = json["after"].get<std::string>();
    return change;
}

} // namespace

std::string changesToJson(const std::vector<Change>& changes) {
    std::string text = R"({"changes":[)";
    for (const auto& change : changes) {
        if (text.back() == '}') text += ',';
        std::visit(Put{text}, change);
    }
    return text + "]}";
}

std::vector<Change> changesFromJson(const std::string& text) {
    std::vector<Change> changes;
    const Json json = Json::parse(text);
    for (const Json& item : json.at("changes")) {
        const auto row = item.at("row").get<std::string>();
        if (row == "annotation")
            changes.push_back(swapFromJson<AnnotationChange, Annotation>(item));
        else if (row == "class")
            changes.push_back(swapFromJson<ClassChange, ClassRecord>(item));
        else if (row == "meta")
            changes.push_back(metaFromJson(item));
        else
            changes.push_back(ImageChange{ImageId(item.at("id").get<std::int64_t>()),
                                          recordFromJson<ImageState>(item.at("before")),
                                          recordFromJson<ImageState>(item.at("after"))});
    }
    return changes;
}

} // namespace imago
