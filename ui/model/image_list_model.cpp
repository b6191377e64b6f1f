// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/image_list_model.h"

#include "ui/base/text.h"

#include <algorithm>

namespace imago::ui {

namespace {
constexpr int pageSize = 128;
constexpr std::size_t pageLimit = 48;
} // namespace

ImageListModel::ImageListModel(Session& session, Thumbnails& thumbnails, QObject* parent)
    : QAbstractListModel(parent),
      m_session(session),
      m_thumbnails(thumbnails) {
    connect(&m_session, &Session::imagesChanged, this, &ImageListModel::drop);
    connect(&m_session, &Session::imagesAdded, this, &ImageListModel::dropAll);
    connect(&m_session, &Session::classesChanged, this, &ImageListModel::dropAll);
    connect(&m_thumbnails, &Thumbnails::ready, this, [this](ImageId image) {
        const int at = rowOf(image);
        if (at >= 0) Q_EMIT dataChanged(index(at), index(at), {ThumbnailRole, Qt::DecorationRole});
    });
}

void ImageListModel::setIds(std::vector<ImageId> ids) {
    if (ids == m_ids) return;
    beginResetModel();
    m_ids = std::move(ids);
    m_pages.clear();
    m_rows.clear();
    m_rows.reserve(m_ids.size());
    for (std::size_t i = 0; i < m_ids.size(); ++i)
        m_rows.emplace(m_ids[i].value, static_cast<int>(i));
    endResetModel();
}

ImageId ImageListModel::idAt(int row) const {
    return row >= 0 && row < rowCount() ? m_ids[static_cast<std::size_t>(row)] : ImageId{};
}

int ImageListModel::rowOf(ImageId id) const {
    const auto found = m_rows.find(id.value);
    return found == m_rows.end() ? -1 : found->second;
}

void ImageListModel::setThumbnailSide(int side) {
    if (side == m_side) return;
    m_side = side;
    if (!m_ids.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ThumbnailRole});
}

void ImageListModel::setBadges(std::unordered_map<std::int64_t, QString> badges) {
    m_badges = std::move(badges);
    if (!m_ids.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1), {BadgeRole});
}

std::optional<ImageRecord> ImageListModel::record(int at) const {
    const Row* found = row(at);
    return found ? std::optional(found->record) : std::nullopt;
}

std::vector<ClassId> ImageListModel::classesAt(int at) const {
    const Row* found = row(at);
    return found ? found->classes : std::vector<ClassId>{};
}

int ImageListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

QVariant ImageListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const ImageId id = m_ids[static_cast<std::size_t>(index.row())];
    if (role == ImageIdRole) return static_cast<qint64>(id.value);
    if (role == BadgeRole) {
        const auto badge = m_badges.find(id.value);
        return badge == m_badges.end() ? QString() : badge->second;
    }
    switch (role) {
        case RecordRole:
        case ClassIdsRole:
        case ThumbnailRole:
        case CaptionRole:
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            break;
        default:
            return {};
    }
    const Row* found = row(index.row());
    if (!found) return {};
    switch (role) {
        case RecordRole:
            return QVariant::fromValue(found->record);
        case ClassIdsRole: {
            QList<qint64> ids;
            for (const ClassId c : found->classes)
                ids << c.value;
            return QVariant::fromValue(ids);
        }
        case ThumbnailRole:
            return m_thumbnails.get(found->record, m_session.store().absolutePath(found->record), m_side);
        case Qt::ToolTipRole:
            return QString::fromStdString(found->record.path);
        case Qt::AccessibleTextRole:
            return describe(*found);
        default:
            return QString::fromStdString(found->record.path).section('/', -1);
    }
}

const ImageListModel::Row* ImageListModel::row(int at) const {
    if (at < 0 || at >= rowCount()) return nullptr;
    const int page = at / pageSize;
    auto found = m_pages.find(page);
    if (found == m_pages.end()) {
        if (m_pages.size() >= pageLimit)
            m_pages.erase(std::min_element(m_pages.begin(), m_pages.end(), [](const auto& a, const auto& b) {
                return a.second.used < b.second.used;
            }));
        auto fetched = fetch(page);
        // A page that cannot be read now (another process holds the file) is asked for again at the next
        // painting.
        if (!fetched) return nullptr;
        found = m_pages.emplace(page, std::move(*fetched)).first;
    }
    found->second.used = ++m_tick;
    const auto entry = found->second.rows.find(m_ids[static_cast<std::size_t>(at)].value);
    return entry == found->second.rows.end() ? nullptr : &entry->second;
}

std::optional<ImageListModel::Page> ImageListModel::fetch(int page) const {
    const std::size_t begin = static_cast<std::size_t>(page) * pageSize;
    const std::size_t length = std::min<std::size_t>(pageSize, m_ids.size() - begin);
    const std::span<const ImageId> wanted(m_ids.data() + begin, length);
    Page result;
    auto records = m_session.store().images(wanted);
    auto annotations = m_session.store().annotations(wanted);
    if (!records || !annotations) return std::nullopt;
    for (auto& record : *records) {
        const auto key = record.id.value;
        result.rows[key].record = std::move(record);
    }
    for (const auto& annotation : *annotations) {
        const auto target = result.rows.find(annotation.image.value);
        if (target == result.rows.end() || annotation.kind != AnnotationKind::image) continue;
        auto& classes = target->second.classes;
        if (std::find(classes.begin(), classes.end(), annotation.classId) == classes.end())
            classes.push_back(annotation.classId);
    }
    const auto position = [this](ClassId id) {
        const ClassRecord* known = m_session.classById(id);
        return known ? known->position : 0;
    };
    for (auto& entry : result.rows)
        if (entry.second.classes.size() > 1)
            std::sort(entry.second.classes.begin(), entry.second.classes.end(),
                      [&](ClassId a, ClassId b) { return position(a) < position(b); });
    return result;
}

QString ImageListModel::describe(const Row& row) const {
    QStringList words{QString::fromStdString(row.record.path).section('/', -1)};
    for (const ClassId id : row.classes)
        if (const ClassRecord* known = m_session.classById(id)) words << QString::fromStdString(known->name);
    if (row.classes.empty()) words << tr("not labelled");
    words << text(row.record.split) << text(row.record.review);
    return words.join(QStringLiteral(", "));
}

void ImageListModel::drop(const std::vector<ImageId>& images) {
    if (images.size() > 500) {
        dropAll();
        return;
    }
    for (const ImageId id : images) {
        const int at = rowOf(id);
        if (at < 0) continue;
        m_pages.erase(at / pageSize);
        Q_EMIT dataChanged(index(at), index(at));
    }
}

void ImageListModel::dropAll() {
    m_pages.clear();
    if (!m_ids.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace imago::ui
