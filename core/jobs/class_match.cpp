// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/class_match.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string_view>

namespace imago {

namespace {

constexpr auto settingKey = "detector_classes";

/// Each line is one thing; VOC's names (Everingham et al. 2010) are among them.
const std::vector<std::vector<std::string_view>> sameThing = {
    {"person", "people", "human", "pedestrian"},
    {"bicycle", "bike"},
    {"car", "automobile"},
    {"motorcycle", "motorbike"},
    {"airplane", "aeroplane", "plane", "aircraft"},
    {"truck", "lorry"},
    {"traffic light", "traffic signal"},
    {"cup", "mug"},
    {"couch", "sofa"},
    {"tv", "television", "tvmonitor", "monitor"},
    {"cell phone", "mobile phone", "phone", "smartphone"},
    {"potted plant", "pottedplant", "plant"},
    {"dining table", "diningtable", "table"},
    {"donut", "doughnut"},
    {"hair drier", "hair dryer"},
    {"refrigerator", "fridge"},
    {"sports ball", "ball"},
    {"remote", "remote control"},
};

std::string plain(std::string_view name) {
    std::string text = lowerAscii(withoutOuterSpace(name));
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '_' || c == '-'; }, ' ');
    return text;
}

const ClassRecord* named(const std::vector<ClassRecord>& classes, std::string_view name) {
    const auto exact =
        std::find_if(classes.begin(), classes.end(), [&](const auto& record) { return record.name == name; });
    if (exact != classes.end()) return &*exact;
    const auto alike =
        std::find_if(classes.begin(), classes.end(),
                     [wanted = plain(name)](const auto& record) { return plain(record.name) == wanted; });
    return alike == classes.end() ? nullptr : &*alike;
}

} // namespace

ClassMatch matchClass(const std::vector<ClassRecord>& classes, const ClassMap& chosen,
                      const std::string& modelClass) {
    const auto found = [](const ClassRecord& record) {
        return ClassMatch{ClassMatch::Kind::existing, record.id, record.name};
    };
    if (const auto choice = chosen.find(modelClass); choice != chosen.end()) {
        if (choice->second.empty()) return {ClassMatch::Kind::leftOut, {}, {}};
        if (const auto* record = named(classes, choice->second)) return found(*record);
        return {ClassMatch::Kind::missing, {}, choice->second};
    }
    if (const auto* record = named(classes, modelClass)) return found(*record);
    for (const auto& names : sameThing) {
        if (std::find(names.begin(), names.end(), plain(modelClass)) == names.end()) continue;
        for (const auto name : names)
            if (const auto* record = named(classes, name)) return found(*record);
    }
    return {ClassMatch::Kind::missing, {}, modelClass};
}

Result<ClassMap> storedClassMap(ProjectStore& store) {
    IMAGO_TRY(text, store.setting(settingKey));
    ClassMap chosen;
    if (!text) return chosen;
    const auto json = nlohmann::json::parse(*text, nullptr, false);
    if (!json.is_object()) return chosen; // what cannot be read was never chosen
    for (const auto& [name, value] : json.items())
        if (value.is_string()) chosen[name] = value.get<std::string>();
    return chosen;
}

Status storeClassMap(ProjectStore& store, const ClassMap& chosen) {
    const nlohmann::json json(chosen);
    return store.setSetting(settingKey, json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

} // namespace imago
