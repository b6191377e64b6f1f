// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/chart_bar.h"

#include "ui/base/numbers.h"
#include "ui/base/patterns.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/train/run_colors.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QToolButton>

namespace imago::ui {

ChartBar::ChartBar(QWidget* parent) : QWidget(parent), m_weight(new QLabel), m_legend(nullptr) {
    auto* axis = new QComboBox;
    axis->addItem(tr("Epochs"), static_cast<int>(CurveAxis::epoch));
    axis->addItem(tr("Steps"), static_cast<int>(CurveAxis::step));
    axis->addItem(tr("Time"), static_cast<int>(CurveAxis::time));
    axis->setAccessibleName(tr("What the charts count to the right"));
    axis->setToolTip(axis->accessibleName());
    axis->setObjectName(QStringLiteral("chart-axis"));
    connect(axis, &QComboBox::currentIndexChanged, this, [this, axis](int index) {
        m_choice.axis = static_cast<CurveAxis>(axis->itemData(index).toInt());
        Q_EMIT changed();
    });

    auto* smooth = new QLabel(tr("Smoothing"));
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setRange(0, 99);
    slider->setPageStep(10);
    slider->setFixedWidth(96);
    slider->setObjectName(QStringLiteral("chart-smoothing"));
    slider->setAccessibleName(tr("Smoothing"));
    slider->setToolTip(tr("Weight of the exponential moving average; the raw curve stays, faint"));
    smooth->setBuddy(slider);
    m_weight->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0.00")) + gapSmall);
    const auto showWeight = [this, slider] {
        m_weight->setText(slider->value() == 0 ? tr("Off") : decimal(slider->value() / 100.0, 2));
    };
    showWeight();
    connect(slider, &QSlider::valueChanged, this, [this, showWeight](int value) {
        m_choice.smoothing = value / 100.0;
        showWeight();
        Q_EMIT changed();
    });

    auto* runs = new QWidget;
    m_legend = new QHBoxLayout(runs);
    m_legend->setContentsMargins(0, 0, 0, 0);
    m_legend->setSpacing(gapSmall);
    m_legend->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(runs);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the focus moves it along
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("Runs in the charts"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(gapLarge, gapSmall, gapLarge, gapSmall);
    layout->setSpacing(gap);
    layout->addWidget(axis);
    layout->addWidget(smooth);
    layout->addWidget(slider);
    layout->addWidget(m_weight);
    layout->addWidget(toggle(tr("━ Training"), &ChartChoice::training));
    layout->addWidget(toggle(tr("╍ Validation"), &ChartChoice::validation));
    layout->addWidget(scroll, 1);
    scroll->setFixedHeight(axis->sizeHint().height());
}

QToolButton* ChartBar::toggle(const QString& text, bool ChartChoice::*member) {
    auto* button = new QToolButton;
    button->setText(text);
    button->setCheckable(true);
    button->setChecked(true);
    button->setToolTip(tr("Show or hide these curves"));
    button->setAccessibleName(text.mid(2));
    connect(button, &QToolButton::toggled, this, [this, member](bool on) {
        m_choice.*member = on;
        Q_EMIT changed();
    });
    return button;
}

void ChartBar::setRuns(const std::vector<ShownRun>& runs) {
    bool same = runs.size() == m_buttons.size();
    for (std::size_t i = 0; same && i < runs.size(); ++i)
        same = runs[i].id == m_buttons[i].first && runs[i].color.rgb() == m_colors[i];
    if (same) return;
    for (auto& entry : m_buttons)
        delete entry.second;
    m_buttons.clear();
    m_colors.clear();
    std::set<RunId> hidden;
    for (const auto& run : runs) {
        auto* button = new QToolButton;
        button->setText(run.name);
        button->setIcon(markSwatch(run.color, runMark(run.color)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setChecked(!m_choice.hidden.contains(run.id));
        if (m_choice.hidden.contains(run.id)) hidden.insert(run.id);
        button->setAccessibleName(tr("Curves of %1").arg(run.name));
        button->setToolTip(tr("Show or hide the curves of %1").arg(run.name));
        connect(button, &QToolButton::toggled, this, [this, id = run.id](bool on) {
            if (on)
                m_choice.hidden.erase(id);
            else
                m_choice.hidden.insert(id);
            Q_EMIT changed();
        });
        m_legend->insertWidget(m_legend->count() - 1, button);
        m_buttons.emplace_back(run.id, button);
        m_colors.push_back(run.color.rgb());
    }
    m_choice.hidden = hidden; // a run that comes back is shown
}

} // namespace imago::ui
