// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_table.h"

#include "ui/base/numbers.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QDir>
#include <QFileInfo>

namespace imago::ui {

namespace {

QString milliseconds(double ms) {
    return ms > 0 ? decimal(ms, ms < 10 ? 2 : 1) : QStringLiteral("–");
}

} // namespace

QString formatLabel(const QString& format) {
    static const std::pair<const char*, const char*> labels[] = {
        {"torchscript",
         QT_TRANSLATE_NOOP("imago::ui::ExportTable", "&TorchScript – for LibTorch and Python")},
        {"onnx", QT_TRANSLATE_NOOP("imago::ui::ExportTable", "&ONNX – for OpenCV and every other runtime")},
        {"onnx13", QT_TRANSLATE_NOOP("imago::ui::ExportTable", "ONNX, opset 1&3")},
        {"onnx17", QT_TRANSLATE_NOOP("imago::ui::ExportTable", "ONNX, opset 1&7")},
        {"onnx-pixels",
         QT_TRANSLATE_NOOP("imago::ui::ExportTable", "ONNX that takes &bytes and normalises them")},
        {"onnx-pixels-nchw", QT_TRANSLATE_NOOP("imago::ui::ExportTable", "The same, colours in &planes")},
        {"onnx-fp16", QT_TRANSLATE_NOOP("imago::ui::ExportTable", "ONNX with &half weights – half the size")},
        {"onnx-int8", QT_TRANSLATE_NOOP("imago::ui::ExportTable", "ONNX in &8 bits – a quarter of the size")},
        {"safetensors", QT_TRANSLATE_NOOP("imago::ui::ExportTable", "&Weights alone, as safetensors")},
    };
    for (const auto& [word, label] : labels)
        if (format == QLatin1String(word)) return ExportTable::tr(label);
    return format;
}

QString refusalText(const ExportResult::Refused& refused) {
    const auto& runtimes = refused.file.runtimes;
    const auto last = runtimes.empty() ? ExportResult::Runtime{} : runtimes.back();
    const auto name = QFileInfo(refused.file.path).fileName();
    if (refused.byAgreement)
        return ExportTable::tr("%1 names the checkpoint's class for %2 of the pictures; it must for %3.")
            .arg(name, percent(last.agreement), percent(refused.required));
    return ExportTable::tr("%1 is right for %2 of the pictures, the checkpoint for %3: it may lose a point.")
        .arg(name, percent(last.accuracy), percent(refused.file.checkpointAccuracy));
}

void ExportTable::show(const ExportResult& result) {
    beginResetModel();
    m_rows.clear();
    for (const auto& one : result.files)
        for (const auto& runtime : one.runtimes)
            m_rows.push_back({one, runtime, {}});
    for (const auto& refused : result.refused)
        for (const auto& runtime : refused.file.runtimes)
            m_rows.push_back({refused.file, runtime, refusalText(refused)});
    endResetModel();
}

int ExportTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString ExportTable::shown(const Row& row, int column) const {
    const auto& [one, runtime, refusal] = row;
    switch (column) {
        case file:
            return QFileInfo(one.path).fileName();
        case size:
            return refusal.isEmpty() ? byteText(one.bytes) : tr("refused");
        case runBy:
            return runtime.name;
        case difference:
            return significant(runtime.maxAbsDifference, 2);
        case same:
            return runtime.agreement < 0 ? QStringLiteral("–") : percent(runtime.agreement);
        case accuracy:
            return runtime.accuracy < 0 ? QStringLiteral("–") : percent(runtime.accuracy);
        case latency1:
            return milliseconds(runtime.latencyMs1);
        case latency:
            return milliseconds(runtime.latencyMs);
        case energy:
            return runtime.joules > 0 ? decimal(1000 * runtime.joules, 1) : QStringLiteral("–");
        default:
            return {};
    }
}

QVariant ExportTable::sorted(const Row& row, int column) const {
    const auto& [one, runtime, refusal] = row;
    switch (column) {
        case size:
            return refusal.isEmpty() ? one.bytes : 0;
        case difference:
            return runtime.maxAbsDifference;
        case same:
            return runtime.agreement;
        case accuracy:
            return runtime.accuracy;
        case latency1:
            return runtime.latencyMs1;
        case latency:
            return runtime.latencyMs;
        case energy:
            return runtime.joules;
        default:
            return shown(row, column);
    }
}

QVariant ExportTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    if (role == Qt::DisplayRole) return shown(row, column);
    if (role == Qt::UserRole) return sorted(row, column);
    const bool refused = !row.refusal.isEmpty();
    if (role == Qt::DecorationRole && column == file)
        return icon(refused ? QStringLiteral("circle-x") : QStringLiteral("circle-check"),
                    refused ? theme().bad : theme().good)
            .pixmap(16, 16);
    if (role == Qt::ForegroundRole && refused && (column == file || column == size)) return theme().bad;
    if (role == Qt::AccessibleDescriptionRole && column == file) return row.refusal;
    if (role == Qt::TextAlignmentRole)
        return int((column == file || column == runBy ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::ToolTipRole) return {};
    if (refused && (column == file || column == size)) return row.refusal;
    if (column == file) return QDir::toNativeSeparators(row.file.path);
    if (column == energy)
        return row.runtime.joulesMeasured
                   ? tr("Measured by the machine's meters, with all that ran beside it")
                   : tr("An estimate from processor time and memory");
    if (column == accuracy) return tr("The checkpoint: %1").arg(percent(row.file.checkpointAccuracy));
    return {};
}

QVariant ExportTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == file || section == runBy ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    const bool tip = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !tip) return {};
    switch (section) {
        case file:
            return tip ? tr("Loaded by another program in a fresh process, and compared picture by picture")
                       : tr("Verified file");
        case size:
            return tip ? tr("On disk") : tr("Size");
        case runBy:
            return tip ? tr("The program that ran it") : tr("Run by");
        case difference:
            return tip ? tr("Greatest difference of a logit from the checkpoint's") : tr("Difference");
        case same:
            return tip ? tr("Pictures for which it names the same class as the checkpoint")
                       : tr("Same class");
        case accuracy:
            return tip ? tr("On the pictures that were compared") : tr("Accuracy");
        case latency1:
            return tip ? tr("Milliseconds for one picture with one thread, median") : tr("ms, 1 thread");
        case latency:
            return tip ? tr("Milliseconds for one picture with all threads, median") : tr("ms, all");
        case energy:
            return tip ? tr("Millijoules for one picture with all threads") : tr("mJ");
        default:
            return {};
    }
}

} // namespace imago::ui
