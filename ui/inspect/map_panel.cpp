// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/map_panel.h"

#include "ui/base/patterns.h"
#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/inspect/map_view.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QProgressBar>
#include <QStackedWidget>

#include <algorithm>

namespace imago::ui {

namespace {

constexpr std::size_t fewestPictures = 4; ///< for two components and neighbours
constexpr std::size_t aroundCount = 60;
constexpr int cardSide = 96;

} // namespace

MapPanel::MapPanel(Session& session, RunEmbeddings& embeddings, QWidget* parent)
    : InspectPanel(parent),
      m_session(session),
      m_embeddings(embeddings),
      m_pages(new QStackedWidget),
      m_missing(new EmptyState(
          QStringLiteral("scan-eye"), tr("No map yet"),
          // The panel is narrower than the text of an empty page.
          tr("Let the network of this run look at every\npicture, labelled or not. The map then shows\n"
             "which of them are alike to it."))),
      m_waitingText(roleLabel(QStringLiteral("muted"), {})),
      m_status(roleLabel(QStringLiteral("caption"), {})),
      m_waitingBar(new QProgressBar),
      m_bar(new QProgressBar),
      m_cancel(new QPushButton(tr("&Cancel"))),
      m_update(new QPushButton),
      m_lasso(new QToolButton),
      m_stop(new QToolButton),
      m_color(new QComboBox),
      m_layout(new QComboBox),
      m_legend(new QListWidget),
      m_view(new MapView) {
    m_missing->addButton(QStringLiteral("play"), tr("&Look at all pictures"),
                         [this] { m_embeddings.make(); });
    m_pages->addWidget(m_missing);
    m_pages->addWidget(buildWaiting());
    m_pages->addWidget(buildMap());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    connect(&m_embeddings, &RunEmbeddings::changed, this, [this] {
        if (isVisible()) sync();
    });
    connect(&m_embeddings, &RunEmbeddings::progressed, this, [this](const ProgressMessage& progress) {
        const QString text = stageText({progress.done, progress.total, progress.stage});
        for (auto* bar : {m_waitingBar, m_bar}) {
            bar->setRange(0, static_cast<int>(progress.total));
            bar->setValue(static_cast<int>(progress.done));
        }
        m_waitingText->setText(text);
        if (m_seen) tell(text, true);
    });
    connect(&m_uniting, &Job::progressed, this, [this](const Progress& progress) {
        m_bar->setRange(0, static_cast<int>(progress.total));
        m_bar->setValue(static_cast<int>(progress.done));
        tell(progress.stage == "indexing"    ? tr("Neighbourhoods: reading")
             : progress.stage == "searching" ? tr("Neighbourhoods: searching")
                                             : tr("Neighbourhoods: arranging"),
             true);
    });
    // Labels change in bursts; one look after the last of them is enough.
    m_later.setSingleShot(true);
    m_later.setInterval(60);
    connect(&m_later, &QTimer::timeout, this, &MapPanel::loadFacts);
    const auto later = [this] { m_later.start(); };
    connect(&session, &Session::imagesChanged, this, later);
    connect(&session, &Session::imagesAdded, this, later);
    connect(&session, &Session::rewritten, this, later);
    connect(&session, &Session::classesChanged, this, later);
    connect(&m_thumbnails, &Thumbnails::ready, this, [this](ImageId image) {
        if (m_card >= 0 && m_seen && m_seen->image(static_cast<std::size_t>(m_card)) == image)
            fillCard(m_card);
        m_view->update();
    });
}

QWidget* MapPanel::buildWaiting() {
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->addStretch(1);
    m_waitingText->setAlignment(Qt::AlignCenter);
    m_waitingBar->setAccessibleName(tr("Progress of looking at all pictures"));
    m_waitingBar->setTextVisible(false);
    m_waitingBar->setFixedHeight(6);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_embeddings.cancelMaking(); });
    layout->addWidget(m_waitingText);
    layout->addWidget(m_waitingBar);
    layout->addWidget(m_cancel, 0, Qt::AlignCenter);
    layout->addStretch(2);
    return page;
}

