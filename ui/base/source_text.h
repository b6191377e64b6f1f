// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/project_store.h"

#include <QString>

#include <string>

namespace imago::ui {

/// "00:01:12.500": a place in a video.
QString clockText(double ms);
/// Where a picture was taken from, as its "source" text says: "clip.mp4 at 00:01:12.500", "scan.tif, page 3";
/// empty where it says nothing.
QString sourceText(const std::string& json);
/// The same of an image of the project.
QString sourceTextOf(ProjectStore& store, ImageId image);

} // namespace imago::ui
