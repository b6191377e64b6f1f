// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/reading.h"
#include "core/formats/yolo.h"

namespace imago {

/// Where a YOLO data set keeps what.
struct YoloLayout {
    std::filesystem::path root;     ///< the folder that paths mean
    std::vector<std::string> names; ///< by class number; empty texts where a number has none
    bool named = false;             ///< names were given at all
    std::optional<YoloTask> task;
    int keypoints = 0, dimensions = 0;                          ///< kpt_shape; 0 = not said
    std::map<std::string, std::vector<std::string>> pointNames; ///< of keypoints, by class
    /// Pictures, each once, with the split that its list or folder says.
    std::vector<std::pair<std::filesystem::path, Split>> pictures;
    /// Folders of text files of which not every one may have a picture in `pictures`.
    std::vector<std::pair<std::filesystem::path, Split>> labelFolders;
};

/// Class names, kpt_shape, kpt_names and task of a data.yaml; the folders are not looked at. Errors: corrupt,
/// unsupported.
Result<YoloLayout> parseYoloYaml(std::string_view text, const std::string& where);

/// data.yaml, obj.data or neither, in the folder or one within it, or the file itself. Errors: notFound,
/// corrupt, unsupported, cancelled.
Result<YoloLayout> yoloLayout(const std::filesystem::path& source, const ReadOptions& options,
                              PictureFinder& finder, std::vector<DatasetProblem>& problems);

/// The file that describes the data set: data.yaml, another YAML file with names, obj.data; nothing where
/// there is none.
std::optional<std::filesystem::path> yoloDescription(const std::filesystem::path& source);

/// Where the text file of a picture may lie, likeliest first.
std::vector<std::filesystem::path> yoloLabelPlaces(const YoloLayout& layout,
                                                   const std::filesystem::path& picture, Split split);

} // namespace imago
