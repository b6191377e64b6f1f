// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/shape_inspector.h"

#include "core/project/shape_verbs.h"
#include "core/tools/attributes.h"
#include "core/tools/commands.h"
#include "ui/base/mnemonic.h"
#include "ui/base/patterns.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/label/shape_list_model.h"

#include <QCheckBox>
#include <QDateTime>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <cmath>

namespace imago::ui {

namespace {

/// x, y, width, height and angle of those geometries that are told by them.
std::optional<std::array<double, 5>> numbersOf(const Geometry& geometry) {
    if (const auto* box = std::get_if<Box>(&geometry)) return {{box->x, box->y, box->width, box->height, 0}};
    if (const auto* turned = std::get_if<RotatedBox>(&geometry))
        return {{turned->center.x, turned->center.y, turned->width, turned->height, turned->angle}};
    if (const auto* ellipse = std::get_if<Ellipse>(&geometry))
        return {{ellipse->center.x, ellipse->center.y, 2 * ellipse->rx, 2 * ellipse->ry, ellipse->angle}};
    return std::nullopt;
}

Geometry withNumbers(const Geometry& geometry, const std::array<double, 5>& v) {
    if (std::holds_alternative<Box>(geometry)) return Box{v[0], v[1], v[2], v[3]};
    if (std::holds_alternative<RotatedBox>(geometry)) return RotatedBox{{v[0], v[1]}, v[2], v[3], v[4]};
    return Ellipse{{v[0], v[1]}, v[2] / 2, v[3] / 2, v[4]};
}

} // namespace

ShapeInspector::ShapeInspector(Session& session, ShapeController& shapes, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_shapes(shapes),
      m_title(roleLabel("heading", {})),
      m_class(new QComboBox),
      m_numbers(new QWidget),
      m_angleLabel(new QLabel),
      m_attributes(new QWidget),
      m_rows(new QFormLayout(m_attributes)),
      m_origin(roleLabel("muted", {})) {
    m_title->setWordWrap(true);
    m_class->setAccessibleName(tr("Class of the selected shapes"));
    m_class->setObjectName(QStringLiteral("shape-class"));
    auto* grid = new QGridLayout(m_numbers);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(gap);
    grid->setVerticalSpacing(gapSmall);
    const QString names[] = {tr("&X"), tr("&Y"), tr("&Width"), tr("&Height"), tr("An&gle")};
    for (int i = 0; i < 5; ++i) {
        auto* box = m_values[static_cast<std::size_t>(i)] = new QDoubleSpinBox;
        box->setRange(i < 2 || i == 4 ? -1e6 : 0, 1e6);
        box->setDecimals(2);
        box->setMinimumWidth(56); // its range would ask for more than a side panel has
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        box->setKeyboardTracking(false);
        if (i == 4) {
            box->setRange(-180, 180);
            box->setWrapping(true);
            box->setSuffix(QStringLiteral("°"));
        }
        auto* label = i == 4 ? m_angleLabel : new QLabel;
        label->setText(names[i]);
        label->setBuddy(box);
        box->setAccessibleName(withoutMnemonic(names[i]));
        grid->addWidget(label, i / 2, (i % 2) * 2);
        grid->addWidget(box, i / 2, (i % 2) * 2 + 1);
        connect(box, &QDoubleSpinBox::valueChanged, this, &ShapeInspector::setNumbers);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, gap, 12, 12);
    column->setSpacing(gap);
    column->addWidget(m_title);
    column->addWidget(m_class);
    column->addWidget(m_numbers);
    column->addWidget(m_attributes);
    column->addWidget(m_origin);
    column->addStretch();
    connect(m_class, &QComboBox::activated, this, [this] {
        m_shapes.commit(commands::setClass(m_shapes.scene(), ClassId(m_class->currentData().toLongLong())));
    });
    connect(&session, &Session::classesChanged, this, [this] {
        refreshClasses();
        refresh();
    });
    refreshClasses();
    refresh();
}

void ShapeInspector::refreshClasses() {
    m_class->clear();
    for (const auto& record : m_session.classes())
        m_class->addItem(markSwatch(QColor::fromRgb(record.color), record.position),
                         QString::fromStdString(record.name), qint64(record.id.value));
}

ClassId ShapeInspector::commonClass() const {
    ClassId common;
    for (const auto* shape : m_shapes.scene().selectedShapes()) {
        if (common && shape->row.classId != common) return {};
        common = shape->row.classId;
    }
    return common;
}

void ShapeInspector::refresh() {
    const QScopedValueRollback filling(m_filling, true);
    const auto selected = m_shapes.scene().selectedShapes();
    setVisible(!selected.empty());
    if (selected.empty()) return;
    m_title->setText(selected.size() == 1 ? kindName(selected.front()->row.kind)
                                          : tr("%n shapes", nullptr, static_cast<int>(selected.size())));
    m_class->setCurrentIndex(m_class->findData(qint64(commonClass().value)));
    refreshNumbers();
    refreshAttributes();
    m_origin->setVisible(selected.size() == 1);
    if (selected.size() != 1) return;
    const auto& row = selected.front()->row;
    const auto when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.changedMs), QLocale::ShortFormat);
    m_origin->setText(row.source == AnnotationSource::model
                          ? tr("Proposed by %1, %2 sure")
                                .arg(QString::fromStdString(row.author), percent(row.confidence, 0))
                          : tr("By %1, %2").arg(QString::fromStdString(row.author), when));
}

