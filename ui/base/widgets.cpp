// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/widgets.h"

#include "ui/base/mnemonic.h"
#include "ui/base/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace imago::ui {

namespace {

/// An icon as large as it is given; drawn at paint time so that it follows the theme.
class IconLabel : public QWidget {
public:
    IconLabel(const QString& name, int side, QWidget* parent) : QWidget(parent), m_icon(icon(name)) {
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setOpacity(0.55);
        m_icon.paint(&painter, rect());
    }

private:
    QIcon m_icon;
};

} // namespace

QLabel* roleLabel(const QString& role, const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("role", role);
    label->setWordWrap(role == "muted");
    return label;
}

QPushButton* primaryButton(const QString& iconName, const QString& text, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setProperty("primary", true);
    if (!iconName.isEmpty()) button->setIcon(iconOnAccent(iconName));
    return button;
}

QString tipWithKey(const QAction& action) {
    const QString text = withoutMnemonic(action.text());
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    return key.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, key);
}

QToolButton* actionButton(QAction* action, bool withText, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    button->setIconSize(QSize(18, 18));
    const auto refresh = [button, action] {
        button->setToolTip(tipWithKey(*action));
        button->setAccessibleName(withoutMnemonic(action->text()));
    };
    refresh();
    QObject::connect(action, &QAction::changed, button, refresh);
    return button;
}

QAction* makeAction(QWidget* owner, const QString& iconName, const QString& text,
                    const QList<QKeySequence>& keys, std::function<void()> run) {
    auto* action = new QAction(text, owner);
    if (!iconName.isEmpty()) action->setIcon(icon(iconName));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    owner->addAction(action);
    if (run) QObject::connect(action, &QAction::triggered, owner, std::move(run));
    return action;
}

EmptyState::EmptyState(const QString& iconName, const QString& title, const QString& text, QWidget* parent)
    : QWidget(parent),
      m_title(roleLabel("heading", title)),
      m_text(roleLabel("muted", text)),
      m_buttons(new QHBoxLayout) {
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    constexpr int readable = 420;
    m_text->setMaximumWidth(readable);
    m_text->setMinimumHeight(std::max(0, m_text->heightForWidth(readable)));
    auto* words = new QHBoxLayout; // as wide as is pleasant to read, narrower where there is no more room
    words->addStretch(1);
    words->addWidget(m_text, 1000);
    words->addStretch(1);
    m_buttons->setSpacing(gap);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(gap);
    column->addStretch(2);
    column->addWidget(new IconLabel(iconName, 48, this), 0, Qt::AlignHCenter);
    column->addSpacing(gap);
    column->addWidget(m_title);
    column->addLayout(words);
    column->addSpacing(gap);
    column->addLayout(m_buttons);
    column->setAlignment(m_buttons, Qt::AlignHCenter);
    column->addStretch(3);
}

void EmptyState::setTexts(const QString& title, const QString& text) {
    m_title->setText(title);
    m_text->setText(text);
    m_text->setMinimumHeight(std::max(0, m_text->heightForWidth(m_text->width())));
}

QPushButton* EmptyState::addButton(const QString& iconName, const QString& text, std::function<void()> run) {
    QPushButton* button = nullptr;
    if (m_buttons->count() == 0) {
        button = primaryButton(iconName, text, this);
    } else {
        button = new QPushButton(text, this);
        if (!iconName.isEmpty()) button->setIcon(icon(iconName));
    }
    connect(button, &QPushButton::clicked, this, std::move(run));
    m_buttons->addWidget(button);
    return button;
}

} // namespace imago::ui
