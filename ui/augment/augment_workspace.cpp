// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/augment/augment_workspace.h"

#include "core/base/random.h"
#include "core/recipe/weights_catalogue.h"
#include "ui/augment/augment_form.h"
#include "ui/augment/preview_grid.h"
#include "ui/base/recipe_draft.h"
#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QComboBox>
#include <QRandomGenerator>
#include <QSlider>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace imago::ui {

namespace {
constexpr int viewCounts[] = {4, 9, 12, 16, 25, 36, 64};
constexpr int usualViews = 16;
/// While a slider moves the preview follows at once, the project's settings a little later.
constexpr int commitMs = 250, setMs = 300;
/// Of a place.
const QString viewsKey = QStringLiteral("views"), epochKey = QStringLiteral("epoch"),
              originalKey = QStringLiteral("original"), networkKey = QStringLiteral("network");
constexpr int largestSeed = std::numeric_limits<int>::max();

/// The picture at a place of a fixed shuffled order, so that the first views show several classes.
std::vector<int> shuffled(int count) {
    std::vector<int> order(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        order[static_cast<std::size_t>(i)] = i;
    Random(1).shuffle(order);
    return order;
}
} // namespace

Workspace* makeAugmentWorkspace(Session& session, QWidget* parent) {
    return new AugmentWorkspace(session, parent);
}

AugmentWorkspace::AugmentWorkspace(Session& session, QWidget* parent)
    : Workspace(session, parent),
      m_pages(new QStackedWidget),
      m_form(new AugmentForm(this)),
      m_grid(new PreviewGrid),
      m_info(roleLabel(QStringLiteral("muted"), {})),
      m_epochText(new QLabel),
      m_views(new QComboBox),
      m_epoch(new QSlider(Qt::Horizontal)),
      m_seed(new QSpinBox) {
    setAccessibleName(tr("Augment"));
    setObjectName(QStringLiteral("augment-workspace"));
    makeCommands();
    m_note = buildNote();
    m_form->setMinimumWidth(scaledByText(330));
    m_form->setMaximumWidth(scaledByText(460));
    auto* splitter = new QSplitter;
    splitter->setObjectName(QStringLiteral("augment-splitter"));
    splitter->addWidget(m_form);
    splitter->addWidget(buildRight());
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({360, 900});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    m_commitTimer.setSingleShot(true);
    m_commitTimer.setInterval(commitMs);
    connect(&m_commitTimer, &QTimer::timeout, this, &AugmentWorkspace::commit);
    m_setTimer.setSingleShot(true);
    m_setTimer.setInterval(setMs);
    connect(&m_setTimer, &QTimer::timeout, this, &AugmentWorkspace::reloadSet);
    const auto reloadSoon = [this] {
        if (isVisible()) m_setTimer.start();
    };
    connect(&session, &Session::imagesChanged, this, reloadSoon);
    connect(&session, &Session::imagesAdded, this, reloadSoon);
    connect(&session, &Session::classesChanged, this, reloadSoon);
    connect(m_form, &AugmentForm::edited, this, [this] {
        m_commitTimer.start();
        render();
    });
    connect(m_form, &AugmentForm::settled, this, &AugmentWorkspace::commit);
    connect(&RecipeDraft::of(session), &RecipeDraft::changed, this, &AugmentWorkspace::follow);
    connect(&m_renderer, &PreviewRenderer::rendered, this, &AugmentWorkspace::showTile);
    connect(m_grid, &PreviewGrid::clicked, this, [this](int index) {
        if (m_one->isChecked()) return;
        m_first = m_tiles[static_cast<std::size_t>(index)].picture;
        m_one->setChecked(true);
    });
    follow();
}

AugmentWorkspace::~AugmentWorkspace() {
    if (m_commitTimer.isActive()) commit();
}

QAction* AugmentWorkspace::command(const char* name, const QString& iconName, const QString& text,
                                   const QList<QKeySequence>& keys, std::function<void()> run) {
    auto* action = makeAction(this, iconName, text, keys, std::move(run));
    action->setObjectName(QString::fromLatin1(name));
    m_commands << action;
    return action;
}

QAction* AugmentWorkspace::toggle(const char* name, const QString& iconName, const QString& text,
                                  const QKeySequence& key, std::function<void()> run) {
    auto* action = command(name, iconName, text, {key}, {});
    action->setCheckable(true);
    connect(action, &QAction::toggled, this, std::move(run));
    return action;
}

void AugmentWorkspace::makeCommands() {
    const auto name = [](const char* words) { return QString::fromLatin1(words); };
    command("augment.previous", name("chevron-left"), tr("&Previous pictures"), {Qt::Key_A, Qt::Key_PageUp},
            [this] { stepPicture(-1); });
    command("augment.next", name("chevron-right"), tr("&Next pictures"), {Qt::Key_D, Qt::Key_PageDown},
            [this] { stepPicture(1); });
    m_one = toggle("augment.one", name("image"), tr("&One picture, epoch after epoch"), Qt::Key_P, [this] {
        // Many pictures begin where the one is found in their order.
        if (!m_one->isChecked()) m_first = 0;
        chooseTiles();
    });
    m_original = toggle("augment.original", name("eye"), tr("Show without o&perations"), Qt::Key_O,
                        [this] { chooseTiles(); });
    m_network =
        toggle("augment.network", name("cpu"), tr("What the net&work sees"), Qt::Key_N, [this] { render(); });
    m_one->setIconText(tr("One picture"));
    m_original->setIconText(tr("Originals"));
    m_network->setIconText(tr("Network view"));
    command("augment.dice", name("dices"), tr("Another &seed"), {Qt::Key_S},
            [this] { setSeed(QRandomGenerator::global()->bounded(quint32(1), quint32(100000))); });
    command("augment.epochBack", name("arrow-left"), tr("Epoch before"), {Qt::Key_Comma},
            [this] { m_epoch->setValue(m_epoch->value() - 1); });
    command("augment.epochOn", name("arrow-right"), tr("Next epoch"), {Qt::Key_Period},
            [this] { m_epoch->setValue(m_epoch->value() + 1); });
    m_commands << m_form->commands();
}

QWidget* AugmentWorkspace::buildBar() {
    const auto action = [this](const char* name) {
        const auto found = std::find_if(m_commands.begin(), m_commands.end(), [&](const QAction* a) {
            return a->objectName() == QLatin1String(name);
        });
        return *found;
    };
    for (const int views : viewCounts)
        m_views->addItem(tr("%n views", nullptr, views), views);
    m_views->setCurrentIndex(m_views->findData(usualViews));
    m_views->setAccessibleName(tr("Number of views"));
    m_views->setToolTip(tr("Number of views"));
    m_views->setFocusPolicy(Qt::TabFocus);
    connect(m_views, &QComboBox::activated, this, [this] { chooseTiles(); });
    m_seed->setRange(0, largestSeed);
    m_seed->setObjectName(QStringLiteral("seed"));
    m_seed->setAccessibleName(tr("Seed of the recipe"));
    m_seed->setToolTip(tr("The seed of the recipe: training draws the same numbers from it."));
    m_seed->setKeyboardTracking(false);
    m_seed->setFocusPolicy(Qt::StrongFocus);
    m_seed->setMinimumWidth(scaledByText(90));
    connect(m_seed, &QSpinBox::valueChanged, this,
            [this](int value) { setSeed(static_cast<std::uint64_t>(value)); });
    m_epoch->setObjectName(QStringLiteral("epoch"));
    m_epoch->setAccessibleName(tr("Epoch"));
    m_epoch->setMinimumWidth(scaledByText(80));
    m_epoch->setMaximumWidth(220);
    connect(m_epoch, &QSlider::valueChanged, this, [this] { chooseTiles(); });
    m_epochText->setMinimumWidth(fontMetrics().horizontalAdvance(tr("Epoch %1").arg(9999)));
    auto* seedText = new QLabel(tr("S&eed"));
    seedText->setBuddy(m_seed);

    auto* bar = new QWidget;
    bar->setProperty("role", "toolbar");
    bar->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(gapSmall);
    row->addWidget(actionButton(action("augment.previous")));
    row->addWidget(actionButton(action("augment.next")));
    row->addWidget(m_views);
    row->addSpacing(gap);
    for (auto* one : {m_one, m_original, m_network})
        row->addWidget(actionButton(one, true));
    row->addStretch(1);
    row->addWidget(m_epochText);
    row->addWidget(m_epoch, 2);
    row->addSpacing(gap);
    row->addWidget(seedText);
    row->addWidget(m_seed);
    row->addWidget(actionButton(action("augment.dice")));
    return bar;
}

QWidget* AugmentWorkspace::buildNote() {
    auto* note = new QWidget;
    note->setObjectName(QStringLiteral("frozen-note"));
    auto* row = new QHBoxLayout(note);
    row->setContentsMargins(12, gap, 12, 0);
    auto* words =
        roleLabel(QStringLiteral("warn"),
                  tr("The recipe keeps the network frozen and computes its features once: of these "
                     "operations only the horizontal flip is used. Choose Balanced or Best in Train "
                     "to use them all."));
    words->setWordWrap(true);
    auto* button = new QPushButton(icon(QStringLiteral("flame")), tr("Go to &Train"));
    connect(button, &QPushButton::clicked, this,
            [this] { Q_EMIT goTo(QStringLiteral("train"), ImageId{}, RunId{}); });
    row->addWidget(words, 1);
    row->addWidget(button);
    return note;
}

QWidget* AugmentWorkspace::buildRight() {
    auto* empty =
        new EmptyState(QStringLiteral("images"), tr("No pictures to preview yet"),
                       tr("Add a folder of pictures in Data; here you see what training makes of them."));
    empty->addButton(QStringLiteral("database"), tr("Go to &Data"),
                     [this] { Q_EMIT goTo(QStringLiteral("data"), ImageId{}, RunId{}); });
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(m_note);
    column->addWidget(m_grid, 1);
    m_info->setContentsMargins(12, gapSmall, 12, gap);
    m_info->setObjectName(QStringLiteral("preview-info"));
    column->addWidget(m_info);
    m_pages->addWidget(empty);
    m_pages->addWidget(page);
    m_pages->setCurrentIndex(1);
    return m_pages;
}

void AugmentWorkspace::activate() {
    reloadSet();
    m_grid->setFocus();
}

void AugmentWorkspace::deactivate() {
    if (m_commitTimer.isActive()) commit();
}

void AugmentWorkspace::showImage(ImageId id) {
    m_wanted = id;
    if (!m_set->pictures.empty()) takeSet(*m_set);
}

Place AugmentWorkspace::place() {
    Place place{{},
                {},
                {{viewsKey, m_views->currentIndex()},
                 {epochKey, m_epoch->value()},
                 {originalKey, m_original->isChecked()},
                 {networkKey, m_network->isChecked()}}};
    if (m_one->isChecked() && m_first < static_cast<int>(m_set->pictures.size()))
        place.images.push_back(m_set->pictures[static_cast<std::size_t>(m_first)].image);
    return place;
}

void AugmentWorkspace::takePlace(const Place& place) {
    m_views->setCurrentIndex(place.own.value(viewsKey).toInt());
    m_epoch->setValue(place.own.value(epochKey).toInt());
    m_original->setChecked(place.own.value(originalKey).toBool());
    m_network->setChecked(place.own.value(networkKey).toBool());
    if (!place.images.empty()) showImage(place.images.front());
}

void AugmentWorkspace::reloadSet() {
    m_setJob.start<PreviewSet>(
        [file = m_session.file(), recipe = RecipeDraft::of(m_session).recipe()](
            std::stop_token, const ProgressSink&) -> Result<PreviewSet> {
            IMAGO_TRY(store, ProjectStore::open(file));
            return readPreviewSet(*store, recipe);
        },
        [this](Result<PreviewSet> set) {
            if (!set) {
                Q_EMIT m_session.failed(set.error());
                return;
            }
            if (*set != *m_set || m_tiles.empty()) takeSet(std::move(*set));
        });
}

void AugmentWorkspace::takeSet(PreviewSet set) {
    const bool wasOne = m_one->isChecked() && m_first < static_cast<int>(m_set->pictures.size());
    const ImageId was = wasOne ? m_set->pictures[static_cast<std::size_t>(m_first)].image : ImageId{};
    m_set = std::make_shared<const PreviewSet>(std::move(set));
    m_pages->setCurrentIndex(m_set->pictures.empty() ? 0 : 1);
    const auto indexOf = [this](ImageId id) {
        const auto found = std::find_if(m_set->pictures.begin(), m_set->pictures.end(),
                                        [&](const auto& p) { return p.image == id; });
        return found == m_set->pictures.end() ? -1 : static_cast<int>(found - m_set->pictures.begin());
    };
    const ImageId wish = std::exchange(m_wanted, ImageId{});
    if (wish && !m_set->pictures.empty() && indexOf(wish) < 0)
        Q_EMIT m_session.notice(tr("That picture takes no part in training."));
    if (const int at = wish ? indexOf(wish) : -1; at >= 0) {
        m_first = at;
        const QSignalBlocker quiet(m_one);
        m_one->setChecked(true);
    } else if (wasOne) {
        m_first = std::max(0, indexOf(was));
    }
    chooseTiles();
}

void AugmentWorkspace::stepPicture(int delta) {
    const int count = static_cast<int>(m_set->pictures.size());
    if (count == 0) return;
    const int by = m_one->isChecked() ? delta : delta * m_views->currentData().toInt();
    m_first = ((m_first + by) % count + count) % count;
    chooseTiles();
}

void AugmentWorkspace::chooseTiles() {
    const int count = static_cast<int>(m_set->pictures.size());
    const int views = m_views->currentData().toInt();
    const auto epoch = static_cast<std::uint64_t>(m_epoch->value());
    m_tiles.clear();
    m_original->setEnabled(!m_one->isChecked());
    m_grid->setClickable(!m_one->isChecked(),
                         m_one->isChecked() ? QString() : tr("Click a picture to see it in many epochs"));
    if (count == 0) return;
    if (m_one->isChecked()) {
        m_first = std::min(m_first, count - 1);
        m_tiles.push_back({m_first, epoch, true});
        for (int i = 0; i + 1 < views; ++i)
            m_tiles.push_back({m_first, epoch + static_cast<std::uint64_t>(i), false});
    } else {
        const auto order = shuffled(count);
        for (int i = 0; i < std::min(views, count); ++i)
            m_tiles.push_back(
                {order[static_cast<std::size_t>((m_first + i) % count)], epoch, m_original->isChecked()});
    }
    m_grid->setCount(static_cast<int>(m_tiles.size()));
    refreshTexts();
    render();
}

PreviewSpec AugmentWorkspace::spec() const {
    const auto& recipe = RecipeDraft::of(m_session).recipe();
    return {m_set, m_form->recipe(), preprocessOfWeights(recipe).valueOr(preprocessFor(recipe)), recipe.seed,
            m_network->isChecked()};
}

void AugmentWorkspace::render() {
    if (!m_tiles.empty()) m_renderer.render(spec(), m_tiles);
}

void AugmentWorkspace::showTile(int index, const PreviewView& view) {
    m_grid->setTile(index, view.image, view.problem);
    showLabels(index, view);
}

void AugmentWorkspace::showLabels(int index, const PreviewView& view) {
    const auto& tile = m_tiles[static_cast<std::size_t>(index)];
    std::vector<PreviewGrid::Label> labels;
    const auto add = [&](int picture, double weight) {
        const auto& classes = m_set->pictures[static_cast<std::size_t>(picture)].classes;
        for (const auto id : classes) {
            const auto* record = m_session.classById(id);
            if (!record) continue;
            QString words = QString::fromStdString(record->name);
            if (view.partner >= 0) words += QStringLiteral(" ") + percent(weight, 0);
            labels.push_back({QColor::fromRgb(QRgb(record->color)), words});
        }
        if (classes.empty() && view.partner < 0) labels.push_back({{}, tr("Unlabelled")});
    };
    if (m_one->isChecked() && view.partner < 0) {
        labels.push_back({{}, tile.original ? tr("Original") : tr("Epoch %1").arg(tile.epoch + 1)});
    } else if (view.partner >= 0) {
        add(tile.picture, view.mix.lambda);
        add(view.partner, 1 - view.mix.lambda);
    } else {
        add(tile.picture, 1);
    }
    m_grid->setLabels(index, labels);
}

void AugmentWorkspace::refreshTexts() {
    const auto& recipe = RecipeDraft::of(m_session).recipe();
    m_epochText->setText(tr("Epoch %1").arg(m_epoch->value() + 1));
    const auto pictures = static_cast<int>(m_set->pictures.size());
    const QString from = m_set->isTraining
                             ? tr("%Ln training pictures", nullptr, pictures)
                             : tr("%Ln pictures (none is in the training split yet)", nullptr, pictures);
    m_info->setText(
        tr("%1 · input %2 × %2 px, as training prepares it").arg(from).arg(preprocessFor(recipe).size));
}

void AugmentWorkspace::follow() {
    const auto& recipe = RecipeDraft::of(m_session).recipe();
    if (!m_commitTimer.isActive()) m_form->setRecipe(recipe.augment);
    {
        const QSignalBlocker quietEpoch(m_epoch), quietSeed(m_seed);
        m_epoch->setRange(0, std::max(0, recipe.epochs - 1));
        m_seed->setValue(static_cast<int>(std::min<std::uint64_t>(recipe.seed, largestSeed)));
    }
    m_note->setVisible(recipe.freeze == Freeze::backbone);
    refreshTexts();
    if (isVisible()) chooseTiles();
}

void AugmentWorkspace::commit() {
    m_commitTimer.stop();
    RecipeDraft::of(m_session).setAugment(m_form->recipe());
}

void AugmentWorkspace::setSeed(std::uint64_t seed) {
    if (m_commitTimer.isActive()) commit();
    auto recipe = RecipeDraft::of(m_session).recipe();
    recipe.seed = seed;
    RecipeDraft::of(m_session).set(recipe);
}

} // namespace imago::ui
