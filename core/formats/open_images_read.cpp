// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/base/text.h"
#include "core/formats/csv_table.h"
#include "core/formats/folders.h"
#include "core/formats/labels.h"
#include "core/formats/numbers.h"
#include "core/formats/open_images.h"
#include "core/formats/reading.h"
#include "core/formats/writing.h"
#include "core/geometry/geometry_text.h"
#include "core/image/picture_walk.h"
#include "core/project/class_schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr auto ownKey = "$openimages";

class Table {
public:
    explicit Table(const CsvRow& header) : m_header(header) {}
    int column(std::string_view name) const {
        const auto at = std::find(m_header.cells.begin(), m_header.cells.end(), name);
        return at == m_header.cells.end() ? -1 : static_cast<int>(at - m_header.cells.begin());
    }

private:
    const CsvRow& m_header;
};

std::string_view cellOf(const CsvRow& row, int column) {
    if (column < 0 || static_cast<std::size_t>(column) >= row.cells.size()) return {};
    return row.cells[static_cast<std::size_t>(column)];
}

AnnotationSource sourceFrom(std::string_view word) {
    if (word == "machine") return AnnotationSource::model;
    if (word == "xclick" || word == "freeform" || word == "verification" ||
        word == "crowdsource-verification" || word == "human")
        return AnnotationSource::human;
    return AnnotationSource::import;
}

class Rows {
public:
    Rows(const CsvRow& header, const std::string& where, OpenImagesTable& out)
        : m_where(where),
          m_out(out),
          m_table(header) {
        const char* names[] = {"XMin", "XMax", "YMin", "YMax"};
        for (int i = 0; i < 4; ++i)
            m_corners[i] = m_table.column(names[i]);
        const std::pair<const char*, const char*> flags[] = {{"IsOccluded", occludedAttribute},
                                                             {"IsTruncated", truncatedAttribute},
                                                             {"IsDepiction", "depiction"},
                                                             {"IsInside", "inside"}};
        for (const auto& [column, attribute] : flags)
            if (const int at = m_table.column(column); at >= 0) m_flags.emplace_back(at, attribute);
    }

    void take(const CsvRow& row) {
        OpenImagesRow out;
        out.line = row.line;
        out.image = cellOf(row, m_table.column("ImageID"));
        out.label = cellOf(row, m_table.column("LabelName"));
        if (out.image.empty() || out.label.empty() || !isUtf8(out.image) || !isUtf8(out.label))
            return problem(row.line, "names no picture or no class");
        auto& shape = out.shape;
        const auto confidence = cellOf(row, m_table.column("Confidence"));
        if (!confidence.empty()) {
            const auto number = numberFrom(confidence);
            if (!number || *number < 0 || *number > 1)
                return problem(row.line, "has a confidence that is no number from 0 to 1");
            shape.confidence = *number;
        }
        const bool boxed = m_corners[3] >= 0;
        if (!boxed && shape.confidence == 0) {
            ++m_absent;
            return;
        }
        shape.source = sourceFrom(cellOf(row, m_table.column("Source")));
        if (boxed && !box(row, shape)) return;
        if (cellOf(row, m_table.column("IsGroupOf")) == "1") shape.flags = annotationCrowd;
        Attributes attributes;
        for (const auto& [column, name] : m_flags)
            if (cellOf(row, column) == "1") attributes[name] = true;
        shape.attributes = attributesText(attributes);
        out.bare = shape == DatasetShape();
        m_out.rows.push_back(std::move(out));
    }

    void finish() {
        if (m_absent)
            m_out.problems.push_back(
                {m_where, fmt::format("{} labels say that a class is not in the picture; they are left out",
                                      m_absent)});
    }

private:
    void problem(int line, const std::string& reason) {
        m_out.problems.push_back({fmt::format("{}:{}", m_where, line), reason + "; the line is left out"});
    }

    bool box(const CsvRow& row, DatasetShape& shape) {
        double v[4];
        for (int i = 0; i < 4; ++i) {
            const auto number = numberFrom(cellOf(row, m_corners[i]));
            if (!number) return problem(row.line, "has a corner that is no number"), false;
            v[i] = *number;
        }
        if (v[1] < v[0]) std::swap(v[0], v[1]);
        if (v[3] < v[2]) std::swap(v[2], v[3]);
        shape.geometry = Box{v[0], v[2], v[1] - v[0], v[3] - v[2]};
        const auto reason = geometryProblem(shape.geometry);
        if (!reason.empty()) return problem(row.line, "has a box that " + reason), false;
        return true;
    }

    const std::string& m_where;
    OpenImagesTable& m_out;
    Table m_table;
    int m_corners[4];
    std::vector<std::pair<int, const char*>> m_flags;
    std::int64_t m_absent = 0;
};

