// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/edit.h"
#include "core/store/connection.h"

#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace imago {

/// Adds or removes many annotations inside one transaction without what their trigger costs each (three
/// updates and the rewriting of two indexes of the image): the trigger is taken away, its work is done once
/// an image and a class, and it is put back. Only for edits that do one of the two, and change none.
class BulkLabels {
public:
    enum class Kind { additions, removals };
    /// What an edit does that is large enough to gain by it, and fits.
    static std::optional<Kind> kindOf(const Edit& edit);

    BulkLabels(Connection& db, Kind kind);
    /// Before the row is inserted.
    void add(const Annotation& row);
    /// After the row is deleted.
    void remove(const Annotation& row);
    /// After the last one, and before a class is removed. Without it the transaction must be rolled back.
    void finish();

private:
    void countRemoved();

    Connection& m_db;
    const Kind m_kind;
    std::string m_trigger; ///< its SQL
    std::set<std::pair<ImageId, ClassId>> m_pairs;
    std::unordered_map<ImageId, std::int64_t> m_images;  ///< labels added
    std::unordered_map<ClassId, std::int64_t> m_classes; ///< images that did not have it
    std::unordered_set<ImageId> m_proposed;              ///< images with proposals among the rows
    std::int64_t m_shapes = 0, m_newlyProposed = 0;      ///< all of these below 0 for what was removed
};

} // namespace imago
