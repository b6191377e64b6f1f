// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/filter.h"
#include "ui/base/session.h"

#include <QObject>

#include <vector>

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
    /// Pictures that Data shows instead of all, until the person clears the filters; none = no such choice.
    const std::vector<ImageId>& picked() const { return m_picked; }
    void pick(std::vector<ImageId> images);

Q_SIGNALS:
    void changed();
    void pickedChanged();

private:
    explicit ShownFilter(Session& session);
    ImageFilter m_filter;
    std::vector<ImageId> m_picked;
};

} // namespace imago::ui