/// A table's first cells, without reading the rest.
OpenImagesTable::Kind kindOf(const fs::path& file) {
    const auto head = headOf(file, 512);
    return parseOpenImages(std::string_view(head).substr(0, head.find('\n') + 1), "").kind;
}

std::vector<fs::path> tablesOf(const fs::path& source, std::stop_token stop) {
    std::error_code code;
    if (!fs::is_directory(source, code)) return {source};
    std::vector<fs::path> tables;
    for (const auto& file : filesBelow(source, ".csv", stop))
        if (kindOf(file) != OpenImagesTable::Kind::other) tables.push_back(file);
    return tables;
}

class Reader {
public:
    Reader(const fs::path& folder, const ReadOptions& options)
        : m_folder(folder),
          m_options(options),
          m_finder(folder / "annotations.csv", options) {
        m_data.format = "openimages";
    }

    Result<Dataset> read(const std::vector<fs::path>& tables) {
        descriptions();
        pictures();
        for (const auto& file : tables) {
            if (m_options.stop.stop_requested())
                return failure(ErrorCode::cancelled, "reading was cancelled");
            IMAGO_CHECK(table(file));
        }
        for (const auto& [id, path] : m_pictures)
            if (!path.empty() && !m_items.contains(id)) itemOf(id, splitOfPath(path));
        if (!m_mids.empty()) {
            nlohmann::json mids;
            for (const auto& [mid, name] : m_mids)
                mids["mids"][name] = mid;
            m_data.extra[ownKey] = json::dump(mids);
        }
        return std::move(m_data);
    }

private:
    void descriptions() {
        // In the order of the file: that of the classes.
        for (const auto& file : filesBelow(m_folder, ".csv", m_options.stop)) {
            if (file.filename().string().find("class-descriptions") == std::string::npos) continue;
            const auto text = readUtf8(file);
            if (!text) {
                m_data.problems.push_back({toUtf8(file), text.error().message});
                continue;
            }
            for (const auto& row : parseCsv(*text, ',').rows) {
                if (row.cells.size() < 2 || row.cells[0] == "LabelName") continue;
                if (const auto reason = labelProblem(row.cells[1]); !reason.empty())
                    m_data.problems.push_back(
                        {fmt::format("{}:{}", toUtf8(file.filename()), row.line), reason});
                else if (m_mids.emplace(row.cells[0], row.cells[1]).second)
                    addClass(row.cells[1]);
            }
        }
    }

    void pictures() {
        WalkVisitor visitor;
        visitor.picture = [&](const fs::path& path) {
            const auto [at, added] = m_pictures.emplace(path.stem().string(), path);
            if (!added)
                m_data.problems.push_back(
                    {toUtf8(path),
                     fmt::format("has the ImageID of {}; only that one is taken", toUtf8(at->second))});
        };
        walkPictures(m_folder, visitor, m_options.stop);
        std::error_code code;
        if (!m_options.images.empty() && !fs::equivalent(m_options.images, m_folder, code))
            walkPictures(m_options.images, visitor, m_options.stop);
    }

    Split splitOfPath(const fs::path& path) const {
        for (const auto& part : path.lexically_proximate(m_folder).parent_path())
            if (const auto split = splitFromWord(part.string())) return *split;
        return Split::none;
    }

    void addClass(const std::string& name) {
        if (m_classes.insert(name).second) m_data.classes.push_back(name);
    }

    DatasetItem* itemOf(const std::string& id, Split split, const std::string& address = {}) {
        const auto [at, added] = m_items.emplace(id, m_data.items.size());
        if (added) {
            auto found = m_pictures.find(id);
            if (found == m_pictures.end()) {
                std::optional<fs::path> path;
                if (!address.empty() && address.find("://") == address.npos) path = m_finder.find(address);
                if (!path && m_options.findPicture) path = m_options.findPicture(id + ".jpg");
                if (path) found = m_pictures.emplace(id, *path).first;
            }
            if (found == m_pictures.end()) {
                at->second = none;
                return nullptr;
            }
            DatasetItem item;
            item.path = found->second;
            item.split = split;
            m_data.items.push_back(std::move(item));
        }
        return at->second == none ? nullptr : &m_data.items[at->second];
    }

    Status table(const fs::path& file) {
        IMAGO_TRY(text, readUtf8(file));
        const auto where = toUtf8(file.filename());
        auto table = parseOpenImages(text, where);
        text = {};
        for (auto& problem : table.problems)
            m_data.problems.push_back(std::move(problem));
        std::int64_t done = 0;
        for (const auto& [id, subset, address] : table.images)
            if (!itemOf(id, splitFromWord(subset).value_or(Split::none), address))
                m_data.problems.push_back({where, m_finder.missing(id + ".jpg")});
        const auto split = splitInName(toUtf8(file.stem()));
        for (auto& row : table.rows) {
            if (done++ % 1000 == 0)
                report(m_options.progress, done, static_cast<std::int64_t>(table.rows.size()), "reading");
            const auto line = [&] { return fmt::format("{}:{}", where, row.line); };
            auto* item = itemOf(row.image, split);
            if (!item) {
                if (m_missing.insert(row.image).second)
                    m_data.problems.push_back({line(), m_finder.missing(row.image + ".jpg")});
                continue;
            }
            if (item->split == Split::none) item->split = split;
            take(row, *item, line());
        }
        return {};
    }

