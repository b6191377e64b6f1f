// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/split_dialog.h"

#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QVBoxLayout>

#include <limits>

namespace imago::ui {

SplitDialog::SplitDialog(const Counts& counts, QWidget* parent)
    : QDialog(parent),
      m_labelled(counts.labelled),
      m_seed(new QSpinBox),
      m_keep(new QCheckBox(tr("&Keep the splits that pictures have already"))),
      m_problem(roleLabel("bad", {})),
      m_assign(primaryButton("split", tr("&Assign"))) {
    setWindowTitle(tr("Assign splits"));
    setMinimumWidth(scaledByText(460));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(gapLarge);
    grid->setVerticalSpacing(gap);
    grid->setColumnStretch(2, 1);
    const QString names[] = {tr("&Training:"), tr("&Validation:"), tr("Te&st:")};
    const QString why[] = {tr("the model learns from these"),
                           tr("choose settings and the best epoch by these"),
                           tr("kept aside for the final number")};
    const int shares[] = {80, 10, 10};
    for (int i = 0; i < 3; ++i) {
        const auto at = static_cast<std::size_t>(i);
        m_shares[at] = new QSpinBox;
        m_shares[at]->setRange(0, 100);
        m_shares[at]->setSuffix(tr(" %"));
        m_shares[at]->setValue(shares[i]);
        m_numbers[at] = roleLabel("muted", {});
        m_numbers[at]->setToolTip(why[i]);
        auto* name = new QLabel(names[i]);
        name->setBuddy(m_shares[at]);
        grid->addWidget(name, i, 0);
        grid->addWidget(m_shares[at], i, 1);
        grid->addWidget(m_numbers[at], i, 2);
        connect(m_shares[at], &QSpinBox::valueChanged, this, &SplitDialog::refresh);
    }
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(1);
    auto* seedName = new QLabel(tr("S&eed:"));
    seedName->setBuddy(m_seed);
    grid->addWidget(seedName, 3, 0);
    grid->addWidget(m_seed, 3, 1);
    grid->addWidget(roleLabel("muted", tr("the same seed gives the same splits")), 3, 2);
    m_keep->setChecked(true);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_assign, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(gapLarge);
    column->addWidget(roleLabel(
        "muted", tr("%Ln labelled pictures are shared out, each class in the same proportions. Near "
                    "duplicates stay together; pictures that are added later do not move the others.",
                    nullptr, static_cast<int>(m_labelled))));
    column->addLayout(grid);
    column->addWidget(m_keep);
    column->addWidget(m_problem);
    column->addStretch(1);
    column->addWidget(buttons);
    refresh();
}

void SplitDialog::refresh() {
    int sum = 0;
    for (const auto* share : m_shares)
        sum += share->value();
    for (std::size_t i = 0; i < 3; ++i)
        m_numbers[i]->setText(sum == 0 ? QString()
                                       : tr("about %Ln pictures", nullptr,
                                            static_cast<int>(m_labelled * m_shares[i]->value() / sum)));
    QString problem;
    if (sum == 0)
        problem = tr("At least one share must be above zero.");
    else if (m_shares[0]->value() == 0)
        problem = tr("Without training pictures there is nothing to learn from.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_assign->setEnabled(problem.isEmpty());
}

SplitOptions SplitDialog::options() const {
    SplitOptions options;
    options.train = m_shares[0]->value();
    options.val = m_shares[1]->value();
    options.test = m_shares[2]->value();
    options.seed = static_cast<std::uint64_t>(m_seed->value());
    options.keepAssigned = m_keep->isChecked();
    return options;
}

} // namespace imago::ui
