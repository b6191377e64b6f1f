// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/jpeg_reader.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <jerror.h>
#include <jpeglib.h>
#include <vector>

namespace imago {

namespace {

/// A progressive file can ask for endless passes over a huge picture; real encoders stop at some ten.
constexpr int mostScans = 500;

/// Warnings after which part of the picture is made up. A missing end marker alone loses nothing in a
/// sequential file; in a progressive one it means that refinements are missing.
bool isDamage(const jpeg_common_struct& info) {
    switch (info.err->msg_code) {
        case JWRN_HIT_MARKER:
        case JWRN_HUFF_BAD_CODE:
        case JWRN_MUST_RESYNC:
            return true;
        case JWRN_JPEG_EOF:
            return reinterpret_cast<const jpeg_decompress_struct&>(info).progressive_mode;
        default:
            return false;
    }
}

} // namespace

/// libjpeg leaves by longjmp: whatever it can jump over lives here or is trivial.
struct JpegReader::State {
    jpeg_decompress_struct info;
    jpeg_error_mgr errors;
    jpeg_progress_mgr progress;
    std::jmp_buf jump;
    char message[JMSG_LENGTH_MAX];
    bool made = false;
    Bytes bytes;
    std::FILE* file = nullptr;     ///< instead of bytes
    std::vector<JSAMPLE> unwanted; ///< a row

    static State& of(j_common_ptr info) { return *static_cast<State*>(info->client_data); }

