// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/image_list_model.h"
#include "ui/model/thumbnail_delegate.h"

#include <QAbstractScrollArea>

namespace imago::ui {

/// The list as a strip, with the current picture in the middle. Paints the cells that are seen and asks for
/// no others, so that it costs the same with a million pictures.
class Filmstrip : public QAbstractScrollArea {
    Q_OBJECT
public:
    Filmstrip(Session& session, ImageListModel& model, QWidget* parent = nullptr);

    void setCurrent(int row); ///< −1 = none; brings it to the middle
    int current() const { return m_current; }

Q_SIGNALS:
    void rowWanted(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    int rowAt(int x) const; ///< −1 = none
    QRect cell(int row) const;
    void refreshRange();

    ImageListModel& m_model;
    ThumbnailDelegate* m_delegate;
    int m_current = -1, m_hovered = -1;
};

} // namespace imago::ui
