// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/edit.h"

namespace imago {

/// The changes of an edit as JSON: {"changes": [{"row": "annotation", "before": {…}, "after": {…}}, …]}, row
/// one of annotation, class, image, meta; before or after is left out for a row that is added or removed;
/// fields that have their default value are left out. Throws nlohmann::json::exception: for writing where a
/// text is no UTF-8, for reading where the text is no such JSON.
std::string changesToJson(const std::vector<Change>& changes);
std::vector<Change> changesFromJson(const std::string& text);

} // namespace imago
