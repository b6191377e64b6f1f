// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/train.h"

#include <string>
#include <utility>
#include <vector>

namespace imago::train {

/// Short programs that use the exported files and model.json: name and content of example.py, example.cpp and
/// the CMakeLists.txt that builds the latter (with OpenCV where there is an ONNX file, else with LibTorch).
std::vector<std::pair<std::string, std::string>> examples(const ExportReport& report);

} // namespace imago::train
