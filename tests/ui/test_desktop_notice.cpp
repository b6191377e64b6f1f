// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desktop_notice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace imago::ui {

namespace {

/// Stands for the desktop: keeps what it was told.
class FakeDesktop : public QDBusVirtualObject {
public:
    QList<QVariantList> told;
    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override {
        if (message.member() != QStringLiteral("Notify") ||
            message.signature() != QStringLiteral("susssasa{sv}i"))
            return false;
        told << message.arguments();
        return bus.send(message.createReply(1U));
    }
};

} // namespace

class TestDesktopNotice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysHowARunEnded() {
        RunRecord run;
        run.name = "run-3";
        run.status = "done";
        run.bestValAccuracy = 0.875;
        QVERIFY(noticeOf(run).title.contains(QStringLiteral("run-3 is finished")));
        QVERIFY(noticeOf(run).text.contains(QStringLiteral("87.5")));
        QVERIFY(!noticeOf(run).bad);
        run.status = "failed";
        run.message = "no <disk> left";
        QVERIFY(noticeOf(run).bad);
        QCOMPARE(noticeOf(run).text, QStringLiteral("no <disk> left"));
    }

    void withoutABusNothingHappens() {
        QDBusConnection none(QStringLiteral("no such connection"));
        QVERIFY(!showOnDesktop({QStringLiteral("a"), QStringLiteral("b")}, none));
    }

    void theDesktopIsTold() {
        const auto daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (daemon.isEmpty()) QSKIP("dbus-daemon is not installed");
        QProcess process;
        process.start(daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"),
                               QStringLiteral("--print-address")});
        QVERIFY(process.waitForReadyRead(10000));
        const auto address = QString::fromUtf8(process.readLine()).trimmed();
        {
            auto desktopBus = QDBusConnection::connectToBus(address, QStringLiteral("desktop"));
            QVERIFY(desktopBus.isConnected());
            FakeDesktop desktop;
            QVERIFY(
                desktopBus.registerVirtualObject(QStringLiteral("/org/freedesktop/Notifications"), &desktop));
            QVERIFY(desktopBus.registerService(QStringLiteral("org.freedesktop.Notifications")));
            auto bus = QDBusConnection::connectToBus(address, QStringLiteral("studio"));
            QVERIFY(
                showOnDesktop({QStringLiteral("run-3 failed"), QStringLiteral("<disk> full"), true}, bus));
            QTRY_COMPARE(desktop.told.size(), 1);
            QCOMPARE(desktop.told[0][0].toString(), QStringLiteral("Imago"));
            QCOMPARE(desktop.told[0][3].toString(), QStringLiteral("run-3 failed"));
            QCOMPARE(desktop.told[0][4].toString(), QStringLiteral("&lt;disk&gt; full"));
            desktopBus.unregisterObject(QStringLiteral("/org/freedesktop/Notifications"));
        }
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
        QDBusConnection::disconnectFromBus(QStringLiteral("studio"));
        process.kill();
        process.waitForFinished();
    }
};

} // namespace imago::ui

QTEST_GUILESS_MAIN(imago::ui::TestDesktopNotice)
#include "test_desktop_notice.moc"
