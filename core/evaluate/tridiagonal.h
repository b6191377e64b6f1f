// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace imago {

struct Eigen {
    std::vector<double> values;  ///< falling
    std::vector<double> vectors; ///< values.size() rows, the i-th belongs to the i-th value; unit length
};
/// Of the symmetric matrix with this diagonal and, beside it, `beside` (one shorter): the implicit QL method
/// (Dubrulle, Martin and Wilkinson 1968).
Eigen eigenOfTridiagonal(std::vector<double> diagonal, std::vector<double> beside);

} // namespace imago
