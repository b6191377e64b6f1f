// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/curve_export.h"

#include "core/base/files.h"
#include "ui/base/theme.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace imago::ui {

namespace {

constexpr double printScale = 2;

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text)
        out += c == '"' ? "\"\"" : std::string(1, c);
    return out + '"';
}

/// One row of the legend after the other, as many entries a row as fit. Returns the height used.
double paintLegend(QPainter& painter, const PlotScene& scene, const QRectF& room) {
    const QFontMetricsF metrics(painter.font());
    double x = room.left(), y = room.top();
    for (const auto& c : scene.curves) {
        const auto text = c.run + QLatin1Char(' ') + c.metric;
        const double width = 30 + metrics.horizontalAdvance(text) + 16;
        if (x > room.left() && x + width > room.right()) {
            x = room.left();
            y += metrics.height() + 2;
        }
        const double middle = y + metrics.height() / 2;
        painter.setPen(QPen(c.color, 2, c.dashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(x, middle), QPointF(x + 24, middle));
        painter.setPen(theme().text);
        painter.drawText(QPointF(x + 30, y + metrics.ascent()), text);
        x += width;
    }
    return scene.curves.empty() ? 0 : y + metrics.height() - room.top();
}

void paintFigure(QPainter& painter, const PlotScene& scene, const PlotWindow& window, const QSizeF& size,
                 const QFont& font) {
    painter.fillRect(QRectF(QPointF(), size), theme().panel);
    painter.setRenderHint(QPainter::Antialiasing);
    auto bold = font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(theme().text);
    const QFontMetricsF metrics(bold);
    painter.drawText(QPointF(gap, gap + metrics.ascent()), scene.title);
    painter.setFont(font);
    const double top = gap + metrics.height() + gapSmall;
    const double used = paintLegend(painter, scene, {gap, top, size.width() - 2 * gap, size.height()});
    paintPlot(painter, {0, top + used + gapSmall, size.width(), size.height() - top - used - gapSmall}, scene,
              window);
}

Status put(const QString& file, const QByteArray& bytes) {
    return writeAtomically(fromUtf8(file.toStdString()),
                           std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

/// Room for title and legend above a plot of the size that it has on the screen.
QSize figureSize(const PlotScene& scene, const QSize& size) {
    return {std::max(size.width(), 320),
            std::max(size.height(), 160) + 40 + 20 * static_cast<int>((scene.curves.size() + 2) / 3)};
}

} // namespace

Status writePlotPng(const PlotScene& scene, const PlotWindow& window, const QSize& size, const QFont& font,
                    const QString& file) {
    const auto figure = figureSize(scene, size);
    QImage image(figure * printScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(printScale);
    {
        QPainter painter(&image);
        paintFigure(painter, scene, window, figure, font);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return failure(ErrorCode::io, "the chart could not be made a PNG picture");
    return put(file, bytes);
}

Status writePlotSvg(const PlotScene& scene, const PlotWindow& window, const QSize& size, const QFont& font,
                    const QString& file) {
    const auto figure = figureSize(scene, size);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(figure);
    generator.setViewBox(QRect(QPoint(), figure));
    generator.setTitle(scene.title);
    {
        QPainter painter;
        if (!painter.begin(&generator))
            return failure(ErrorCode::io, "the chart could not be made an SVG drawing");
        paintFigure(painter, scene, window, figure, font);
    }
    return put(file, bytes);
}

CurveTable::CurveTable(const PlotScene& scene) {
    for (const auto& c : scene.curves)
        m_parts.push_back({c.run.toStdString(), c.metric.toStdString(), c.curve->raw});
}

Status CurveTable::write(const std::filesystem::path& file) const {
    fmt::memory_buffer text;
    const auto out = std::back_inserter(text);
    fmt::format_to(out, "run,metric,step,epoch,seconds,value\r\n");
    for (const auto& part : m_parts) {
        const auto head = quoted(part.run) + "," + quoted(part.metric);
        for (std::size_t i = 0; i < part.series.size(); ++i) {
            const auto p = part.series.at(i);
            fmt::format_to(out, "{},{},{},{},{}\r\n", head, p.step, p.epoch, p.seconds, p.value);
        }
    }
    return writeAtomically(file, std::string_view(text.data(), text.size()));
}

} // namespace imago::ui
