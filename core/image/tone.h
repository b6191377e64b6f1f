// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace imago {

/// The values that become 0 and 255.
struct ValueWindow {
    double low = 0, high = 255;
    bool operator==(const ValueWindow&) const = default;
};

/// Finds the window of a picture from its rows, all of them or band by band.
///
/// 8-bit: 0…255. 16-bit: 0…65535, unless the values (from the 0.1 % to the 99.9 % point of all channels but
/// alpha) span less than a quarter of that, as 10-, 12- and 14-bit cameras, microscopes and X-rays leave it:
/// then these two points. Float: 0…1 where the two points lie there and span a quarter of it at least, else
/// the two points. Values that are not finite, or beyond ±1e30 (fillers of maps), are left out. Flat pictures
/// keep the plain range; where they lie outside it, their value becomes the middle.
class WindowFinder {
public:
    /// CV_8U, CV_16U or CV_32F; 2 and 4 channels: the last is alpha.
    void add(const cv::Mat& rows);
    ValueWindow window() const;

private:
    void addFloat(float value);

    int m_depth = 0;
    std::vector<std::uint64_t> m_counts; ///< of 16-bit values
    std::vector<float> m_kept;           ///< every m_stride-th value
    std::uint64_t m_seen = 0, m_stride = 1;
};

/// What alpha means. Premultiplied: colours are already dimmed by it (TIFF's associated alpha).
enum class Alpha { straight, premultiplied };

/// 8-bit BGR of BGR, BGRA, grey or grey with alpha in CV_8U, CV_16U or CV_32F; alpha is composited on white.
/// Values that are not finite become 0. Errors: unsupported (other counts of channels).
Result<cv::Mat> toBgr(const cv::Mat& picture, const ValueWindow& window, Alpha alpha,
                      const std::string& name);

/// The three depths that the rest knows: signed and 32-bit integers and doubles become floats, signed bytes
/// bytes.
cv::Mat inKnownDepth(const cv::Mat& picture);

/// 8-bit BGR of light that has no upper end (EXR, Radiance HDR): CV_32FC3, linear, Rec. 709 primaries.
/// Reinhard, Stark, Shirley and Ferwerda, "Photographic Tone Reproduction for Digital Images" (2002), the
/// global operator: luminance over its log-average times 0.18, L (1 + L / white²) / (1 + L), white at the
/// brightest luminance; then the sRGB curve. Negative and not finite values count as 0.
cv::Mat toneMapped(const cv::Mat& linear);

} // namespace imago
