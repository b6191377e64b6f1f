// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/picture_format.h"

#include <opencv2/core/mat.hpp>

#include <cstdio>
#include <memory>
#include <string>

namespace imago {

/// One JPEG in memory, by libjpeg-turbo directly: OpenCV's reader takes truncated data for a picture with a
/// grey lower half, since libjpeg merely warns of it. Here such warnings are failures.
///
/// Call readHeader, then read, or begin and nextRows, once each; after a false, error() says why in libjpeg's
/// words.
class JpegReader {
public:
    explicit JpegReader(Bytes bytes);
    /// From where the file stands; it stays the caller's and must outlive the reader.
    explicit JpegReader(std::FILE* file);
    ~JpegReader();
    JpegReader(const JpegReader&) = delete;
    JpegReader& operator=(const JpegReader&) = delete;

    bool readHeader();
    Size size() const;                                ///< stored, full
    int orientation() const { return m_orientation; } ///< EXIF 1…8

    /// How much of the picture, and how.
    struct Wish {
        int eighths = 8;    ///< 1 … 8: of the size, rounded up
        cv::Rect part;      ///< stored, in pixels of the scaled picture, inside it; empty: all of it
        bool quick = false; ///< a coarser cosine transform, and colours that are not interpolated
        bool whole = true;  ///< looks for damage below the part too
    };
    /// Decodes to 8-bit BGR. May throw what allocating a cv::Mat throws.
    bool read(const Wish& wish, cv::Mat& bgr);
    /// All of the picture by bands, the memory of which is all that a sequential file takes.
    bool begin(int eighths);
    /// The next `count` rows (the last of them, or fewer than there are) of scaledSize, as 8-bit BGR.
    bool nextRows(int count, cv::Mat& bgr);
    cv::Size scaledSize(int eighths) const;
    bool progressive() const;
    /// Is there an end marker, so that nothing was cut off?
    bool endsProperly() const;
    const std::string& error() const { return m_error; }

private:
    struct State;
    JpegReader();
    void findOrientation();
    cv::Mat bgrOf(const cv::Mat& rows) const;
    bool start(const Wish& wish);
    bool cut(cv::Rect& part);
    bool readRows(cv::Mat& rows, const Wish& wish);
    bool scanRows(cv::Mat& rows);

    std::unique_ptr<State> m_state;
    std::string m_error;
    int m_orientation = 1;
};

} // namespace imago