QWidget* MapPanel::buildTools() {
    auto* tools = new QWidget;
    auto* rows = new QVBoxLayout(tools);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(gapSmall);
    auto* row = new QHBoxLayout;
    row->setSpacing(gap);
    rows->addLayout(row);
    m_color->setAccessibleName(tr("What the colour says"));
    m_color->setObjectName(QStringLiteral("map-color"));
    m_color->addItem(tr("Label"), int(MapColor::label));
    m_color->addItem(tr("Prediction"), int(MapColor::predicted));
    m_color->addItem(tr("Right or wrong"), int(MapColor::right));
    m_color->addItem(tr("Split"), int(MapColor::split));
    connect(m_color, &QComboBox::currentIndexChanged, this, &MapPanel::recolor);
    m_layout->setAccessibleName(tr("How the pictures are arranged"));
    m_layout->setObjectName(QStringLiteral("map-layout"));
    m_layout->addItem(tr("Neighbourhoods"), int(Layout::neighbours));
    m_layout->addItem(tr("Main directions"), int(Layout::components));
    m_layout->setItemData(0, tr("UMAP: alike pictures lie together"), Qt::ToolTipRole);
    m_layout->setItemData(1, tr("Two principal components: distances are true, groups overlap"),
                          Qt::ToolTipRole);
    connect(m_layout, &QComboBox::currentIndexChanged, this, &MapPanel::showPlaces);
    for (auto* combo : {m_color, m_layout}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
        row->addWidget(combo, 1);
    }
    auto* lasso = makeAction(this, QStringLiteral("pentagon"), tr("Draw a line around pictures"),
                             {QKeySequence(Qt::CTRL | Qt::Key_D)}, {});
    lasso->setCheckable(true);
    connect(lasso, &QAction::toggled, m_view, &MapView::setLassoMode);
    m_lasso->setDefaultAction(lasso);
    m_lasso->setToolTip(tr("%1; or drag with Shift held").arg(tipWithKey(*lasso)));
    auto* seen = makeAction(this, QStringLiteral("images"), tr("List the pictures in view"),
                            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)},
                            [this] { choosePoints(tr("Pictures in view on the map"), m_view->inView()); });
    auto* fit = makeAction(this, QStringLiteral("maximize"), tr("Show the whole map"),
                           {QKeySequence(Qt::CTRL | Qt::Key_0)}, [this] { m_view->fit(); });
    m_commands = {lasso, seen, fit};
    m_lasso->setAccessibleName(lasso->text());
    auto* stop = new QAction(icon(QStringLiteral("x")), tr("Stop arranging"), this);
    m_stop->setDefaultAction(stop);
    m_stop->setAccessibleName(stop->text());
    connect(stop, &QAction::triggered, this, [this] {
        if (m_uniting.isRunning())
            m_uniting.cancel();
        else
            m_embeddings.cancelMaking();
    });
    m_bar->setAccessibleName(tr("Progress of the map"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    auto* state = new QVBoxLayout;
    state->setSpacing(2);
    state->addWidget(m_status);
    state->addWidget(m_bar);
    auto* second = new QHBoxLayout;
    second->setSpacing(gapSmall);
    second->addWidget(m_lasso);
    second->addWidget(actionButton(seen));
    second->addWidget(actionButton(fit));
    second->addLayout(state, 1);
    second->addWidget(m_stop);
    rows->addLayout(second);
    return tools;
}

QWidget* MapPanel::buildMap() {
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(buildTools());
    layout->addWidget(m_view, 1);
    m_legend->setAccessibleName(tr("Colours of the map"));
    m_legend->setObjectName(QStringLiteral("map-legend"));
    m_legend->setFlow(QListView::LeftToRight);
    m_legend->setWrapping(true);
    m_legend->setResizeMode(QListView::Adjust);
    m_legend->setFrameShape(QFrame::NoFrame);
    m_legend->setToolTip(tr("Click to bring out a colour; double click or Return lists its pictures"));
    connect(m_legend, &QListWidget::itemSelectionChanged, this, [this] {
        const auto chosenItems = m_legend->selectedItems();
        m_view->setEmphasised(chosenItems.isEmpty() ? -1 : chosenItems.first()->data(Qt::UserRole).toInt());
    });
    connect(m_legend, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        const int group = item->data(Qt::UserRole).toInt();
        choosePoints(m_groups.groups[static_cast<std::size_t>(group)].name, pointsOf(group));
    });
    // A second click on the same colour lets it go.
    m_legend->setSelectionMode(QAbstractItemView::MultiSelection);
    connect(m_legend, &QListWidget::itemPressed, this, [this](QListWidgetItem* item) {
        const QSignalBlocker quiet(m_legend);
        for (auto* other : m_legend->selectedItems())
            if (other != item) other->setSelected(false);
    });
    layout->addWidget(m_legend);
    m_update->setObjectName(QStringLiteral("map-update"));
    connect(m_update, &QPushButton::clicked, this, [this] { m_embeddings.make(); });
    layout->addWidget(m_update);

    m_view->setPictures([this](std::size_t point) { return pictureOf(point); });
    connect(m_view, &MapView::hovered, this, &MapPanel::showCard);
    connect(m_view, &MapView::picked, this, [this](int point) {
        const auto image = m_seen->image(static_cast<std::size_t>(point));
        PictureChoice around{tr("Around a picture on the map"), {}, true};
        for (const auto one : m_view->around(static_cast<std::size_t>(point), aroundCount))
            around.images.push_back(m_seen->image(one));
        Q_EMIT imageWanted(image, around);
    });
    connect(m_view, &MapView::lassoed, this, [this](const std::vector<std::size_t>& points) {
        choosePoints(tr("Pictures inside the line"), points);
    });
    return page;
}

