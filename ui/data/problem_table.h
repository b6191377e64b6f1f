// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/data/data_query.h"

#include <QTreeWidget>

namespace imago::ui {

/// Pictures with problems: path, what it is, and the reason where there is one. Enter or double click shows
/// the picture.
class ProblemTable : public QTreeWidget {
    Q_OBJECT
public:
    explicit ProblemTable(QWidget* parent = nullptr);
    void showProblems(const std::vector<ImageRecord>& images);

Q_SIGNALS:
    void imageAsked(imago::ImageId image);
};

} // namespace imago::ui
