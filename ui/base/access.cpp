// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/access.h"

#include "ui/base/theme.h"

#include <QAbstractSpinBox>
#include <QAccessibleWidget>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextEdit>

namespace imago::ui {

namespace {

const char* const roleProperty = "accessibleRole";
constexpr int line = 2, seam = 1; ///< in the accent colour; inside of it in that of the window

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    const QVariant role = object ? object->property(roleProperty) : QVariant();
    auto* widget = role.isValid() ? qobject_cast<QWidget*>(object) : nullptr;
    return widget ? new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

/// Those whose border the style sheet draws in the accent colour while they have the focus.
bool showsFocusItself(const QWidget& widget) {
    const auto* text = qobject_cast<const QTextEdit*>(&widget);
    if (widget.property("primary").toBool()) return false; // the border is in that colour anyway
    return qobject_cast<const QPushButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) ||
           qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget) ||
           qobject_cast<const QPlainTextEdit*>(&widget) || (text && !text->isReadOnly());
}

class Frame : public QWidget {
public:
    explicit Frame(QWidget* parent) : QWidget(parent) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        setObjectName(QStringLiteral("focus-ring"));
        fit();
    }
    void fit() {
        setGeometry(parentWidget()->rect());
        // Only the frame lies above the widget: what is inside is painted as without it.
        constexpr int all = line + seam;
        setMask(QRegion(rect()) - QRegion(rect().adjusted(all, all, -all, -all)));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), theme().accent);
        painter.fillRect(rect().adjusted(line, line, -line, -line), theme().window);
    }
};

} // namespace

void setAccessibleRole(QWidget& widget, QAccessible::Role role) {
    static const bool installed = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(installed);
    widget.setProperty(roleProperty, static_cast<int>(role));
    // One may have been asked for already, before the role was known.
    if (auto* old = QAccessible::queryAccessibleInterface(&widget); old && old->role() != role)
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(old));
}

void FocusRing::install(QApplication& app) {
    static QPointer<FocusRing> ring;
    if (!ring) ring = new FocusRing(app);
}

FocusRing::FocusRing(QApplication& app) : QObject(&app) {
    app.installEventFilter(this);
}

void FocusRing::show(QWidget& widget) {
    hide();
    m_frame = new Frame(&widget);
    m_frame->show();
    m_frame->raise();
}

void FocusRing::hide() {
    delete m_frame;
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::MouseButtonPress:
            m_byKeyboard = false;
            hide();
            break;
        case QEvent::ShortcutOverride:
        case QEvent::KeyPress: {
            // Not by the focus event's reason: it is that of Tab too where a page is hidden.
            const int key = static_cast<QKeyEvent*>(event)->key();
            if (key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_F6) m_byKeyboard = true;
            break;
        }
        case QEvent::FocusOut:
            if (m_frame && m_frame->parent() == watched) hide();
            break;
        case QEvent::Resize:
            if (m_frame && m_frame->parent() == watched) static_cast<Frame*>(m_frame.data())->fit();
            break;
        case QEvent::FocusIn: {
            auto* widget = qobject_cast<QWidget*>(watched);
            if (!widget || widget->isWindow()) break;
            if (static_cast<QFocusEvent*>(event)->reason() == Qt::ShortcutFocusReason) m_byKeyboard = true;
            if (m_byKeyboard && !showsFocusItself(*widget)) show(*widget);
            break;
        }
        default:
            break;
    }
    return false;
}

} // namespace imago::ui
