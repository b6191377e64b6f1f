// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/folders.h"
#include "core/formats/labels.h"
#include "core/formats/reading.h"
#include "core/formats/voc.h"
#include "core/formats/voc_masks.h"
#include "core/image/image.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr auto annotations = "Annotations";

/// One folder with Annotations in it, or one with XML files beside the pictures.
class Root {
public:
    Root(const fs::path& folder, bool flat, bool oneBased, const ReadOptions& options, Dataset& data)
        : m_folder(folder),
          m_xml(flat ? folder : folder / annotations),
          m_flat(flat),
          m_oneBased(oneBased),
          m_options(options),
          m_data(data),
          m_finder(folder / "labelmap.txt", options) {
        m_finder.lookInto(folder / "JPEGImages");
    }

    Status read() {
        findPictures();
        readLabelMap();
        readSplits();
        const auto files = filesBelow(m_xml, ".xml", m_options.stop);
        std::map<std::string, fs::path> stems;
        for (const auto& file : files)
            stems.emplace(stemBelow(m_xml, file), file);
        for (const auto& [stem, split] : m_splits)
            if (!stems.contains(stem) && m_pictures.at(stem).empty())
                problem(split.where,
                        fmt::format("names {}, of which there is neither a picture nor an XML file", stem));
        // Pictures that no file tells of come last: by then it is known which these are.
        std::int64_t done = 0;
        for (const auto& [stem, file] : stems) {
            if (m_options.stop.stop_requested())
                return failure(ErrorCode::cancelled, "reading was cancelled");
            if (done++ % 200 == 0)
                report(m_options.progress, done, static_cast<std::int64_t>(stems.size()), "reading");
            entry(stem, file);
        }
        for (const auto& [stem, paths] : m_pictures.all())
            for (const auto& path : paths)
                add(path, stem, {}, false);
        return {};
    }

    bool foundAny() const { return m_good > 0 || m_masks > 0; }

private:
    struct Place {
        Split split = Split::none;
        std::string where;
    };

    void problem(const std::string& where, const std::string& reason) {
        m_data.problems.push_back({where, reason});
    }

    std::string shown(const fs::path& path) const { return toUtf8(path.lexically_proximate(m_folder)); }

    void findPictures() {
        std::error_code code;
        if (m_flat) m_pictures.add(m_folder, m_options.stop);
        for (const auto& folder : {m_folder / "JPEGImages", m_folder / "images", m_xml, m_options.images})
            if (!m_flat && !folder.empty() && fs::is_directory(folder, code))
                m_pictures.add(folder, m_options.stop);
    }

    void readLabelMap() {
        m_map = vocLabelMap();
        const auto file = m_folder / "labelmap.txt";
        std::error_code code;
        if (!fs::is_regular_file(file, code)) return;
        const auto text = readUtf8(file);
        auto map =
            text ? parseLabelMap(*text, "labelmap.txt", m_data.problems) : Result<LabelMap>(text.error());
        if (!map) return problem("labelmap.txt", map.error().message);
        m_map = std::move(*map);
        for (const auto& name : m_map.classes)
            addClass(name);
    }

    void readSplits() {
        for (const char* sets :
             {"ImageSets/Main", "ImageSets/Segmentation", "ImageSets/Layout", "ImageSets"}) {
            // trainval last: it says train of those that neither of the others names.
            std::vector<std::pair<fs::path, Split>> lists;
            for (const auto& file : filesIn(m_folder / sets, ".txt")) {
                const auto stem = lowerAscii(file.stem().string());
                if (const auto split = splitFromWord(stem)) lists.emplace_back(file, *split);
            }
            std::error_code code;
            if (const auto both = m_folder / sets / "trainval.txt"; fs::is_regular_file(both, code))
                lists.emplace_back(both, Split::train);
            for (const auto& [file, split] : lists)
                readSplit(file, split, file.stem() == "trainval");
        }
    }

    void readSplit(const fs::path& file, Split split, bool weak) {
        const auto text = readUtf8(file);
        if (!text) return problem(shown(file), text.error().message);
        for (const auto& [number, line] : linesOf(*text)) {
            std::string name(line);
            if (m_pictures.at(name).empty() && isImageFileName(fromUtf8(name)))
                name = stemBelow({}, fromUtf8(name));
            const auto where = fmt::format("{}:{}", shown(file), number);
            const auto [at, added] = m_splits.emplace(name, Place{split, where});
            if (!added && !weak && at->second.split != split)
                problem(where, fmt::format("puts {} into {}, but {} puts it into {}, which counts", name,
                                           toString(split), at->second.where, toString(at->second.split)));
        }
    }

    Split splitOf(const std::string& stem) const {
        if (const auto at = m_splits.find(stem); at != m_splits.end()) return at->second.split;
        if (!m_flat) return Split::none;
        const auto folder = stem.substr(0, stem.find('/'));
        return folder.size() < stem.size() ? splitFromWord(folder).value_or(Split::none) : Split::none;
    }

    void entry(const std::string& stem, const fs::path& file) {
        const auto text = readText(file);
        auto said = text ? parseVoc(*text, shown(file), m_oneBased) : Result<VocAnnotation>(text.error());
        if (!said) return problem(shown(file), said.error().message);
        ++m_good;
        for (auto& each : said->problems)
            m_data.problems.push_back(std::move(each));
        const auto picture = pictureOf(stem, file, *said);
        if (!picture)
            problem(shown(file), m_finder.missing(said->filename.empty() ? stem + ".jpg" : said->filename));
        else if (!add(*picture, stem, std::move(*said), true))
            problem(shown(file), fmt::format("is of {}, of which another XML file has told; it is left out",
                                             toUtf8(*picture)));
    }

