// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/recipe_form.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/train/schedule_preview.h"
#include "ui/train/weights_dialog.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace imago::ui {

namespace {

QString modelName(const QString& model) {
    if (model == QLatin1String("csp_nano")) return RecipeForm::tr("CSP nano – small, pretrained on COCO");
    if (model == QLatin1String("mobilenet_v2"))
        return RecipeForm::tr("MobileNetV2 – pretrained on Open Images");
    if (model == QLatin1String("resnet18")) return RecipeForm::tr("ResNet-18 – larger, bring weights");
    if (model == QLatin1String("small_cnn")) return RecipeForm::tr("Small CNN – from scratch, tiny pictures");
    return model;
}

bool hasEmbeddedWeights(const std::string& model) {
    return model == "csp_nano" || model == "mobilenet_v2";
}

} // namespace

RecipeForm::RecipeForm(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_draft(RecipeDraft::of(session)),
      m_layout(new QVBoxLayout(this)),
      m_presets(new QButtonGroup(this)),
      m_presetHelp(roleLabel(QStringLiteral("muted"), {})),
      m_problem(roleLabel(QStringLiteral("muted"), {})),
      m_augment(roleLabel(QStringLiteral("muted"), {})),
      m_preview(new SchedulePreview) {
    m_layout->setContentsMargins(gapLarge, gapLarge, gapLarge, gapLarge);
    m_layout->setSpacing(gap);

    auto* row = new QHBoxLayout;
    row->setSpacing(gapSmall);
    const std::pair<QString, QString> presets[] = {{QStringLiteral("quick"), tr("&Quick")},
                                                   {QStringLiteral("balanced"), tr("&Balanced")},
                                                   {QStringLiteral("best"), tr("B&est")}};
    for (const auto& [name, label] : presets) {
        auto* button = new QPushButton(label);
        button->setCheckable(true);
        button->setProperty("segment", true);
        button->setObjectName(QStringLiteral("preset-") + name);
        button->setAccessibleName(tr("Preset %1").arg(QString(label).remove(QLatin1Char('&'))));
        m_presets->addButton(button);
        connect(button, &QPushButton::clicked, this, [this, name = name] { m_draft.setPreset(name); });
        m_shows.push_back(
            [button, name = name](const Recipe& r) { button->setChecked(r.preset == name.toStdString()); });
        row->addWidget(button, 1);
    }
    m_presets->setExclusive(false);
    m_layout->addLayout(row);
    m_layout->addWidget(m_presetHelp);

    buildModel();
    buildTraining();
    buildMachine();
    m_problem->setObjectName(QStringLiteral("recipe-problem"));
    m_layout->addWidget(m_problem);
    m_layout->addStretch(1);

    connect(&m_draft, &RecipeDraft::changed, this, &RecipeForm::refresh);
    refresh();
}

void RecipeForm::buildModel() {
    auto* form = section(tr("Model"));
    auto* model = new QComboBox;
    for (const auto* name : knownModels)
        model->addItem(modelName(QString::fromLatin1(name)), QString::fromLatin1(name));
    model->setObjectName(QStringLiteral("model"));
    connect(model, &QComboBox::activated, this, [this, model](int index) {
        edit([&](Recipe& r) {
            r.model = model->itemData(index).toString().toStdString();
            if (hasEmbeddedWeights(r.model) != (r.weights == "embedded") &&
                (r.weights == "embedded" || r.weights == "none"))
                r.weights = hasEmbeddedWeights(r.model) ? "embedded" : "none";
            // A random backbone has nothing worth freezing.
            if (r.weights == "none") r.freeze = Freeze::none;
        });
    });
    m_shows.push_back([model](const Recipe& r) {
        model->setCurrentIndex(model->findData(QString::fromStdString(r.model)));
    });
    row(form, tr("&Network"), model, "model");

    m_weights = new QComboBox;
    connect(m_weights, &QComboBox::activated, this, &RecipeForm::chooseWeights);
    m_shows.push_back([this](const Recipe& r) {
        m_weights->clear();
        for (const auto& word : {QStringLiteral("embedded"), QStringLiteral("none")})
            if (word == QLatin1String("none") || hasEmbeddedWeights(r.model))
                m_weights->addItem(weightsName(word), word);
        const auto current = QString::fromStdString(r.weights);
        if (current != QLatin1String("embedded") && current != QLatin1String("none"))
            m_weights->addItem(weightsName(current), current);
        m_weights->addItem(tr("Choose weights…"), QStringLiteral("choose"));
        m_weights->setCurrentIndex(m_weights->findData(current));
    });
    row(form, tr("Start &weights"), m_weights, "weights");
    choice<Freeze>(form, tr("What &learns"), &Recipe::freeze, "freeze",
                   {{Freeze::backbone, tr("Head only (seconds)")},
                    {Freeze::partial, tr("Later half and head")},
                    {Freeze::none, tr("Everything")}});
    choice<Task>(form, tr("&Task"), &Recipe::task, "task",
                 {{Task::singleLabel, tr("One class a picture")},
                  {Task::multiLabel, tr("Several classes a picture")}});
    integer(form, tr("&Input size"), &Recipe::inputSize, "inputSize", 32, 512, 16);
    choice<ResizeMode>(form, tr("Fit"), &Recipe::resize, "resize",
                       {{ResizeMode::crop, tr("Centre crop")},
                        {ResizeMode::squash, tr("Stretch")},
                        {ResizeMode::letterbox, tr("Letterbox")}});
}

void RecipeForm::buildTraining() {
    auto* form = section(tr("Training"));
    integer(form, tr("E&pochs"), &Recipe::epochs, "epochs", 1, 10000, 1);
    integer(form, tr("B&atch"), &Recipe::batch, "batch", 1, 4096, 8);
    choice<OptimizerKind>(
        form, tr("&Optimizer"), &Recipe::optimizer, "optimizer",
        {{OptimizerKind::adamw, tr("AdamW")}, {OptimizerKind::sgd, tr("SGD with Nesterov momentum")}});
    real(form, tr("Learning &rate"), &Recipe::learningRate, "learningRate", 1e-6, 10, 0.0005, 6);
    real(form, tr("Backbone share"), &Recipe::backboneFactor, "backboneFactor", 0, 1, 0.05, 4);
    real(form, tr("Momentum"), &Recipe::momentum, "momentum", 0, 0.999, 0.05, 3);
    real(form, tr("Weight decay"), &Recipe::weightDecay, "weightDecay", 0, 1, 0.01, 5);
    choice<ScheduleKind>(form, tr("S&chedule"), &Recipe::schedule, "schedule",
                         {{ScheduleKind::cosine, tr("Cosine")},
                          {ScheduleKind::step, tr("Steps")},
                          {ScheduleKind::constant, tr("Constant")}});
    real(form, tr("Warm-up epochs"), &Recipe::warmupEpochs, "warmupEpochs", 0, 100, 0.5, 2);
    integer(form, tr("Step every"), &Recipe::stepEvery, "stepEvery", 1, 10000, 1);
    real(form, tr("Step factor"), &Recipe::stepFactor, "stepFactor", 0.001, 1, 0.05, 3);
    form->addRow(m_preview);

    form = section(tr("Against overfitting"));
    auto* augment = new QToolButton;
    augment->setText(tr("Edit in A&ugment"));
    augment->setIcon(icon(QStringLiteral("wand-sparkles")));
    augment->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    augment->setAccessibleName(tr("Edit the augmentation"));
    connect(augment, &QToolButton::clicked, this, &RecipeForm::augmentationWanted);
    form->addRow(tr("Augmentation"), augment);
    form->addRow(m_augment);
    real(form, tr("Label smoothing"), &Recipe::labelSmoothing, "labelSmoothing", 0, 0.5, 0.05, 2);
    choice<ClassWeighting>(form, tr("Class weights"), &Recipe::classWeighting, "classWeighting",
                           {{ClassWeighting::none, tr("Equal")}, {ClassWeighting::balanced, tr("Balanced")}});
    integer(form, tr("Early stopping"), &Recipe::earlyStopping, "earlyStopping", 0, 1000, 1, tr("Off"));
    real(form, tr("Gradient clip"), &Recipe::gradientClip, "gradientClip", 0, 100, 0.5, 2, tr("Off"));
}

void RecipeForm::buildMachine() {
    auto* form = section(tr("Machine"));
    auto* device = new QComboBox;
    device->addItem(tr("Automatic"), QStringLiteral("auto"));
    device->addItem(tr("Processor"), QStringLiteral("cpu"));
    device->addItem(tr("CUDA graphics card"), QStringLiteral("cuda"));
    connect(device, &QComboBox::activated, this, [this, device](int index) {
        edit([&](Recipe& r) { r.device = device->itemData(index).toString().toStdString(); });
    });
    m_shows.push_back([device](const Recipe& r) {
        device->setCurrentIndex(device->findData(QString::fromStdString(r.device)));
    });
    row(form, tr("&Device"), device, "device");
    integer(form, tr("T&hreads"), &Recipe::threads, "threads", 0, 256, 1, tr("All cores"));
    auto* seed = new QSpinBox;
    seed->setRange(0, 999999999);
    connect(seed, &QSpinBox::valueChanged, this,
            [this](int value) { edit([&](Recipe& r) { r.seed = static_cast<std::uint64_t>(value); }); });
    m_shows.push_back([seed](const Recipe& r) { seed->setValue(static_cast<int>(r.seed)); });
    row(form, tr("&Seed"), seed, "seed");
}

QFormLayout* RecipeForm::section(const QString& title) {
    auto* label = roleLabel(QStringLiteral("heading"), title);
    label->setContentsMargins(0, gap, 0, 0);
    m_layout->addWidget(label);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(gapLarge);
    form->setVerticalSpacing(6);
    m_layout->addLayout(form);
    return form;
}

void RecipeForm::row(QFormLayout* form, const QString& label, QWidget* editor, const char* field) {
    const auto help = fieldHelp(field);
    const auto text = QCoreApplication::translate("fieldHelp", std::string(help).c_str());
    auto* name = new QLabel(label);
    name->setBuddy(editor);
    name->setToolTip(text);
    editor->setToolTip(text);
    editor->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    editor->setAccessibleDescription(text);
    if (editor->objectName().isEmpty()) editor->setObjectName(QString::fromLatin1(field));
    editor->setFocusPolicy(
        Qt::StrongFocus); // the wheel scrolls the form, it must not change a number in passing
    editor->setMinimumWidth(120);
    form->addRow(name, editor);
}

void RecipeForm::integer(QFormLayout* form, const QString& label, Member<int> member, const char* field,
                         int low, int high, int step, const QString& zero) {
    auto* box = new QSpinBox;
    box->setRange(low, high);
    box->setSingleStep(step);
    box->setKeyboardTracking(false);
    if (!zero.isEmpty()) box->setSpecialValueText(zero);
    connect(box, &QSpinBox::valueChanged, this,
            [this, member](int value) { edit([&](Recipe& r) { r.*member = value; }); });
    m_shows.push_back([box, member](const Recipe& r) { box->setValue(r.*member); });
    row(form, label, box, field);
}

void RecipeForm::real(QFormLayout* form, const QString& label, Member<double> member, const char* field,
                      double low, double high, double step, int decimals, const QString& zero) {
    auto* box = new QDoubleSpinBox;
    box->setDecimals(decimals);
    box->setRange(low, high);
    box->setSingleStep(step);
    box->setStepType(decimals > 4 ? QDoubleSpinBox::AdaptiveDecimalStepType
                                  : QDoubleSpinBox::DefaultStepType);
    box->setKeyboardTracking(false);
    if (!zero.isEmpty()) box->setSpecialValueText(zero);
    connect(box, &QDoubleSpinBox::valueChanged, this,
            [this, member](double value) { edit([&](Recipe& r) { r.*member = value; }); });
    m_shows.push_back([box, member](const Recipe& r) { box->setValue(r.*member); });
    row(form, label, box, field);
    if (member == &Recipe::momentum)
        m_shows.push_back([box, form](const Recipe& r) {
            const bool shown = r.optimizer == OptimizerKind::sgd;
            box->setVisible(shown);
            form->labelForField(box)->setVisible(shown);
        });
}

template <class E>
void RecipeForm::choice(QFormLayout* form, const QString& label, Member<E> member, const char* field,
                        const std::vector<std::pair<E, QString>>& values) {
    auto* box = new QComboBox;
    for (const auto& [value, text] : values)
        box->addItem(text, static_cast<int>(value));
    connect(box, &QComboBox::activated, this, [this, box, member](int index) {
        edit([&](Recipe& r) { r.*member = static_cast<E>(box->itemData(index).toInt()); });
    });
    m_shows.push_back(
        [box, member](const Recipe& r) { box->setCurrentIndex(box->findData(static_cast<int>(r.*member))); });
    row(form, label, box, field);
}

void RecipeForm::edit(const std::function<void(Recipe&)>& change) {
    if (m_refreshing) return;
    auto recipe = m_draft.recipe();
    change(recipe);
    if (recipe == m_draft.recipe()) return;
    recipe.preset = "custom";
    recipe.name = "Custom";
    m_draft.set(recipe);
}

void RecipeForm::chooseWeights(int index) {
    const auto value = m_weights->itemData(index).toString();
    if (value == QLatin1String("choose")) {
        auto* dialog = new WeightsDialog(m_session, {}, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        return refresh(); // the recipe is as it was until the person has chosen
    }
    edit([&](Recipe& r) {
        r.weights = value.toStdString();
        if (r.weights == "none") r.freeze = Freeze::none;
    });
}

void RecipeForm::setTrainingImages(std::int64_t images) {
    m_images = images;
    m_preview->setRecipe(m_draft.recipe(), m_images);
}

void RecipeForm::refresh() {
    const auto& recipe = m_draft.recipe();
    m_refreshing = true;
    for (const auto& show : m_shows)
        show(recipe);
    m_refreshing = false;
    m_preview->setRecipe(recipe, m_images);
    if (recipe.preset == "quick")
        m_presetHelp->setText(
            tr("A first model in seconds: the pretrained network stays as it is, only its head learns."));
    else if (recipe.preset == "balanced")
        m_presetHelp->setText(tr("The whole network adapts to your pictures; minutes on a processor."));
    else if (recipe.preset == "best")
        m_presetHelp->setText(
            tr("Larger pictures, stronger augmentation, more epochs: for the model you keep."));
    else
        m_presetHelp->setText(tr("Your own mixture."));

    QStringList operations;
    for (const auto& op : recipe.augment.ops)
        if (op.enabled) operations << augmentName(op.kind);
    m_augment->setText(operations.isEmpty() ? tr("None") : operations.join(QStringLiteral(", ")));

    const auto valid = validate(recipe);
    m_problem->setText(valid ? QString() : QString::fromStdString(valid.error().text()));
    m_problem->setVisible(!valid);
}

} // namespace imago::ui
