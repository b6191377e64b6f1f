// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/csv_columns.h"
#include "core/formats/dataset.h"
#include "core/formats/labels.h"
#include "core/formats/numbers.h"
#include "core/geometry/geometry_text.h"
#include "core/image/image.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace imago {

namespace fs = std::filesystem;

namespace {

/// The text of the file without its byte order mark.
Result<std::string> tableText(const fs::path& file) {
    IMAGO_TRY(text, readText(file));
    const auto name = toUtf8(file);
    if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff"))
        return failure(ErrorCode::unsupported, fmt::format("{} is UTF-16 text; save it as UTF-8", name));
    if (text.find('\0') != text.npos)
        return failure(ErrorCode::corrupt, fmt::format("{} is not a text file", name));
    if (text.starts_with("\xef\xbb\xbf")) text.erase(0, 3);
    return text;
}

/// A path as the table means it: from the table's folder; Windows' separators where nothing else fits.
fs::path resolved(const fs::path& folder, const std::string& cell) {
    std::error_code code;
    auto path = (folder / fromUtf8(cell)).lexically_normal();
    if (cell.find('\\') != cell.npos && !fs::exists(path, code)) {
        auto slashes = cell;
        std::replace(slashes.begin(), slashes.end(), '\\', '/');
        path = (folder / fromUtf8(slashes)).lexically_normal();
    }
    return path;
}

class Reader {
public:
    Reader(const fs::path& file, CsvColumns columns) : m_columns(columns), m_name(toUtf8(file.filename())) {
        std::error_code code;
        m_folder = fs::absolute(file, code).parent_path();
        m_data.format = "csv";
    }

    void problem(int line, const std::string& reason) { m_problems.emplace_back(line, reason); }

    void row(const CsvRow& row) {
        const auto needed = static_cast<std::size_t>(m_columns.needed());
        if (row.cells.size() < needed)
            return problem(row.line, fmt::format("has {} column{}, {} expected", row.cells.size(),
                                                 row.cells.size() == 1 ? "" : "s", needed));
        for (const auto& cell : row.cells)
            if (!isUtf8(cell)) return problem(row.line, "is not UTF-8 text; save the file as UTF-8");
        const std::string cell(withoutDefusing(row.cells[static_cast<std::size_t>(m_columns.path)]));
        if (cell.empty()) return problem(row.line, "names no picture");
        const auto path = resolved(m_folder, cell);
        std::error_code code;
        if (!fs::is_regular_file(path, code))
            return problem(row.line, cell + (fs::exists(path, code) ? " is not a file" : " does not exist"));
        if (!isImageFileName(path)) return problem(row.line, cell + " is not a picture by its name");
        std::optional<Geometry> box;
        if (m_columns.boxes() && !boxOf(row, box)) return;
        const auto labels = labelsOf(row, box.has_value());
        if (!labels) return;
        auto* item = merge(row, path, box ? std::vector<std::string>() : *labels, splitOf(row));
        if (const auto size = sizeIn(row); item->size.empty() && !size.empty()) item->size = size;
        if (!box) return;
        DatasetShape shape;
        shape.label = labels->front();
        shape.geometry = *box;
        item->shapes.push_back(std::move(shape));
    }

