// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/records.h"
#include "core/store/connection.h"

namespace imago {

/// The columns of a row in the order that the reader beside it expects, from column 0.
#define IMAGO_IMAGE_COLUMNS                                                                              \
    "id, path, bytes, width, height, mtime_ms, content_hash, phash, group_id, split, review, problems, " \
    "problem_text, negative"
ImageRecord imageRow(const Query& row);

#define IMAGO_CLASS_COLUMNS "id, name, color, key, position, guidelines, schema"
ClassRecord classRow(const Query& row);

#define IMAGO_ANNOTATION_COLUMNS                                                                   \
    "id, image_id, class_id, kind, geometry, source, confidence, author, created_ms, changed_ms, " \
    "attributes, z_order, flags, group_id"
Annotation annotationRow(const Query& row);

std::optional<ImageRecord> readImage(Connection& db, ImageId id);
std::optional<ClassRecord> readClass(Connection& db, ClassId id);
std::optional<Annotation> readAnnotation(Connection& db, AnnotationId id);

} // namespace imago
