// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <QWidget>

#include <filesystem>

namespace imago::ui {

/// What the window shows without a project: recent ones, and the ways to a new one.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent = nullptr);
    void refresh(); ///< reads the recent projects again

Q_SIGNALS:
    void newAsked();
    void openAsked();
    void sampleAsked();
    void projectAsked(const std::filesystem::path& file);

private:
    QWidget* makeStart();
    QWidget* makeRecent();

    QListWidget* m_recent;
    QWidget* m_none;
};

} // namespace imago::ui
