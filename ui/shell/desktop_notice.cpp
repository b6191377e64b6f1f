// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desktop_notice.h"

#include "ui/base/text.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>

namespace imago::ui {

namespace {

struct RunNews {
    Q_DECLARE_TR_FUNCTIONS(imago::ui::RunNews)
};

} // namespace

RunNotice noticeOf(const RunRecord& run) {
    const auto name = QString::fromStdString(run.name);
    RunNotice notice;
    notice.bad = run.status == "failed";
    notice.title = notice.bad                ? RunNews::tr("%1 failed").arg(name)
                   : run.status == "stopped" ? RunNews::tr("%1 was stopped").arg(name)
                                             : RunNews::tr("%1 is finished").arg(name);
    if (notice.bad)
        notice.text = QString::fromStdString(run.message);
    else if (run.bestValAccuracy >= 0)
        notice.text =
            RunNews::tr("%1 of the validation pictures are right.").arg(percent(run.bestValAccuracy));
    return notice;
}

bool showOnDesktop(const RunNotice& notice, QDBusConnection& bus) {
    if (!bus.isConnected()) return false;
    const QString service = QStringLiteral("org.freedesktop.Notifications");
    auto call = QDBusMessage::createMethodCall(service, QStringLiteral("/org/freedesktop/Notifications"),
                                               service, QStringLiteral("Notify"));
    constexpr uchar normal = 1;
    const QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue(normal)},
                            {QStringLiteral("desktop-entry"), QStringLiteral("imago")}};
    constexpr int asTheDesktopLikes = -1;
    // The body may hold markup, so what could be taken for it is escaped.
    call.setArguments({QStringLiteral("Imago"), 0U, QStringLiteral("imago"), notice.title,
                       notice.text.toHtmlEscaped(), QStringList(), hints, asTheDesktopLikes});
    return bus.send(call);
}

bool showOnDesktop(const RunNotice& notice) {
    auto bus = QDBusConnection::sessionBus();
    return showOnDesktop(notice, bus);
}

} // namespace imago::ui
