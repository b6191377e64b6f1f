// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tools/tool.h"
#include "ui/canvas/view_transform.h"

#include <QCursor>
#include <QKeyEvent>
#include <QMouseEvent>

namespace imago::ui {

/// Qt's events as the tools want them.
InputEvent toInput(InputEvent::Kind kind, const QMouseEvent& event, const ViewTransform& transform);
InputEvent toInput(Key key, Qt::KeyboardModifiers modifiers, const ViewTransform& transform);
/// Key::none for keys that tools do not know.
Key toolKey(const QKeyEvent& event);
QCursor toCursor(CursorShape shape);

} // namespace imago::ui
