// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/slice_model.h"

#include "ui/base/numbers.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>

#include <cmath>

namespace imago::ui {

namespace {

constexpr auto attributePrefix = "attribute ";

QString valueText(const Slice& slice) {
    const auto& value = slice.value;
    if (!value.word.empty()) return QString::fromStdString(value.word);
    const QLocale locale;
    const auto number = [&](double v) {
        if (slice.property == "changed" || slice.property == "taken") {
            const auto day = QDate(1970, 1, 1).addDays(static_cast<qint64>(v));
            return locale.toString(day, QLocale::ShortFormat);
        }
        return locale.toString(v, 'g', std::abs(v) >= 1000 ? 8 : 3);
    };
    if (value.low == value.high) return number(value.low);
    return SliceModel::tr("%1 to %2", "a range").arg(number(value.low), number(value.high));
}

} // namespace

QString propertyName(const std::string& property) {
    static const QHash<QString, const char*> names{
        {QStringLiteral("width"), QT_TRANSLATE_NOOP("imago::ui::SliceModel", "Width")},
        {QStringLiteral("height"), QT_TRANSLATE_NOOP("imago::ui::SliceModel", "Height")},
        {QStringLiteral("pixels"), QT_TRANSLATE_NOOP("imago::ui::SliceModel", "Pixels")},
        {QStringLiteral("aspect"), QT_TRANSLATE_NOOP("imago::ui::SliceModel", "Width by height")},
        {QStringLiteral("bytes a pixel"), QT_TRANSLATE_NOOP("imago::ui::SliceModel", "Bytes a pixel")},
        {QStringLiteral("folder"), QT_TRANSLATE_NOOP("imago::ui::SliceModel", "Folder")},
        {QStringLiteral("file type"), QT_TRANSLATE_NOOP("imago::ui::SliceModel", "File type")},
        {QStringLiteral("changed"), QT_TRANSLATE_NOOP("imago::ui::SliceModel", "Date of the file")},
        {QStringLiteral("camera"), QT_TRANSLATE_NOOP("imago::ui::SliceModel", "Camera")},
        {QStringLiteral("taken"), QT_TRANSLATE_NOOP("imago::ui::SliceModel", "Date taken")},
        {QStringLiteral("hour taken"), QT_TRANSLATE_NOOP("imago::ui::SliceModel", "Hour of the day")},
        {QStringLiteral("true class"), QT_TRANSLATE_NOOP("imago::ui::SliceModel", "True class")},
        {QStringLiteral("video"), QT_TRANSLATE_NOOP("imago::ui::SliceModel", "Video")},
        {QStringLiteral("brightness"), QT_TRANSLATE_NOOP("imago::ui::SliceModel", "Brightness")},
        {QStringLiteral("contrast"), QT_TRANSLATE_NOOP("imago::ui::SliceModel", "Contrast")},
        {QStringLiteral("sharpness"), QT_TRANSLATE_NOOP("imago::ui::SliceModel", "Sharpness")},
        {QStringLiteral("saturation"), QT_TRANSLATE_NOOP("imago::ui::SliceModel", "Saturation")},
        {QStringLiteral("warmth"), QT_TRANSLATE_NOOP("imago::ui::SliceModel", "Warmth")}};
    const auto text = QString::fromStdString(property);
    if (text.startsWith(QLatin1String(attributePrefix))) return text.mid(int(qstrlen(attributePrefix)));
    const auto known = names.find(text);
    return known == names.end() ? text : SliceModel::tr(*known);
}

QString SliceModel::valueName(const Slice& slice) {
    return valueText(slice);
}

QString SliceModel::name(const Slice& slice) {
    return tr("%1: %2", "a property and its value").arg(propertyName(slice.property), valueText(slice));
}

void SliceModel::set(std::vector<Slice> slices) {
    beginResetModel();
    m_slices = std::move(slices);
    endResetModel();
}

int SliceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_slices.size());
}

int SliceModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columnCount_);
}

QString SliceModel::tip(const Slice& slice) {
    QStringList lines{name(slice),
                      tr("%1 of %2 wrong; accuracy %3 to %4 (95 %), macro-F1 %5, loss %6")
                          .arg(count(slice.errors), count(static_cast<qint64>(slice.value.images.size())),
                               percent(slice.accuracyInterval.low), percent(slice.accuracyInterval.high),
                               percent(slice.macroF1), decimal(slice.loss, 3))};
    if (slice.isWorse) lines << tr("Worse than the rest: p = %1").arg(significant(slice.adjusted, 2));
    return lines.join(QLatin1Char('\n'));
}

QVariant SliceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const auto& slice = at(index.row());
    if (role == Qt::TextAlignmentRole && index.column() != NameColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && index.column() == GapColumn && slice.isWorse) return theme().bad;
    if (role == Qt::ToolTipRole) return tip(slice);
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
        case NameColumn:
            return name(slice);
        case CountColumn:
            return count(static_cast<qint64>(slice.value.images.size()));
        case AccuracyColumn:
            return percent(slice.accuracy);
        case GapColumn: {
            const double points = slice.gap * 100;
            return QStringLiteral("%1%2").arg(points < 0 ? QStringLiteral("−") : QStringLiteral("+"),
                                              decimal(std::abs(points), 1));
        }
        default:
            return {};
    }
}

QVariant SliceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == NameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == GapColumn)
        return tr("Accuracy here minus that of all other pictures, in points");
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case NameColumn:
            return tr("Pictures with");
        case CountColumn:
            return tr("Count");
        case AccuracyColumn:
            return tr("Accuracy");
        case GapColumn:
            return tr("Gap");
        default:
            return {};
    }
}

} // namespace imago::ui
