// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/recipe_draft.h"

namespace imago::ui {

namespace {
constexpr auto settingKey = "recipe.draft";
constexpr auto baseKey = "recipe.base";

/// What a preset leaves as it is: the question, and the machine.
void keepOwn(Recipe& preset, const Recipe& own) {
    preset.task = own.task;
    preset.device = own.device;
    preset.precision = own.precision;
    preset.threads = own.threads;
    preset.seed = own.seed;
    preset.gridIntensity = own.gridIntensity;
}
} // namespace

RecipeDraft& RecipeDraft::of(Session& session) {
    if (auto* found = session.findChild<RecipeDraft*>()) return *found;
    return *new RecipeDraft(session);
}

RecipeDraft::RecipeDraft(Session& session) : QObject(&session), m_session(session) {
    if (auto preset = recipePreset("quick")) m_recipe = m_base = *preset;
    const auto kept = session.store().setting(settingKey);
    if (!kept || !*kept) return;
    // A draft of another version may name fields that are gone: the preset then stands in for it.
    if (auto recipe = recipeFromJson(**kept)) m_recipe = *recipe;
    if (const auto preset = recipePreset(m_recipe.preset))
        m_base = *preset;
    else if (const auto name = session.store().setting(baseKey); name && *name)
        if (const auto base = recipePreset(**name)) m_base = *base;
}

void RecipeDraft::set(const Recipe& recipe) {
    if (recipe == m_recipe) return;
    m_recipe = recipe;
    if (recipe.preset != "custom") keepBase(QString::fromStdString(recipe.preset));
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

void RecipeDraft::edit(const std::function<void(Recipe&)>& change) {
    auto recipe = m_recipe;
    change(recipe);
    if (recipe == m_recipe) return;
    auto same = m_base;
    keepOwn(same, recipe);
    recipe.preset = same.preset;
    recipe.name = same.name;
    if (recipe != same) {
        recipe.preset = "custom";
        recipe.name = "Custom";
    }
    set(recipe);
}

void RecipeDraft::keepBase(const QString& name) {
    const auto preset = recipePreset(name.toStdString());
    if (!preset || preset->preset == m_base.preset) return;
    m_base = *preset;
    if (auto kept = m_session.store().setSetting(baseKey, m_base.preset); !kept)
        Q_EMIT m_session.failed(kept.error());
}

void RecipeDraft::setPreset(const QString& name) {
    auto preset = recipePreset(name.toStdString());
    if (!preset) return;
    keepOwn(*preset, m_recipe);
    set(*preset);
}

} // namespace imago::ui
