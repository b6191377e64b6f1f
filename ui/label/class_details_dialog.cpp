// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/class_details_dialog.h"

#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QRegularExpression>
#include <QSet>
#include <QTabWidget>
#include <QVBoxLayout>

namespace imago::ui {

namespace {

enum AttributeColumn { NameColumn, TypeColumn, ChoicesColumn, DefaultColumn };

QStringList linesOf(const QPlainTextEdit& edit) {
    QStringList lines;
    for (const auto& line : edit.toPlainText().split(QLatin1Char('\n')))
        if (!line.trimmed().isEmpty()) lines << line.trimmed();
    return lines;
}

QString cell(const QTableWidget& table, int row, int column) {
    const auto* item = table.item(row, column);
    return item ? item->text().trimmed() : QString();
}

ClassSchema schemaOf(const ClassRecord& record) {
    auto schema = parseSchema(record.schema);
    return schema ? std::move(*schema) : ClassSchema();
}

QPlainTextEdit* textField(const QString& name, const QString& hint) {
    auto* edit = new QPlainTextEdit;
    edit->setAccessibleName(name);
    edit->setPlaceholderText(hint);
    edit->setTabChangesFocus(true);
    return edit;
}

} // namespace

ClassDetailsDialog::ClassDetailsDialog(const ClassRecord& record, QWidget* parent)
    : QDialog(parent),
      m_record(record),
      m_before(schemaOf(record)),
      m_guidelines(
          textField(tr("Guidelines"), tr("What belongs to this class, and what does not? Shown beside the "
                                         "picture to who labels."))),
      m_attributes(new QTableWidget(0, 4)),
      m_keypoints(textField(tr("Names of the keypoints, one a line"), tr("nose\nleft eye\nright eye"))),
      m_skeleton(
          textField(tr("Lines between keypoints, one a line"), tr("nose - left eye\nnose - right eye"))),
      m_problem(roleLabel("warn", {})) {
    setWindowTitle(tr("Class “%1”").arg(QString::fromStdString(record.name)));
    resize(620, 480);
    m_guidelines->setPlainText(QString::fromStdString(record.guidelines));
    auto* tabs = new QTabWidget;
    tabs->setAccessibleName(tr("Parts of the class"));
    tabs->addTab(m_guidelines, tr("&Guidelines"));
    tabs->addTab(buildAttributes(), tr("&Attributes"));
    tabs->addTab(buildKeypoints(), tr("&Keypoints"));
    m_problem->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gapLarge, gapLarge, gapLarge, gapLarge);
    column->setSpacing(gap);
    column->addWidget(tabs, 1);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    refresh();
}

