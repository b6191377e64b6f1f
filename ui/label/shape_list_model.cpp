// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/shape_list_model.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QCoreApplication>

#include <cmath>

namespace imago::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(imago::ui::ShapeWords)
};

const ClassRecord* classOf(const Scene& scene, ClassId id) {
    for (const auto& record : scene.classes())
        if (record.id == id) return &record;
    return nullptr;
}

} // namespace

QString kindName(AnnotationKind kind) {
    switch (kind) {
        case AnnotationKind::box:
            return Words::tr("Box");
        case AnnotationKind::rotatedBox:
            return Words::tr("Rotated box");
        case AnnotationKind::polygon:
            return Words::tr("Polygon");
        case AnnotationKind::polyline:
            return Words::tr("Line");
        case AnnotationKind::point:
            return Words::tr("Point");
        case AnnotationKind::mask:
            return Words::tr("Mask");
        case AnnotationKind::ellipse:
            return Words::tr("Ellipse");
        case AnnotationKind::keypoints:
            return Words::tr("Keypoints");
        case AnnotationKind::image:
            break;
    }
    return Words::tr("Whole picture");
}

QString kindIcon(AnnotationKind kind) {
    switch (kind) {
        case AnnotationKind::box:
            return QStringLiteral("square");
        case AnnotationKind::rotatedBox:
            return QStringLiteral("diamond");
        case AnnotationKind::polygon:
            return QStringLiteral("pentagon");
        case AnnotationKind::polyline:
            return QStringLiteral("spline");
        case AnnotationKind::point:
            return QStringLiteral("circle-dot");
        case AnnotationKind::mask:
            return QStringLiteral("brush");
        case AnnotationKind::ellipse:
            return QStringLiteral("circle");
        case AnnotationKind::keypoints:
            return QStringLiteral("workflow");
        case AnnotationKind::image:
            break;
    }
    return QStringLiteral("images");
}

ShapeListModel::ShapeListModel(const Scene& scene, QObject* parent)
    : QAbstractTableModel(parent),
      m_scene(scene) {
    refresh();
}

void ShapeListModel::refresh() {
    auto ids = m_scene.paintOrder();
    std::reverse(ids.begin(), ids.end());
    if (ids == m_ids) {
        if (!m_ids.empty())
            Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_ids.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_ids = std::move(ids);
    m_rows.clear();
    for (std::size_t row = 0; row < m_ids.size(); ++row)
        m_rows.emplace(m_ids[row], static_cast<int>(row));
    endResetModel();
}

AnnotationId ShapeListModel::idAt(int row) const {
    return row < 0 || row >= rowCount() ? AnnotationId() : m_ids[static_cast<std::size_t>(row)];
}

int ShapeListModel::rowOf(AnnotationId id) const {
    const auto at = m_rows.find(id);
    return at == m_rows.end() ? -1 : at->second;
}

int ShapeListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int ShapeListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ShapeListModel::nameOf(const SceneShape& shape) const {
    const auto* record = classOf(m_scene, shape.row.classId);
    QString name = record ? QString::fromStdString(record->name) : QStringLiteral("?");
    if (shape.row.source == AnnotationSource::model)
        name = Words::tr("%1 · %2 sure").arg(name, percent(shape.row.confidence, 0));
    if (shape.row.groupId) name += QStringLiteral(" · #%1").arg(shape.row.groupId);
    return name;
}

QVariant ShapeListModel::decoration(const SceneShape& shape, int column) const {
    switch (column) {
        case NameColumn: {
            const auto* record = classOf(m_scene, shape.row.classId);
            return icon(kindIcon(shape.row.kind),
                        record ? QColor::fromRgb(QRgb(record->color)) : theme().muted);
        }
        case ShownColumn:
            return icon(shape.hidden() ? QStringLiteral("eye-off") : QStringLiteral("eye"),
                        shape.hidden() ? theme().warn : theme().muted);
        case LockColumn:
            return icon(shape.locked() ? QStringLiteral("lock") : QStringLiteral("lock-open"),
                        shape.locked() ? theme().warn : theme().muted);
        default:
            return {};
    }
}

QVariant ShapeListModel::data(const QModelIndex& index, int role) const {
    const auto* shape = index.isValid() ? m_scene.find(idAt(index.row())) : nullptr;
    if (!shape) return {};
    const int column = index.column();
    if (role == IdRole) return QVariant::fromValue(shape->row.id.value);
    if (role == Qt::DecorationRole) return decoration(*shape, column);
    if (role == Qt::DisplayRole) {
        if (column == NameColumn) return nameOf(*shape);
        if (column == SizeColumn)
            return shape->bounds.area() > 0 ? QStringLiteral("%1 × %2")
                                                  .arg(std::lround(shape->bounds.width))
                                                  .arg(std::lround(shape->bounds.height))
                                            : QString();
    }
    if (role == Qt::TextAlignmentRole && column == SizeColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && column == SizeColumn) return theme().muted;
    if (role == Qt::ToolTipRole && column == NameColumn)
        return QStringLiteral("%1 · %2").arg(kindName(shape->row.kind), nameOf(*shape));
    if (role == Qt::AccessibleTextRole) {
        if (column == NameColumn)
            return QStringLiteral("%1, %2").arg(nameOf(*shape), kindName(shape->row.kind));
        if (column == ShownColumn) return shape->hidden() ? Words::tr("Hidden") : Words::tr("Shown");
        if (column == LockColumn) return shape->locked() ? Words::tr("Locked") : Words::tr("Free");
    }
    return {};
}

QVariant ShapeListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case NameColumn:
            return Words::tr("Shape");
        case SizeColumn:
            return Words::tr("Size");
        case ShownColumn:
            return Words::tr("Shown");
        case LockColumn:
            return Words::tr("Locked");
        default:
            return {};
    }
}

} // namespace imago::ui
