// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"

class QWidget;

namespace imago::ui {

/// File dialogs that end in a background job of the session; a cancelled dialog does nothing.
void askForFolder(Session& session, QWidget* parent);
void askForPictures(Session& session, QWidget* parent);
/// A data set: a file or a folder; empty where the dialog was cancelled.
std::filesystem::path askForDataset(const Session& session, QWidget* parent);

/// Pictures to open, for getOpenFileNames().
QString pictureFilter();
std::vector<std::filesystem::path> toPaths(const QStringList& files);

} // namespace imago::ui
