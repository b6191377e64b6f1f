// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"
#include "core/image/image.h"
#include "tests/support/fixtures.h"
#include "ui/base/shown_filter.h"
#include "ui/canvas/image_canvas.h"
#include "ui/label/class_list.h"
#include "ui/label/class_model.h"
#include "ui/label/filmstrip.h"
#include "ui/label/label_workspace.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

#include <fstream>

namespace imago::test {

using namespace imago::ui;

/// A project of twelve pictures and three classes with the keys 1, 2, 3; the workspace on it, shown.
struct Desk {
    explicit Desk(int pictures = 12, bool broken = false) {
        const auto paths = makeImageFolder(folder / "pictures", {"mixed"}, pictures);
        {
            auto store = must(ProjectStore::create(folder / "test.imago"));
            std::vector<ImageRecord> records;
            for (const auto& path : paths) {
                const auto probe = must(probeImage(path));
                ImageRecord record;
                record.path = store->storedPath(path);
                record.bytes = probe.bytes;
                record.size = probe.size;
                record.mtimeMs = probe.mtimeMs;
                record.contentHash = probe.contentHash;
                records.push_back(record);
            }
            if (broken) {
                records.front().problems = problemUnreadable;
                records.front().problemText = "the file ends too early";
            }
            must(store->putImages(records));
            for (const char* name : {"Coat", "Dress", "Shirt"})
                must(store->commit(addClass(must(store->classes()), name), "test"));
        }
        session = must(Session::open(folder / "test.imago"));
        QObject::connect(session.get(), &Session::failed, session.get(),
                         [this](const Error& error) { failures << QString::fromStdString(error.text()); });
        QObject::connect(session.get(), &Session::notice, session.get(),
                         [this](const QString& text) { notices << text; });
        space = std::make_unique<LabelWorkspace>(*session);
        space->setAutoAdvance(true);
        space->resize(1200, 800);
        space->show();
        space->activateWindow();
        space->activate();
    }
    /// Waits for the list.
    bool ready() {
        return QTest::qWaitForWindowActive(space.get()) &&
               QTest::qWaitFor([&] { return !space->isLoading() && space->current() != ImageId{}; });
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : space.get(), key,
                        modifiers);
    }
    ImageId id(int row) const { return ids()[static_cast<std::size_t>(row)]; }
    std::vector<ImageId> ids() const { return must(session->store().imageIds(ImageFilter{})); }
    int row() const {
        const auto all = ids();
        return static_cast<int>(std::find(all.begin(), all.end(), space->current()) - all.begin());
    }
    ClassId classId(const char* name) const {
        for (const auto& record : must(session->store().classes()))
            if (record.name == name) return record.id;
        return {};
    }
    /// The names of a picture's classes as the file has them, by position.
    QStringList labels(int imageRow) const {
        auto store = must(ProjectStore::open(session->file()));
        QStringList names;
        const ImageId image[] = {id(imageRow)};
        const auto annotations = must(store->annotations(image));
        for (const auto& record : must(store->classes()))
            for (const auto& annotation : annotations)
                if (annotation.classId == record.id) names << QString::fromStdString(record.name);
        return names;
    }
    ReviewState review(int imageRow) const { return must(session->store().image(id(imageRow)))->review; }
    QStringList classNames() const {
        QStringList names;
        for (const auto& record : must(session->store().classes()))
            names << QString::fromStdString(record.name);
        return names;
    }
    template <class T> T* part(const char* name) const {
        return space->findChild<T*>(QString::fromLatin1(name));
    }
    QAction* action(const QString& text) const {
        for (auto* one : space->commands())
            if (one->text().remove(QLatin1Char('&')).startsWith(text)) return one;
        return nullptr;
    }
    void selectClass(const char* name) const {
        auto* list = part<ClassList>("classes");
        for (int i = 0; i < list->model()->rowCount(); ++i)
            if (list->model()->index(i, 0).data().toString() == QLatin1String(name))
                list->setCurrentIndex(list->model()->index(i, 0));
    }

    TempFolder folder;
    std::unique_ptr<Session> session;
    std::unique_ptr<LabelWorkspace> space;
    QStringList failures, notices;
};

/// Answers the next message box.
inline void answerNext(QMessageBox::StandardButton button, QString* text = nullptr) {
    QTimer::singleShot(0, qApp, [=] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY(box);
        if (text) *text = box->text();
        QTest::mouseClick(box->button(button), Qt::LeftButton);
    });
}

} // namespace imago::test
