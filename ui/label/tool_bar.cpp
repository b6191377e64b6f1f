// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/tool_bar.h"

#include "ui/base/mnemonic.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/label/tool_texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

namespace imago::ui {

namespace {

bool isOneOf(ToolKind kind, std::initializer_list<ToolKind> kinds) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// A hint that is too long for its place ends with "…"; the whole of it is in the tool tip.
class HintLabel : public QLabel {
public:
    HintLabel() { setProperty("role", "muted"); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        style()->drawItemText(
            &painter, contentsRect(), Qt::AlignLeft | Qt::AlignVCenter, palette(), isEnabled(),
            fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()), foregroundRole());
    }
};

} // namespace

ToolBar::ToolBar(const QList<QAction*>& tools, QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("tool-bar"));
    setAccessibleName(tr("Tools"));
    setProperty("role", "panel");
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, gapSmall, 4, gapSmall);
    column->setSpacing(1);
    for (auto* action : tools) {
        auto* button = actionButton(action);
        button->setProperty("quiet", true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setFixedSize(30, 28); // all of them fit beside the picture on a screen 768 pixels high
        column->addWidget(button);
        // Below the hand that selects, below what draws with corners and points.
        const auto kind = ToolKind(action->data().toInt());
        if (isOneOf(kind, {ToolKind::select, ToolKind::ellipse, ToolKind::eraser}))
            column->addSpacing(gapSmall);
    }
    column->addStretch();
}

ToolOptions::ToolOptions(ShapeController& shapes, QWidget* parent)
    : QWidget(parent),
      m_shapes(shapes),
      m_name(roleLabel(QStringLiteral("heading"), {})),
      m_hint(new HintLabel),
      m_radiusLabel(new QLabel(tr("Ra&dius"))),
      m_toleranceLabel(new QLabel(tr("&Tolerance"))),
      m_sizeLabel(new QLabel(tr("Si&ze"))),
      m_formLabel(new QLabel(tr("M&akes"))),
      m_radius(new QDoubleSpinBox),
      m_tolerance(new QDoubleSpinBox),
      m_size(new QSpinBox),
      m_form(new QComboBox),
      m_snap(new QCheckBox(tr("S&nap"))),
      m_connected(new QCheckBox(tr("Only what touc&hes"))),
      m_underlying(new QCheckBox(tr("Take from &others"))) {
    setObjectName(QStringLiteral("tool-options"));
    setAccessibleName(tr("Options of the tool"));
    setProperty("role", "toolbar");
    setAttribute(Qt::WA_StyledBackground);
    // Always there and of one height: the picture must not jump when another tool is taken.
    setFixedHeight(scaledByText(44));
    m_hint->setObjectName(QStringLiteral("tool-hint"));
    m_hint->setWordWrap(false);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_radius->setRange(leastBrushRadius, mostBrushRadius);
    m_radius->setDecimals(1);
    m_radius->setSuffix(tr(" px"));
    m_radius->setObjectName(QStringLiteral("tool-radius"));
    m_tolerance->setRange(0, 255);
    m_tolerance->setDecimals(0);
    m_tolerance->setObjectName(QStringLiteral("tool-tolerance"));
    m_size->setRange(4, 400);
    m_size->setSuffix(tr(" px"));
    m_size->setObjectName(QStringLiteral("tool-size"));
    m_form->addItem(tr("Mask"));
    m_form->addItem(tr("Polygon"));
    m_form->setObjectName(QStringLiteral("tool-form"));
    m_radius->setAccessibleName(tr("Radius of the brush"));
    m_tolerance->setAccessibleName(tr("How far colours may differ"));
    m_size->setAccessibleName(tr("Size of the superpixels"));
    m_form->setAccessibleName(tr("What the tool makes"));
    m_connected->setToolTip(tr("Only pixels that hang together with the clicked one"));
    m_underlying->setToolTip(tr("The brush takes its pixels away from the masks below"));
    m_snap->setToolTip(tr("Snap to neighbours and the border of the picture; Alt lifts it for the moment"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, gap, 4);
    row->setSpacing(gap);
    row->addWidget(m_name);
    for (auto [label, field] :
         std::initializer_list<std::pair<QLabel*, QWidget*>>{{m_radiusLabel, m_radius},
                                                             {m_toleranceLabel, m_tolerance},
                                                             {m_sizeLabel, m_size},
                                                             {m_formLabel, m_form}}) {
        label->setBuddy(field);
        field->setFocusPolicy(Qt::StrongFocus); // the wheel must not change it in passing
        row->addWidget(label);
        row->addWidget(field);
    }
    for (auto* box : {m_connected, m_underlying, m_snap}) {
        box->setFocusPolicy(Qt::TabFocus);
        row->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ToolOptions::write);
    }
    row->addWidget(m_hint, 1);
    connect(m_radius, &QDoubleSpinBox::valueChanged, this, &ToolOptions::write);
    connect(m_tolerance, &QDoubleSpinBox::valueChanged, this, &ToolOptions::write);
    connect(m_size, &QSpinBox::valueChanged, this, &ToolOptions::write);
    connect(m_form, &QComboBox::currentIndexChanged, this, &ToolOptions::write);
    connect(&shapes, &ShapeController::toolChanged, this, &ToolOptions::refresh);
    connect(&shapes, &ShapeController::settingsChanged, this, &ToolOptions::refresh);
    connect(&shapes, &ShapeController::hintChanged, this, &ToolOptions::refresh);
    refresh();
}

