// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/run_colors.h"

#include "ui/base/theme.h"

#include <array>
#include <set>

namespace imago::ui {

QColor runColor(int slot, bool dark) {
    static constexpr std::array<QRgb, runColorCount> onDark = {0xff7bcaff, 0xffc1a64a, 0xff01fb98, 0xffbb3595,
                                                               0xffeaf402, 0xff3060fd, 0xffaf530f};
    static constexpr std::array<QRgb, runColorCount> onLight = {
        0xff023765, 0xffb78403, 0xff2e8363, 0xfff60ca4, 0xff473808, 0xff2482ee, 0xff945530};
    const auto i = static_cast<std::size_t>(((slot % runColorCount) + runColorCount) % runColorCount);
    return QColor::fromRgb(dark ? onDark[i] : onLight[i]);
}

int runMark(const QColor& color) {
    for (const bool dark : {true, false})
        for (int slot = 0; slot < runColorCount; ++slot)
            if (runColor(slot, dark).rgb() == color.rgb()) return slot;
    return 0;
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
