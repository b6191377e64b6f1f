// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/picture_format.h"

#include <opencv2/core/mat.hpp>

#include <memory>
#include <string>

namespace imago {

/// One JPEG in memory, by libjpeg-turbo directly: OpenCV's reader takes truncated data for a picture with a
/// grey lower half, since libjpeg merely warns of it. Here such warnings are failures.
///
/// Call readHeader, then read, once each; after a false, error() says why in libjpeg's words.
class JpegReader {
public:
    explicit JpegReader(Bytes bytes);
    ~JpegReader();
    JpegReader(const JpegReader&) = delete;
    JpegReader& operator=(const JpegReader&) = delete;

    bool readHeader();
    Size size() const;                                ///< stored, full
    int orientation() const { return m_orientation; } ///< EXIF 1…8

    /// Decodes to 8-bit BGR at 1/denominator (1, 2, 4, 8) of the size, rounded up. May throw what allocating
    /// a cv::Mat throws.
    bool read(int denominator, cv::Mat& bgr);
    const std::string& error() const { return m_error; }

private:
    struct State;
    void findOrientation();
    bool start(int denominator);
    bool readRows(cv::Mat& rows);

    std::unique_ptr<State> m_state;
    std::string m_error;
    int m_orientation = 1;
};

} // namespace imago
