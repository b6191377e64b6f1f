// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handbook/handbook.h"

#include <QTextBrowser>
#include <QTimer>

namespace imago::ui {

/// Shows pages of the handbook in the theme's colours, pictures as wide as there is room. Follows links
/// between pages itself; those that lead out are only told.
class HandbookBrowser : public QTextBrowser {
    Q_OBJECT
public:
    /// `book` must outlive it.
    explicit HandbookBrowser(const Handbook& book, QWidget* parent = nullptr);

    void showPage(const QString& id);
    QString page() const; ///< the id of the one that is shown
    /// Selects the first place behind the title that has the word.
    void showWord(const QString& word);

Q_SIGNALS:
    void pageShown(const QString& id);
    void externalLink(const QUrl& url);

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString pageHtml(const QString& id) const;
    int pictureRoom() const; ///< how wide pictures may be
    QImage picture(const QString& file) const;
    void applyColours();
    void renew(); ///< the same page at the same place, for another width or theme

    const Handbook& m_book;
    QTimer m_renewing;
    int m_shownWidth = 0;
};

} // namespace imago::ui
