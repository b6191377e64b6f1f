// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace imago::ui {

/// What a person reads for the words of a recipe's JSON. Words that are not known stay as they are.

/// "ResNet-18" for "resnet18".
QString networkName(const QString& network);
/// What a recipe's weights are called: "Pretrained, built in", a title of the catalogue, a run, a file's
/// name.
QString weightsName(const QString& weights);
/// "Quick" for "quick".
QString presetName(const std::string& preset);
/// As the form of the recipe labels the field: "Learning rate" for "learningRate".
QString recipeFieldText(const std::string& field);
/// A value as core/recipe/recipe_difference.h gives it: "Cosine" for the schedule "cosine".
QString recipeValueText(const std::string& field, const std::string& value);

} // namespace imago::ui
