// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/bench_canvas.h"

#include "app/imago/bench_desk.h"
#include "app/imago/bench_edits.h"
#include "core/base/random.h"
#include "core/tools/gestures.h"

#include <QThread>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace imago::cli {

namespace {

constexpr Size pictureSize{4000, 2667};
constexpr int tiledSide = 20000, maskSide = 6000;

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

void click(Desk& desk, QPointF at, Times& times) {
    times.add(desk.mouse(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton));
    times.add(desk.mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton));
}

Times select(Desk& desk, const std::vector<Point>& centers, int frames) {
    Times times;
    const auto view = QRectF(desk.canvas().rect()).adjusted(20, 20, -20, -20);
    for (std::size_t i = 0; int(times.ms.size()) < frames && i < centers.size() * 8; ++i) {
        const QPointF at = desk.view(centers[i * 7919 % centers.size()]);
        if (view.contains(at)) click(desk, at, times);
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

/// Frames of 60 a second, between which tiles come: closer and closer to the pixels, back, and along.
Times paced(Desk& desk, int frames, const std::function<Frame(int)>& step) {
    Times times;
    for (int i = 0; i < frames; ++i) {
        QElapsedTimer clock;
        clock.start();
        times.add(step(i));
        if (const auto left = 16 - clock.elapsed(); left > 0)
            QThread::msleep(static_cast<unsigned long>(left));
    }
    desk.settle();
    return times;
}

Times zoomTiles(Desk& desk, int frames) {
    const QPointF middle(desk.canvas().width() / 2.0, desk.canvas().height() / 2.0);
    return paced(desk, frames, [&](int i) { return desk.wheel(middle, i / 16 % 2 ? -1 : 1); });
}

Times panTiles(Desk& desk, int frames) {
    QPointF at(desk.canvas().width() / 2.0, desk.canvas().height() / 2.0);
    desk.mouse(QEvent::MouseButtonPress, at, Qt::MiddleButton, Qt::MiddleButton);
    auto times = paced(desk, frames, [&](int) {
        at -= QPointF(24, 15);
        return desk.mouse(QEvent::MouseMove, at, Qt::NoButton, Qt::MiddleButton);
    });
    desk.mouse(QEvent::MouseButtonRelease, at, Qt::MiddleButton, Qt::NoButton);
    return times;
}

std::string row(const std::string& name, const Times& times) {
    return fmt::format("{:<24} {:>8.2f} {:>8.2f} {:>8.2f} {:>8.2f} {:>9.2f} {:>9.2f} {:>9.2f}\n", name,
                       quantile(times.ms, 0.5), quantile(times.ms, 0.95), quantile(times.ms, 0.99),
                       quantile(times.ms, 1), quantile(times.cpuMs, 0.5), quantile(times.cpuMs, 0.95),
                       quantile(times.cpuMs, 0.99));
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
    answer.json["setting"] = {{"shapes", options.shapes},
                              {"corners", options.corners},
                              {"points", options.points},
                              {"width", options.width},
                              {"height", options.height},
                              {"picture", {pictureSize.width, pictureSize.height}},
                              {"tiled_picture", {tiledSide, tiledSide}},
                              {"mask", {maskSide, maskSide}},
                              {"unit", "ms a frame"}};
    answer.text = fmt::format("{:<24} {:>8} {:>8} {:>8} {:>8} {:>9} {:>9} {:>9}\n", "ms a frame", "p50",
                              "p95", "p99", "max", "cpu p50", "cpu p95", "cpu p99");
    const auto measure = [&](const char* group, const char* what, auto&& run) {
        terminal.progress(fmt::format("{}: {}", group, what));
        const Times times = run();
        answer.json[group][what] = times.json();
        answer.text += row(fmt::format("{}: {}", group, what), times);
    };
    const auto picture = benchPicture({pictureSize.width, pictureSize.height});
    {
        IMAGO_TRY(desk, Desk::make(options, picture, many));
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
        IMAGO_TRY(desk, Desk::make(options, picture, large));
        const auto id = desk->shapes().scene().paintOrder().front();
        measure("large", "hover", [&] { return hover(*desk, options.frames); });
        measure("large", "select", [&] { return select(*desk, {middle, {middle.x + 99, middle.y}}, 16); });
        measure("large", "drag_vertex", [&] { return dragVertex(*desk, id, options.frames); });
        desk->wheel({options.width / 2.0, options.height / 2.0}, 5);
        desk->settle();
        measure("large", "pan", [&] { return pan(*desk, options.frames); });
        measure("large", "drag_vertex_near", [&] { return dragVertex(*desk, id, options.frames); });
        measure("large", "zoom", [&] { return zoom(*desk, options.frames); });
    }
    {
        std::vector<Polygon> some;
        for (int i = 0; i < 300; ++i)
            some.push_back(
                blob(random, {random.uniform() * tiledSide, random.uniform() * tiledSide}, 150, 24));
        IMAGO_TRY(desk, Desk::make(options, benchTiles({tiledSide, tiledSide}), some));
        measure("tiled", "zoom", [&] { return zoomTiles(*desk, options.frames); });
        desk->canvas().fit();
        desk->wheel({options.width / 2.0, options.height / 2.0}, 14);
        measure("tiled", "pan", [&] { return panTiles(*desk, options.frames); });
    }
    {
        IMAGO_TRY(desk, Desk::make(options, picture, many));
        measure("edits", "paste_all", [&] { return pasteAll(*desk); });
        measure("edits", "remove_all", [&] { return removeAll(*desk); });
    }
    {
        const std::vector<Polygon> one{blob(random, {100, 100}, 50, 24)};
        IMAGO_TRY(desk, Desk::make(options, benchPicture({maskSide, maskSide}), one));
        auto& shapes = desk->shapes();
        const auto& scene = shapes.scene();
        shapes.setCurrentClass(scene.find(scene.paintOrder().front())->row.classId);
        shapes.commit(addShapes(scene, {tornMask(maskSide)}), true);
        while (shapes.isLoading())
            QCoreApplication::processEvents();
        desk->settle();
        auto settings = shapes.settings();
        settings.brushRadius = 60;
        shapes.setSettings(settings);
        shapes.setTool(ToolKind::brush);
        measure("edits", "brush_on_large_mask", [&] { return brushStrokes(*desk, 8); });
    }
    {
        const std::vector<Polygon> one{blob(random, {100, 100}, 50, 24)};
        IMAGO_TRY(desk, Desk::make(options, heldPicture(tornImage(maskSide)), one));
        auto& shapes = desk->shapes();
        shapes.setCurrentClass(shapes.scene().find(shapes.scene().paintOrder().front())->row.classId);
        shapes.setTool(ToolKind::wand);
        Times waits;
        measure("edits", "magic_wand", [&] { return magicWand(*desk, 8, waits); });
        measure("edits", "magic_wand_until_shown", [&] { return waits; });
    }
    return answer;
}

} // namespace imago::cli
