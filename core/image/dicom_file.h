// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/image/picture_format.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace imago {

/// The elements of a DICOM file (PS3.5, PS3.10) that describe its pixels, group 0028 and 7FE0: everything
/// else is passed over unseen. Explicit and implicit VR, little endian; sequences of any form are stepped
/// over.
class DicomElements {
public:
    /// `bytes` must outlive it. Errors: corrupt; unsupported (other byte orders).
    static Result<DicomElements> read(Bytes bytes, const std::string& name);

    const std::string& syntax() const { return m_syntax; } ///< the transfer syntax's UID
    bool has(std::uint16_t tag) const { return m_values.contains(tag); }
    /// US of group 0028.
    int number(std::uint16_t tag, int otherwise) const;
    /// The first number of a DS or IS of group 0028.
    std::optional<double> decimal(std::uint16_t tag) const;
    /// CS of group 0028, without the space around it.
    std::string word(std::uint16_t tag) const;
    /// The pixels: one part where they are not compressed, else the fragments after the table of offsets,
    /// with the table apart.
    const std::vector<Bytes>& pixels() const { return m_pixels; }
    Bytes offsets() const { return m_offsets; }
    bool encapsulated() const { return m_encapsulated; }

private:
    struct Cursor;
    bool readMeta(Cursor& at);
    bool readElements(Cursor& at, int level, bool toDelimiter);
    bool skipItems(Cursor& at, int level);
    bool readFragments(Cursor& at);

    std::string m_syntax;
    bool m_explicit = true, m_encapsulated = false;
    std::map<std::uint16_t, Bytes> m_values;
    std::vector<Bytes> m_pixels;
    Bytes m_offsets;
};

} // namespace imago