void MapPanel::showEvent(QShowEvent* event) {
    InspectPanel::showEvent(event);
    sync();
}

void MapPanel::resizeEvent(QResizeEvent* event) {
    InspectPanel::resizeEvent(event);
    fitLegend();
}

void MapPanel::fitLegend() {
    const int most = scaledByText(84);
    m_legend->doItemsLayout();
    const int last = m_legend->count() - 1;
    const int bottom = last < 0 ? 0 : m_legend->visualItemRect(m_legend->item(last)).bottom() + 2 * gap;
    m_legend->setFixedHeight(std::clamp(bottom, 1, most));
}

void MapPanel::tell(const QString& text, bool running) {
    m_status->setText(text);
    m_bar->setVisible(running);
    m_stop->setVisible(running);
}

void MapPanel::sync() {
    using State = RunEmbeddings::State;
    const auto state = m_embeddings.state();
    const auto& seen = m_embeddings.seen();
    if (!seen) {
        m_seen.reset();
        m_uniting.cancel();
        const bool waits = state == State::making || state == State::reading;
        m_waitingText->setText(state == State::reading ? tr("Reading…") : tr("Starting the network…"));
        m_waitingBar->setRange(0, 0);
        m_waitingBar->setVisible(waits);
        m_cancel->setVisible(state == State::making);
        return m_pages->setCurrentIndex(waits ? 1 : 0);
    }
    m_pages->setCurrentIndex(2);
    m_update->setEnabled(state != State::making);
    if (seen == m_seen) {
        if (state == State::making)
            tell(tr("Starting the network…"), true);
        else if (!m_uniting.isRunning() && !m_placing.isRunning())
            tell({}, false);
        if (m_staleFacts) loadFacts();
        return;
    }
    m_seen = seen;
    m_components.clear();
    m_neighbours.clear();
    m_facts.reset();
    m_records.clear();
    m_card = -1;
    layOut();
    loadFacts();
}

void MapPanel::layOut() {
    m_uniting.cancel();
    m_view->setPlaces({});
    if (m_seen->size() < fewestPictures)
        return tell(tr("A map needs at least %n pictures.", nullptr, static_cast<int>(fewestPictures)),
                    false);
    m_bar->setRange(0, 0);
    tell(tr("Looking for the main directions…"), true);
    m_placing.start<MapPlaces>(
        [seen = m_seen](std::stop_token stop, const ProgressSink&) {
            return placesByComponents(*seen, stop);
        },
        [this, seen = m_seen](Result<MapPlaces> places) {
            if (seen != m_seen) return;
            tell({}, false);
            if (!places) {
                if (places.error().code != ErrorCode::cancelled) Q_EMIT failed(places.error());
                return;
            }
            m_components = std::move(*places);
            m_view->setPlaces(m_components);
            recolor();
            findNeighbours();
        });
}

void MapPanel::findNeighbours() {
    // Another run was chosen while the map was not seen: it is laid out when it is.
    if (m_embeddings.seen() != m_seen) return;
    m_bar->setRange(0, 0);
    tell(tr("Neighbourhoods: reading"), true);
    const auto folder = runFolderOf(m_session.store(), *m_embeddings.run()) / "embeddings";
    m_uniting.start<MapPlaces>(
        [seen = m_seen, initial = m_components, folder](std::stop_token stop, const ProgressSink& progress) {
            return placesByNeighbours(*seen, initial, folder, stop, progress);
        },
        [this, seen = m_seen](Result<MapPlaces> places) {
            if (seen != m_seen) return;
            tell({}, false);
            if (places) {
                m_neighbours = std::move(*places);
                return showPlaces();
            }
            if (places.error().code != ErrorCode::cancelled) Q_EMIT failed(places.error());
            const QSignalBlocker quiet(m_layout);
            m_layout->setCurrentIndex(m_layout->findData(int(Layout::components)));
        });
}

void MapPanel::showPlaces() {
    if (!m_seen || m_components.empty()) return;
    const bool neighbours = m_layout->currentData().toInt() == int(Layout::neighbours);
    if (!neighbours) return m_view->setPlaces(m_components);
    if (!m_neighbours.empty())
        m_view->setPlaces(m_neighbours);
    else if (!m_uniting.isRunning())
        findNeighbours();
}

