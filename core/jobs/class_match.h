// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/project/records.h"
#include "core/store/project_store.h"

#include <map>
#include <string>
#include <vector>

namespace imago {

/// Names of a model's classes → names of the project's; an empty one leaves the class out.
using ClassMap = std::map<std::string, std::string>;

/// What a project makes of a model's class.
struct ClassMatch {
    enum class Kind {
        existing, ///< `id`
        missing,  ///< the project has no such class: it would be called `name`
        leftOut   ///< nobody wants it
    };
    Kind kind = Kind::missing;
    ClassId id;
    std::string name;
    bool operator==(const ClassMatch&) const = default;
};

/// By `chosen`, where it has the model's class; else the class of the same name, case aside and with '_' and
/// '-' for spaces; else one that another common name of the same thing has ("cup" is "mug", "tv" is
/// "television").
ClassMatch matchClass(const std::vector<ClassRecord>& classes, const ClassMap& chosen,
                      const std::string& modelClass);

/// The choice that the person made for the embedded detector in this project; empty until then.
Result<ClassMap> storedClassMap(ProjectStore& store);
Status storeClassMap(ProjectStore& store, const ClassMap& chosen);

} // namespace imago
