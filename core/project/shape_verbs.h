// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/shapes.h"
#include "core/project/edit.h"

namespace imago {

/// A shape as somebody would draw it: no id, no times.
Annotation shape(ImageId image, ClassId classId, const Geometry& geometry, const std::string& author);

/// The typed geometry of an annotation; the whole image where its text cannot be read.
Geometry geometryOf(const Annotation& annotation);
void setGeometry(Annotation& annotation, const Geometry& geometry); ///< sets the kind too

/// One gesture on the shapes of one image. An image that nobody had begun becomes `inProgress` by a person's
/// hand; one that was negative is no longer so once there is a label. Model-made rows change no state.
Edit changeShapes(std::string verb, ImageId image, ImageState state,
                  const std::vector<AnnotationChange>& changes);

/// Nothing to label here: images with labels are left out. On: reviewed as `labelled`; off: back to
/// `unreviewed`. `annotated` says for each image whether it has labels.
Edit setNegative(const std::vector<ImageId>& images, const std::vector<ImageState>& states,
                 const std::vector<bool>& annotated, bool on);

/// What models proposed on these images (of `current`, all their annotations) becomes a person's, or goes.
/// Where a whole image can have one class only, the surest proposal is taken, and none where it has a class
/// already. States follow as for labels that are given by hand. Verbs "shape.accept", "shape.reject".
Edit decideProposals(const std::vector<ImageId>& images, const std::vector<ImageState>& states,
                     const std::vector<Annotation>& current, bool accept, bool severalClasses,
                     const std::string& author);
/// The same annotation as a person's, who is sure.
Annotation madeSure(Annotation proposal, const std::string& author);

/// Copies of shapes for another image (propagate) or the same (duplicate, paste), moved by (dx, dy).
std::vector<AnnotationChange> copiesOf(const std::vector<Annotation>& shapes, ImageId to, double dx,
                                       double dy, const std::string& author);

/// The same change to a text of an image, as an edit; equal values give an empty one.
Edit changeMeta(std::string verb, ImageId image, std::string key, const std::optional<std::string>& before,
                const std::optional<std::string>& after);

} // namespace imago
