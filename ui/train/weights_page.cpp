// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/weights_page.h"

#include "core/jobs/runs.h"
#include "core/jobs/weights.h"

namespace imago::ui {

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
                                                         {"vit_small", "ViT-S/16"},
                                                         {"small_cnn", "Small CNN"}};
    for (const auto& [word, name] : names)
        if (network == QLatin1String(word)) return QString::fromLatin1(name);
    return network;
}

QString weightsName(const QString& weights) {
    const std::string words = weights.toStdString();
    if (words == "embedded") return WeightsPage::tr("Pretrained, built in");
    if (words == "none") return WeightsPage::tr("Random");
    if (words.starts_with(runWeightsPrefix))
        return WeightsPage::tr("From %1").arg(weights.mid(static_cast<qsizetype>(runWeightsPrefix.size())));
    if (words.starts_with(catalogueWeightsPrefix))
        if (const auto* entry = catalogueEntry(words.substr(catalogueWeightsPrefix.size())))
            return QString::fromStdString(entry->info.title);
    return weights.section(QLatin1Char('/'), -1);
}

} // namespace imago::ui
