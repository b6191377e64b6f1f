// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <limits>

namespace imago {

/// Mean of the values that are defined; NaN of none.
class DefinedMean {
public:
    void add(double value, double weight = 1) {
        if (std::isnan(value)) return;
        m_sum += weight * value;
        m_weights += weight;
    }
    double value() const {
        return m_weights > 0 ? m_sum / m_weights : std::numeric_limits<double>::quiet_NaN();
    }

private:
    double m_sum = 0, m_weights = 0;
};

} // namespace imago
