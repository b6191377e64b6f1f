// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/recipe_form.h"

#include "ui/base/mnemonic.h"
#include "ui/base/recipe_text.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/train/rate_dialog.h"
#include "ui/train/recipe_rows.h"
#include "ui/train/schedule_preview.h"
#include "ui/train/weights_dialog.h"

#include <QAbstractItemView>
#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleOptionComboBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace imago::ui {

namespace {

QString modelName(const QString& model) {
    const auto name = networkName(model);
    if (model == QLatin1String("csp_nano")) return RecipeForm::tr("%1 – small, pretrained on COCO").arg(name);
    if (model == QLatin1String("mobilenet_v2"))
        return RecipeForm::tr("%1 – pretrained on Open Images").arg(name);
    if (model == QLatin1String("resnet50")) return RecipeForm::tr("%1 – larger, bring weights").arg(name);
    if (model == QLatin1String("convnext_tiny")) return RecipeForm::tr("%1 – large, bring weights").arg(name);
    if (model.startsWith(QLatin1String("vit_")))
        return RecipeForm::tr("%1 – transformer, bring weights").arg(name);
    if (model == QLatin1String("small_cnn"))
        return RecipeForm::tr("%1 – from scratch, tiny pictures").arg(name);
    return RecipeForm::tr("%1 – bring weights").arg(name);
}

/// Closed it shows the name alone: the form is narrower than what its list says of each network.
class ModelBox : public QComboBox {
public:
    void showPopup() override {
        view()->setMinimumWidth(view()->sizeHintForColumn(0) +
                                view()->verticalScrollBar()->sizeHint().width());
        QComboBox::showPopup();
    }

protected:
    void initStyleOption(QStyleOptionComboBox* option) const override {
        QComboBox::initStyleOption(option);
        option->currentText = option->currentText.section(QStringLiteral(" – "), 0, 0);
    }
};

bool hasEmbeddedWeights(const std::string& model) {
    return model == "csp_nano" || model == "mobilenet_v2";
}

QString epochs(int n) {
    //: Behind the number of a field.
    return RecipeForm::tr(" epochs", nullptr, n);
}

QString batches(int n) {
    //: Behind the number of a field.
    return RecipeForm::tr(" batches", nullptr, n);
}

QString off() {
    return RecipeForm::tr("Off");
}

} // namespace

RecipeForm::RecipeForm(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_draft(RecipeDraft::of(session)),
      m_layout(new QVBoxLayout(this)),
      m_rows(new RecipeRows(m_draft, m_layout, this)),
      m_presets(new QButtonGroup(this)),
      m_presetHelp(roleLabel(QStringLiteral("muted"), {})),
      m_problem(roleLabel(QStringLiteral("muted"), {})),
      m_augment(roleLabel(QStringLiteral("muted"), {})),
      m_preview(new SchedulePreview) {
    m_layout->setContentsMargins(gapLarge, gapLarge, gap, gapLarge);
    m_layout->setSpacing(gap);
    buildPresets();
    buildModel();
    buildOptimiser();
    buildSchedule();
    buildLoss();
    buildOverfitting();
    buildSpeed();
    buildUnlabelled();
    buildFolds();
    buildMachine();
    m_problem->setObjectName(QStringLiteral("recipe-problem"));
    m_layout->addWidget(m_problem);
    m_layout->addStretch(1);

    connect(&m_draft, &RecipeDraft::changed, this, &RecipeForm::refresh);
    refresh();
}

void RecipeForm::buildPresets() {
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
        button->setAccessibleName(tr("Preset %1").arg(withoutMnemonic(label)));
        m_presets->addButton(button);
        connect(button, &QPushButton::clicked, this, [this, name = name] {
            m_draft.setPreset(name);
            refresh(); // also where it was this one already: the button stays down
        });
        m_rows->onRefresh(
            [button, name = name](const Recipe& r) { button->setChecked(r.preset == name.toStdString()); });
        row->addWidget(button, 1);
    }
    m_presets->setExclusive(false);
    m_layout->addLayout(row);
    m_layout->addWidget(m_presetHelp);
}

