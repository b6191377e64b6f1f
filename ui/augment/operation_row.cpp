// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/augment/operation_row.h"

#include "ui/augment/operation_text.h"
#include "ui/augment/range_slider.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace imago::ui {

OperationRow::OperationRow(AugmentKind kind, QWidget* parent)
    : QWidget(parent),
      m_switch(new QCheckBox(augmentName(kind))),
      m_summary(roleLabel(QStringLiteral("muted"), {})),
      m_help(roleLabel(QStringLiteral("muted"), operationHelp(kind))) {
    m_op.kind = kind;
    const std::string_view word = toString(kind);
    const QString name = QString::fromLatin1(word.data(), qsizetype(word.size()));
    setObjectName(name);
    m_switch->setObjectName(name + QStringLiteral("-switch"));
    m_switch->setAccessibleDescription(operationHelp(kind));
    m_switch->setToolTip(operationHelp(kind));
    m_summary->setWordWrap(false);
    m_details = buildDetails();

    auto* head = new QHBoxLayout;
    head->setSpacing(gap);
    head->addWidget(m_switch);
    head->addStretch();
    head->addWidget(m_summary);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 3, 0, 3);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_details);
    connect(m_switch, &QCheckBox::toggled, this, [this](bool on) {
        auto op = m_op;
        op.enabled = on;
        change(op);
        if (!m_showing) Q_EMIT settled();
    });
    for (QWidget* editor : {static_cast<QWidget*>(m_chance), static_cast<QWidget*>(m_percent),
                            static_cast<QWidget*>(m_low), static_cast<QWidget*>(m_high)})
        if (editor) editor->installEventFilter(this);
    display(m_op);
}

bool OperationRow::eventFilter(QObject* object, QEvent* event) {
    // The wheel scrolls the form; it must not change a number in passing.
    if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(object)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(object, event);
}

QWidget* OperationRow::buildDetails() {
    const QString name = augmentName(m_op.kind);
    m_chance = new QSlider(Qt::Horizontal);
    m_chance->setRange(0, 100);
    m_chance->setPageStep(10);
    m_chance->setObjectName(objectName() + QStringLiteral("-chance"));
    m_chance->setAccessibleName(tr("%1: probability").arg(name));
    m_percent = new QSpinBox;
    m_percent->setRange(0, 100);
    m_percent->setSuffix(QStringLiteral(" %"));
    m_percent->setAccessibleName(tr("%1: probability in percent").arg(name));
    connect(m_chance, &QSlider::valueChanged, m_percent, &QSpinBox::setValue);
    connect(m_percent, &QSpinBox::valueChanged, m_chance, &QSlider::setValue);
    connect(m_chance, &QSlider::valueChanged, this, [this](int value) {
        auto op = m_op;
        // A slider that shows 33 for 0.333 must not round it in passing.
        if (std::lround(op.probability * 100) != value) op.probability = value / 100.0;
        change(op);
    });
    connect(m_chance, &QSlider::sliderReleased, this, &OperationRow::settled);

    auto* details = new QWidget;
    auto* grid = new QGridLayout(details);
    grid->setContentsMargins(26, 0, 0, gapSmall);
    grid->setHorizontalSpacing(gap);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_help, 0, 0, 1, 3);
    auto* chance = new QLabel(tr("Chance"));
    chance->setBuddy(m_chance);
    grid->addWidget(chance, 1, 0);
    grid->addWidget(m_chance, 1, 1);
    grid->addWidget(m_percent, 1, 2);
    grid->setColumnStretch(1, 1);
    const auto limit = limits(m_op.kind);
    if (!limit.hasRange) return details;

    const auto unit = operationUnit(m_op.kind);
    m_range = new RangeSlider;
    m_range->setObjectName(objectName() + QStringLiteral("-range"));
    m_range->setAccessibleName(tr("%1: range").arg(name));
    m_range->setSingle(hasSingleValue(m_op.kind));
    const auto spin = [&](const QString& title) {
        auto* box = new QDoubleSpinBox;
        box->setDecimals(unit.decimals);
        box->setRange(limit.minimum * unit.factor, limit.maximum * unit.factor);
        box->setSingleStep(limit.step * unit.factor);
        box->setSuffix(unit.suffix);
        box->setKeyboardTracking(false);
        box->setAccessibleName(title);
        return box;
    };
    m_low = spin(tr("%1: lowest").arg(name));
    m_high = spin(tr("%1: highest").arg(name));
    m_low->setObjectName(objectName() + QStringLiteral("-low"));
    m_high->setObjectName(objectName() + QStringLiteral("-high"));
    const bool single = hasSingleValue(m_op.kind);
    m_low->setVisible(!single);
    auto* range = new QLabel(single ? tr("Alpha") : tr("Range"));
    range->setBuddy(single ? static_cast<QWidget*>(m_high) : m_low);
    grid->addWidget(range, 2, 0);
    grid->addWidget(m_range, 2, 1, 1, 2);
    auto* spins = new QHBoxLayout;
    spins->setSpacing(gap);
    spins->addWidget(m_low, 1);
    spins->addWidget(m_high, 1);
    grid->addLayout(spins, 3, 1, 1, 2);
    connect(m_range, &RangeSlider::edited, this, [this](double low, double high) {
        auto op = m_op;
        op.low = low;
        op.high = high;
        change(op);
    });
    connect(m_range, &RangeSlider::released, this, &OperationRow::settled);
    const auto typed = [this, unit](double AugmentOp::*end, double shown, double AugmentOp::*other,
                                    bool isLow) {
        if (m_showing) return;
        auto op = m_op;
        op.*end = shown / unit.factor;
        // The other end gives way rather than the one that was typed.
        op.*other = isLow ? std::max(op.*other, op.*end) : std::min(op.*other, op.*end);
        change(op);
    };
    connect(m_low, &QDoubleSpinBox::valueChanged, this,
            [typed](double value) { typed(&AugmentOp::low, value, &AugmentOp::high, true); });
    connect(m_high, &QDoubleSpinBox::valueChanged, this,
            [typed](double value) { typed(&AugmentOp::high, value, &AugmentOp::low, false); });
    return details;
}

void OperationRow::set(const AugmentOp& op) {
    if (op == m_op) return;
    m_op = op;
    display(op);
}

void OperationRow::change(const AugmentOp& wanted) {
    if (m_showing || wanted == m_op) return;
    AugmentOp op = wanted;
    if (const auto limit = limits(op.kind); limit.hasRange) {
        op.low = std::clamp(op.low, limit.minimum, limit.maximum);
        op.high = std::clamp(op.high, op.low, limit.maximum);
    }
    m_op = op;
    display(op);
    Q_EMIT edited(m_op);
}

void OperationRow::display(const AugmentOp& op) {
    m_showing = true;
    m_switch->setChecked(op.enabled);
    m_details->setVisible(op.enabled);
    m_chance->setValue(static_cast<int>(std::lround(op.probability * 100)));
    if (m_range) {
        const auto unit = operationUnit(op.kind);
        const auto reach = sliderLimits(op);
        m_range->setLimits(reach.minimum, reach.maximum, reach.step);
        m_range->setRange(op.low, op.high);
        m_low->setValue(op.low * unit.factor);
        m_high->setValue(op.high * unit.factor);
    }
    m_summary->setText(op.enabled ? QString() : operationRange(op));
    m_showing = false;
}

} // namespace imago::ui
