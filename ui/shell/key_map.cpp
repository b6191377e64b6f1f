// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/key_map.h"

#include "ui/base/access.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMap>
#include <QVBoxLayout>

namespace imago::ui {

namespace {
constexpr int idRole = Qt::UserRole;
}

KeyMap::KeyMap(Source commands, KeyBindings& bindings, QWidget* parent)
    : QDialog(parent),
      m_source(std::move(commands)),
      m_bindings(bindings),
      m_find(new QLineEdit),
      m_tree(new QTreeWidget),
      m_set(new QComboBox) {
    setWindowTitle(tr("Keys"));
    resize(720, 660);
    m_find->setPlaceholderText(tr("Find a command or a key"));
    m_find->setAccessibleName(tr("Find a command or a key"));
    m_find->setClearButtonEnabled(true);
    m_tree->setAccessibleName(tr("Commands and keys"));
    m_tree->setHeaderLabels({tr("Command"), tr("Keys")});
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    m_set->setAccessibleName(tr("Set of keys"));
    for (const auto& set : KeyBindings::sets())
        m_set->addItem(KeyBindings::setTitle(set), set);
    m_set->setCurrentIndex(std::max(0, m_set->findData(m_bindings.set())));
    auto* setLabel = new QLabel(tr("Keys &as in"));
    setLabel->setBuddy(m_set);
    fill();

    auto* head = new QHBoxLayout;
    head->setSpacing(gap);
    head->addWidget(m_find, 1);
    head->addWidget(setLabel);
    head->addWidget(m_set);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_find, &QLineEdit::textChanged, this, &KeyMap::narrow);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gapLarge, gapLarge, gapLarge, gapLarge);
    column->setSpacing(gap);
    column->addLayout(head);
    column->addWidget(m_tree, 1);
    column->addWidget(buildEditor());
    m_resetAll = buttons->addButton(tr("Put &all back"), QDialogButtonBox::ResetRole);
    m_resetAll->setToolTip(tr("Takes back every change of yours; the chosen set stays"));
    column->addWidget(buttons);

    connect(m_resetAll, &QPushButton::clicked, &m_bindings, &KeyBindings::resetAll);
    connect(m_set, &QComboBox::activated, this,
            [this] { m_bindings.setSet(m_set->currentData().toString()); });
    connect(&m_bindings, &KeyBindings::changed, this, &KeyMap::refreshKeys);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this] {
        m_key->clear();
        refreshEditor();
    });
    refreshEditor();
}

void KeyMap::fill() {
    m_commands = m_source();
    const QString chosen = currentId();
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    QMap<QString, QTreeWidgetItem*> sections;
    for (const auto& command : m_commands) {
        if (!command.action) continue;
        auto*& section = sections[command.section];
        if (!section) {
            section = new QTreeWidgetItem(m_tree, {command.section});
            QFont bold = font();
            bold.setBold(true);
            section->setFont(0, bold);
            section->setFlags(Qt::ItemIsEnabled);
        }
        auto* line =
            new QTreeWidgetItem(section, {commandName(*command.action), commandKeys(*command.action)});
        line->setIcon(0, command.action->icon());
        line->setForeground(1, theme().muted);
        const QString id = KeyBindings::idOf(*command.action);
        line->setData(0, idRole, id);
        QFont changed = line->font(1);
        changed.setItalic(m_bindings.isChanged(id));
        line->setFont(1, changed);
        if (!id.isEmpty() && id == chosen) m_tree->setCurrentItem(line);
    }
    m_tree->expandAll();
    narrow();
}

QWidget* KeyMap::buildEditor() {
    auto* card = new QFrame;
    card->setProperty("role", "card");
    m_name = roleLabel("heading", {});
    m_conflict = roleLabel("warn", {});
    m_conflict->setWordWrap(true);
    m_key = new QKeySequenceEdit;
    setAccessibleRole(*m_key, QAccessible::EditableText);
    m_key->setAccessibleName(tr("New key"));
    auto* keyLabel = new QLabel(tr("&New key"));
    keyLabel->setBuddy(m_key);
    m_replace = primaryButton({}, tr("&Use this key"));
    m_add = new QPushButton(tr("A&dd this key"));
    m_none = new QPushButton(tr("N&o key"));
    m_reset = new QPushButton(tr("&Put back"));
    auto* row = new QHBoxLayout;
    row->setSpacing(gap);
    row->addWidget(keyLabel);
    row->addWidget(m_key, 1);
    for (auto* button : {m_replace, m_add, m_none, m_reset}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    auto* column = new QVBoxLayout(card);
    column->setSpacing(gap);
    column->addWidget(m_name);
    column->addLayout(row);
    column->addWidget(m_conflict);
    // One stroke is a key; a sequence of several would make the first one wait.
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence& keys) {
        if (keys.count() > 1) m_key->setKeySequence(QKeySequence(keys[0]));
        refreshEditor();
    });
    connect(m_replace, &QPushButton::clicked, this, [this] { take(true); });
    connect(m_add, &QPushButton::clicked, this, [this] { take(false); });
    connect(m_none, &QPushButton::clicked, this, [this] { m_bindings.setKeys(currentId(), {}); });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_bindings.reset(currentId()); });
    return card;
}

