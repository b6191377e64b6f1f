// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace imago {

/// Writes an SVG drawing with the elements and attributes of SVG Tiny 1.2 alone, which every reader has.
/// Coordinates are written with two decimals, so that the same drawing is the same text everywhere.
class Svg {
public:
    enum class Anchor { start, middle, end };
    struct Line {
        std::string_view color = "#1c2430";
        double width = 1;
        bool dashed = false;
    };
    struct Font {
        double size = 12;
        std::string_view color = "#1c2430";
        Anchor anchor = Anchor::start;
        double turned = 0; ///< degrees, clockwise, about its place
    };

    Svg(int width, int height, std::string_view title);
    void rect(double x, double y, double width, double height, std::string_view fill);
    void frame(double x, double y, double width, double height, std::string_view stroke);
    void line(double x1, double y1, double x2, double y2, const Line& line);
    void path(std::span<const std::pair<double, double>> points, const Line& line);
    void dot(double x, double y, double radius, std::string_view fill);
    void text(double x, double y, std::string_view text, const Font& font);
    int width() const { return m_width; }
    int height() const { return m_height; }
    /// The whole element.
    std::string finish() &&;

private:
    int m_width, m_height;
    std::string m_text;
};

} // namespace imago
