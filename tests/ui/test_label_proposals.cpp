// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/shape_verbs.h"
#include "tests/ui/label_desk.h"
#include "ui/label/shape_controller.h"

using namespace imago;
using namespace imago::test;
using namespace imago::ui;

namespace {

std::vector<Annotation> rows(const Desk& desk, int row) {
    const ImageId image[] = {desk.id(row)};
    return must(desk.session->store().annotations(image));
}

/// A model's boxes on a picture, of these confidences, from left to right.
void propose(Desk& desk, int row, const std::vector<double>& confidences) {
    std::vector<AnnotationChange> changes;
    double x = 1;
    for (const double confidence : confidences) {
        auto one = shape(desk.id(row), desk.classId("Coat"), Box{x, 5, 10, 20}, "run-1");
        one.source = AnnotationSource::model;
        one.confidence = confidence;
        changes.push_back({{}, one});
        x += 15;
    }
    const auto image = must(desk.session->store().image(desk.id(row)));
    QVERIFY(desk.session->commit(changeShapes("prelabel", desk.id(row), stateOf(*image), changes)));
}

void proposeClass(Desk& desk, int row, const char* name, double confidence) {
    Annotation one;
    one.image = desk.id(row);
    one.classId = desk.classId(name);
    one.source = AnnotationSource::model;
    one.confidence = confidence;
    one.author = "run-1";
    QVERIFY(desk.session->commit({"prelabel", {AnnotationChange{{}, one}}}));
}

void predict(Desk& desk, int row, const std::vector<float>& confidences) {
    RunRecord run;
    run.name = "run-1";
    run.folder = "test-runs/run-1";
    run.status = "done";
    for (const char* name : {"Coat", "Dress", "Shirt"}) {
        run.classes.push_back(name);
        run.classIds.push_back(desk.classId(name));
    }
    const auto id = must(desk.session->store().saveRun(run));
    must(desk.session->store().putPredictions(id, {{desk.id(row), confidences}}));
    desk.space->activate();
}

int chosenConfidence(const Desk& desk) {
    const auto ids = desk.space->shapes().selectedGhosts();
    if (ids.size() != 1) return -1;
    return qRound(100 * desk.space->shapes().scene().find(ids.front())->row.confidence);
}

} // namespace

