// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"
#include "ui/model/thumbnails.h"

#include <QAbstractListModel>

#include <unordered_map>

namespace imago::ui {

/// Images by an id vector; rows (record and classes) are fetched by pages when a view asks, so a million rows
/// cost what the window shows. Rows follow the session's news of changed images and classes.
class ImageListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        ImageIdRole = Qt::UserRole, ///< qint64
        RecordRole,                 ///< ImageRecord
        ClassIdsRole,               ///< QList<qint64>, by class position
        ThumbnailRole,              ///< QPixmap, may be null
        CaptionRole,                ///< QString: file name
        BadgeRole,                  ///< QString of the owner's, e.g. a loss; see setBadges
    };
    ImageListModel(Session& session, Thumbnails& thumbnails, QObject* parent = nullptr);

    void setIds(std::vector<ImageId> ids); ///< resets; the same ids again do nothing
    const std::vector<ImageId>& ids() const { return m_ids; }
    ImageId idAt(int row) const;
    int rowOf(ImageId id) const; ///< −1 = not shown; looks through all ids where the row was not fetched
    /// The rows of those that are shown, ascending; one look through all ids for many.
    std::vector<int> rowsOf(const std::vector<ImageId>& ids) const;
    void setThumbnailSide(int side); ///< device pixels
    void setBadges(std::unordered_map<std::int64_t, QString> badges);
    std::optional<ImageRecord> record(int row) const;
    std::vector<ClassId> classesAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        ImageRecord record;
        std::vector<ClassId> classes;
    };
    struct Page {
        std::unordered_map<std::int64_t, Row> rows; ///< by image id
        quint64 used = 0;
    };
    const Row* row(int index) const;
    int fetchedRowOf(ImageId id) const; ///< −1 = no page has it
    std::optional<Page> fetch(int page) const;
    QString describe(const Row& row) const; ///< for screen readers
    void drop(const std::vector<ImageId>& images);
    void dropAll();

    Session& m_session;
    Thumbnails& m_thumbnails;
    std::vector<ImageId> m_ids;
    mutable std::unordered_map<int, Page> m_pages;
    mutable quint64 m_tick = 0;
    std::unordered_map<std::int64_t, QString> m_badges;
    int m_side = 160;
};

} // namespace imago::ui

Q_DECLARE_METATYPE(imago::ImageRecord)
