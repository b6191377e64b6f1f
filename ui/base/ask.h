// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"

class QWidget;

namespace imago::ui {

/// File dialogs that end in a background job of the session; a cancelled dialog does nothing.
void askForFolder(Session& session, QWidget* parent);
void askForPictures(Session& session, QWidget* parent);
/// A folder of class folders, a CSV file, or a folder of IDX files.
void askForDataset(Session& session, QWidget* parent);

/// Pictures to open, for getOpenFileNames().
QString pictureFilter();
std::vector<std::filesystem::path> toPaths(const QStringList& files);

} // namespace imago::ui
