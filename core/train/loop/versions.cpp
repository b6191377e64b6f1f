// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/versions.h"

#include <torch/version.h>

#include <string_view>

namespace imago::train {

std::string torchVersion() {
    return TORCH_VERSION;
}

std::string vectorLevel() {
    // A function of its own came with 2.0; the text of show_config has the same words in all versions.
    constexpr std::string_view words = "CPU capability usage: ";
    const std::string text = at::show_config();
    const auto found = text.find(words);
    if (found == std::string::npos) return {};
    const auto from = found + words.size();
    return text.substr(from, text.find('\n', from) - from);
}

} // namespace imago::train
