// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/bench_canvas.h"

#include "core/base/random.h"
#include "core/project/shape_verbs.h"
#include "ui/label/shape_controller.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <QWheelEvent>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <numbers>

namespace imago::cli {

namespace {

constexpr Size pictureSize{4000, 2667};

/// A picture with something on it everywhere, so that no part is cheaper to scale than another.
std::shared_ptr<const ui::Picture> makePicture() {
    auto picture = std::make_shared<ui::Picture>();
    picture->fullSize = {pictureSize.width, pictureSize.height};
    QImage image(picture->fullSize, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x)
            line[x] = qRgb((x ^ y) & 255, (x * 3 + y) & 255, (x + y * 5) & 255);
    }
    while (std::max(image.width(), image.height()) > 64) {
        picture->levels.push_back(image);
        image = image.scaled(image.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    picture->levels.push_back(image);
    return picture;
}

/// A wavy ring, as a hand would draw it.
Polygon blob(Random& random, Point center, double radius, int corners) {
    Ring ring;
    const double phase = random.uniform() * 6.28, waves = 3 + std::floor(random.uniform() * 4);
    for (int i = 0; i < corners; ++i) {
        const double t = 2 * std::numbers::pi * i / corners;
        const double r = radius * (0.8 + 0.15 * std::sin(waves * t + phase) + 0.05 * random.uniform());
        ring.push_back({center.x + r * std::cos(t), center.y + r * std::sin(t)});
    }
    return Polygon{{{std::move(ring), {}}}};
}

/// Wall time, and processor time of the painting thread, which other programs do not disturb.
struct Frame {
    double ms = 0, cpuMs = 0;
    Frame operator+(const Frame& other) const { return {ms + other.ms, cpuMs + other.cpuMs}; }
};

double cpuNow() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) * 1e-6;
}

double quantile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(share * double(values.size())))];
}

struct Times {
    std::vector<double> ms, cpuMs;
    void add(const Frame& frame) {
        ms.push_back(frame.ms);
        cpuMs.push_back(frame.cpuMs);
    }
    Json json() const {
        return {{"frames", ms.size()},
                {"p50", quantile(ms, 0.5)},
                {"p95", quantile(ms, 0.95)},
                {"p99", quantile(ms, 0.99)},
                {"max", quantile(ms, 1)},
                {"cpu_p50", quantile(cpuMs, 0.5)},
                {"cpu_p95", quantile(cpuMs, 0.95)},
                {"cpu_p99", quantile(cpuMs, 0.99)}};
    }
};

/// The desk of the Label workspace without its surroundings, on a project of its own.
class Desk {
public:
    static Result<std::unique_ptr<Desk>> make(const CanvasBench& options,
                                              const std::vector<Polygon>& polygons);

    ui::ShapeCanvas& canvas() { return m_canvas; }
    ui::ShapeController& shapes() { return *m_shapes; }

