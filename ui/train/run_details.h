// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"
#include "ui/train/run_story.h"

#include <QScrollArea>

class QLabel;

namespace imago::ui {

/// What is known of a run, in words: how it ended, how fast it was, what energy it took, what it warned of.
class RunDetails : public QScrollArea {
    Q_OBJECT
public:
    explicit RunDetails(QWidget* parent = nullptr);
    void show(const RunRecord* run, const RunStory& story, const QString& folder);
    QString text() const; ///< as shown, with its markup

private:
    QLabel* m_text;
};

} // namespace imago::ui
