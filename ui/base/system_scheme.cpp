// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/system_scheme.h"

#include "ui/base/settings.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace imago::ui {

namespace {
const char* const portal = "org.freedesktop.portal.Desktop";
const char* const portalPath = "/org/freedesktop/portal/desktop";
const char* const portalSettings = "org.freedesktop.portal.Settings";
const char* const appearance = "org.freedesktop.appearance";
const char* const colorScheme = "color-scheme";
const char* const higherContrast = "contrast";
const char* const rememberedKey = "systemDark";
const char* const rememberedContrast = "systemContrast";

/// Read wraps the value twice: variant(variant(uint)).
uint unwrapped(const QVariant& value) {
    QVariant inner = value;
    while (inner.canConvert<QDBusVariant>() && inner.userType() == qMetaTypeId<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    return inner.toUInt();
}
} // namespace

SystemScheme::SystemScheme(bool paletteIsDark, QObject* parent)
    : QObject(parent),
      m_paletteIsDark(paletteIsDark),
      m_dark(userSettings()->value(rememberedKey, paletteIsDark).toBool()) {
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        m_dark = paletteIsDark;
        return;
    }
    bus.connect(portal, portalPath, portalSettings, "SettingChanged", this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    m_contrast = userSettings()->value(rememberedContrast).toBool();
    ask(colorScheme);
    ask(higherContrast);
}

void SystemScheme::ask(const char* key) {
    auto question = QDBusMessage::createMethodCall(portal, portalPath, portalSettings, "Read");
    question << QString(appearance) << QString(key);
    auto* watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question, 3000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, name = QString(key)] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        take(name, reply.isError() ? QVariant() : reply.value().variant());
        watcher->deleteLater();
    });
}

void SystemScheme::settingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group == appearance) take(key, value.variant());
}

void SystemScheme::take(const QString& key, const QVariant& value) {
    if (key == higherContrast) {
        const bool wanted = unwrapped(value) == 1; // 0 no preference
        userSettings()->setValue(rememberedContrast, wanted);
        if (std::exchange(m_contrast, wanted) != wanted) Q_EMIT changed();
    }
    if (key != colorScheme) return;
    const uint scheme = unwrapped(value); // 0 no preference, 1 dark, 2 light
    const bool dark = scheme == 1 || (scheme != 2 && m_paletteIsDark);
    userSettings()->setValue(rememberedKey, dark);
    if (std::exchange(m_dark, dark) != dark) Q_EMIT changed();
}

} // namespace imago::ui
