// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/project_sheet.h"

#include "core/base/files.h"
#include "core/image/image.h"
#include "core/store/project_peek.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <optional>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr int mostPictures = 9;

bool isBelow(const fs::path& path, const fs::path& folder) {
    if (!folder.is_absolute()) return false;
    const fs::path relative = path.lexically_relative(folder);
    return !relative.empty() && relative != "." && *relative.begin() != "..";
}

/// By its words first: to ask the system where a path leads may already mount a disk or ask a server.
bool isWithin(const fs::path& path, const std::vector<fs::path>& folders) {
    const auto below = [](const fs::path& one, const fs::path& folder) {
        return isBelow(one, folder.lexically_normal());
    };
    if (std::none_of(folders.begin(), folders.end(), [&](const auto& f) { return below(path, f); }))
        return false;
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    if (error) return false;
    return std::any_of(folders.begin(), folders.end(), [&](const auto& folder) {
        std::error_code absent;
        const fs::path realFolder = fs::canonical(folder, absent);
        return !absent && isBelow(real, realFolder);
    });
}

std::optional<cv::Mat> smallPicture(const fs::path& path, int side) {
    const auto jpeg = makeThumbnail(path, side);
    if (!jpeg) return std::nullopt;
    auto picture = decodeImage(*jpeg, toUtf8(path));
    if (!picture || picture->empty()) return std::nullopt;
    return std::move(picture).value();
}

/// The middle of the picture, as large as the cell's shape allows.
void fill(cv::Mat cell, const cv::Mat& picture) {
    const double scale = std::max(double(cell.cols) / picture.cols, double(cell.rows) / picture.rows);
    const int width = std::clamp(cvRound(cell.cols / scale), 1, picture.cols);
    const int height = std::clamp(cvRound(cell.rows / scale), 1, picture.rows);
    const cv::Rect middle((picture.cols - width) / 2, (picture.rows - height) / 2, width, height);
    cv::resize(picture(middle), cell, cell.size(), 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
}

ProjectSheet compose(const std::vector<cv::Mat>& pictures, int side) {
    const int count = static_cast<int>(pictures.size());
    const int columns = count >= 9 ? 3 : count >= 2 ? 2 : 1;
    const int rows = count >= 9 ? 3 : count >= 4 ? 2 : 1;
    const int gap = std::max(1, side / 64);
    ProjectSheet sheet{cv::Mat(side, side, CV_8UC3, cv::Scalar::all(255)), columns * rows};
    const auto edge = [&](int i, int cells) { return i * (side + gap) / cells; };
    for (int i = 0; i < sheet.pictures; ++i) {
        const int x = edge(i % columns, columns), y = edge(i / columns, rows);
        const int right = edge(i % columns + 1, columns) - gap, bottom = edge(i / columns + 1, rows) - gap;
        fill(sheet.pixels(cv::Rect(x, y, right - x, bottom - y)), pictures[static_cast<std::size_t>(i)]);
    }
    return sheet;
}

} // namespace

Result<ProjectSheet> projectSheet(const fs::path& project, int side, const std::vector<fs::path>& folders) {
    IMAGO_TRY(peek, peekProject(project, mostPictures));
    const fs::path root = project.parent_path();
    std::vector<fs::path> within = folders;
    within.push_back(root);
    std::vector<cv::Mat> pictures;
    for (const std::string& stored : peek.paths) {
        const fs::path path = (root / fromUtf8(stored)).lexically_normal();
        if (!isWithin(path, within)) continue;
        if (auto picture = smallPicture(path, side)) pictures.push_back(std::move(*picture));
    }
    if (pictures.empty())
        return failure(ErrorCode::notFound,
                       toUtf8(project) + (peek.images == 0 ? " has no pictures yet"
                                                           : " has no picture that can be shown from here"));
    return compose(pictures, side);
}

} // namespace imago
