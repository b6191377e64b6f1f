// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/read_back.h"

#include "core/base/files.h"
#include "core/jobs/shape_differences.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostDifferences = 20;

class Comparison {
public:
    explicit Comparison(const Output& out) : m_out(out) {}

    void picture(const DatasetItem& wanted, const DatasetItem* read) {
        const auto lost = [&](const char* kind) { return m_out.hasLost(kind, &wanted); };
        if (!read) {
            if (!lost("picture") && !lost("unlabelled") && !lost("image"))
                differs(wanted.name, "the picture is missing");
            return;
        }
        for (const auto& difference : shapeDifferences(wanted, *read, m_out))
            differs(wanted.name, difference);
        if (wanted.split != read->split && !lost("split"))
            differs(wanted.name,
                    fmt::format("the split {} became {}", toString(wanted.split), toString(read->split)));
        if (wanted.negative != read->negative && !lost("negative") && !lost("unlabelled") &&
            !(read->negative && anyLost(wanted)))
            differs(wanted.name, wanted.negative ? "it is no longer known that there is nothing to label"
                                                 : "it says that there is nothing to label");
        if (wanted.review.value_or(ReviewState::unreviewed) !=
                read->review.value_or(ReviewState::unreviewed) &&
            !lost("review"))
            differs(wanted.name, "where the review stands is told otherwise");
    }

    /// Where pictures cannot be told apart: how many of each class.
    void totals(const Dataset& wanted, const Dataset& read) {
        std::unordered_map<std::string, std::int64_t> balance;
        std::int64_t allowed = 0;
        for (const auto& loss : m_out.losses())
            if (changesShapes(loss.kind) || loss.kind == "picture" || loss.kind == "unlabelled")
                allowed += loss.count;
        const auto count = [&](const Dataset& data, int sign) {
            for (const auto& item : data.items) {
                for (const auto& label : imageClasses(item))
                    balance[label] += sign;
                for (const auto& shape : item.shapes)
                    if (shape.geometry.index() != 0) balance[shape.label] += sign;
            }
        };
        count(wanted, 1);
        count(read, -1);
        const auto pictures =
            static_cast<std::int64_t>(wanted.items.size()) - static_cast<std::int64_t>(read.items.size());
        std::int64_t differences = std::abs(pictures);
        for (const auto& [label, more] : balance)
            differences += std::abs(more);
        if (differences <= allowed) return;
        for (const auto& [label, more] : balance)
            if (more != 0)
                differs(label, more > 0 ? fmt::format("{} are missing", more)
                                        : fmt::format("{} came out of nowhere", -more));
        if (pictures != 0)
            differs("the data set",
                    fmt::format("{} pictures became {}", wanted.items.size(), read.items.size()));
    }

    std::vector<std::string> found(const Dataset& read) {
        if (!m_texts.empty() && !read.problems.empty())
            m_texts.push_back(fmt::format("{}: {}", read.problems[0].where, read.problems[0].reason));
        return std::move(m_texts);
    }

private:
    /// A picture of which everything was lost may look like one with nothing on it.
    bool anyLost(const DatasetItem& wanted) const {
        return m_out.hasLost("image", &wanted) ||
               std::any_of(wanted.shapes.begin(), wanted.shapes.end(),
                           [&](const auto& shape) { return isChanged(wanted, shape, m_out); });
    }
    void differs(const std::string& where, const std::string& what) {
        if (m_texts.size() < mostDifferences) m_texts.push_back(where + ": " + what);
    }

    const Output& m_out;
    std::vector<std::string> m_texts;
};

/// The pictures of the data set for a reader that does not find them among what was written.
class Originals {
public:
    explicit Originals(const Dataset& data) {
        for (const auto& item : data.items)
            for (const auto& key : {item.name, item.name.substr(item.name.rfind('/') + 1)})
                if (const auto [at, added] = m_byName.emplace(key, item.path);
                    !added && at->second != item.path)
                    at->second.clear();
    }
    std::optional<fs::path> find(std::string name) const {
        std::replace(name.begin(), name.end(), '\\', '/');
        auto at = m_byName.find(name);
        if (at == m_byName.end()) at = m_byName.find(name.substr(name.rfind('/') + 1));
        if (at == m_byName.end() || at->second.empty()) return {};
        return at->second;
    }

private:
    std::unordered_map<std::string, fs::path> m_byName;
};

Result<Dataset> readWritten(const Dataset& data, const Format& format, const Output& out,
                            const WriteOptions& written, const fs::path& unpackTo) {
    const Originals originals(data);
    ReadOptions options;
    options.choices = written.choices;
    options.progress = written.progress;
    options.stop = written.stop;
    options.unpackTo = unpackTo;
    options.findPicture = [&](const std::string& name) { return originals.find(name); };
    auto read = format.read(out.place(), options);
    if (read || read.error().code != ErrorCode::invalidArgument || options.choices.empty()) return read;
    options.choices.clear(); // choices of writing that reading has no use for
    return format.read(out.place(), options);
}

} // namespace

Result<std::vector<std::string>> readBack(const Dataset& data, const Format& format, const Output& out,
                                          const WriteOptions& written) {
    // Beside the place, not in it: it is not part of the data set.
    auto unpackTo = out.place();
    unpackTo += "-unpacked";
    auto read = readWritten(data, format, out, written, unpackTo);
    std::error_code code;
    fs::remove_all(unpackTo, code);
    if (!read) return std::move(read).error();
    std::unordered_map<std::string, const DatasetItem*> byPath;
    for (const auto& item : read->items)
        byPath[item.path.lexically_normal().native()] = &item;
    const auto& names = out.pictures();
    const auto readOf = [&](const DatasetItem& item) -> const DatasetItem* {
        const auto name = names.find(item.path.native());
        auto at = byPath.end();
        if (name != names.end())
            at = byPath.find((out.place() / fromUtf8(name->second)).lexically_normal().native());
        if (at == byPath.end()) at = byPath.find(item.path.native());
        return at == byPath.end() ? nullptr : at->second;
    };
    Comparison comparison(out);
    const bool named = std::any_of(data.items.begin(), data.items.end(), readOf);
    if (!named) comparison.totals(data, *read);
    for (const auto& item : data.items)
        if (named) comparison.picture(item, readOf(item));
    return comparison.found(*read);
}

} // namespace imago