    void take(OpenImagesRow& row, DatasetItem& item, const std::string& where) {
        const auto name = m_mids.find(row.label);
        row.shape.label = name == m_mids.end() ? row.label : name->second;
        if (name == m_mids.end())
            if (const auto reason = labelProblem(row.shape.label); !reason.empty())
                return m_data.problems.push_back({where, reason});
        if (auto* box = std::get_if<Box>(&row.shape.geometry)) {
            if (item.size.empty()) item.size = pictureSize(item.path);
            if (item.size.empty())
                return m_data.problems.push_back(
                    {where, "cannot be used: the size of its picture cannot be read"});
            *box = {box->x * item.size.width, box->y * item.size.height, box->width * item.size.width,
                    box->height * item.size.height};
        }
        addClass(row.shape.label);
        auto& labels = item.labels;
        if (!row.bare)
            item.shapes.push_back(std::move(row.shape));
        else if (std::find(labels.begin(), labels.end(), row.shape.label) == labels.end())
            labels.push_back(row.shape.label);
    }

    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    fs::path m_folder;
    const ReadOptions& m_options;
    PictureFinder m_finder;
    Dataset m_data;
    std::map<std::string, std::string> m_mids;  ///< mid → name
    std::map<std::string, fs::path> m_pictures; ///< by ImageID
    std::unordered_map<std::string, std::size_t> m_items;
    std::unordered_set<std::string> m_classes, m_missing;
};

} // namespace

OpenImagesTable parseOpenImages(std::string_view text, const std::string& where) {
    OpenImagesTable out;
    const auto table = parseCsv(withoutMark(text), ',');
    if (table.rows.empty()) return out;
    const Table header(table.rows.front());
    if (header.column("ImageID") != 0) return out;
    const auto problems = [&] {
        for (const auto& [line, reason] : table.problems)
            out.problems.push_back({fmt::format("{}:{}", where, line), reason});
    };
    if (header.column("LabelName") >= 0 && header.column("Confidence") >= 0) {
        out.kind = OpenImagesTable::Kind::labels;
        problems();
        Rows rows(table.rows.front(), where, out);
        for (std::size_t i = 1; i < table.rows.size(); ++i)
            rows.take(table.rows[i]);
        rows.finish();
    } else if (const int subset = header.column("Subset"); subset >= 0) {
        out.kind = OpenImagesTable::Kind::images;
        problems();
        const int address = header.column("OriginalURL");
        for (std::size_t i = 1; i < table.rows.size(); ++i) {
            const auto& row = table.rows[i];
            if (row.cells[0].empty() || !isUtf8(row.cells[0])) continue;
            out.images.push_back(
                {row.cells[0], std::string(cellOf(row, subset)), std::string(cellOf(row, address))});
        }
    }
    return out;
}

int likelyOpenImages(const fs::path& source) {
    std::error_code code;
    if (!fs::is_directory(source, code))
        return lowerAscii(source.extension().string()) == ".csv" &&
                       kindOf(source) == OpenImagesTable::Kind::labels
                   ? 95
                   : 0;
    for (const auto& folder : {source, source / "annotations", source / "metadata"})
        for (const auto& file : filesIn(folder, ".csv"))
            if (kindOf(file) == OpenImagesTable::Kind::labels) return 92;
    return 0;
}

Result<Dataset> readOpenImages(const fs::path& source, const ReadOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {}));
    std::error_code code;
    auto place = fs::absolute(source, code).lexically_normal();
    if (!place.has_filename()) place = place.parent_path();
    auto tables = tablesOf(place, options.stop);
    if (tables.empty() || kindOf(tables.front()) == OpenImagesTable::Kind::other)
        return failure(
            ErrorCode::notFound,
            fmt::format("{} holds no table of Open Images: none begins with ImageID", toUtf8(source)));
    // Lists of pictures first: they say the split.
    std::stable_partition(tables.begin(), tables.end(),
                          [](const auto& file) { return kindOf(file) == OpenImagesTable::Kind::images; });
    auto folder = fs::is_directory(place, code) ? place : place.parent_path();
    if (!fs::is_directory(place, code) &&
        (folder.filename() == "annotations" || folder.filename() == "metadata"))
        folder = folder.parent_path();
    return Reader(folder, options).read(tables);
}

} // namespace imago
