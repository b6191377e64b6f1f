// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/records.h"

#include <optional>
#include <string>
#include <string_view>

namespace imago {

/// The split that a folder or a cell names, in any case: train training, val valid validation dev, test
/// testing.
std::optional<Split> splitFromWord(std::string_view word);

/// Why a trimmed text cannot be a class name; empty when it can.
std::string labelProblem(std::string_view label);

} // namespace imago
