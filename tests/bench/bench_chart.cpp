// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/plot_view.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <random>

// imago_bench_chart [WIDTH HEIGHT]: how long a chart takes to draw a frame and to take points in. Medians,
// and the worst; a frame has 16.7 ms at 60 a second. Run it with QT_QPA_PLATFORM=offscreen.
using namespace imago::ui;

namespace {

template <class F> void measure(const std::string& what, int times, F&& f) {
    std::vector<double> ms;
    const auto before = std::clock();
    for (int i = 0; i < times; ++i) {
        const auto start = std::chrono::steady_clock::now();
        f(i);
        ms.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    const double cpu = 1000.0 * double(std::clock() - before) / CLOCKS_PER_SEC / times;
    std::sort(ms.begin(), ms.end());
    fmt::print("{:<44} median {:>9.3f} ms  worst {:>9.3f} ms  cpu {:>9.3f} ms\n", what, ms[ms.size() / 2],
               ms.back(), cpu);
    std::fflush(stdout);
}

/// A loss that falls and trembles, as of a run of 100 epochs.
CurvePoint pointOf(int i, int count, std::mt19937& random) {
    std::normal_distribution<double> noise(0, 0.15);
    const double share = double(i + 1) / count;
    return {100 * share, double(i + 1), 3600 * share, 0.2 + 2 * std::exp(-4 * share) * (1 + noise(random))};
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    const int width = argc > 1 ? std::atoi(argv[1]) : 1200, height = argc > 2 ? std::atoi(argv[2]) : 500;
    for (const int count : {10'000, 100'000, 1'000'000}) {
        std::mt19937 random(1);
        std::vector<CurvePoint> points;
        for (int i = 0; i < count; ++i)
            points.push_back(pointOf(i, count, random));
        auto curve = std::make_shared<Curve>();
        measure(fmt::format("{:>7} points: append all", count), 1, [&](int) {
            for (const auto& p : points)
                curve->raw.add(p);
        });
        curve->smooth.setWeight(0.9);
        measure(fmt::format("{:>7} points: smooth all", count), 1,
                [&](int) { curve->smooth.follow(curve->raw, std::size_t(count)); });

        PlotScene scene;
        scene.curves.push_back({"run-1", "train/loss", QColor("#0072b2"), false, true, curve});
        const PlotWindow all = fitWindow(scene, 0);
        QImage image(width, height, QImage::Format_RGB32);
        const auto frame = [&](const PlotWindow& window) {
            image.fill(Qt::white);
            QPainter painter(&image);
            paintPlot(painter, QRectF(0, 0, width, height), scene, window);
        };
        measure(fmt::format("{:>7} points: frame, everything", count), 60, [&](int) { frame(all); });
        measure(fmt::format("{:>7} points: frame, zooming in", count), 60, [&](int i) {
            const double span = 100 * std::pow(0.9, i);
            frame({50 - span / 2, 50 + span / 2, all.bottom, all.top});
        });
        scene.smoothed = true;
        measure(fmt::format("{:>7} points: frame, smoothed over raw", count), 60, [&](int) { frame(all); });
        scene.smoothed = false;

        PlotView view;
        view.resize(width, height);
        view.setScene(scene, 0);
        view.grab();
        measure(fmt::format("{:>7} points: frame, crosshair moves", count), 60, [&](int i) {
            view.setCrosshair(i + 0.5);
            view.grab();
        });
        measure(fmt::format("{:>7} points: one point more, fitted and drawn", count), 60, [&](int i) {
            const double epoch = 100 + (i + 1) * 0.001;
            curve->raw.add({epoch, double(count + i), epoch * 36, 0.2});
            view.setScene(scene, 0);
            view.grab();
        });
    }
    return 0;
}
