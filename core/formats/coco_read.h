// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"
#include "core/formats/json_stream.h"
#include "core/formats/reading.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

/// The parts of the COCO reader. For its .cpp files only.
namespace imago {

/// What an annotation's geometry is made of.
struct CocoShapes {
    std::vector<Geometry> shapes; ///< one, or the object and its keypoints
    std::vector<std::string> problems;
};
/// `budget`: see maskFromColumns.
CocoShapes cocoShapes(const nlohmann::json& annotation, std::size_t& budget);

/// A box that says no more than where the keypoints are is no shape of its own.
bool isJustAround(const Box& box, const Keypoints& keypoints);

/// Takes the values of one or more files in whatever order they come, and puts the data set together.
class CocoReader {
public:
    explicit CocoReader(const ReadOptions& options);

    /// Where the values that follow come from.
    void begin(const std::filesystem::path& file, Split split, std::size_t bytes);
    json::StreamVisitor visitor();
    /// Joins what the file said. `status`: how its reading ended; where something was read, a broken end is
    /// a problem of the file rather than of the whole.
    Status end(const Status& status);
    void problem(const std::string& where, const std::string& reason);
    Dataset finish();

private:
    struct Image {
        DatasetItem item;
        std::size_t position = 0; ///< in the file's list; only where listed
        bool listed = false;
        std::string problem;          ///< why it cannot be taken
        std::int64_t annotations = 0; ///< that were read for it
        std::int64_t groups = 0;      ///< their highest number
    };
    struct Category {
        std::string name;
        std::string problem;
        bool listed = false;
        std::int64_t refused = 0; ///< annotations of a category that cannot be taken
    };

    void image(std::size_t index, nlohmann::json&& json);
    void annotation(std::size_t index, nlohmann::json&& json);
    void category(std::size_t index, nlohmann::json&& json);
    void whole(const std::string& key, nlohmann::json&& value);
    std::string at(const char* list, std::size_t index) const;
    Image& imageOf(const std::string& id);
    void name(Image& image);
    void take(Image&& image, const std::string& id);
    void details(const std::string& name, const nlohmann::json& json, const std::string& where);

    const ReadOptions& m_options;
    Dataset m_data;
    std::unordered_map<std::string, std::size_t> m_byPath; ///< path → item
    std::unordered_set<std::string> m_classes;
    nlohmann::json m_extra = nlohmann::json::object();
    nlohmann::json m_categoryExtra = nlohmann::json::object(); ///< by class name

    // Of the file at hand.
    std::string m_file;
    Split m_split = Split::none;
    std::unique_ptr<PictureFinder> m_finder;
    std::unordered_map<std::string, std::size_t> m_imageIds;
    std::vector<Image> m_images;
    std::unordered_map<std::string, Category> m_categories;
    std::size_t m_listed = 0, m_budget = 0;
    std::int64_t m_captions = 0, m_panoptic = 0;
    bool m_any = false; ///< the file has one of COCO's lists
};

} // namespace imago
