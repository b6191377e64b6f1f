// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/text.h"

#include "core/base/files.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <cmath>

namespace imago::ui {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(imago::ui::Words)
};
} // namespace

QString errorTitle(const Error& error) {
    switch (error.code) {
        case ErrorCode::invalidArgument:
            return Words::tr("This is not possible");
        case ErrorCode::notFound:
            return Words::tr("Not found");
        case ErrorCode::alreadyExists:
            return Words::tr("It exists already");
        case ErrorCode::unreadable:
            return Words::tr("Cannot be read");
        case ErrorCode::corrupt:
            return Words::tr("The file is damaged");
        case ErrorCode::unsupported:
            return Words::tr("Not supported");
        case ErrorCode::newerVersion:
            return Words::tr("Made by a newer Imago");
        case ErrorCode::io:
            return Words::tr("Reading or writing failed");
        case ErrorCode::busy:
            return Words::tr("In use by another program");
        case ErrorCode::outOfMemory:
            return Words::tr("Not enough memory");
        case ErrorCode::cancelled:
            return Words::tr("Cancelled");
        case ErrorCode::worker:
            return Words::tr("The training program failed");
        case ErrorCode::internal:
            break;
    }
    return Words::tr("Something went wrong");
}

QString errorText(const Error& error) {
    return QString::fromStdString(error.text());
}

QString text(Split split) {
    switch (split) {
        case Split::train:
            return Words::tr("Training");
        case Split::val:
            return Words::tr("Validation");
        case Split::test:
            return Words::tr("Test");
        case Split::none:
            break;
    }
    return Words::tr("Not assigned");
}

QString text(ReviewState review) {
    switch (review) {
        case ReviewState::reviewed:
            return Words::tr("Reviewed");
        case ReviewState::ambiguous:
            return Words::tr("Needs attention");
        case ReviewState::excluded:
            return Words::tr("Excluded");
        case ReviewState::inProgress:
            return Words::tr("In progress");
        case ReviewState::labelled:
            return Words::tr("Labelled");
        case ReviewState::skipped:
            return Words::tr("Skipped");
        case ReviewState::unreviewed:
            break;
    }
    return Words::tr("Not begun");
}

QString augmentName(AugmentKind kind) {
    static const char* const names[] = {QT_TRANSLATE_NOOP("AugmentKind", "Horizontal flip"),
                                        QT_TRANSLATE_NOOP("AugmentKind", "Vertical flip"),
                                        QT_TRANSLATE_NOOP("AugmentKind", "Rotation"),
                                        QT_TRANSLATE_NOOP("AugmentKind", "Resized crop"),
                                        QT_TRANSLATE_NOOP("AugmentKind", "Translation"),
                                        QT_TRANSLATE_NOOP("AugmentKind", "Scale"),
                                        QT_TRANSLATE_NOOP("AugmentKind", "Shear"),
                                        QT_TRANSLATE_NOOP("AugmentKind", "Brightness"),
                                        QT_TRANSLATE_NOOP("AugmentKind", "Contrast"),
                                        QT_TRANSLATE_NOOP("AugmentKind", "Saturation"),
                                        QT_TRANSLATE_NOOP("AugmentKind", "Hue"),
                                        QT_TRANSLATE_NOOP("AugmentKind", "Greyscale"),
                                        QT_TRANSLATE_NOOP("AugmentKind", "Blur"),
                                        QT_TRANSLATE_NOOP("AugmentKind", "Noise"),
                                        QT_TRANSLATE_NOOP("AugmentKind", "JPEG artefacts"),
                                        QT_TRANSLATE_NOOP("AugmentKind", "RandAugment"),
                                        QT_TRANSLATE_NOOP("AugmentKind", "TrivialAugment"),
                                        QT_TRANSLATE_NOOP("AugmentKind", "Erasing"),
                                        QT_TRANSLATE_NOOP("AugmentKind", "MixUp"),
                                        QT_TRANSLATE_NOOP("AugmentKind", "CutMix")};
    static_assert(std::size(names) == augmentKindCount);
    return QCoreApplication::translate("AugmentKind", names[static_cast<int>(kind)]);
}

QString problemName(std::uint32_t flag) {
    switch (flag) {
        case problemUnreadable:
            return Words::tr("Cannot be read");
        case problemMissing:
            return Words::tr("File is missing");
        case problemDuplicate:
            return Words::tr("Exact duplicate");
        case problemNearDuplicate:
            return Words::tr("Near duplicate");
        case problemTiny:
            return Words::tr("Very small");
        case problemChanged:
            return Words::tr("Changed after labelling");
        default:
            return Words::tr("Problem");
    }
}

