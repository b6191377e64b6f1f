// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/label_workspace.h"

#include "ui/base/forget.h"
#include "ui/base/key_bindings.h"
#include "ui/base/patterns.h"
#include "ui/base/settings.h"
#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/label/class_model.h"
#include "ui/label/class_panel.h"
#include "ui/label/class_popup.h"
#include "ui/label/filmstrip.h"
#include "ui/label/label_header.h"
#include "ui/label/next_row.h"
#include "ui/label/shape_commands.h"
#include "ui/label/tool_bar.h"

#include <QCheckBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace imago::ui {

namespace {
const QString advanceKey = QStringLiteral("label/advance");
const QString suggestKey = QStringLiteral("label/suggest");
const QString listKey = QStringLiteral("list"), toolKey = QStringLiteral("tool"); ///< of a place
constexpr int placeholderSide = 144;
constexpr double zoomStep = 1.25;
} // namespace

Workspace* makeLabelWorkspace(Session& session, QWidget* parent) {
    return new LabelWorkspace(session, parent);
}

LabelWorkspace::LabelWorkspace(Session& session, QWidget* parent)
    : Workspace(session, parent),
      m_queue(session),
      m_model(session, m_thumbnails),
      m_suggester(session),
      m_proposer(session),
      m_pages(new QStackedWidget),
      m_canvas(new ShapeCanvas),
      m_shapes(std::make_unique<ShapeController>(session, *m_canvas)),
      m_shapeCommands(new ShapeCommands(session, *m_shapes, *m_canvas, this)),
      m_classPopup(new ClassPopup(session, this)),
      m_tabs(new QTabWidget),
      m_strip(new Filmstrip(session, m_model)),
      m_panel(new ClassPanel(session, this, [this] { return reservedKeys(); })) {
    setAccessibleName(tr("Label"));
    setObjectName(QStringLiteral("label-workspace"));
    m_model.setThumbnailSide(placeholderSide);
    makeCommands();
    m_chips = new SuggestionChips(session, m_decisions);
    m_header = new LabelHeader(session, m_steps, m_zooms);

    auto* empty = new EmptyState(QStringLiteral("images"), tr("No pictures to label yet"),
                                 tr("Add a folder of pictures in Data; they are never copied or changed."));
    empty->addButton(QStringLiteral("database"), tr("Go to &Data"),
                     [this] { Q_EMIT goTo(QStringLiteral("data"), ImageId{}, RunId{}); });
    m_pages->addWidget(empty);
    m_pages->addWidget(buildPage());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    makePanels();
    connectSession();
    connectShapes();
    refreshClassKeys();
    m_letters = new LetterWatch([this] { return reservedKeys(); }, m_commands, this);
    connect(m_letters, &LetterWatch::changed, this, &LabelWorkspace::refreshClassKeys);
    m_queue.setFilter(m_header->filter());
}

LabelWorkspace::~LabelWorkspace() = default;

