// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/run_embeddings.h"

#include <QColor>

#include <cstdint>
#include <vector>

namespace imago::ui {

/// What is known of each picture that a network saw, by its row.
struct MapFacts {
    std::vector<ClassId> label;     ///< the first; 0 = none
    std::vector<ClassId> predicted; ///< as the run knew it
    std::vector<Split> split;
    std::vector<std::int8_t> right; ///< 1, 0; −1 = not labelled
    std::vector<bool> shown;        ///< false: excluded or removed since
    std::int64_t unseen = 0;        ///< readable pictures of the project that the network has not seen
};
Result<MapFacts> mapFacts(ProjectStore& store, const SeenPictures& seen, const RunRecord& run);

enum class MapColor { label, predicted, right, split };

/// Points in groups of one colour each, as the legend lists them.
struct MapGroups {
    struct Group {
        QString name;
        QColor color;
        std::int64_t count = 0;
    };
    std::vector<int> of; ///< by row; −1 = not shown
    std::vector<Group> groups;
    int front = -1; ///< the group that lies over the others
};
MapGroups grouped(const MapFacts& facts, MapColor by, const std::vector<ClassRecord>& classes,
                  const RunRecord& run);

/// Where the points lie: x, y a row, in any unit.
using MapPlaces = std::vector<float>;
/// Two principal components. Errors: those of principalComponents().
Result<MapPlaces> placesByComponents(const SeenPictures& seen, std::stop_token stop);
/// UMAP from `initial`, two principal components. What FOLDER (of the embeddings) keeps of the same features,
/// laid out in the same way, is taken as it is; a new map is kept there. Errors: those of umap() and
/// NeighbourIndex; a map that cannot be read or kept is none.
Result<MapPlaces> placesByNeighbours(const SeenPictures& seen, const MapPlaces& initial,
                                     const std::filesystem::path& folder, std::stop_token stop,
                                     const ProgressSink& progress);

} // namespace imago::ui
