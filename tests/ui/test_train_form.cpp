// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/ui/studio_fixture.h"
#include "ui/train/field_texts.h"
#include "ui/train/rate_dialog.h"
#include "ui/train/recipe_form.h"
#include "ui/train/run_details.h"
#include "ui/train/sample_strip.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSlider>
#include <QTest>
#include <QToolButton>

#include <cmath>

namespace imago::ui {

class TestTrainForm : public QObject {
    Q_OBJECT

    test::PrivateUser m_user;
    std::unique_ptr<test::PictureProject> m_project;
    std::unique_ptr<Session> m_session;

    RecipeDraft& draft() { return RecipeDraft::of(*m_session); }

private Q_SLOTS:
    void initTestCase() {
        m_project = std::make_unique<test::PictureProject>(std::vector<std::string>{"cat", "dog"}, 4);
        m_session = m_project->open();
    }
    void init() { draft().setPreset(QStringLiteral("balanced")); }

    void theMarkedTextsAreThoseOfTheHelp() {
        for (const auto field : recipeFields()) {
            const auto at = fieldTexts().find(field);
            QVERIFY2(at != fieldTexts().end(), std::string(field).c_str());
            QCOMPARE(QString::fromUtf8(at->second), QString::fromStdString(std::string(fieldHelp(field))));
        }
        QCOMPARE(fieldTexts().size(), recipeFields().size());
    }

    void everyFieldIsInTheFormWithNameAndHelp() {
        RecipeForm form(*m_session);
        for (const auto field : recipeFields()) {
            if (field == "name" || field == "preset") continue; // the buttons above
            auto* editor = form.findChild<QWidget*>(QString::fromStdString(std::string(field)));
            QVERIFY2(editor, std::string(field).c_str());
            QVERIFY2(!editor->accessibleName().isEmpty(), std::string(field).c_str());
            QVERIFY2(!editor->toolTip().isEmpty(), std::string(field).c_str());
        }
    }

    void aFieldThatDiffersIsMarkedAndTakenBack() {
        RecipeForm form(*m_session);
        form.show();
        auto* epochs = form.findChild<QDoubleSpinBox*>(QStringLiteral("epochs"));
        auto* reset = form.findChild<QToolButton*>(QStringLiteral("reset-epochs"));
        auto* balanced = form.findChild<QPushButton*>(QStringLiteral("preset-balanced"));
        const int before = draft().recipe().epochs;
        QVERIFY(!reset->isVisible());
        QVERIFY(balanced->isChecked());
        epochs->setValue(before + 5);
        QCOMPARE(draft().recipe().epochs, before + 5);
        QCOMPARE(draft().recipe().preset, std::string("custom"));
        QVERIFY(reset->isVisible());
        QVERIFY(!balanced->isChecked());
        reset->click();
        QCOMPARE(draft().recipe().epochs, before);
        QCOMPARE(draft().recipe().preset, std::string("balanced"));
        QVERIFY(!reset->isVisible());
        QVERIFY(balanced->isChecked());

        auto* more = form.findChild<QToolButton*>(QStringLiteral("more-overfitting"));
        auto* dropout = form.findChild<QDoubleSpinBox*>(QStringLiteral("dropout"));
        QVERIFY(!dropout->isVisible());
        more->click();
        QVERIFY(dropout->isVisible());
        QCOMPARE(draft().recipe().dropout, -1.0); // shown as the network's own, and left so
        dropout->setValue(0.3);
        QCOMPARE(draft().recipe().dropout, 0.3);
        QVERIFY(more->text().contains(QLatin1Char('1')));
        dropout->setValue(dropout->minimum());
        QCOMPARE(draft().recipe().dropout, -1.0);
        more->click();
    }

    void theBaseIsKnownAfterARestart() {
        draft().setPreset(QStringLiteral("best"));
        draft().edit([](Recipe& r) { r.epochs = 77; });
        m_session = m_project->open();
        QCOMPARE(draft().recipe().epochs, 77);
        QCOMPARE(draft().base().preset, std::string("best"));
    }

    void fieldsThatDoNotMatterAreAway() {
        RecipeForm form(*m_session);
        form.show();
        auto* schedule = form.findChild<QComboBox*>(QStringLiteral("schedule"));
        auto* every = form.findChild<QWidget*>(QStringLiteral("stepEvery"));
        auto* patience = form.findChild<QWidget*>(QStringLiteral("plateauPatience"));
        QVERIFY(!every->isVisible());
        QVERIFY(!patience->isVisible());
        const auto choose = [&](ScheduleKind kind) {
            schedule->setCurrentIndex(schedule->findData(static_cast<int>(kind)));
            Q_EMIT schedule->activated(schedule->currentIndex());
        };
        choose(ScheduleKind::step);
        QVERIFY(every->isVisible());
        choose(ScheduleKind::plateau);
        QVERIFY(!every->isVisible());
        QVERIFY(patience->isVisible());
        QCOMPARE(draft().recipe().schedule, ScheduleKind::plateau);
        form.resize(380, 1200);
        QVERIFY(!form.grab().isNull()); // the preview draws each of them
    }

