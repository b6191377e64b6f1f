// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/recipe_text.h"

#include "core/augment/augment.h"
#include "core/jobs/runs.h"
#include "core/jobs/weights.h"
#include "ui/base/mnemonic.h"
#include "ui/base/text.h"

#include <QCoreApplication>
#include <QHash>

namespace imago::ui {

namespace {

struct RecipeText {
    Q_DECLARE_TR_FUNCTIONS(imago::ui::RecipeText)
};

/// A text of the form itself, so that both say the same in every language.
QString ofForm(const char* text) {
    return withoutMnemonic(QCoreApplication::translate("imago::ui::RecipeForm", text));
}

using Words = QHash<QString, const char*>;

const Words& fieldWords() {
    static const Words words = {
        {"task", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "&Task")},
        {"model", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "&Network")},
        {"weights", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Start &weights")},
        {"freeze", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "What &learns")},
        {"stochasticDepth", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Stochastic depth")},
        {"dropout", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Dropout")},
        {"inputSize", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "&Input size")},
        {"startSize", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Grow from")},
        {"resize", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Fit")},
        {"epochs", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "E&pochs")},
        {"batch", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "B&atch")},
        {"accumulate", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Accumulate")},
        {"optimizer", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "&Optimiser")},
        {"learningRate", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Learning &rate")},
        {"backboneFactor", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Backbone share")},
        {"layerDecay", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Layer decay")},
        {"unfreezeEpochs", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Unfreeze over")},
        {"momentum", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Momentum")},
        {"weightDecay", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Weight decay")},
        {"schedule", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "S&chedule")},
        {"warmupEpochs", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Warm-up")},
        {"riseShare", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Rising share")},
        {"stepEvery", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Step every")},
        {"plateauPatience", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Patience")},
        {"stepFactor", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Step factor")},
        {"loss", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Loss")},
        {"focalGamma", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Focal gamma")},
        {"labelSmoothing", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Label smoothing")},
        {"classWeighting", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Class weights")},
        {"classBalanceBeta", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Balance beta")},
        {"sampling", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Sampling")},
        {"gradientClip", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Gradient clip")},
        {"emaDecay", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Weight average")},
        {"earlyStopping", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Early stopping")},
        {"testViews", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Views at the end")},
        {"augment", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Augmentation")},
        {"device", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "De&vice")},
        {"precision", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Precision")},
        {"threads", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "T&hreads")},
        {"seed", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "&Seed")},
        {"gridIntensity", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Power grid")},
    };
    return words;
}

/// Of fields that the form explains by the heading above them.
const Words& ownFieldWords() {
    static const Words words = {
        {"preset", QT_TRANSLATE_NOOP("imago::ui::RecipeText", "Preset")},
        {"folds", QT_TRANSLATE_NOOP("imago::ui::RecipeText", "Parts of the cross-validation")},
        {"fold", QT_TRANSLATE_NOOP("imago::ui::RecipeText", "Part that validates")},
        {"unlabelledWeight", QT_TRANSLATE_NOOP("imago::ui::RecipeText", "Weight of unlabelled pictures")},
        {"pseudoThreshold", QT_TRANSLATE_NOOP("imago::ui::RecipeText", "Unlabelled pictures: sure from")},
        {"unlabelledRatio",
         QT_TRANSLATE_NOOP("imago::ui::RecipeText", "Unlabelled pictures for each labelled one")},
    };
    return words;
}

const Words& valueWords() {
    static const Words words = {
        {"task singleLabel", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "One class a picture")},
        {"task multiLabel", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Several classes a picture")},
        {"freeze backbone", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Head only (seconds)")},
        {"freeze partial", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Later half and head")},
        {"freeze none", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Everything")},
        {"resize crop", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Centre crop")},
        {"resize squash", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Stretch")},
        {"resize letterbox", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Letterbox")},
        {"optimizer adamw", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "AdamW")},
        {"optimizer sgd", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "SGD with Nesterov momentum")},
        {"optimizer rmsprop", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "RMSprop")},
        {"schedule cosine", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Cosine")},
        {"schedule oneCycle", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "One cycle")},
        {"schedule step", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Steps")},
        {"schedule plateau", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Where validation stands still")},
        {"schedule constant", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Constant")},
        {"loss crossEntropy", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Cross-entropy")},
        {"loss focal", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Focal")},
        {"classWeighting none", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Equal")},
        {"classWeighting balanced", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Balanced")},
        {"classWeighting effective", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Effective number")},
        {"sampling shuffle", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Each picture once")},
        {"sampling balanced", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Each class as often")},
        {"device auto", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Automatic")},
        {"device cpu", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Processor")},
        {"device cuda", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "CUDA graphics card")},
        {"precision auto", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "Automatic")},
        {"precision float32", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "32 bit")},
        {"precision bfloat16", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "bfloat16")},
        {"precision float16", QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "16 bit, scaled")},
    };
    return words;
}

QString augmentText(const std::string& json) {
    const auto recipe = augmentFromJson(json);
    if (!recipe) return QString::fromStdString(json);
    QStringList names;
    for (const auto& op : recipe->ops)
        if (op.enabled) names << augmentName(op.kind);
    return names.isEmpty() ? ofForm("None") : names.join(QStringLiteral(", "));
}

} // namespace

QString networkName(const QString& network) {
    const std::pair<const char*, const char*> names[] = {{"csp_nano", "CSP nano"},
                                                         {"mobilenet_v2", "MobileNetV2"},
                                                         {"mobilenet_v3_small", "MobileNetV3 Small"},
                                                         {"mobilenet_v3_large", "MobileNetV3 Large"},
                                                         {"resnet18", "ResNet-18"},
                                                         {"resnet34", "ResNet-34"},
                                                         {"resnet50", "ResNet-50"},
                                                         {"efficientnet_b0", "EfficientNet-B0"},
                                                         {"convnext_tiny", "ConvNeXt Tiny"},
                                                         {"vit_tiny", "ViT-Ti/16"},
                                                         {"vit_small", "ViT-S/16"}};
    for (const auto& [word, name] : names)
        if (network == QLatin1String(word)) return QString::fromLatin1(name);
    return network == QLatin1String("small_cnn") ? RecipeText::tr("Small CNN") : network;
}

QString weightsName(const QString& weights) {
    const std::string words = weights.toStdString();
    if (words == "embedded") return RecipeText::tr("Pretrained, built in");
    if (words == "none") return RecipeText::tr("Random");
    if (words.starts_with(runWeightsPrefix))
        return RecipeText::tr("From %1").arg(weights.mid(static_cast<qsizetype>(runWeightsPrefix.size())));
    if (words.starts_with(catalogueWeightsPrefix))
        if (const auto* entry = catalogueEntry(words.substr(catalogueWeightsPrefix.size())))
            return QString::fromStdString(entry->info.title);
    return weights.section(QLatin1Char('/'), -1);
}

QString presetName(const std::string& preset) {
    if (preset == "quick") return ofForm(QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "&Quick"));
    if (preset == "balanced") return ofForm(QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "&Balanced"));
    if (preset == "best") return ofForm(QT_TRANSLATE_NOOP("imago::ui::RecipeForm", "B&est"));
    return preset == "custom" ? RecipeText::tr("Custom") : QString::fromStdString(preset);
}

QString recipeFieldText(const std::string& field) {
    const auto key = QString::fromStdString(field);
    if (const auto known = fieldWords().constFind(key); known != fieldWords().cend()) return ofForm(*known);
    const auto own = ownFieldWords().constFind(key);
    return own == ownFieldWords().cend() ? key : RecipeText::tr(*own);
}

QString recipeValueText(const std::string& field, const std::string& value) {
    const auto word = QString::fromStdString(value);
    if (field == "model") return networkName(word);
    if (field == "weights") return weightsName(word);
    if (field == "preset") return presetName(value);
    if (field == "augment") return augmentText(value);
    const auto known = valueWords().constFind(QString::fromStdString(field + ' ' + value));
    return known == valueWords().cend() ? word : ofForm(*known);
}

} // namespace imago::ui
