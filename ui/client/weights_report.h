// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace imago {

/// The worker's report on a weight file.
struct WeightsReport {
    struct Names {
        qint64 count = 0;
        QStringList names; ///< the first of them
    };
    struct Fit {
        QString network, problem;
        double match = 0;              ///< 0 … 1
        qint64 needed = 0, fitted = 0; ///< tensors of the backbone
        QStringList head;              ///< of the last layer, left out
        Names missing, unexpected, wrongShape;
        bool isWhole() const { return problem.isEmpty() && fitted == needed; }
    };
    QString file, dtype;
    qint64 bytes = 0, tensors = 0, parameters = 0;
    int classes = 0; ///< of the head in the file; 0 = none is recognised
    std::vector<std::pair<QString, QString>> metadata;
    std::vector<Fit> networks; ///< best match first, never empty

    const Fit& best() const { return networks.front(); }
    const Fit* of(const QString& network) const; ///< nullptr = not tried
};

/// Errors: worker where the text is not such a report.
Result<WeightsReport> weightsReportFromJson(const QString& json);

} // namespace imago
