// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tools/gestures.h"
#include "core/tools/later.h"
#include "core/tools/pixel_source.h"
#include "core/tools/toolbox.h"

namespace imago {

// What the tools share that look at the picture.

/// The picture where it is loaded; else null.
std::shared_ptr<const PixelSource> pixelsOf(const Scene& scene);

/// What a tool looks at where a click may reach everything: the whole picture where that has no more than
/// `most` pixels, else what is in view, so finely that it has about as many.
struct Look {
    Box area;
    double scale = 1;
    bool whole = true;
};
Look lookAt(const Scene& scene, double most);

/// Pixels that were found in a part of the picture.
struct Found {
    Mask pixels; ///< of the part
    PixelFrame frame;
};

enum class Join { fresh, add, subtract };
/// A shape to join to: the selected polygon or mask; null where there is none alone, or it is locked.
const SceneShape* joinTarget(const Scene& scene);

/// Makes a shape of found pixels, of the kind that the settings name, or joins them to the selected polygon
/// or mask where one that is not locked is selected alone: many of them in another thread. What would leave
/// nothing changes nothing, and so does what comes too late: when the target is another one meanwhile.
class Joiner {
public:
    ToolResult start(const Scene& scene, Found found, Join join, const ToolSettings& settings);
    bool working() const { return m_later.working(); }
    /// To be asked when background work is done.
    ToolResult arrived(const Scene& scene);
    void drop() { m_later.drop(); }

private:
    Later<Geometry> m_later;
    AnnotationId m_target;
    Geometry m_before; ///< the target's
};

} // namespace imago
