// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include <functional>
#include <vector>

namespace imago::ui {

/// A first look around: a card beside the rail, step by step through the workspaces. The window stays usable
/// meanwhile. Return or the right arrow goes on, the left one back, Escape ends it.
class Tour : public QFrame {
    Q_OBJECT
public:
    struct Step {
        QString workspace; ///< that is shown; empty: the one that is there
        QString title, text;
    };
    static std::vector<Step> steps();

    /// `show` brings a workspace up, `anchor` gives the rail's button of one (null: the card stands in the
    /// middle). Over `parent`, from `step` on.
    Tour(std::function<void(const QString&)> show, std::function<QWidget*(const QString&)> anchor,
         QWidget* parent, int step = 0);

    int step() const { return m_step; }
    void next(); ///< ends it after the last step
    void back();

    /// Has it been shown to this person, to the end or not?
    static bool wasShown();
    static void setShown();

Q_SIGNALS:
    void ended();

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showStep();
    void place();

    const std::vector<Step> m_steps = steps();
    std::function<void(const QString&)> m_show;
    std::function<QWidget*(const QString&)> m_anchor;
    int m_step = 0;
    int m_pointY = -1; ///< where the rail's button is, in the card's own coordinates; −1 = nowhere
    QLabel *m_title, *m_text, *m_count;
    QPushButton *m_back, *m_next, *m_skip;
};

} // namespace imago::ui