void RecipeForm::buildModel() {
    m_rows->group(tr("Model"), "model");
    auto* model = new ModelBox;
    model->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const auto* name : knownModels)
        model->addItem(modelName(QString::fromLatin1(name)), QString::fromLatin1(name));
    connect(model, &QComboBox::activated, this, [this, model](int index) {
        m_rows->edit([&](Recipe& r) {
            r.model = model->itemData(index).toString().toStdString();
            // Weights are of a network; a random backbone has nothing worth freezing.
            r.weights = hasEmbeddedWeights(r.model) ? "embedded" : "none";
            if (r.weights == "none") r.freeze = Freeze::none;
        });
    });
    m_rows->onRefresh([model](const Recipe& r) {
        model->setCurrentIndex(model->findData(QString::fromStdString(r.model)));
        model->setToolTip(model->currentText());
    });
    m_rows->row(
        tr("&Network"), model, "model", [](const Recipe& r, const Recipe& b) { return r.model != b.model; },
        [](Recipe& r, const Recipe& b) {
            r.model = b.model;
            r.weights = b.weights;
            r.freeze = b.freeze;
        });

    m_weights = new QComboBox;
    m_weights->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_weights, &QComboBox::activated, this, &RecipeForm::chooseWeights);
    m_rows->onRefresh([this](const Recipe& r) {
        m_weights->clear();
        for (const auto& word : {QStringLiteral("embedded"), QStringLiteral("none")})
            if (word == QLatin1String("none") || hasEmbeddedWeights(r.model))
                m_weights->addItem(weightsName(word), word);
        const auto current = QString::fromStdString(r.weights);
        if (m_weights->findData(current) < 0) m_weights->addItem(weightsName(current), current);
        m_weights->addItem(tr("Choose weights…"), QStringLiteral("choose"));
        m_weights->setCurrentIndex(m_weights->findData(current));
    });
    m_rows->row(
        tr("Start &weights"), m_weights, "weights",
        [](const Recipe& r, const Recipe& b) { return r.weights != b.weights; },
        [](Recipe& r, const Recipe& b) {
            if (b.weights != "embedded" || hasEmbeddedWeights(r.model)) r.weights = b.weights;
        });
    m_rows->choice<Freeze>(tr("What &learns"), &Recipe::freeze, "freeze",
                           {{Freeze::backbone, tr("Head only (seconds)")},
                            {Freeze::partial, tr("Later half and head")},
                            {Freeze::none, tr("Everything")}});
    m_rows->number(tr("&Input size"), &Recipe::inputSize, "inputSize",
                   {.low = 32, .high = 512, .step = 16, .suffix = tr(" px")});
    m_rows->more();
    m_rows->choice<Task>(tr("&Task"), &Recipe::task, "task",
                         {{Task::singleLabel, tr("One class a picture")},
                          {Task::multiLabel, tr("Several classes a picture")}});
    m_rows->choice<ResizeMode>(tr("Fit"), &Recipe::resize, "resize",
                               {{ResizeMode::crop, tr("Centre crop")},
                                {ResizeMode::squash, tr("Stretch")},
                                {ResizeMode::letterbox, tr("Letterbox")}});
}

void RecipeForm::buildOptimiser() {
    m_rows->group(tr("Optimiser"), "optimiser");
    m_rows->number(tr("E&pochs"), &Recipe::epochs, "epochs", {.low = 1, .high = 10000});
    m_rows->number(tr("B&atch"), &Recipe::batch, "batch",
                   {.low = 0, .high = 4096, .step = 8, .lowest = tr("Measured"), .lowestMeans = 0.0});
    m_rows->choice<OptimizerKind>(tr("&Optimiser"), &Recipe::optimizer, "optimizer",
                                  {{OptimizerKind::adamw, tr("AdamW")},
                                   {OptimizerKind::sgd, tr("SGD with Nesterov momentum")},
                                   {OptimizerKind::rmsprop, tr("RMSprop")}});
    auto* find = new QToolButton;
    find->setText(tr("Fin&d…"));
    find->setObjectName(QStringLiteral("find-rate"));
    find->setAccessibleName(tr("Find a learning rate"));
    find->setToolTip(tr("Tries rising rates on the training pictures and shows where the loss falls"));
    connect(find, &QToolButton::clicked, this, &RecipeForm::findRate);
    m_rows->number(tr("Learning &rate"), &Recipe::learningRate, "learningRate",
                   {.low = 1e-6, .high = 10, .step = 0.0005, .decimals = 6}, {}, find);
    m_rows->more();
    m_rows->number(tr("Backbone share"), &Recipe::backboneFactor, "backboneFactor",
                   {.low = 0, .high = 1, .step = 0.01, .decimals = 4});
    m_rows->number(tr("Layer decay"), &Recipe::layerDecay, "layerDecay",
                   {.low = 0.01, .high = 1, .step = 0.05, .decimals = 3});
    m_rows->number(tr("Unfreeze over"), &Recipe::unfreezeEpochs, "unfreezeEpochs",
                   {.low = 0, .high = 10000, .step = 1, .decimals = 1, .lowest = off(), .counted = epochs});
    m_rows->number(tr("Momentum"), &Recipe::momentum, "momentum",
                   {.low = 0, .high = 0.999, .step = 0.05, .decimals = 3},
                   [](const Recipe& r) { return r.optimizer != OptimizerKind::adamw; });
    m_rows->number(tr("Gradient clip"), &Recipe::gradientClip, "gradientClip",
                   {.low = 0, .high = 1000, .step = 0.5, .decimals = 2, .lowest = off()});
}

