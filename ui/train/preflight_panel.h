// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/jobs.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace imago::ui {

/// The findings before a start: what is wrong, how many pictures, what to do; a button shows the pictures
/// concerned.
class PreflightPanel : public QWidget {
    Q_OBJECT
public:
    explicit PreflightPanel(QWidget* parent = nullptr);
    void setFindings(const std::vector<PreflightFinding>& findings);
    void setFailure(const Error& error);
    bool isBlocked() const { return m_blocked; }

Q_SIGNALS:
    void imagesWanted(const std::vector<imago::ImageId>& images);

private:
    void clear();
    void addRow(const QString& iconName, const QColor& color, const QString& message, const QString& remedy,
                const std::vector<ImageId>& images);
    QVBoxLayout* m_rows;
    bool m_blocked = false;
};

} // namespace imago::ui
