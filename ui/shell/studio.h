// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <filesystem>
#include <optional>

namespace imago::ui {

/// What the command line asks of the window.
struct StudioOptions {
    std::optional<std::filesystem::path> project; ///< opened at the start; none = the welcome page
    bool sample = false;                          ///< open the sample project, made at its first use
    QString workspace; ///< "data" "label" "augment" "train" "inspect" "export"; empty = where the person left
    std::filesystem::path resources; ///< folder that holds samples/ and weights/; empty where there is none
};

/// Once, before the window: memory that threads have used goes back to the system sooner. Lists and counts
/// are read on a thread of their own each time; left alone, the C library keeps an area for each of them.
void keepMemorySmall();

/// Makes the QApplication and the main window, and runs until it is closed. Returns the exit status.
int runStudio(int argc, char** argv, const StudioOptions& options);

} // namespace imago::ui