void RecipeForm::buildSchedule() {
    const auto is = [](ScheduleKind kind) { return [kind](const Recipe& r) { return r.schedule == kind; }; };
    m_rows->group(tr("Schedule"), "schedule");
    m_rows->choice<ScheduleKind>(tr("S&chedule"), &Recipe::schedule, "schedule",
                                 {{ScheduleKind::cosine, tr("Cosine")},
                                  {ScheduleKind::oneCycle, tr("One cycle")},
                                  {ScheduleKind::step, tr("Steps")},
                                  {ScheduleKind::plateau, tr("Where validation stands still")},
                                  {ScheduleKind::constant, tr("Constant")}});
    m_rows->number(tr("Warm-up"), &Recipe::warmupEpochs, "warmupEpochs",
                   {.low = 0, .high = 10000, .step = 0.5, .decimals = 2, .lowest = off(), .counted = epochs},
                   [](const Recipe& r) { return r.schedule != ScheduleKind::oneCycle; });
    m_rows->number(tr("Rising share"), &Recipe::riseShare, "riseShare",
                   {.low = 0.05, .high = 0.9, .step = 0.05, .decimals = 2}, is(ScheduleKind::oneCycle));
    m_rows->number(tr("Step every"), &Recipe::stepEvery, "stepEvery",
                   {.low = 1, .high = 10000, .counted = epochs}, is(ScheduleKind::step));
    m_rows->number(tr("Patience"), &Recipe::plateauPatience, "plateauPatience",
                   {.low = 1, .high = 10000, .counted = epochs}, is(ScheduleKind::plateau));
    m_rows->number(tr("Step factor"), &Recipe::stepFactor, "stepFactor",
                   {.low = 0.001, .high = 1, .step = 0.05, .decimals = 3}, [](const Recipe& r) {
                       return r.schedule == ScheduleKind::step || r.schedule == ScheduleKind::plateau;
                   });
    m_rows->wide(m_preview);
}

void RecipeForm::buildLoss() {
    m_rows->group(tr("Loss and sampling"), "loss");
    m_rows->choice<LossKind>(tr("Loss"), &Recipe::loss, "loss",
                             {{LossKind::crossEntropy, tr("Cross-entropy")}, {LossKind::focal, tr("Focal")}});
    m_rows->number(tr("Focal gamma"), &Recipe::focalGamma, "focalGamma",
                   {.low = 0, .high = 10, .step = 0.5, .decimals = 2},
                   [](const Recipe& r) { return r.loss == LossKind::focal; });
    m_rows->choice<ClassWeighting>(tr("Class weights"), &Recipe::classWeighting, "classWeighting",
                                   {{ClassWeighting::none, tr("Equal")},
                                    {ClassWeighting::balanced, tr("Balanced")},
                                    {ClassWeighting::effective, tr("Effective number")}});
    m_rows->number(tr("Balance beta"), &Recipe::classBalanceBeta, "classBalanceBeta",
                   {.low = 0.9, .high = 0.99999, .step = 0.001, .decimals = 5},
                   [](const Recipe& r) { return r.classWeighting == ClassWeighting::effective; });
    m_rows->more();
    m_rows->choice<Sampling>(
        tr("Sampling"), &Recipe::sampling, "sampling",
        {{Sampling::shuffle, tr("Each picture once")}, {Sampling::balanced, tr("Each class as often")}});
    m_rows->number(tr("Label smoothing"), &Recipe::labelSmoothing, "labelSmoothing",
                   {.low = 0, .high = 0.5, .step = 0.05, .decimals = 2, .lowest = off()});
}

