// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/image_list_model.h"
#include "ui/model/thumbnail_delegate.h"

#include <QListView>
#include <QPointer>
#include <QSlider>

namespace imago::ui {

/// A grid of thumbnails over an ImageListModel, smooth with a million rows: uniform cells that fill the
/// width, laid out in batches. Zoom by Ctrl+wheel, Ctrl++ and Ctrl+− or a slider. Selection, current picture
/// and place survive a change of the list.
class ThumbnailGrid : public QListView {
    Q_OBJECT
public:
    ThumbnailGrid(Session& session, ImageListModel& model, QWidget* parent = nullptr);

    int side() const { return m_delegate->side(); } ///< of a picture, device-independent pixels
    void setSide(int side);                         ///< clamped to minSide … maxSide
    void zoom(int steps);                           ///< > 0 larger
    /// A slider that shows and sets the side, with an accessible name; the caller places it.
    QSlider* makeZoomSlider(QWidget* parent);
    static constexpr int minSide = 48, maxSide = 384;

    std::vector<ImageId> selectedIds() const; ///< in the list's order
    ImageId currentId() const;
    void selectIds(const std::vector<ImageId>& ids);
    /// Makes it current and alone selected, and brings it into view. False where the list does not have it.
    bool showId(ImageId id);
    /// New rows; what is still there of selection, current picture and place is kept. `advance`: where the
    /// whole selection is gone, the next picture is selected in its place (it left the list because it was
    /// labelled).
    void setIds(std::vector<ImageId> ids, bool advance = false);

Q_SIGNALS:
    void selectedIdsChanged();
    void currentIdChanged(imago::ImageId id);
    void activatedId(imago::ImageId id); ///< double click or Enter
    void sideChanged(int side);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void fitCells();
    void showRow(int row, bool centre);
    int columns() const;
    int survivorOf(const std::vector<ImageId>& before, int row) const;

    ImageListModel& m_images;
    ThumbnailDelegate* m_delegate;
    bool m_restoring = false;
};

} // namespace imago::ui