    [[noreturn]] static void onError(j_common_ptr info) {
        info->err->format_message(info, of(info).message);
        std::longjmp(of(info).jump, 1);
    }
    static void onMessage(j_common_ptr info, int level) {
        if (level < 0 && isDamage(*info)) onError(info);
    }
    static void onOutput(j_common_ptr) {}
    static void onProgress(j_common_ptr info) {
        if (reinterpret_cast<j_decompress_ptr>(info)->input_scan_number <= mostScans) return;
        std::snprintf(of(info).message, JMSG_LENGTH_MAX, "more than %d scans", mostScans);
        std::longjmp(of(info).jump, 1);
    }
};

JpegReader::JpegReader(Bytes bytes) : JpegReader() {
    m_state->bytes = bytes;
}

JpegReader::JpegReader(std::FILE* file) : JpegReader() {
    m_state->file = file;
}

JpegReader::JpegReader() : m_state(std::make_unique<State>()) {
    auto& s = *m_state;
    s.message[0] = 0;
    s.info.err = jpeg_std_error(&s.errors);
    s.errors.error_exit = State::onError;
    s.errors.emit_message = State::onMessage;
    s.errors.output_message = State::onOutput;
    s.progress.progress_monitor = State::onProgress;
}

JpegReader::~JpegReader() {
    if (m_state->made) jpeg_destroy_decompress(&m_state->info);
}

bool JpegReader::readHeader() {
    auto& s = *m_state;
    if (setjmp(s.jump)) {
        m_error = s.message;
        return false;
    }
    s.info.client_data = &s; // kept by jpeg_create_decompress
    jpeg_create_decompress(&s.info);
    s.made = true;
    s.info.progress = &s.progress;
    if (s.file)
        jpeg_stdio_src(&s.info, s.file);
    else
        jpeg_mem_src(&s.info, s.bytes.data(), static_cast<unsigned long>(s.bytes.size()));
    jpeg_save_markers(&s.info, JPEG_APP0 + 1, 0xffff);
    jpeg_read_header(&s.info, TRUE);
    findOrientation();
    return true;
}

/// The markers are gone once the picture has been read.
void JpegReader::findOrientation() {
    for (auto marker = m_state->info.marker_list; marker; marker = marker->next) {
        const Bytes data(marker->data, marker->data_length);
        if (data.size() < 6 || data[0] != 'E' || data[1] != 'x') continue;
        m_orientation = exifOrientation(data);
        return;
    }
}

Size JpegReader::size() const {
    return {static_cast<int>(m_state->info.image_width), static_cast<int>(m_state->info.image_height)};
}

cv::Size JpegReader::scaledSize(int eighths) const {
    const Size full = size();
    return {(full.width * eighths + 7) / 8, (full.height * eighths + 7) / 8};
}

bool JpegReader::progressive() const {
    return m_state->info.progressive_mode;
}

bool JpegReader::endsProperly() const {
    // Cameras and programs append padding or a few bytes of their own.
    constexpr std::size_t mostAfter = 64;
    const Bytes& bytes = m_state->bytes;
    for (std::size_t i = 2; i <= std::min(bytes.size(), mostAfter); ++i) {
        const auto* at = bytes.data() + bytes.size() - i;
        if (at[0] == 0xff && at[1] == JPEG_EOI) return true;
    }
    return false;
}

bool JpegReader::start(const Wish& wish) {
    auto& s = *m_state;
    if (setjmp(s.jump)) {
        m_error = s.message;
        return false;
    }
    s.info.scale_num = static_cast<unsigned>(wish.eighths);
    s.info.scale_denom = 8;
    if (wish.quick) {
        s.info.dct_method = JDCT_IFAST;
        s.info.do_fancy_upsampling = FALSE;
    }
    const bool inks = s.info.jpeg_color_space == JCS_CMYK || s.info.jpeg_color_space == JCS_YCCK;
    s.info.out_color_space = inks ? JCS_CMYK : JCS_EXT_BGR;
    jpeg_start_decompress(&s.info);
    return true;
}

/// Leaves columns and rows out before the first is read; the part then starts at a block's edge.
bool JpegReader::cut(cv::Rect& part) {
    auto& s = *m_state;
    if (setjmp(s.jump)) {
        m_error = s.message;
        return false;
    }
    auto x = static_cast<JDIMENSION>(part.x), width = static_cast<JDIMENSION>(part.width);
    jpeg_crop_scanline(&s.info, &x, &width);
    part.x = static_cast<int>(x);
    part.width = static_cast<int>(width);
    if (part.y > 0) jpeg_skip_scanlines(&s.info, static_cast<JDIMENSION>(part.y));
    return true;
}

bool JpegReader::readRows(cv::Mat& rows, const Wish& wish) {
    auto& s = *m_state;
    if (setjmp(s.jump)) {
        m_error = s.message;
        return false;
    }
    const auto first = s.info.output_scanline;
    const auto end = first + static_cast<JDIMENSION>(rows.rows);
    while (s.info.output_scanline < end) {
        JSAMPROW row = rows.ptr(static_cast<int>(s.info.output_scanline - first));
        jpeg_read_scanlines(&s.info, &row, 1);
    }
    if (end < s.info.output_height) {
        if (!wish.whole) {
            jpeg_abort_decompress(&s.info);
            return true;
        }
        // Skipping to the very end would only stop; the last row makes libjpeg look at all before it.
        if (end + 1 < s.info.output_height) jpeg_skip_scanlines(&s.info, s.info.output_height - 1 - end);
        JSAMPROW last = s.unwanted.data();
        jpeg_read_scanlines(&s.info, &last, 1);
    }
    jpeg_finish_decompress(&s.info);
    return true;
}

bool JpegReader::read(const Wish& wish, cv::Mat& bgr) {
    if (!start(wish)) return false;
    const auto& info = m_state->info;
    const cv::Rect all(cv::Point(),
                       cv::Size(static_cast<int>(info.output_width), static_cast<int>(info.output_height)));
    cv::Rect asked = wish.part.empty() ? all : wish.part & all, part = asked;
    // Blocks of a progressive file are all in memory by now, and leaving some out saves little.
    if (info.progressive_mode)
        part = all;
    else if (asked != all && !cut(part))
        return false;
    const bool inks = info.out_color_space == JCS_CMYK;
    m_state->unwanted.resize(static_cast<std::size_t>(info.output_width) * (inks ? 4 : 3));
    cv::Mat rows(part.height, part.width, inks ? CV_8UC4 : CV_8UC3);
    if (!readRows(rows, wish)) return false;
    if (part != asked) rows = rows(asked - part.tl());
    bgr = bgrOf(rows);
    return true;
}

cv::Mat JpegReader::bgrOf(const cv::Mat& rows) const {
    if (rows.channels() == 3) return rows;
    // Adobe's programs store light rather than ink (inverted CMYK) and say so by their marker.
    const int flip = m_state->info.saw_Adobe_marker ? 0 : 255;
    cv::Mat bgr(rows.size(), CV_8UC3);
    rows.forEach<cv::Vec4b>([&](const cv::Vec4b& cmyk, const int* at) {
        auto& pixel = bgr.at<cv::Vec3b>(at[0], at[1]);
        const int light = cmyk[3] ^ flip;
        for (int c = 0; c < 3; ++c)
            pixel[2 - c] = static_cast<uchar>(((cmyk[c] ^ flip) * light + 127) / 255);
    });
    return bgr;
}

bool JpegReader::begin(int eighths) {
    Wish wish;
    wish.eighths = eighths;
    return start(wish);
}

bool JpegReader::nextRows(int count, cv::Mat& bgr) {
    auto& s = *m_state;
    cv::Mat rows(count, static_cast<int>(s.info.output_width),
                 s.info.out_color_space == JCS_CMYK ? CV_8UC4 : CV_8UC3);
    if (!scanRows(rows)) return false;
    bgr = bgrOf(rows);
    return true;
}

bool JpegReader::scanRows(cv::Mat& rows) {
    auto& s = *m_state;
    if (setjmp(s.jump)) {
        m_error = s.message;
        return false;
    }
    for (int i = 0; i < rows.rows; ++i) {
        JSAMPROW row = rows.ptr(i);
        jpeg_read_scanlines(&s.info, &row, 1);
    }
    if (s.info.output_scanline >= s.info.output_height) jpeg_finish_decompress(&s.info);
    return true;
}

} // namespace imago
