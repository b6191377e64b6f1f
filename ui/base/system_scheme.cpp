// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/system_scheme.h"

#include "ui/base/settings.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace imago::ui {

namespace {
const char* const portal = "org.freedesktop.portal.Desktop";
const char* const portalPath = "/org/freedesktop/portal/desktop";
const char* const portalSettings = "org.freedesktop.portal.Settings";
const char* const appearance = "org.freedesktop.appearance";
const char* const colorScheme = "color-scheme";
const char* const rememberedKey = "systemDark";
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
    auto question = QDBusMessage::createMethodCall(portal, portalPath, portalSettings, "Read");
    question << QString(appearance) << QString(colorScheme);
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, 3000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        take(reply.isError() ? QVariant() : reply.value().variant());
        watcher->deleteLater();
    });
}

void SystemScheme::settingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group == appearance && key == colorScheme) take(value.variant());
}

void SystemScheme::take(const QVariant& value) {
    // Read wraps the value twice: variant(variant(uint)).
    QVariant inner = value;
    while (inner.canConvert<QDBusVariant>() && inner.userType() == qMetaTypeId<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    const uint scheme = inner.toUInt(); // 0 no preference, 1 dark, 2 light
    const bool dark = scheme == 1 || (scheme != 2 && m_paletteIsDark);
    userSettings()->setValue(rememberedKey, dark);
    if (dark == m_dark) return;
    m_dark = dark;
    Q_EMIT changed();
}

} // namespace imago::ui
