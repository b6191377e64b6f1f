// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/augment/preview_renderer.h"

#include "ui/base/text.h"

namespace imago::ui {

namespace {

PreviewView viewOf(const Result<RenderedTile>& tile) {
    PreviewView view;
    if (!tile) {
        view.problem = errorTitle(tile.error());
        return view;
    }
    const auto& bgr = tile->bgr;
    view.image = QImage(bgr.data, bgr.cols, bgr.rows, static_cast<qsizetype>(bgr.step), QImage::Format_BGR888)
                     .convertToFormat(QImage::Format_RGB32);
    view.mix = tile->mix;
    view.partner = tile->partner;
    return view;
}

} // namespace

PreviewRenderer::PreviewRenderer(QObject* parent) : QObject(parent) {}

void PreviewRenderer::render(const PreviewSpec& spec, const std::vector<PreviewTile>& tiles) {
    if (spec == m_spec && tiles == m_tiles) return;
    m_spec = spec;
    m_tiles = tiles;
    const quint64 request = ++m_request;
    m_job.start<bool>(
        [=, this, sources = m_sources](std::stop_token stop, const ProgressSink&) -> Result<bool> {
            for (std::size_t i = 0; i < tiles.size(); ++i) {
                if (stop.stop_requested())
                    return failure(ErrorCode::cancelled, "another preview was asked for");
                // This object outlives its job's threads.
                QMetaObject::invokeMethod(
                    this,
                    [this, request, i, view = viewOf(renderTile(spec, tiles[i], *sources))] {
                        if (request == m_request) Q_EMIT rendered(static_cast<int>(i), view);
                    },
                    Qt::QueuedConnection);
            }
            return true;
        },
        [this](const Result<bool>&) { Q_EMIT finished(); });
}

} // namespace imago::ui
