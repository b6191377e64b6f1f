// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/edit.h"

#include <vector>

namespace imago {

/// What a picture that has annotations gains from a data set.
enum class MergePolicy {
    automatic, ///< both; but a picture keeps its one class where the data set gives one class a picture
    keep,      ///< nothing: the project's stay alone
    replace,   ///< the data set's instead of the project's
    both,      ///< the data set's beside the project's
};

struct AnnotationMerge {
    std::vector<AnnotationChange> changes;
    std::size_t known = 0; ///< of the wanted ones: there already
};

/// The changes that bring `wanted` (without ids) to an image that has `present`. Equal ones (same class and
/// kind, geometry to 1e-6) are there already, once each; what was proposed turns label. `replace` removes
/// what is not wanted, and gives what is there the wanted attributes, confidence, order and flags. Otherwise
/// groups of the wanted get numbers of their own.
AnnotationMerge mergeAnnotations(const std::vector<const Annotation*>& present,
                                 std::vector<Annotation> wanted, bool replace);

} // namespace imago
