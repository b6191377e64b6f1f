// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/edit.h"
#include "core/store/bulk_labels.h"
#include "core/store/connection.h"

#include <optional>
#include <unordered_set>

namespace imago {

/// Writes the changes of edits inside an open transaction.
class ChangeWriter {
public:
    enum class Mode {
        gesture, ///< a change that does not fit what is stored is refused (throws Refusal); new and changed
                 ///< rows get ids and times
        exact,   ///< the same, but rows keep the times they bring: undo and redo
        lenient, ///< a change that does not fit is left out: undo and redo keep what others did to a row
                 ///< since, and pass over images that are gone
    };
    ChangeWriter(Connection& db, Mode mode);

    /// The edit as it was written: with ids and times, without what was left out.
    Edit write(const Edit& edit);
    /// Class names and keys must be unique once all is written. Throws Refusal{invalidArgument}.
    void finish();

private:
    bool write(AnnotationChange& change);
    bool write(ClassChange& change);
    bool write(ImageChange& change);
    bool write(MetaChange& change);
    /// Throws Refusal, or returns false in lenient mode.
    bool misfit(std::string message) const;
    bool insert(Annotation& row);
    bool insert(ClassRecord& row);
    bool acceptable(const Annotation& row);
    bool acceptable(const ClassRecord& row);

    bool isImage(ImageId id);
    bool isClass(ClassId id);

    Connection& m_db;
    Mode m_mode;
    std::int64_t m_nowMs;
    std::optional<BulkLabels> m_bulk;
    std::unordered_set<ImageId> m_images;  ///< known to be there: no change removes an image
    std::unordered_set<ClassId> m_classes; ///< known to be there
    bool m_classesChanged = false;
};

} // namespace imago
