// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/svg.h"

#include "core/base/markup.h"

#include <fmt/format.h>

namespace imago {

namespace {

std::string strokeOf(const Svg::Line& line) {
    return fmt::format("fill=\"none\" stroke=\"{}\" stroke-width=\"{:.2f}\"{}", line.color, line.width,
                       line.dashed ? " stroke-dasharray=\"5 4\"" : "");
}

} // namespace

Svg::Svg(int width, int height, std::string_view title)
    : m_width(width),
      m_height(height),
      m_text(
          fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 "
                      "{0} {1}\" font-family=\"sans-serif\" role=\"img\">\n<title>{2}</title>\n",
                      width, height, escapedMarkup(title))) {}

void Svg::rect(double x, double y, double width, double height, std::string_view fill) {
    m_text +=
        fmt::format("<rect x=\"{:.2f}\" y=\"{:.2f}\" width=\"{:.2f}\" height=\"{:.2f}\" fill=\"{}\"/>\n", x,
                    y, width, height, fill);
}

void Svg::frame(double x, double y, double width, double height, std::string_view stroke) {
    m_text += fmt::format("<rect x=\"{:.2f}\" y=\"{:.2f}\" width=\"{:.2f}\" height=\"{:.2f}\" {}/>\n", x, y,
                          width, height, strokeOf({stroke, 1, false}));
}

void Svg::line(double x1, double y1, double x2, double y2, const Line& line) {
    m_text += fmt::format("<line x1=\"{:.2f}\" y1=\"{:.2f}\" x2=\"{:.2f}\" y2=\"{:.2f}\" {}/>\n", x1, y1, x2,
                          y2, strokeOf(line));
}

void Svg::path(std::span<const std::pair<double, double>> points, const Line& line) {
    if (points.empty()) return;
    m_text += "<polyline points=\"";
    for (const auto& [x, y] : points)
        m_text += fmt::format("{:.2f},{:.2f} ", x, y);
    m_text.back() = '"';
    m_text += fmt::format(" {}/>\n", strokeOf(line));
}

void Svg::dot(double x, double y, double radius, std::string_view fill) {
    m_text +=
        fmt::format("<circle cx=\"{:.2f}\" cy=\"{:.2f}\" r=\"{:.2f}\" fill=\"{}\"/>\n", x, y, radius, fill);
}

void Svg::text(double x, double y, std::string_view text, const Font& font) {
    constexpr const char* anchors[] = {"start", "middle", "end"};
    m_text +=
        fmt::format("<text x=\"{:.2f}\" y=\"{:.2f}\" font-size=\"{:.1f}\" fill=\"{}\" text-anchor=\"{}\"", x,
                    y, font.size, font.color, anchors[static_cast<int>(font.anchor)]);
    if (font.turned != 0)
        m_text += fmt::format(" transform=\"rotate({:.0f} {:.2f} {:.2f})\"", font.turned, x, y);
    m_text += fmt::format(">{}</text>\n", escapedMarkup(text));
}

std::string Svg::finish() && {
    m_text += "</svg>";
    return std::move(m_text);
}

} // namespace imago
