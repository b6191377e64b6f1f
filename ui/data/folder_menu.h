// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"

class QMenu;

namespace imago::ui {

/// The folders whose pictures were added, each with its switch: watched, so that new pictures appear by
/// themselves. `parent`: of the dialogs that it opens.
void fillFolderMenu(QMenu& menu, Session& session, QWidget* parent);

} // namespace imago::ui
