// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/bench_scale_window.h"

#include "ui/base/theme.h"
#include "ui/data/data_workspace.h"
#include "ui/data/filter_panel.h"
#include "ui/label/label_workspace.h"
#include "ui/model/facet_list.h"
#include "ui/shell/main_window.h"
#include "ui/shell/studio.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QWheelEvent>

#include <fstream>
#include <functional>

namespace imago::cli {

namespace {

constexpr QSize windowSize(1366, 768);
constexpr int patienceMs = 300'000;

/// What this process holds of the machine's memory; 0 where /proc does not tell.
double residentMb() {
    std::ifstream status("/proc/self/status");
    const std::string key = "VmRSS:";
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(key)) return std::strtod(line.c_str() + key.size(), nullptr) / 1024;
    return 0;
}

/// The longest time between two looks for new events.
class Stall {
public:
    Stall() : m_clock(CLOCK_THREAD_CPUTIME_ID) {
        auto* dispatcher = QAbstractEventDispatcher::instance();
        m_awake = QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, [this] { begin(); });
        m_sleeps = QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, [this] { end(); });
    }
    ~Stall() {
        QObject::disconnect(m_awake);
        QObject::disconnect(m_sleeps);
    }
    /// The longest so far.
    ScaleTimes take() {
        end();
        ScaleTimes times;
        times.wall.push_back(m_wallMs);
        times.cpu.push_back(m_cpuMs);
        return times;
    }

private:
    void begin() {
        end();
        m_clock = ScaleClock(CLOCK_THREAD_CPUTIME_ID);
    }
    void end() {
        m_wallMs = std::max(m_wallMs, m_clock.wallMs());
        m_cpuMs = std::max(m_cpuMs, m_clock.usedMs());
        m_clock = ScaleClock(CLOCK_THREAD_CPUTIME_ID);
    }
    ScaleClock m_clock;
    double m_wallMs = 0, m_cpuMs = 0;
    QMetaObject::Connection m_awake, m_sleeps;
};

Status waitFor(const char* what, const std::function<bool()>& there) {
    QElapsedTimer clock;
    clock.start();
    while (!there()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (clock.elapsed() > patienceMs)
            return failure(ErrorCode::internal, std::string("the window waits in vain for ") + what);
    }
    return {};
}

class WindowMeasures {
public:
    WindowMeasures(int frames, ScaleRecord& record) : m_frames(frames), m_record(record) {
        m_window.resize(windowSize);
        m_window.show();
        QCoreApplication::processEvents();
    }

    Status run(const std::filesystem::path& project) {
        m_record.numbers.emplace_back("empty_mb", residentMb());
        IMAGO_CHECK(open(project));
        m_record.numbers.emplace_back("opened_mb", residentMb());
        scroll();
        m_record.numbers.emplace_back("scrolled_mb", residentMb());
        IMAGO_CHECK(filter());
        IMAGO_CHECK(label());
        IMAGO_CHECK(resize());
        return rooms();
    }

private:
    /// Until the list shows what is asked for.
    Status settle() {
        IMAGO_CHECK(waitFor("the list", [this] { return m_data->isSettled(); }));
        m_window.repaint();
        return {};
    }
    /// The act, and all that follows until the list is there; and the longest stall on the way.
    template <class Act> Status settled(const std::string& name, Act&& act) {
        Stall stall;
        IMAGO_CHECK(m_record.time(name, 1, [&](int) {
            act();
            return settle();
        }));
        m_record.times.emplace_back(name + "_stall", stall.take());
        return {};
    }

    Status open(const std::filesystem::path& project) {
        bool opened = false;
        IMAGO_CHECK(settled("studio_open", [&] {
            opened = m_window.openProject(project);
            m_data = qobject_cast<ui::DataWorkspace*>(m_window.workspace(QStringLiteral("data")));
        }));
        if (opened && m_data) return {};
        return failure(ErrorCode::internal, "the window does not open the project");
    }

    template <class Act> void frame(ScaleTimes& times, Act&& act) {
        const ScaleClock clock(CLOCK_THREAD_CPUTIME_ID);
        act();
        QCoreApplication::processEvents();
        // Painted now, and not when the platform's next frame is due.
        QEvent paint(QEvent::UpdateRequest);
        QCoreApplication::sendEvent(&m_window, &paint);
        times.add(clock);
    }

