// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/seen_project.h"
#include "ui/label/filmstrip.h"
#include "ui/label/label_workspace.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <fstream>

namespace imago::ui {

using test::must;
using test::SeenProject;

/// The order in which pictures come to be labelled: by what a trained model would learn most from.
class TestLabelNext : public QObject {
    Q_OBJECT

    struct Desk {
        explicit Desk(test::PictureProject& pictures) : session(pictures.open()) {
            connect(session.get(), &Session::failed, session.get(),
                    [this](const Error& error) { failures << QString::fromStdString(error.text()); });
            space = std::make_unique<LabelWorkspace>(*session);
            space->setAutoAdvance(false);
            space->resize(1200, 800);
            space->show();
            space->activateWindow();
            space->activate();
        }
        bool ready() {
            return QTest::qWaitForWindowActive(space.get()) &&
                   QTest::qWaitFor([&] { return !space->isLoading() && space->current() != ImageId{}; });
        }
        template <class T> T* part(const char* name) const {
            return space->findChild<T*>(QString::fromLatin1(name));
        }
        QString text() const { return part<QLabel>("label-order-text")->text(); }
        void order(int index) { part<QComboBox>("label-order")->setCurrentIndex(index); }
        bool waitForText(const QString& words) const {
            return QTest::qWaitFor([&] { return text().contains(words); }, 20000);
        }
        void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : space.get(), key,
                            modifiers);
        }
        QStringList failures;
        std::unique_ptr<Session> session;
        std::unique_ptr<LabelWorkspace> space;
    };
    enum Order { project, both, entropy, margin, diversity };

    /// What the fixture leaves without a label, the least sure first.
    static std::vector<ImageId> unsure(SeenProject& from) {
        std::vector<ImageId> open;
        const auto ids = from.images();
        for (std::size_t i = ids.size(); i-- > 0;)
            if (!SeenProject::isLabelled(i)) open.push_back(ids[i]);
        return open;
    }

