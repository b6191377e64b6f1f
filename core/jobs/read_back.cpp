// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/read_back.h"

#include "core/base/files.h"
#include "core/geometry/measure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr double tolerance = 1e-3; ///< pixels
constexpr std::size_t mostDifferences = 20;

/// Losses that change no class, box, split or state that is compared here.
bool changesNothing(const std::string& kind) {
    constexpr std::array quiet{"attribute", "confidence",  "source",     "author",      "z_order",
                               "group",     "flag_locked", "crowd",      "flag_hidden", "comment",
                               "review",    "schema",      "guidelines", "color",       "key",
                               "foreign",   "link",        "orientation"};
    return std::find(quiet.begin(), quiet.end(), kind) != quiet.end();
}

struct Thing {
    std::string label;
    bool whole = false;
    Box box;
};

std::vector<Thing> thingsOf(const DatasetItem& item) {
    std::vector<Thing> things;
    for (const auto& label : imageClasses(item))
        things.push_back({label, true, {}});
    for (const auto& shape : item.shapes)
        if (shape.geometry.index() != 0) things.push_back({shape.label, false, bounds(shape.geometry)});
    return things;
}

bool same(const Thing& a, const Thing& b) {
    const auto near = [](double p, double q) { return std::abs(p - q) <= tolerance; };
    return a.label == b.label && a.whole == b.whole && near(a.box.x, b.box.x) && near(a.box.y, b.box.y) &&
           near(a.box.x + a.box.width, b.box.x + b.box.width) &&
           near(a.box.y + a.box.height, b.box.y + b.box.height);
}

std::string text(const Thing& thing) {
    if (thing.whole) return fmt::format("the class {}", thing.label);
    return fmt::format("{} at {:.4f}, {:.4f}, {:.4f} × {:.4f}", thing.label, thing.box.x, thing.box.y,
                       thing.box.width, thing.box.height);
}

class Comparison {
public:
    explicit Comparison(const Output& out) {
        for (const auto& loss : out.losses()) {
            if (!changesNothing(loss.kind)) m_allowed += loss.count;
            if (loss.kind == "split") m_splits = false;
            if (loss.kind == "negative" || loss.kind == "unlabelled") m_states = false;
        }
    }

    void picture(const DatasetItem& wanted, const DatasetItem* read) {
        if (!read) return differs(wanted.name, "the picture is missing");
        auto left = thingsOf(*read);
        std::vector<Thing> missing;
        for (const auto& thing : thingsOf(wanted)) {
            const auto at =
                std::find_if(left.begin(), left.end(), [&](const auto& other) { return same(thing, other); });
            if (at == left.end())
                missing.push_back(thing);
            else
                left.erase(at);
        }
        // A shape that was changed is missing and there at once: one difference.
        for (std::size_t i = 0; i < std::max(missing.size(), left.size()); ++i)
            differs(wanted.name,
                    fmt::format("{}{}{}", i < missing.size() ? text(missing[i]) + " is missing" : "",
                                i < missing.size() && i < left.size() ? ", " : "",
                                i < left.size() ? text(left[i]) + " came out of nowhere" : ""));
        if (m_splits && wanted.split != read->split)
            differs(wanted.name,
                    fmt::format("the split {} became {}", toString(wanted.split), toString(read->split)));
        if (m_states && wanted.negative && !read->negative)
            differs(wanted.name, "it is no longer known that there is nothing to label");
    }

    /// Where pictures cannot be told apart: how many of each class.
    void totals(const Dataset& wanted, const Dataset& read) {
        std::unordered_map<std::string, std::int64_t> balance;
        for (const auto& item : wanted.items)
            for (const auto& thing : thingsOf(item))
                ++balance[thing.label];
        for (const auto& item : read.items)
            for (const auto& thing : thingsOf(item))
                --balance[thing.label];
        for (const auto& [label, count] : balance)
            for (auto i = std::abs(count); i > 0; --i)
                differs(label, count > 0 ? "is missing on a picture" : "came out of nowhere");
        const auto pictures =
            static_cast<std::int64_t>(wanted.items.size()) - static_cast<std::int64_t>(read.items.size());
        for (auto i = std::abs(pictures); i > 0; --i)
            differs("the data set", pictures > 0 ? "a picture is missing" : "a picture came out of nowhere");
    }

    std::vector<std::string> unexplained(const Dataset& read) {
        if (m_count <= m_allowed) return {};
        if (!read.problems.empty())
            m_texts.push_back(fmt::format("{}: {}", read.problems[0].where, read.problems[0].reason));
        return std::move(m_texts);
    }

private:
    void differs(const std::string& where, const std::string& what) {
        ++m_count;
        if (m_texts.size() < mostDifferences) m_texts.push_back(where + ": " + what);
    }

    std::int64_t m_allowed = 0, m_count = 0;
    bool m_splits = true, m_states = true;
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
    return comparison.unexplained(*read);
}

} // namespace imago
