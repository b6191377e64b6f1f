// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/class_looks.h"

#include <iterator>

namespace imago::ui {

namespace {

constexpr int toldApart = 8;

/// In pen widths.
const QVector<qreal> dashes[] = {{}, {7, 2.5}, {2, 2}, {8, 2, 2, 2}};
constexpr Qt::BrushStyle hatches[] = {Qt::SolidPattern, Qt::BDiagPattern, Qt::FDiagPattern,
                                      Qt::DiagCrossPattern};
constexpr int patterns = int(std::size(dashes));

} // namespace

QPen ClassLook::pen(double width) const {
    QPen pen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (pattern > 0) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(dashes[pattern]);
    }
    return pen;
}

QBrush ClassLook::fill(double opacity) const {
    QColor tint = color;
    // Lines cover less than a plain tint does.
    tint.setAlphaF(float(pattern > 0 ? std::min(1.0, 3 * opacity) : opacity));
    return QBrush(tint, hatches[pattern]);
}

void ClassLooks::set(const std::vector<ClassRecord>& classes) {
    m_looks.clear();
    for (const auto& record : classes) {
        auto schema = parseSchema(record.schema);
        m_looks.emplace(record.id,
                        ClassLook{QColor::fromRgb(QRgb(record.color)), QString::fromStdString(record.name),
                                  std::max(0, record.position) / toldApart % patterns,
                                  schema ? std::move(*schema) : ClassSchema{}});
    }
}

const ClassLook& ClassLooks::of(ClassId id) const {
    static const ClassLook none{QColor(0x9a, 0x9a, 0x9a), {}, 0, {}};
    const auto found = m_looks.find(id);
    return found == m_looks.end() ? none : found->second;
}

} // namespace imago::ui
