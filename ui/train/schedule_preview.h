// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/recipe.h"

#include <QWidget>

namespace imago::ui {

/// Draws the learning rate over the epochs before the start: what scheduleFactor() will do.
class SchedulePreview : public QWidget {
    Q_OBJECT
public:
    explicit SchedulePreview(QWidget* parent = nullptr);
    /// `images`: training pictures, for the steps of an epoch; 0 = not known.
    void setRecipe(const Recipe& recipe, std::int64_t images);
    QSize sizeHint() const override { return {240, 84}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Recipe m_recipe;
    std::int64_t m_images = 0;
};

} // namespace imago::ui
