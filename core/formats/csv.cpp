// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/csv_table.h"
#include "core/formats/dataset.h"
#include "core/formats/labels.h"
#include "core/image/image.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 12> pathNames = {"path",       "file",      "filename",  "file_name",
                                                        "filepath",   "file_path", "imagepath", "image",
                                                        "image_path", "img",       "picture",   "image_name"};
constexpr std::array<std::string_view, 11> labelNames = {"label",      "labels",    "class",     "classes",
                                                         "class_name", "classname", "category",  "target",
                                                         "tag",        "tags",      "label_name"};
constexpr std::array<std::string_view, 4> boxNames = {"xmin", "x_min", "x1", "bbox"};
constexpr std::array<std::string_view, 4> splitNames = {"split", "subset", "set", "partition"};

struct Columns {
    int path = 0, label = -1, split = -1;
    bool header = false;
};

template <class Names> int findColumn(const CsvRow& row, const Names& names) {
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (std::find(names.begin(), names.end(), lowerAscii(row.cells[i])) != names.end())
            return static_cast<int>(i);
    return -1;
}

Result<Columns> columnsOf(const CsvRow& first, const std::string& name) {
    Columns columns;
    columns.path = findColumn(first, pathNames);
    columns.label = findColumn(first, labelNames);
    columns.split = findColumn(first, splitNames);
    const bool picture = std::any_of(first.cells.begin(), first.cells.end(),
                                     [](const auto& cell) { return isImageFileName(fromUtf8(cell)); });
    columns.header = !picture && (columns.path >= 0 || columns.label >= 0);
    const auto width = static_cast<int>(first.cells.size());
    if (columns.header) {
        if (columns.path >= 0) return columns;
        for (int i = 0; i < width && columns.path < 0; ++i)
            if (i != columns.label && i != columns.split) columns.path = i;
        if (columns.path < 0)
            return failure(
                ErrorCode::unsupported,
                fmt::format("{} has no column of paths; name it \"path\" in the first line", name));
        return columns;
    }
    if (width > 3)
        return failure(
            ErrorCode::unsupported,
            fmt::format("{} has {} columns and no header; add a first line that names the columns \"path\" "
                        "and \"label\"",
                        name, width));
    return Columns{0, width > 1 ? 1 : -1, width > 2 ? 2 : -1, false};
}

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
    Reader(const fs::path& file, Columns columns) : m_columns(columns), m_name(toUtf8(file.filename())) {
        std::error_code code;
        m_folder = fs::absolute(file, code).parent_path();
        m_data.format = "csv";
    }

    void problem(int line, const std::string& reason) { m_problems.emplace_back(line, reason); }

    void row(const CsvRow& row) {
        const auto needed = static_cast<std::size_t>(std::max(m_columns.path, m_columns.label)) + 1;
        if (row.cells.size() < needed)
            return problem(row.line, fmt::format("has {} column{}, {} expected", row.cells.size(),
                                                 row.cells.size() == 1 ? "" : "s", needed));
        for (const auto& cell : row.cells)
            if (!isUtf8(cell)) return problem(row.line, "is not UTF-8 text; save the file as UTF-8");
        const auto& cell = row.cells[static_cast<std::size_t>(m_columns.path)];
        if (cell.empty()) return problem(row.line, "names no picture");
        const auto path = resolved(m_folder, cell);
        std::error_code code;
        if (!fs::is_regular_file(path, code))
            return problem(row.line, cell + (fs::exists(path, code) ? " is not a file" : " does not exist"));
        if (!isImageFileName(path)) return problem(row.line, cell + " is not a picture by its name");
        const auto labels = labelsOf(row);
        if (!labels) return;
        merge(row, path, *labels, splitOf(row));
    }

    Dataset finish() {
        std::stable_sort(m_problems.begin(), m_problems.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        for (const auto& [line, reason] : m_problems)
            m_data.problems.push_back({fmt::format("{}:{}", m_name, line), reason});
        for (const auto& item : m_data.items)
            for (const auto& label : item.labels)
                if (m_classes.emplace(label, 0).second) m_data.classes.push_back(label);
        return std::move(m_data);
    }

private:
    std::optional<std::vector<std::string>> labelsOf(const CsvRow& row) {
        std::vector<std::string> labels;
        if (m_columns.label < 0) return labels;
        const auto& cell = row.cells[static_cast<std::size_t>(m_columns.label)];
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

    void merge(const CsvRow& row, const fs::path& path, const std::vector<std::string>& labels, Split split) {
        const auto [at, added] = m_known.emplace(path.native(), m_data.items.size());
        if (added) {
            m_data.items.push_back({path, labels, split});
            return;
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
    }

    Columns m_columns;
    std::string m_name;
    fs::path m_folder;
    Dataset m_data;
    std::vector<std::pair<int, std::string>> m_problems;
    std::unordered_map<std::string, std::size_t> m_known;   ///< path → item
    std::unordered_map<std::string, std::size_t> m_classes; ///< names seen
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
    const auto columns = columnsOf(table.rows.front(), "");
    if (!columns) return false;
    Reader reader(file, *columns);
    const std::size_t first = columns->header ? 1 : 0;
    for (std::size_t i = first; i < table.rows.size(); ++i)
        reader.row(table.rows[i]);
    return reader.finish().items.size() * 2 > table.rows.size() - first;
}

Result<Dataset> readCsv(const fs::path& source, const ProgressSink& progress, std::stop_token stop) {
    IMAGO_TRY(file, tableFile(source));
    IMAGO_TRY(text, tableText(file));
    const auto table = parseCsv(text, sniffSeparator(text));
    if (table.rows.empty())
        return failure(ErrorCode::corrupt, fmt::format("{} has no line that can be read", toUtf8(file)));
    IMAGO_TRY(columns, columnsOf(table.rows.front(), toUtf8(file)));
    Reader reader(file, columns);
    for (const auto& [line, reason] : table.problems)
        reader.problem(line, reason);
    if (columns.header && findColumn(table.rows.front(), boxNames) >= 0)
        reader.problem(table.rows.front().line,
                       "has columns of boxes, which are not read; each label is taken for its whole picture");
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
