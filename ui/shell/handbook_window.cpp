// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/handbook_window.h"

#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/shell/handbook_browser.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QMessageBox>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

namespace imago::ui {

namespace {
constexpr int pageRole = Qt::UserRole;
}

HandbookWindow::HandbookWindow(Handbook book, QWidget* parent)
    : QDialog(parent, Qt::Window),
      m_book(std::move(book)),
      m_browser(new HandbookBrowser(m_book)),
      m_search(new QLineEdit),
      m_contents(new QTreeWidget),
      m_hits(new QListWidget),
      m_lists(new QStackedWidget) {
    setWindowTitle(tr("Handbook"));
    const QSize room = screen()->availableSize();
    resize(std::min(1060, room.width() - 80), std::min(740, room.height() - 130));
    auto* split = new QSplitter;
    split->addWidget(buildSide());
    split->addWidget(m_browser);
    split->setStretchFactor(1, 1);
    split->setSizes({260, 800});
    split->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(split, 1);
    fillContents();
    connect(m_browser, &HandbookBrowser::pageShown, this, &HandbookWindow::markPage);
    connect(m_browser, &HandbookBrowser::externalLink, this, &HandbookWindow::askAbout);
    m_browser->setFocus();
}

QWidget* HandbookWindow::buildBar() {
    auto* bar = new QWidget;
    bar->setProperty("role", "toolbar");
    bar->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(gap, gapSmall, gap, gapSmall);
    m_back = makeAction(this, QStringLiteral("arrow-left"), tr("Back"), {QKeySequence("Alt+Left")},
                        [this] { m_browser->backward(); });
    m_forward = makeAction(this, QStringLiteral("arrow-right"), tr("Forward"), {QKeySequence("Alt+Right")},
                           [this] { m_browser->forward(); });
    auto* start = makeAction(this, QStringLiteral("book-open"), tr("Start"), {QKeySequence("Alt+Home")},
                             [this] { showPage(QStringLiteral("index")); });
    auto* smaller = makeAction(this, QStringLiteral("zoom-out"), tr("Smaller"), {QKeySequence::ZoomOut},
                               [this] { m_browser->zoomOut(); });
    auto* larger =
        makeAction(this, QStringLiteral("zoom-in"), tr("Larger"),
                   {QKeySequence::ZoomIn, QKeySequence("Ctrl+=")}, [this] { m_browser->zoomIn(); });
    connect(m_browser, &QTextBrowser::backwardAvailable, m_back, &QAction::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, m_forward, &QAction::setEnabled);
    m_back->setEnabled(false);
    m_forward->setEnabled(false);
    for (auto* action : {m_back, m_forward, start})
        row->addWidget(actionButton(action));
    row->addStretch(1);
    for (auto* action : {smaller, larger})
        row->addWidget(actionButton(action));
    return bar;
}

QWidget* HandbookWindow::buildSide() {
    auto* side = new QWidget;
    side->setProperty("role", "panel");
    side->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(gap, gap, gap, gap);
    m_search->setPlaceholderText(tr("Search the handbook (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search the handbook"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, &HandbookWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_hits->count() > 0) openHit(m_hits->currentItem() ? m_hits->currentItem() : m_hits->item(0));
    });
    makeAction(this, {}, tr("Search the handbook"), {QKeySequence::Find}, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setHeaderHidden(true);
    m_contents->setIndentation(14);
    m_contents->setStyleSheet(QStringLiteral(
        "QTreeWidget { border: none; background: transparent; } QTreeView::item { padding: 3px 2px; }"));
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item && item->data(0, pageRole).isValid()) showPage(item->data(0, pageRole).toString());
    });
    m_hits->setAccessibleName(tr("Pages found"));
    m_hits->setStyleSheet(QStringLiteral(
        "QListWidget { border: none; background: transparent; } QListView::item { padding: 4px; }"));
    m_hits->setWordWrap(true);
    m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_hits, &QListWidget::itemActivated, this, &HandbookWindow::openHit);
    connect(m_hits, &QListWidget::itemClicked, this, &HandbookWindow::openHit);
    m_lists->addWidget(m_contents);
    m_lists->addWidget(m_hits);
    column->addWidget(m_search);
    column->addWidget(m_lists, 1);
    side->setMinimumWidth(200);
    return side;
}

