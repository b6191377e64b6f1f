// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/train.h"

#include <string>
#include <utility>
#include <vector>

namespace imago::train {

/// Short programs that use the exported files and model.json, name and content: example.py (ONNX Runtime,
/// LibTorch or OpenCV, whichever is there), example.cpp with its CMakeLists.txt (OpenCV where there is an
/// ONNX file that it reads, else LibTorch), example.cjs with its package.json (onnxruntime-node). Those that
/// no file fits are left out.
std::vector<std::pair<std::string, std::string>> examples(const ExportReport& report);

} // namespace imago::train
