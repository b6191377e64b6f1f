// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notices.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace imago::ui {

namespace {

constexpr int bannerLimit = 3;

class Banner : public QFrame {
public:
    Banner(const QString& title, const QString& text, QWidget* parent)
        : QFrame(parent),
          key(title + ": " + text) {
        setObjectName("banner");
        setAccessibleName(title);
        setAccessibleDescription(text);
        auto* picture = new QLabel;
        picture->setPixmap(icon("circle-alert", theme().bad).pixmap(20, 20));
        auto* heading = roleLabel("heading", title);
        auto* body = new QLabel(text);
        body->setWordWrap(true);
        body->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto* close = new QToolButton;
        close->setIcon(icon("x"));
        close->setAccessibleName(BannerStack::tr("Close message"));
        close->setToolTip(BannerStack::tr("Close message"));
        connect(close, &QToolButton::clicked, this, &QObject::deleteLater);
        connect(close, &QToolButton::clicked, this, &QWidget::hide);
        auto* words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(heading);
        words->addWidget(body);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(12, 8, 8, 8);
        row->setSpacing(12);
        row->addWidget(picture, 0, Qt::AlignTop);
        row->addLayout(words, 1);
        row->addWidget(close, 0, Qt::AlignTop);
        restyle();
    }
    QString key;

protected:
    void changeEvent(QEvent* event) override {
        QFrame::changeEvent(event);
        if (event->type() == QEvent::PaletteChange && !m_styling) restyle();
    }

private:
    void restyle() {
        m_styling = true;
        setStyleSheet(QStringLiteral("#banner { background: %1; border: none; border-left: 4px solid %2; "
                                     "border-bottom: 1px solid %3; }")
                          .arg(theme().raised.name(), theme().bad.name(), theme().border.name()));
        m_styling = false;
    }
    bool m_styling = false;
};

} // namespace

BannerStack::BannerStack(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void BannerStack::show(const Error& error) {
    show(errorTitle(error), errorText(error));
}

void BannerStack::show(const QString& title, const QString& text) {
    const QString key = title + ": " + text;
    if (texts().contains(key)) return;
    while (texts().size() >= bannerLimit)
        delete m_column->itemAt(0)->widget();
    auto* banner = new Banner(title, text, this);
    m_column->addWidget(banner);
    QAccessibleEvent alert(banner, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QStringList BannerStack::texts() const {
    QStringList result;
    for (int i = 0; i < m_column->count(); ++i)
        if (const auto* banner = dynamic_cast<Banner*>(m_column->itemAt(i)->widget())) result << banner->key;
    return result;
}

void BannerStack::clear() {
    while (auto* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

Toast::Toast(QWidget* parent) : QLabel(parent) {
    setObjectName("toast");
    setAccessibleName(tr("Message"));
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    // Dark on both themes: it lies over pictures and panels alike.
    setStyleSheet(
        QStringLiteral("#toast { background: #303030; color: #f2f2f2; border: 1px solid #4a4a4a; "
                       "border-radius: 8px; padding: 8px 16px; }"));
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    parent->installEventFilter(this);
    hide();
}

void Toast::show(const QString& text) {
    setText(text);
    place();
    QLabel::show();
    raise();
    // Long messages stay longer: some 15 letters a second are read.
    m_timer.start(std::clamp<int>(2500 + static_cast<int>(text.size()) * 65, 4000, 12000));
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parent() && event->type() == QEvent::Resize && isVisible()) place();
    return QLabel::eventFilter(watched, event);
}

void Toast::place() {
    const QWidget* over = parentWidget();
    const int room = std::min(640, over->width() - 2 * gapLarge);
    const int width = std::min(room, fontMetrics().horizontalAdvance(text()) + 40);
    resize(width, heightForWidth(width));
    move((over->width() - width) / 2, over->height() - height() - 24);
}

} // namespace imago::ui
