// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <optional>

namespace imago {

/// YOLO text files: one a picture, of its name, a line an object; numbers are parts of the upright picture's
/// width and height.
///     detect   class cx cy w h                     (Darknet; Ultralytics)
///     segment  class x1 y1 … xn yn, n ≥ 3
///     obb      class x1 y1 x2 y2 x3 y3 x4 y4
///     pose     class cx cy w h (px py [v])×K       (kpt_shape: [K, 2 | 3])
/// classify has no text files: split/class/picture. An empty file says that there is nothing in the picture,
/// a missing one that nobody has looked. Layouts: Ultralytics (data.yaml with path, train, val, test, names,
/// kpt_shape; images/SPLIT beside labels/SPLIT, or SPLIT/images beside SPLIT/labels; classes.txt where there
/// is no data.yaml) and Darknet (obj.data, obj.names, lists of pictures, text files beside the pictures).
/// Choice of both ways: "task" = auto | detect | segment | obb | pose | classify (standard: auto).
enum class YoloTask { detect, segment, obb, pose, classify };
std::string_view toString(YoloTask task);
std::optional<YoloTask> yoloTaskFromString(std::string_view word);

/// One line: the class and the numbers behind it.
struct YoloLine {
    int line = 0; ///< 1-based
    std::int64_t classId = 0;
    std::vector<double> values;
};
struct YoloFile {
    std::vector<YoloLine> lines;
    std::vector<DatasetProblem> problems;
    bool empty = false; ///< there is not one line in it, not even a wrong one
};
/// `where` names the text in problems.
YoloFile parseYolo(std::string_view text, const std::string& where);

/// How the lines of one data set are to be understood.
struct YoloMeaning {
    YoloTask task = YoloTask::detect;
    int keypoints = 0, dimensions = 0; ///< of pose; 0 = not known: told from each line
};
/// Nine numbers are a turned box or a polygon of four points: polygons where any line of the data set can be
/// nothing but a polygon.
YoloTask taskOf(const std::vector<const YoloFile*>& files);

/// The shapes of one line in pixels of a picture of `size`: one, or keypoints and, where it is not just
/// around them, their box (in one group, `group`). A number too many is the confidence where it lies in [0,
/// 1] and no track's number, else the attribute "track_id". Error: corrupt, the reason.
Result<std::vector<DatasetShape>> shapesOf(const YoloLine& line, const YoloMeaning& meaning, Size size,
                                           std::int64_t group);

int likelyYolo(const std::filesystem::path& source);
Result<Dataset> readYolo(const std::filesystem::path& source, const ReadOptions& options);
/// Further choice: "layout" = ultralytics | darknet (detect alone). What sticks out of the picture is cut.
/// "auto" takes turned boxes, keypoints or polygons where there are any, else boxes, else whole pictures.
Status writeYolo(const Dataset& data, Output& out, const WriteOptions& options);

} // namespace imago
