// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/commands.h"
#include "core/tools/gestures.h"

#include <algorithm>
#include <map>

namespace imago::commands {

namespace {

using Key = std::pair<std::int64_t, std::int64_t>; ///< (zOrder, id), both negated for moves downwards

/// Steps shapes over the nearest neighbour that overlaps, since a step over one far away would show nothing.
/// Rows of equal order lie by id, so a step may lift other rows too: those, and only those, that overlap a
/// lifted one and have to stay above it.
class Steps {
public:
    Steps(const Scene& scene, bool up) : m_scene(scene), m_sign(up ? 1 : -1) {
        auto order = scene.paintOrder();
        if (!up) std::reverse(order.begin(), order.end());
        for (std::size_t i = 0; i < order.size(); ++i) {
            // Steps over a neighbour take the odd places between.
            m_rank[order[i]] = 2 * static_cast<std::int64_t>(i);
            m_key[order[i]] = keyOf(order[i], scene.find(order[i])->row.zOrder);
        }
        m_order = std::move(order);
    }

    /// The topmost first, so that chosen shapes keep their order among each other.
    void stepSelected() {
        for (auto id = m_order.rbegin(); id != m_order.rend(); ++id)
            if (m_scene.isSelected(*id)) step(*id);
    }

    std::vector<AnnotationChange> changes() const {
        std::vector<AnnotationChange> changes;
        for (const auto id : m_order) {
            const auto& row = m_scene.find(id)->row;
            auto moved = row;
            moved.zOrder = static_cast<int>(m_sign * m_key.at(id).first);
            if (moved.zOrder != row.zOrder) changes.push_back({row, std::move(moved)});
        }
        return changes;
    }

private:
    Key keyOf(AnnotationId id, std::int64_t z) const { return {m_sign * z, m_sign * id.value}; }

    void step(AnnotationId id) {
        AnnotationId over;
        for (const auto* near : m_scene.inArea(m_scene.find(id)->bounds)) {
            const auto other = near->row.id;
            if (m_rank[other] > m_rank[id] && (!over || m_rank[other] < m_rank[over])) over = other;
        }
        if (!over || m_scene.isSelected(over)) return;
        m_rank[id] = m_rank[over] + 1;
        std::map<std::int64_t, AnnotationId> waiting{{m_rank[id], id}}; // the lowest first
        liftAbove(id, m_key[over]);
        while (!waiting.empty()) {
            const auto lifted = waiting.extract(waiting.begin()).mapped();
            for (const auto* near : m_scene.inArea(m_scene.find(lifted)->bounds)) {
                const auto other = near->row.id;
                if (m_rank[other] <= m_rank[lifted] || m_key[other] > m_key[lifted]) continue;
                liftAbove(other, m_key[lifted]);
                waiting.emplace(m_rank[other], other);
            }
        }
    }
    void liftAbove(AnnotationId id, Key key) {
        auto& own = m_key[id];
        if (own < key) own.first = own.second > key.second ? key.first : key.first + 1;
    }

    const Scene& m_scene;
    std::int64_t m_sign;
    std::vector<AnnotationId> m_order;
    std::map<AnnotationId, std::int64_t> m_rank;
    std::map<AnnotationId, Key> m_key;
};

} // namespace

Edit moveInOrder(const Scene& scene, ZMove move) {
    if (scene.selection().empty()) return {};
    if (move == ZMove::up || move == ZMove::down) {
        Steps steps(scene, move == ZMove::up);
        steps.stepSelected();
        return editOf("shape.order", scene, steps.changes());
    }
    auto order = scene.paintOrder();
    const bool top = move == ZMove::top;
    const auto isChosen = [&](AnnotationId id) { return scene.isSelected(id); };
    const auto chosenCount = static_cast<std::ptrdiff_t>(scene.selection().size());
    const bool there = top ? std::all_of(order.end() - chosenCount, order.end(), isChosen)
                           : std::all_of(order.begin(), order.begin() + chosenCount, isChosen);
    if (there) return {};
    std::erase_if(order, [&](AnnotationId id) { return !scene.isSelected(id); });
    const auto [lowest, highest] = scene.zRange();
    int z = top ? highest + 1 : lowest - static_cast<int>(order.size());
    std::vector<AnnotationChange> changes;
    for (const auto id : order) {
        const auto& row = scene.find(id)->row;
        auto moved = row;
        moved.zOrder = z++;
        changes.push_back({row, std::move(moved)});
    }
    return editOf("shape.order", scene, changes);
}

} // namespace imago::commands
