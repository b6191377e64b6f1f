// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/project_store.h"

#include <QObject>
#include <QPixmap>

#include <memory>

namespace imago::ui {

/// Thumbnails for views: memory first (LRU), then the thumbnail store, then made from the picture, in
/// background threads; the latest requests first, those no longer asked for dropped.
class Thumbnails : public QObject {
    Q_OBJECT
public:
    explicit Thumbnails(QObject* parent = nullptr);
    ~Thumbnails() override;

    /// The picture at `side` pixels (longest side; device pixels), or a null pixmap: ready() follows. A
    /// picture that cannot be read gives the broken-image icon, not a blank.
    QPixmap get(const ImageRecord& image, const std::filesystem::path& absolute, int side);
    void forget(ImageId image);

Q_SIGNALS:
    void ready(imago::ImageId image);

private:
    struct Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace imago::ui
