// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/bench_inspect.h"

#include "app/imago/bench_desk.h"
#include "core/base/random.h"
#include "core/evaluate/neighbours.h"
#include "ui/inspect/confusion_matrix.h"
#include "ui/inspect/map_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace imago::cli {

namespace {

struct InspectBench {
    int points = 100'000, classes = 1000, columns = 128, queries = 2000, frames = 150;
    int width = 1200, height = 800;
};

/// A widget, and how long it takes from an event to the painted window.
class Stand {
public:
    Stand(QWidget& widget, const InspectBench& options) : m_widget(widget) {
        widget.resize(options.width, options.height);
        widget.show();
        QCoreApplication::processEvents();
    }
    template <class Act> Frame frame(const Act& act) {
        const double cpu = cpuNow();
        QElapsedTimer clock;
        clock.start();
        act();
        QCoreApplication::processEvents();
        return {double(clock.nsecsElapsed()) * 1e-6, cpuNow() - cpu};
    }
    Frame mouse(QEvent::Type type, QPointF at, Qt::MouseButton button = Qt::NoButton,
                Qt::MouseButtons held = Qt::NoButton, Qt::KeyboardModifiers keys = Qt::NoModifier) {
        QMouseEvent event(type, at, m_widget.mapToGlobal(at), button, held, keys);
        return frame([&] { QCoreApplication::sendEvent(&m_widget, &event); });
    }
    Times hover(int frames) {
        Times times;
        for (int i = 0; i < frames; ++i) {
            const double t = double(i) / frames;
            times.add(mouse(QEvent::MouseMove, {m_widget.width() * (0.1 + 0.8 * t),
                                                m_widget.height() * (0.5 + 0.4 * std::sin(9 * t))}));
        }
        return times;
    }
    /// A drag along an ellipse: moves the view, or draws a line around points.
    Times drag(int frames, Qt::KeyboardModifiers keys) {
        const QPointF middle = QRectF(m_widget.rect()).center();
        const auto along = [&](int i) {
            const double turn = 2 * std::numbers::pi * i / frames;
            return middle + QPointF(0.35 * m_widget.width() * std::cos(turn),
                                    0.35 * m_widget.height() * std::sin(turn));
        };
        Times times;
        mouse(QEvent::MouseButtonPress, along(0), Qt::LeftButton, Qt::LeftButton, keys);
        for (int i = 1; i <= frames; ++i)
            times.add(mouse(QEvent::MouseMove, along(i), Qt::NoButton, Qt::LeftButton, keys));
        times.add(mouse(QEvent::MouseButtonRelease, along(0), Qt::LeftButton, {}, keys));
        return times;
    }
    Times zoom(int frames) {
        Times times;
        for (int i = 0; i < frames; ++i) {
            const QPointF at(m_widget.width() * 0.4, m_widget.height() * 0.6);
            QWheelEvent event(at, m_widget.mapToGlobal(at), {}, QPoint(0, i % 50 < 25 ? 120 : -120),
                              Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            times.add(frame([&] { QCoreApplication::sendEvent(&m_widget, &event); }));
        }
        return times;
    }

private:
    QWidget& m_widget;
};

std::string row(const std::string& name, const Times& times) {
    return fmt::format("{:<24} {:>8.2f} {:>8.2f} {:>8.2f} {:>9.2f} {:>9.2f}\n", name, quantile(times.ms, 0.5),
                       quantile(times.ms, 0.95), quantile(times.ms, 1), quantile(times.cpuMs, 0.5),
                       quantile(times.cpuMs, 0.95));
}

/// Fifty clouds, a row a picture, as embeddings of fifty classes are.
std::vector<float> clouds(std::size_t rows, std::size_t columns) {
    constexpr std::size_t count = 50;
    Random random(2);
    std::vector<float> centres(count * columns), values;
    for (auto& value : centres)
        value = static_cast<float>(2 * random.normal());
    values.reserve(rows * columns);
    for (std::size_t i = 0; i < rows; ++i)
        for (std::size_t k = 0; k < columns; ++k)
            values.push_back(centres[i % count * columns + k] + static_cast<float>(random.normal()));
    return values;
}

void benchMatrix(const InspectBench& options, const auto& measure) {
    const auto n = static_cast<std::size_t>(options.classes);
    std::vector<std::vector<std::int64_t>> counts(n, std::vector<std::int64_t>(n, 0));
    QStringList names;
    Random random(1);
    for (std::size_t i = 0; i < n; ++i) {
        names << QStringLiteral("class %1").arg(i);
        counts[i][i] = 50;
        for (int k = 0; k < 20; ++k)
            ++counts[i][random.below(n)];
    }
    ui::ConfusionMatrix matrix;
    Stand stand(matrix, options);
    measure("matrix", "show", [&] {
        Times times;
        times.add(stand.frame([&] { matrix.setMatrix(names, counts); }));
        return times;
    });
    measure("matrix", "zoom", [&] { return stand.zoom(options.frames); });
    measure("matrix", "drag", [&] { return stand.drag(options.frames, {}); });
}

void benchMap(const InspectBench& options, const auto& measure) {
    const auto n = static_cast<std::size_t>(options.points);
    ui::MapView map;
    Stand stand(map, options);
    std::vector<int> groups(n);
    for (std::size_t i = 0; i < n; ++i)
        groups[i] = static_cast<int>(i % 50);
    std::vector<QColor> colors;
    for (int i = 0; i < 50; ++i)
        colors.push_back(QColor::fromHsv(i * 7, 200, 220));
    const auto places = clouds(n, 2);
    measure("map", "show", [&] {
        Times times;
        times.add(stand.frame([&] { map.setPlaces(places); }));
        return times;
    });
    measure("map", "colour", [&] {
        Times times;
        for (int i = 0; i < 10; ++i)
            times.add(stand.frame([&] { map.setGroups(groups, colors, -1); }));
        return times;
    });
    measure("map", "hover", [&] { return stand.hover(options.frames); });
    measure("map", "drag", [&] { return stand.drag(options.frames, {}); });
    measure("map", "zoom", [&] { return stand.zoom(options.frames); });
    measure("map", "lasso", [&] { return stand.drag(options.frames, Qt::ShiftModifier); });
}

Result<Answer> benchInspect(const InspectBench& options, Terminal& terminal) {
    Answer answer{{{"points", options.points},
                   {"classes", options.classes},
                   {"columns", options.columns},
                   {"frames", options.frames},
                   {"width", options.width},
                   {"height", options.height}},
                  ""};
    answer.text = fmt::format("{:<24} {:>8} {:>8} {:>8} {:>9} {:>9}\n", "ms a frame", "p50", "p95", "max",
                              "cpu p50", "cpu p95");
    const auto measure = [&](const char* group, const char* what, auto&& run) {
        terminal.progress(fmt::format("{}: {}", group, what));
        const Times times = run();
        answer.json[group][what] = times.json();
        answer.text += row(fmt::format("{}: {}", group, what), times);
    };
    benchMatrix(options, measure);
    benchMap(options, measure);

    terminal.progress("neighbours");
    const auto columns = static_cast<std::size_t>(options.columns);
    const auto values = clouds(static_cast<std::size_t>(options.points), columns);
    QElapsedTimer clock;
    clock.start();
    IMAGO_TRY(index, NeighbourIndex::build(Rows(values, columns)));
    const double built = double(clock.nsecsElapsed()) * 1e-9;
    clock.restart();
    const Rows rows(values, columns);
    for (int i = 0; i < options.queries; ++i)
        IMAGO_CHECK(index.nearest(rows[static_cast<std::size_t>(i) * 7919 % rows.size()], 12));
    const double asked = options.queries / (double(clock.nsecsElapsed()) * 1e-9);
    answer.json["neighbours"] = {{"build_s", built}, {"queries_per_s", asked}, {"exact", index.isExact()}};
    answer.text +=
        fmt::format("neighbours: index of {} rows in {:.1f} s, {:.0f} queries a second on one thread\n",
                    options.points, built, asked);
    return answer;
}

} // namespace

void addBenchInspect(Commands& commands, CLI::App& group) {
    const auto o = std::make_shared<InspectBench>();
    CLI::App& words = commands.add(
        "inspect", "Measure the views of Inspect: a matrix of very many classes, a map of very many pictures",
        [o](Terminal& t) { return benchInspect(*o, t); }, &group);
    commands.needsWindow(words);
    words.add_option("--points", o->points, "Pictures on the map")
        ->check(CLI::Range(100, 10000000))
        ->capture_default_str();
    words.add_option("--classes", o->classes, "Classes of the matrix")
        ->check(CLI::Range(2, 5000))
        ->capture_default_str();
    words.add_option("--columns", o->columns, "Features of a picture, for the neighbours")
        ->check(CLI::Range(2, 8192))
        ->capture_default_str();
    words.add_option("--queries", o->queries, "How often neighbours are asked for")
        ->check(CLI::Range(1, 10000000))
        ->capture_default_str();
    words.add_option("--frames", o->frames, "Frames of each movement")
        ->check(CLI::Range(10, 100000))
        ->capture_default_str();
}

} // namespace imago::cli