void RecipeForm::buildOverfitting() {
    m_rows->group(tr("Against overfitting"), "overfitting");
    auto* augment = new QToolButton;
    augment->setText(tr("Edit in A&ugment"));
    augment->setIcon(icon(QStringLiteral("wand-sparkles")));
    augment->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(augment, &QToolButton::clicked, this, &RecipeForm::augmentationWanted);
    m_rows->row(
        tr("Augmentation"), augment, "augment",
        [](const Recipe& r, const Recipe& b) { return r.augment != b.augment; },
        [](Recipe& r, const Recipe& b) { r.augment = b.augment; });
    m_rows->wide(m_augment);
    m_rows->number(tr("Weight decay"), &Recipe::weightDecay, "weightDecay",
                   {.low = 0, .high = 1, .step = 0.01, .decimals = 5, .lowest = off()});
    m_rows->number(tr("Early stopping"), &Recipe::earlyStopping, "earlyStopping",
                   {.low = 0, .high = 10000, .lowest = off(), .counted = epochs});
    m_rows->more();
    m_rows->number(tr("Dropout"), &Recipe::dropout, "dropout",
                   {.low = -0.05,
                    .high = 0.9,
                    .step = 0.05,
                    .decimals = 2,
                    .lowest = tr("The network's own"),
                    .lowestMeans = -1.0});
    m_rows->number(tr("Stochastic depth"), &Recipe::stochasticDepth, "stochasticDepth",
                   {.low = 0, .high = 0.9, .step = 0.05, .decimals = 2, .lowest = off()});
    m_rows->number(tr("Weight average"), &Recipe::emaDecay, "emaDecay",
                   {.low = 0, .high = 0.99999, .step = 0.001, .decimals = 5, .lowest = off()});
}

void RecipeForm::buildSpeed() {
    m_rows->group(tr("Size and speed"), "speed");
    m_rows->more();
    m_rows->number(
        tr("Grow from"), &Recipe::startSize, "startSize",
        {.low = 16, .high = 512, .step = 16, .suffix = tr(" px"), .lowest = off(), .lowestMeans = 0.0});
    m_rows->number(tr("Accumulate"), &Recipe::accumulate, "accumulate",
                   {.low = 1, .high = 256, .lowest = off(), .counted = batches});
    m_rows->choice<int>(tr("Views at the end"), &Recipe::testViews, "testViews",
                        {{1, tr("The picture")}, {2, tr("And mirrored")}, {10, tr("Ten crops")}});
}

void RecipeForm::buildUnlabelled() {
    const auto on = [](const Recipe& r) { return r.unlabelledWeight > 0; };
    m_rows->group(tr("Unlabelled pictures"), "unlabelled");
    m_rows->more();
    m_rows->number(tr("Weight"), &Recipe::unlabelledWeight, "unlabelledWeight",
                   {.low = 0, .high = 100, .step = 0.5, .decimals = 2, .lowest = off()});
    m_rows->number(tr("Sure from"), &Recipe::pseudoThreshold, "pseudoThreshold",
                   {.low = 0.5, .high = 1, .step = 0.01, .decimals = 3}, on);
    m_rows->number(tr("For each labelled"), &Recipe::unlabelledRatio, "unlabelledRatio",
                   {.low = 1, .high = 16}, on);
}

void RecipeForm::buildFolds() {
    m_rows->group(tr("Cross-validation"), "folds");
    m_rows->more();
    m_rows->number(tr("Parts"), &Recipe::folds, "folds", {.low = 1, .high = 20, .lowest = off()});
    auto* part = m_rows->number(tr("Validates"), &Recipe::fold, "fold", {.low = 0, .high = 19},
                                [](const Recipe& r) { return r.folds > 1; });
    if (auto* box = qobject_cast<QDoubleSpinBox*>(part)) {
        //: The number of a field; the text around it stands in the field too.
        const QString around = tr("part %1");
        box->setPrefix(around.section(QStringLiteral("%1"), 0, 0));
        box->setSuffix(around.section(QStringLiteral("%1"), 1));
    }
}