void ShapeInspector::refreshNumbers() {
    const auto* single = m_shapes.scene().single();
    const auto numbers = single ? numbersOf(single->geometry) : std::nullopt;
    m_numbers->setVisible(numbers.has_value());
    if (!numbers) return;
    const bool turns = !std::holds_alternative<Box>(single->geometry);
    for (std::size_t i = 0; i < 5; ++i) {
        m_values[i]->setValue((*numbers)[i]);
        m_values[i]->setEnabled(!single->locked());
    }
    m_values[4]->setVisible(turns);
    m_angleLabel->setVisible(turns);
}

void ShapeInspector::setNumbers() {
    const auto* single = m_shapes.scene().single();
    if (m_filling || !single || single->locked()) return;
    std::array<double, 5> values{};
    const auto before = numbersOf(single->geometry);
    if (!before) return;
    for (std::size_t i = 0; i < 5; ++i) {
        // What is shown is rounded: only the field that was changed may change the shape.
        const bool same = std::abs(m_values[i]->value() - (*before)[i]) < 0.0051;
        values[i] = same ? (*before)[i] : m_values[i]->value();
    }
    AnnotationChange change{single->row, single->row};
    imago::setGeometry(*change.after, withNumbers(single->geometry, values));
    const auto& picture = m_shapes.scene().picture();
    m_shapes.commit(changeShapes("shape.change", picture.image, picture.state, {change}));
}

void ShapeInspector::refreshAttributes() {
    const ClassId common = commonClass();
    const auto& schema = m_shapes.scene().schema(common);
    std::string values;
    for (const auto* shape : m_shapes.scene().selectedShapes())
        values += shape->row.attributes + "\n";
    // Rows stay while nothing differs, so that typing keeps the focus.
    const std::string schemaNow = schemaText(schema);
    if (common == m_shownClass && schemaNow == m_shownSchema && values == m_shownValues) return;
    m_shownClass = common;
    m_shownSchema = schemaNow;
    m_shownValues = values;
    while (m_rows->rowCount() > 0)
        m_rows->removeRow(0);
    m_attributes->setVisible(common && !schema.attributes.empty());
    if (!common) return;
    for (const auto& attribute : schema.attributes) {
        std::optional<std::string> value;
        bool mixed = false;
        for (const auto* shape : m_shapes.scene().selectedShapes()) {
            const auto own = attributeOf(shape->row.attributes, attribute.name);
            mixed = mixed || (value && *value != own);
            value = own;
        }
        auto* editor = editorOf(attribute, QString::fromStdString(value.value_or("")), mixed);
        const QString name = QString::fromStdString(attribute.name);
        editor->setAccessibleName(name);
        m_rows->addRow(attribute.type == AttributeSchema::Type::flag ? QString() : name, editor);
    }
}

QWidget* ShapeInspector::editorOf(const AttributeSchema& attribute, const QString& value, bool mixed) {
    switch (attribute.type) {
        case AttributeSchema::Type::flag: {
            auto* box = new QCheckBox(QString::fromStdString(attribute.name));
            box->setTristate(mixed);
            box->setCheckState(mixed                            ? Qt::PartiallyChecked
                               : value == QLatin1String("true") ? Qt::Checked
                                                                : Qt::Unchecked);
            connect(box, &QCheckBox::clicked, this, [this, attribute](bool on) {
                setAttribute(attribute, on ? QStringLiteral("true") : QStringLiteral("false"));
            });
            return box;
        }
        case AttributeSchema::Type::choice: {
            auto* combo = new QComboBox;
            combo->addItem(tr("(none)"), QString());
            for (const auto& choice : attribute.choices)
                combo->addItem(QString::fromStdString(choice), QString::fromStdString(choice));
            // A value that came from elsewhere is shown rather than lost.
            if (!value.isEmpty() && combo->findData(value) < 0) combo->addItem(value, value);
            combo->setCurrentIndex(mixed ? -1 : combo->findData(value));
            connect(combo, &QComboBox::activated, this,
                    [this, attribute, combo] { setAttribute(attribute, combo->currentData().toString()); });
            return combo;
        }
        case AttributeSchema::Type::number:
        case AttributeSchema::Type::text:
            break;
    }
    auto* line = new QLineEdit(mixed ? QString() : value);
    if (mixed) line->setPlaceholderText(tr("different values"));
    if (attribute.type == AttributeSchema::Type::number) line->setValidator(new QDoubleValidator(line));
    connect(line, &QLineEdit::editingFinished, this, [this, attribute, line] {
        if (line->isModified()) setAttribute(attribute, line->text());
    });
    return line;
}

void ShapeInspector::setAttribute(const AttributeSchema& attribute, const QString& value) {
    if (m_filling) return;
    m_shapes.commit(
        commands::setAttribute(m_shapes.scene(), attribute.name, value.toStdString(), attribute.type));
}

} // namespace imago::ui
