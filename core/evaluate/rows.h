// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace imago {

/// A table of numbers, a row a picture: probabilities, logits, embeddings. A view: what it looks at must
/// outlive it. `values` are row-major, `columns` a row.
class Rows {
public:
    Rows() = default;
    Rows(std::span<const float> values, std::size_t columns) : m_values(values), m_columns(columns) {}

    std::size_t size() const { return m_columns > 0 ? m_values.size() / m_columns : 0; }
    std::size_t columns() const { return m_columns; }
    std::span<const float> values() const { return m_values; }
    std::span<const float> operator[](std::size_t row) const {
        return m_values.subspan(row * m_columns, m_columns);
    }

private:
    std::span<const float> m_values;
    std::size_t m_columns = 0;
};

/// Errors: invalidArgument, which names the table as `what`, where it has no row or column, the last row is
/// not whole, or a value is not finite.
Status checkRows(const Rows& rows, std::string_view what);

} // namespace imago
