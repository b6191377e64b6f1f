// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/key_bindings.h"

#include "ui/base/key_sets.h"
#include "ui/base/mnemonic.h"
#include "ui/base/settings.h"

#include <algorithm>

namespace imago::ui {

namespace {

const QString setKey = QStringLiteral("keys/set");
const QString ownGroup = QStringLiteral("keys/own");
constexpr const char* idProperty = "commandId";
constexpr const char* boundProperty = "boundKeys"; ///< all keys of a command that gives way, as text
constexpr const char* freeProperty = "freeLetters";

QList<QKeySequence> fromText(const QString& text) {
    QList<QKeySequence> keys;
    for (const auto& one : text.split(QStringLiteral("; "), Qt::SkipEmptyParts)) {
        const auto key = QKeySequence::fromString(one, QKeySequence::PortableText);
        if (!key.isEmpty()) keys << key;
    }
    return keys;
}

QString toText(const QList<QKeySequence>& keys) {
    QStringList words;
    for (const auto& key : keys)
        words << key.toString(QKeySequence::PortableText);
    return words.join(QStringLiteral("; "));
}

const KeySet* findSet(const QString& id) {
    for (const auto& set : keySets())
        if (id == QLatin1String(set.id)) return &set;
    return nullptr;
}

const KeySetLine* findLine(const KeySet* set, const QString& id) {
    if (!set) return nullptr;
    for (const auto& line : set->lines)
        if (id == QLatin1String(line.command)) return &line;
    return nullptr;
}

QString makeId(const QString& room, const QAction& action) {
    if (!action.objectName().isEmpty()) return action.objectName();
    const QString prefix = room.isEmpty() ? QStringLiteral("window") : room;
    const auto key = action.shortcut();
    return key.isEmpty() ? QString() : prefix + QLatin1Char('.') + key.toString(QKeySequence::PortableText);
}

/// The digit or letter that this key is, upper case; empty where it is anything else.
QString letterOf(const QKeySequence& key) {
    const QString text = key.toString(QKeySequence::PortableText);
    return key.count() == 1 && text.size() == 1 && text[0].isLetterOrNumber() ? text.toUpper() : QString();
}

void give(QAction& action, QList<QKeySequence> keys) {
    if (givesWay(action)) {
        action.setProperty(boundProperty, toText(keys));
        const QString letters = action.property(freeProperty).toString();
        keys.removeIf([&](const QKeySequence& key) {
            const QString letter = letterOf(key);
            return !letter.isEmpty() && letters.contains(letter);
        });
    }
    if (action.shortcuts() != keys) action.setShortcuts(keys);
}

QList<QKeySequence> allKeys(const QAction& action) {
    const auto bound = action.property(boundProperty);
    return bound.isValid() ? fromText(bound.toString()) : action.shortcuts();
}

} // namespace

KeyBindings::KeyBindings(QObject* parent) : QObject(parent), m_set(QStringLiteral("imago")) {
    const auto settings = userSettings();
    const QString set = settings->value(setKey).toString();
    if (findSet(set)) m_set = set;
    settings->beginGroup(ownGroup);
    for (const auto& id : settings->childKeys())
        m_own.insert(id, fromText(settings->value(id).toString()));
}

QString KeyBindings::idOf(const QAction& action) {
    return action.property(idProperty).toString();
}

void KeyBindings::adopt(const QString& room, const QList<QAction*>& actions) {
    for (auto* action : actions) {
        if (action->property("fixedKeys").toBool()) continue;
        const QString id = isAdopted(*action) ? idOf(*action) : makeId(room, *action);
        if (id.isEmpty()) continue;
        // A room that is made again (another project) brings its commands anew.
        const auto own = isAdopted(*action) ? m_bound.value(id).own : allKeys(*action);
        action->setProperty(idProperty, id);
        m_bound.insert(id, {room, own, action});
    }
    apply();
}

QList<QKeySequence> KeyBindings::keysInSet(const QString& id) const {
    const auto at = m_bound.find(id);
    if (at == m_bound.end()) return {};
    const auto* set = findSet(m_set);
    if (!set) return at->own;
    if (const auto* line = findLine(set, id)) return fromText(QString::fromLatin1(line->keys));
    // What the set gives to another command of the room is not this one's any more.
    auto keys = at->own;
    for (const auto& line : set->lines) {
        const auto other = m_bound.find(QString::fromLatin1(line.command));
        const bool meets =
            other == m_bound.end() || other->room == at->room || other->room.isEmpty() || at->room.isEmpty();
        if (!meets) continue;
        for (const auto& taken : fromText(QString::fromLatin1(line.keys)))
            keys.removeAll(taken);
    }
    return keys;
}

QList<QKeySequence> KeyBindings::keysOf(const QString& id) const {
    const auto own = m_own.find(id);
    return own == m_own.end() ? keysInSet(id) : *own;
}

QList<QKeySequence> KeyBindings::keysInForce(const QString& id) const {
    const auto at = m_bound.find(id);
    return at == m_bound.end() || !at->action ? keysOf(id) : at->action->shortcuts();
}

void KeyBindings::apply() {
    for (auto at = m_bound.begin(); at != m_bound.end(); ++at)
        if (at->action) give(*at->action, keysOf(at.key()));
    Q_EMIT changed();
}

void KeyBindings::setKeys(const QString& id, const QList<QKeySequence>& keys) {
    if (keys == keysInSet(id)) return reset(id);
    m_own.insert(id, keys);
    const auto settings = userSettings();
    settings->beginGroup(ownGroup);
    settings->setValue(id, toText(keys));
    apply();
}

void KeyBindings::reset(const QString& id) {
    m_own.remove(id);
    const auto settings = userSettings();
    settings->beginGroup(ownGroup);
    settings->remove(id);
    apply();
}

void KeyBindings::resetAll() {
    m_own.clear();
    const auto settings = userSettings();
    settings->remove(ownGroup);
    apply();
}

QStringList KeyBindings::conflicts(const QString& id, const QKeySequence& key) const {
    QStringList found;
    const QString room = m_bound.value(id).room;
    for (auto at = m_bound.begin(); at != m_bound.end(); ++at) {
        if (at.key() == id || !at->action) continue;
        const bool meets = at->room == room || at->room.isEmpty() || room.isEmpty();
        if (meets && keysOf(at.key()).contains(key)) found << at.key();
    }
    return found;
}

QString KeyBindings::nameOf(const QString& id) const {
    const auto at = m_bound.find(id);
    if (at == m_bound.end() || !at->action) return id;
    return withoutMnemonic(at->action->text());
}

QStringList KeyBindings::sets() {
    QStringList ids{QStringLiteral("imago")};
    for (const auto& set : keySets())
        ids << QString::fromLatin1(set.id);
    return ids;
}

QString KeyBindings::setTitle(const QString& id) {
    const auto* set = findSet(id);
    return set ? QString::fromLatin1(set->title) : QStringLiteral("Imago");
}

bool givesWay(const QAction& action) {
    return action.property(freeProperty).isValid();
}

void keepLettersFree(QAction& action, const QString& letters) {
    const auto keys = allKeys(action);
    action.setProperty(freeProperty, letters.toUpper());
    give(action, keys);
}

QMap<QString, QString> letterKeys(const QList<QAction*>& actions) {
    QMap<QString, QString> letters;
    for (const auto* action : actions) {
        if (givesWay(*action) || action->property("fixedKeys").toBool()) continue;
        for (const auto& key : action->shortcuts())
            if (const QString letter = letterOf(key); !letter.isEmpty())
                letters.insert(letter, withoutMnemonic(action->text()));
    }
    return letters;
}

LetterWatch::LetterWatch(std::function<QMap<QString, QString>()> letters, const QList<QAction*>& actions,
                         QObject* parent)
    : QObject(parent),
      m_letters(std::move(letters)),
      m_known(m_letters()) {
    // Actions change often, for other reasons than their keys, and many at once.
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &LetterWatch::look);
    for (auto* action : actions)
        connect(action, &QAction::changed, &m_timer, qOverload<>(&QTimer::start));
}

void LetterWatch::look() {
    auto now = m_letters();
    if (now == m_known) return;
    m_known = std::move(now);
    Q_EMIT changed();
}

void KeyBindings::setSet(const QString& set) {
    m_set = findSet(set) ? set : QStringLiteral("imago");
    userSettings()->setValue(setKey, m_set);
    apply();
}

} // namespace imago::ui
