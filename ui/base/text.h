// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/augment/augment.h"
#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/project/records.h"

#include <QString>

#include <filesystem>

namespace imago::ui {

/// Words for people, translated.
QString errorTitle(const Error& error); ///< by code: "File not found"
QString errorText(const Error& error);  ///< context and message, without the title
QString text(Split split);              ///< "Training" …
QString text(ReviewState review);
QString augmentName(AugmentKind kind);       ///< "Horizontal flip" …
QString problemName(std::uint32_t flag);     ///< one ProblemFlag bit
QString verbText(const QString& verb);       ///< of a journal entry: "Label", "Rename class" …
QString stageText(const Progress& progress); ///< "Reading pictures: 120 of 1,000"
QString duration(double seconds);            ///< "1 h 05 min", "42 s"
QString percent(double share, int decimals = 1);
QString count(qint64 n);        ///< grouped by the locale
QString byteText(qint64 bytes); ///< "1.2 MB"

QString toQString(const std::filesystem::path& path);
std::filesystem::path toPath(const QString& text);

} // namespace imago::ui
