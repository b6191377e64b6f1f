// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows.h"

#include <bit>

namespace imago {

ImageRecord imageRow(const Query& row) {
    ImageRecord image;
    image.id = row.id<ImageId>(0);
    image.path = row.text(1);
    image.bytes = row.integer(2);
    image.size = {row.number(3), row.number(4)};
    image.mtimeMs = row.integer(5);
    image.contentHash = row.text(6);
    image.phash = std::bit_cast<std::uint64_t>(row.integer(7));
    image.groupId = row.integer(8);
    image.split = row.value<Split>(9);
    image.review = row.value<ReviewState>(10);
    image.problems = static_cast<std::uint32_t>(row.integer(11));
    image.problemText = row.text(12);
    image.negative = row.integer(13) != 0;
    return image;
}

ClassRecord classRow(const Query& row) {
    return {row.id<ClassId>(0), row.text(1),   static_cast<std::uint32_t>(row.integer(2)),
            row.text(3),        row.number(4), row.text(5),
            row.text(6)};
}

Annotation annotationRow(const Query& row) {
    Annotation annotation;
    annotation.id = row.id<AnnotationId>(0);
    annotation.image = row.id<ImageId>(1);
    annotation.classId = row.id<ClassId>(2);
    annotation.kind = row.value<AnnotationKind>(3);
    annotation.geometry = row.text(4);
    annotation.source = row.value<AnnotationSource>(5);
    annotation.confidence = row.real(6);
    annotation.author = row.text(7);
    annotation.createdMs = row.integer(8);
    annotation.changedMs = row.integer(9);
    annotation.attributes = row.text(10);
    annotation.zOrder = row.number(11);
    annotation.flags = static_cast<std::uint32_t>(row.integer(12));
    annotation.groupId = row.integer(13);
    return annotation;
}

std::optional<ImageRecord> readImage(Connection& db, ImageId id) {
    Query query(db, "SELECT " IMAGO_IMAGE_COLUMNS " FROM image WHERE id = ?1", id);
    if (!query.next()) return std::nullopt;
    return imageRow(query);
}

std::optional<ClassRecord> readClass(Connection& db, ClassId id) {
    Query query(db, "SELECT " IMAGO_CLASS_COLUMNS " FROM class WHERE id = ?1", id);
    if (!query.next()) return std::nullopt;
    return classRow(query);
}

std::optional<Annotation> readAnnotation(Connection& db, AnnotationId id) {
    Query query(db, "SELECT " IMAGO_ANNOTATION_COLUMNS " FROM annotation WHERE id = ?1", id);
    if (!query.next()) return std::nullopt;
    return annotationRow(query);
}

} // namespace imago