QString KeyMap::currentId() const {
    const auto* item = m_tree->currentItem();
    return item ? item->data(0, idRole).toString() : QString();
}

QKeySequence KeyMap::typed() const {
    const auto keys = m_key->keySequence();
    return keys.isEmpty() ? keys : QKeySequence(keys[0]);
}

void KeyMap::refreshEditor() {
    const QString id = currentId();
    const auto key = typed();
    const bool chosen = !id.isEmpty();
    QString name = chosen ? m_tree->currentItem()->text(0) : tr("Choose a command to change its keys");
    if (m_tree->currentItem() && !chosen && m_tree->currentItem()->parent())
        name =
            tr("%1: its key belongs to the class and is changed there").arg(m_tree->currentItem()->text(0));
    m_name->setText(name);
    m_key->setEnabled(chosen);
    const bool own = chosen && m_bindings.keysOf(id).contains(key);
    m_replace->setEnabled(chosen && !key.isEmpty());
    m_add->setEnabled(chosen && !key.isEmpty() && !own);
    m_none->setEnabled(chosen && !m_bindings.keysOf(id).isEmpty());
    m_reset->setEnabled(chosen && m_bindings.isChanged(id));
    const QString warning = chosen && !key.isEmpty() ? conflictText(id, key) : QString();
    m_conflict->setText(warning);
    m_conflict->setVisible(!warning.isEmpty());
}

QString KeyMap::conflictText(const QString& id, const QKeySequence& key) const {
    const QString keyName = key.toString(QKeySequence::NativeText);
    QStringList sentences, others;
    for (const auto& other : m_bindings.conflicts(id, key))
        others << tr("“%1”").arg(m_bindings.nameOf(other));
    if (!others.isEmpty())
        sentences << tr("%1 belongs to %2, which loses it.").arg(keyName, others.join(QStringLiteral(", ")));
    const Command* own = nullptr;
    for (const auto& command : m_commands)
        if (command.action && KeyBindings::idOf(*command.action) == id) own = &command;
    QStringList classes;
    for (const auto& command : m_commands) {
        const bool meets = own && (own->workspace.isEmpty() || own->workspace == command.workspace);
        if (meets && command.action && command.action->property("fixedKeys").toBool() &&
            command.action->shortcuts().contains(key))
            classes << tr("“%1”").arg(commandName(*command.action));
    }
    if (classes.isEmpty()) return sentences.join(QLatin1Char(' '));
    const QString names = classes.join(QStringLiteral(", "));
    sentences << (own && givesWay(*own->action)
                      ? tr("%1 is the key of the class command %2, which keeps it: here it will not work.")
                            .arg(keyName, names)
                      : tr("%1 is the key of the class command %2, which loses it.").arg(keyName, names));
    return sentences.join(QLatin1Char(' '));
}

void KeyMap::take(bool replace) {
    const QString id = currentId();
    const auto key = typed();
    if (id.isEmpty() || key.isEmpty()) return;
    for (const auto& other : m_bindings.conflicts(id, key)) {
        auto keys = m_bindings.keysOf(other);
        keys.removeAll(key);
        m_bindings.setKeys(other, keys);
    }
    auto keys = replace ? QList<QKeySequence>() : m_bindings.keysOf(id);
    if (!keys.contains(key)) keys << key;
    m_bindings.setKeys(id, keys);
    m_key->clear();
}

void KeyMap::refreshKeys() {
    fill();
    m_set->setCurrentIndex(std::max(0, m_set->findData(m_bindings.set())));
    refreshEditor();
}

void KeyMap::narrow() {
    const QString text = m_find->text();
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        auto* section = m_tree->topLevelItem(i);
        bool any = false;
        for (int k = 0; k < section->childCount(); ++k) {
            auto* line = section->child(k);
            const bool fits = line->text(0).contains(text, Qt::CaseInsensitive) ||
                              line->text(1).contains(text, Qt::CaseInsensitive);
            line->setHidden(!fits);
            any = any || fits;
        }
        section->setHidden(!any);
    }
}

} // namespace imago::ui
