// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/shape_index.h"

#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>

#include <unordered_map>

namespace imago {

namespace {

namespace bgi = boost::geometry::index;
namespace bgm = boost::geometry::model;
using Corner = bgm::d2::point_xy<double>;
using Area = bgm::box<Corner>;
using Entry = std::pair<Area, std::int64_t>;

Area areaOf(const Box& box) {
    return {{box.x, box.y}, {box.x + box.width, box.y + box.height}};
}

} // namespace

struct ShapeIndex::Tree {
    bgi::rtree<Entry, bgi::rstar<16>> tree;
    std::unordered_map<std::int64_t, Area> places;

    void remove(std::int64_t number) {
        const auto found = places.find(number);
        if (found == places.end()) return;
        tree.remove(Entry{found->second, number});
        places.erase(found);
    }
};

ShapeIndex::ShapeIndex() : m_tree(std::make_unique<Tree>()) {}
ShapeIndex::~ShapeIndex() = default;
ShapeIndex::ShapeIndex(ShapeIndex&&) noexcept = default;
ShapeIndex& ShapeIndex::operator=(ShapeIndex&&) noexcept = default;

void ShapeIndex::assign(const std::vector<std::pair<std::int64_t, Box>>& boxes) {
    auto fresh = std::make_unique<Tree>();
    fresh->places.reserve(boxes.size());
    for (const auto& [number, box] : boxes)
        fresh->places.insert_or_assign(number, areaOf(box));
    std::vector<Entry> entries;
    entries.reserve(fresh->places.size());
    for (const auto& [number, area] : fresh->places)
        entries.emplace_back(area, number);
    fresh->tree = decltype(fresh->tree)(entries);
    m_tree = std::move(fresh);
}

void ShapeIndex::put(std::int64_t number, const Box& box) {
    m_tree->remove(number);
    const Area area = areaOf(box);
    m_tree->tree.insert(Entry{area, number});
    m_tree->places.emplace(number, area);
}

void ShapeIndex::remove(std::int64_t number) {
    m_tree->remove(number);
}

std::vector<std::int64_t> ShapeIndex::touching(const Box& area) const {
    std::vector<std::int64_t> numbers;
    for (auto found = m_tree->tree.qbegin(bgi::intersects(areaOf(area))); found != m_tree->tree.qend();
         ++found)
        numbers.push_back(found->second);
    return numbers;
}

std::size_t ShapeIndex::size() const {
    return m_tree->places.size();
}

} // namespace imago
