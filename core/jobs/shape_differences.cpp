// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/shape_differences.h"

#include "core/base/json_fields.h"
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "core/geometry/nearly_equal.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace imago {

namespace {

constexpr double tolerance = 1e-3; ///< pixels
/// How far a changed shape may lie off the old one: what pixels and chords of curves are off by.
constexpr double near = 2;

bool isNear(Point a, Point b) {
    return std::abs(a.x - b.x) <= tolerance && std::abs(a.y - b.y) <= tolerance;
}

/// The turn of a nearly round ellipse, or of one so small that nobody sees it, says nothing.
bool isSame(const Ellipse& a, const Ellipse& b) {
    const double turn = std::abs(std::remainder(a.angle - b.angle, 180.0)) * std::numbers::pi / 180;
    return isNear(a.center, b.center) && isNear({a.rx, a.ry}, {b.rx, b.ry}) &&
           turn * std::abs(a.rx - a.ry) <= tolerance;
}

/// By the corners: the turn of a box without an extent says nothing.
bool isSame(const RotatedBox& a, const RotatedBox& b) {
    const auto p = corners(a), q = corners(b);
    return std::equal(p.begin(), p.end(), q.begin(), q.end(), isNear);
}

bool isSame(const Geometry& a, const Geometry& b) {
    if (a.index() != b.index()) return false;
    if (const auto* ellipse = std::get_if<Ellipse>(&a)) return isSame(*ellipse, std::get<Ellipse>(b));
    if (const auto* box = std::get_if<RotatedBox>(&a)) return isSame(*box, std::get<RotatedBox>(b));
    if (const auto* mask = std::get_if<Mask>(&a)) // the tightest rectangle of both
        return united(*mask, Mask()) == united(std::get<Mask>(b), Mask());
    return nearlyEqual(a, b, tolerance);
}

bool touch(const Geometry& a, const Geometry& b) {
    const auto p = bounds(a), q = bounds(b);
    return p.x <= q.x + q.width + near && q.x <= p.x + p.width + near && p.y <= q.y + q.height + near &&
           q.y <= p.y + p.height + near;
}

std::string textOf(const DatasetShape& shape) {
    const auto box = bounds(shape.geometry);
    return fmt::format("{} of {} at {:.4f}, {:.4f}, {:.4f} × {:.4f}",
                       toString(static_cast<AnnotationKind>(shape.geometry.index())), shape.label, box.x,
                       box.y, box.width, box.height);
}

nlohmann::json objectOf(const std::string& text) {
    if (text.empty()) return nlohmann::json::object();
    auto parsed = json::parse(text, "attributes");
    return parsed && parsed->is_object() ? std::move(*parsed) : nlohmann::json::object();
}

/// Numbers by their value as a double: that is what most formats keep of them.
bool isSame(const nlohmann::json& a, const nlohmann::json& b) {
    return a == b || (a.is_number() && b.is_number() && a.get<double>() == b.get<double>());
}

class Differences {
public:
    Differences(const DatasetItem& wanted, const DatasetItem& read, const Output& out)
        : m_wanted(wanted),
          m_read(read),
          m_out(out) {}

    std::vector<std::string> all() {
        classes();
        for (const auto& shape : m_wanted.shapes)
            if (shape.geometry.index() != 0) m_missing.push_back(&shape);
        for (const auto& shape : m_read.shapes)
            if (shape.geometry.index() != 0) m_new.push_back(&shape);
        pair([](const auto& a, const auto& b) { return sameDetails(a, b); });
        pair([](const auto&, const auto&) { return true; });
        for (const auto* shape : m_missing)
            if (!isChanged(m_wanted, *shape, m_out)) differs(textOf(*shape) + " is missing");
        for (const auto* shape : m_new)
            if (!isExplained(*shape)) differs(textOf(*shape) + " came out of nowhere");
        return std::move(m_texts);
    }

private:
    void differs(std::string what) { m_texts.push_back(std::move(what)); }

    /// Of the whole picture. Those that are shapes carry more than their name, which is not compared.
    void classes() {
        const auto wanted = imageClasses(m_wanted), read = imageClasses(m_read);
        const bool any = m_out.hasLost("image", &m_wanted) || m_out.hasLost("class_name", nullptr) ||
                         std::any_of(m_wanted.shapes.begin(), m_wanted.shapes.end(), [&](const auto& shape) {
                             return shape.geometry.index() == 0 && m_out.hasLost("image", &m_wanted, &shape);
                         });
        if (any) return;
        for (const auto& label : wanted)
            if (std::find(read.begin(), read.end(), label) == read.end())
                differs(fmt::format("the class {} is missing", label));
        for (const auto& label : read)
            if (std::find(wanted.begin(), wanted.end(), label) == wanted.end())
                differs(fmt::format("the class {} came out of nowhere", label));
    }

