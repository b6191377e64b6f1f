// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/geometry_scan.h"

#include <charconv>
#include <utility>

namespace imago {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

class Scanner {
public:
    explicit Scanner(std::string_view text) : m_at(text.data()), m_end(text.data() + text.size()) {}

    bool atEnd() const { return m_at == m_end; }
    bool take(std::string_view word) {
        if (!std::string_view(m_at, left()).starts_with(word)) return false;
        m_at += word.size();
        return true;
    }
    /// JSON's numbers only: from_chars would also take "inf", "01" and "1.".
    template <class Number> bool number(Number& value) {
        const char* digits = m_at + (m_at != m_end && *m_at == '-');
        if (digits == m_end || !isDigit(*digits)) return false;
        if (*digits == '0' && digits + 1 != m_end && isDigit(digits[1])) return false;
        const auto [end, error] = std::from_chars(m_at, m_end, value);
        if (error != std::errc() || !isDigit(end[-1])) return false;
        const std::string_view read(m_at, static_cast<std::size_t>(end - m_at));
        const auto dot = read.find('.');
        if (dot != read.npos && !isDigit(read[dot + 1])) return false;
        m_at = end;
        return true;
    }
    /// "[", then `one` for each of the things between commas, "]".
    template <class One> bool list(One&& one) {
        if (!take("[")) return false;
        if (take("]")) return true;
        do {
            if (!one()) return false;
        } while (take(","));
        return take("]");
    }
    template <std::size_t count> bool numbers(double (&values)[count]) {
        std::size_t read = 0;
        return list([&] { return read < count && number(values[read++]); }) && read == count;
    }
    bool points(std::vector<Point>& points) {
        return list([&] {
            Point point;
            if (!number(point.x) || !take(",") || !number(point.y)) return false;
            points.push_back(point);
            return true;
        });
    }

private:
    std::size_t left() const { return static_cast<std::size_t>(m_end - m_at); }

    const char* m_at;
    const char* m_end;
};

bool scan(Scanner& text, Polygon& polygon) {
    return text.list([&] {
        bool any = false;
        auto& part = polygon.parts.emplace_back();
        const bool good = text.list(
            [&] { return text.points(std::exchange(any, true) ? part.holes.emplace_back() : part.outer); });
        return good && any;
    });
}

bool scan(Scanner& text, Keypoints& keypoints) {
    return text.list([&] {
        Keypoint point;
        int visibility = 0;
        const bool good = text.number(point.at.x) && text.take(",") && text.number(point.at.y) &&
                          text.take(",") && text.number(visibility) && visibility >= 0 && visibility <= 2;
        point.visibility = static_cast<Visibility>(visibility);
        keypoints.points.push_back(point);
        return good;
    });
}

bool scan(Scanner& text, Mask& mask) {
    const auto run = [&] { return text.number(mask.runs.emplace_back()); };
    return text.take(R"({"x":)") && text.number(mask.x) && text.take(R"(,"y":)") && text.number(mask.y) &&
           text.take(R"(,"w":)") && text.number(mask.width) && text.take(R"(,"h":)") &&
           text.number(mask.height) && text.take(R"(,"rle":)") && text.list(run) && text.take("}");
}

std::optional<Geometry> scanned(std::size_t kind, Scanner& text) {
    double v[5] = {};
    double four[4] = {};
    double two[2] = {};
    Polygon polygon;
    Polyline line;
    Keypoints keypoints;
    Mask mask;
    switch (kind) {
        case 1:
            if (text.numbers(four)) return Box{four[0], four[1], four[2], four[3]};
            break;
        case 2:
            if (text.numbers(v)) return RotatedBox{{v[0], v[1]}, v[2], v[3], v[4]};
            break;
        case 3:
            if (scan(text, polygon)) return polygon;
            break;
        case 4:
            if (text.points(line.points)) return line;
            break;
        case 5:
            if (text.numbers(two)) return Point{two[0], two[1]};
            break;
        case 6:
            if (scan(text, mask)) return mask;
            break;
        case 7:
            if (text.numbers(v)) return Ellipse{{v[0], v[1]}, v[2], v[3], v[4]};
            break;
        case 8:
            if (scan(text, keypoints)) return keypoints;
            break;
        default:
            break;
    }
    return {};
}

} // namespace

std::optional<Geometry> scanGeometry(std::size_t kind, std::string_view text) {
    Scanner scanner(text);
    auto geometry = scanned(kind, scanner);
    return geometry && scanner.atEnd() ? std::move(geometry) : std::nullopt;
}

} // namespace imago
