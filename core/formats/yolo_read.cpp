// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/parallel.h"
#include "core/formats/folders.h"
#include "core/formats/labels.h"
#include "core/formats/yolo_layout.h"
#include "core/project/class_schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace imago {

namespace fs = std::filesystem;

namespace {

/// A picture with its text file.
struct Pair {
    fs::path picture;
    Split split = Split::none;
    fs::path labels; ///< empty: none
    YoloFile file;
    Size size;
    std::string failed; ///< why the text file cannot be read
};

class Reader {
public:
    Reader(const fs::path& source, const ReadOptions& options, std::optional<YoloTask> task)
        : m_options(options),
          m_task(task),
          m_finder(source / "data.yaml", options) {
        m_data.format = "yolo";
    }

    Result<Dataset> read(const fs::path& source) {
        IMAGO_TRY(layout, yoloLayout(source, m_options, m_finder, m_data.problems));
        m_layout = std::move(layout);
        findLabels();
        findPicturesOfLabels();
        const bool any =
            std::any_of(m_pairs.begin(), m_pairs.end(), [](const auto& p) { return !p.labels.empty(); });
        if (m_pairs.empty() || (!any && !m_layout.named))
            return failure(ErrorCode::notFound,
                           fmt::format("{} holds no pictures with YOLO text files{}", toUtf8(source),
                                       m_data.problems.empty() ? ""
                                                               : ": " + m_data.problems.front().where + " " +
                                                                     m_data.problems.front().reason));
        load();
        if (m_options.stop.stop_requested()) return failure(ErrorCode::cancelled, "reading was cancelled");
        names();
        const auto meaning = meaningOf();
        for (auto& pair : m_pairs)
            item(pair, meaning);
        return std::move(m_data);
    }

private:
    std::string shown(const fs::path& path) const { return toUtf8(path.lexically_proximate(m_layout.root)); }
    void problem(const std::string& where, const std::string& reason) {
        m_data.problems.push_back({where, reason});
    }

    void findLabels() {
        std::unordered_map<std::string, fs::path> of; // text file → the first picture that has it
        for (const auto& [picture, split] : m_layout.pictures) {
            Pair pair{picture, split, {}, {}, {}, {}};
            std::error_code code;
            for (const auto& place : yoloLabelPlaces(m_layout, picture, split)) {
                if (!fs::is_regular_file(place, code)) continue;
                pair.labels = place;
                break;
            }
            if (!pair.labels.empty()) {
                const auto [at, added] = of.emplace(pair.labels.native(), picture);
                if (!added)
                    problem(shown(pair.labels),
                            fmt::format("is of two pictures, {} and {}; both get its labels",
                                        shown(at->second), shown(picture)));
                m_used.insert(pair.labels.native());
            }
            m_pairs.push_back(std::move(pair));
        }
    }

    /// Text files whose pictures are elsewhere.
    void findPicturesOfLabels() {
        PicturesByStem elsewhere;
        if (!m_options.images.empty()) elsewhere.add(m_options.images, m_options.stop);
        std::unordered_set<std::string> known;
        for (const auto& pair : m_pairs)
            known.insert(pair.picture.native());
        for (const auto& [folder, said] : m_layout.labelFolders) {
            for (const auto& file : filesBelow(folder, ".txt", m_options.stop)) {
                if (m_used.contains(file.native()) || file.filename() == "classes.txt") continue;
                m_used.insert(file.native());
                const auto stem = stemBelow(folder, file);
                std::optional<fs::path> picture;
                for (auto rest = stem;;) {
                    if (const auto& found = elsewhere.at(rest); !found.empty()) picture = found.front();
                    const auto slash = rest.find('/');
                    if (picture || slash == rest.npos) break;
                    rest.erase(0, slash + 1);
                }
                for (const char* extension : {".jpg", ".png", ".jpeg"})
                    if (!picture) picture = m_finder.find(stem + extension);
                if (!picture) {
                    problem(shown(file), "has no picture of its name");
                } else if (known.insert(picture->native()).second) {
                    auto split = said;
                    for (const auto& part : fromUtf8(stem).parent_path())
                        if (const auto word = splitFromWord(part.string()); word && split == Split::none)
                            split = *word;
                    m_pairs.push_back({*picture, split, file, {}, {}, {}});
                }
            }
        }
    }

    void load() {
        constexpr std::size_t block = 1000;
        const auto total = static_cast<std::int64_t>(m_pairs.size());
        for (std::size_t start = 0; start < m_pairs.size() && !m_options.stop.stop_requested();
             start += block) {
            report(m_options.progress, static_cast<std::int64_t>(start), total, "reading");
            parallelFor(std::min(block, m_pairs.size() - start), m_options.stop, [&](std::size_t i) {
                auto& pair = m_pairs[start + i];
                if (pair.labels.empty()) return;
                const auto text = readText(pair.labels);
                if (!text) {
                    pair.failed = text.error().message;
                    return;
                }
                pair.file = parseYolo(*text, shown(pair.labels));
                if (!pair.file.lines.empty()) pair.size = pictureSize(pair.picture);
            });
        }
        report(m_options.progress, total, total, "reading");
    }

