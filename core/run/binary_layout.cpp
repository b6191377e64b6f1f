// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/binary_layout.h"

#include <xxhash.h>

namespace imago {

void ByteWriter::putChecksum(std::size_t begin) {
    put<std::uint64_t>(XXH3_64bits(m_bytes.data() + begin, m_bytes.size() - begin));
}

bool ByteReader::takeChecksum(std::size_t begin) {
    const std::size_t end = m_at;
    const auto stored = take<std::uint64_t>();
    return m_ok && stored == XXH3_64bits(m_bytes.data() + begin, end - begin);
}

} // namespace imago
