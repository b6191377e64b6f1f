// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/augment/operation_text.h"

#include "ui/base/numbers.h"

#include <QCoreApplication>

namespace imago::ui {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(imago::ui::OperationText)
};
} // namespace

OperationUnit operationUnit(AugmentKind kind) {
    using enum AugmentKind;
    switch (kind) {
        case rotation:
        case shear:
            return {1, QStringLiteral("°"), 0};
        case hue:
            return {360, QStringLiteral("°"), 1};
        case resizedCrop:
        case translate:
            return {100, QStringLiteral(" %"), 0};
        case blur:
        case erasing:
            return {100, QStringLiteral(" %"), 1};
        case scale:
        case brightness:
        case contrast:
        case saturation:
            return {1, QStringLiteral(" ×"), 2};
        case noise:
            return {1, {}, 1};
        case jpeg:
        case randAugment:
            return {1, {}, 0};
        default:
            return {1, {}, 2};
    }
}

QString operationHelp(AugmentKind kind) {
    using enum AugmentKind;
    switch (kind) {
        case horizontalFlip:
            return Words::tr("Left becomes right; not for text or anything with a handedness.");
        case verticalFlip:
            return Words::tr("Upside down; for pictures taken from above.");
        case rotation:
            return Words::tr("Turns about the middle.");
        case resizedCrop:
            return Words::tr("Shows a part, of this share of the area, enlarged to the whole.");
        case translate:
            return Words::tr("Shifts by a share of the side.");
        case scale:
            return Words::tr("Nearer or farther.");
        case shear:
            return Words::tr("Slants, as seen from the side.");
        case brightness:
            return Words::tr("Darker or lighter exposure.");
        case contrast:
            return Words::tr("Flatter or harsher light.");
        case saturation:
            return Words::tr("Paler or stronger colours.");
        case hue:
            return Words::tr("Turns the colours; not where colour tells the classes apart.");
        case greyscale:
            return Words::tr("Takes the colour away, so that shape must do.");
        case blur:
            return Words::tr("Out of focus; width as a share of the shorter side.");
        case noise:
            return Words::tr("Grain of a weak sensor, in grey levels of 255.");
        case jpeg:
            return Words::tr("Blocks of strong compression, by quality.");
        case randAugment:
            return Words::tr(
                "Two operations of fourteen at random, geometry and colour, of this magnitude of "
                "30.");
        case trivialAugment:
            return Words::tr("One operation of fourteen at random, from mild to violent: nothing to tune.");
        case erasing:
            return Words::tr("Hides a rectangle of this share of the area.");
        case mixUp:
            return Words::tr("Blends two pictures and their labels; alpha of the Beta distribution.");
        case cutMix:
            return Words::tr("Pastes a part of another picture, with its share of the label; alpha.");
    }
    return {};
}

QString operationRange(const AugmentOp& op) {
    if (!limits(op.kind).hasRange) return {};
    const auto unit = operationUnit(op.kind);
    const auto shown = [&](double value) { return decimal(value * unit.factor, unit.decimals); };
    if (hasSingleValue(op.kind)) return QStringLiteral("α ") + shown(op.high);
    return QStringLiteral("%1 … %2%3").arg(shown(op.low), shown(op.high), unit.suffix);
}

bool hasSingleValue(AugmentKind kind) {
    return kind == AugmentKind::mixUp || kind == AugmentKind::cutMix;
}

AugmentLimits sliderLimits(const AugmentOp& op) {
    using enum AugmentKind;
    const auto all = limits(op.kind);
    auto narrow = all;
    switch (op.kind) {
        case rotation:
            narrow.minimum = -45;
            narrow.maximum = 45;
            break;
        case translate:
            narrow.minimum = -0.3;
            narrow.maximum = 0.3;
            break;
        case scale:
            narrow.minimum = 0.5;
            narrow.maximum = 2;
            break;
        case brightness:
        case contrast:
        case saturation:
            narrow.maximum = 2;
            break;
        case hue:
            narrow.minimum = -0.15;
            narrow.maximum = 0.15;
            break;
        case blur:
            narrow.maximum = 0.05;
            break;
        case noise:
            narrow.maximum = 32;
            break;
        default:
            break;
    }
    return op.low < narrow.minimum || op.high > narrow.maximum ? all : narrow;
}

std::vector<OperationGroup> operationGroups() {
    using enum AugmentKind;
    return {{Words::tr("Geometry"),
             {horizontalFlip, verticalFlip, rotation, resizedCrop, translate, scale, shear}},
            {Words::tr("Colour"), {brightness, contrast, saturation, hue, greyscale}},
            {Words::tr("Quality"), {blur, noise, jpeg}},
            {Words::tr("Drawn at random"), {randAugment, trivialAugment}},
            {Words::tr("Erase and mix"), {erasing, mixUp, cutMix}}};
}

} // namespace imago::ui
