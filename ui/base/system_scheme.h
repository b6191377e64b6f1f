// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace imago::ui {

/// Whether the desktop asks for dark windows: the XDG desktop portal's setting org.freedesktop.appearance
/// color-scheme (and contrast) where there is a portal, else the platform's own palette. Asked without
/// waiting; the last answer is kept in the user's settings, so the window starts in the right colours.
class SystemScheme : public QObject {
    Q_OBJECT
public:
    /// `paletteIsDark`: what the platform's palette said before the program set its own.
    SystemScheme(bool paletteIsDark, QObject* parent);
    bool isDark() const { return m_dark; }
    /// Whether it asks for higher contrast: the portal's setting contrast; not asked for without a portal.
    bool isHighContrast() const { return m_contrast; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask(const char* key);
    void take(const QString& key, const QVariant& value);

    bool m_paletteIsDark;
    bool m_dark;
    bool m_contrast = false;
};

} // namespace imago::ui
