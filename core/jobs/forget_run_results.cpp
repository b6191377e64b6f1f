// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/forget_run_results.h"

#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/recipe/manifest.h"
#include "core/run/embeddings.h"
#include "core/run/learning_history.h"
#include "core/run/map_places.h"
#include "core/run/run_folder.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <unordered_set>

namespace imago {

namespace fs = std::filesystem;

namespace {

using Ids = std::unordered_set<std::int64_t>;

bool isSame(const fs::path& folder, const ManifestItem& item, const PictureToForget& picture) {
    return (folder / fromUtf8(item.path)).lexically_normal() == picture.path.lexically_normal();
}

/// The ids that these pictures have in the run: those of the project, except where a run of another project
/// uses the number for a picture of its own.
Ids idsIn(const fs::path& folder, const Manifest& manifest, const std::vector<PictureToForget>& pictures) {
    Ids ids, others;
    for (const auto& item : manifest.items)
        for (const auto& picture : pictures) {
            if (isSame(folder, item, picture))
                ids.insert(item.image);
            else if (item.image == picture.image)
                others.insert(item.image);
        }
    for (const auto& picture : pictures)
        if (!others.contains(picture.image)) ids.insert(picture.image);
    return ids;
}

/// Rows of a matrix whose ids stay.
template <class T>
void keepRows(std::vector<T>& values, const std::vector<std::int64_t>& ids, std::size_t columns,
              const Ids& gone) {
    std::vector<T> kept;
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (!gone.contains(ids[i]))
            kept.insert(kept.end(), values.begin() + std::ptrdiff_t(i * columns),
                        values.begin() + std::ptrdiff_t((i + 1) * columns));
    values = std::move(kept);
}

bool hasAny(const std::vector<std::int64_t>& ids, const Ids& gone) {
    return std::any_of(ids.begin(), ids.end(), [&](auto id) { return gone.contains(id); });
}

void keepIds(std::vector<std::int64_t>& ids, const Ids& gone) {
    std::erase_if(ids, [&](auto id) { return gone.contains(id); });
}

Result<bool> forgetPredictions(const fs::path& folder, const Ids& gone) {
    bool any = false;
    for (const char* split : {"train", "val", "test"}) {
        auto set = readPredictions(folder, split);
        if (!set || !hasAny(set->images, gone)) continue;
        keepRows(set->probabilities, set->images, set->classes.size(), gone);
        keepIds(set->images, gone);
        // Writing them takes away what was fitted on them, which is one number and stays as good.
        const auto calibration = readText(folder / "calibration.json");
        IMAGO_CHECK(writePredictions(folder, split, *set));
        if (calibration) IMAGO_CHECK(writeAtomically(folder / "calibration.json", *calibration));
        any = true;
    }
    return any;
}

Result<bool> forgetHistory(const fs::path& folder, const Ids& gone) {
    auto history = readLearningHistory(folder);
    if (!history || !hasAny(history->images, gone)) return false;
    const auto images = history->images;
    keepIds(history->images, gone);
    std::error_code code;
    fs::remove(folder / learningHistoryFile, code);
    if (history->images.empty()) return true;
    for (auto& epoch : history->epochs) {
        keepRows(epoch.top, images, 1, gone);
        keepRows(epoch.confidence, images, 1, gone);
        keepRows(epoch.truth, images, 1, gone);
        IMAGO_CHECK(appendEpoch(folder, history->images, epoch));
    }
    return true;
}

Result<bool> forgetEmbeddings(const fs::path& folder, const Ids& gone) {
    auto set = readEmbeddings(folder);
    if (!set || !hasAny(set->images, gone)) return false;
    keepRows(set->hashes, set->images, 1, gone);
    keepRows(set->features, set->images, set->columns, gone);
    keepRows(set->confidences, set->images, set->classes, gone);
    keepIds(set->images, gone);
    IMAGO_CHECK(writeEmbeddings(folder, *set));
    std::error_code code;
    fs::remove(folder / mapPlacesFile, code); // is laid out anew
    return true;
}

/// Replaces a name where it stands for itself: "1.png", but not the end of "11.png".
bool replaceName(std::string& text, const std::string& name) {
    bool any = false;
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
        const auto before = at == 0 ? '\0' : text[at - 1];
        if (std::isalnum(static_cast<unsigned char>(before)) || before == '_' || before == '-') continue;
        text.replace(at, name.size(), "forgotten");
        any = true;
    }
    return any;
}

Result<bool> forgetNames(const fs::path& file, const std::vector<PictureToForget>& pictures) {
    auto text = readText(file);
    if (!text) return false;
    bool any = false;
    for (const auto& picture : pictures)
        for (const auto& name : {toUtf8(picture.path), picture.storedPath, toUtf8(picture.path.filename())}) {
            any |= replaceName(*text, name);
            const auto quoted = json::dump(nlohmann::json(name));
            if (const auto inside = quoted.substr(1, quoted.size() - 2); inside != name)
                any |= replaceName(*text, inside);
        }
    if (any) IMAGO_CHECK(writeAtomically(file, *text));
    return any;
}

} // namespace

Result<bool> forgetRunResults(const fs::path& folder, const std::vector<PictureToForget>& pictures) {
    bool any = false;
    auto manifest = readManifest(folder / "manifest.json");
    const Ids gone = idsIn(folder, manifest ? *manifest : Manifest(), pictures);
    if (manifest &&
        std::erase_if(manifest->items, [&](const auto& item) { return gone.contains(item.image); })) {
        IMAGO_CHECK(writeAtomically(folder / "manifest.json", toJson(*manifest)));
        any = true;
    }
    IMAGO_TRY(predictions, forgetPredictions(folder, gone));
    IMAGO_TRY(history, forgetHistory(folder, gone));
    IMAGO_TRY(embeddings, forgetEmbeddings(folder / "embeddings", gone));
    IMAGO_TRY(events, forgetNames(folder / "events.jsonl", pictures));
    IMAGO_TRY(log, forgetNames(folder / "log.txt", pictures));
    return any || predictions || history || embeddings || events || log;
}

bool mentions(const fs::path& file, const std::vector<std::string>& texts) {
    std::size_t longest = 1;
    for (const auto& text : texts)
        longest = std::max(longest, text.size());
    std::ifstream in(file, std::ios::binary);
    if (!in) return true;
    std::string block;
    std::string piece(1 << 20, '\0');
    while (in.read(piece.data(), std::streamsize(piece.size())) || in.gcount() > 0) {
        // The end of the last piece goes before this one: a name may be cut in two.
        block = block.substr(block.size() - std::min(block.size(), longest - 1)) +
                piece.substr(0, std::size_t(in.gcount()));
        for (const auto& text : texts)
            if (block.find(text) != std::string::npos) return true;
    }
    return false;
}

} // namespace imago