    Dataset finish() {
        std::stable_sort(m_problems.begin(), m_problems.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        for (const auto& [line, reason] : m_problems)
            m_data.problems.push_back({fmt::format("{}:{}", m_name, line), reason});
        for (const auto& item : m_data.items)
            addClasses(item);
        return std::move(m_data);
    }

private:
    void addClasses(const DatasetItem& item) {
        const auto add = [&](const std::string& name) {
            if (m_classes.insert(name).second) m_data.classes.push_back(name);
        };
        for (const auto& label : item.labels)
            add(label);
        for (const auto& shape : item.shapes)
            add(shape.label);
    }

    static std::string_view cellOf(const CsvRow& row, int column) {
        if (column < 0 || static_cast<std::size_t>(column) >= row.cells.size()) return {};
        return row.cells[static_cast<std::size_t>(column)];
    }

    Size sizeIn(const CsvRow& row) const {
        constexpr std::int64_t most = 1 << 24;
        const auto width = wholeFrom(cellOf(row, m_columns.width)),
                   height = wholeFrom(cellOf(row, m_columns.height));
        if (!width || !height || *width < 1 || *height < 1 || *width > most || *height > most) return {};
        return {static_cast<int>(*width), static_cast<int>(*height)};
    }

    /// False where the line cannot be taken; no box where it is of the whole picture.
    bool boxOf(const CsvRow& row, std::optional<Geometry>& box) {
        std::array<double, 4> v{};
        std::size_t empty = 0;
        for (std::size_t i = 0; i < v.size(); ++i) {
            const auto cell = cellOf(row, m_columns.corners[i]);
            const auto number = numberFrom(cell);
            if (cell.empty())
                ++empty;
            else if (!number)
                return problem(row.line, fmt::format("\"{}\" is no number", cell)), false;
            v[i] = number.value_or(0);
        }
        if (empty == v.size()) return true;
        if (empty) return problem(row.line, "has a corner of the box alone"), false;
        if (!m_columns.sized && (v[2] < v[0] || v[3] < v[1])) {
            problem(row.line, "has the corners of the box in the wrong order; they are swapped");
            if (v[2] < v[0]) std::swap(v[0], v[2]);
            if (v[3] < v[1]) std::swap(v[1], v[3]);
        }
        const Geometry made =
            m_columns.sized ? Box{v[0], v[1], v[2], v[3]} : Box{v[0], v[1], v[2] - v[0], v[3] - v[1]};
        if (const auto reason = geometryProblem(made); !reason.empty())
            return problem(row.line, "the box " + reason), false;
        box = made;
        return true;
    }

    std::optional<std::vector<std::string>> labelsOf(const CsvRow& row, bool ofBox) {
        std::vector<std::string> labels;
        if (m_columns.label < 0) return labels;
        const std::string cell(withoutDefusing(row.cells[static_cast<std::size_t>(m_columns.label)]));
        if (ofBox) {
            if (const auto reason = labelProblem(cell); !reason.empty()) {
                problem(row.line, reason);
                return {};
            }
            return std::vector{cell};
        }
        for (std::size_t start = 0; start <= cell.size();) {
            const auto end = std::min(cell.find_first_of(";|", start), cell.size());
            const std::string label(withoutOuterSpace(std::string_view(cell).substr(start, end - start)));
            start = end + 1;
            if (label.empty()) continue;
            if (const auto reason = labelProblem(label); !reason.empty()) {
                problem(row.line, reason);
                return {};
            }
            if (std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(label);
        }
        return labels;
    }

    Split splitOf(const CsvRow& row) {
        if (m_columns.split < 0 || static_cast<std::size_t>(m_columns.split) >= row.cells.size())
            return Split::none;
        const auto& cell = row.cells[static_cast<std::size_t>(m_columns.split)];
        if (cell.empty() || lowerAscii(cell) == "none") return Split::none;
        const auto split = splitFromWord(cell);
        if (!split)
            problem(row.line,
                    fmt::format("\"{}\" is not a split (train, val or test); the picture is taken without",
                                cell));
        return split.value_or(Split::none);
    }

    DatasetItem* merge(const CsvRow& row, const fs::path& path, const std::vector<std::string>& labels,
                       Split split) {
        const auto [at, added] = m_known.emplace(path.native(), m_data.items.size());
        if (added) {
            m_data.items.push_back({path, labels, split});
            return &m_data.items.back();
        }
        auto& item = m_data.items[at->second];
        for (const auto& label : labels)
            if (std::find(item.labels.begin(), item.labels.end(), label) == item.labels.end())
                item.labels.push_back(label);
        if (item.split == Split::none) item.split = split;
        if (split != Split::none && split != item.split)
            problem(row.line,
                    fmt::format("puts the picture into {}, an earlier line into {}; the earlier one counts",
                                toString(split), toString(item.split)));
        return &item;
    }

    CsvColumns m_columns;
    std::string m_name;
    fs::path m_folder;
    Dataset m_data;
    std::vector<std::pair<int, std::string>> m_problems;
    std::unordered_map<std::string, std::size_t> m_known; ///< path → item
    std::unordered_set<std::string> m_classes;            ///< names seen
};

} // namespace

Result<fs::path> tableFile(const fs::path& source) {
    std::error_code code;
    if (!fs::exists(source, code))
        return failure(ErrorCode::notFound, fmt::format("{} does not exist", toUtf8(source)));
    if (!fs::is_directory(source, code)) return source;
    std::vector<fs::path> tables;
    for (const auto& entry : fs::directory_iterator(source, code)) {
        const auto extension = lowerAscii(entry.path().extension().string());
        const bool hidden = entry.path().filename().string().starts_with('.');
        if (!hidden && (extension == ".csv" || extension == ".tsv") && entry.is_regular_file(code))
            tables.push_back(entry.path());
    }
    if (tables.size() == 1) return tables.front();
    return failure(ErrorCode::notFound, tables.empty()
                                            ? fmt::format("{} holds no CSV file", toUtf8(source))
                                            : fmt::format("{} holds {} CSV files; name the one to read",
                                                          toUtf8(source), tables.size()));
}

bool namesPictures(const fs::path& file) {
    const auto text = tableText(file);
    if (!text) return false;
    constexpr std::size_t enough = 1 << 15;
    auto head = std::string_view(*text).substr(0, enough);
    if (head.size() == enough) head = head.substr(0, head.find_last_of("\r\n") + 1);
    auto table = parseCsv(head, sniffSeparator(head));
    if (table.rows.empty()) return false;
    const auto columns = csvColumns(table.rows.front(), "", {});
    if (!columns) return false;
    Reader reader(file, *columns);
    const std::size_t first = columns->header ? 1 : 0;
    for (std::size_t i = first; i < table.rows.size(); ++i)
        reader.row(table.rows[i]);
    // Not by the number of pictures: a picture has a row for each of its boxes.
    const auto data = reader.finish();
    return !data.items.empty() && data.problems.size() * 2 < table.rows.size() - first;
}

Result<Dataset> readCsv(const fs::path& source, const ProgressSink& progress, std::stop_token stop,
                        const std::map<std::string, std::string>& named) {
    IMAGO_TRY(file, tableFile(source));
    IMAGO_TRY(text, tableText(file));
    const auto table = parseCsv(text, sniffSeparator(text));
    if (table.rows.empty())
        return failure(ErrorCode::corrupt, fmt::format("{} has no line that can be read", toUtf8(file)));
    IMAGO_TRY(columns, csvColumns(table.rows.front(), toUtf8(file), named));
    Reader reader(file, columns);
    for (const auto& [line, reason] : table.problems)
        reader.problem(line, reason);
    const auto total = static_cast<std::int64_t>(table.rows.size());
    for (std::size_t i = columns.header ? 1 : 0; i < table.rows.size(); ++i) {
        if (stop.stop_requested()) return failure(ErrorCode::cancelled, "reading was cancelled");
        if (i % 1000 == 0) report(progress, static_cast<std::int64_t>(i), total, "reading");
        reader.row(table.rows[i]);
    }
    report(progress, total, total, "reading");
    return reader.finish();
}

} // namespace imago
