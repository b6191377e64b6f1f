// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/thumbnail_grid.h"

#include "ui/base/theme.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace imago::ui {

ThumbnailGrid::ThumbnailGrid(Session& session, ImageListModel& model, QWidget* parent)
    : QListView(parent),
      m_images(model),
      m_delegate(new ThumbnailDelegate(session, this)) {
    setAccessibleName(tr("Pictures"));
    setProperty("role", "canvas");
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setLayoutMode(QListView::Batched);
    setBatchSize(100000);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionRectVisible(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(m_delegate);
    setModel(&m_images);
    fitCells();
    const auto activate = [this](const QModelIndex& index) {
        Q_EMIT activatedId(m_images.idAt(index.row()));
    };
    connect(this, &QAbstractItemView::doubleClicked, this, activate);
}

int ThumbnailGrid::columns() const {
    return std::max(1, (viewport()->width() - 2) / ThumbnailDelegate::cellWidth(side()));
}

void ThumbnailGrid::fitCells() {
    // The view starts a new line when the last pixel is touched.
    const int width = std::max(1, (viewport()->width() - 2) / columns());
    const QSize cell(width, ThumbnailDelegate::cellHeight(side()));
    if (cell != gridSize()) setGridSize(cell);
    verticalScrollBar()->setSingleStep(cell.height() / 3);
    const int pixels = static_cast<int>(std::ceil(side() * devicePixelRatioF()));
    m_images.setThumbnailSide(pixels);
}

void ThumbnailGrid::setSide(int wanted) {
    const int clamped = std::clamp(wanted, minSide, maxSide);
    if (clamped == side()) return;
    // The picture in the middle stays in the middle.
    const QModelIndex middle =
        currentIndex().isValid() && visualRect(currentIndex()).intersects(viewport()->rect())
            ? currentIndex()
            : indexAt(viewport()->rect().center());
    const int row = middle.row();
    m_delegate->setSide(clamped);
    fitCells();
    if (row >= 0) showRow(row, true);
    Q_EMIT sideChanged(clamped);
}

void ThumbnailGrid::zoom(int steps) {
    setSide(static_cast<int>(std::lround(side() * std::pow(1.2, steps))));
}

QSlider* ThumbnailGrid::makeZoomSlider(QWidget* parent) {
    auto* slider = new QSlider(Qt::Horizontal, parent);
    slider->setAccessibleName(tr("Thumbnail size"));
    slider->setToolTip(tr("Thumbnail size (Ctrl+wheel)"));
    slider->setRange(minSide, maxSide);
    slider->setPageStep(32);
    slider->setFixedWidth(120);
    slider->setValue(side());
    connect(slider, &QSlider::valueChanged, this, &ThumbnailGrid::setSide);
    connect(this, &ThumbnailGrid::sideChanged, slider, &QSlider::setValue);
    return slider;
}

std::vector<ImageId> ThumbnailGrid::selectedIds() const {
    std::vector<int> rows;
    for (const auto& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    std::vector<ImageId> ids;
    ids.reserve(rows.size());
    for (const int row : rows)
        ids.push_back(m_images.idAt(row));
    return ids;
}

ImageId ThumbnailGrid::currentId() const {
    return m_images.idAt(currentIndex().row());
}

void ThumbnailGrid::selectIds(const std::vector<ImageId>& ids) {
    const auto rows = m_images.rowsOf(ids);
    QItemSelection selection;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        selection.append(QItemSelectionRange(m_images.index(rows[i]), m_images.index(rows[end - 1])));
        i = end;
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

bool ThumbnailGrid::showId(ImageId id) {
    const int row = m_images.rowOf(id);
    if (row < 0) return false;
    selectionModel()->setCurrentIndex(m_images.index(row), QItemSelectionModel::ClearAndSelect);
    showRow(row, true);
    return true;
}

void ThumbnailGrid::showRow(int row, bool centre) {
    // Cells are uniform, so the place is known even where the batched layout has not come yet.
    executeDelayedItemsLayout();
    const int top = row / columns() * gridSize().height();
    auto* bar = verticalScrollBar();
    if (centre)
        bar->setValue(top - (viewport()->height() - gridSize().height()) / 2);
    else
        bar->setValue(top);
}

int ThumbnailGrid::survivorOf(const std::vector<ImageId>& before, int row) const {
    // The first that is left is nearly always close by; many at once cost no more than one.
    constexpr std::size_t stride = 65536;
    for (auto i = static_cast<std::size_t>(row); i < before.size(); i += stride) {
        const auto first = before.begin() + static_cast<std::ptrdiff_t>(i);
        const std::vector<ImageId> some(
            first, first + static_cast<std::ptrdiff_t>(std::min(stride, before.size() - i)));
        const auto rows = m_images.rowsOf(some);
        if (rows.empty()) continue;
        std::unordered_map<ImageId, int> rowOf;
        for (const int now : rows)
            rowOf.emplace(m_images.idAt(now), now);
        for (const ImageId id : some)
            if (const auto now = rowOf.find(id); now != rowOf.end()) return now->second;
    }
    return m_images.rowCount() - 1;
}

void ThumbnailGrid::setIds(std::vector<ImageId> ids, bool advance) {
    if (ids == m_images.ids()) return;
    const std::vector<ImageId> before = m_images.ids();
    const std::vector<ImageId> chosen = selectedIds();
    const int currentRow = currentIndex().row();
    const ImageId current = currentId();
    const int topRow = columns() * (verticalScrollBar()->value() / std::max(1, gridSize().height()));
    const int offset = verticalScrollBar()->value() % std::max(1, gridSize().height());
    const ImageId top = m_images.idAt(topRow);
    const int place = verticalScrollBar()->value();

    m_restoring = true;
    m_images.setIds(std::move(ids));
    const bool allGone = m_images.rowsOf(chosen).empty();
    if (const int row = m_images.rowOf(current); row >= 0)
        selectionModel()->setCurrentIndex(m_images.index(row), QItemSelectionModel::NoUpdate);
    selectIds(chosen);
    if (advance && !chosen.empty() && allGone && currentRow >= 0 && m_images.rowCount() > 0)
        selectionModel()->setCurrentIndex(m_images.index(survivorOf(before, currentRow)),
                                          QItemSelectionModel::ClearAndSelect);
    m_restoring = false;

    if (const int row = m_images.rowOf(top); row >= 0 && place > 0) {
        showRow(row, false);
        verticalScrollBar()->setValue(verticalScrollBar()->value() + offset);
    } else if (place > 0) {
        executeDelayedItemsLayout();
        verticalScrollBar()->setValue(std::min(place, verticalScrollBar()->maximum()));
    }
    Q_EMIT selectedIdsChanged();
    Q_EMIT currentIdChanged(currentId());
}

void ThumbnailGrid::resizeEvent(QResizeEvent* event) {
    fitCells();
    QListView::resizeEvent(event);
}

void ThumbnailGrid::wheelEvent(QWheelEvent* event) {
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QListView::wheelEvent(event);
        return;
    }
    const int turn = event->angleDelta().y();
    if (turn != 0) zoom(turn > 0 ? 1 : -1);
    event->accept();
}

void ThumbnailGrid::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT activatedId(currentId());
        event->accept();
        return;
    }
    // Letters and digits are keys of actions here, never a search by name.
    if (!event->text().isEmpty() && event->text().front().isPrint() && event->key() != Qt::Key_Space) {
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
}

void ThumbnailGrid::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QListView::selectionChanged(selected, deselected);
    if (!m_restoring) Q_EMIT selectedIdsChanged();
}

void ThumbnailGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (!m_restoring) Q_EMIT currentIdChanged(m_images.idAt(current.row()));
}

} // namespace imago::ui