void HandbookWindow::fillContents() {
    QTreeWidgetItem* page = nullptr;
    for (const auto& line : m_book.contents()) {
        auto* item = new QTreeWidgetItem({QString::fromStdString(line.title)});
        if (line.level == 0) {
            item->setFlags(Qt::ItemIsEnabled);
            m_contents->addTopLevelItem(item);
            continue;
        }
        item->setData(0, pageRole, QString::fromStdString(line.page));
        if (line.level == 1) {
            page = item;
            m_contents->addTopLevelItem(item);
        } else {
            page->addChild(item);
        }
    }
    colourHeadings();
}

void HandbookWindow::colourHeadings() {
    for (int i = 0; i < m_contents->topLevelItemCount(); ++i)
        if (auto* item = m_contents->topLevelItem(i); !item->data(0, pageRole).isValid())
            item->setForeground(0, theme().muted);
}

void HandbookWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) colourHeadings();
    QDialog::changeEvent(event);
}

void HandbookWindow::showPage(const QString& id) {
    if (id != m_browser->page()) m_browser->showPage(id);
}

QString HandbookWindow::page() const {
    return m_browser->page();
}

void HandbookWindow::markPage(const QString& id) {
    const QSignalBlocker quiet(m_contents);
    QTreeWidgetItem* shown = nullptr;
    for (QTreeWidgetItemIterator it(m_contents); *it; ++it)
        if ((*it)->data(0, pageRole).toString() == id) shown = *it;
    m_contents->setCurrentItem(shown);
    if (shown) m_contents->scrollToItem(shown);
    const auto* page = m_book.page(id.toStdString());
    setWindowTitle(page ? tr("%1 – Handbook").arg(QString::fromStdString(page->title)) : tr("Handbook"));
}

void HandbookWindow::search(const QString& words) {
    m_hits->clear();
    m_lists->setCurrentIndex(words.trimmed().isEmpty() ? 0 : 1);
    for (const auto& hit : m_book.search(words.toStdString())) {
        const auto* page = m_book.page(hit.page);
        auto* item = new QListWidgetItem(QStringLiteral("%1\n%2").arg(
            QString::fromStdString(page->title), QString::fromStdString(hit.excerpt).simplified()));
        item->setData(pageRole, QString::fromStdString(hit.page));
        m_hits->addItem(item);
    }
    if (m_lists->currentIndex() == 1 && m_hits->count() == 0) {
        auto* none = new QListWidgetItem(tr("No page has all of these words."));
        none->setFlags(Qt::NoItemFlags);
        m_hits->addItem(none);
    }
}

void HandbookWindow::openHit(QListWidgetItem* item) {
    if (!item->data(pageRole).isValid()) return;
    showPage(item->data(pageRole).toString());
    m_browser->showWord(m_search->text().simplified().section(QLatin1Char(' '), 0, 0));
}

void HandbookWindow::askAbout(const QUrl& url) {
    auto* box = new QMessageBox(QMessageBox::Question, tr("A link to the web"),
                                tr("This link leads out of the handbook:"), QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("%1\n\nImago fetches nothing itself. Your web browser can open it.").arg(url.toDisplayString()));
    auto* open = box->addButton(tr("&Open in the web browser"), QMessageBox::AcceptRole);
    auto* copy = box->addButton(tr("&Copy the address"), QMessageBox::ActionRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::buttonClicked, this, [open, copy, url](QAbstractButton* button) {
        if (button == open) QDesktopServices::openUrl(url);
        if (button == copy) QGuiApplication::clipboard()->setText(url.toString());
    });
    box->open();
}

} // namespace imago::ui