    /// Waits until nothing is left to be painted.
    void settle() {
        QElapsedTimer clock;
        clock.start();
        do
            QCoreApplication::processEvents();
        while (!m_canvas.isSettled() && clock.elapsed() < 30000);
        m_canvas.repaint();
    }
    /// One frame: the event and all that it makes be painted.
    template <class Event> Frame frame(Event&& event) {
        const double cpu = cpuNow();
        QElapsedTimer clock;
        clock.start();
        QCoreApplication::sendEvent(&m_canvas, &event);
        QCoreApplication::processEvents();
        return {double(clock.nsecsElapsed()) * 1e-6, cpuNow() - cpu};
    }
    Frame mouse(QEvent::Type type, QPointF at, Qt::MouseButton button = Qt::NoButton,
                Qt::MouseButtons held = Qt::NoButton) {
        return frame(QMouseEvent(type, at, m_canvas.mapToGlobal(at), button, held, Qt::NoModifier));
    }
    Frame wheel(QPointF at, int steps) {
        return frame(QWheelEvent(at, m_canvas.mapToGlobal(at), {}, QPoint(0, 120 * steps), Qt::NoButton,
                                 Qt::NoModifier, Qt::NoScrollPhase, false));
    }
    QPointF view(Point point) const { return m_canvas.paintTransform().toView({point.x, point.y}); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ui::Session> m_session;
    ui::ShapeCanvas m_canvas;
    std::unique_ptr<ui::ShapeController> m_shapes;
};

Result<std::unique_ptr<Desk>> Desk::make(const CanvasBench& options, const std::vector<Polygon>& polygons) {
    auto desk = std::make_unique<Desk>();
    if (!desk->m_folder.isValid()) return failure(ErrorCode::io, desk->m_folder.errorString().toStdString());
    IMAGO_TRY(session, ui::Session::create(desk->m_folder.filePath("bench.imago").toStdString()));
    desk->m_session = std::move(session);
    auto& store = desk->m_session->store();
    ImageRecord record;
    record.path = "picture.jpg";
    record.contentHash = std::string(32, '0');
    record.size = pictureSize;
    IMAGO_TRY(ids, store.putImages({record}));
    for (const char* name : {"cell", "fibre", "void", "edge"})
        if (!desk->m_session->addClass(QString::fromLatin1(name)))
            return failure(ErrorCode::internal, "no class could be made");
    const auto& classes = desk->m_session->classes();
    std::vector<AnnotationChange> changes;
    for (std::size_t i = 0; i < polygons.size(); ++i)
        changes.push_back({{}, shape(ids.front(), classes[i % classes.size()].id, polygons[i], "bench")});
    IMAGO_TRY(written, store.commit(changeShapes("shape.add", ids.front(), {}, changes), "bench"));
    IMAGO_TRY(image, store.image(ids.front()));
    desk->m_shapes = std::make_unique<ui::ShapeController>(*desk->m_session, desk->m_canvas);
    desk->m_canvas.resize(options.width, options.height);
    desk->m_canvas.show();
    static const auto picture = makePicture();
    desk->m_canvas.showPicture(picture);
    desk->m_shapes->show(image);
    desk->m_shapes->setPicture(picture);
    while (desk->m_shapes->isLoading())
        QCoreApplication::processEvents();
    desk->settle();
    return desk;
}

Times hover(Desk& desk, int frames) {
    Times times;
    const double w = desk.canvas().width(), h = desk.canvas().height();
    for (int i = 0; i < frames; ++i) {
        const double t = double(i) / frames;
        times.add(desk.mouse(QEvent::MouseMove, {w * (0.1 + 0.8 * t), h * (0.5 + 0.4 * std::sin(9 * t))}));
    }
    return times;
}

Times pan(Desk& desk, int frames) {
    Times times;
    const QPointF middle(desk.canvas().width() / 2.0, desk.canvas().height() / 2.0);
    desk.mouse(QEvent::MouseButtonPress, middle, Qt::MiddleButton, Qt::MiddleButton);
    QPointF at = middle;
    for (int i = 0; i < frames; ++i) {
        // To and fro over most of the picture, some 700 points a second at 60 frames.
        const double turn = 2 * std::numbers::pi * i / frames;
        at += QPointF(12 * std::cos(turn), 9 * std::cos(2 * turn));
        times.add(desk.mouse(QEvent::MouseMove, at, Qt::NoButton, Qt::MiddleButton));
    }
    desk.mouse(QEvent::MouseButtonRelease, at, Qt::MiddleButton, Qt::NoButton);
    desk.settle();
    return times;
}

Times zoom(Desk& desk, int frames) {
    Times times;
    const QPointF middle(desk.canvas().width() / 2.0, desk.canvas().height() / 2.0);
    for (int i = 0; i < frames; ++i)
        times.add(desk.wheel(middle, i / 6 % 2 ? -1 : 1));
    desk.settle();
    return times;
}

Frame click(Desk& desk, QPointF at) {
    return desk.mouse(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton) +
           desk.mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton);
}

Times select(Desk& desk, const std::vector<Point>& centers, int frames) {
    Times times;
    const auto view = QRectF(desk.canvas().rect()).adjusted(20, 20, -20, -20);
    for (std::size_t i = 0; int(times.ms.size()) < frames && i < centers.size() * 8; ++i) {
        const QPointF at = desk.view(centers[i * 7919 % centers.size()]);
        if (view.contains(at)) times.add(click(desk, at));
    }
    desk.settle();
    return times;
}

