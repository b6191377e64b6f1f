// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/run_records.h"

#include <QString>

class QDBusConnection;

namespace imago::ui {

/// What the desktop is told at the end of a run: "run-3 is finished" and how good it is, or why it failed.
struct RunNotice {
    QString title, text;
    bool bad = false;
};
RunNotice noticeOf(const RunRecord& run);

/// Shows it as the desktop does (Desktop Notifications Specification 1.2, org.freedesktop.Notifications).
/// Does not wait; false where there is nothing to show it.
bool showOnDesktop(const RunNotice& notice, QDBusConnection& bus);
bool showOnDesktop(const RunNotice& notice); ///< on the session's bus

} // namespace imago::ui
