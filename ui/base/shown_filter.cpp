// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/shown_filter.h"

namespace imago::ui {

ShownFilter& ShownFilter::of(Session& session) {
    if (auto* found = session.findChild<ShownFilter*>()) return *found;
    return *new ShownFilter(session);
}

ShownFilter::ShownFilter(Session& session) : QObject(&session) {}

bool ShownFilter::isSet() const {
    ImageFilter everything;
    everything.order = m_filter.order;
    return m_filter != everything;
}

void ShownFilter::set(const ImageFilter& filter) {
    if (filter == m_filter) return;
    m_filter = filter;
    Q_EMIT changed();
}

void ShownFilter::pick(std::vector<ImageId> images) {
    if (images == m_picked) return;
    m_picked = std::move(images);
    Q_EMIT pickedChanged();
}

} // namespace imago::ui
