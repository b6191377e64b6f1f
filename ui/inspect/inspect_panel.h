// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/run_evaluation.h"

#include <QStringList>
#include <QWidget>

#include <filesystem>
#include <memory>
#include <vector>

namespace imago::ui {

/// A run on one split, as the workspace shows it. Shared with background work, so never changed.
struct Inspected {
    std::filesystem::path project;
    RunRecord run;
    Split split = Split::none;
    RunEvaluation evaluation; ///< at least one picture
    QStringList classes;      ///< as they are called now, by the run's index
};
using InspectedPtr = std::shared_ptr<const Inspected>;

/// Pictures that a view picked for the grid.
struct PictureChoice {
    QString title;
    std::vector<std::size_t> rows; ///< of the evaluation
    /// The order is meant; else the greatest loss comes first.
    bool ordered = false;
    /// Instead of `rows`: any pictures of the project, such as unlabelled ones or those of another split.
    std::vector<ImageId> images = {};
};

/// A view of a run beside the pictures: what it measures, and which pictures are behind a figure. It works
/// only while it is seen.
class InspectPanel : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// Null: there is nothing to show.
    void setInspected(InspectedPtr inspected) {
        m_inspected = std::move(inspected);
        m_stale = true;
        if (isVisible()) renew();
    }

Q_SIGNALS:
    void chosen(const imago::ui::PictureChoice& choice);
    void failed(const imago::Error& error);

protected:
    virtual void refresh() = 0; ///< of inspected(), which may be null
    const InspectedPtr& inspected() const { return m_inspected; }
    void showEvent(QShowEvent* event) override {
        QWidget::showEvent(event);
        renew();
    }

private:
    void renew() {
        if (std::exchange(m_stale, false)) refresh();
    }
    InspectedPtr m_inspected;
    bool m_stale = true;
};

} // namespace imago::ui
