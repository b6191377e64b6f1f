// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv_table.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace imago {

namespace {

/// A longer quoted cell is taken for a missing closing quote.
constexpr std::size_t longestQuoted = 1 << 16;
constexpr int sniffedLines = 50;

bool looksLikeFormula(std::string_view text) {
    const auto first = text.find_first_not_of('\'');
    return first != text.npos && std::string_view("=+-@\t\r\n").find(text[first]) != text.npos;
}

class Parser {
public:
    Parser(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

    CsvTable run(int mostRows) {
        while (m_at < m_text.size() && static_cast<int>(m_table.rows.size()) < mostRows)
            row();
        return std::move(m_table);
    }

private:
    bool atLineEnd() const { return m_at >= m_text.size() || m_text[m_at] == '\n' || m_text[m_at] == '\r'; }

    void passLineEnd() {
        if (m_at >= m_text.size()) return;
        if (m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n') ++m_at;
        ++m_at;
        ++m_line;
    }

    void passLine() {
        while (!atLineEnd())
            ++m_at;
        passLineEnd();
    }

    void row() {
        CsvRow row{m_line, {}};
        const auto start = m_at;
        for (;;) {
            std::string cell;
            if (const char* problem = readCell(cell)) {
                m_table.problems.emplace_back(row.line, problem);
                m_at = start;
                m_line = row.line;
                passLine();
                return;
            }
            row.cells.push_back(std::move(cell));
            if (atLineEnd()) break;
            ++m_at; // the separator
        }
        passLineEnd();
        const bool blank = row.cells.size() == 1 && row.cells.front().empty();
        if (!blank) m_table.rows.push_back(std::move(row));
    }

    /// Leaves the place at a separator or line end; a text is what is wrong.
    const char* readCell(std::string& cell) {
        while (!atLineEnd() && m_text[m_at] == ' ')
            ++m_at;
        if (atLineEnd() || m_text[m_at] != '"') {
            const auto start = m_at;
            while (!atLineEnd() && m_text[m_at] != m_separator)
                ++m_at;
            cell = withoutOuterSpace(m_text.substr(start, m_at - start));
            return nullptr;
        }
        const auto start = ++m_at;
        for (;; ++m_at) {
            if (m_at >= m_text.size() || m_at - start > longestQuoted)
                return "a quote is opened and never closed";
            const char c = m_text[m_at];
            if (c == '"') {
                if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '"') break;
                ++m_at;
            }
            if (c == '\n' || (c == '\r' && (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '\n'))) ++m_line;
            cell += c;
        }
        ++m_at;
        while (!atLineEnd() && m_text[m_at] == ' ')
            ++m_at;
        if (!atLineEnd() && m_text[m_at] != m_separator)
            return "text follows a closing quote; double quotes inside";
        return nullptr;
    }

    std::string_view m_text;
    char m_separator;
    std::size_t m_at = 0;
    int m_line = 1;
    CsvTable m_table;
};

} // namespace

CsvTable parseCsv(std::string_view text, char separator) {
    auto table = Parser(text, separator).run(1 << 30);
    if (text.starts_with("sep=") && !table.rows.empty()) table.rows.erase(table.rows.begin());
    return table;
}

std::string csvCell(std::string_view text, char separator) {
    const bool plain = text.find_first_of("\"\r\n") == text.npos && text.find(separator) == text.npos &&
                       withoutOuterSpace(text) == text;
    if (plain) return std::string(text);
    std::string out = "\"";
    for (const char c : text)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

std::string defusedText(std::string_view text) {
    return (looksLikeFormula(text) ? "'" : "") + std::string(text);
}

std::string_view withoutDefusing(std::string_view text) {
    return text.starts_with('\'') && looksLikeFormula(text) ? text.substr(1) : text;
}

char sniffSeparator(std::string_view text) {
    constexpr std::string_view hint = "sep=";
    if (text.size() > hint.size() && text.starts_with(hint)) return text[hint.size()];
    constexpr std::array<char, 3> candidates = {',', '\t', ';'};
    char best = candidates.front();
    std::ptrdiff_t most = 0;
    for (const char candidate : candidates) {
        const auto table = Parser(text, candidate).run(sniffedLines);
        const auto hits = std::count_if(table.rows.begin(), table.rows.end(),
                                        [](const CsvRow& row) { return row.cells.size() > 1; });
        if (hits > most) {
            most = hits;
            best = candidate;
        }
    }
    return best;
}

} // namespace imago
