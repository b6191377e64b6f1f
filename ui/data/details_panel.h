// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"
#include "ui/model/thumbnails.h"

#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>

namespace imago::ui {

/// Everything that is known about one picture: file, size, hash, labels with who gave them, problems with
/// their reason.
class DetailsPanel : public QScrollArea {
    Q_OBJECT
public:
    DetailsPanel(Session& session, Thumbnails& thumbnails, QWidget* parent = nullptr);
    void show(ImageId image, std::size_t selected);

Q_SIGNALS:
    void openAsked(imago::ImageId image);
    void duplicateAsked(imago::ImageId image); ///< another picture with the same content

private:
    void refresh();
    void showPicture();
    void addLine(const QString& name, const QString& value);
    void addLabels();
    void addDuplicates();

    Session& m_session;
    Thumbnails& m_thumbnails;
    ImageRecord m_record;
    std::size_t m_selected = 0;
    QLabel* m_picture;
    QLabel* m_hint;
    QLabel* m_name;
    QLabel* m_problem;
    QFormLayout* m_lines;
    QWidget* m_buttons;
};

} // namespace imago::ui
