// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/class_model.h"

#include "ui/base/text.h"

#include <QColor>

#include <algorithm>

namespace imago::ui {

ClassModel::ClassModel(Session& session, QObject* parent)
    : QAbstractListModel(parent),
      m_session(session),
      m_classes(session.classes()) {
    connect(&session, &Session::classesChanged, this, &ClassModel::refreshClasses);
    refreshCounts();
}

void ClassModel::refreshClasses() {
    const auto& now = m_session.classes();
    const bool sameRows = std::equal(now.begin(), now.end(), m_classes.begin(), m_classes.end(),
                                     [](const auto& a, const auto& b) { return a.id == b.id; });
    if (sameRows) {
        m_classes = now;
        if (!m_classes.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_classes = now;
    endResetModel();
}

void ClassModel::refreshCounts() {
    auto counts = m_session.store().counts();
    if (!counts) {
        Q_EMIT m_session.failed(counts.error());
        return;
    }
    if (counts->byClass == m_counts) return;
    m_counts = std::move(counts->byClass);
    if (!m_classes.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1), {CountRole});
}

void ClassModel::setAssigned(const std::vector<ClassId>& classes) {
    std::set<ClassId> assigned(classes.begin(), classes.end());
    if (assigned == m_assigned) return;
    m_assigned = std::move(assigned);
    if (!m_classes.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1), {AssignedRole});
}

void ClassModel::setBlocked(std::map<ClassId, QString> blocked) {
    if (blocked == m_blocked) return;
    m_blocked = std::move(blocked);
    if (!m_classes.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1), {BlockedRole});
}

const ClassRecord* ClassModel::classAt(const QModelIndex& index) const {
    if (!index.isValid() || index.row() >= rowCount()) return nullptr;
    return &m_classes[static_cast<std::size_t>(index.row())];
}

QModelIndex ClassModel::indexOf(ClassId id) const {
    for (std::size_t i = 0; i < m_classes.size(); ++i)
        if (m_classes[i].id == id) return index(static_cast<int>(i));
    return {};
}

qint64 ClassModel::countOf(ClassId id) const {
    const auto found = m_counts.find(id);
    return found == m_counts.end() ? 0 : found->second;
}

int ClassModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_classes.size());
}

QVariant ClassModel::data(const QModelIndex& index, int role) const {
    const auto* record = classAt(index);
    if (!record) return {};
    const QString name = QString::fromStdString(record->name);
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return name;
        case Qt::ToolTipRole:
            if (const QString command = data(index, BlockedRole).toString(); !command.isEmpty())
                return tr("%1: its key %2 belongs to “%3”")
                    .arg(name, data(index, KeyRole).toString(), command);
            return record->key.empty() ? name : tr("%1 (key %2)").arg(name, data(index, KeyRole).toString());
        case Qt::AccessibleTextRole: {
            QStringList words{name, tr("%n pictures", nullptr, static_cast<int>(countOf(record->id)))};
            if (!record->key.empty() && !m_blocked.contains(record->id))
                words << tr("key %1").arg(data(index, KeyRole).toString());
            if (m_assigned.contains(record->id)) words << tr("assigned");
            return words.join(QStringLiteral(", "));
        }
        case ClassIdRole:
            return qint64(record->id.value);
        case ColorRole:
            return QColor::fromRgb(QRgb(record->color));
        case PlaceRole:
            return record->position;
        case KeyRole:
            return QString::fromStdString(record->key).toUpper();
        case CountRole:
            return countOf(record->id);
        case BlockedRole: {
            const auto at = m_blocked.find(record->id);
            return at == m_blocked.end() ? QString() : at->second;
        }
        case AssignedRole:
            return m_assigned.contains(record->id);
        default:
            return {};
    }
}

bool ClassModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const auto* record = classAt(index);
    if (!record || role != Qt::EditRole) return false;
    auto renamed = *record;
    renamed.name = value.toString().trimmed().toStdString();
    if (renamed.name == record->name) return true;
    const auto problem = classNameProblem(m_session.classes(), renamed.name, record->id);
    if (!problem.empty()) {
        Q_EMIT m_session.failed(failure(ErrorCode::invalidArgument, "the class name " + problem));
        return false;
    }
    return m_session.commit(changeClass(*record, renamed));
}

Qt::ItemFlags ClassModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::ItemIsDropEnabled; // between rows
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsEditable | Qt::ItemIsDragEnabled |
           Qt::ItemNeverHasChildren;
}

} // namespace imago::ui
