// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"

#include <QAbstractListModel>

#include <map>
#include <set>

namespace imago::ui {

/// The project's classes by position, with their counts and whether the current picture has them. Setting
/// Qt::EditRole renames, as a gesture.
class ClassModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        ClassIdRole = Qt::UserRole, ///< qint64
        ColorRole,                  ///< QColor
        PlaceRole,                  ///< int, in the list of classes
        KeyRole,                    ///< QString, upper case; empty = none
        CountRole,                  ///< qint64: images with this class
        AssignedRole,               ///< bool: the current picture has it
        BlockedRole,                ///< QString: the command that its key belongs to now; empty = none
    };
    explicit ClassModel(Session& session, QObject* parent = nullptr);

    void setAssigned(const std::vector<ClassId>& classes);
    /// Classes whose keys do not work, with the commands that have them.
    void setBlocked(std::map<ClassId, QString> blocked);
    const ClassRecord* classAt(const QModelIndex& index) const;
    QModelIndex indexOf(ClassId id) const;
    qint64 countOf(ClassId id) const;
    void refreshCounts();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

private:
    void refreshClasses();

    Session& m_session;
    std::vector<ClassRecord> m_classes;
    std::map<ClassId, std::int64_t> m_counts;
    std::set<ClassId> m_assigned;
    std::map<ClassId, QString> m_blocked;
};

} // namespace imago::ui
