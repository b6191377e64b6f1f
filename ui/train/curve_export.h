// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/train/plot_scene.h"

#include <QFont>
#include <QSize>

#include <filesystem>

namespace imago::ui {

/// Title, legend and plot, at twice the size for print. Errors: io.
Status writePlotPng(const PlotScene& scene, const PlotWindow& window, const QSize& size, const QFont& font,
                    const QString& file);
/// The same as vectors (SVG 1.2 Tiny, as Qt writes it). Errors: io.
Status writePlotSvg(const PlotScene& scene, const PlotWindow& window, const QSize& size, const QFont& font,
                    const QString& file);

/// A copy of a scene's points, to be written by another thread.
class CurveTable {
public:
    explicit CurveTable(const PlotScene& scene);
    /// RFC 4180 with the head "run,metric,step,epoch,seconds,value"; a line a point, numbers as short as
    /// they can be read back exactly. Written under a temporary name and renamed. Errors: io.
    Status write(const std::filesystem::path& file) const;

private:
    struct Part {
        std::string run, metric;
        CurveSeries series;
    };
    std::vector<Part> m_parts;
};

} // namespace imago::ui
