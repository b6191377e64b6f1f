// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv_columns.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/image/image.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace imago {

namespace {

using Names = std::vector<std::string_view>;

/// The names that people give to columns, by what they hold.
const std::vector<std::pair<std::string_view, Names>>& knownNames() {
    static const std::vector<std::pair<std::string_view, Names>> known{
        {"path",
         {"path", "file", "filename", "file_name", "filepath", "file_path", "imagepath", "image",
          "image_path", "img", "picture", "image_name"}},
        {"label",
         {"label", "labels", "class", "classes", "class_name", "classname", "category", "target", "tag",
          "tags", "label_name"}},
        {"split", {"split", "subset", "set", "partition"}},
        {"xmin", {"xmin", "x_min", "x1", "left", "bbox_x", "x"}},
        {"ymin", {"ymin", "y_min", "y1", "top", "bbox_y", "y"}},
        {"xmax", {"xmax", "x_max", "x2", "right"}},
        {"ymax", {"ymax", "y_max", "y2", "bottom"}},
        {"boxwidth", {"boxwidth", "box_width", "bbox_width", "bbox_w", "w"}},
        {"boxheight", {"boxheight", "box_height", "bbox_height", "bbox_h", "h"}},
        {"width", {"width", "image_width", "img_width"}},
        {"height", {"height", "image_height", "img_height"}}};
    return known;
}

int find(const CsvRow& row, const Names& names) {
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (std::find(names.begin(), names.end(), lowerAscii(row.cells[i])) != names.end())
            return static_cast<int>(i);
    return -1;
}

Result<int> columnOf(const CsvRow& row, std::string_view what, const std::string& file,
                     const std::map<std::string, std::string>& named) {
    if (const auto wish = named.find(std::string(what)); wish != named.end()) {
        const auto at = find(row, {lowerAscii(wish->second)});
        if (at >= 0) return at;
        return failure(ErrorCode::invalidArgument,
                       fmt::format("{} has no column \"{}\" in its first line", file, wish->second));
    }
    for (const auto& [word, names] : knownNames())
        if (word == what) return find(row, names);
    return -1;
}

Result<CsvColumns> byHeader(const CsvRow& row, const std::string& file,
                            const std::map<std::string, std::string>& named) {
    CsvColumns columns;
    columns.header = true;
    const auto take = [&](std::string_view what, int& to) -> Status {
        IMAGO_TRY(at, columnOf(row, what, file, named));
        to = at;
        return {};
    };
    IMAGO_CHECK(take("path", columns.path));
    IMAGO_CHECK(take("label", columns.label));
    IMAGO_CHECK(take("split", columns.split));
    IMAGO_CHECK(take("width", columns.width));
    IMAGO_CHECK(take("height", columns.height));
    IMAGO_CHECK(take("xmin", columns.corners[0]));
    IMAGO_CHECK(take("ymin", columns.corners[1]));
    IMAGO_CHECK(take("xmax", columns.corners[2]));
    IMAGO_CHECK(take("ymax", columns.corners[3]));
    if (columns.corners[2] < 0 || columns.corners[3] < 0) {
        columns.sized = true;
        IMAGO_CHECK(take("boxwidth", columns.corners[2]));
        IMAGO_CHECK(take("boxheight", columns.corners[3]));
    }
    const auto& c = columns.corners;
    if (columns.label < 0 || std::any_of(c.begin(), c.end(), [](int at) { return at < 0; }))
        columns.corners = {-1, -1, -1, -1};
    return columns;
}

} // namespace

int CsvColumns::needed() const {
    return std::max({path, label, corners[0], corners[1], corners[2], corners[3]}) + 1;
}

Result<CsvColumns> csvColumns(const CsvRow& first, const std::string& file,
                              const std::map<std::string, std::string>& named) {
    for (const auto& [what, name] : named) {
        const auto& known = knownNames();
        if (std::none_of(known.begin(), known.end(),
                         [&, &word = what](const auto& k) { return k.first == word; }))
            return failure(ErrorCode::invalidArgument,
                           fmt::format("there is no column of \"{}\" to be named", what));
    }
    const bool picture = std::any_of(first.cells.begin(), first.cells.end(),
                                     [](const auto& cell) { return isImageFileName(fromUtf8(cell)); });
    const auto width = static_cast<int>(first.cells.size());
    if (!picture || !named.empty()) {
        IMAGO_TRY(columns, byHeader(first, file, named));
        if (columns.path >= 0) return columns;
        for (int i = 0; columns.label >= 0 && i < width && columns.path < 0; ++i)
            if (i != columns.label && i != columns.split) columns.path = i;
        if (columns.path >= 0) return columns;
        if (columns.label >= 0)
            return failure(
                ErrorCode::unsupported,
                fmt::format("{} has no column of paths; name it \"path\" in the first line", file));
    }
    if (width == 6 || width == 8)
        return CsvColumns{0, 5, -1, width == 8 ? 6 : -1, width == 8 ? 7 : -1, {1, 2, 3, 4}, false, false};
    if (width > 3)
        return failure(
            ErrorCode::unsupported,
            fmt::format("{} has {} columns and no header; add a first line that names the columns \"path\" "
                        "and \"label\"",
                        file, width));
    CsvColumns columns;
    columns.label = width > 1 ? 1 : -1;
    columns.split = width > 2 ? 2 : -1;
    return columns;
}

Result<std::map<std::string, std::string>> columnNames(const std::string& text) {
    std::map<std::string, std::string> names;
    for (std::size_t start = 0; start < text.size();) {
        const auto end = std::min(text.find(',', start), text.size());
        const auto part = text.substr(start, end - start);
        const auto equals = part.find('=');
        start = end + 1;
        if (equals == part.npos || equals == 0)
            return failure(
                ErrorCode::invalidArgument,
                fmt::format("the choice columns is like \"path=file,label=class\", not \"{}\"", text));
        names[lowerAscii(withoutOuterSpace(part.substr(0, equals)))] =
            withoutOuterSpace(part.substr(equals + 1));
    }
    return names;
}

} // namespace imago
