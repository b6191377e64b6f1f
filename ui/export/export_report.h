// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace imago::ui {

/// The worker's report on an export, as the ui shows it.
struct ExportResult {
    struct File {
        QString format, path, split;
        double maxAbsDifference = 0, accuracy = 0, checkpointAccuracy = 0;
        qint64 verifiedImages = 0;
    };
    std::vector<File> files;
    QStringList others; ///< model.json, model card, examples
    double maxAbsDifference = 0;
};

/// Errors: worker where the text is not such a report.
Result<ExportResult> exportResultFromJson(const QString& json);

} // namespace imago::ui
