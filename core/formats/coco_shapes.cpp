// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/coco_read.h"
#include "core/formats/coco_rle.h"
#include "core/formats/json_values.h"
#include "core/geometry/geometry_text.h"
#include "core/geometry/measure.h"

#include <fmt/format.h>

#include <cmath>

namespace imago {

using Json = nlohmann::json;

namespace {

class ShapeReader {
public:
    ShapeReader(const Json& json, std::size_t& budget) : m_json(json), m_budget(budget) {}

    CocoShapes read() {
        const auto box = readBox();
        auto main = readSegmentation();
        const auto keypoints = readKeypoints();
        if (!main && box && !(keypoints && isJustAround(*box, *keypoints))) main = *box;
        if (main) m_out.shapes.push_back(std::move(*main));
        if (keypoints) m_out.shapes.emplace_back(*keypoints);
        if (m_out.shapes.empty() && m_out.problems.empty()) problem("has neither a box nor a segmentation");
        return std::move(m_out);
    }

private:
    void problem(std::string reason) { m_out.problems.push_back(std::move(reason)); }

    std::optional<Box> readBox() {
        const auto* value = json::field(m_json, "bbox");
        if (!value || (value->is_array() && value->empty())) return {};
        const auto numbers = json::numbers(*value);
        if (!numbers || numbers->size() != 4) {
            problem("the box is not four finite numbers");
            return {};
        }
        const Box box{(*numbers)[0], (*numbers)[1], (*numbers)[2], (*numbers)[3]};
        if (box.width >= 0 && box.height >= 0) return box;
        problem("the box has a negative width or height");
        return {};
    }

    std::optional<Keypoints> readKeypoints() {
        const auto* value = json::field(m_json, "keypoints");
        if (!value || (value->is_array() && value->empty())) return {};
        const auto numbers = json::numbers(*value);
        if (!numbers || numbers->size() % 3) {
            problem("the keypoints are not triples of finite numbers");
            return {};
        }
        Keypoints keypoints;
        bool any = false;
        for (std::size_t i = 0; i < numbers->size(); i += 3) {
            const double v = (*numbers)[i + 2];
            if (v != 0 && v != 1 && v != 2) {
                problem("a keypoint's visibility is not 0, 1 or 2");
                return {};
            }
            any = any || v > 0;
            keypoints.points.push_back(
                {{(*numbers)[i], (*numbers)[i + 1]}, static_cast<Visibility>(static_cast<int>(v))});
        }
        if (!any) return {};
        return keypoints;
    }

    std::optional<Geometry> readSegmentation() {
        const auto* value = json::field(m_json, "segmentation");
        if (!value) return {};
        if (value->is_object()) return readMask(*value);
        if (value->is_array()) return readPolygon(*value);
        problem("the segmentation is neither polygons nor run lengths");
        return {};
    }

    std::optional<Geometry> readPolygon(const Json& rings) {
        Polygon polygon;
        // Some programs leave out the outer list.
        const bool flat = !rings.empty() && !rings[0].is_array();
        for (std::size_t i = 0; i < (flat ? 1 : rings.size()); ++i) {
            const auto numbers = json::numbers(flat ? rings : rings[i]);
            auto ring = numbers ? json::points(*numbers) : std::nullopt;
            if (!ring)
                problem(fmt::format("ring {} of the segmentation is not pairs of finite numbers", i));
            else if (ring->size() < 3)
                problem(fmt::format("ring {} of the segmentation has fewer than three points", i));
            else
                polygon.parts.push_back({std::move(*ring), {}});
        }
        if (polygon.parts.empty()) return {};
        return polygon;
    }

    std::optional<Geometry> readMask(const Json& json) {
        auto mask = maskOf(json);
        if (mask && mask->width > 0) return Geometry(std::move(*mask));
        problem(mask ? "the mask has no pixel" : mask.error().message);
        return {};
    }

    Result<Mask> maskOf(const Json& json) {
        const auto* size = json::field(json, "size");
        const auto* counts = json::field(json, "counts");
        std::vector<int> sides;
        if (!size || !json::convert(*size, sides) || sides.size() != 2)
            return failure(ErrorCode::corrupt, "the mask's size is not [height, width]");
        ColumnRuns runs;
        if (counts && counts->is_string()) {
            IMAGO_TRY(read, runsFromText(counts->get_ref<const std::string&>()));
            runs = std::move(read);
        } else if (!counts || !json::convert(*counts, runs)) {
            return failure(ErrorCode::corrupt, "the mask's counts are neither a list nor a text");
        }
        return maskFromColumns(runs, {sides[1], sides[0]}, m_budget);
    }

    const Json& m_json;
    std::size_t& m_budget;
    CocoShapes m_out;
};

} // namespace

bool isJustAround(const Box& box, const Keypoints& keypoints) {
    const auto around = bounds(keypoints);
    const auto near = [](double a, double b) { return std::abs(a - b) < 0.01; };
    return near(box.x, around.x) && near(box.y, around.y) && near(box.width, around.width) &&
           near(box.height, around.height);
}

CocoShapes cocoShapes(const Json& annotation, std::size_t& budget) {
    return ShapeReader(annotation, budget).read();
}

} // namespace imago
