// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/label_queue.h"

#include "core/store/label_counts.h"

#include <algorithm>
#include <unordered_map>

namespace imago::ui {

LabelQueue::LabelQueue(Session& session, QObject* parent) : QObject(parent), m_session(session) {
    connect(&session, &Session::imagesAdded, this, &LabelQueue::reload);
    connect(&session, &Session::imagesChanged, this, &LabelQueue::refresh);
}

void LabelQueue::setFilter(const ImageFilter& filter) {
    m_filter = filter;
    reload();
}

void LabelQueue::setFirst(const std::vector<ImageId>& first) {
    if (first.empty() && m_first.empty()) return;
    m_first = first;
    m_toFirst = !first.empty();
    reload();
}

int LabelQueue::openFirst() const {
    return static_cast<int>(std::count(m_open.begin(), m_open.begin() + m_firstCount, 1));
}

Result<LabelQueue::List> LabelQueue::read(const std::filesystem::path& file, const ImageFilter& filter,
                                          const std::vector<ImageId>& first) {
    IMAGO_TRY(store, ProjectStore::open(file));
    List list;
    IMAGO_TRY(ids, store->imageIds(filter));
    if (!first.empty()) {
        std::unordered_map<std::int64_t, std::size_t> places;
        for (const auto id : first)
            places.emplace(id.value, places.size());
        const auto placeOf = [&](ImageId id) {
            const auto at = places.find(id.value);
            return at == places.end() ? places.size() : at->second;
        };
        std::ranges::stable_sort(ids, {}, placeOf);
        list.first = static_cast<int>(
            std::ranges::count_if(ids, [&](ImageId id) { return places.contains(id.value); }));
    }
    ImageFilter open;
    open.unlabelled = true;
    open.reviews = {ReviewState::unreviewed, ReviewState::reviewed};
    open.order = ImageOrder::id;
    IMAGO_TRY(openIds, store->imageIds(open));
    list.open.reserve(ids.size());
    const auto largest = std::ranges::max_element(ids);
    list.rows.assign(largest == ids.end() ? 0 : static_cast<std::size_t>(largest->value) + 1, -1);
    for (const auto id : ids) {
        list.rows[static_cast<std::size_t>(id.value)] = static_cast<int>(list.open.size());
        list.open.push_back(std::binary_search(openIds.begin(), openIds.end(), id));
    }
    list.ids = std::move(ids);
    return list;
}

void LabelQueue::reload() {
    m_loading = true;
    m_changedMeanwhile.clear();
    m_job.start<List>([file = m_session.file(), filter = m_filter, first = m_first](
                          std::stop_token, const ProgressSink&) { return read(file, filter, first); },
                      [this](Result<List> list) {
                          m_loading = false;
                          if (!list) {
                              Q_EMIT m_session.failed(list.error());
                              return;
                          }
                          take(std::move(*list));
                      });
}

void LabelQueue::take(List list) {
    const ImageId was = current();
    const int rowBefore = m_row;
    m_ids = std::move(list.ids);
    m_open = std::move(list.open);
    m_rows = std::move(list.rows);
    m_openCount = static_cast<int>(std::count(m_open.begin(), m_open.end(), 1));
    m_firstCount = list.first;
    const ImageId wish = std::exchange(m_wanted, ImageId{});
    const bool toFirst = std::exchange(m_toFirst, false) && m_firstCount > 0;
    const auto wanted = rowOf(wish);
    const auto same = toFirst ? std::optional(0) : rowOf(was);
    m_row = wanted ? *wanted : same ? *same : std::min(std::max(rowBefore, 0), size() - 1);
    if (!m_changedMeanwhile.empty()) refresh(std::exchange(m_changedMeanwhile, {}));
    Q_EMIT loaded();
    Q_EMIT countsChanged();
    Q_EMIT currentChanged();
    if (wish && !wanted) Q_EMIT missed(wish);
}

std::optional<int> LabelQueue::rowOf(ImageId id) const {
    const auto at = static_cast<std::size_t>(id.value);
    return at < m_rows.size() && m_rows[at] >= 0 ? std::optional(m_rows[at]) : std::nullopt;
}

void LabelQueue::goTo(int row) {
    if (m_ids.empty()) return;
    row = std::clamp(row, 0, size() - 1);
    if (row == m_row) return;
    m_row = row;
    Q_EMIT currentChanged();
}

bool LabelQueue::goTo(ImageId id) {
    if (m_loading) m_wanted = id;
    const auto row = rowOf(id);
    if (!row) return m_loading;
    goTo(*row);
    return true;
}

std::optional<int> LabelQueue::nextOpen(int direction) const {
    const int count = size();
    for (int step = 1; step < count; ++step) {
        const int row = ((m_row + direction * step) % count + count) % count;
        if (isOpen(row)) return row;
    }
    return std::nullopt;
}

void LabelQueue::refresh(const std::vector<ImageId>& images) {
    if (m_loading) m_changedMeanwhile.insert(m_changedMeanwhile.end(), images.begin(), images.end());
    std::vector<ImageId> here;
    for (const auto id : images)
        if (rowOf(id)) here.push_back(id);
    if (here.empty()) return;
    if (here.size() > Session::bulkSize) return reload();
    const auto records = m_session.store().images(here);
    if (!records) {
        Q_EMIT m_session.failed(records.error());
        return;
    }
    for (const auto& record : *records) {
        const auto labels = labelCount(m_session.store(), record.id);
        if (!labels) {
            Q_EMIT m_session.failed(labels.error());
            return;
        }
        char& open = m_open[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(record.id.value)])];
        const bool isOpenNow = *labels == 0 && !record.negative && record.review != ReviewState::excluded &&
                               record.review != ReviewState::ambiguous;
        m_openCount += int(isOpenNow) - int(open != 0);
        open = isOpenNow;
    }
    Q_EMIT countsChanged();
}

} // namespace imago::ui
