// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/recipe.h"
#include "ui/base/session.h"

#include <QObject>

#include <functional>

namespace imago::ui {

/// The recipe that a person is putting together: Train edits its numbers, Augment its operations. Kept in the
/// project's settings, so that it is there again after a restart.
class RecipeDraft : public QObject {
    Q_OBJECT
public:
    /// The one of this session; made at the first call and owned by the session.
    static RecipeDraft& of(Session& session);

    const Recipe& recipe() const { return m_recipe; }
    /// Takes the recipe over and keeps it; equal ones are nothing. Leaves `preset` to the caller.
    void set(const Recipe& recipe);
    /// Changes the augmentation alone; the preset becomes "custom" where it no longer is the preset's.
    void setAugment(const AugmentRecipe& augment);
    void setPreset(const QString& name);
    /// Changes fields; the preset becomes "custom", or the one it came from again where nothing differs from
    /// it but the task and the machine.
    void edit(const std::function<void(Recipe&)>& change);
    /// The preset that the recipe came from, to compare with.
    const Recipe& base() const { return m_base; }

Q_SIGNALS:
    void changed();

private:
    explicit RecipeDraft(Session& session);
    Session& m_session;
    void keepBase(const QString& name);
    Recipe m_recipe, m_base;
};

} // namespace imago::ui
