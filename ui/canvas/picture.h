// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/image/tile_source.h"

#include <QImage>

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace imago::ui {

/// A decoded picture, ready to be painted at any scale: levels[0] is the largest, each further one half of
/// it, area-averaged, so that a scaled-down picture is smooth and costs what the window shows.
struct Picture {
    QSize fullSize; ///< of the file, oriented; levels[0] may be smaller (see largestLevel)
    std::vector<QImage> levels;
    std::shared_ptr<TileSource> tiles; ///< what is finer than levels[0]; null where nothing is
    std::optional<Error> error;        ///< why there are no levels

    qint64 bytes() const;
    /// The smallest level that is at least `width` pixels wide, else the largest. Precondition: levels.
    const QImage& levelFor(double width) const;
};

/// Pictures are kept with at most so many pixels (256 MB).
inline constexpr qint64 largestLevel = qint64{64} << 20;

/// Decodes and scales; for background threads. Failures are in `error`. `pixels`: how many the picture is
/// known to have; above largestLevel it is cut into tiles, once, which takes some seconds.
std::shared_ptr<const Picture> readPicture(const std::filesystem::path& path, std::int64_t pixels = 0,
                                           std::stop_token stop = {});

} // namespace imago::ui
