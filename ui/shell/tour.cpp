// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tour.h"

#include "ui/base/access.h"
#include "ui/base/settings.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>

namespace imago::ui {

namespace {
constexpr int pointer = 10, radius = 10;

int cardWidth() {
    return scaledByText(380);
}
const QString shownKey = QStringLiteral("tour/shown");
} // namespace

std::vector<Tour::Step> Tour::steps() {
    return {
        {QStringLiteral("data"), tr("1,000 pictures of clothes"),
         tr("The sample project. Nine in ten pictures have a class; the list on the left filters them. Your "
            "own pictures are added by dropping a folder here. They are only ever read.")},
        {QStringLiteral("label"), tr("One key labels a picture"),
         tr("Press 1 … 9 or 0: the picture gets that class, and the next one comes. Ctrl+Z takes anything "
            "back, without limit. Boxes and outlines are drawn with the tools beside the picture.")},
        {QStringLiteral("augment"), tr("More from the same pictures"),
         tr("Random changes that keep the class teach a model what does not matter. Switch one on: the grid "
            "shows exactly what training will see.")},
        {QStringLiteral("train"), tr("A first model in seconds"),
         tr("Choose Quick and start. Checks come first, then the curves. You can go on labelling meanwhile, "
            "and pause or stop without losing anything.")},
        {QStringLiteral("inspect"), tr("See where it is wrong"),
         tr("After a run, every mistake is here, the surest first, with what the model looked at. Click a "
            "cell of the matrix to see its pictures. If the label is wrong, one key corrects it.")},
        {QStringLiteral("export"), tr("A model for other programs"),
         tr("Choose the files you need. Each is loaded again and compared with the trained model before it "
            "is handed over.")},
        {{},
         tr("That is the whole loop"),
         tr("F1 opens the handbook at the page of the workspace you are in, Ctrl+K finds every command by "
            "its name. This tour is in the Help menu.")},
    };
}

Tour::Tour(std::function<void(const QString&)> show, std::function<QWidget*(const QString&)> anchor,
           QWidget* parent, int step)
    : QFrame(parent),
      m_show(std::move(show)),
      m_anchor(std::move(anchor)),
      m_title(roleLabel("heading", {})),
      m_text(new QLabel),
      m_count(roleLabel("caption", {})),
      m_back(new QPushButton(tr("&Back"))),
      m_next(primaryButton({}, tr("&Next"))),
      m_skip(new QPushButton(tr("&Skip the tour"))) {
    setFixedWidth(cardWidth());
    setAccessibleRole(*this, QAccessible::HelpBalloon);
    setFocusPolicy(Qt::StrongFocus);
    m_text->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    // The card points to the rail, which is at the side where lines begin.
    const int left = isRightToLeft() ? gapLarge : pointer + gapLarge;
    column->setContentsMargins(left, gapLarge, pointer + 2 * gapLarge - left, gapLarge);
    column->setSpacing(gap);
    column->addWidget(m_count);
    column->addWidget(m_title);
    column->addWidget(m_text);
    auto* row = new QHBoxLayout;
    row->addWidget(m_skip);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    column->addSpacing(gapSmall);
    column->addLayout(row);
    connect(m_next, &QPushButton::clicked, this, &Tour::next);
    connect(m_back, &QPushButton::clicked, this, &Tour::back);
    connect(m_skip, &QPushButton::clicked, this, &QWidget::close);
    for (auto* button : {m_skip, m_back, m_next})
        button->installEventFilter(this); // the arrows go from step to step, not from button to button
    parent->installEventFilter(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setShown();
    m_step = std::clamp(step, 0, static_cast<int>(m_steps.size()) - 1);
    showStep();
}

void Tour::next() {
    if (m_step + 1 == static_cast<int>(m_steps.size())) {
        close();
        return;
    }
    ++m_step;
    showStep();
}

void Tour::back() {
    if (m_step == 0) return;
    --m_step;
    showStep();
}

void Tour::showStep() {
    const auto& step = m_steps[static_cast<std::size_t>(m_step)];
    const int count = static_cast<int>(m_steps.size());
    if (!step.workspace.isEmpty()) m_show(step.workspace);
    m_title->setText(step.title);
    m_text->setText(step.text);
    m_count->setText(tr("Step %1 of %2").arg(m_step + 1).arg(count));
    m_back->setVisible(m_step > 0);
    m_skip->setVisible(m_step + 1 < count);
    m_next->setText(m_step + 1 < count ? tr("&Next") : tr("&Done"));
    setAccessibleName(step.title);
    setAccessibleDescription(step.text);
    place();
    show();
    raise();
    m_next->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Tour::place() {
    const QWidget* over = parentWidget();
    ensurePolished();
    layout()->activate();
    resize(cardWidth(), layout()->totalHeightForWidth(cardWidth()));
    const QWidget* button = m_anchor(m_steps[static_cast<std::size_t>(m_step)].workspace);
    if (!button) {
        m_pointY = -1;
        move((over->width() - width()) / 2, (over->height() - height()) / 2);
        return;
    }
    const bool mirrored = isRightToLeft();
    const QPoint middle = button->mapTo(over, QPoint(mirrored ? 0 : button->width(), button->height() / 2));
    const int top = std::clamp(middle.y() - 40, gap, std::max(gap, over->height() - height() - gap));
    move(mirrored ? middle.x() - gapSmall - width() : middle.x() + gapSmall, top);
    m_pointY = std::clamp(middle.y() - top, radius + pointer, height() - radius - pointer);
    update();
}

void Tour::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isRightToLeft()) { // the tip at the other side
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    QPainterPath card;
    card.addRoundedRect(QRectF(rect()).adjusted(pointer + 1, 1, -1, -1), radius, radius);
    if (m_pointY >= 0) {
        QPainterPath tip;
        tip.moveTo(1, m_pointY);
        tip.lineTo(pointer + 2, m_pointY - pointer);
        tip.lineTo(pointer + 2, m_pointY + pointer);
        tip.closeSubpath();
        card = card.united(tip);
    }
    painter.setPen(QPen(t.accent, 1.5));
    painter.setBrush(t.raised);
    painter.drawPath(card);
}

void Tour::closeEvent(QCloseEvent* event) {
    QFrame::closeEvent(event);
    Q_EMIT ended();
}

void Tour::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Escape:
            close();
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            next();
            break;
        case Qt::Key_Right:
            isRightToLeft() ? back() : next();
            break;
        case Qt::Key_Left:
            isRightToLeft() ? next() : back();
            break;
        default:
            QFrame::keyPressEvent(event);
    }
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parent() && event->type() == QEvent::Resize) place();
    if (watched != parent() && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right) {
            keyPressEvent(static_cast<QKeyEvent*>(event));
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

bool Tour::wasShown() {
    return userSettings()->value(shownKey, false).toBool();
}

void Tour::setShown() {
    userSettings()->setValue(shownKey, true);
}

} // namespace imago::ui
