// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/handbook_browser.h"

#include "core/handbook/markdown.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QImageReader>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>

#include <cmath>

namespace imago::ui {

namespace {

const QString pageScheme = QStringLiteral("handbook"), pictureScheme = QStringLiteral("picture");
constexpr int margin = 24;

QString idOf(const QUrl& url) {
    QString id = url.path().mid(1);
    if (id.endsWith(QLatin1String(".md"))) id.chop(3);
    return id;
}

} // namespace

HandbookBrowser::HandbookBrowser(const Handbook& book, QWidget* parent) : QTextBrowser(parent), m_book(book) {
    setOpenLinks(false);
    setStyleSheet(QStringLiteral("QTextBrowser, QTextBrowser:focus { border: none; padding: 0; }"));
    setAccessibleName(tr("Page of the handbook"));
    // Everything is fitted into the width; only the frames of tables stick out by some pixels.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(margin);
    applyColours();
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        if (url.scheme() == pageScheme)
            showPage(idOf(url));
        else
            Q_EMIT externalLink(url);
    });
    // source() is still the page before while this is told.
    connect(this, &QTextBrowser::sourceChanged, this,
            [this](const QUrl& url) { Q_EMIT pageShown(idOf(url)); });
    m_reading.setMaxThreadCount(1);
    m_renewing.setSingleShot(true);
    connect(&m_renewing, &QTimer::timeout, this, &HandbookBrowser::renew);
}

HandbookBrowser::~HandbookBrowser() {
    m_reading.clear();
    m_reading.waitForDone();
}

void HandbookBrowser::showPage(const QString& id) {
    setSource(QUrl(pageScheme + QStringLiteral(":/") + id), QTextDocument::HtmlResource);
    m_shownWidth = viewport()->width();
}

QString HandbookBrowser::page() const {
    return idOf(source());
}

void HandbookBrowser::showWord(const QString& word) {
    QTextCursor behindTitle(document());
    behindTitle.movePosition(QTextCursor::NextBlock);
    setTextCursor(behindTitle);
    QTextBrowser::find(word);
}

QVariant HandbookBrowser::loadResource(int type, const QUrl& name) {
    if (type == QTextDocument::ImageResource) {
        if (name.scheme() != pictureScheme) return {};
        readLater(name);
        QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied); // stretched over the picture's place
        nothing.fill(Qt::transparent);
        return nothing;
    }
    if (name.scheme() != pageScheme) return {};
    forgetPictures();
    return pageHtml(idOf(name));
}

QString HandbookBrowser::pageHtml(const QString& id) const {
    const auto* page = m_book.page(id.toStdString());
    if (!page) return tr("<h1>There is no such page</h1><p>%1</p>").arg(id.toHtmlEscaped());
    QString html = QString::fromStdString(markdownToHtml(page->text));
    static const QRegularExpression image(QStringLiteral("<img src=\"([^\"]*)\""));
    QRegularExpressionMatch match;
    for (qsizetype at = 0; (at = html.indexOf(image, at, &match)) >= 0;) {
        QString file = QString::fromStdString(handbookTarget(page->id, match.captured(1).toStdString()));
        const QString dark = QString(file).replace(QLatin1String("-light."), QLatin1String("-dark."));
        std::error_code code;
        if (theme().dark && std::filesystem::exists(m_book.folder() / toPath(dark), code)) file = dark;
        // Below the folder that holds the handbook's own: addresses lose a ".." at their beginning.
        const auto path = (std::filesystem::path("handbook") / toPath(file)).lexically_normal();
        const QSize size = shownSize(QLatin1Char('/') + toQString(path));
        const QString tag = QStringLiteral("<img src=\"%1:/%2?%3\" width=\"%4\" height=\"%5\"")
                                .arg(pictureScheme, toQString(path))
                                .arg(pictureRoom()) // documents keep pictures by their addresses
                                .arg(size.width())
                                .arg(size.height());
        html.replace(at, match.capturedLength(), tag);
        at += tag.size();
    }
    return html;
}

int HandbookBrowser::pictureRoom() const {
    return std::max(160, viewport()->width() - 2 * margin - 8);
}

QString HandbookBrowser::fileOf(const QString& picture) const {
    return toQString(m_book.folder().parent_path() / toPath(picture.mid(1)));
}

QSize HandbookBrowser::shownSize(const QString& picture) const {
    // The head of the file says it.
    const QSize pixels = QImageReader(fileOf(picture)).size();
    if (pixels.isEmpty()) return {1, 1};
    const double width = std::min(pixels.width() / devicePixelRatioF(), double(pictureRoom()));
    return {int(width), std::max(1, int(std::lround(width * pixels.height() / pixels.width())))};
}

void HandbookBrowser::readLater(const QUrl& name) {
    if (m_pictures.contains(name)) return;
    m_pictures.insert(name);
    m_reading.start([this, name, file = fileOf(name.path()), page = m_pageCount, ratio = devicePixelRatioF(),
                     room = int(pictureRoom() * devicePixelRatioF())] {
        // Scaled in full colours: a palette's would be mixed from dots.
        QImage image = QImageReader(file).read().convertToFormat(QImage::Format_RGB32);
        if (image.width() > room) image = image.scaledToWidth(room, Qt::SmoothTransformation);
        image.setDevicePixelRatio(ratio);
        // This object outlives its threads: the destructor waits for them.
        QMetaObject::invokeMethod(
            this,
            [this, name, page, image] {
                if (page != m_pageCount || image.isNull()) return;
                document()->addResource(QTextDocument::ImageResource, name, image);
                viewport()->update();
            },
            Qt::QueuedConnection);
    });
}

void HandbookBrowser::forgetPictures() {
    ++m_pageCount;
    m_reading.clear();
    for (const auto& name : m_pictures)
        document()->addResource(QTextDocument::ImageResource, name, {});
    m_pictures.clear();
}

void HandbookBrowser::applyColours() {
    const Theme& t = theme();
    document()->setDefaultStyleSheet(
        QStringLiteral(
            "a { color: %1; text-decoration: none; } h1 { font-size: 20pt; font-weight: 600; } "
            "h2 { font-size: 14pt; font-weight: 600; margin-top: 20px; } "
            "h3 { font-size: 11pt; font-weight: 600; margin-top: 14px; } "
            "p, li { line-height: 130%; } "
            "code { font-family: monospace; background-color: %2; } "
            "pre { font-family: monospace; background-color: %2; margin: 8px 0; white-space: pre-wrap; } "
            "table { border-collapse: collapse; margin: 8px 0; } "
            "th, td { border: 1px solid %3; padding: 4px 8px; vertical-align: top; } "
            "th { background-color: %4; font-weight: 600; text-align: left; }")
            .arg(t.accent.name(), t.hover.name(), t.border.name(), t.panel.name()));
}

void HandbookBrowser::renew() {
    const auto* bar = verticalScrollBar();
    const double place = bar->maximum() > 0 ? double(bar->value()) / bar->maximum() : 0;
    applyColours();
    m_shownWidth = viewport()->width();
    reload();
    verticalScrollBar()->setValue(int(place * verticalScrollBar()->maximum() + 0.5));
}

void HandbookBrowser::resizeEvent(QResizeEvent* event) {
    QTextBrowser::resizeEvent(event);
    // Once, when the edge is let go, not at every pixel.
    if (!source().isEmpty() && viewport()->width() != m_shownWidth) m_renewing.start(120);
}

void HandbookBrowser::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !source().isEmpty()) m_renewing.start(0);
}

} // namespace imago::ui
