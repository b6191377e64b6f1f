// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/map_points.h"

#include "core/base/log.h"
#include "core/evaluate/pca.h"
#include "core/evaluate/umap.h"
#include "core/project/records.h"
#include "core/run/map_places.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace imago::ui {

namespace {

/// Neighbours that UMAP looks at, as its authors' program does.
constexpr std::size_t umapNeighbours = 15;
/// Rises whenever the same features would be laid out otherwise: by other parameters or another method.
constexpr std::uint64_t layoutVersion = 1;

QString words(const char* text) {
    return QCoreApplication::translate("imago::ui::MapPanel", text);
}

MapGroups byClass(const MapFacts& facts, const std::vector<ClassId>& of,
                  const std::vector<ClassRecord>& classes, const RunRecord& run) {
    MapGroups out;
    std::unordered_map<std::int64_t, int> groups;
    for (const auto& one : classes) {
        groups[one.id.value] = static_cast<int>(out.groups.size());
        out.groups.push_back({QString::fromStdString(one.name), QColor::fromRgb(one.color)});
    }
    for (std::size_t i = 0; i < run.classIds.size(); ++i)
        if (!groups.contains(run.classIds[i].value)) {
            groups[run.classIds[i].value] = static_cast<int>(out.groups.size());
            out.groups.push_back({QString::fromStdString(run.classes[i]), theme().text});
        }
    const int none = static_cast<int>(out.groups.size());
    out.groups.push_back({words(QT_TRANSLATE_NOOP("imago::ui::MapPanel", "not labelled")), theme().muted});
    for (std::size_t i = 0; i < of.size(); ++i) {
        const auto at = groups.find(of[i].value);
        out.of.push_back(!facts.shown[i] ? -1 : at == groups.end() ? none : at->second);
    }
    return out;
}

} // namespace

Result<MapFacts> mapFacts(ProjectStore& store, const SeenPictures& seen, const RunRecord& run) {
    IMAGO_TRY(keys, store.imageKeys());
    MapFacts facts;
    facts.label.resize(seen.size());
    facts.split.resize(seen.size(), Split::none);
    facts.right.resize(seen.size(), -1);
    facts.shown.resize(seen.size(), false);
    for (std::size_t row = 0; row < seen.size(); ++row) {
        const auto top = static_cast<std::size_t>(seen.top(row));
        facts.predicted.push_back(top < run.classIds.size() ? run.classIds[top] : ClassId{});
    }
    for (const auto& key : keys) {
        if (key.review == ReviewState::excluded) continue;
        const auto row = seen.rowOf(key.id);
        if (!row) {
            if ((key.problems & (problemUnreadable | problemMissing)) == 0) ++facts.unseen;
            continue;
        }
        facts.shown[*row] = true;
        facts.split[*row] = key.split;
        if (key.classes.empty()) continue;
        facts.label[*row] = key.classes.front();
        facts.right[*row] =
            std::find(key.classes.begin(), key.classes.end(), facts.predicted[*row]) != key.classes.end();
    }
    return facts;
}

MapGroups grouped(const MapFacts& facts, MapColor by, const std::vector<ClassRecord>& classes,
                  const RunRecord& run) {
    MapGroups out;
    const auto add = [&](const QString& name, const QColor& color) { out.groups.push_back({name, color}); };
    const auto place = [&](const auto& groupOf) {
        for (std::size_t i = 0; i < facts.shown.size(); ++i)
            out.of.push_back(facts.shown[i] ? groupOf(i) : -1);
    };
    switch (by) {
        case MapColor::label:
            out = byClass(facts, facts.label, classes, run);
            break;
        case MapColor::predicted:
            out = byClass(facts, facts.predicted, classes, run);
            break;
        case MapColor::right:
            add(words(QT_TRANSLATE_NOOP("imago::ui::MapPanel", "right")), theme().train);
            add(words(QT_TRANSLATE_NOOP("imago::ui::MapPanel", "wrong")), theme().validation);
            add(words(QT_TRANSLATE_NOOP("imago::ui::MapPanel", "not labelled")), theme().muted);
            out.front = 1; // the few mistakes are what is looked for
            place([&](std::size_t i) { return facts.right[i] == 1 ? 0 : facts.right[i] == 0 ? 1 : 2; });
            break;
        case MapColor::split: {
            constexpr Split all[] = {Split::train, Split::val, Split::test, Split::none};
            // Reddish purple of Okabe and Ito, "Color Universal Design" (2008), beside the curves' two
            // colours.
            const QColor test(QLatin1String(theme().dark ? "#cc79a7" : "#9b3d7a"));
            const QColor colors[] = {theme().train, theme().validation, test, theme().muted};
            for (int i = 0; i < 4; ++i)
                add(text(all[i]), colors[i]);
            place([&](std::size_t i) {
                return static_cast<int>(std::find(all, all + 3, facts.split[i]) - all);
            });
            break;
        }
    }
    for (const int group : out.of)
        if (group >= 0) ++out.groups[static_cast<std::size_t>(group)].count;
    return out;
}

Result<MapPlaces> placesByComponents(const SeenPictures& seen, std::stop_token stop) {
    PcaOptions options;
    options.tolerance = 1e-4;
    IMAGO_TRY(pca, principalComponents(seen.features(), options, {}, stop));
    return pca.project(seen.features());
}

Result<MapPlaces> placesByNeighbours(const SeenPictures& seen, const MapPlaces& initial,
                                     const std::filesystem::path& folder, std::stop_token stop,
                                     const ProgressSink& progress) {
    const auto key = mapKey(seen.set(), layoutVersion);
    if (auto kept = readMapPlaces(folder); kept && kept->of == key && kept->places.size() == initial.size())
        return std::move(kept->places);
    IMAGO_TRY(index, NeighbourIndex::build(seen.features(), {}, progress, stop));
    IMAGO_TRY(graph, index.graph(std::min(umapNeighbours, seen.size() - 1), progress, stop));
    IMAGO_TRY(places, umap(graph, initial, {}, progress, stop));
    if (const auto written = writeMapPlaces(folder, {key, places}); !written)
        log::warning("the map is not kept: {}", written.error().text());
    return places;
}

} // namespace imago::ui
