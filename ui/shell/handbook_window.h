// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handbook/handbook.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QStackedWidget>
#include <QTreeWidget>

namespace imago::ui {

class HandbookBrowser;

/// The handbook in a window beside which work goes on: contents at the left, above them a search, pages at
/// the right with a way back. A link that leads out is shown and asked about; nothing is fetched.
class HandbookWindow : public QDialog {
    Q_OBJECT
public:
    explicit HandbookWindow(Handbook book, QWidget* parent = nullptr);

    void showPage(const QString& id);
    QString page() const;
    HandbookBrowser& browser() { return *m_browser; }

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildSide();
    QWidget* buildBar();
    void fillContents();
    void colourHeadings(); ///< of the contents
    void search(const QString& words);
    void openHit(QListWidgetItem* item);
    void markPage(const QString& id); ///< in the contents
    void askAbout(const QUrl& url);

    const Handbook m_book;
    HandbookBrowser* m_browser;
    QLineEdit* m_search;
    QTreeWidget* m_contents;
    QListWidget* m_hits;
    QStackedWidget* m_lists;
    QAction *m_back = nullptr, *m_forward = nullptr;
};

} // namespace imago::ui