QWidget* LabelWorkspace::buildPage() {
    auto* desk = new QWidget;
    auto* deskColumn = new QVBoxLayout;
    deskColumn->setContentsMargins(0, 0, 0, 0);
    deskColumn->setSpacing(0);
    deskColumn->addWidget(new ToolOptions(*m_shapes));
    deskColumn->addWidget(m_canvas, 1);
    m_next = new NextRow(m_session, m_useful);
    connect(m_next, &NextRow::ordered, this, [this](const auto& first) { m_queue.setFirst(first); });
    connect(m_next, &NextRow::trainWanted, this,
            [this] { Q_EMIT goTo(QStringLiteral("train"), ImageId{}, RunId{}); });
    deskColumn->addWidget(m_next); // beside the tools, whose height a low window has anyway
    auto* deskRow = new QHBoxLayout(desk);
    deskRow->setContentsMargins(0, 0, 0, 0);
    deskRow->setSpacing(0);
    deskRow->addWidget(new ToolBar(m_shapeCommands->tools()));
    deskRow->addLayout(deskColumn, 1);
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(desk, 1);
    column->addWidget(m_chips);
    column->addWidget(m_strip);
    auto* splitter = new QSplitter;
    splitter->setObjectName(QStringLiteral("label-splitter"));
    splitter->addWidget(middle);
    splitter->addWidget(buildSide());
    splitter->setStretchFactor(0, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({1000, 290});
    return splitter;
}

QWidget* LabelWorkspace::buildSide() {
    auto* options = new QWidget;
    auto* rows = new QVBoxLayout(options);
    rows->setContentsMargins(12, gap, 12, 12);
    rows->setSpacing(2);
    for (auto* action : {m_advance, m_multi, m_suggest}) {
        auto* box = new QCheckBox(action->text());
        box->setToolTip(tipWithKey(*action));
        box->setChecked(action->isChecked());
        box->setFocusPolicy(Qt::TabFocus);
        connect(box, &QCheckBox::toggled, action, &QAction::setChecked);
        connect(action, &QAction::toggled, box, &QCheckBox::setChecked);
        rows->addWidget(box);
    }
    auto* side = new QWidget;
    side->setProperty("role", "panel");
    side->setAttribute(Qt::WA_StyledBackground);
    side->setMinimumWidth(scaledByText(240));
    side->setMaximumWidth(scaledByText(420));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* panels = new QSplitter(Qt::Vertical);
    panels->setObjectName(QStringLiteral("label-panels"));
    panels->setChildrenCollapsible(false);
    panels->addWidget(m_panel);
    panels->addWidget(m_tabs);
    panels->setStretchFactor(0, 1);
    panels->setStretchFactor(1, 1);
    panels->setSizes({330, 270});
    m_tabs->setDocumentMode(true);
    m_tabs->hide();
    column->addWidget(panels, 1);
    column->addWidget(options);
    return side;
}

void LabelWorkspace::addSidePanel(QWidget* panel, const QIcon& icon, const QString& title) {
    m_tabs->addTab(panel, icon, title);
    m_tabs->show();
}

QAction* LabelWorkspace::command(const char* name, const QString& iconName, const QString& text,
                                 const QList<QKeySequence>& keys, std::function<void()> run) {
    auto* action = makeAction(this, iconName, text, keys, std::move(run));
    action->setObjectName(QString::fromLatin1(name));
    m_commands << action;
    return action;
}

QAction* LabelWorkspace::toggle(const char* name, const QString& iconName, const QString& text,
                                const QKeySequence& key, bool on, std::function<void(bool)> run) {
    auto* action = command(name, iconName, text, {key}, {});
    action->setCheckable(true);
    action->setChecked(on);
    connect(action, &QAction::toggled, this, std::move(run));
    return action;
}

void LabelWorkspace::makeCommands() {
    const auto name = [](const char* words) { return QString::fromLatin1(words); };
    m_steps << command("label.previous", name("chevron-left"), tr("&Previous picture"),
                       {Qt::Key_A, Qt::Key_PageUp}, [this] { step(-1); })
            << command("label.next", name("chevron-right"), tr("&Next picture"),
                       {Qt::Key_D, Qt::Key_PageDown}, [this] { step(1); })
            << command("label.nextOpen", name("chevrons-right"), tr("Next &unlabelled picture"),
                       {Qt::SHIFT | Qt::Key_D}, [this] { stepOpen(1); });
    command("label.previousOpen", name("chevrons-left"), tr("Previous unlabelled picture"),
            {Qt::SHIFT | Qt::Key_A}, [this] { stepOpen(-1); });
    command("label.first", name("arrow-left"), tr("First picture"), {Qt::CTRL | Qt::Key_Home},
            [this] { m_queue.goTo(0); });
    command("label.last", name("arrow-right"), tr("Last picture"), {Qt::CTRL | Qt::Key_End},
            [this] { m_queue.goTo(m_queue.size() - 1); });
    command("label.repeat", name("copy"), tr("&Repeat the labels of the picture before"),
            {Qt::CTRL | Qt::Key_P}, [this] { repeatPrevious(); });
    command("label.clear", name("x"), tr("&Delete the selected shapes, or clear the labels"),
            {Qt::Key_Backspace, Qt::Key_Delete}, [this] { erase(); });
    command("label.forget", name("eye-off"), tr("&Forget this picture for good…"),
            {Qt::CTRL | Qt::SHIFT | Qt::Key_Delete}, [this] {
                if (m_image) askToForget(m_session, this, {m_image->id});
            });
    m_ambiguous = command("label.ambiguous", name("help-circle"), tr("Needs a&ttention"), {Qt::Key_M},
                          [this] { toggleReview(ReviewState::ambiguous); });
    makeDecisions();
    auto* propose = command("label.propose", name("scan-eye"),
                            tr("Pr&opose boxes with the built-in detector"), {Qt::Key_Semicolon}, [this] {
                                if (m_image) m_proposer.ask(*m_image);
                            });
    connect(&m_proposer, &Proposer::askingChanged, propose,
            [this, propose] { propose->setEnabled(!m_proposer.isAsking()); });
    m_zooms << command("label.zoomOut", name("zoom-out"), tr("Zoom out"), {Qt::Key_Minus},
                       [this] { m_canvas->zoomBy(1 / zoomStep); })
            << command("label.zoomIn", name("zoom-in"), tr("Zoom in"), {Qt::Key_Plus, Qt::Key_Equal},
                       [this] { m_canvas->zoomBy(zoomStep); })
            << command("label.fit", name("maximize"), tr("&Fit the picture"), {Qt::Key_F},
                       [this] { m_canvas->fit(); });
    command("label.actualSize", name("search"), tr("Zoom to 100 %"), {Qt::CTRL | Qt::Key_0},
            [this] { m_canvas->actualSize(); });
    const auto settings = userSettings();
    m_advance = toggle("label.advance", name("chevrons-right"), tr("Move &on after labelling"),
                       Qt::CTRL | Qt::SHIFT | Qt::Key_A, settings->value(advanceKey, true).toBool(),
                       [](bool on) { userSettings()->setValue(advanceKey, on); });
    m_multi = toggle("label.multi", name("tags"), tr("&Several classes a picture"),
                     Qt::CTRL | Qt::SHIFT | Qt::Key_L, m_session.multiLabel(),
                     [this](bool on) { m_session.setMultiLabel(on); });
    m_suggest =
        toggle("label.suggest", name("sparkles"), tr("Suggest &with the newest model"),
               Qt::CTRL | Qt::SHIFT | Qt::Key_G, settings->value(suggestKey, true).toBool(), [this](bool on) {
                   userSettings()->setValue(suggestKey, on);
                   m_suggester.setEnabled(on);
                   refreshGhosts();
               });
    m_suggester.setEnabled(m_suggest->isChecked());
    m_useful = toggle("label.useful", name("list-checks"), tr("Pictures that teach most &first"),
                      Qt::SHIFT | Qt::Key_O, false, [](bool) {});
    m_commands << m_panel->commands() << m_shapeCommands->commands();
}

void LabelWorkspace::connectSession() {
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(0);
    connect(&m_countTimer, &QTimer::timeout, this, &LabelWorkspace::refreshCounts);
    connect(&m_session, &Session::imagesChanged, this, &LabelWorkspace::onImagesChanged);
    connect(&m_session, &Session::imagesAdded, &m_countTimer, qOverload<>(&QTimer::start));
    connect(&m_session, &Session::classesChanged, this, [this] {
        refreshClassKeys();
        refreshCurrent();
        m_countTimer.start();
    });
    connect(&m_session, &Session::multiLabelChanged, this, [this] {
        m_multi->setChecked(m_session.multiLabel());
        m_panel->setMultiLabel(m_session.multiLabel());
    });
    connect(m_panel, &ClassPanel::assignWanted, this, &LabelWorkspace::giveClass);
    connect(m_chips, &SuggestionChips::accepted, this, [this](const Ghost& ghost) {
        const ImageId here = m_queue.current();
        if (decideOn(ghost, true)) afterDecision(here);
    });
    connect(m_strip, &Filmstrip::rowWanted, this, [this](int row) {
        m_queue.goTo(row);
        m_canvas->setFocus();
    });
    connect(m_header, &LabelHeader::filterChosen, this, [this] {
        m_queue.setFilter(m_header->filter());
        m_canvas->setFocus();
    });
    connect(m_canvas, &ImageCanvas::zoomChanged, this,
            [this] { m_header->setZoom(m_canvas->pictureSize().isEmpty() ? 0 : m_canvas->zoom()); });
    connect(&m_queue, &LabelQueue::loaded, this, [this] {
        m_model.setIds(m_queue.ids());
        const bool none = m_queue.size() == 0 && m_queue.filter() == ImageFilter{};
        m_pages->setCurrentIndex(none ? 0 : 1);
    });
    connect(&m_queue, &LabelQueue::missed, this, [this](ImageId id) {
        if (m_queue.filter() != ImageFilter{}) showImage(id);
    });
    connect(&m_queue, &LabelQueue::currentChanged, this, &LabelWorkspace::showCurrent);
    connect(&m_queue, &LabelQueue::countsChanged, this, [this] {
        m_header->setPosition(m_queue.row(), m_queue.size(), m_queue.openCount());
        m_next->setLeft(m_queue.openFirst());
    });
    connect(&m_loader, &PictureLoader::loaded, this,
            [this](const PictureRequest&, const std::shared_ptr<const Picture>& picture) {
                m_canvas->showPicture(picture);
                m_shapes->setPicture(picture);
            });
    connect(&m_thumbnails, &Thumbnails::ready, this, [this](ImageId id) {
        if (m_image && id == m_image->id) showPlaceholder();
    });
}

QList<QAction*> LabelWorkspace::commands() const {
    return m_commands + m_classCommands;
}

void LabelWorkspace::refreshClassKeys() {
    // Not deleted at once: the change may come from one of them.
    for (auto* action : std::exchange(m_classCommands, {})) {
        removeAction(action);
        action->deleteLater();
    }
    const auto reserved = reservedKeys();
    QString letters;
    std::map<ClassId, QString> blocked;
    for (const auto& record : m_session.classes()) {
        const QString key = QString::fromStdString(record.key).toUpper();
        QList<QKeySequence> keys;
        if (const auto command = reserved.constFind(key); command != reserved.cend())
            blocked.emplace(record.id, *command);
        else if (!key.isEmpty())
            keys << QKeySequence(key);
        if (!keys.isEmpty()) letters += key;
        QString name = QString::fromStdString(record.name);
        auto* action =
            makeAction(this, {}, tr("Label as %1").arg(name.replace(QLatin1Char('&'), QLatin1String("&&"))),
                       keys, [this, id = record.id] { giveClass(id); });
        action->setIcon(markSwatch(QColor::fromRgb(record.color), record.position));
        action->setProperty("fixedKeys", true); // the class's, not the person's set of keys
        action->setAutoRepeat(false);           // a key that is held must not label the rest of the list
        m_classCommands << action;
    }
    m_shapeCommands->keepFree(letters);
    m_panel->model().setBlocked(std::move(blocked));
}

QMap<QString, QString> LabelWorkspace::reservedKeys() const {
    return letterKeys(m_commands + window()->actions());
}

bool LabelWorkspace::autoAdvance() const {
    return m_advance->isChecked();
}

void LabelWorkspace::setAutoAdvance(bool on) {
    m_advance->setChecked(on);
}

void LabelWorkspace::activate() {
    m_letters->look();
    m_suggester.refreshRun();
    refreshCounts();
    if (m_stale) showCurrent();
    m_canvas->setFocus();
}

void LabelWorkspace::deactivate() {
    m_loader.prefetch({});
}

void LabelWorkspace::showImage(ImageId id) {
    if (m_queue.goTo(id)) return;
    // The present filter leaves it out.
    m_header->showAll();
    m_queue.goTo(id);
}

Place LabelWorkspace::place() {
    m_shapes->finish();
    Place place{{}, {}, {{listKey, m_header->choice()}, {toolKey, int(m_shapes->tool())}}};
    if (const auto id = m_queue.current()) place.images.push_back(id);
    return place;
}

void LabelWorkspace::takePlace(const Place& place) {
    if (const qint64 list = place.own.value(listKey).toLongLong(); list != m_header->choice())
        m_header->choose(list);
    m_shapes->setTool(static_cast<ToolKind>(place.own.value(toolKey).toInt()));
    if (!place.images.empty()) showImage(place.images.front());
}

} // namespace imago::ui
