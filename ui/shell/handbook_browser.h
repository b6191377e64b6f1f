// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handbook/handbook.h"

#include <QSet>
#include <QTextBrowser>
#include <QThreadPool>
#include <QTimer>

namespace imago::ui {

/// Shows pages of the handbook in the theme's colours, pictures as wide as there is room: they are read in
/// another thread, and their places are free until they come. Follows links between pages itself; those that
/// lead out are only told.
class HandbookBrowser : public QTextBrowser {
    Q_OBJECT
public:
    /// `book` must outlive it.
    explicit HandbookBrowser(const Handbook& book, QWidget* parent = nullptr);
    ~HandbookBrowser() override;

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
    int pictureRoom() const;                      ///< how wide pictures may be
    QString fileOf(const QString& picture) const; ///< of a picture's path within the handbook
    QSize shownSize(const QString& picture) const;
    void readLater(const QUrl& name);
    void forgetPictures(); ///< of the page that was shown
    void applyColours();
    void renew(); ///< the same page at the same place, for another width or theme

    const Handbook& m_book;
    QTimer m_renewing;
    QSet<QUrl> m_pictures;   ///< of the page, read or being read
    quint64 m_pageCount = 0; ///< shown so far: pictures of earlier ones come too late
    QThreadPool m_reading;
    int m_shownWidth = 0;
};

} // namespace imago::ui
