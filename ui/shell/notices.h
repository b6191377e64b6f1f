// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFrame>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

namespace imago::ui {

/// Errors above the content: title, text and a close button each. They stay until closed and never block; at
/// most three are shown, the same one once.
class BannerStack : public QWidget {
    Q_OBJECT
public:
    explicit BannerStack(QWidget* parent = nullptr);
    void show(const Error& error);
    void show(const QString& title, const QString& text);
    QStringList texts() const; ///< "title: text" of what is shown
    void clear();

private:
    QVBoxLayout* m_column;
};

/// A short message over the lower edge of its parent that goes by itself.
class Toast : public QLabel {
    Q_OBJECT
public:
    explicit Toast(QWidget* parent);
    void show(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent*) override { hide(); }

private:
    void place();
    QTimer m_timer;
};

} // namespace imago::ui
