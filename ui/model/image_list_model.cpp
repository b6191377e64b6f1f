// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/image_list_model.h"

#include "ui/base/text.h"

#include <algorithm>
#include <unordered_set>

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
        const int at = fetchedRowOf(image);
        if (at >= 0) Q_EMIT dataChanged(index(at), index(at), {ThumbnailRole, Qt::DecorationRole});
    });
}

void ImageListModel::setIds(std::vector<ImageId> ids) {
    if (ids == m_ids) return;
    beginResetModel();
    m_ids = std::move(ids);
    m_pages.clear();
    endResetModel();
}

ImageId ImageListModel::idAt(int row) const {
    return row >= 0 && row < rowCount() ? m_ids[static_cast<std::size_t>(row)] : ImageId{};
}

// No map from id to row: filling one took a tenth of a second a million ids, and what is asked for is nearly
// always on a page that was fetched. Elsewhere a look through all ids takes half a millisecond a million.
int ImageListModel::fetchedRowOf(ImageId id) const {
    for (const auto& [page, content] : m_pages) {
        if (!content.rows.contains(id.value)) continue;
        const auto first = m_ids.begin() + static_cast<std::ptrdiff_t>(page) * pageSize;
        const auto last = m_ids.end() - first > pageSize ? first + pageSize : m_ids.end();
        if (const auto at = std::find(first, last, id); at != last)
            return static_cast<int>(at - m_ids.begin());
    }
    return -1;
}

int ImageListModel::rowOf(ImageId id) const {
    if (const int at = fetchedRowOf(id); at >= 0) return at;
    const auto at = std::find(m_ids.begin(), m_ids.end(), id);
    return at == m_ids.end() ? -1 : static_cast<int>(at - m_ids.begin());
}

std::vector<int> ImageListModel::rowsOf(const std::vector<ImageId>& ids) const {
    std::vector<int> rows;
    if (ids.size() <= 4) {
        for (const ImageId id : ids)
            if (const int at = rowOf(id); at >= 0) rows.push_back(at);
        std::sort(rows.begin(), rows.end());
        return rows;
    }
    const std::unordered_set<ImageId> wanted(ids.begin(), ids.end());
    for (std::size_t i = 0; i < m_ids.size(); ++i)
        if (wanted.contains(m_ids[i])) rows.push_back(static_cast<int>(i));
    return rows;
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
        // As a whole or in a shape; what a model proposed is no label.
        if (target == result.rows.end() || annotation.source == AnnotationSource::model) continue;
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
        const int at = fetchedRowOf(id); // what no view asked for needs no news
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