class TestLabelProposals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        // The person's own settings and thumbnails stay out of this.
        qputenv("XDG_CONFIG_HOME", m_home.path().c_str());
        qputenv("XDG_CACHE_HOME", m_home.path().c_str());
    }

    void oneKeyRunsThroughThemTheSurestFirstAndOnToTheNextPicture() {
        Desk desk;
        QVERIFY(desk.ready());
        propose(desk, 0, {0.5, 0.9, 0.7});
        desk.press(Qt::Key_Return);
        QCOMPARE(rows(desk, 0)[1].source, AnnotationSource::human);
        QCOMPARE(rows(desk, 0)[1].confidence, 1.0);
        QCOMPARE(chosenConfidence(desk), 70);
        desk.press(Qt::Key_Return);
        QCOMPARE(chosenConfidence(desk), 50);
        QVERIFY(desk.notices.isEmpty());
        desk.press(Qt::Key_X);
        QCOMPARE(rows(desk, 0).size(), std::size_t(2));
        QCOMPARE(desk.notices.size(), 1);
        QVERIFY(desk.notices.last().contains(QStringLiteral("last proposal")));
        QCOMPARE(desk.row(), 0);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.row(), 1);
        // Each decision was one step.
        desk.session->undo();
        QCOMPARE(rows(desk, 0).size(), std::size_t(3));
        desk.session->undo();
        QCOMPARE(desk.space->shapes().ghosts().size(), std::size_t(2));
        QVERIFY(desk.failures.isEmpty());
    }

    void theChosenOneIsDecidedOnAndACorrectedClassIsADecision() {
        Desk desk;
        QVERIFY(desk.ready());
        propose(desk, 0, {0.5, 0.9, 0.7});
        desk.space->shapes().select({rows(desk, 0)[0].id});
        desk.press(Qt::Key_Return);
        QCOMPARE(rows(desk, 0)[0].source, AnnotationSource::human);
        QCOMPARE(chosenConfidence(desk), 90);
        desk.press(Qt::Key_2); // it is a Dress
        QCOMPARE(rows(desk, 0)[1].classId, desk.classId("Dress"));
        QCOMPARE(rows(desk, 0)[1].source, AnnotationSource::human);
        QCOMPARE(chosenConfidence(desk), 70);
        desk.press(Qt::Key_Delete);
        QCOMPARE(rows(desk, 0).size(), std::size_t(2));
        QCOMPARE(desk.notices.size(), 1);
    }

    void allOfThePictureAreAcceptedAtOnce() {
        Desk desk;
        QVERIFY(desk.ready());
        propose(desk, 0, {0.5, 0.9});
        proposeClass(desk, 0, "Shirt", 0.8);
        desk.press(Qt::Key_Return, Qt::ShiftModifier);
        for (const auto& row : rows(desk, 0))
            QCOMPARE(row.source, AnnotationSource::human);
        QCOMPARE(desk.review(0), ReviewState::reviewed);
        desk.session->undo();
        for (const auto& row : rows(desk, 0))
            QCOMPARE(row.source, AnnotationSource::model);
        QCOMPARE(desk.review(0), ReviewState::unreviewed);
    }

    void aProposedClassIsNotShownAsAssigned() {
        Desk desk;
        QVERIFY(desk.ready());
        proposeClass(desk, 0, "Dress", 0.8);
        auto* list = desk.part<ClassList>("classes");
        for (int i = 0; i < 3; ++i)
            QVERIFY(!list->model()->index(i, 0).data(ClassModel::AssignedRole).toBool());
        QVERIFY(desk.part<QLabel>("position")->text().contains(QStringLiteral("12 unlabelled")));
        const auto* chip = desk.part<QAbstractButton>("suggestion-1");
        QVERIFY(chip->isVisible());
        QCOMPARE(chip->text(), QStringLiteral("Dress"));
        desk.press(Qt::Key_X);
        QVERIFY(rows(desk, 0).empty());
        desk.session->undo();
        desk.press(Qt::Key_Return);
        QCOMPARE(rows(desk, 0)[0].source, AnnotationSource::human);
        QCOMPARE(desk.row(), 1);
        QCOMPARE(desk.review(0), ReviewState::reviewed);
    }

    void repeatingAndCopyingOnLeaveProposalsBehind() {
        Desk desk;
        QVERIFY(desk.ready());
        propose(desk, 0, {0.5});
        desk.press(Qt::Key_D);
        desk.press(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(rows(desk, 1).empty());
        desk.press(Qt::Key_A);
        desk.space->shapes().select({});
        desk.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(rows(desk, 1).empty());
    }

    void nothingToLabelSendsProposalsAway() {
        Desk desk;
        QVERIFY(desk.ready());
        propose(desk, 0, {0.5, 0.6});
        desk.press(Qt::Key_N, Qt::ShiftModifier);
        QVERIFY(must(desk.session->store().image(desk.id(0)))->negative);
        QVERIFY(rows(desk, 0).empty());
        desk.session->undo();
        QCOMPARE(rows(desk, 0).size(), std::size_t(2));
        QVERIFY(!must(desk.session->store().image(desk.id(0)))->negative);
    }

    void aSuggestionIsTurnedDownForGoodAndThatCanBeTakenBack() {
        Desk desk;
        predict(desk, 0, {0.1f, 0.7f, 0.2f});
        QVERIFY(desk.ready());
        desk.press(Qt::Key_D);
        desk.press(Qt::Key_A);
        const auto* chip = desk.part<QAbstractButton>("suggestion-1");
        QCOMPARE(chip->text(), QStringLiteral("Dress"));
        desk.press(Qt::Key_X);
        QCOMPARE(chip->text(), QStringLiteral("Shirt"));
        QCOMPARE(desk.review(0), ReviewState::unreviewed);
        desk.press(Qt::Key_D);
        desk.press(Qt::Key_A);
        QCOMPARE(chip->text(), QStringLiteral("Shirt"));
        desk.session->undo();
        QCOMPARE(chip->text(), QStringLiteral("Dress"));
        desk.session->redo();
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.labels(0), QStringList{"Shirt"});
    }

    void aLabelledPictureIsNotRelabelledByReturn() {
        Desk desk;
        predict(desk, 0, {0.1f, 0.7f, 0.2f});
        QVERIFY(desk.ready());
        desk.press(Qt::Key_1);
        desk.press(Qt::Key_A);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.labels(0), QStringList{"Coat"});
    }

    void theListOffersPicturesWithProposals() {
        Desk desk;
        QVERIFY(desk.ready());
        auto* filter = desk.part<QComboBox>("filter");
        const auto offered = [&] { return filter->findText(QStringLiteral("Pictures with proposals")); };
        QVERIFY(offered() < 0);
        propose(desk, 4, {0.5});
        QTRY_VERIFY(offered() > 0);
        filter->setCurrentIndex(offered());
        Q_EMIT filter->activated(offered());
        QTRY_VERIFY(!desk.space->isLoading() && desk.row() == 4);
        QVERIFY(desk.part<QLabel>("position")->text().contains(QStringLiteral("1 of 1")));
        QTRY_COMPARE(chosenConfidence(desk), 50); // at once the one to decide on
    }

private:
    TempFolder m_home;
};

QTEST_MAIN(TestLabelProposals)
#include "test_label_proposals.moc"
