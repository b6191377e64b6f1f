// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tools/scene.h"

#include <QAbstractTableModel>

#include <unordered_map>

namespace imago::ui {

/// The shapes of a picture, the topmost first: class and kind, size, and whether it is shown and free. A view
/// of a scene, which must outlive it; refresh() follows what changed there.
class ShapeListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, SizeColumn, ShownColumn, LockColumn, ColumnCount };
    enum Role { IdRole = Qt::UserRole };

    explicit ShapeListModel(const Scene& scene, QObject* parent = nullptr);

    /// Rows that are the same stay; only what differs is announced.
    void refresh();
    AnnotationId idAt(int row) const;
    int rowOf(AnnotationId id) const; ///< −1 = not there

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString nameOf(const SceneShape& shape) const;
    QVariant decoration(const SceneShape& shape, int column) const;

    const Scene& m_scene;
    std::vector<AnnotationId> m_ids; ///< from the topmost to the lowest
    std::unordered_map<AnnotationId, int> m_rows;
};

/// "Polygon", translated.
QString kindName(AnnotationKind kind);
/// The icon of a kind: "square" …
QString kindIcon(AnnotationKind kind);

} // namespace imago::ui