QString verbText(const QString& verb) {
    static const QHash<QString, const char*> words = {
        {"label", QT_TRANSLATE_NOOP("imago::ui::Words", "Label")},
        {"unlabel", QT_TRANSLATE_NOOP("imago::ui::Words", "Clear labels")},
        {"split", QT_TRANSLATE_NOOP("imago::ui::Words", "Assign split")},
        {"review", QT_TRANSLATE_NOOP("imago::ui::Words", "Change review state")},
        {"import", QT_TRANSLATE_NOOP("imago::ui::Words", "Import")},
        {"prelabel", QT_TRANSLATE_NOOP("imago::ui::Words", "Proposals of a model")},
        {"class.add", QT_TRANSLATE_NOOP("imago::ui::Words", "Add class")},
        {"negative", QT_TRANSLATE_NOOP("imago::ui::Words", "Mark as nothing to label")},
        {"comment", QT_TRANSLATE_NOOP("imago::ui::Words", "Comment")},
        {"shape.add", QT_TRANSLATE_NOOP("imago::ui::Words", "Draw shape")},
        {"shape.change", QT_TRANSLATE_NOOP("imago::ui::Words", "Change shape")},
        {"shape.move", QT_TRANSLATE_NOOP("imago::ui::Words", "Move shape")},
        {"shape.lock", QT_TRANSLATE_NOOP("imago::ui::Words", "Lock or unlock shapes")},
        {"shape.hide", QT_TRANSLATE_NOOP("imago::ui::Words", "Hide or show shapes")},
        {"shape.group", QT_TRANSLATE_NOOP("imago::ui::Words", "Group or ungroup shapes")},
        {"shape.order", QT_TRANSLATE_NOOP("imago::ui::Words", "Change the order of shapes")},
        {"shape.merge", QT_TRANSLATE_NOOP("imago::ui::Words", "Merge shapes")},
        {"shape.split", QT_TRANSLATE_NOOP("imago::ui::Words", "Split shapes")},
        {"shape.slice", QT_TRANSLATE_NOOP("imago::ui::Words", "Cut shapes")},
        {"shape.accept", QT_TRANSLATE_NOOP("imago::ui::Words", "Accept proposals")},
        {"shape.reject", QT_TRANSLATE_NOOP("imago::ui::Words", "Reject proposals")},
        {"suggestion.reject", QT_TRANSLATE_NOOP("imago::ui::Words", "Turn a suggestion down")},
        {"shape.propagate", QT_TRANSLATE_NOOP("imago::ui::Words", "Copy shapes to the next picture")},
        {"shape.remove", QT_TRANSLATE_NOOP("imago::ui::Words", "Delete shape")},
        {"class.rename", QT_TRANSLATE_NOOP("imago::ui::Words", "Rename class")},
        {"class.recolor", QT_TRANSLATE_NOOP("imago::ui::Words", "Change class colour")},
        {"class.key", QT_TRANSLATE_NOOP("imago::ui::Words", "Change class key")},
        {"class.change", QT_TRANSLATE_NOOP("imago::ui::Words", "Change class")},
        {"class.move", QT_TRANSLATE_NOOP("imago::ui::Words", "Move class")},
        {"class.merge", QT_TRANSLATE_NOOP("imago::ui::Words", "Merge classes")},
        {"class.remove", QT_TRANSLATE_NOOP("imago::ui::Words", "Remove class")},
    };
    const auto known = words.constFind(verb);
    return known == words.cend() ? verb : Words::tr(*known);
}

QString stageText(const Progress& progress) {
    static const QHash<QString, const char*> words = {
        {"listing", QT_TRANSLATE_NOOP("imago::ui::Words", "Looking for pictures")},
        {"scanning", QT_TRANSLATE_NOOP("imago::ui::Words", "Reading pictures")},
        {"reading", QT_TRANSLATE_NOOP("imago::ui::Words", "Reading pictures")},
        {"importing", QT_TRANSLATE_NOOP("imago::ui::Words", "Importing")},
        {"reading a video", QT_TRANSLATE_NOOP("imago::ui::Words", "Reading frames")},
        {"unpacking", QT_TRANSLATE_NOOP("imago::ui::Words", "Unpacking pictures")},
        {"labelling", QT_TRANSLATE_NOOP("imago::ui::Words", "Writing labels")},
        {"duplicates", QT_TRANSLATE_NOOP("imago::ui::Words", "Looking for duplicates")},
        {"splitting", QT_TRANSLATE_NOOP("imago::ui::Words", "Assigning splits")},
        {"preparing", QT_TRANSLATE_NOOP("imago::ui::Words", "Preparing")},
        {"features", QT_TRANSLATE_NOOP("imago::ui::Words", "Computing features")},
        {"training", QT_TRANSLATE_NOOP("imago::ui::Words", "Training")},
        {"validating", QT_TRANSLATE_NOOP("imago::ui::Words", "Validating")},
        {"proposing", QT_TRANSLATE_NOOP("imago::ui::Words", "Asking the model")},
        {"predicting", QT_TRANSLATE_NOOP("imago::ui::Words", "Predicting")},
        {"exporting", QT_TRANSLATE_NOOP("imago::ui::Words", "Exporting")},
        {"verifying", QT_TRANSLATE_NOOP("imago::ui::Words", "Verifying")},
    };
    const QString stage = QString::fromStdString(progress.stage);
    const auto known = words.constFind(stage);
    const QString name = known == words.cend() ? stage : Words::tr(*known);
    if (progress.total <= 0) return name;
    return Words::tr("%1: %2 of %3").arg(name, count(progress.done), count(progress.total));
}

QString duration(double seconds) {
    if (!std::isfinite(seconds) || seconds < 0) return Words::tr("unknown");
    const auto whole = static_cast<qint64>(std::llround(seconds));
    if (whole < 60) return Words::tr("%1 s").arg(whole);
    if (whole < 3600) return Words::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60, 2, 10, QChar('0'));
    return Words::tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60, 2, 10, QChar('0'));
}

QString percent(double share, int decimals) {
    return Words::tr("%1 %").arg(QLocale().toString(share * 100, 'f', decimals));
}

QString count(qint64 n) {
    return QLocale().toString(n);
}

QString byteText(qint64 bytes) {
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString toQString(const std::filesystem::path& path) {
    return QString::fromStdString(toUtf8(path));
}

std::filesystem::path toPath(const QString& text) {
    return fromUtf8(text.toStdString());
}

} // namespace imago::ui
