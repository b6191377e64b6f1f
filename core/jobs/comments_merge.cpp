// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/comments_merge.h"

#include "core/base/json_fields.h"

#include <algorithm>

namespace imago {

std::string joinedComments(const std::string& first, const std::string& more) {
    auto list = json::parse(first, "the comments");
    const auto others = json::parse(more, "the comments");
    if (!list || !others || !list->is_array() || !others->is_array()) return first;
    bool grown = false;
    for (const auto& comment : *others) {
        if (std::find(list->begin(), list->end(), comment) != list->end()) continue;
        list->push_back(comment);
        grown = true;
    }
    return grown ? json::dump(*list) : first;
}

} // namespace imago
