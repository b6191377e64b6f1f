// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/bench_canvas.h"
#include "ui/label/shape_controller.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <QWheelEvent>

#include <ctime>
#include <vector>

namespace imago::cli {

/// An image in memory, as a picture that is held whole.
std::shared_ptr<const ui::Picture> heldPicture(const QImage& image);
/// A picture with something on it everywhere, so that no part is cheaper to scale than another.
std::shared_ptr<const ui::Picture> benchPicture(QSize size);
/// The same as tiles that come as those of large pictures do, from JPEG; only an overview is held.
std::shared_ptr<const ui::Picture> benchTiles(QSize size);

/// Wall time, and processor time of the painting thread, which other programs do not disturb.
struct Frame {
    double ms = 0, cpuMs = 0;
};

inline double cpuNow() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) * 1e-6;
}

/// The value that a share of them lies below; 0 of none.
double quantile(std::vector<double> values, double share);

struct Times {
    std::vector<double> ms, cpuMs;
    void add(const Frame& frame) {
        ms.push_back(frame.ms);
        cpuMs.push_back(frame.cpuMs);
    }
    Json json() const;
};

/// The desk of the Label workspace without its surroundings, on a project of its own.
class Desk {
public:
    static Result<std::unique_ptr<Desk>> make(const CanvasBench& options,
                                              std::shared_ptr<const ui::Picture> picture,
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

} // namespace imago::cli