void RecipeForm::buildMachine() {
    m_rows->group(tr("Machine"), "machine");
    auto* device = new QComboBox;
    device->addItem(tr("Automatic"), QStringLiteral("auto"));
    device->addItem(tr("Processor"), QStringLiteral("cpu"));
    device->addItem(tr("CUDA graphics card"), QStringLiteral("cuda"));
    connect(device, &QComboBox::activated, this, [this, device](int index) {
        m_rows->edit([&](Recipe& r) { r.device = device->itemData(index).toString().toStdString(); });
    });
    m_rows->onRefresh([device](const Recipe& r) {
        device->setCurrentIndex(device->findData(QString::fromStdString(r.device)));
    });
    m_rows->row(
        tr("De&vice"), device, "device",
        [](const Recipe& r, const Recipe& b) { return r.device != b.device; },
        [](Recipe& r, const Recipe& b) { r.device = b.device; });
    m_rows->number(tr("T&hreads"), &Recipe::threads, "threads",
                   {.low = 0, .high = 1024, .lowest = tr("All cores")});
    m_rows->more();
    m_rows->choice<Precision>(tr("Precision"), &Recipe::precision, "precision",
                              {{Precision::automatic, tr("Automatic")},
                               {Precision::float32, tr("32 bit")},
                               {Precision::bfloat16, tr("bfloat16")},
                               {Precision::float16, tr("16 bit, scaled")}});
    auto* seed = new QSpinBox;
    seed->setRange(0, 999999999);
    seed->setKeyboardTracking(false);
    connect(seed, &QSpinBox::valueChanged, this, [this](int value) {
        m_rows->edit([&](Recipe& r) { r.seed = static_cast<std::uint64_t>(value); });
    });
    m_rows->onRefresh([seed](const Recipe& r) { seed->setValue(static_cast<int>(r.seed)); });
    m_rows->row(
        tr("&Seed"), seed, "seed", [](const Recipe& r, const Recipe& b) { return r.seed != b.seed; },
        [](Recipe& r, const Recipe& b) { r.seed = b.seed; });
    m_rows->number(tr("Power grid"), &Recipe::gridIntensity, "gridIntensity",
                   {.low = 0, .high = 2000, .step = 10, .suffix = tr(" g CO₂/kWh")});
}

void RecipeForm::chooseWeights(int index) {
    const auto value = m_weights->itemData(index).toString();
    if (value == QLatin1String("choose")) {
        openWeights();
        return refresh(); // the recipe is as it was until the person has chosen
    }
    m_rows->edit([&](Recipe& r) {
        r.weights = value.toStdString();
        if (r.weights == "none") r.freeze = Freeze::none;
    });
}

void RecipeForm::openWeights() {
    auto* dialog = new WeightsDialog(m_session, {}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RecipeForm::findRate() {
    auto* dialog = new RateDialog(m_session, m_draft.recipe(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const double rate = dialog->rate(); rate > 0)
            m_draft.edit([&](Recipe& r) { r.learningRate = std::min(rate, 10.0); });
    });
    dialog->open();
}

void RecipeForm::setTrainingImages(std::int64_t images) {
    m_images = images;
    m_preview->setRecipe(m_draft.recipe(), m_images);
}

void RecipeForm::refresh() {
    const auto& recipe = m_draft.recipe();
    m_rows->refresh();
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
        m_presetHelp->setText(
            tr("Your own mixture; a dot marks what differs from %1.").arg(presetName(m_draft.base().preset)));

    QStringList operations;
    for (const auto& op : recipe.augment.ops)
        if (op.enabled) operations << augmentName(op.kind);
    m_augment->setText(operations.isEmpty() ? tr("None") : operations.join(QStringLiteral(", ")));

    const auto valid = validate(recipe);
    m_problem->setText(valid ? QString() : QString::fromStdString(valid.error().text()));
    m_problem->setVisible(!valid);
}

} // namespace imago::ui
