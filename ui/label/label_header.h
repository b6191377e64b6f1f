// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"

#include <QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QProgressBar;

namespace imago::ui {

/// Above the picture: its name and place in the list, what state it is in, which pictures are shown, and how
/// far the labelling is.
class LabelHeader : public QWidget {
    Q_OBJECT
public:
    LabelHeader(Session& session, const QList<QAction*>& steps, const QList<QAction*>& zooms,
                QWidget* parent = nullptr);

    void setImage(const std::optional<ImageRecord>& image);
    void setPosition(int row, int size, int open);
    void setZoom(double zoom); ///< 1 = 100 %; 0 = no picture
    void refreshShare();       ///< labelled of all pictures of the project
    /// The chosen filter; what Data shows is one of the choices.
    ImageFilter filter() const;
    void showAll();                                    ///< chooses all pictures
    qint64 choice() const;                             ///< to be chosen again, in another header
    void choose(qint64 choice);                        ///< all pictures where it is not there any more
    bool anyProposed() const { return m_anyProposed; } ///< has the project any proposal?

Q_SIGNALS:
    void filterChosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillFilters();

    Session& m_session;
    std::optional<ImageRecord> m_image;
    QLabel *m_name, *m_position, *m_state, *m_zoom;
    QComboBox* m_filter;
    QProgressBar* m_share;
    bool m_anyProposed = false;
};

} // namespace imago::ui
