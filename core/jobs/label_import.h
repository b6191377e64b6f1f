// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/dataset.h"
#include "core/store/project_store.h"

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace imago {

/// Gives images the labels and splits of a data set, in edits of one group: one undo takes them all back.
class LabelImport {
public:
    /// `author`: the source's name, kept with each label.
    LabelImport(ProjectStore& store, std::string author) : m_store(store), m_author(std::move(author)) {}

    /// Adds the classes that the project lacks; returns how many. Errors: invalidArgument where there are so
    /// many that the column cannot be one of classes.
    Result<std::int64_t> begin(const Dataset& data);
    /// Remembers an image and commits when enough have gathered. `isNew`: was just added, has no labels yet.
    Status add(ImageId image, const DatasetItem& item, bool isNew);
    Status flush();

    std::int64_t labelled() const { return m_labelled; } ///< images that have the labels of the source now
    /// Images that keep another label than the source's: (path, reason).
    const std::vector<std::pair<std::string, std::string>>& problems() const { return m_problems; }

private:
    struct Pending {
        ImageId image;
        const DatasetItem* item;
        bool isNew;
    };
    void change(Edit& edit, const Pending& pending, ImageState state,
                const std::vector<const Annotation*>& present);
    std::string classNames(const std::vector<const Annotation*>& annotations) const;

    ProjectStore& m_store;
    std::string m_author;
    std::int64_t m_group = 0;
    bool m_severalLabels = false; ///< the source gives some picture more than one label
    std::unordered_map<std::string, ClassId> m_classes;
    std::unordered_map<ClassId, std::string> m_names;
    std::vector<Pending> m_pending;
    std::int64_t m_labelled = 0;
    std::vector<std::pair<std::string, std::string>> m_problems;
};

} // namespace imago
