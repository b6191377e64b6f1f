// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/explain_controls.h"

#include "ui/base/mnemonic.h"
#include "ui/base/numbers.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace imago::ui {

namespace {

constexpr int defaultOpacity = 75;
/// Rank correlations from which two maps are called alike, and partly so.
constexpr double alike = 0.6, partlyAlike = 0.3;

} // namespace

QString ExplainControls::methodName(const std::string& method) {
    if (method == "gradcam") return tr("Grad-CAM");
    if (method == "gradcam++") return tr("Grad-CAM++");
    if (method == "integrated-gradients") return tr("Integrated gradients");
    if (method == "occlusion") return tr("Occlusion");
    if (method == "attention-rollout") return tr("Attention rollout");
    return QString::fromStdString(method);
}

ExplainControls::ExplainControls(QWidget* parent)
    : QWidget(parent),
      m_method(new QComboBox),
      m_layer(new QComboBox),
      m_class(new QComboBox),
      m_opacity(new QSlider(Qt::Horizontal)),
      m_check(new QPushButton(tr("Check a&gainst an untrained network"))),
      m_untrained(new QPushButton(tr("Show &its map"))),
      m_verdict(roleLabel(QStringLiteral("muted"), {})) {
    m_method->setObjectName(QStringLiteral("explain-method"));
    m_layer->setObjectName(QStringLiteral("explain-layer"));
    m_class->setObjectName(QStringLiteral("explain-class"));
    m_check->setObjectName(QStringLiteral("explain-check"));
    m_verdict->setObjectName(QStringLiteral("explain-verdict"));
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(gap);
    grid->setVerticalSpacing(gapSmall);
    grid->setColumnStretch(1, 1);
    const auto row = [&](const QString& name, QWidget* control, const QString& tip) {
        auto* label = new QLabel(name);
        label->setBuddy(control);
        control->setAccessibleName(withoutMnemonic(name));
        control->setToolTip(tip);
        const int at = grid->rowCount();
        grid->addWidget(label, at, 0);
        grid->addWidget(control, at, 1);
    };
    row(tr("&Method"), m_method, tr("How it is worked out which parts of the picture speak for the class"));
    row(tr("La&yer"), m_layer, tr("Early layers see edges and colours, late ones see objects"));
    row(tr("Clas&s"), m_class, tr("What the map explains"));
    row(tr("&Opacity"), m_opacity, tr("How strongly the map covers the picture"));
    for (auto* combo : {m_method, m_layer, m_class}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(10);
    }
    for (QWidget* control : std::initializer_list<QWidget*>{m_method, m_layer, m_class, m_opacity}) {
        control->setFocusPolicy(Qt::StrongFocus);
        control->installEventFilter(this);
    }
    m_opacity->setRange(5, 100);
    m_opacity->setValue(defaultOpacity);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gapSmall);
    layout->addLayout(grid);
    m_untrained->setCheckable(true);
    layout->addWidget(m_check);
    layout->addWidget(m_untrained);
    layout->addWidget(m_verdict);

    connect(m_method, &QComboBox::activated, this, [this] {
        enable();
        Q_EMIT changed();
    });
    connect(m_layer, &QComboBox::activated, this, &ExplainControls::changed);
    connect(m_class, &QComboBox::activated, this, &ExplainControls::changed);
    connect(m_opacity, &QSlider::valueChanged, this, [this] { Q_EMIT opacityChanged(opacity()); });
    connect(m_check, &QPushButton::clicked, this, [this] {
        m_check->setEnabled(false);
        m_verdict->setText(tr("Asking a network with random weights…"));
        m_verdict->show();
        Q_EMIT checkWanted();
    });
    connect(m_untrained, &QPushButton::toggled, this, &ExplainControls::untrainedToggled);
    reset();
}

void ExplainControls::reset() {
    m_method->clear();
    m_method->addItem(methodName("gradcam"), QStringLiteral("gradcam"));
    m_layer->clear();
    m_layer->addItem(tr("the last"), QString());
    clearCheck();
    enable();
}

void ExplainControls::clearCheck() {
    m_check->setEnabled(true);
    m_untrained->setChecked(false);
    m_untrained->hide();
    m_verdict->clear();
    m_verdict->hide();
}

void ExplainControls::setClasses(const QStringList& classes, int predicted) {
    m_class->clear();
    m_class->addItem(
        predicted >= 0 ? tr("%1 (predicted)").arg(classes.value(predicted)) : tr("the predicted"), predicted);
    for (int i = 0; i < classes.size(); ++i)
        if (i != predicted) m_class->addItem(classes[i], i);
}

std::string ExplainControls::method() const {
    return m_method->currentData().toString().toStdString();
}

void ExplainControls::enable() {
    m_layer->setEnabled(method().starts_with("gradcam") && m_layer->count() > 1);
    // Rollout follows the attention of all classes together.
    m_class->setEnabled(method() != "attention-rollout");
}

bool ExplainControls::eventFilter(QObject* object, QEvent* event) {
    // The wheel scrolls the details; it must not ask for another map in passing.
    if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(object)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(object, event);
}

ExplainRequest ExplainControls::request() const {
    ExplainRequest request;
    request.method = method();
    if (request.method.starts_with("gradcam"))
        request.layer = m_layer->currentData().toString().toStdString();
    request.classIndex = m_class->count() > 0 ? m_class->currentData().toInt() : -1;
    return request;
}

void ExplainControls::setAnswer(const ExplainAnswer& answer) {
    const auto fill = [](QComboBox* combo, const std::vector<std::string>& words, const auto& nameOf) {
        const auto was = combo->currentData();
        combo->clear();
        for (const auto& word : words)
            combo->addItem(nameOf(word), QString::fromStdString(word));
        return was;
    };
    if (!answer.methods.empty()) {
        const auto was = fill(m_method, answer.methods, methodName);
        m_method->setCurrentIndex(std::max(0, m_method->findData(was)));
    }
    if (!answer.layers.empty()) {
        const auto was =
            fill(m_layer, answer.layers, [](const auto& word) { return QString::fromStdString(word); });
        const int at = m_layer->findData(was);
        m_layer->setCurrentIndex(at >= 0 ? at : m_layer->count() - 1);
    }
    enable();
    if (!answer.similarity) return;
    m_check->setEnabled(true);
    m_untrained->setChecked(false);
    m_untrained->setVisible(!answer.randomHeatmap.empty());
    m_verdict->show();
    const double r = *answer.similarity;
    const QString figure = tr("Similarity %1.").arg(decimal(r, 2));
    m_verdict->setText(
        figure + ' ' +
        (!std::isfinite(r) ? tr("One of the two maps is the same everywhere: it shows nothing.")
         : r >= alike ? tr("A network that learnt nothing gives nearly the same map: it shows the edges of "
                           "the picture rather than what was learnt. Do not rely on it.")
         : r >= partlyAlike
             ? tr("Part of this map comes from the picture alone, without anything learnt. "
                  "Read it with care.")
             : tr("A network that learnt nothing gives another map: this one depends on what was "
                  "learnt.")));
}

double ExplainControls::opacity() const {
    return m_opacity->value() / 100.0;
}

} // namespace imago::ui
