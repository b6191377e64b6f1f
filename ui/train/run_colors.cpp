// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/run_colors.h"

#include "ui/base/theme.h"

#include <array>
#include <set>

namespace imago::ui {

QColor runColor(int slot, bool dark) {
    static constexpr std::array<QRgb, runColorCount> onDark = {0xff56b4e9, 0xffe69f00, 0xff00b488, 0xffe08fbc,
                                                               0xfff0e442, 0xff4d86d8, 0xffe8673a};
    static constexpr std::array<QRgb, runColorCount> onLight = {
        0xff0072b2, 0xffb87300, 0xff007f5c, 0xffb0508a, 0xff6b6500, 0xff2f93cc, 0xffc44a00};
    const auto i = static_cast<std::size_t>(((slot % runColorCount) + runColorCount) % runColorCount);
    return QColor::fromRgb(dark ? onDark[i] : onLight[i]);
}

int RunColors::slotOf(RunId run) const {
    const auto at = m_slots.find(run);
    // Ids begin at 1: the first run has the first colour.
    return at == m_slots.end() ? static_cast<int>((run.value + runColorCount - 1) % runColorCount)
                               : at->second;
}

bool RunColors::show(const std::vector<RunId>& runs) {
    std::set<int> taken;
    bool changed = false;
    for (const auto run : runs) {
        int slot = slotOf(run);
        for (int i = 0; i < runColorCount && taken.contains(slot); ++i)
            slot = (slot + 1) % runColorCount;
        if (slot != slotOf(run)) {
            m_slots[run] = slot;
            changed = true;
        }
        taken.insert(slot);
    }
    return changed;
}

QColor RunColors::of(RunId run) const {
    return runColor(slotOf(run), theme().dark);
}

} // namespace imago::ui
