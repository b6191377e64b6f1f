// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/class_looks.h"

#include "ui/base/patterns.h"

#include <algorithm>

namespace imago::ui {

namespace {

constexpr int toldApart = 7; ///< by their colours alone, see defaultClassColor

} // namespace

int markOf(const ClassLook& look) {
    return patternsShown() ? look.pattern % markCount : look.pattern / toldApart % markCount;
}

QPen ClassLook::pen(double width) const {
    QPen pen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (const auto dashes = markDashes(markOf(*this)); !dashes.isEmpty()) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(dashes);
    }
    return pen;
}

QBrush ClassLook::fill(double opacity) const {
    QColor tint = color;
    // Lines cover less than a plain tint does.
    const auto hatch = markHatch(markOf(*this));
    tint.setAlphaF(float(hatch != Qt::SolidPattern ? std::min(1.0, 3 * opacity) : opacity));
    return QBrush(tint, hatch);
}

void ClassLooks::set(const std::vector<ClassRecord>& classes) {
    m_looks.clear();
    for (const auto& record : classes) {
        auto schema = parseSchema(record.schema);
        m_looks.emplace(record.id,
                        ClassLook{QColor::fromRgb(QRgb(record.color)), QString::fromStdString(record.name),
                                  std::max(0, record.position), schema ? std::move(*schema) : ClassSchema{}});
    }
}

const ClassLook& ClassLooks::of(ClassId id) const {
    static const ClassLook none{QColor(0x9a, 0x9a, 0x9a), {}, 0, {}};
    const auto found = m_looks.find(id);
    return found == m_looks.end() ? none : found->second;
}

} // namespace imago::ui
