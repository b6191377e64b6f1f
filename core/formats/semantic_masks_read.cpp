// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/folders.h"
#include "core/formats/label_map.h"
#include "core/formats/labels.h"
#include "core/formats/mask_layers.h"
#include "core/formats/reading.h"
#include "core/formats/semantic_masks.h"
#include "core/image/image.h"
#include "core/image/picture_walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr std::array<const char*, 6> maskFolders{
    "masks", "mask", "annotations", "labels", "SegmentationClass", "gt"};
constexpr std::array<const char*, 5> pictureFolders{"images", "image", "img", "imgs", "JPEGImages"};
constexpr std::array<const char*, 7> maskSuffixes{"", "_mask", "_label", "_labels", "_L", "_gt", "_labelIds"};

/// Pictures and masks that belong together.
struct Place {
    fs::path pictures, masks;
};

bool isFolder(const fs::path& path) {
    std::error_code code;
    return fs::is_directory(path, code);
}

/// Whether one of the first files is a PNG: labels/ of other formats hold texts.
bool holdsPng(const fs::path& folder) {
    std::error_code code;
    int looked = 0;
    for (fs::recursive_directory_iterator at(folder, code), end; !code && at != end && looked < 50;
         at.increment(code)) {
        std::error_code ignored;
        if (!at->is_regular_file(ignored)) continue;
        if (lowerAscii(at->path().extension().string()) == ".png") return true;
        ++looked;
    }
    return false;
}

std::vector<Place> placesOf(const fs::path& source) {
    std::vector<Place> places;
    for (const char* masks : maskFolders) {
        for (const auto& folder : foldersWith(source, masks)) {
            if (!holdsPng(folder / masks)) continue;
            for (const char* pictures : pictureFolders)
                if (isFolder(folder / pictures)) {
                    places.push_back({folder / pictures, folder / masks});
                    break;
                }
            // The pictures were left elsewhere.
            if (places.empty() || places.back().masks != folder / masks)
                if (labelMapFile(folder)) places.push_back({{}, folder / masks});
        }
        if (!places.empty()) return places;
    }
    std::error_code code;
    for (fs::directory_iterator at(source, code), end; !code && at != end; at.increment(code)) {
        std::error_code ignored;
        if (!at->is_directory(ignored)) continue;
        for (const char* suffix : {"annot", "_annot", "_labels", "_masks", "_mask"}) {
            const auto masks = fs::path(at->path().native() + suffix);
            if (isFolder(masks) && holdsPng(masks)) places.push_back({at->path(), masks});
        }
    }
    std::sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.masks < b.masks; });
    return places;
}

class Reader {
public:
    Reader(const fs::path& root, const ReadOptions& options)
        : m_root(root),
          m_options(options),
          m_finder(root / "labelmap.txt", options) {
        m_data.format = "masks";
    }

    Result<Dataset> read() {
        const auto places = placesOf(m_root);
        IMAGO_CHECK(labelMap(places));
        lists();
        for (const auto& place : places)
            collect(place);
        if (m_pairs.empty())
            return failure(ErrorCode::notFound,
                           fmt::format("{} holds no pictures with masks: looked for images/ beside masks/",
                                       toUtf8(m_root)));
        std::int64_t done = 0;
        for (const auto& pair : m_pairs) {
            if (m_options.stop.stop_requested())
                return failure(ErrorCode::cancelled, "reading was cancelled");
            if (done++ % 20 == 0)
                report(m_options.progress, done, static_cast<std::int64_t>(m_pairs.size()), "reading");
            item(pair);
        }
        return std::move(m_data);
    }

private:
    struct Pair {
        fs::path picture, mask;
        Split split = Split::none;
    };

    std::string shown(const fs::path& path) const { return toUtf8(path.lexically_proximate(m_root)); }
    void problem(const fs::path& path, const std::string& reason) {
        m_data.problems.push_back({shown(path), reason});
    }

    Status labelMap(const std::vector<Place>& places) {
        auto file = labelMapFile(m_root);
        for (const auto& place : places)
            for (const auto& folder : {place.masks.parent_path(), place.masks})
                if (!file) file = labelMapFile(folder);
        if (!file) return {};
        IMAGO_TRY(text, readUtf8(*file));
        IMAGO_TRY(map, parseLabelMap(text, toUtf8(file->filename()), m_data.problems));
        m_map = std::move(map);
        for (const auto& name : m_map.classes)
            addClass(name);
        return {};
    }

    Split splitOf(const fs::path& path) const {
        for (const auto& part : path.lexically_proximate(m_root).parent_path()) {
            auto word = part.string();
            if (word.ends_with("annot")) word.resize(word.size() - 5);
            if (const auto split = splitFromWord(word)) return *split;
        }
        return Split::none;
    }

    void add(Pair pair) {
        if (m_known.insert(pair.picture.native()).second) m_pairs.push_back(std::move(pair));
    }

