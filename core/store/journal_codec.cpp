// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal_codec.h"

#include <nlohmann/json.hpp>

namespace imago {

using Json = nlohmann::json;

namespace {

/// Writes a field unless it has the value of a fresh record, which the reader starts from. Enumerations are
/// numbers.
template <class T> void put(Json& json, const char* key, const T& value, const T& standard) {
    if (value == standard) return;
    if constexpr (requires { value.value; })
        json[key] = value.value;
    else
        json[key] = value;
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

template <class Record> Json recordToJson(const Record& record) {
    Json json = Json::object();
    eachField(Record(), record, Record(), [&](const char* key, const auto& value, const auto& standard) {
        put(json, key, value, standard);
    });
    return json;
}

template <class Record> Record recordFromJson(const Json& json) {
    Record record;
    eachField(Record(), record, Record(),
              [&](const char* key, auto& value, const auto&) { take(json, key, value); });
    return record;
}

template <class Swap> Json swapToJson(const char* row, const Swap& change) {
    Json json{{"row", row}};
    if (change.before) json["before"] = recordToJson(*change.before);
    if (change.after) json["after"] = recordToJson(*change.after);
    return json;
}

template <class Swap, class Record> Swap swapFromJson(const Json& json) {
    Swap change;
    if (json.contains("before")) change.before = recordFromJson<Record>(json["before"]);
    if (json.contains("after")) change.after = recordFromJson<Record>(json["after"]);
    return change;
}

struct ToJson {
    Json operator()(const AnnotationChange& change) const { return swapToJson("annotation", change); }
    Json operator()(const ClassChange& change) const { return swapToJson("class", change); }
    Json operator()(const ImageChange& change) const {
        return {{"row", "image"},
                {"id", change.image.value},
                {"before", recordToJson(change.before)},
                {"after", recordToJson(change.after)}};
    }
    Json operator()(const MetaChange& change) const {
        Json json{{"row", "meta"}, {"id", change.image.value}, {"key", change.key}};
        if (change.before) json["before"] = *change.before;
        if (change.after) json["after"] = *change.after;
        return json;
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
    Json list = Json::array();
    for (const auto& change : changes)
        list.push_back(std::visit(ToJson{}, change));
    return Json{{"changes", std::move(list)}}.dump();
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
