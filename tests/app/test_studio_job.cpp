// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/sample.h"
#include "tests/support/fixtures.h"
#include "ui/base/recipe_draft.h"
#include "ui/inspect/confusion_matrix.h"
#include "ui/label/label_workspace.h"
#include "ui/model/thumbnail_grid.h"
#include "ui/shell/main_window.h"

#include <QSignalSpy>
#include <QTest>

namespace imago {

using ui::ConfusionMatrix;

/// The main job in the window, with keys and clicks, on the sample pictures and with the real worker. The
/// steps build on each other.
class TestStudioJob : public QObject {
    Q_OBJECT

    test::TempFolder m_folder;
    std::unique_ptr<ui::MainWindow> m_window;
    RunId m_run;
    ImageId m_mended;
    ClassId m_newClass;

    ProjectStore& store() { return m_window->session()->store(); }
    void press(const QString& workspace, int key, Qt::KeyboardModifiers modifiers = {}) {
        auto* page = m_window->workspace(workspace);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        if (!QApplication::focusWidget() || !page->isAncestorOf(QApplication::focusWidget()))
            page->setFocus();
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : page,
                        static_cast<Qt::Key>(key), modifiers);
    }
    std::vector<ClassId> classesOf(ProjectStore& from, ImageId image) {
        std::vector<ClassId> out;
        for (const auto& annotation : test::must(from.annotations(std::vector{image})))
            out.push_back(annotation.classId);
        return out;
    }
    /// Clicks across the matrix until that cell is picked.
    static bool clickCell(ConfusionMatrix& matrix, ConfusionMatrix::Cell wanted) {
        for (int y = 4; y < matrix.height(); y += 6)
            for (int x = 4; x < matrix.width(); x += 6) {
                QTest::mouseClick(&matrix, Qt::LeftButton, {}, {x, y});
                if (matrix.picked() == wanted) return true;
            }
        return false;
    }

private Q_SLOTS:
    void initTestCase() {
        for (const char* name : {"IMAGO_DATA_DIR", "IMAGO_CACHE_DIR", "IMAGO_CONFIG_DIR"})
            qputenv(name, QByteArray::fromStdString((m_folder / name).string()));
        qputenv("IMAGO_RESOURCES", IMAGO_SOURCE_DIR "/resources");
        qputenv("IMAGO_WORKER_PROGRAM", IMAGO_BIN_DIR "/imago-worker");
        if (!QFileInfo::exists(QStringLiteral(IMAGO_BIN_DIR "/imago-worker")))
            QSKIP("imago-worker is not part of this build");
        const auto project = test::must(ensureSampleProject(IMAGO_SOURCE_DIR "/resources"));
        m_window = std::make_unique<ui::MainWindow>(std::filesystem::path(IMAGO_SOURCE_DIR "/resources"));
        m_window->resize(1366, 768);
        m_window->show();
        QVERIFY(m_window->openProject(project));
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void aNumberKeyLabelsThePicture() {
        const auto before = test::must(store().counts());
        QCOMPARE(before.images, 1000);
        QVERIFY(before.labelled < before.images);
        m_window->showWorkspace(QStringLiteral("label"));
        auto* page = static_cast<ui::LabelWorkspace*>(m_window->workspace(QStringLiteral("label")));
        QTRY_VERIFY(!page->isLoading() && page->current());
        press(QStringLiteral("label"), Qt::Key_D, Qt::ShiftModifier); // to the first unlabelled one
        press(QStringLiteral("label"), Qt::Key_3);
        QTRY_COMPARE(test::must(store().counts()).labelled, before.labelled + 1);
        const auto third = test::must(store().classes())[2];
        QCOMPARE(third.key, std::string("3"));
        QCOMPARE(test::must(store().counts()).byClass[third.id], before.byClass.at(third.id) + 1);
    }

    void undoTakesItBack() {
        const auto before = test::must(store().counts());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(test::must(store().counts()).labelled, before.labelled - 1);
        QTest::keyClick(m_window.get(), Qt::Key_Y, Qt::ControlModifier);
        QTRY_COMPARE(test::must(store().counts()).labelled, before.labelled);
    }

    void trainsWhileTheWindowLives() {
        auto& session = *m_window->session();
        ui::RecipeDraft::of(session).setPreset(QStringLiteral("quick"));
        m_window->showWorkspace(QStringLiteral("train"));
        QSignalSpy finished(&session.runs(), &RunController::finished);
        QSignalSpy epochs(&session.runs(), &RunController::epochFinished);
        press(QStringLiteral("train"), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(QTest::qWaitFor([&] { return finished.count() > 0; }, 240000));
        QVERIFY(epochs.count() > 0);
        const auto runs = test::must(store().runs());
        QCOMPARE(runs.size(), std::size_t(1));
        QVERIFY2(runs[0].status == "done", runs[0].message.c_str());
        QVERIFY(runs[0].bestValAccuracy > 0.5); // ten classes: chance is 0.1
        QVERIFY(!test::must(store().metrics(runs[0].id)).empty());
        m_run = runs[0].id;
    }

    void aClickOnAConfusionCellShowsItsPicturesAndAKeyMendsOne() {
        QVERIFY(m_run);
        const auto run = *test::must(store().run(m_run));
        const auto evaluation = test::must(evaluateRun(store(), run, Split::test));
        ConfusionMatrix::Cell wrong;
        for (int t = 0; t < evaluation.input.classes && wrong.truth < 0; ++t)
            for (int p = 0; p < evaluation.input.classes; ++p)
                if (t != p &&
                    evaluation.result.confusion[static_cast<std::size_t>(t)][static_cast<std::size_t>(p)] >
                        0) {
                    wrong = {t, p};
                    break;
                }
        QVERIFY2(wrong.truth >= 0, "the model makes no mistake on the test split");

        m_window->showWorkspace(QStringLiteral("inspect"), {}, m_run);
        auto* page = m_window->workspace(QStringLiteral("inspect"));
        auto* matrix = page->findChild<ConfusionMatrix*>();
        auto* grid = page->findChild<ui::ThumbnailGrid*>(QStringLiteral("inspect-grid"));
        QVERIFY(matrix && grid);
        QTRY_VERIFY_WITH_TIMEOUT(grid->model()->rowCount() > 0, 20000);
        QVERIFY(clickCell(*matrix, wrong));
        const auto expected =
            evaluation.result
                .confusion[static_cast<std::size_t>(wrong.truth)][static_cast<std::size_t>(wrong.predicted)];
        QTRY_COMPARE(grid->model()->rowCount(), static_cast<int>(expected));

        m_mended = grid->currentId();
        QVERIFY(m_mended);
        const auto trueClass = evaluation.classIds[static_cast<std::size_t>(wrong.truth)];
        QCOMPARE(classesOf(store(), m_mended), std::vector{trueClass});
        m_newClass = evaluation.classIds[static_cast<std::size_t>(wrong.predicted)];
        const auto* target = m_window->session()->classById(m_newClass);
        QVERIFY(target && !target->key.empty());
        press(QStringLiteral("inspect"), target->key[0]);
        QTRY_COMPARE(classesOf(store(), m_mended), std::vector{m_newClass});
        // The matrix follows: the cell has one picture less.
        QTRY_VERIFY(test::must(evaluateRun(store(), run, Split::test))
                        .result.confusion[static_cast<std::size_t>(wrong.truth)]
                                         [static_cast<std::size_t>(wrong.predicted)] == expected - 1);
    }

    void theMendedLabelIsThereAfterReopening() {
        QVERIFY(m_mended);
        const auto file = m_window->session()->file();
        QVERIFY(m_window->closeProject());
        m_window.reset();
        auto again = test::must(ProjectStore::open(file));
        QCOMPARE(classesOf(*again, m_mended), std::vector{m_newClass});
        QCOMPARE(test::must(again->journal(1)).front().verb, std::string("label"));
        QVERIFY(test::must(again->check()).empty());
    }
};

} // namespace imago

QTEST_MAIN(imago::TestStudioJob)
#include "test_studio_job.moc"
