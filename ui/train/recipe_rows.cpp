// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/recipe_rows.h"

#include "ui/base/mnemonic.h"
#include "ui/base/settings.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace imago::ui {

namespace {

constexpr int labelWidth = 130; // the same in all groups, so that the editors stand in one column

} // namespace

RecipeRows::RecipeRows(RecipeDraft& draft, QVBoxLayout* layout, QWidget* parent)
    : QObject(parent),
      m_draft(draft),
      m_layout(layout) {}

QFormLayout* RecipeRows::form(QVBoxLayout* into) {
    auto* made = new QFormLayout;
    made->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    made->setHorizontalSpacing(gap);
    made->setVerticalSpacing(6);
    made->setContentsMargins(0, 0, 0, 0);
    into->addLayout(made);
    return made;
}

void RecipeRows::group(const QString& title, const char* name) {
    auto* heading = roleLabel(QStringLiteral("heading"), title);
    heading->setContentsMargins(0, gap, 0, 0);
    m_layout->addWidget(heading);
    m_title = title;
    m_name = QString::fromLatin1(name);
    m_fold = -1;
    m_form = form(m_layout);
}

void RecipeRows::more() {
    auto* button = new QToolButton;
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setObjectName(QStringLiteral("more-") + m_name);
    auto* holder = new QWidget;
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    m_form = form(column);
    m_layout->addWidget(button, 0, Qt::AlignLeft);
    m_layout->addWidget(holder);
    const QString key = QStringLiteral("train/more/") + m_name;
    const auto fold = [button, holder, key](bool open) {
        button->setIcon(icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
        holder->setVisible(open);
        userSettings()->setValue(key, open);
    };
    const bool open = userSettings()->value(key, false).toBool();
    button->setChecked(open);
    fold(open);
    connect(button, &QToolButton::toggled, this, fold);
    m_folds.push_back({button, m_title});
    m_fold = static_cast<int>(m_folds.size()) - 1;
}

void RecipeRows::row(const QString& label, QWidget* editor, const char* field,
                     std::function<bool(const Recipe&, const Recipe&)> differs,
                     std::function<void(Recipe&, const Recipe&)> reset, Shown shown, QWidget* beside) {
    const auto help = QCoreApplication::translate("fieldHelp", std::string(fieldHelp(field)).c_str());
    const QString plain = withoutMnemonic(label);
    auto* name = new QLabel(label);
    name->setBuddy(editor);
    const QString tip = QStringLiteral("<qt>%1</qt>").arg(help.toHtmlEscaped()); // rich text is wrapped
    name->setToolTip(tip);
    name->setMinimumWidth(std::max(scaledByText(labelWidth), name->sizeHint().width()));
    editor->setToolTip(tip);
    editor->setAccessibleName(plain);
    editor->setAccessibleDescription(help);
    if (editor->objectName().isEmpty()) editor->setObjectName(QString::fromLatin1(field));
    // The wheel scrolls the form, it must not change a number in passing.
    editor->setFocusPolicy(Qt::StrongFocus);
    editor->setMinimumWidth(scaledByText(110));

    auto* back = new QToolButton;
    back->setIcon(icon(QStringLiteral("undo-2")));
    back->setIconSize({14, 14});
    back->setObjectName(QStringLiteral("reset-") + QString::fromLatin1(field));
    back->setAccessibleName(tr("Take %1 back to the preset").arg(plain));
    back->setToolTip(back->accessibleName());
    auto policy = back->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    back->setSizePolicy(policy);
    connect(back, &QToolButton::clicked, this,
            [this, reset = std::move(reset)] { m_draft.edit([&](Recipe& r) { reset(r, m_draft.base()); }); });
    auto* holder = new QWidget;
    auto* line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gapSmall);
    line->addWidget(editor, 1);
    if (beside) line->addWidget(beside);
    line->addWidget(back);
    m_form->addRow(name, holder);
    m_rows.push_back({m_form, holder, name, label, back, std::move(differs), std::move(shown), m_fold});
}

void RecipeRows::wide(QWidget* widget) {
    m_form->addRow(widget);
}

