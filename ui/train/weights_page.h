// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/recipe.h"

#include <QString>
#include <QWidget>

#include <filesystem>
#include <optional>

namespace imago::ui {

/// Weights that a person has decided on.
struct WeightsChoice {
    QString network;
    QString weights;                  ///< as a recipe names them: a path, "catalogue:ID", "run:NAME"
    int inputSize = 0;                ///< 0 = leave the recipe's
    std::filesystem::path adopt = {}; ///< a file of the catalogue to be taken over first; empty = none
};

/// One way to find weights.
class WeightsPage : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// Nothing while there is nothing that could be used.
    virtual std::optional<WeightsChoice> choice() const = 0;

Q_SIGNALS:
    void choiceChanged();
    void activated(); ///< a double click or Return on something that could be used
};

} // namespace imago::ui
