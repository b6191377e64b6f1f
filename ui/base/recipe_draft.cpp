// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/recipe_draft.h"

namespace imago::ui {

namespace {
constexpr auto settingKey = "recipe.draft";
}

RecipeDraft& RecipeDraft::of(Session& session) {
    if (auto* found = session.findChild<RecipeDraft*>()) return *found;
    return *new RecipeDraft(session);
}

RecipeDraft::RecipeDraft(Session& session) : QObject(&session), m_session(session) {
    if (auto preset = recipePreset("quick")) m_recipe = *preset;
    const auto kept = session.store().setting(settingKey);
    if (!kept || !*kept) return;
    // A draft of another version may name fields that are gone: the preset then stands in for it.
    if (auto recipe = recipeFromJson(**kept)) m_recipe = *recipe;
}

void RecipeDraft::set(const Recipe& recipe) {
    if (recipe == m_recipe) return;
    m_recipe = recipe;
    if (auto kept = m_session.store().setSetting(settingKey, toJson(m_recipe, -1)); !kept)
        Q_EMIT m_session.failed(kept.error());
    Q_EMIT changed();
}

void RecipeDraft::setAugment(const AugmentRecipe& augment) {
    auto recipe = m_recipe;
    recipe.augment = augment;
    const auto preset = recipePreset(recipe.preset);
    if (!preset || preset->augment != augment) recipe.preset = "custom";
    set(recipe);
}

void RecipeDraft::setPreset(const QString& name) {
    auto preset = recipePreset(name.toStdString());
    if (!preset) return;
    preset->task = m_recipe.task;
    preset->device = m_recipe.device;
    preset->threads = m_recipe.threads;
    preset->seed = m_recipe.seed;
    set(*preset);
}

} // namespace imago::ui
