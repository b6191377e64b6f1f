// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/style_sheet.h"

#include "ui/base/high_contrast.h"
#include "ui/base/text_size.h"

namespace imago::ui {

namespace {

const char* const text = R"(
QToolTip { background: @raised; color: @text; border: 1px solid @border; padding: 4px 8px; }
QMainWindow, QDialog { background: @window; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMainWindow::separator { width: 1px; height: 1px; background: @border; }
QSplitter::handle { background: @border; }
QSplitter::handle:horizontal { width: 1px; } QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: @accent; }
QStatusBar { background: @panel; border-top: 1px solid @border; } QStatusBar::item { border: none; }

QWidget[role="panel"], QScrollArea[role="panel"] { background: @panel; }
QFrame[role="card"] { background: @raised; border: 1px solid @border; border-radius: 8px; }
QWidget[role="toolbar"] { background: @panel; border-bottom: 1px solid @border; }
QScrollArea { border: none; background: transparent; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: @titleSize; font-weight: 600; }
QLabel[role="heading"] { font-size: @headingSize; font-weight: 600; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="caption"] { color: @muted; font-size: @captionSize; font-weight: 600; }
QLabel[role="mono"] { font-family: monospace; color: @muted; }
QLabel[role="good"] { color: @good; } QLabel[role="warn"] { color: @warn; } QLabel[role="bad"] { color: @bad; }

QPushButton { background: @raised; color: @text; border: 1px solid @control; border-radius: 6px; padding: 5px 14px;
  min-height: @least; }
QPushButton:hover { background: @hover; }
QPushButton:pressed, QPushButton:checked { background: @selected; border-color: @accent; }
QPushButton:focus { border: 2px solid @accent; padding: 4px 13px; }
QPushButton:disabled { color: @disabled; background: @panel; border-color: @border; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:hover { background: @accentHover; }
QPushButton[primary="true"]:pressed { background: @accentPressed; }
QPushButton[primary="true"]:focus { border: 2px solid @text; }
QPushButton[primary="true"]:disabled { background: @hover; color: @disabled; border-color: @border; }
QPushButton[danger="true"], QToolButton[danger="true"] { color: @bad; }
QPushButton[danger="true"]:disabled, QToolButton[danger="true"]:disabled { color: @disabled; }

QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: 6px; padding: 4px 6px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @selected; }
QToolButton:focus { border: 1px solid @accent; }
QToolButton:disabled { color: @disabled; }
QToolButton::menu-indicator { image: none; }
QToolButton[popupMode="1"] { padding-right: 18px; }
QToolButton::menu-button { border: none; width: 16px; }
QToolButton::menu-arrow { image: url(:/style/down.svg); width: 12px; height: 12px; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateTimeEdit {
  background: @raised; color: @text; border: 1px solid @control; border-radius: 6px; padding: 4px 8px;
  selection-background-color: @accent; selection-color: @onAccent; min-height: @least; }
QLineEdit:hover, QSpinBox:hover, QDoubleSpinBox:hover, QComboBox:hover { border-color: @muted; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus {
  border: 2px solid @accent; padding: 3px 7px; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled { color: @disabled; background: @panel;
  border-color: @border; }
QComboBox { padding-right: 24px; } QComboBox:focus { padding-right: 23px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(:/style/down.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @border; outline: none; padding: 4px;
  selection-background-color: @selected; selection-color: @text; }
QSpinBox, QDoubleSpinBox { padding-right: 20px; } QSpinBox:focus, QDoubleSpinBox:focus { padding-right: 19px; }
QSpinBox::up-button, QDoubleSpinBox::up-button { border: none; width: 18px; subcontrol-position: top right; }
QSpinBox::down-button, QDoubleSpinBox::down-button { border: none; width: 18px; subcontrol-position: bottom right; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(:/style/up.svg); width: 12px; height: 12px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(:/style/down.svg); width: 12px; height: 12px; }

QCheckBox, QRadioButton { spacing: 8px; background: transparent; padding: 2px 0; }
QCheckBox:disabled, QRadioButton:disabled { color: @disabled; }
QCheckBox::indicator, QRadioButton::indicator, QGroupBox::indicator, QListView::indicator, QTreeView::indicator,
QTableView::indicator { width: 16px; height: 16px; border: 1px solid @muted; background: @raised; border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; }
QCheckBox:focus, QRadioButton:focus { color: @accent; }
QCheckBox::indicator:checked, QGroupBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked,
QTableView::indicator:checked { background: @accent; border-color: @accent; image: url(:/style/check-@tone.svg); }
QCheckBox::indicator:indeterminate, QTreeView::indicator:indeterminate { background: @accent; border-color: @accent;
  image: url(:/style/part-@tone.svg); }
QRadioButton::indicator:checked { background: @accent; border-color: @accent; image: url(:/style/dot-@tone.svg); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @border; background: @panel; }

QSlider { min-height: 22px; }
QSlider::groove:horizontal { height: 4px; background: @control; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -5px 0; border-radius: 7px; background: @handle;
  border: 1px solid @muted; }
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { border: 2px solid @accent; width: 12px; height: 12px; }
QSlider::sub-page:horizontal:disabled, QSlider::handle:horizontal:disabled { background: @border; }

QProgressBar { background: @border; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; text-align: center; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; } QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: @scroll; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenuBar { background: @panel; border-bottom: 1px solid @border; } QMenuBar::item { padding: 5px 10px; background: transparent; }
QMenuBar::item:selected { background: @hover; border-radius: 4px; }
QMenu { background: @raised; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selected; }
QMenu::item:disabled { color: @disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }

QTabWidget::pane { border: none; border-top: 1px solid @border; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @muted; padding: 7px 14px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { color: @accent; }

QAbstractItemView { background: @raised; alternate-background-color: @panel; border: 1px solid @border; outline: none;
  selection-background-color: @selected; selection-color: @text; }
QListView::item:hover, QTreeView::item:hover { background: @hover; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected { background: @selected; color: @text; }
QAbstractItemView:focus { border: 1px solid @accent; }
QAbstractItemView[role="canvas"], QAbstractItemView[role="canvas"]:focus { background: @window; border: none; }
QHeaderView { background: @panel; border: none; }
QHeaderView::section { background: @panel; color: @muted; border: none; border-bottom: 1px solid @border; padding: 6px 8px;
  font-weight: 600; }
QTableView { gridline-color: @border; } QTableCornerButton::section { background: @panel; border: none; }
QTreeView::branch:has-children:closed { image: url(:/style/right.svg); }
QTreeView::branch:has-children:open { image: url(:/style/down.svg); }

QGroupBox { border: 1px solid @border; border-radius: 8px; margin-top: 10px; padding: 12px 8px 8px 8px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; padding: 0 4px; }
)";

QString mixed(const QColor& a, const QColor& b, double share) {
    return QColor::fromRgbF(float(a.redF() * (1 - share) + b.redF() * share),
                            float(a.greenF() * (1 - share) + b.greenF() * share),
                            float(a.blueF() * (1 - share) + b.blueF() * share))
        .name();
}

QString points(double atHundred) {
    return QStringLiteral("%1pt").arg(atHundred * textScale(), 0, 'f', 1);
}

/// Grounds differ little on black: what is chosen gets a frame as well.
const char* const frames = R"(
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected, QMenu::item:selected {
  border: 1px solid @accent; }
QToolButton:checked { border: 2px solid @accent; padding: 3px 5px; }
QPushButton:checked { border: 2px solid @accent; padding: 4px 13px; }
QFrame[role="card"] { border-color: @control; }
)";

} // namespace

QColor controlColor(const Theme& t) {
    if (&t == &highContrastTheme()) return t.text;
    return t.dark ? QColor("#7d7d7d") : QColor("#848484");
}

QString styleSheet(const Theme& t) {
    // Longer names first where one is the beginning of another.
    const std::pair<const char*, QString> words[] = {
        {"@accentHover", mixed(t.accent, t.dark ? Qt::white : Qt::black, 0.12)},
        {"@accentPressed", mixed(t.accent, t.dark ? Qt::white : Qt::black, 0.22)},
        {"@accent", t.accent.name()},
        {"@onAccent", t.onAccent.name()},
        {"@window", t.window.name()},
        {"@panel", t.panel.name()},
        {"@raised", t.raised.name()},
        {"@hover", t.hover.name()},
        {"@selected", t.selected.name()},
        {"@border", t.border.name()},
        {"@text", t.text.name()},
        {"@muted", t.muted.name()},
        {"@good", t.good.name()},
        {"@warn", t.warn.name()},
        {"@bad", t.bad.name()},
        {"@disabled", mixed(t.text, t.panel, 0.6)},
        {"@scroll", controlColor(t).name()},
        {"@control", controlColor(t).name()},
        {"@least", QStringLiteral("%1px").arg(scaledByText(18))},
        {"@titleSize", points(20)},
        {"@headingSize", points(11)},
        {"@captionSize", points(8.5)},
        {"@handle", t.dark ? QStringLiteral("#d8d8d8") : QStringLiteral("#ffffff")},
        {"@tone", t.dark ? QStringLiteral("dark") : QStringLiteral("light")},
    };
    QString sheet = QString::fromLatin1(text);
    if (&t == &highContrastTheme()) sheet += QLatin1String(frames);
    for (const auto& [word, value] : words)
        sheet.replace(QLatin1String(word), value);
    return sheet;
}

} // namespace imago::ui