    static bool sameDetails(const DatasetShape& a, const DatasetShape& b) {
        return objectOf(a.attributes) == objectOf(b.attributes) && a.confidence == b.confidence &&
               a.source == b.source && a.zOrder == b.zOrder && a.flags == b.flags &&
               (a.groupId != 0) == (b.groupId != 0);
    }

    /// Takes those of one class and the same geometry away from both sides, one to one.
    template <class Fits> void pair(Fits fits) {
        std::erase_if(m_missing, [&](const DatasetShape* shape) {
            const auto other = std::find_if(m_new.begin(), m_new.end(), [&](const DatasetShape* one) {
                return one->label == shape->label && isSame(one->geometry, shape->geometry) &&
                       fits(*shape, *one);
            });
            if (other == m_new.end()) return false;
            details(*shape, **other);
            m_new.erase(other);
            return true;
        });
    }

    void details(const DatasetShape& a, const DatasetShape& b) {
        const auto check = [&](bool same, const char* kind) {
            if (!same && !m_out.hasLost(kind, &m_wanted, &a))
                differs(fmt::format("{}: its {} is told otherwise", textOf(a), kind));
        };
        check(std::abs(a.confidence - b.confidence) <= 1e-6, "confidence");
        check(a.source == b.source, "source");
        check(a.source != b.source || a.source == AnnotationSource::import || a.author == b.author, "author");
        check(a.zOrder == b.zOrder, "z_order");
        check((a.groupId != 0) == (b.groupId != 0), "group");
        check(((a.flags ^ b.flags) & annotationLocked) == 0, "flag_locked");
        check(((a.flags ^ b.flags) & annotationHidden) == 0, "flag_hidden");
        check(((a.flags ^ b.flags) & annotationCrowd) == 0, "crowd");
        attributes(a, b);
    }

    void attributes(const DatasetShape& a, const DatasetShape& b) {
        const auto one = objectOf(a.attributes), two = objectOf(b.attributes);
        if (one == two) return;
        const auto check = [&](const auto& from, const auto& to) {
            for (const auto& [name, value] : from.items()) {
                const auto at = to.find(name);
                if (name.empty() || (at != to.end() && isSame(*at, value))) continue;
                const bool foreign = !name.empty() && name.front() == '$';
                // What a format adds to tell it again is nobody's word.
                if (foreign && &from == &two) continue;
                if (!m_out.hasLost(foreign ? "foreign" : "attribute", &m_wanted, &a))
                    differs(fmt::format("{}: its attribute \"{}\" is told otherwise", textOf(a), name));
            }
        };
        check(one, two);
        check(two, one);
    }

    bool isExplained(const DatasetShape& made) const {
        return std::any_of(m_missing.begin(), m_missing.end(), [&](const DatasetShape* shape) {
            return shape->label == made.label && isChanged(m_wanted, *shape, m_out) &&
                   touch(shape->geometry, made.geometry);
        });
    }

    const DatasetItem& m_wanted;
    const DatasetItem& m_read;
    const Output& m_out;
    std::vector<const DatasetShape*> m_missing, m_new;
    std::vector<std::string> m_texts;
};

/// Kinds of loss besides those that are a kind of shape.
constexpr std::array changing{"clamped", "hole", "part", "visibility", "instance"};

} // namespace

bool changesShapes(std::string_view lossKind) {
    return kindFromString(lossKind) ||
           std::find(changing.begin(), changing.end(), lossKind) != changing.end();
}

bool isChanged(const DatasetItem& item, const DatasetShape& shape, const Output& out) {
    const auto lost = [&](std::string_view kind) { return out.hasLost(std::string(kind), &item, &shape); };
    for (int kind = 0; kind < annotationKinds; ++kind)
        if (lost(toString(static_cast<AnnotationKind>(kind)))) return true;
    return std::any_of(changing.begin(), changing.end(), lost) || out.hasLost("instance", &item);
}

std::vector<std::string> shapeDifferences(const DatasetItem& wanted, const DatasetItem& read,
                                          const Output& out) {
    return Differences(wanted, read, out).all();
}

} // namespace imago