void ToolOptions::refresh() {
    m_refreshing = true;
    const auto kind = m_shapes.tool();
    const auto& settings = m_shapes.settings();
    m_name->setText(withoutMnemonic(toolName(kind)));
    const bool selecting = kind == ToolKind::select && m_shapes.hint().isEmpty();
    m_hint->setText(selecting ? tr("Click a shape to change it, or drag over several") : m_shapes.hint());
    m_hint->setToolTip(m_hint->text());
    const bool radius = isOneOf(kind, {ToolKind::brush, ToolKind::eraser, ToolKind::grabCut});
    const bool wand = kind == ToolKind::wand, superpixels = kind == ToolKind::superpixels;
    const bool form =
        isOneOf(kind, {ToolKind::scissors, ToolKind::grabCut, ToolKind::wand, ToolKind::superpixels});
    for (auto [widget, on] : std::initializer_list<std::pair<QWidget*, bool>>{
             {m_radiusLabel, radius},
             {m_radius, radius},
             {m_toleranceLabel, wand},
             {m_tolerance, wand},
             {m_connected, wand},
             {m_sizeLabel, superpixels},
             {m_size, superpixels},
             {m_formLabel, form},
             {m_form, form},
             {m_underlying, kind == ToolKind::brush},
             {m_snap,
              !isOneOf(kind, {ToolKind::brush, ToolKind::eraser, ToolKind::wand, ToolKind::superpixels})}})
        widget->setVisible(on);
    m_radius->setValue(settings.brushRadius);
    m_tolerance->setValue(settings.wandTolerance);
    m_size->setValue(settings.superpixelSize);
    m_form->setCurrentIndex(settings.asMask ? 0 : 1);
    m_snap->setChecked(settings.snapping);
    m_connected->setChecked(settings.wandConnected);
    m_underlying->setChecked(settings.removeUnderlying);
    m_refreshing = false;
}

void ToolOptions::write() {
    if (m_refreshing) return;
    auto settings = m_shapes.settings();
    settings.brushRadius = m_radius->value();
    settings.wandTolerance = m_tolerance->value();
    settings.superpixelSize = m_size->value();
    settings.asMask = m_form->currentIndex() == 0;
    settings.snapping = m_snap->isChecked();
    settings.wandConnected = m_connected->isChecked();
    settings.removeUnderlying = m_underlying->isChecked();
    m_shapes.setSettings(settings);
}

} // namespace imago::ui
