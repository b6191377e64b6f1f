// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QMap>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <vector>

namespace imago::ui {

/// The keys of commands as the person wants them: a set ("Imago", or that of a tool they come from), and on
/// top of it what they changed themselves. Kept in the user's settings. A command is named by its action's
/// object name, or, where it has none, by its room and the first of its own keys, which no other command of
/// the room has.
class KeyBindings : public QObject {
    Q_OBJECT
public:
    explicit KeyBindings(QObject* parent = nullptr);

    /// Takes these commands of a room ("" = those of the whole window) into care and gives them their keys;
    /// what they have now is remembered as their own. Commands that come and go (classes) are left out by
    /// the property "fixedKeys".
    void adopt(const QString& room, const QList<QAction*>& actions);

    static QString idOf(const QAction& action);
    /// Can this one be given other keys?
    static bool isAdopted(const QAction& action) { return !idOf(action).isEmpty(); }
    QList<QKeySequence> keysOf(const QString& id) const;
    /// Those that work now: without the letters that a class has taken.
    QList<QKeySequence> keysInForce(const QString& id) const;
    /// Of the set alone, without the person's own changes.
    QList<QKeySequence> keysInSet(const QString& id) const;
    bool isChanged(const QString& id) const { return m_own.contains(id); }

    /// The person's own choice; an empty list takes the keys away.
    void setKeys(const QString& id, const QList<QKeySequence>& keys);
    void reset(const QString& id);
    void resetAll();

    /// Command ids that have this key where this command works: in its room, or in the whole window.
    QStringList conflicts(const QString& id, const QKeySequence& key) const;
    /// The text of a command, for messages.
    QString nameOf(const QString& id) const;

    /// "imago" first, then the sets of other tools.
    static QStringList sets();
    static QString setTitle(const QString& set);
    QString set() const { return m_set; }
    /// Keys that the set gives to one command are taken from others that have them by default. The person's
    /// own changes stay.
    void setSet(const QString& set);

Q_SIGNALS:
    void changed();

private:
    struct Bound {
        QString room;
        QList<QKeySequence> own; ///< as the program gives them
        QPointer<QAction> action;
    };
    void apply();

    QMap<QString, Bound> m_bound;
    QMap<QString, QList<QKeySequence>> m_own; ///< the person's changes, by id
    QString m_set;
};

/// Commands that give way: a class may have their letters as its key. Named here, they are without those
/// letters, whatever keys the person gives them, until they are named again without.
void keepLettersFree(QAction& action, const QString& letters);
bool givesWay(const QAction& action); ///< was it ever named so?

/// The digits and letters (upper case) that alone run one of these commands, with that command's name;
/// commands that give way, and those that cannot be given other keys, are left out.
QMap<QString, QString> letterKeys(const QList<QAction*>& actions);

/// Tells when the letters of a room's commands change, whoever changed them.
class LetterWatch : public QObject {
    Q_OBJECT
public:
    /// `letters`: those in force now, as letterKeys() gives them.
    LetterWatch(std::function<QMap<QString, QString>()> letters, const QList<QAction*>& actions,
                QObject* parent);
    void look(); ///< now

Q_SIGNALS:
    void changed();

private:
    std::function<QMap<QString, QString>()> m_letters;
    QMap<QString, QString> m_known;
    QTimer m_timer;
};

} // namespace imago::ui
