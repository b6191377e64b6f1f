// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/edit.h"
#include "core/store/connection.h"

#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace imago {

/// Adds many annotations inside one transaction without what their trigger costs each (three updates and the
/// rewriting of two indexes of the image): the trigger is taken away, its work is done once an image and a
/// class, and it is put back. Only for edits that add annotations and remove or change none.
class BulkLabels {
public:
    /// Whether an edit is large enough to gain by it, and fits.
    static bool suits(const Edit& edit);

    explicit BulkLabels(Connection& db);
    /// Before the row is inserted.
    void add(const Annotation& row);
    /// After the last one. Without it the transaction must be rolled back.
    void finish();

private:
    Connection& m_db;
    std::string m_trigger; ///< its SQL
    std::set<std::pair<ImageId, ClassId>> m_pairs;
    std::unordered_map<ImageId, std::int64_t> m_images;  ///< labels added
    std::unordered_map<ClassId, std::int64_t> m_classes; ///< images that did not have it
    std::unordered_set<ImageId> m_proposed;              ///< images that a model's proposals are added to
    std::int64_t m_shapes = 0, m_newlyProposed = 0;
};

} // namespace imago
