// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/augment/augment_form.h"

#include "ui/augment/operation_row.h"
#include "ui/augment/operation_text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace imago::ui {

AugmentForm::AugmentForm(QWidget* owner, QWidget* parent) : QWidget(parent) {
    setProperty("role", "panel");
    setAttribute(Qt::WA_StyledBackground);
    const std::pair<const char*, QString> presets[] = {
        {"none", tr("None")}, {"light", tr("Light")}, {"standard", tr("Standard")}, {"strong", tr("Strong")}};
    auto* segments = new QHBoxLayout;
    segments->setContentsMargins(12, 0, 12, gap);
    segments->setSpacing(gapSmall);
    int key = Qt::Key_1;
    for (const auto& [word, title] : presets) {
        auto* action = makeAction(owner, {}, title, {QKeySequence(Qt::ALT | Qt::Key(key++))}, {});
        action->setObjectName(QStringLiteral("augment.") + QLatin1String(word));
        action->setCheckable(true);
        action->setData(QString::fromLatin1(word));
        connect(action, &QAction::triggered, this, [this, preset = std::string(word)] {
            take(augmentPreset(preset));
            refresh(); // a second press must not switch the button off
            Q_EMIT settled();
        });
        auto* button = actionButton(action, true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        segments->addWidget(button, 1);
        m_presets << action;
    }
    auto* reset = makeAction(owner, QStringLiteral("rotate-ccw"), tr("&Reset chances and ranges"),
                             {Qt::CTRL | Qt::SHIFT | Qt::Key_Backspace}, [this] {
                                 auto recipe = m_recipe;
                                 for (auto& op : recipe.ops) {
                                     const bool enabled = op.enabled;
                                     op = AugmentRecipe().op(op.kind);
                                     op.enabled = enabled;
                                 }
                                 take(recipe);
                                 Q_EMIT settled();
                             });
    reset->setObjectName(QStringLiteral("augment.reset"));
    m_commands = m_presets;
    m_commands << reset;

    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, gap, gap, gapSmall);
    head->addWidget(roleLabel(QStringLiteral("heading"), tr("Augmentation")));
    head->addStretch();
    head->addWidget(actionButton(reset));

    auto* list = new QWidget;
    auto* rows = new QVBoxLayout(list);
    rows->setContentsMargins(12, 0, 12, 12);
    rows->setSpacing(0);
    for (const auto& group : operationGroups()) {
        auto* title = roleLabel(QStringLiteral("caption"), group.title.toUpper());
        title->setContentsMargins(0, 10, 0, 2);
        rows->addWidget(title);
        for (const auto kind : group.kinds) {
            auto* row = new OperationRow(kind);
            connect(row, &OperationRow::edited, this, [this](const AugmentOp& op) {
                auto recipe = m_recipe;
                recipe.op(op.kind) = op;
                take(recipe);
            });
            connect(row, &OperationRow::settled, this, &AugmentForm::settled);
            rows->addWidget(row);
            m_rows.push_back(row);
        }
    }
    rows->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setAccessibleName(tr("Operations"));
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(segments);
    column->addWidget(scroll, 1);
    refresh();
}

void AugmentForm::setRecipe(const AugmentRecipe& recipe) {
    if (recipe == m_recipe) return;
    m_recipe = recipe;
    refresh();
}

void AugmentForm::take(const AugmentRecipe& recipe) {
    if (recipe == m_recipe) return;
    m_recipe = recipe;
    refresh();
    Q_EMIT edited();
}

void AugmentForm::refresh() {
    for (auto* row : m_rows)
        row->set(m_recipe.op(row->op().kind));
    for (auto* action : m_presets)
        action->setChecked(m_recipe == augmentPreset(action->data().toString().toStdString()));
}

} // namespace imago::ui
