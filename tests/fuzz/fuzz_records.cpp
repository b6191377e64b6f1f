// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/class_schema.h"
#include "core/store/journal_codec.h"
#include "tests/fuzz/target.h"

#include <nlohmann/json.hpp>

/// What a project file keeps as text: the first byte tells an entry of the journal from the schema of a
/// class.
IMAGO_FUZZ_TARGET(records) {
    using namespace imago;
    if (input.empty()) return;
    const std::string text(fuzz::textOf(input.subspan(1)));
    if (input[0] & 1) {
        const auto schema = parseSchema(text);
        if (!schema) return;
        const auto again = parseSchema(schemaText(*schema));
        fuzz::require(again.ok() && *again == *schema);
        return;
    }
    std::vector<Change> changes;
    try {
        changes = changesFromJson(text);
    } catch (const nlohmann::json::exception&) { // as its contract says
        return;
    }
    fuzz::require(changesFromJson(changesToJson(changes)) == changes);
}
