// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/report_file.h"

#include "core/base/files.h"
#include "core/base/text.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextObjectInterface>
#include <QTextTable>

namespace imago::ui {

namespace {

constexpr int drawingType = QTextFormat::UserObject + 1;
constexpr int drawingProperty = QTextFormat::UserProperty + 1; ///< SVG as bytes, or a QImage
constexpr int sizeProperty = QTextFormat::UserProperty + 2;    ///< QSizeF at 96 dots an inch
constexpr int linesProperty = QTextFormat::UserProperty + 3;   ///< QStringList below a picture
constexpr QSizeF cardSize(152, 156);                           // four in a line
constexpr double cardPicture = 108, cardLine = 13;
constexpr double dotsAnInch = 96, mmAnInch = 25.4;
constexpr double marginMm = 20; // what QTextDocument::print() leaves by itself
constexpr double pageWidth = (210 - 2 * marginMm) / mmAnInch * dotsAnInch;
constexpr double pageHeight = (297 - 2 * marginMm) / mmAnInch * dotsAnInch;
const QColor ink(0x1c, 0x24, 0x30), soft(0x56, 0x60, 0x6e), rule(0xd5, 0xda, 0xe1);

/// Draws plots and pictures that stand in the text like a letter.
class Drawing : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    using QObject::QObject;
    QSizeF intrinsicSize(QTextDocument* document, int, const QTextFormat& format) override {
        const auto* device = document->documentLayout()->paintDevice();
        return format.property(sizeProperty).toSizeF() * (device ? device->logicalDpiY() / dotsAnInch : 1.0);
    }
    void drawObject(QPainter* painter, const QRectF& place, QTextDocument*, int,
                    const QTextFormat& format) override {
        const auto what = format.property(drawingProperty);
        if (what.typeId() == QMetaType::QImage) return drawCard(*painter, place, format);
        QSvgRenderer svg(what.toByteArray());
        svg.render(painter, place);
    }

private:
    /// A picture and its lines, which no page break comes between.
    static void drawCard(QPainter& painter, const QRectF& place, const QTextFormat& format) {
        const double scale = place.width() / cardSize.width();
        const auto image = format.property(drawingProperty).value<QImage>();
        if (!image.isNull()) {
            const auto size =
                QSizeF(image.size()).scaled(cardPicture * scale, cardPicture * scale, Qt::KeepAspectRatio);
            painter.drawImage(QRectF(place.topLeft(), size), image);
        }
        QFont letters(QStringLiteral("sans-serif"));
        double y = place.top() + cardPicture * scale;
        bool first = true;
        for (const auto& line : format.property(linesProperty).toStringList()) {
            letters.setPixelSize(std::max(1, static_cast<int>(10 * scale)));
            letters.setWeight(first ? QFont::DemiBold : QFont::Normal);
            painter.setFont(letters);
            painter.setPen(first ? ink : soft);
            const QRectF room(place.left(), y, place.width() - 8 * scale, cardLine * scale);
            painter.drawText(
                room, Qt::AlignLeft | Qt::AlignVCenter,
                QFontMetricsF(letters, painter.device()).elidedText(line, Qt::ElideRight, room.width()));
            y += cardLine * scale;
            first = false;
        }
    }
};

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

class Pages {
public:
    explicit Pages(QTextDocument& document) : m_cursor(&document) {}
    /// `next`: the block after it; null at the end.
    void add(const Block& block, const Block* next) {
        if (const auto* heading = std::get_if<HeadingBlock>(&block))
            return writeHeading(*heading, next && std::holds_alternative<FigureBlock>(*next));
        std::visit([this](const auto& part) { write(part); }, block);
    }

private:
    /// A heading that a figure follows begins a page: QTextDocument would part the two.
    void writeHeading(const HeadingBlock& heading, bool beforeFigure) {
        constexpr double sizes[] = {20, 15, 12};
        QTextBlockFormat block;
        block.setTopMargin(heading.level == 1 ? 0 : 16);
        block.setBottomMargin(4);
        if (beforeFigure) block.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        begin(block);
        QTextCharFormat letters = look();
        letters.setFontPointSize(sizes[std::clamp(heading.level, 1, 3) - 1]);
        letters.setFontWeight(QFont::DemiBold);
        m_cursor.insertText(text(heading.text), letters);
    }
    void write(const HeadingBlock& heading) { writeHeading(heading, false); }
    void write(const TextBlock& words) {
        begin(spaced());
        m_cursor.insertText(text(words.text), look(words.muted));
    }
    void write(const TableBlock& table) {
        if (table.header.empty() || table.rows.empty()) return;
        const bool headed = std::ranges::any_of(table.header, [](const auto& cell) { return !cell.empty(); });
        begin(spaced());
        auto* grid = m_cursor.insertTable(static_cast<int>(table.rows.size()) + headed,
                                          static_cast<int>(table.header.size()), tableFormat(headed));
        int row = 0;
        if (headed) fill(*grid, row++, table, table.header, true);
        for (const auto& cells : table.rows)
            fill(*grid, row++, table, cells, false);
        leave();
    }
    void write(const FigureBlock& figure) {
        const QSizeF size(figure.width, figure.height);
        const double shrink = std::min({1.0, pageWidth / size.width(), pageHeight * 0.8 / size.height()});
        begin(spaced());
        draw(QByteArray::fromStdString(figure.svg), size * shrink);
        begin(spaced());
        m_cursor.insertText(text(figure.caption), look(true));
    }
    void write(const PicturesBlock& block) {
        if (block.pictures.empty()) return;
        begin(spaced());
        for (const auto& picture : block.pictures) {
            QStringList lines;
            for (const auto& line : picture.lines)
                lines << text(line);
            QTextCharFormat format;
            format.setProperty(linesProperty, lines);
            draw(QImage::fromData(picture.jpeg.data(), static_cast<int>(picture.jpeg.size())), cardSize,
                 format);
        }
    }

