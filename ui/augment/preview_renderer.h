// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/augment/preview_tile.h"
#include "ui/base/job.h"

#include <QImage>

namespace imago::ui {

/// A tile as it is shown.
struct PreviewView {
    QImage image; ///< null where it could not be read
    Mix mix;
    int partner = -1;
    QString problem;
};

/// Renders tiles in the background, the first ones first; a newer request ends the older one, whose tiles
/// that are still to come are dropped.
class PreviewRenderer : public QObject {
    Q_OBJECT
public:
    explicit PreviewRenderer(QObject* parent = nullptr);

    /// The same request again does nothing.
    void render(const PreviewSpec& spec, const std::vector<PreviewTile>& tiles);
    bool isRunning() const { return m_job.isRunning(); }

Q_SIGNALS:
    void rendered(int index, const imago::ui::PreviewView& view);
    void finished();

private:
    std::shared_ptr<SourceCache> m_sources = std::make_shared<SourceCache>();
    quint64 m_request = 0;
    PreviewSpec m_spec;
    std::vector<PreviewTile> m_tiles;
    Job m_job;
};

} // namespace imago::ui
