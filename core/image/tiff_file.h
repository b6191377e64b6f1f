// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/row_reader.h"

#include <memory>
#include <string>
#include <tiffio.h>
#include <vector>

namespace imago {

/// libtiff on a stream, with its words kept instead of printed.
class TiffFile {
public:
    explicit TiffFile(FilePointer file);

    Status open(const std::string& name);
    TIFF* get() const { return m_tiff.get(); }
    const std::string& error() const { return m_state->error; }

    /// The directories that hold a picture of their own: not those that are marked as a smaller copy or a
    /// mask (TIFF 6.0, NewSubfileType), nor tiled ones of the first's proportions and at most half its size,
    /// the levels of slide scanners. Leaves the file at any of them.
    std::vector<tdir_t> pages() const;

private:
    struct State {
        FilePointer file;
        std::string error;
    };
    struct Close {
        void operator()(TIFF* tiff) const { TIFFClose(tiff); }
    };

    std::unique_ptr<State> m_state; ///< libtiff keeps its address
    std::unique_ptr<TIFF, Close> m_tiff;
};

} // namespace imago
