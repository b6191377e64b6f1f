// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/evaluate/calibration.h"
#include "core/evaluate/metrics.h"
#include "core/evaluate/operating_point.h"
#include "core/report/document.h"

#include <optional>
#include <string>
#include <vector>

namespace imago {

/// The plots of a report. Names are shortened where they would not fit.

/// Up to 1,000 classes, in the order given; numbers stand in the cells up to 20, names beside them up to 60.
/// A cell's colour is its share of the true class. Precondition: a square matrix with as many names.
FigureBlock confusionFigure(const std::vector<std::vector<std::int64_t>>& confusion,
                            const std::vector<std::string>& names);

enum class CurveKind { roc, precisionRecall };
/// One class against the rest, of up to ten classes; of more, the eight of the least area. The dashed curve
/// is of all picture and class pairs together. Errors: invalidArgument as RankedScores.
Result<FigureBlock> curvesFigure(CurveKind kind, const EvaluationInput& input, const Metrics& metrics,
                                 const std::vector<std::string>& names);

/// How often answers of a confidence are right, a bar a bin; dots: after the temperature.
FigureBlock reliabilityFigure(const Calibration& calibration, const std::optional<Calibration>& after);

/// Errors among the answered pictures against the share that is answered.
FigureBlock coverageFigure(const RiskCoverage& curve);

} // namespace imago
