// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/base/mnemonic.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace imago::ui {

namespace {

constexpr int leastWidth = 76;

int buttonHeight() {
    return scaledByText(18) + 46;
}

class RailButton : public QToolButton {
public:
    RailButton(QAction* action, QWidget* parent) : QToolButton(parent) {
        setDefaultAction(action);
        setToolTip(tipWithKey(*action));
        setAccessibleName(withoutMnemonic(action->text()));
        setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
    }

    QSize sizeHint() const override {
        const int words = QFontMetrics(nameFont(true)).horizontalAdvance(name());
        return {std::max(leastWidth, words + 2 * gap), buttonHeight()};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& t = theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool on = isChecked();
        const QRectF ground = QRectF(rect()).adjusted(6, 2, -6, -2);
        painter.setPen(hasFocus() ? QPen(t.accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(on ? t.selected : underMouse() && isEnabled() ? t.hover : QColor(Qt::transparent));
        painter.drawRoundedRect(ground, 8, 8);
        if (on) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.accent);
            painter.drawRoundedRect(QRectF(isRightToLeft() ? width() - 3 : 0, 16, 3, height() - 32), 1.5,
                                    1.5);
        }
        const QColor color = !isEnabled() ? t.border : on ? t.text : t.muted;
        imago::ui::icon(defaultAction()->icon().name(), color)
            .paint(&painter, QRect((width() - 22) / 2, 12, 22, 22));
        painter.setFont(nameFont(on));
        painter.setPen(color);
        painter.drawText(QRect(0, 38, width(), scaledByText(18)), Qt::AlignCenter, name());
    }

private:
    QString name() const { return withoutMnemonic(defaultAction()->text()); }
    QFont nameFont(bool bold) const {
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * 0.88);
        small.setBold(bold);
        return small;
    }
};

} // namespace

Rail::Rail(const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent),
      m_column(new QVBoxLayout(this)) {
    setProperty("role", "panel");
    setAttribute(Qt::WA_StyledBackground);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setAccessibleName(tr("Workspaces"));
    m_column->setContentsMargins(0, 8, 0, 8);
    m_column->setSpacing(2);
    for (auto* action : actions)
        m_column->addWidget(new RailButton(action, this));
    m_column->addStretch(1);
}

QWidget* Rail::buttonOf(const QAction* action) const {
    for (auto* button : findChildren<QToolButton*>())
        if (button->defaultAction() == action) return button;
    return nullptr;
}

void Rail::addAtEnd(QAction* action) {
    auto* button = actionButton(action, false, this);
    m_column->addWidget(button, 0, Qt::AlignHCenter);
}

} // namespace imago::ui
