// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/augment/augment.h"

#include <QAction>
#include <QWidget>

#include <vector>

class QButtonGroup;

namespace imago::ui {

class OperationRow;

/// The operations of a recipe, in groups, with the presets above them.
class AugmentForm : public QWidget {
    Q_OBJECT
public:
    /// The preset and reset actions are added to `owner`.
    explicit AugmentForm(QWidget* owner, QWidget* parent = nullptr);

    void setRecipe(const AugmentRecipe& recipe); ///< without edited()
    const AugmentRecipe& recipe() const { return m_recipe; }
    QList<QAction*> commands() const { return m_commands; }

Q_SIGNALS:
    void edited();  ///< by the person, many times while a slider moves
    void settled(); ///< a slider was let go, or something was switched

private:
    void take(const AugmentRecipe& recipe);
    void refresh();

    AugmentRecipe m_recipe;
    std::vector<OperationRow*> m_rows;
    QList<QAction*> m_commands, m_presets;
};

} // namespace imago::ui
