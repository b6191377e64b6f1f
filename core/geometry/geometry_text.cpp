// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/geometry_text.h"

#include "core/base/json_fields.h"
#include "core/geometry/geometry_scan.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

namespace imago {

namespace {

using Json = nlohmann::json;

void write(std::string& text, double value) {
    // Shortest form that reads back; JSON has no other word for an integral double than its digits.
    fmt::format_to(std::back_inserter(text), "{}", value == 0 ? 0.0 : value);
}

class Writer {
public:
    std::string text;

    void operator()(std::monostate) {}
    void operator()(const Box& b) { numbers({b.x, b.y, b.width, b.height}); }
    void operator()(const RotatedBox& b) { numbers({b.center.x, b.center.y, b.width, b.height, b.angle}); }
    void operator()(const Ellipse& e) { numbers({e.center.x, e.center.y, e.rx, e.ry, e.angle}); }
    void operator()(const Polyline& line) { points(line.points); }
    void operator()(Point p) { numbers({p.x, p.y}); }
    void operator()(const Polygon& polygon) {
        list(polygon.parts, [this](const PolygonPart& part) {
            text += '[';
            points(part.outer);
            for (const auto& hole : part.holes) {
                text += ',';
                points(hole);
            }
            text += ']';
        });
    }
    void operator()(const Keypoints& keypoints) {
        list(keypoints.points, [this](const Keypoint& point) {
            write(text, point.at.x);
            text += ',';
            write(text, point.at.y);
            fmt::format_to(std::back_inserter(text), ",{}", static_cast<int>(point.visibility));
        });
    }
    void operator()(const Mask& mask) {
        fmt::format_to(std::back_inserter(text), R"({{"x":{},"y":{},"w":{},"h":{},"rle":[)", mask.x, mask.y,
                       mask.width, mask.height);
        // Hundreds of thousands in a large mask, at the end of every stroke of a brush.
        text.reserve(text.size() + 5 * mask.runs.size() + 2);
        for (std::size_t i = 0; i < mask.runs.size(); ++i) {
            if (i > 0) text += ',';
            const fmt::format_int digits(mask.runs[i]);
            text.append(digits.data(), digits.size());
        }
        text += "]}";
    }

private:
    template <class Items, class F> void list(const Items& items, F&& one) {
        text += '[';
        bool first = true;
        for (const auto& item : items) {
            if (!std::exchange(first, false)) text += ',';
            one(item);
        }
        text += ']';
    }
    void numbers(std::initializer_list<double> values) {
        list(values, [this](double value) { write(text, value); });
    }
    void points(const std::vector<Point>& points) {
        list(points, [this](Point p) {
            write(text, p.x);
            text += ',';
            write(text, p.y);
        });
    }
};

Error misfit(const char* what) {
    return failure(ErrorCode::corrupt, fmt::format("a geometry {}", what));
}

Result<std::vector<double>> numbersOf(const Json& json) {
    std::vector<double> values;
    if (!json::convert(json, values)) return misfit("is no list of finite numbers");
    return values;
}

Result<std::vector<Point>> pointsOf(const Json& json) {
    IMAGO_TRY(values, numbersOf(json));
    if (values.size() % 2) return misfit("has an odd number of coordinates");
    std::vector<Point> points;
    points.reserve(values.size() / 2);
    for (std::size_t i = 0; i < values.size(); i += 2)
        points.push_back({values[i], values[i + 1]});
    return points;
}

Result<Polygon> polygonFrom(const Json& json) {
    if (!json.is_array()) return misfit("is no list of parts");
    Polygon polygon;
    for (const auto& rings : json) {
        if (!rings.is_array() || rings.empty()) return misfit("has a part that is no list of rings");
        PolygonPart part;
        for (std::size_t i = 0; i < rings.size(); ++i) {
            IMAGO_TRY(ring, pointsOf(rings[i]));
            (i ? part.holes.emplace_back() : part.outer) = std::move(ring);
        }
        polygon.parts.push_back(std::move(part));
    }
    return polygon;
}

Result<Mask> maskFrom(const Json& json) {
    Mask mask;
    json::Fields fields(json, "a mask");
    fields.required("x", mask.x);
    fields.required("y", mask.y);
    fields.required("w", mask.width);
    fields.required("h", mask.height);
    fields.required("rle", mask.runs);
    fields.noOthers();
    IMAGO_CHECK(fields.status());
    return mask;
}

Result<Keypoints> keypointsFrom(const Json& json) {
    IMAGO_TRY(values, numbersOf(json));
    if (values.size() % 3) return misfit("has keypoints that are no triples");
    Keypoints keypoints;
    for (std::size_t i = 0; i < values.size(); i += 3) {
        const double v = values[i + 2];
        if (v != 0 && v != 1 && v != 2) return misfit("has a keypoint whose visibility is not 0, 1 or 2");
        keypoints.points.push_back(
            {{values[i], values[i + 1]}, static_cast<Visibility>(static_cast<int>(v))});
    }
    return keypoints;
}

Result<Geometry> geometryFrom(std::size_t kind, const Json& json) {
    const auto fixed = [&](std::size_t count) -> Result<std::vector<double>> {
        IMAGO_TRY(values, numbersOf(json));
        if (values.size() != count) return misfit("has another number of values than its kind");
        return values;
    };
    switch (kind) {
        case 1: {
            IMAGO_TRY(v, fixed(4));
            return Geometry(Box{v[0], v[1], v[2], v[3]});
        }
        case 2: {
            IMAGO_TRY(v, fixed(5));
            return Geometry(RotatedBox{{v[0], v[1]}, v[2], v[3], v[4]});
        }
        case 3: {
            IMAGO_TRY(polygon, polygonFrom(json));
            return Geometry(std::move(polygon));
        }
        case 4: {
            IMAGO_TRY(points, pointsOf(json));
            return Geometry(Polyline{std::move(points)});
        }
        case 5: {
            IMAGO_TRY(v, fixed(2));
            return Geometry(Point{v[0], v[1]});
        }
        case 6: {
            IMAGO_TRY(mask, maskFrom(json));
            return Geometry(std::move(mask));
        }
        case 7: {
            IMAGO_TRY(v, fixed(5));
            return Geometry(Ellipse{{v[0], v[1]}, v[2], v[3], v[4]});
        }
        case 8: {
            IMAGO_TRY(keypoints, keypointsFrom(json));
            return Geometry(std::move(keypoints));
        }
        default:
            return misfit("has an unknown kind");
    }
}

bool finite(Point p) {
    return std::isfinite(p.x) && std::isfinite(p.y);
}
bool finite(const std::vector<Point>& points) {
    for (const Point p : points)
        if (!finite(p)) return false;
    return true;
}

struct Problem {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const Box& b) const {
        if (!finite({b.x, b.y}) || !finite({b.width, b.height})) return "is not finite";
        return b.width < 0 || b.height < 0 ? "has a negative width or height" : "";
    }
    std::string operator()(const RotatedBox& b) const { return turned(b.center, b.width, b.height, b.angle); }
    std::string operator()(const Ellipse& e) const { return turned(e.center, e.rx, e.ry, e.angle); }
    std::string operator()(const Polygon& polygon) const {
        if (polygon.parts.empty()) return "has no points";
        for (const auto& part : polygon.parts) {
            if (auto problem = ring(part.outer); !problem.empty()) return problem;
            for (const auto& hole : part.holes)
                if (auto problem = ring(hole); !problem.empty()) return problem;
        }
        return {};
    }
    std::string operator()(const Polyline& line) const {
        if (line.points.size() < 2) return "has fewer than two points";
        return finite(line.points) ? "" : "is not finite";
    }
    std::string operator()(Point p) const { return finite(p) ? "" : "is not finite"; }
    std::string operator()(const Mask& mask) const {
        constexpr std::int64_t most = std::int64_t{1} << 28;
        if (mask.width < 0 || mask.height < 0) return "has a negative width or height";
        if (mask.width > 1 << 20 || mask.height > 1 << 20) return "has a side of more than 2^20 pixels";
        const std::int64_t pixels = std::int64_t{mask.width} * mask.height;
        if (pixels > most) return "has more than 2^28 pixels";
        constexpr int furthest = 1 << 29;
        if (std::abs(std::int64_t{mask.x}) > furthest || std::abs(std::int64_t{mask.y}) > furthest)
            return "lies more than 2^29 pixels away";
        std::int64_t sum = 0;
        for (const auto run : mask.runs)
            sum += run;
        return sum == pixels ? "" : "has runs that do not add up to its rectangle";
    }
    std::string operator()(const Keypoints& keypoints) const {
        if (keypoints.points.empty()) return "has no points";
        for (const auto& point : keypoints.points)
            if (!finite(point.at)) return "is not finite";
        return {};
    }

private:
    static std::string turned(Point center, double a, double b, double angle) {
        if (!finite(center) || !finite({a, b}) || !std::isfinite(angle)) return "is not finite";
        return a < 0 || b < 0 ? "has a negative width or height" : "";
    }
    static std::string ring(const Ring& ring) {
        if (ring.size() < 3) return "has fewer than three points";
        return finite(ring) ? "" : "is not finite";
    }
};

} // namespace

std::string geometryText(const Geometry& geometry) {
    Writer writer;
    std::visit(writer, geometry);
    return std::move(writer.text);
}

std::string geometryProblem(const Geometry& geometry) {
    return std::visit(Problem{}, geometry);
}

Result<Geometry> parseGeometry(std::size_t kind, std::string_view text) {
    if (kind == 0) return text.empty() ? Result<Geometry>(Geometry()) : misfit("belongs to a whole image");
    auto scanned = scanGeometry(kind, text);
    if (scanned && geometryProblem(*scanned).empty()) return std::move(*scanned);
    IMAGO_TRY(json, json::parse(std::string(text), "a geometry"));
    IMAGO_TRY(geometry, geometryFrom(kind, json));
    if (const auto problem = geometryProblem(geometry); !problem.empty()) return misfit(problem.c_str());
    return geometry;
}

} // namespace imago