    void begin(const QTextBlockFormat& format) {
        if (std::exchange(m_first, false))
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format);
    }
    static QTextBlockFormat spaced() {
        QTextBlockFormat format;
        format.setBottomMargin(4);
        return format;
    }
    static QTextCharFormat look(bool muted = false) {
        QTextCharFormat format;
        format.setForeground(muted ? soft : ink);
        format.setFontPointSize(9.5);
        return format;
    }
    static QTextTableFormat tableFormat(bool headed) {
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellPadding(3);
        format.setCellSpacing(0);
        format.setHeaderRowCount(headed ? 1 : 0);
        format.setTopMargin(4);
        format.setBottomMargin(8);
        return format;
    }
    /// A path has no spaces that a narrow column could break it at.
    static QString breakable(const std::string& utf8) {
        auto words = text(utf8);
        words.replace(QLatin1Char('/'), QStringLiteral("/\u200b"));
        words.replace(QLatin1Char('_'), QStringLiteral("_\u200b"));
        return words;
    }
    void fill(QTextTable& grid, int row, const TableBlock& table, const std::vector<std::string>& cells,
              bool header) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            auto cell = grid.cellAt(row, static_cast<int>(i));
            QTextTableCellFormat format;
            format.setBottomBorder(0.5);
            format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBottomBorderBrush(rule);
            format.setPadding(3);
            cell.setFormat(format);
            auto cursor = cell.firstCursorPosition();
            QTextBlockFormat block;
            if (i >= table.numbersFrom) block.setAlignment(Qt::AlignRight);
            cursor.setBlockFormat(block);
            auto letters = look(header);
            if (cells.size() >= 6) letters.setFontPointSize(8.5);
            if (header) letters.setFontWeight(QFont::DemiBold);
            cursor.insertText(breakable(cells[i]), letters);
        }
    }
    void draw(const QVariant& what, const QSizeF& size, QTextCharFormat format = {}) {
        format.setObjectType(drawingType);
        format.setProperty(drawingProperty, what);
        format.setProperty(sizeProperty, size);
        m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
    }
    void leave() { m_cursor.movePosition(QTextCursor::End); }

    QTextCursor m_cursor;
    bool m_first = true;
};

Result<QByteArray> pdfOf(const Document& document) {
    QTextDocument pages;
    pages.setDefaultFont(QFont(QStringLiteral("sans-serif"), 10));
    Drawing drawing;
    pages.documentLayout()->registerHandler(drawingType, &drawing);
    // In one edit: else the layout begins anew with each cell.
    QTextCursor whole(&pages);
    whole.beginEditBlock();
    Pages writer(pages);
    for (std::size_t i = 0; i < document.blocks.size(); ++i)
        writer.add(document.blocks[i], i + 1 < document.blocks.size() ? &document.blocks[i + 1] : nullptr);
    whole.endEditBlock();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setTitle(text(document.title));
        pdf.setCreator(QStringLiteral("Imago " IMAGO_VERSION));
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageMargins({});
        pages.setPageSize({});
        pages.print(&pdf);
    }
    if (bytes.isEmpty()) return failure(ErrorCode::io, "the PDF could not be made");
    return bytes;
}

} // namespace

Status writeReport(const Document& document, const std::filesystem::path& file) {
    const auto ending = lowerAscii(toUtf8(file.extension()));
    if (ending == ".html" || ending == ".htm") return writeAtomically(file, toHtml(document));
    if (ending != ".pdf")
        return failure(ErrorCode::invalidArgument,
                       "a report is written as .html or .pdf; give the file one of these endings");
    IMAGO_TRY(bytes, pdfOf(document));
    return writeAtomically(file, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

} // namespace imago::ui

#include "report_file.moc"
