// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/class_order.h"
#include "ui/base/widgets.h"
#include "ui/inspect/inspect_workspace.h"

#include <QComboBox>
#include <QPointer>
#include <QStackedWidget>

#include <algorithm>

// Which pictures Inspect lists, and in which order.
namespace imago::ui {

namespace {

constexpr std::size_t similarCount = 500;

bool isWhole(const std::optional<ConfusionMatrix::Cell>& cell) {
    return cell && cell->truth >= 0 && cell->predicted >= 0;
}

/// What the network sees in the evaluated pictures, a row each; empty where it has not seen one of them.
std::vector<float> featuresOf(const Inspected& inspected, const SeenPtr& seen) {
    std::vector<float> features;
    if (!seen) return features;
    for (const auto image : inspected.evaluation.images) {
        const auto row = seen->rowOf(image);
        if (!row) return {};
        const auto values = seen->features()[*row];
        features.insert(features.end(), values.begin(), values.end());
    }
    return features;
}

} // namespace

void InspectWorkspace::choose(const PictureChoice& choice) {
    if (!m_inspected && choice.images.empty()) return;
    m_views->matrix().pick(std::nullopt);
    Chosen chosen{choice.title, choice.images, choice.ordered, choice.images.empty()};
    if (chosen.evaluated)
        for (const auto row : choice.rows)
            if (row < m_inspected->evaluation.images.size())
                chosen.images.push_back(m_inspected->evaluation.images[row]);
    m_chosen = std::move(chosen);
    refreshGrid();
    if (m_images->rowCount() > 0) m_grid->showId(m_images->idAt(0));
}

void InspectWorkspace::chooseAround(ImageId image, const PictureChoice& choice) {
    if (m_grid->showId(image)) return;
    choose(choice);
    m_grid->showId(image);
}

void InspectWorkspace::showAll() {
    m_chosen.reset();
    m_views->matrix().pick(std::nullopt);
    refreshGrid();
}

std::vector<ImageId> InspectWorkspace::shownIds() const {
    std::vector<ImageId> ids;
    const auto cell = m_views->matrix().picked();
    if (m_chosen) {
        ids = m_chosen->images;
        if (m_chosen->evaluated)
            std::erase_if(ids, [this](ImageId id) { return !m_rows.contains(id.value); });
        if (m_chosen->ordered || !m_inspected) return ids;
    } else {
        const auto& evaluation = m_inspected->evaluation;
        for (std::size_t i = 0; i < evaluation.images.size(); ++i) {
            const auto& truth = evaluation.input.truth[i];
            if (cell && cell->truth >= 0 && std::find(truth.begin(), truth.end(), cell->truth) == truth.end())
                continue;
            if (cell && cell->predicted >= 0 && evaluation.result.predicted[i] != cell->predicted) continue;
            // A picked cell says by itself whether it is right or wrong.
            if (!isWhole(cell) && m_wrong->isChecked() && isRight(i)) continue;
            ids.push_back(evaluation.images[i]);
        }
    }
    // Pictures without a loss come last.
    const auto loss = [&](ImageId id) {
        const auto at = m_rows.find(id.value);
        return at == m_rows.end() ? -1.0 : m_inspected->evaluation.result.imageLoss[at->second];
    };
    std::stable_sort(ids.begin(), ids.end(), [&](ImageId a, ImageId b) { return loss(a) > loss(b); });
    if (m_chosen || !isWhole(cell) || m_cell.order != cellOrder() || m_cell.cell != *cell) return ids;
    // Also while the order is worked out anew after a label was mended.
    const auto place = [&](ImageId id) {
        const auto at = m_cell.places.find(id.value);
        return at == m_cell.places.end() ? m_cell.places.size() : at->second;
    };
    std::stable_sort(ids.begin(), ids.end(), [&](ImageId a, ImageId b) { return place(a) < place(b); });
    return ids;
}

CellOrder InspectWorkspace::cellOrder() const {
    return static_cast<CellOrder>(m_order->currentData().toInt());
}

void InspectWorkspace::orderCell() {
    const auto cell = m_views->matrix().picked();
    const auto order = cellOrder();
    if (!m_inspected || m_chosen || !isWhole(cell) || order == CellOrder::loss) return;
    if (m_cell.order == order && m_cell.cell == *cell && m_cell.of == m_inspected) return;
    m_ordering.start<CellPictures>(
        [seen = m_inspected, pictures = m_embeddings.seen(), at = *cell](std::stop_token,
                                                                         const ProgressSink&) {
            return picturesOfCell(seen->evaluation.input, at.truth, at.predicted,
                                  featuresOf(*seen, pictures));
        },
        [this, of = m_inspected, at = *cell, order](Result<CellPictures> pictures) {
            if (!pictures) return void(Q_EMIT m_session.failed(pictures.error()));
            m_cell = {of, at, order, {}};
            const auto& rows = order == CellOrder::typical ? pictures->typical : pictures->surprising;
            for (std::size_t i = 0; i < rows.size(); ++i)
                m_cell.places[of->evaluation.images[rows[i]].value] = i;
            const bool first = of == m_inspected && m_views->matrix().picked() == at;
            refreshGrid();
            if (first && m_images->rowCount() > 0 && std::exchange(m_cellAsked, false))
                m_grid->showId(m_images->idAt(0));
        });
}

void InspectWorkspace::refreshGrid() {
    const auto cell = m_views->matrix().picked();
    const bool any = m_inspected && !m_inspected->evaluation.images.empty();
    m_all->setEnabled(m_chosen || cell);
    // What a view picked is shown whole, right or wrong.
    m_wrong->setEnabled(!m_chosen);
    const bool whole = !m_chosen && any && isWhole(cell);
    m_order->setVisible(whole);
    for (auto* action : m_cellCommands)
        action->setEnabled(whole);
    if (!any && (!m_chosen || m_chosen->evaluated)) {
        m_title->clear();
        m_hint->clear();
        m_grid->setIds({});
        m_picture->clear();
        return m_gridPages->setCurrentWidget(m_missing);
    }
    m_gridPages->setCurrentIndex(0);
    orderCell();
    auto ids = shownIds();
    m_title->setText(m_chosen               ? m_chosen->title
                     : cell                 ? m_views->matrix().describe(*cell)
                     : m_wrong->isChecked() ? tr("Misclassified pictures")
                                            : tr("All pictures of the split"));
    m_title->setToolTip(m_title->text()); // they give way to the buttons
    const int n = static_cast<int>(ids.size());
    const bool byLoss = m_chosen ? !m_chosen->ordered : !whole || cellOrder() == CellOrder::loss;
    QString hint =
        byLoss ? tr("%n picture(s), the greatest loss first", nullptr, n) : tr("%n picture(s)", nullptr, n);
    if (m_chosen && !m_chosen->evaluated && n > 1) hint += tr(" · Ctrl+A and a class key label them all");
    if (any && m_inspected->evaluation.unknownLabels > 0)
        hint += tr(" · %n left out: class unknown to this run", nullptr,
                   static_cast<int>(m_inspected->evaluation.unknownLabels));
    m_hint->setText(hint);
    m_hint->setToolTip(hint);
    m_grid->setIds(std::move(ids));
    if (!m_grid->currentId() && m_images->rowCount() > 0) m_grid->showId(m_images->idAt(0));
    showCurrent();
}

bool InspectWorkspace::needEmbeddings() {
    if (m_embeddings.seen()) return false;
    m_views->showMap();
    Q_EMIT m_session.notice(tr("First let the network look at all pictures, here on the map."));
    return true;
}

void InspectWorkspace::findSimilar() {
    const auto id = m_grid->currentId();
    if (!id || needEmbeddings()) return;
    const auto& seen = m_embeddings.seen();
    if (const auto row = seen->rowOf(id)) {
        const auto values = seen->features()[*row];
        listSimilar(id, {values.begin(), values.end()}, tr("Similar pictures, the most similar first"));
    } else {
        askSimilar(id, std::nullopt, tr("Similar pictures, the most similar first"));
    }
}

void InspectWorkspace::findSimilarPart(const Box& part) {
    const auto id = m_grid->currentId();
    if (id && !needEmbeddings())
        askSimilar(id, part, tr("Similar to the framed part, the most similar first"));
}

void InspectWorkspace::askSimilar(ImageId image, const std::optional<Box>& part, const QString& title) {
    const auto* chosen = run();
    const auto record = m_session.store().image(image);
    if (!chosen || !record || !*record) return;
    m_hint->setText(tr("Asking the model…"));
    m_session.service().embed(runFolderOf(m_session.store(), *chosen),
                              m_session.store().absolutePath(**record), part,
                              [self = QPointer(this), image, title](Result<std::vector<float>> query) {
                                  if (!self) return;
                                  if (!query) {
                                      self->refreshGrid();
                                      Q_EMIT self->m_session.failed(query.error());
                                  } else {
                                      self->listSimilar(image, std::move(*query), title);
                                  }
                              });
}

void InspectWorkspace::listSimilar(ImageId image, std::vector<float> query, const QString& title) {
    const auto seen = m_embeddings.seen();
    if (!seen) return;
    m_similarity.start<std::vector<Neighbour>>(
        [seen, query = std::move(query)](std::stop_token, const ProgressSink&) {
            return mostSimilar(*seen, query, similarCount);
        },
        [this, seen, image, title](Result<std::vector<Neighbour>> found) {
            if (!found) return void(Q_EMIT m_session.failed(found.error()));
            if (seen != m_embeddings.seen()) return;
            // What was asked about stands first, to compare with.
            PictureChoice choice{title, {}, true, {image}};
            for (const auto& one : *found)
                if (seen->image(one.row) != image) choice.images.push_back(seen->image(one.row));
            choose(choice);
        });
}

} // namespace imago::ui
