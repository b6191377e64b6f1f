// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/deploy/model_formats.h"
#include "core/train/export/documents.h"

#include <fmt/format.h>

namespace imago::train {

namespace {

constexpr Split splits[] = {Split::train, Split::val, Split::test};
constexpr std::size_t mostClassesInWords = 12;

std::int64_t countOf(const Manifest& manifest, Split split, int label) {
    std::int64_t count = 0;
    for (const ManifestItem& item : manifest.items)
        if (item.split == split) count += std::count(item.labels.begin(), item.labels.end(), label);
    return count;
}

/// Class names may hold what Markdown tables take for their own.
std::string cell(std::string text) {
    std::string out;
    for (const char c : text) {
        if (c == '|' || c == '\\' || c == '*' || c == '_' || c == '`') out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

std::string resizeText(const Preprocess& p) {
    switch (p.resize) {
        case ResizeMode::squash:
            return fmt::format("the whole picture is stretched to {0} × {0} pixels", p.size);
        case ResizeMode::letterbox:
            return fmt::format(
                "the whole picture is fitted into {0} × {0} pixels, the rest filled with the mean", p.size);
        case ResizeMode::crop:
            break;
    }
    return fmt::format("the centre square, {:.4g} % of the shorter side, is scaled to {} × {} pixels",
                       100 * p.cropFraction, p.size, p.size);
}

std::string details(const ExportFacts& facts) {
    const LoadedModel& model = facts.model;
    const bool multi = model.task == Task::multiLabel;
    return fmt::format(
        "# {}\n\n## Model details\n\n"
        "An image classifier with {} classes ({}), network {}, made with Imago {} on {}.\n\n"
        "Trained for {} epochs at most with the recipe \"{}\"; all its fields are in `model.json`. {}\n\n",
        cell(facts.name), model.classes.size(),
        multi ? "several may hold for a picture" : "one for each picture", model.network->kind(),
        IMAGO_VERSION, today(), facts.recipe.epochs, cell(facts.recipe.name), facts.weightsOrigin);
}

std::string intendedUse(const ExportFacts& facts) {
    const auto& classes = facts.model.classes;
    std::string named;
    for (std::size_t k = 0; k < std::min(classes.size(), mostClassesInWords); ++k)
        named += (k > 0 ? ", " : "") + cell(classes[k]);
    if (classes.size() > mostClassesInWords)
        named += fmt::format(" and {} more", classes.size() - mostClassesInWords);
    return fmt::format(
        "## Intended use\n\nTo tell apart {}, in pictures taken in the same way as those below. It is not "
        "meant "
        "for other things, other ways of taking pictures, or decisions about people, unless it was measured "
        "on "
        "such pictures first.\n\n",
        named);
}

std::string data(const ExportFacts& facts) {
    const Manifest& manifest = facts.manifest;
    std::string text =
        "## Training and evaluation data\n\nLearnt from train; val chose the epoch and the temperature; "
        "test was used for nothing but the figures below.\n\n"
        "| class | train | val | test |\n| --- | ---: | ---: | ---: |\n";
    for (std::size_t k = 0; k < manifest.classes.size(); ++k) {
        text += fmt::format("| {} |", cell(manifest.classes[k]));
        for (const Split split : splits)
            text += fmt::format(" {} |", countOf(manifest, split, static_cast<int>(k)));
        text += '\n';
    }
    return text + fmt::format("| **pictures** | {} | {} | {} |\n\nData set hash: `{}`.\n\n",
                              manifest.count(Split::train), manifest.count(Split::val),
                              manifest.count(Split::test), manifest.datasetHash());
}

std::string results(const ExportFacts& facts) {
    std::string text = "## Metrics\n\n";
    if (!facts.metrics) return text + "The run has no stored predictions.\n";
    const Evaluation& e = facts.metrics->evaluation;
    text += fmt::format("On the {} pictures of the {} split: accuracy {:.2f} %", facts.metrics->images,
                        facts.metrics->split, 100 * e.accuracy);
    if (e.top5 >= 0) text += fmt::format(", right class among the first five {:.2f} %", 100 * e.top5);
    text += fmt::format(
        ", macro F1 {:.4f}.\n\n| class | precision | recall | F1 | pictures |\n"
        "| --- | ---: | ---: | ---: | ---: |\n",
        e.macroF1);
    for (std::size_t k = 0; k < e.classes.size(); ++k)
        text +=
            fmt::format("| {} | {:.3f} | {:.3f} | {:.3f} | {} |\n", cell(facts.manifest.classes[k]),
                        e.classes[k].precision, e.classes[k].recall, e.classes[k].f1, e.classes[k].support);
    if (!facts.metrics->slices.empty()) {
        text +=
            "\n### Factors: by folder of the picture\n\n"
            "| folder | pictures | accuracy | 95 % interval |\n| --- | ---: | ---: | ---: |\n";
        for (const Slice& slice : facts.metrics->slices)
            text += fmt::format("| {}{} | {} | {:.2f} % | {:.1f} … {:.1f} % |\n", cell(slice.value.word),
                                slice.isWorse ? " (worse than the rest)" : "", slice.value.images.size(),
                                100 * slice.accuracy, 100 * slice.accuracyInterval.low,
                                100 * slice.accuracyInterval.high);
    }
    if (const auto& c = facts.calibration) {
        text += fmt::format("\n### Confidence\n\nLogits are divided by the temperature {:.4g}{} before {}.",
                            c->temperature, c->fitted ? ", fitted on val," : "",
                            facts.model.task == Task::multiLabel ? "sigmoid" : "softmax");
        if (c->errorBefore >= 0 && c->errorAfter >= 0)
            text += fmt::format(
                " Expected calibration error on val (15 bins): {:.2f} % without, {:.2f} % with it.",
                100 * c->errorBefore, 100 * c->errorAfter);
        if (c->abstainBelow > 0) text += fmt::format(" Below {:.4g} the model abstains.", c->abstainBelow);
        if (c->coverage >= 0)
            text +=
                fmt::format(" On val it then answers {:.1f} % of the pictures, {:.2f} % of these wrongly.",
                            100 * c->coverage, 100 * c->error);
        text += '\n';
    }
    return text;
}

std::string energy(const ExportFacts& facts) {
    if (!facts.energy) return {};
    return fmt::format("\n## Energy\n\nTraining used {:.3g} kWh ({}), {:.3g} g of CO₂ at {:g} g a kWh.\n",
                       facts.energy->kWh,
                       facts.energy->measured ? "measured by the machine's meters"
                                              : "an estimate from processor time and memory",
                       facts.energy->co2Grams, facts.recipe.gridIntensity);
}

std::string inputAndOutput(const LoadedModel& model) {
    const Preprocess& p = model.preprocess;
    return fmt::format(
        "\n## Input and output\n\nInput `image`: float32, N × 3 × {0} × {0}, N free. Before that, the "
        "picture is turned upright by its EXIF orientation, {1}, its channels are in the order {2}, and "
        "each value v of 0 … 255 becomes (v − mean) / std with mean {3:.6g}, {4:.6g}, {5:.6g} and std "
        "{6:.6g}, {7:.6g}, {8:.6g}. Shrinking averages areas, enlarging is bilinear. Files whose name says "
        "*pixels* take the bytes of the resized picture, red, green, blue, and do the rest themselves.\n\n"
        "Output `logits`: float32, N × {9}; confidences by {10}. `model.json` says the same for "
        "programs.\n\n",
        model.size, resizeText(p), p.bgr ? "blue, green, red" : "red, green, blue", p.mean[0], p.mean[1],
        p.mean[2], p.std[0], p.std[1], p.std[2], model.classes.size(),
        model.task == Task::multiLabel ? "sigmoid" : "softmax");
}

std::string files(const ExportFacts& facts) {
    std::string text =
        "## Files\n\nEach file was loaded by other programs in fresh processes and compared with the "
        "checkpoint, picture by picture. Latency: one picture at a time, median, on the machine of the "
        "export. `SHA256SUMS` has the sums of all files; where `SHA256SUMS.minisig` is there, `minisign -V "
        "-p "
        "minisign.pub -m SHA256SUMS` checks who made them.\n\n"
        "| file | MB | run by | greatest difference of a logit | same class | accuracy | checkpoint's | "
        "ms, 1 thread | ms, all | mJ | pictures |\n"
        "| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n";
    bool quantised = false, estimated = false;
    int layers = 0, inFloat = 0;
    for (const auto& file : facts.report.files) {
        for (const auto& r : file.runtimes) {
            text += fmt::format(
                "| {} | {:.2f} | {} | {:.2g} | {:.2f} % | {:.2f} % | {:.2f} % | {:.2f} | {:.2f} ({}) | "
                "{:.1f} | "
                "{} ({}) |\n",
                toUtf8(fromUtf8(file.path).filename()), static_cast<double>(file.bytes) / 1e6, r.name,
                r.maxAbsDifference, 100 * r.agreement, 100 * r.accuracy, 100 * file.checkpointAccuracy,
                r.latencyMs1, r.latencyMsAll, r.threads, 1000 * r.joules, file.verifiedImages, file.split);
            estimated = estimated || !r.joulesMeasured;
        }
        const ModelFormat* format = findModelFormat(file.format);
        if (!format || !format->int8) continue;
        quantised = true;
        layers = file.quantisation.layers;
        inFloat = file.quantisation.inFloat;
    }
    for (const auto& refused : facts.report.refused)
        text += fmt::format("\nLeft out: {}. {}.\n", refused.file.format, cell(refused.reason));
    if (estimated)
        text +=
            "\nThe energy of a picture is an estimate from processor time and memory where the machine has "
            "no "
            "meter that may be read.\n";
    if (quantised)
        text += fmt::format(
            "\nThe 8-bit file was quantised statically: activations in unsigned 8 bits with ranges of least "
            "squared error over training pictures, weights in 7 bits a channel, which no processor's 16-bit "
            "sums overflow, biases corrected for the mean error of each channel (Nagel et al. 2019).{}\n",
            inFloat > 0 ? fmt::format(" {} of its {} layers stay in float32, as their 8 bits would cost too "
                                      "many right answers.",
                                      inFloat, layers)
                        : "");
    return text;
}

std::string limits(const ExportFacts& facts) {
    return fmt::format(
        "\n## Limits and ethical considerations\n\nThe figures hold for pictures like those above: taken in "
        "the "
        "same way, of the same things. A picture of something else still gets one of the {} classes, "
        "sometimes "
        "with high confidence. Where pictures show people, or where a wrong answer harms somebody, measure "
        "the "
        "model for each group that is concerned, and let a person decide. Check the model on your own "
        "pictures "
        "before decisions depend on it.\n\n## Licence of the weights\n\n{}\n",
        facts.model.classes.size(), facts.weightsOrigin);
}

} // namespace

std::string modelCard(const ExportFacts& facts) {
    return details(facts) + intendedUse(facts) + data(facts) + results(facts) + energy(facts) +
           inputAndOutput(facts.model) + files(facts) + limits(facts);
}

} // namespace imago::train