    void scroll() {
        auto& grid = m_data->grid();
        auto* bar = grid.verticalScrollBar();
        ScaleTimes wheel, jump;
        const QPointF at = QRectF(grid.viewport()->rect()).center();
        for (int i = 0; i < m_frames; ++i)
            frame(wheel, [&] {
                QWheelEvent event(at, grid.viewport()->mapToGlobal(at), {}, QPoint(0, -120), Qt::NoButton,
                                  Qt::NoModifier, Qt::NoScrollPhase, false);
                QCoreApplication::sendEvent(grid.viewport(), &event);
            });
        // As the handle of the scroll bar is dragged, from one end to the other.
        for (int i = 1; i <= m_frames; ++i)
            frame(jump,
                  [&] { bar->setValue(static_cast<int>(std::int64_t{bar->maximum()} * i / m_frames)); });
        bar->setValue(0);
        QCoreApplication::processEvents();
        m_record.times.emplace_back("scroll", std::move(wheel));
        m_record.times.emplace_back("scroll_bar", std::move(jump));
    }

    Status filter() {
        if (m_window.session()->classes().empty()) return {};
        auto* classes = m_data->filters().findChild<ui::FacetList*>();
        const auto first = m_window.session()->classes().front().id.value;
        IMAGO_CHECK(settled("studio_class", [&] { classes->setChecked(first, true); }));
        IMAGO_CHECK(settled("studio_all", [&] { classes->setChecked(first, false); }));
        IMAGO_CHECK(settled("studio_unlabelled", [&] { m_data->filters().setUnlabelled(true); }));
        m_data->filters().setUnlabelled(false);
        return settle();
    }

    Status label() {
        const auto image = m_data->grid().currentId() ? m_data->grid().currentId() : firstId();
        if (!image || m_window.session()->classes().empty()) return {};
        m_data->grid().selectIds({image});
        QCoreApplication::processEvents();
        auto& session = *m_window.session();
        const auto classId = session.classes().back().id;
        IMAGO_TRY(before, session.store().nextUndo());
        IMAGO_CHECK(settled("studio_label", [&] { session.labelImages({image}, classId); }));
        IMAGO_TRY(after, session.store().nextUndo());
        if (before == after) return {}; // it had that class; what somebody did before stays
        return settled("studio_undo", [&] { session.undo(); });
    }
    ImageId firstId() const {
        const auto* model = qobject_cast<ui::ImageListModel*>(m_data->grid().model());
        return model ? model->idAt(0) : ImageId{};
    }

    /// Other columns: every cell has another place.
    Status resize() {
        return settled("studio_resize", [&] {
            m_window.resize(windowSize.width() - 200, windowSize.height());
            QCoreApplication::processEvents();
        });
    }

    Status rooms() {
        Stall stall;
        IMAGO_CHECK(m_record.time("studio_to_label", 1, [&](int) -> Status {
            m_window.showWorkspace(QStringLiteral("label"));
            auto* label = qobject_cast<ui::LabelWorkspace*>(m_window.workspace(QStringLiteral("label")));
            return waitFor("the pictures to label", [&] { return !label->isLoading(); });
        }));
        m_record.times.emplace_back("studio_to_label_stall", stall.take());
        for (const char* room : {"augment", "train", "inspect", "export"}) {
            m_window.showWorkspace(QString::fromLatin1(room));
            QCoreApplication::processEvents();
        }
        m_record.numbers.emplace_back("rooms_mb", residentMb());
        return {};
    }

    int m_frames;
    ScaleRecord& m_record;
    ui::MainWindow m_window;
    ui::DataWorkspace* m_data = nullptr;
};

} // namespace

Status measureWindow(const std::filesystem::path& project, int frames, ScaleRecord& record,
                     Terminal& terminal) {
    QTemporaryDir own;
    if (!own.isValid()) return failure(ErrorCode::io, own.errorString().toStdString());
    for (const char* variable : {"IMAGO_CACHE_DIR", "IMAGO_CONFIG_DIR", "IMAGO_DATA_DIR"})
        qputenv(variable, own.path().toUtf8());
    ui::keepMemorySmall();
    ui::applyTheme(*static_cast<QApplication*>(QCoreApplication::instance()), ui::themeChoice());
    terminal.progress("the window");
    {
        // The error of a file that is no project, before a window shows it in its own way.
        IMAGO_TRY(store, ProjectStore::open(project));
    }
    return WindowMeasures(frames, record).run(project);
}

} // namespace imago::cli
