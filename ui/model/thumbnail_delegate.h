// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/image_list_model.h"

#include <QStyledItemDelegate>

namespace imago::ui {

/// Paints one cell of a thumbnail view: the picture, below it its classes as coloured chips and its split,
/// over it marks for problems, review state and the owner's badge. Works on any model with ImageListModel's
/// roles.
class ThumbnailDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ThumbnailDelegate(Session& session, QObject* parent = nullptr)
        : QStyledItemDelegate(parent),
          m_session(session) {}

    void setSide(int side) { m_side = side; } ///< of the picture, in device-independent pixels
    int side() const { return m_side; }
    /// Height of a cell for that picture side; small ones have no line of text.
    static int cellHeight(int side);
    static int cellWidth(int side);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintPicture(QPainter& painter, const QRect& area, const QModelIndex& index, bool dimmed) const;
    void paintClasses(QPainter& painter, const QRect& line, const QModelIndex& index) const;
    void paintMarks(QPainter& painter, const QRect& area, const ImageRecord& record) const;
    void paintBadge(QPainter& painter, const QRect& area, const QString& badge) const;

    Session& m_session;
    int m_side = 144;
};

} // namespace imago::ui