QWidget* RecipeRows::number(const QString& label, Member<int> member, const char* field, const Number& number,
                            Shown shown) {
    return numberOf(
        label, field, number, [member](const Recipe& r) { return static_cast<double>(r.*member); },
        [member](Recipe& r, double value) { r.*member = static_cast<int>(std::lround(value)); },
        std::move(shown), nullptr);
}

QWidget* RecipeRows::number(const QString& label, Member<double> member, const char* field,
                            const Number& number, Shown shown, QWidget* beside) {
    return numberOf(
        label, field, number, [member](const Recipe& r) { return r.*member; },
        [member](Recipe& r, double value) { r.*member = value; }, std::move(shown), beside);
}

QWidget* RecipeRows::numberOf(const QString& label, const char* field, const Number& n,
                              std::function<double(const Recipe&)> get,
                              std::function<void(Recipe&, double)> set, Shown shown, QWidget* beside) {
    auto* box = new QDoubleSpinBox;
    box->setDecimals(n.decimals);
    box->setRange(n.low, n.high);
    box->setSingleStep(n.step);
    // Rates and shares are stepped by a tenth of what they are.
    if (n.decimals > 4) box->setStepType(QDoubleSpinBox::AdaptiveDecimalStepType);
    box->setKeyboardTracking(false);
    box->setSuffix(n.suffix);
    if (!n.lowest.isEmpty()) box->setSpecialValueText(n.lowest);
    const auto means = n.lowestMeans;
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, box, set, means](double value) {
        edit([&](Recipe& r) { set(r, means && value <= box->minimum() ? *means : value); });
    });
    onRefresh([box, get, means, counted = n.counted, decimals = n.decimals](const Recipe& r) {
        const double value = get(r);
        // "1.00" is said as several.
        if (counted) box->setSuffix(counted(decimals == 0 ? static_cast<int>(value) : 2));
        box->setValue(means && value == *means ? box->minimum() : value);
    });
    row(
        label, box, field, [get](const Recipe& r, const Recipe& base) { return get(r) != get(base); },
        [get, set](Recipe& r, const Recipe& base) { set(r, get(base)); }, std::move(shown), beside);
    return box;
}

QWidget* RecipeRows::choiceOf(const QString& label, const char* field,
                              const std::vector<std::pair<int, QString>>& items,
                              std::function<int(const Recipe&)> get, std::function<void(Recipe&, int)> set,
                              Shown shown) {
    auto* box = new QComboBox;
    for (const auto& [value, text] : items)
        box->addItem(text, value);
    connect(box, &QComboBox::activated, this,
            [this, box, set](int index) { edit([&](Recipe& r) { set(r, box->itemData(index).toInt()); }); });
    onRefresh([box, get](const Recipe& r) { box->setCurrentIndex(box->findData(get(r))); });
    row(
        label, box, field, [get](const Recipe& r, const Recipe& base) { return get(r) != get(base); },
        [get, set](Recipe& r, const Recipe& base) { set(r, get(base)); }, std::move(shown));
    return box;
}

void RecipeRows::edit(const std::function<void(Recipe&)>& change) {
    if (!m_refreshing) m_draft.edit(change);
}

void RecipeRows::refresh() {
    const auto& recipe = m_draft.recipe();
    m_refreshing = true;
    for (const auto& show : m_shows)
        show(recipe);
    m_refreshing = false;
    std::vector<int> changed(m_folds.size(), 0);
    for (const auto& row : m_rows) {
        const bool shown = !row.shown || row.shown(recipe);
        const bool differs = row.differs(recipe, m_draft.base());
        row.form->setRowVisible(row.holder, shown);
        row.reset->setVisible(differs);
        row.label->setText(differs ? QStringLiteral("• ") + row.text : row.text);
        if (row.fold >= 0 && differs && shown) ++changed[static_cast<std::size_t>(row.fold)];
    }
    for (std::size_t i = 0; i < m_folds.size(); ++i) {
        const auto& fold = m_folds[i];
        fold.button->setText(changed[i] == 0 ? tr("More") : tr("More (%n changed)", nullptr, changed[i]));
        fold.button->setAccessibleName(tr("More of %1").arg(fold.title));
    }
}

} // namespace imago::ui
