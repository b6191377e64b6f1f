// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/bench_edits.h"

#include "core/geometry/mask.h"
#include "core/tools/commands.h"

#include <QThread>

#include <cmath>

namespace imago::cli {

namespace {

template <class Step> Frame timed(Step&& step) {
    const double cpu = cpuNow();
    QElapsedTimer clock;
    clock.start();
    step();
    return {double(clock.nsecsElapsed()) * 1e-6, cpuNow() - cpu};
}

/// Leaves the processor to the other threads between two frames.
void pass(Times& times) {
    times.add(timed([] { QCoreApplication::processEvents(); }));
    QThread::usleep(500);
}

/// Until what was written is shown.
void follow(Desk& desk, Times& times) {
    do
        pass(times);
    while (desk.shapes().isLoading());
    times.add(timed([&] { desk.canvas().repaint(); }));
    desk.settle();
}

/// Foam: some ten walls a row, with ragged sides.
template <class Put> void eachOfFoam(int side, Put&& put) {
    for (int y = 0; y < side; ++y) {
        const double shift = 40 * std::sin(y / 90.0) + 3 * std::sin(y * 1.7);
        for (int x = 0; x < side; ++x)
            put(x, y, std::sin((x + shift) * 62.8 / side) > -0.3);
    }
}

} // namespace

Times pasteAll(Desk& desk) {
    Times times;
    desk.shapes().select(desk.shapes().scene().paintOrder());
    desk.settle();
    std::string text;
    times.add(timed([&] { text = commands::copy(desk.shapes().scene()); }));
    Result<Edit> edit = Edit{};
    times.add(timed([&] { edit = commands::paste(desk.shapes().scene(), text); }));
    if (edit) times.add(timed([&] { desk.shapes().commit(*edit, true); }));
    follow(desk, times);
    return times;
}

Times removeAll(Desk& desk) {
    Times times;
    desk.shapes().select(desk.shapes().scene().paintOrder());
    desk.settle();
    Edit edit;
    times.add(timed([&] { edit = commands::remove(desk.shapes().scene()); }));
    times.add(timed([&] { desk.shapes().commit(edit); }));
    follow(desk, times);
    return times;
}

Mask tornMask(int side) {
    Bitmap bitmap{0, 0, side, side, std::vector<std::uint8_t>(std::size_t(side) * std::size_t(side))};
    auto* at = bitmap.pixels.data();
    eachOfFoam(side, [&](int, int, bool inside) { *at++ = inside; });
    return maskOf(bitmap);
}

Times brushStrokes(Desk& desk, int strokes) {
    Times times;
    const double w = desk.canvas().width(), h = desk.canvas().height();
    for (int i = 0; i < strokes; ++i) {
        const QPointF from(w * 0.35, h * (0.3 + 0.4 * i / strokes));
        times.add(desk.mouse(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton));
        QPointF at = from;
        for (int step = 0; step < 20; ++step) {
            at += QPointF(w * 0.015, 6 * std::sin(step));
            times.add(desk.mouse(QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton));
        }
        times.add(desk.mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton));
        desk.settle();
    }
    return times;
}

QImage tornImage(int side) {
    QImage image(side, side, QImage::Format_RGB32);
    auto* at = reinterpret_cast<QRgb*>(image.bits()); // rows of 32 bits have no padding
    eachOfFoam(side, [&](int x, int y, bool inside) {
        const int grey = (inside ? 190 : 70) + (x * 7 + y * 13) % 8;
        *at++ = qRgb(grey, grey, grey);
    });
    return image;
}

Times magicWand(Desk& desk, int clicks, Times& waits) {
    Times times;
    const double w = desk.canvas().width(), h = desk.canvas().height();
    for (int i = 0; i < clicks; ++i) {
        const QPointF at(w * (0.4 + 0.2 * i / clicks), h * 0.5);
        waits.add(timed([&] {
            times.add(desk.mouse(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton));
            times.add(desk.mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton));
            while (desk.shapes().isBusy() || desk.shapes().isLoading())
                pass(times);
        }));
        desk.settle();
    }
    return times;
}

} // namespace imago::cli
