// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace imago {

struct YamlField;

/// A value of a YAML text: what data set descriptions use of it. Scalars are texts, whatever their type.
struct YamlNode {
    enum class Kind { scalar, list, map };
    Kind kind = Kind::scalar;
    int line = 0; ///< 1-based
    std::string text;
    std::vector<YamlNode> items;
    std::vector<YamlField> fields; ///< in the text's order
    /// The field of a map; null where there is none.
    const YamlNode* find(std::string_view key) const;
};
struct YamlField {
    std::string name;
    YamlNode value;
};

/// The first document, by libyaml. Errors: corrupt (with the line), unsupported (aliases, keys that are no
/// texts, more than 64 levels). `what` leads the messages.
Result<YamlNode> parseYaml(std::string_view text, const std::string& what);

/// A scalar in double quotes, escaped.
std::string yamlQuoted(std::string_view text);

} // namespace imago