    /// False where the picture has been taken before.
    bool add(const fs::path& picture, const std::string& stem, VocAnnotation said, bool told) {
        if (!m_taken.insert(picture.native()).second) return false;
        DatasetItem item;
        item.path = picture;
        item.split = splitOf(stem);
        item.size = said.size.empty() && told ? pictureSize(item.path) : said.size;
        item.shapes = std::move(said.shapes);
        item.negative = told && said.negative;
        masks(stem, item);
        for (const auto& shape : item.shapes)
            addClass(shape.label);
        m_data.items.push_back(std::move(item));
        return true;
    }

    /// By the stem of the XML file, which is right where the name inside it is wrong.
    std::optional<fs::path> pictureOf(const std::string& stem, const fs::path& file,
                                      const VocAnnotation& said) {
        const auto& ofStem = m_pictures.at(stem);
        if (ofStem.size() > 1) {
            const auto named = std::find_if(ofStem.begin(), ofStem.end(), [&](const auto& path) {
                return path.filename() == fromUtf8(said.filename).filename();
            });
            if (named == ofStem.end())
                problem(shown(file), fmt::format("may be of {} or {}; the first is taken", toUtf8(ofStem[0]),
                                                 toUtf8(ofStem[1])));
            return named == ofStem.end() ? ofStem.front() : *named;
        }
        if (ofStem.size() == 1) return ofStem.front();
        const auto name = fromUtf8(said.filename).filename();
        if (auto found = m_finder.find(toUtf8(fromUtf8(stem).parent_path() / name))) return found;
        if (!said.path.empty())
            if (auto found = m_finder.find(said.path)) return found;
        // Not by walking first: a folder of a hundred thousand pictures has been walked above.
        const auto bare = fromUtf8(stem).filename();
        const auto& beside = m_pictures.at(toUtf8(bare));
        if (!beside.empty()) return beside.front();
        return {};
    }

    std::optional<IndexPicture> png(const char* folder, const std::string& stem) {
        const auto path = m_folder / folder / fromUtf8(stem + ".png");
        std::error_code code;
        if (!fs::is_regular_file(path, code)) return {};
        const auto bytes = readBytes(path);
        auto read = bytes ? readIndexPng(*bytes, shown(path)) : Result<IndexPicture>(bytes.error());
        if (read) return std::move(*read);
        problem(shown(path), read.error().message);
        return {};
    }

    void masks(const std::string& stem, DatasetItem& item) {
        const auto objects = png("SegmentationObject", stem), classes = png("SegmentationClass", stem);
        if (!objects && !classes) return;
        ++m_masks;
        const auto before = item.shapes.size();
        addMasks(item.shapes, objects ? &*objects : nullptr, classes ? &*classes : nullptr, m_map, stem,
                 m_data.problems);
        if (item.size.empty()) item.size = objects ? objects->size : classes->size;
        if (item.shapes.empty() && before == 0) item.negative = true;
        if (!item.shapes.empty()) item.negative = false;
    }

    void addClass(const std::string& name) {
        if (m_classes.empty()) m_classes.insert(m_data.classes.begin(), m_data.classes.end());
        if (m_classes.insert(name).second) m_data.classes.push_back(name);
    }

    fs::path m_folder, m_xml;
    bool m_flat, m_oneBased;
    const ReadOptions& m_options;
    Dataset& m_data;
    PictureFinder m_finder;
    PicturesByStem m_pictures;
    LabelMap m_map;
    std::map<std::string, Place> m_splits;
    std::unordered_set<std::string> m_taken, m_classes;
    int m_good = 0, m_masks = 0;
};

bool looksLikeVoc(const fs::path& file) {
    const auto head = headOf(file, 2048);
    return head.find("<annotation") != head.npos && head.find("<annotations") == head.npos;
}

} // namespace

int likelyVoc(const fs::path& source) {
    std::error_code code;
    if (!fs::is_directory(source, code))
        return lowerAscii(source.extension().string()) == ".xml" && looksLikeVoc(source) ? 60 : 0;
    for (const auto& folder : foldersWith(source, annotations))
        for (const char* sign : {"ImageSets", "JPEGImages", "SegmentationClass", "labelmap.txt"})
            if (fs::exists(folder / sign, code)) return 95;
    std::vector<fs::path> places{source, source / annotations};
    for (const char* name : {"train", "valid", "val", "test", "annotations", "xml", "xmls", "labels"})
        places.push_back(source / name);
    for (const auto& place : places)
        if (const auto files = filesIn(place, ".xml"); !files.empty() && looksLikeVoc(files.front()))
            return 80;
    return 0;
}

Result<Dataset> readVoc(const fs::path& source, const ReadOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {"one-based"}));
    IMAGO_TRY(oneBased, choiceOf(options.choices, "one-based", {"no", "yes"}));
    std::error_code code;
    auto folder = fs::absolute(source, code).lexically_normal();
    if (!folder.has_filename()) folder = folder.parent_path();
    if (!fs::is_directory(folder, code)) folder = folder.parent_path();
    if (folder.filename() == annotations) folder = folder.parent_path();
    Dataset data;
    data.format = "voc";
    auto roots = foldersWith(folder, annotations);
    const bool flat = roots.empty();
    if (flat) roots.push_back(folder);
    bool any = false;
    for (const auto& each : roots) {
        Root root(each, flat, oneBased == "yes", options, data);
        IMAGO_CHECK(root.read());
        any |= root.foundAny();
    }
    if (any) return data;
    const auto why = data.problems.empty() ? std::string() : ": " + data.problems.front().reason;
    return failure(data.problems.empty() ? ErrorCode::notFound : ErrorCode::corrupt,
                   fmt::format("{} holds no Pascal VOC annotation that can be read{}", toUtf8(source), why));
}

} // namespace imago
