// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace imago::ui {

/// The worker's report on an export, as the ui shows it.
struct ExportResult {
    struct Runtime {
        QString name;
        double maxAbsDifference = 0, agreement = -1, accuracy = -1; ///< −1 = not told
        double latencyMs1 = 0, latencyMs = 0;
        int threads = 0;
        double joules = 0;
        bool joulesMeasured = false;
    };
    struct File {
        QString format, path, split;
        qint64 bytes = 0;
        double maxAbsDifference = 0, accuracy = 0, checkpointAccuracy = 0;
        qint64 verifiedImages = 0, splitImages = 0;
        std::vector<Runtime> runtimes;
    };
    /// A file of 16 or 8 bits that kept too little of the checkpoint, and was left out.
    struct Refused {
        File file;
        bool byAgreement = false; ///< which figure is too low; else the accuracy
        double required = 0;      ///< the least that would have done
    };
    std::vector<File> files;
    std::vector<Refused> refused;
    QStringList others; ///< model.json, model card, examples, sums
    double maxAbsDifference = 0;
};

/// Errors: worker where the text is not such a report.
Result<ExportResult> exportResultFromJson(const QString& json);

} // namespace imago::ui
