// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/seen_project.h"
#include "ui/inspect/label_panel.h"
#include "ui/inspect/seen_queues.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <set>

namespace imago::ui {

using test::must;
using test::SeenProject;

/// The queues of pictures by what a network sees in them.
class TestInspectQueues : public QObject {
    Q_OBJECT

    static InspectedPtr inspected(Session& session, RunId id) {
        auto& store = session.store();
        auto seen = std::make_shared<Inspected>();
        seen->project = store.file();
        for (const auto& run : must(store.runs()))
            if (run.id == id) seen->run = run;
        seen->split = Split::test;
        seen->evaluation = must(evaluateRun(store, seen->run, Split::test));
        seen->classes = {"cat", "dog", "hen"};
        return seen;
    }
    static PictureChoice last(const QSignalSpy& spy) { return spy.last().at(0).value<PictureChoice>(); }

private Q_SLOTS:
    void whatIsThereTwiceIsListed() {
        SeenProject project;
        const auto session = project.pictures().open();
        RunEmbeddings embeddings(*session);
        const auto data = inspected(*session, project.run());
        embeddings.setRun(&data->run);
        LabelPanel panel(embeddings);
        panel.resize(420, 700);
        panel.show();
        panel.setInspected(data);
        auto* labels = panel.findChild<QPushButton*>("queue-labels");
        auto* splits = panel.findChild<QPushButton*>("queue-splits");
        QTRY_VERIFY(labels->isVisible() && labels->isEnabled() && splits->isEnabled());
        const QSignalSpy spy(&panel, &InspectPanel::chosen);
        labels->click();
        QCOMPARE(spy.count(), 1);
        // The cat that is seen as a dog lies among the dogs.
        const auto& twins = last(spy).images;
        const auto ids = project.images();
        QVERIFY(std::find(twins.begin(), twins.end(), ids[2]) != twins.end());
        QVERIFY(labels->text().endsWith(QString::number(twins.size())));
        splits->click();
        std::set<Split> seen;
        for (const ImageId image : last(spy).images)
            seen.insert(must(session->store().image(image))->split);
        QVERIFY(seen.size() > 1);
    }

    void unlabelledPicturesAreWhatComesNext() {
        SeenProject project;
        const auto session = project.pictures().open();
        RunEmbeddings embeddings(*session);
        const auto data = inspected(*session, project.run());
        embeddings.setRun(&data->run);
        LabelPanel panel(embeddings);
        panel.show();
        panel.setInspected(data);
        auto* next = panel.findChild<QPushButton*>("queue-next");
        auto* by = panel.findChild<QComboBox*>("queue-by");
        QTRY_VERIFY(next->isVisible());
        QCOMPARE(by->count(), 4);
        std::set<ImageId> open;
        const auto ids = project.images();
        for (std::size_t i = 0; i < ids.size(); ++i)
            if (!SeenProject::isLabelled(i)) open.insert(ids[i]);
        const QSignalSpy spy(&panel, &InspectPanel::chosen);
        for (int i = 0; i < by->count(); ++i) {
            by->setCurrentIndex(i);
            next->click();
            QTRY_COMPARE(spy.count(), i + 1);
            const auto choice = last(spy);
            QVERIFY(choice.ordered);
            QCOMPARE(std::set<ImageId>(choice.images.begin(), choice.images.end()), open);
        }
        // The confidences of the fixture fall with the place.
        by->setCurrentIndex(1);
        next->click();
        QTRY_COMPARE(spy.count(), 5);
        QCOMPARE(last(spy).images.front(), *open.rbegin());
    }

    void whereNothingWasLookedAtItSaysSo() {
        SeenProject project(false);
        const auto session = project.pictures().open();
        RunEmbeddings embeddings(*session);
        const auto data = inspected(*session, project.run());
        embeddings.setRun(&data->run);
        LabelPanel panel(embeddings);
        panel.show();
        panel.setInspected(data);
        auto* queues = panel.findChild<SeenQueues*>();
        const auto buttons = queues->findChildren<QPushButton*>();
        const auto look = std::find_if(buttons.begin(), buttons.end(),
                                       [](const QPushButton* b) { return b->text().contains("Look"); });
        QVERIFY(look != buttons.end());
        QTRY_VERIFY((*look)->isVisible());
        QVERIFY(!panel.findChild<QPushButton*>("queue-next")->isVisible());
    }
};

} // namespace imago::ui

QTEST_MAIN(imago::ui::TestInspectQueues)
#include "test_inspect_queues.moc"
