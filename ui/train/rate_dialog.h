// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"
#include "ui/client/rate_finder.h"
#include "ui/train/plot_scene.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace imago::ui {

/// The curve of a learning-rate range test: loss over rate, both as they matter (the rate logarithmic, the
/// loss cut where it runs away), the suggestion marked. A click or the arrow keys choose another rate.
class RatePlot : public QWidget {
    Q_OBJECT
public:
    explicit RatePlot(QWidget* parent = nullptr);
    void setCurve(const RateCurve& curve);
    double chosen() const { return m_chosen; } ///< 0 = none
    void choose(double rate);
    QSize sizeHint() const override { return {520, 280}; }

Q_SIGNALS:
    void picked(double rate);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    PlotMap map() const;
    void pickAt(const QPointF& position);
    RateCurve m_curve;
    double m_chosen = 0;
};

/// Tries learning rates on the project's pictures with the recipe at hand, and lets a person take one.
class RateDialog : public QDialog {
    Q_OBJECT
public:
    RateDialog(Session& session, const Recipe& recipe, QWidget* parent = nullptr);
    double rate() const { return m_plot->chosen(); }

private:
    void showCurve(const Result<RateCurve>& curve);
    void showRate();

    Session& m_session;
    Recipe m_recipe;
    RateFinder m_finder;
    Job m_manifest;
    RatePlot* m_plot;
    QProgressBar* m_progress;
    QLabel* m_words;
    QPushButton* m_use;
};

} // namespace imago::ui