    /// train.txt and the like: a picture and its mask a line, with a tab or a space between.
    void lists() {
        std::error_code code;
        for (const auto& file : filesIn(m_root, ".txt")) {
            const auto split = lowerAscii(file.stem().string()) == "pictures"
                                   ? std::optional(Split::none)
                                   : splitFromWord(file.stem().string());
            const auto text = split ? readUtf8(file) : Result<std::string>(std::string());
            if (!text) continue;
            for (const auto& [number, line] : linesOf(*text)) {
                const auto gap = line.find('\t') != line.npos ? line.find('\t') : line.find(' ');
                if (gap == line.npos) continue;
                const std::string name(withoutOuterSpace(line.substr(0, gap)));
                const std::string maskName(withoutOuterSpace(line.substr(gap)));
                const auto where = fmt::format("{}:{}", shown(file), number);
                const auto picture = m_finder.find(name), mask = m_finder.find(maskName);
                if (!picture || !mask)
                    m_data.problems.push_back({where, m_finder.missing(picture ? maskName : name)});
                else if (m_usedMasks.insert(mask->native()).second)
                    add({*picture, *mask, *split});
            }
        }
    }

    void collect(const Place& place) {
        PicturesByStem masks, pictures;
        masks.add(place.masks, m_options.stop);
        if (!place.pictures.empty()) pictures.add(place.pictures, m_options.stop);
        if (!m_options.images.empty()) pictures.add(m_options.images, m_options.stop);
        for (const auto& [stem, paths] : pictures.all()) {
            fs::path mask;
            for (const char* suffix : maskSuffixes)
                for (const auto& path : masks.at(stem + suffix))
                    if (mask.empty() && lowerAscii(path.extension().string()) == ".png") mask = path;
            if (paths.size() > 1 && !mask.empty())
                problem(mask, fmt::format("is of two pictures, {} and {}; both get it", shown(paths[0]),
                                          shown(paths[1])));
            if (!mask.empty()) m_usedMasks.insert(mask.native());
            for (const auto& path : paths)
                add({path, mask, splitOf(mask.empty() ? path : mask)});
        }
        for (const auto& [stem, paths] : masks.all())
            for (const auto& path : paths) {
                if (m_usedMasks.contains(path.native())) continue;
                const auto name = toUtf8(fromUtf8(stem).filename());
                std::optional<fs::path> picture;
                if (m_options.findPicture)
                    for (const char* extension : {".jpg", ".png"})
                        if (!picture) picture = m_options.findPicture(name + extension);
                if (picture)
                    add({*picture, path, splitOf(path)});
                else
                    problem(path, "has no picture of its name");
            }
    }

    void item(const Pair& pair) {
        DatasetItem item;
        item.path = pair.picture;
        item.split = pair.split;
        if (!pair.mask.empty()) pixels(pair, item);
        m_data.items.push_back(std::move(item));
    }

    void pixels(const Pair& pair, DatasetItem& item) {
        const auto bytes = readBytes(pair.mask);
        const auto mask =
            bytes ? readIndexPng(*bytes, shown(pair.mask)) : Result<IndexPicture>(bytes.error());
        if (!mask) return problem(pair.mask, mask.error().message);
        item.size = pictureSize(pair.picture);
        if (!item.size.empty() && item.size != mask->size)
            return problem(pair.mask, fmt::format("has {} × {} pixels, its picture {} × {}; it is left out",
                                                  mask->size.width, mask->size.height, item.size.width,
                                                  item.size.height));
        item.size = mask->size;
        item.negative = true;
        for (const auto& [value, layer] : layersOf(*mask)) {
            auto name = m_map.classOf(*mask, value);
            if (!name && m_map.empty()) name = nameOf(*mask, value);
            if (!name) {
                item.negative = false;
                problem(pair.mask, fmt::format("has the value {}, which the label map does not name",
                                               nameOf(*mask, value)));
            } else if (!name->empty()) {
                item.negative = false;
                addClass(*name);
                DatasetShape shape;
                shape.label = *name;
                shape.geometry = layer;
                item.shapes.push_back(std::move(shape));
            }
        }
    }

    static std::string nameOf(const IndexPicture& mask, std::uint16_t value) {
        return mask.kind == IndexPicture::Kind::color ? fmt::format("#{:06x}", mask.palette[value])
                                                      : std::to_string(value);
    }

    void addClass(const std::string& name) {
        if (m_classes.insert(name).second) m_data.classes.push_back(name);
    }

    fs::path m_root;
    const ReadOptions& m_options;
    PictureFinder m_finder;
    LabelMap m_map;
    std::vector<Pair> m_pairs;
    std::unordered_set<std::string> m_known, m_usedMasks, m_classes;
    Dataset m_data;
};

} // namespace

int likelySemanticMasks(const fs::path& source) {
    if (!isFolder(source)) return 0;
    const auto places = placesOf(source);
    if (places.empty()) return 0;
    return labelMapFile(source) || labelMapFile(places.front().masks.parent_path()) ? 75 : 50;
}

Result<Dataset> readSemanticMasks(const fs::path& source, const ReadOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {}));
    std::error_code code;
    auto root = fs::absolute(source, code).lexically_normal();
    if (!root.has_filename()) root = root.parent_path();
    if (!isFolder(root))
        return failure(ErrorCode::notFound, fmt::format("{} is not a folder", toUtf8(source)));
    return Reader(root, options).read();
}

} // namespace imago
