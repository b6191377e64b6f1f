// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/augment/preview_tile.h"

#include "core/augment/source.h"
#include "core/base/files.h"

namespace imago::ui {

Result<cv::Mat> SourceCache::get(const std::filesystem::path& path, int side) {
    const std::string key = std::to_string(side) + ' ' + toUtf8(path);
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto found = m_entries.find(key); found != m_entries.end()) {
            m_recent.splice(m_recent.begin(), m_recent, found->second);
            return found->second->source;
        }
    }
    IMAGO_TRY(source, readSource(path, side));
    const std::scoped_lock lock(m_mutex);
    if (m_entries.contains(key)) return source;
    m_recent.push_front({key, source});
    m_entries[key] = m_recent.begin();
    m_bytes += source.total() * source.elemSize();
    while (m_bytes > m_budget && m_recent.size() > 1) {
        m_bytes -= m_recent.back().source.total() * m_recent.back().source.elemSize();
        m_entries.erase(m_recent.back().key);
        m_recent.pop_back();
    }
    return source;
}

Result<RenderedTile> renderTile(const PreviewSpec& spec, const PreviewTile& tile, SourceCache& sources) {
    const auto& pictures = spec.set->pictures;
    const int side = sourceSide(spec.preprocess, spec.augment);
    const AugmentRecipe recipe = tile.original ? AugmentRecipe() : spec.augment;
    const auto keyOf = [&](int index) {
        return SampleKey{spec.seed, pictures[static_cast<std::size_t>(index)].number, tile.epoch};
    };
    const auto viewOf = [&](int index) -> Result<cv::Mat> {
        IMAGO_TRY(source, sources.get(pictures[static_cast<std::size_t>(index)].path, side));
        return augmented(source, recipe, spec.preprocess, keyOf(index));
    };
    RenderedTile rendered;
    IMAGO_TRY(own, viewOf(tile.picture));
    rendered.bgr = own;
    const Mix mix = drawMix(recipe, spec.preprocess.size, keyOf(tile.picture));
    if (mix.kind != Mix::Kind::none) {
        const int partner = static_cast<int>(mix.partnerDraw % pictures.size());
        // As in training: an unreadable partner leaves the picture as it is.
        if (const auto other = viewOf(partner)) {
            rendered.bgr = mixed(own, *other, mix);
            rendered.mix = mix;
            rendered.partner = partner;
        }
    }
    if (spec.network) rendered.bgr = networkView(rendered.bgr, spec.preprocess);
    return rendered;
}

} // namespace imago::ui