    void aRateIsChosenOnThePlot() {
        RatePlot plot;
        plot.resize(500, 300);
        RateCurve curve;
        for (int i = 0; i < 60; ++i)
            curve.points.push_back(
                {1e-6 * std::pow(1.25, i), i < 45 ? 2.0 - i * 0.02 : 1.1 + (i - 45) * 4.0});
        curve.suggested = 1e-4;
        plot.setCurve(curve);
        QCOMPARE(plot.chosen(), 1e-4);
        QTest::keyClick(&plot, Qt::Key_Right);
        QVERIFY(plot.chosen() > 1e-4);
        QSignalSpy picked(&plot, &RatePlot::picked);
        QTest::mouseClick(&plot, Qt::LeftButton, {}, {60, 100});
        QCOMPARE(picked.count(), 1);
        QVERIFY(plot.chosen() < 1e-5);
        QVERIFY(!plot.grab().isNull());
    }

    void samplesAreShownByEpoch() {
        const auto images = m_project->images();
        SampleStrip strip(*m_session);
        QAbstractItemModelTester tester(&strip.model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(strip.epoch(), 0);
        std::map<int, SampleMessage> samples;
        for (int epoch = 1; epoch <= 3; ++epoch)
            samples[epoch] = {epoch,
                              {{images[0].value, {0}, {epoch == 1 ? 1 : 0, 1}, {0.75, 0.25}},
                               {images[1].value, {1}, {1, 0}, {0.5, 0.5}}}};
        strip.setSamples(samples, {"cat", "dog"});
        QCOMPARE(strip.epoch(), 3); // the newest
        QCOMPARE(strip.model().right(), 2);
        auto* slider = strip.findChild<QSlider*>(QStringLiteral("sample-epoch"));
        slider->setValue(0);
        QCOMPARE(strip.epoch(), 1);
        QCOMPARE(strip.model().right(), 1);
        const auto first = strip.model().index(0);
        QVERIFY(!first.data(SampleModel::RightRole).toBool());
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("wrong: dog 75")));
        samples[4] = samples[3];
        samples[4].epoch = 4;
        strip.setSamples(samples, {"cat", "dog"});
        QCOMPARE(strip.epoch(), 1); // who looks back is left in peace
        slider->setValue(slider->maximum());
        samples[5] = samples[4];
        samples[5].epoch = 5;
        strip.setSamples(samples, {"cat", "dog"});
        QCOMPARE(strip.epoch(), 5);
        strip.resize(600, 200);
        QVERIFY(!strip.grab().isNull());
    }

    void aStoryIsReadFromTheEvents() {
        test::TempFolder folder;
        const auto line = [](const WorkerMessage& message) { return encode(message) + "\n"; };
        HelloMessage hello;
        hello.device = "cpu (2 threads)";
        DoneMessage done;
        done.reason = "finished";
        done.seconds = 90;
        done.energyKwh = 0.012;
        done.energyMeasured = true;
        done.co2Grams = 5.76;
        std::string text = line(hello);
        for (int epoch : {1, 2, 3})
            text += line(SampleMessage{epoch, {{7, {0}, {0}, {0.9}}}});
        text += line(WarningMessage{"threads", "slow"}) + line(WarningMessage{"threads", "slow"});
        text += line(done) + line(hello) + line(SampleMessage{2, {{7, {0}, {1}, {0.6}}}});
        must(writeAtomically(folder / "events.jsonl", text + "{\"type\":\"samples\",\"torn"));
        auto story = test::must(readStory(folder / "events.jsonl"));
        QCOMPARE(story.samples.size(), std::size_t(2)); // the resumed run has not come to the third again
        QCOMPARE(story.samples[2].items[0].top[0], 1);
        QVERIFY(!story.done); // it goes on
        QCOMPARE(story.warnings.size(), std::size_t(1));
        QCOMPARE(story.device, hello.device);
        QVERIFY(test::must(readStory(folder / "none")).samples.empty());

        story.add(done);
        RunRecord run;
        run.name = "run-1";
        run.status = "done";
        run.model = "csp_nano";
        run.recipeJson = toJson(Recipe{});
        RunDetails details;
        details.show(&run, story, QStringLiteral("/a"));
        QVERIFY(details.text().contains(QStringLiteral("0.012 kWh, measured")));
        QVERIFY(details.text().contains(QStringLiteral("5.76 g CO₂ at 480 g/kWh")));
        story.done->energyMeasured = false;
        details.show(&run, story, QStringLiteral("/a"));
        QVERIFY(details.text().contains(QStringLiteral("0.012 kWh, estimated")));
        story.done->energyKwh = -1;
        details.show(&run, story, QStringLiteral("/a"));
        QVERIFY(!details.text().contains(QStringLiteral("kWh,")));
    }

private:
    static void must(const Status& status) { test::must(status); }
};

} // namespace imago::ui

QTEST_MAIN(imago::ui::TestTrainForm)
#include "test_train_form.moc"