QWidget* ClassDetailsDialog::buildAttributes() {
    m_attributes->setTabKeyNavigation(false);
    m_attributes->setAccessibleName(tr("Attributes of the class's shapes"));
    m_attributes->setHorizontalHeaderLabels(
        {tr("Name"), tr("Kind"), tr("Choices, parted by ;"), tr("At first")});
    m_attributes->verticalHeader()->hide();
    m_attributes->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_attributes->setSelectionBehavior(QAbstractItemView::SelectRows);
    for (const auto& attribute : m_before.attributes)
        addAttribute(attribute);
    connect(m_attributes, &QTableWidget::itemChanged, this, &ClassDetailsDialog::refresh);
    auto* add = new QPushButton(icon(QStringLiteral("plus")), tr("A&dd"));
    auto* flags = new QPushButton(tr("Add occluded, truncated, di&fficult"));
    auto* remove = new QPushButton(icon(QStringLiteral("x")), tr("&Remove"));
    connect(add, &QPushButton::clicked, this, [this] {
        addAttribute({});
        m_attributes->setCurrentCell(m_attributes->rowCount() - 1, NameColumn);
        m_attributes->editItem(m_attributes->currentItem());
    });
    connect(flags, &QPushButton::clicked, this, [this] {
        QSet<QString> there;
        for (int row = 0; row < m_attributes->rowCount(); ++row)
            there << cell(*m_attributes, row, NameColumn);
        for (const char* name : {occludedAttribute, truncatedAttribute, difficultAttribute})
            if (!there.contains(QString::fromLatin1(name)))
                addAttribute({name, AttributeSchema::Type::flag, {}, {}});
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        if (m_attributes->currentRow() >= 0) m_attributes->removeRow(m_attributes->currentRow());
        refresh();
    });
    auto* page = new QWidget;
    auto* row = new QHBoxLayout;
    row->setSpacing(gap);
    for (auto* button : {add, flags, remove}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    auto* column = new QVBoxLayout(page);
    column->addWidget(m_attributes, 1);
    column->addLayout(row);
    return page;
}

QWidget* ClassDetailsDialog::buildKeypoints() {
    QStringList names, bones;
    for (const auto& name : m_before.keypoints)
        names << QString::fromStdString(name);
    for (const auto& [from, to] : m_before.skeleton)
        bones << QStringLiteral("%1 - %2").arg(names[from], names[to]);
    m_keypoints->setPlainText(names.join(QLatin1Char('\n')));
    m_skeleton->setPlainText(bones.join(QLatin1Char('\n')));
    connect(m_keypoints, &QPlainTextEdit::textChanged, this, &ClassDetailsDialog::refresh);
    connect(m_skeleton, &QPlainTextEdit::textChanged, this, &ClassDetailsDialog::refresh);
    auto* page = new QWidget;
    auto* grid = new QGridLayout(page);
    grid->setSpacing(gap);
    auto* nameLabel = new QLabel(tr("&Names, one a line"));
    nameLabel->setBuddy(m_keypoints);
    auto* boneLabel = new QLabel(tr("&Lines between them: name - name"));
    boneLabel->setBuddy(m_skeleton);
    grid->addWidget(nameLabel, 0, 0);
    grid->addWidget(boneLabel, 0, 1);
    grid->addWidget(m_keypoints, 1, 0);
    grid->addWidget(m_skeleton, 1, 1);
    return page;
}

void ClassDetailsDialog::addAttribute(const AttributeSchema& attribute) {
    const int row = m_attributes->rowCount();
    m_attributes->insertRow(row);
    QStringList choices;
    for (const auto& choice : attribute.choices)
        choices << QString::fromStdString(choice);
    m_attributes->setItem(row, NameColumn, new QTableWidgetItem(QString::fromStdString(attribute.name)));
    m_attributes->setItem(row, ChoicesColumn, new QTableWidgetItem(choices.join(QStringLiteral("; "))));
    m_attributes->setItem(row, DefaultColumn,
                          new QTableWidgetItem(QString::fromStdString(attribute.standard)));
    auto* type = new QComboBox;
    type->addItems({tr("Text"), tr("Number"), tr("Choice"), tr("Yes or no")});
    type->setCurrentIndex(static_cast<int>(attribute.type));
    type->setAccessibleName(tr("Kind of the attribute"));
    connect(type, &QComboBox::currentIndexChanged, this, &ClassDetailsDialog::refresh);
    m_attributes->setCellWidget(row, TypeColumn, type);
    if (m_ok) refresh();
}

ClassSchema ClassDetailsDialog::schema() const {
    ClassSchema schema;
    schema.supercategory = m_before.supercategory;
    for (int row = 0; row < m_attributes->rowCount(); ++row) {
        AttributeSchema attribute;
        attribute.name = cell(*m_attributes, row, NameColumn).toStdString();
        const auto* type = qobject_cast<QComboBox*>(m_attributes->cellWidget(row, TypeColumn));
        attribute.type = static_cast<AttributeSchema::Type>(type ? type->currentIndex() : 0);
        if (attribute.type == AttributeSchema::Type::choice)
            for (const auto& choice : cell(*m_attributes, row, ChoicesColumn).split(QLatin1Char(';')))
                if (!choice.trimmed().isEmpty()) attribute.choices.push_back(choice.trimmed().toStdString());
        attribute.standard = cell(*m_attributes, row, DefaultColumn).toStdString();
        schema.attributes.push_back(std::move(attribute));
    }
    const auto names = linesOf(*m_keypoints);
    for (const auto& name : names)
        schema.keypoints.push_back(name.toStdString());
    static const QRegularExpression dash(QStringLiteral("\\s+[-–—]\\s+"));
    for (const auto& line : linesOf(*m_skeleton)) {
        const auto ends = line.split(dash);
        schema.skeleton.emplace_back(ends.size() == 2 ? static_cast<int>(names.indexOf(ends[0])) : -1,
                                     ends.size() == 2 ? static_cast<int>(names.indexOf(ends[1])) : -1);
    }
    return schema;
}

QString ClassDetailsDialog::problem() const {
    const auto now = schema();
    QSet<QString> seen;
    for (const auto& attribute : now.attributes) {
        const QString name = QString::fromStdString(attribute.name);
        if (name.isEmpty()) return tr("An attribute has no name yet.");
        if (name.startsWith(QLatin1Char('$')))
            return tr("The attribute “%1” must not begin with $.").arg(name);
        if (seen.contains(name)) return tr("Two attributes are named “%1”.").arg(name);
        seen << name;
        if (attribute.type == AttributeSchema::Type::choice && attribute.choices.empty())
            return tr("The attribute “%1” has nothing to choose from.").arg(name);
    }
    seen.clear();
    for (const auto& name : linesOf(*m_keypoints)) {
        if (seen.contains(name)) return tr("Two keypoints are named “%1”.").arg(name);
        seen << name;
    }
    const auto lines = linesOf(*m_skeleton);
    for (std::size_t i = 0; i < now.skeleton.size(); ++i)
        if (now.skeleton[i].first < 0 || now.skeleton[i].second < 0)
            return tr("The line “%1” is not of the form “name - name” with two keypoints of the list.")
                .arg(lines[static_cast<int>(i)]);
    return {};
}

ClassRecord ClassDetailsDialog::edited() const {
    auto after = m_record;
    after.guidelines = m_guidelines->toPlainText().trimmed().toStdString();
    after.schema = schemaText(schema());
    return after;
}

void ClassDetailsDialog::refresh() {
    if (!m_ok) return;
    const QString wrong = problem();
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
    m_ok->setEnabled(wrong.isEmpty());
}

} // namespace imago::ui
