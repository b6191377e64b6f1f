// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"
#include "ui/model/run_embeddings.h"
#include "ui/model/thumbnails.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace imago::ui {

/// The training pictures that look most like one to the network, with their labels: what it learnt the answer
/// from.
class NeighbourStrip : public QWidget {
    Q_OBJECT
public:
    NeighbourStrip(Session& session, RunEmbeddings& embeddings, QWidget* parent = nullptr);
    void setImage(ImageId image); ///< 0 = none
    const std::vector<ImageId>& images() const { return m_images; }

Q_SIGNALS:
    void imageWanted(imago::ImageId image);

private:
    void renew();
    void fill(const std::vector<RunEmbeddings::Near>& near);
    QSize itemSize() const;
    std::vector<ClassId> labelsOf(ImageId image) const;

    Session& m_session;
    RunEmbeddings& m_embeddings;
    Thumbnails m_thumbnails;
    QListWidget* m_list;
    QLabel* m_note;
    ImageId m_image;
    std::vector<ImageId> m_images;
};

} // namespace imago::ui