private Q_SLOTS:
    void init() {
        qputenv("IMAGO_WORKER_PROGRAM", IMAGO_FAKE_WORKER);
        qputenv("IMAGO_FAKE_SCRIPT", "hello\nanswer");
    }

    void whatTheModelIsUnsureOfComesFirst() {
        SeenProject seen;
        Desk desk(seen.pictures());
        QVERIFY(desk.ready());
        const auto all = seen.images();
        const auto wanted = unsure(seen);
        QCOMPARE(desk.space->current(), all.front());
        desk.order(entropy);
        QVERIFY(desk.waitForText(QStringLiteral("3 picture")));
        QVERIFY(desk.text().contains(QStringLiteral("one"))); // the run
        QTRY_COMPARE(desk.space->current(), wanted[0]);
        QCOMPARE(desk.part<Filmstrip>("filmstrip")->current(), 0);
        // D and Return go to the next of the queue.
        desk.press(Qt::Key_D);
        QCOMPARE(desk.space->current(), wanted[1]);
        desk.press(Qt::Key_A);
        QCOMPARE(desk.space->current(), wanted[0]);
        QVERIFY(desk.session->labelImages({wanted[0]}, seen.pictures().classId(0)));
        QVERIFY(desk.waitForText(QStringLiteral("2 picture")));
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.space->current(), wanted[1]);
        QVERIFY(desk.session->labelImages({wanted[1], wanted[2]}, seen.pictures().classId(0)));
        QVERIFY(desk.waitForText(QStringLiteral("every picture of the queue has a label")));
        // Those with labels come behind.
        desk.press(Qt::Key_D);
        desk.press(Qt::Key_D);
        QCOMPARE(desk.space->current(), all.front());
        QVERIFY2(desk.failures.empty(), qPrintable(desk.failures.join('\n')));
    }

    void everyOrderHasTheSamePicturesInFront() {
        SeenProject seen;
        Desk desk(seen.pictures());
        QVERIFY(desk.ready());
        const auto open = unsure(seen);
        for (const int by : {both, margin, diversity}) {
            desk.order(by);
            QVERIFY(desk.waitForText(QStringLiteral("3 picture")));
            QTRY_VERIFY(!desk.space->isLoading());
            QVERIFY(std::find(open.begin(), open.end(), desk.space->current()) != open.end());
            desk.press(Qt::Key_End, Qt::ControlModifier);
        }
    }

    void aKeyTurnsTheOrderOnAndOff() {
        SeenProject seen;
        Desk desk(seen.pictures());
        QVERIFY(desk.ready());
        auto* order = desk.part<QComboBox>("label-order");
        QVERIFY(!order->accessibleName().isEmpty());
        desk.press(Qt::Key_O, Qt::ShiftModifier);
        QCOMPARE(order->currentIndex(), int(both));
        QVERIFY(desk.waitForText(QStringLiteral("3 picture")));
        const auto first = desk.space->current();
        desk.press(Qt::Key_O, Qt::ShiftModifier);
        QCOMPARE(order->currentIndex(), int(project));
        QTRY_VERIFY(!desk.space->isLoading());
        QCOMPARE(desk.space->current(), first); // the place stays
        QVERIFY(desk.text().isEmpty());
        desk.press(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(desk.space->current(), seen.images().front());
        desk.order(margin);
        desk.order(project);
        desk.press(Qt::Key_O, Qt::ShiftModifier);
        QCOMPARE(order->currentIndex(), int(margin)); // what was used last
    }

    void withoutAModelItSaysWhatToDo() {
        test::PrivateUser user;
        test::PictureProject pictures({"cat", "dog"}, 3);
        Desk desk(pictures);
        QVERIFY(desk.ready());
        desk.order(both);
        QVERIFY(desk.text().startsWith(QStringLiteral("Train a model")));
        auto* act = desk.part<QPushButton>("label-order-act");
        QVERIFY(act->isVisible());
        const QSignalSpy went(desk.space.get(), &Workspace::goTo);
        act->click();
        QCOMPARE(went.count(), 1);
        QCOMPARE(went[0][0].toString(), QStringLiteral("train"));
        QCOMPARE(desk.space->current(), pictures.images().front());
    }

    void whatTheModelHasNotSeenIsLookedAtFirst() {
        SeenProject seen(false);
        std::filesystem::create_directories(seen.folder() / "checkpoints");
        std::ofstream(seen.folder() / "checkpoints" / "best.pt") << "weights";
        qputenv("IMAGO_FAKE_SCRIPT", "hello\nembed\ndone finished");
        Desk desk(seen.pictures());
        QVERIFY(desk.ready());
        desk.order(entropy);
        QVERIFY(desk.waitForText(QStringLiteral("3 picture")));
        QVERIFY(std::filesystem::exists(seen.embeddings() / embeddingsFile));
        const auto open = unsure(seen);
        QTRY_VERIFY(std::ranges::find(open, desk.space->current()) != open.end());
        QVERIFY2(desk.failures.empty(), qPrintable(desk.failures.join('\n')));
    }

    void aWorkerThatFailsLeavesTheOrderAndCanBeAskedAgain() {
        SeenProject seen(false);
        std::filesystem::create_directories(seen.folder() / "checkpoints");
        std::ofstream(seen.folder() / "checkpoints" / "best.pt") << "weights";
        qputenv("IMAGO_FAKE_SCRIPT", "hello\nerror worker the network is tired");
        Desk desk(seen.pictures());
        QVERIFY(desk.ready());
        desk.order(entropy);
        QVERIFY(desk.waitForText(QStringLiteral("has to look")));
        QCOMPARE(desk.failures.size(), 1);
        QCOMPARE(desk.space->current(), seen.images().front());
        qputenv("IMAGO_FAKE_SCRIPT", "hello\nembed\ndone finished");
        desk.part<QPushButton>("label-order-act")->click();
        QVERIFY(desk.waitForText(QStringLiteral("3 picture")));
    }
};

} // namespace imago::ui

QTEST_MAIN(imago::ui::TestLabelNext)
#include "test_label_next.moc"
