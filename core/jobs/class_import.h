// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/dataset.h"
#include "core/store/project_store.h"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace imago {

/// What becomes of a class of a data set.
struct ImportedClass {
    std::string source; ///< its name there
    std::string target; ///< the project's; empty = its annotations are left out
    bool isNew = false; ///< the project did not have it
    std::int64_t annotations = 0;
    std::string problem = {}; ///< why it is left out; empty where it was mapped to nothing
    bool operator==(const ImportedClass&) const = default;
};

/// Every class of the data set in its order, with where it goes: as `map` says (source name → project name,
/// empty = nowhere), else to the class of the same name. Errors: invalidArgument where there are so many that
/// the column cannot be one of classes, or where the map names a class that the source does not have.
Result<std::vector<ImportedClass>> mapClasses(const Dataset& data, const std::vector<ClassRecord>& project,
                                              const std::map<std::string, std::string>& map);

/// The changes that add the new ones of these classes, and give them and empty fields of the others what the
/// data set tells of them.
Edit classEdit(const Dataset& data, const std::vector<ImportedClass>& classes,
               std::vector<ClassRecord> project);

} // namespace imago
