// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/filter.h"
#include "ui/base/session.h"

#include <QObject>

namespace imago::ui {

/// What Data shows, so that Label can go through the same pictures. Lives as long as the session.
class ShownFilter : public QObject {
    Q_OBJECT
public:
    /// The one of this session; made at the first call and owned by the session.
    static ShownFilter& of(Session& session);

    const ImageFilter& filter() const { return m_filter; }
    /// Does it leave anything out?
    bool isSet() const;
    void set(const ImageFilter& filter);

Q_SIGNALS:
    void changed();

private:
    explicit ShownFilter(Session& session);
    ImageFilter m_filter;
};

} // namespace imago::ui
