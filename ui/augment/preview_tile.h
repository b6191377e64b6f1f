// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/augment/augment.h"
#include "ui/augment/preview_set.h"

#include <opencv2/core/mat.hpp>

#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace imago::ui {

/// Prepared sources (see core/augment/source.h), the most recent ones within a budget. Any thread may ask.
class SourceCache {
public:
    explicit SourceCache(std::size_t budgetBytes = std::size_t{192} << 20) : m_budget(budgetBytes) {}
    /// Not to be written to: others share the pixels.
    Result<cv::Mat> get(const std::filesystem::path& path, int side);

private:
    struct Entry {
        std::string key;
        cv::Mat source;
    };
    const std::size_t m_budget;
    std::mutex m_mutex;
    std::size_t m_bytes = 0;
    std::list<Entry> m_recent; ///< the latest first
    std::map<std::string, std::list<Entry>::iterator> m_entries;
};

/// What a grid of views is made of.
struct PreviewSpec {
    std::shared_ptr<const PreviewSet> set;
    AugmentRecipe augment;
    Preprocess preprocess;
    std::uint64_t seed = 0;
    bool network = false; ///< after normalisation, as the network sees it
    bool operator==(const PreviewSpec&) const = default;
};

/// One view of one picture.
struct PreviewTile {
    int picture = 0; ///< index into the set
    std::uint64_t epoch = 0;
    bool original = false; ///< without any operation
    bool operator==(const PreviewTile&) const = default;
};

struct RenderedTile {
    cv::Mat bgr; ///< size×size
    Mix mix;
    int partner = -1; ///< index into the set, where `mix` mixes
};

/// The pixels that training makes of this picture with this seed in this epoch: the same functions, the same
/// keys, the same partners. Errors: those of decodeImage.
Result<RenderedTile> renderTile(const PreviewSpec& spec, const PreviewTile& tile, SourceCache& sources);

} // namespace imago::ui