void MapPanel::loadFacts() {
    m_staleFacts = m_seen && !isVisible();
    if (!m_seen || m_staleFacts || !m_embeddings.run()) return;
    m_reading.start<MapFacts>(
        [file = m_session.file(), seen = m_seen, run = *m_embeddings.run()](
            std::stop_token, const ProgressSink&) -> Result<MapFacts> {
            IMAGO_TRY(store, ProjectStore::open(file));
            return mapFacts(*store, *seen, run);
        },
        [this, seen = m_seen](Result<MapFacts> facts) {
            if (seen != m_seen) return;
            if (!facts) return void(Q_EMIT failed(facts.error()));
            m_facts = std::move(*facts);
            m_update->setText(tr("&Add %n new picture(s)", nullptr, static_cast<int>(m_facts->unseen)));
            m_update->setVisible(m_facts->unseen > 0);
            recolor();
        });
}

MapColor MapPanel::colorBy() const {
    return static_cast<MapColor>(m_color->currentData().toInt());
}

void MapPanel::recolor() {
    if (!m_facts || !m_embeddings.run() || m_view->count() != m_facts->shown.size()) return;
    m_groups = grouped(*m_facts, colorBy(), m_session.classes(), *m_embeddings.run());
    std::vector<QColor> colors;
    const QSignalBlocker quiet(m_legend);
    m_legend->clear();
    for (std::size_t i = 0; i < m_groups.groups.size(); ++i) {
        const auto& group = m_groups.groups[i];
        colors.push_back(group.color);
        if (group.count == 0) continue;
        auto* item =
            new QListWidgetItem(markSwatch(group.color, static_cast<int>(i)),
                                QStringLiteral("%1  %2").arg(group.name, ui::count(group.count)), m_legend);
        item->setData(Qt::UserRole, static_cast<int>(i));
    }
    fitLegend();
    m_view->setGroups(m_groups.of, colors, m_groups.front);
    setCurrent(m_current);
}

void MapPanel::setCurrent(ImageId image) {
    m_current = image;
    const auto row = m_seen && image ? m_seen->rowOf(image) : std::nullopt;
    m_view->setMarked(row && *row < m_view->count() ? static_cast<int>(*row) : -1);
}

std::vector<std::size_t> MapPanel::pointsOf(int group) const {
    std::vector<std::size_t> points;
    for (std::size_t i = 0; i < m_groups.of.size(); ++i)
        if (m_groups.of[i] == group) points.push_back(i);
    return points;
}

void MapPanel::choosePoints(const QString& title, const std::vector<std::size_t>& points, bool ordered) {
    if (points.empty()) return;
    PictureChoice choice{title, {}, ordered};
    for (const auto point : points)
        choice.images.push_back(m_seen->image(point));
    Q_EMIT chosen(choice);
}

void MapPanel::showCard(int point) {
    m_card = point;
    if (point >= 0) fillCard(point);
}

QPixmap MapPanel::pictureOf(std::size_t point) {
    if (!m_seen) return {};
    auto at = m_records.find(point);
    if (at == m_records.end()) {
        const auto record = m_session.store().image(m_seen->image(point));
        if (!record || !*record) return {};
        at = m_records.emplace(point, **record).first;
    }
    return m_thumbnails.get(at->second, m_session.store().absolutePath(at->second),
                            static_cast<int>(cardSide * devicePixelRatioF()));
}

void MapPanel::fillCard(int point) {
    if (!m_seen || !m_facts) return;
    const auto row = static_cast<std::size_t>(point);
    auto picture = pictureOf(row);
    const auto record = m_records.find(row);
    if (record == m_records.end()) return;
    const auto name = [this](ClassId id) {
        const auto* known = m_session.classById(id);
        return known ? QString::fromStdString(known->name) : QString();
    };
    const double sure =
        static_cast<double>(m_seen->confidences(row)[static_cast<std::size_t>(m_seen->top(row))]);
    const QString label = name(m_facts->label[row]);
    QStringList lines{QFileInfo(QString::fromStdString(record->second.path)).fileName(),
                      tr("Label: %1").arg(label.isEmpty() ? tr("none") : label),
                      (m_facts->right[row] == 0 ? tr("Prediction: %1, %2 (wrong)") : tr("Prediction: %1, %2"))
                          .arg(name(m_facts->predicted[row]), percent(sure, 0))};
    picture.setDevicePixelRatio(devicePixelRatioF());
    m_view->setCard(point, picture, lines);
}

} // namespace imago::ui