/// Drags the corner of a shape that lies nearest to the middle of the view.
Times dragVertex(Desk& desk, AnnotationId id, int frames) {
    desk.shapes().select({id});
    desk.settle();
    const auto* shape = desk.shapes().scene().find(id);
    const auto& ring = std::get<Polygon>(shape->geometry).parts.front().outer;
    const QPointF middle(desk.canvas().width() / 2.0, desk.canvas().height() / 2.0);
    const auto far = [&](Point p) { return QLineF(desk.view(p), middle).length(); };
    const QPointF from = desk.view(
        *std::min_element(ring.begin(), ring.end(), [&](Point a, Point b) { return far(a) < far(b); }));
    Times times;
    times.add(desk.mouse(QEvent::MouseMove, from));
    times.add(desk.mouse(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton));
    QPointF at = from;
    for (int i = 0; i < frames; ++i) {
        const double turn = 12 * std::numbers::pi * i / frames;
        at = from + QPointF(40 * std::sin(turn), 25 * std::sin(2 * turn));
        times.add(desk.mouse(QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton));
    }
    times.add(desk.mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton));
    desk.settle();
    return times;
}

std::string row(const std::string& name, const Times& times) {
    return fmt::format("{:<24} {:>8.2f} {:>8.2f} {:>8.2f} {:>8.2f} {:>9.2f}\n", name, quantile(times.ms, 0.5),
                       quantile(times.ms, 0.95), quantile(times.ms, 0.99), quantile(times.ms, 1),
                       quantile(times.cpuMs, 0.95));
}

} // namespace

Result<Answer> benchCanvas(const CanvasBench& options, Terminal& terminal) {
    Random random(7);
    std::vector<Polygon> many;
    std::vector<Point> centers;
    const double across = std::sqrt(options.shapes * double(pictureSize.width) / pictureSize.height);
    const double step = pictureSize.width / across;
    for (int i = 0; i < options.shapes; ++i) {
        const Point at{random.uniform() * pictureSize.width, random.uniform() * pictureSize.height};
        centers.push_back(at);
        many.push_back(blob(random, at, step * 0.6, options.corners));
    }
    const Point middle{pictureSize.width / 2.0, pictureSize.height / 2.0};
    const std::vector<Polygon> large{blob(random, middle, pictureSize.height * 0.45, options.points)};

    Answer answer;
    answer.json["setting"] = {
        {"shapes", options.shapes}, {"corners", options.corners},
        {"points", options.points}, {"width", options.width},
        {"height", options.height}, {"picture", {pictureSize.width, pictureSize.height}},
        {"unit", "ms a frame"}};
    answer.text = fmt::format("{:<24} {:>8} {:>8} {:>8} {:>8} {:>9}\n", "ms a frame", "p50", "p95", "p99",
                              "max", "cpu p95");
    const auto measure = [&](const char* group, const char* what, auto&& run) {
        terminal.progress(fmt::format("{}: {}", group, what));
        const Times times = run();
        answer.json[group][what] = times.json();
        answer.text += row(fmt::format("{}: {}", group, what), times);
    };
    {
        IMAGO_TRY(desk, Desk::make(options, many));
        const auto anyone = desk->shapes().scene().paintOrder();
        measure("many", "hover", [&] { return hover(*desk, options.frames); });
        measure("many", "select", [&] { return select(*desk, centers, options.frames); });
        desk->wheel({options.width / 2.0, options.height / 2.0}, 5);
        desk->settle();
        measure("many", "pan", [&] { return pan(*desk, options.frames); });
        measure("many", "hover_near", [&] { return hover(*desk, options.frames); });
        const auto nearest = std::min_element(centers.begin(), centers.end(), [&](Point a, Point b) {
            return std::hypot(a.x - middle.x, a.y - middle.y) < std::hypot(b.x - middle.x, b.y - middle.y);
        });
        const auto id = anyone[std::size_t(nearest - centers.begin())];
        measure("many", "drag_vertex", [&] { return dragVertex(*desk, id, options.frames); });
        measure("many", "zoom", [&] { return zoom(*desk, options.frames); });
    }
    {
        IMAGO_TRY(desk, Desk::make(options, large));
        const auto id = desk->shapes().scene().paintOrder().front();
        measure("large", "hover", [&] { return hover(*desk, options.frames); });
        measure("large", "select", [&] { return select(*desk, {middle, {middle.x + 99, middle.y}}, 16); });
        measure("large", "drag_vertex", [&] { return dragVertex(*desk, id, options.frames); });
        desk->wheel({options.width / 2.0, options.height / 2.0}, 5);
        desk->settle();
        measure("large", "pan", [&] { return pan(*desk, options.frames); });
        measure("large", "drag_vertex_near", [&] { return dragVertex(*desk, id, options.frames); });
    }
    return answer;
}

} // namespace imago::cli
