// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/formats/image_folder.h"
#include "core/formats/labels.h"
#include "core/formats/reading.h"
#include "core/formats/writing.h"
#include "core/image/picture_walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace imago {

namespace {

/// A folder's name that reads back as the class where it can: no separators, not hidden, no dots alone.
std::string folderName(const std::string& name) {
    std::string safe = name;
    std::replace(safe.begin(), safe.end(), '/', '_');
    std::replace(safe.begin(), safe.end(), '\\', '_');
    return safe.empty() || isIgnoredName(safe) ? "_" + safe : safe;
}

/// One folder a class, whatever the case.
std::map<std::string, std::string> folderNames(const std::vector<std::string>& classes, Output& out) {
    std::map<std::string, std::string> folders;
    std::set<std::string> taken;
    for (const auto& name : classes) {
        const auto wish = folderName(name);
        auto folder = wish;
        for (int n = 2; !taken.insert(foldedCase(folder)).second; ++n)
            folder = fmt::format("{}-{}", wish, n);
        if (folder != name) out.lose("class_name", "changed: a folder cannot have this name");
        folders.emplace(name, folder);
    }
    return folders;
}

} // namespace

Status writeImageFolder(const Dataset& data, Output& out, const WriteOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {}));
    // Classes alone that have pictures: a folder without one says nothing.
    std::vector<std::string> classes;
    std::set<std::string> known;
    bool splits = false;
    for (const auto& item : data.items) {
        splits |= item.split != Split::none;
        if (const auto names = imageClasses(item); !names.empty() && known.insert(names.front()).second)
            classes.push_back(names.front());
    }
    const auto folders = folderNames(classes, out);
    // Two classes that are called like splits would be taken for splits.
    const auto likeSplits = std::count_if(classes.begin(), classes.end(),
                                          [](const auto& name) { return splitFromWord(name).has_value(); });
    splits |= likeSplits > 1 || (likeSplits == 1 && classes.size() == 1);
    const auto names = pictureNames(data);
    std::set<std::string> used;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (options.stop.stop_requested()) return failure(ErrorCode::cancelled, "writing was cancelled");
        if (i % 100 == 0)
            report(options.progress, static_cast<std::int64_t>(i), static_cast<std::int64_t>(names.size()),
                   "writing");
        const auto& item = data.items[i];
        out.about(&item);
        auto split = item.split;
        if (splits && split == Split::none) {
            split = Split::train;
            out.lose("split", "put into train: every picture has a split here");
        }
        const auto labels = imageClasses(item);
        const auto shown = labels.empty() ? std::string() : labels.front();
        if (labels.size() > 1)
            out.lose("image", "left out: a picture has one class here",
                     static_cast<std::int64_t>(labels.size()) - 1);
        for (const auto& shape : item.shapes) {
            out.about(&item, &shape);
            if (shape.geometry.index() != 0) asHeld(shape.geometry, 0, item.size, out); // counts it
        }
        out.about(&item);
        // Without the folders that the picture's own name has: below a class they would be classes to some.
        const auto slash = names[i].rfind('/');
        const auto own = slash == std::string::npos ? names[i] : names[i].substr(slash + 1);
        const auto folder = (splits ? std::string(toString(split)) + "/" : "") +
                            (shown.empty() ? "" : folders.at(shown) + "/");
        auto name = folder + own;
        for (int n = 2; !used.insert(foldedCase(name)).second; ++n)
            name = folder +
                   fmt::format("{}-{}{}", withoutExtension(own), n, own.substr(withoutExtension(own).size()));
        IMAGO_TRY(called, out.picture(item, name));
        if (out.options().images == ImageMode::none)
            out.lose("picture", "left in place: here a picture's folder is its label");
        out.wrote(1, shown.empty() ? 0 : 1);
    }
    loseDetails(data, {.splits = true, .emptyClasses = false}, out);
    return {};
}

} // namespace imago
