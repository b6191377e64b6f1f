// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tool_events.h"

namespace imago::ui {

namespace {

Modifiers toModifiers(Qt::KeyboardModifiers modifiers) {
    return {modifiers.testFlag(Qt::ShiftModifier), modifiers.testFlag(Qt::ControlModifier),
            modifiers.testFlag(Qt::AltModifier)};
}

Button toButton(Qt::MouseButtons buttons) {
    if (buttons & Qt::LeftButton) return Button::left;
    if (buttons & Qt::RightButton) return Button::right;
    if (buttons & Qt::MiddleButton) return Button::middle;
    return Button::none;
}

} // namespace

InputEvent toInput(InputEvent::Kind kind, const QMouseEvent& event, const ViewTransform& transform) {
    InputEvent input;
    input.kind = kind;
    const QPointF at = transform.toPicture(event.position());
    input.at = {at.x(), at.y()};
    input.button =
        toButton(kind == InputEvent::Kind::move ? event.buttons() : Qt::MouseButtons(event.button()));
    input.modifiers = toModifiers(event.modifiers());
    input.scale = transform.scale;
    return input;
}

InputEvent toInput(Key key, Qt::KeyboardModifiers modifiers, const ViewTransform& transform) {
    InputEvent input;
    input.kind = InputEvent::Kind::key;
    input.key = key;
    input.modifiers = toModifiers(modifiers);
    input.scale = transform.scale;
    return input;
}

Key toolKey(const QKeyEvent& event) {
    switch (event.key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return Key::enter;
        case Qt::Key_Escape:
            return Key::escape;
        case Qt::Key_Backspace:
            return Key::backspace;
        case Qt::Key_Delete:
            return Key::remove;
        case Qt::Key_Space:
            return Key::space;
        case Qt::Key_Left:
            return Key::left;
        case Qt::Key_Right:
            return Key::right;
        case Qt::Key_Up:
            return Key::up;
        case Qt::Key_Down:
            return Key::down;
        case Qt::Key_BracketLeft:
            return Key::bracketLeft;
        case Qt::Key_BracketRight:
            return Key::bracketRight;
        case Qt::Key_N:
            return Key::n;
        case Qt::Key_Q:
            return Key::q;
        case Qt::Key_E:
            return Key::e;
        default:
            return Key::none;
    }
}

QCursor toCursor(CursorShape shape) {
    switch (shape) {
        case CursorShape::cross:
            return Qt::CrossCursor;
        case CursorShape::pointing:
            return Qt::PointingHandCursor;
        case CursorShape::move:
            return Qt::SizeAllCursor;
        case CursorShape::sizeHorizontal:
            return Qt::SizeHorCursor;
        case CursorShape::sizeVertical:
            return Qt::SizeVerCursor;
        case CursorShape::sizeDiagonalDown:
            return Qt::SizeFDiagCursor;
        case CursorShape::sizeDiagonalUp:
            return Qt::SizeBDiagCursor;
        case CursorShape::turn:
            return Qt::OpenHandCursor;
        case CursorShape::busy:
            return Qt::BusyCursor;
        case CursorShape::none:
            return Qt::BlankCursor;
        case CursorShape::forbidden:
            return Qt::ForbiddenCursor;
        case CursorShape::arrow:
            break;
    }
    return Qt::ArrowCursor;
}

} // namespace imago::ui