    void names() {
        auto& names = m_layout.names;
        for (auto& name : names)
            if (const auto reason = labelProblem(name); !name.empty() && !reason.empty()) {
                problem("names", reason);
                name.clear();
            }
        if (!m_layout.named) {
            std::int64_t most = -1;
            for (const auto& pair : m_pairs)
                for (const auto& line : pair.file.lines)
                    if (line.classId < 1000) most = std::max(most, line.classId);
            for (std::int64_t i = 0; i <= most; ++i)
                names.push_back(std::to_string(i));
        }
        std::unordered_set<std::string> known;
        for (const auto& name : names)
            if (!name.empty() && known.insert(name).second) m_data.classes.push_back(name);
        for (const auto& [name, points] : m_layout.pointNames) {
            DatasetClass details;
            details.name = name;
            ClassSchema schema;
            schema.keypoints = points;
            details.schema = schemaText(schema);
            m_data.details.push_back(std::move(details));
        }
    }

    YoloMeaning meaningOf() const {
        YoloMeaning meaning{YoloTask::detect, m_layout.keypoints, m_layout.dimensions};
        std::vector<const YoloFile*> files;
        for (const auto& pair : m_pairs)
            files.push_back(&pair.file);
        meaning.task = m_task ? *m_task : m_layout.task ? *m_layout.task : taskOf(files);
        return meaning;
    }

    void item(Pair& pair, const YoloMeaning& meaning) {
        DatasetItem item;
        item.path = pair.picture;
        item.split = pair.split;
        item.size = pair.size;
        item.negative = !pair.labels.empty() && pair.failed.empty() && pair.file.empty;
        if (!pair.failed.empty()) problem(shown(pair.labels), pair.failed);
        for (auto& each : pair.file.problems)
            m_data.problems.push_back(std::move(each));
        if (!pair.file.lines.empty() && pair.size.empty())
            problem(shown(pair.labels), "cannot be used: the size of its picture cannot be read");
        else
            for (const auto& line : pair.file.lines)
                take(line, pair, meaning, item);
        m_data.items.push_back(std::move(item));
    }

    void take(const YoloLine& line, const Pair& pair, const YoloMeaning& meaning, DatasetItem& item) {
        const auto where = [&] { return fmt::format("{}:{}", shown(pair.labels), line.line); };
        const auto& names = m_layout.names;
        if (line.classId >= static_cast<std::int64_t>(names.size()) ||
            names[static_cast<std::size_t>(line.classId)].empty())
            return problem(where(), fmt::format("class {} has no name: there are {}; the line is left out",
                                                line.classId, names.size()));
        // The number of the line is as good a number for a group as any.
        auto shapes = shapesOf(line, meaning, pair.size, line.line);
        if (!shapes) return problem(where(), shapes.error().message);
        for (auto& shape : *shapes) {
            shape.label = names[static_cast<std::size_t>(line.classId)];
            item.shapes.push_back(std::move(shape));
        }
    }

    const ReadOptions& m_options;
    std::optional<YoloTask> m_task;
    PictureFinder m_finder;
    YoloLayout m_layout;
    std::vector<Pair> m_pairs;
    std::unordered_set<std::string> m_used;
    Dataset m_data;
};

bool isYoloText(const fs::path& file) {
    const auto parsed = parseYolo(headOf(file, 256), "");
    return !parsed.lines.empty() && parsed.problems.size() <= 1; // the last line may be cut
}

} // namespace

int likelyYolo(const fs::path& source) {
    if (yoloDescription(source)) return 90;
    std::error_code code;
    if (!fs::is_directory(source, code)) return 0;
    for (const auto& folder : {source / "labels", source / "labels/train", source / "train/labels", source}) {
        int looked = 0;
        for (const auto& file : filesIn(folder, ".txt")) {
            if (file.filename() == "classes.txt") continue;
            if (isYoloText(file)) return fs::exists(source / "classes.txt", code) ? 85 : 70;
            if (++looked == 3) break;
        }
    }
    return 0;
}

Result<Dataset> readYolo(const fs::path& source, const ReadOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {"task"}));
    IMAGO_TRY(word,
              choiceOf(options.choices, "task", {"auto", "detect", "segment", "obb", "pose", "classify"}));
    const auto task = yoloTaskFromString(word);
    std::error_code code;
    auto place = fs::absolute(source, code).lexically_normal();
    if (!place.has_filename()) place = place.parent_path();
    if (task == YoloTask::classify) {
        IMAGO_TRY(data, readImageFolder(place, options.progress, options.stop));
        data.format = "yolo";
        return data;
    }
    const bool isFolder = fs::is_directory(place, code);
    auto read = Reader(isFolder ? place : place.parent_path(), options, task).read(place);
    if (read || task || !isFolder || read.error().code != ErrorCode::notFound) return read;
    // Pictures to classify have no text files: their folders say it.
    auto folders = readImageFolder(place, options.progress, options.stop);
    if (!folders || folders->classes.empty()) return read;
    folders->format = "yolo";
    return folders;
}

} // namespace imago
