// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/high_contrast.h"
#include "ui/base/patterns.h"
#include "ui/base/text_size.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_strip.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>

// How large and how clear everything is, and the way around the window without a mouse.
namespace imago::ui {

namespace {

/// The first widget inside that Tab would go to.
QWidget* firstStop(QWidget& part) {
    const auto takes = [&](const QWidget& widget) {
        return (widget.focusPolicy() & Qt::TabFocus) && widget.isEnabled() && widget.isVisible() &&
               !widget.focusProxy();
    };
    if (takes(part)) return &part;
    for (QWidget* at = part.nextInFocusChain(); at != &part; at = at->nextInFocusChain())
        if (part.isAncestorOf(at) && takes(*at)) return at;
    return nullptr;
}

/// The columns of a room: what its outermost splitter parts, each of them again.
void addParts(QWidget& page, QList<QWidget*>& parts) {
    for (auto* splitter : page.findChildren<QSplitter*>()) {
        if (!splitter->isVisible()) continue;
        for (int i = 0; i < splitter->count(); ++i)
            if (auto* part = splitter->widget(i); part->isVisible()) addParts(*part, parts);
        return;
    }
    parts << &page;
}

} // namespace

void MainWindow::addSightOptions(QMenu* viewMenu, QActionGroup* themes) {
    const QString view = tr("View");
    auto* contrast = addCommand(
        viewMenu, view, "contrast", tr("Theme: &high contrast"), {}, [] { applyHighContrast(*qApp); }, false);
    contrast->setObjectName(QStringLiteral("view.high-contrast"));
    contrast->setCheckable(true);
    contrast->setChecked(highContrastChosen());
    themes->addAction(contrast);
    auto* patterns = addCommand(
        viewMenu, view, {}, tr("&Patterns for classes"), {}, [] { setPatternsShown(!patternsShown()); },
        false);
    patterns->setObjectName(QStringLiteral("view.patterns"));
    patterns->setToolTip(tr("Forms, dashes and hatches beside the colours of classes, groups and runs"));
    patterns->setCheckable(true);
    // The theme of high contrast brings them along.
    connect(viewMenu, &QMenu::aboutToShow, patterns, [patterns] { patterns->setChecked(patternsShown()); });
    patterns->setChecked(patternsShown());

    auto* sizes = viewMenu->addMenu(tr("Te&xt size"));
    auto* group = new QActionGroup(sizes);
    for (const int percent : textSizes) {
        auto* action = addCommand(
            sizes, tr("Text size"), {}, tr("%1 %").arg(percent), {},
            [this, percent] {
                applyTextSize(*qApp, percent);
                // Lengths that were measured are measured anew.
                QEvent event(QEvent::LanguageChange);
                QApplication::sendEvent(this, &event);
            },
            false);
        action->setObjectName(QStringLiteral("view.text-%1").arg(percent));
        action->setCheckable(true);
        action->setChecked(textSize() == percent);
        group->addAction(action);
    }
    addCommand(viewMenu, view, {}, tr("&Next part of the window"), {QKeySequence("F6")},
               [this] { goToPart(1); });
    addCommand(viewMenu, view, {}, tr("Pre&vious part of the window"), {QKeySequence("Shift+F6")},
               [this] { goToPart(-1); });
}

QWidget* MainWindow::scrolledWhereNeeded(QStackedWidget& pages) {
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(&pages);
    // On a low screen a workspace gives way; only what has no room at all is scrolled.
    pages.setMinimumHeight(scaledByText(560));
    // Only the page that is shown claims room.
    connect(&pages, &QStackedWidget::currentChanged, &pages, [&pages, scroll](int shown) {
        scroll->horizontalScrollBar()->setValue(0);
        scroll->verticalScrollBar()->setValue(0);
        for (int i = 0; i < pages.count(); ++i) {
            const auto policy = i == shown ? QSizePolicy::Preferred : QSizePolicy::Ignored;
            pages.widget(i)->setSizePolicy(policy, policy);
        }
    });
    return scroll;
}

void MainWindow::goToPart(int step) {
    QList<QWidget*> parts{m_rail};
    addParts(*m_rooms->currentWidget(), parts);
    if (m_status && m_status->isVisible()) parts << m_status;
    const QWidget* focus = QApplication::focusWidget();
    qsizetype at = 0;
    for (qsizetype i = 0; i < parts.size(); ++i)
        if (focus && (parts[i] == focus || parts[i]->isAncestorOf(focus))) at = i;
    for (qsizetype i = 1; i <= parts.size(); ++i) {
        const auto next = (at + step * i + 2 * parts.size()) % parts.size();
        if (auto* stop = firstStop(*parts[next])) {
            stop->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return;
        }
    }
}

} // namespace imago::ui
