// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/dicom.h"

#include "core/image/dicom_file.h"
#include "core/image/image.h"
#include "core/image/jpeg_reader.h"
#include "core/image/picture_errors.h"

#include <fmt/format.h>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace imago {

namespace {

constexpr std::string_view runLengths = "1.2.840.10008.1.2.5";

Error notRead(const std::string& name, const std::string& why) {
    return failure(ErrorCode::unsupported,
                   fmt::format("{} is a DICOM file {}; export the picture as PNG", name, why));
}

std::uint32_t little32(Bytes bytes, std::size_t at) {
    return bytes[at] | std::uint32_t{bytes[at + 1]} << 8 | std::uint32_t{bytes[at + 2]} << 16 |
           std::uint32_t{bytes[at + 3]} << 24;
}

/// PackBits (PS3.5 G.3.1) into every `step`-th byte. False where there is too little.
bool unpack(Bytes packed, std::uint8_t* to, std::size_t count, std::size_t step) {
    std::size_t done = 0;
    for (std::size_t at = 0; at + 1 < packed.size() && done < count;) {
        const int code = static_cast<std::int8_t>(packed[at++]);
        if (code == -128) continue;
        const auto length = static_cast<std::size_t>(code < 0 ? 1 - code : 1 + code);
        if (code >= 0 && packed.size() - at < length) return false;
        for (std::size_t i = 0; i < length && done < count; ++i, ++done)
            to[done * step] = packed[code < 0 ? at : at + i];
        at += code < 0 ? 1 : length;
    }
    return done == count;
}

class Dicom {
public:
    static Result<Dicom> open(Bytes bytes, const std::string& name) {
        IMAGO_TRY(elements, DicomElements::read(bytes, name));
        Dicom out(std::move(elements), name);
        IMAGO_CHECK(out.measure());
        return out;
    }

    int frames() const { return m_frames; }
    Size size() const { return m_size; }

    Result<cv::Mat> frame(int index) const {
        if (!m_elements.encapsulated()) {
            const auto pixels = m_elements.pixels()[0];
            return shown(cv::Mat(m_size.height, m_size.width, m_type,
                                 const_cast<std::uint8_t*>(pixels.data() + m_frameBytes * std::size_t(index)))
                             .clone());
        }
        const auto data = compressed(index);
        if (data.empty()) return damaged(m_name);
        if (m_elements.syntax() == runLengths) return fromRunLengths(data);
        // Before it is decoded: what lies inside may claim any size.
        if (sizeInside(data) != m_size) return damaged(m_name);
        cv::Mat stored = cv::imdecode(data, cv::IMREAD_UNCHANGED);
        if (stored.size() != cv::Size(m_size.width, m_size.height) || stored.channels() != m_channels)
            return damaged(m_name);
        if (m_channels == 3) return stored; // BGR already
        if (m_signed && stored.depth() == CV_16U)
            stored = cv::Mat(stored.size(), CV_16SC1, stored.data).clone();
        return shown(stored);
    }

private:
    Dicom(DicomElements elements, std::string name)
        : m_elements(std::move(elements)),
          m_name(std::move(name)) {}

    Status measure() {
        m_size = {m_elements.number(0x0011, 0), m_elements.number(0x0010, 0)};
        m_frames = static_cast<int>(std::clamp(m_elements.decimal(0x0008).value_or(1), 1.0, 1e6));
        m_channels = m_elements.number(0x0002, 1);
        m_kind = m_elements.word(0x0004);
        m_signed = m_elements.number(0x0103, 0) == 1;
        const int bits = m_elements.number(0x0100, 0);
        if (m_size.width == 0 || m_size.height == 0 || m_elements.pixels().empty())
            return notRead(m_name, "without a picture");
        if (isTooLarge(m_size)) return tooLarge(m_name, m_size, "scale it down or cut it");
        const bool grey = m_channels == 1 && (bits == 8 || bits == 16) && m_kind.starts_with("MONOCHROME");
        const bool colours = m_channels == 3 && bits == 8;
        const bool asStored = !m_elements.encapsulated() || m_elements.syntax() == runLengths;
        const bool knownColours =
            m_kind == "RGB" || m_kind == "YBR_FULL" || (!asStored && m_kind.starts_with("YBR_"));
        if (!grey && !(colours && knownColours))
            return notRead(m_name,
                           fmt::format("with {} channels of {} bits, which are not read", m_channels, bits));
        const int depth = bits == 8 ? (m_signed ? CV_8S : CV_8U) : (m_signed ? CV_16S : CV_16U);
        m_type = CV_MAKETYPE(depth, m_channels);
        m_frameBytes =
            std::size_t(CV_ELEM_SIZE(m_type)) * std::size_t(m_size.width) * std::size_t(m_size.height);
        return m_elements.encapsulated() ? checkCompressed() : checkLength();
    }

    Status checkLength() const {
        if (m_elements.pixels()[0].size() < m_frameBytes * std::size_t(m_frames)) return damaged(m_name);
        return {};
    }

    Status checkCompressed() const {
        const auto& syntax = m_elements.syntax();
        const bool jpeg = syntax == "1.2.840.10008.1.2.4.50";
        const bool jpeg2000 = syntax == "1.2.840.10008.1.2.4.90" || syntax == "1.2.840.10008.1.2.4.91";
        if (!jpeg && !jpeg2000 && syntax != runLengths)
            return notRead(m_name, "compressed in a way that is not read (" + syntax + ")");
        if (m_frames > 1 && m_elements.pixels().size() != std::size_t(m_frames) &&
            m_elements.offsets().size() != 4 * std::size_t(m_frames))
            return notRead(m_name, "whose frames cannot be told apart");
        return {};
    }

    /// The fragments of a frame in one piece: one fragment each, or as the table of offsets says.
    std::vector<std::uint8_t> compressed(int index) const {
        const auto& parts = m_elements.pixels();
        const auto at = static_cast<std::size_t>(index);
        std::vector<std::uint8_t> out;
        if (m_frames > 1 && parts.size() == std::size_t(m_frames)) {
            out.assign(parts[at].begin(), parts[at].end());
            return out;
        }
        const auto table = m_elements.offsets();
        const bool several = m_frames > 1;
        const std::uint64_t from = several ? little32(table, 4 * at) : 0;
        const std::uint64_t to = several && index + 1 < m_frames ? little32(table, 4 * at + 4) : UINT64_MAX;
        std::uint64_t position = 0; // of the fragment's item, eight bytes before its data
        for (const auto& part : parts) {
            if (position >= from && position < to) out.insert(out.end(), part.begin(), part.end());
            position += 8 + part.size();
        }
        return out;
    }

    /// Of a JPEG or JPEG 2000 picture; 0×0 where it is neither.
    static Size sizeInside(Bytes data) {
        const auto format = pictureFormat(data);
        if (format == PictureFormat::jp2) return headerSize(data, format);
        JpegReader reader(data);
        return format == PictureFormat::jpeg && reader.readHeader() ? reader.size() : Size();
    }

    /// PS3.5 annex G: a segment for each byte of each channel, the high byte first.
    Result<cv::Mat> fromRunLengths(Bytes data) const {
        const auto pixel = static_cast<std::size_t>(CV_ELEM_SIZE(m_type));
        const auto width = static_cast<std::size_t>(CV_ELEM_SIZE1(m_type));
        // A run of 128 bytes takes two of the file.
        if (data.size() < 64 || little32(data, 0) != pixel || m_frameBytes / 64 > data.size())
            return damaged(m_name);
        cv::Mat stored(m_size.height, m_size.width, m_type);
        for (std::size_t segment = 0; segment < pixel; ++segment) {
            const std::size_t from = little32(data, 4 + 4 * segment);
            const std::size_t to = segment + 1 < pixel ? little32(data, 8 + 4 * segment) : data.size();
            if (from > to || to > data.size()) return damaged(m_name);
            const auto place = segment / width * width + (width - 1 - segment % width);
            if (!unpack(data.subspan(from, to - from), stored.data + place, stored.total(), pixel))
                return damaged(m_name);
        }
        return shown(stored);
    }

    Result<cv::Mat> shown(const cv::Mat& stored) const {
        return m_channels == 3 ? colour(stored) : grey(stored);
    }

    cv::Mat colour(const cv::Mat& any) const {
        cv::Mat stored = any, out;
        const bool planes = m_elements.number(0x0006, 0) == 1 && m_elements.syntax() != runLengths;
        if (planes) {
            std::vector<cv::Mat> channels;
            for (int c = 0; c < 3; ++c)
                channels.emplace_back(any.rows, any.cols, CV_8UC1,
                                      any.data + any.total() * static_cast<std::size_t>(c));
            cv::merge(channels, stored);
        }
        if (m_kind == "RGB") {
            cv::cvtColor(stored, out, cv::COLOR_RGB2BGR);
            return out;
        }
        cv::Mat swapped(stored.size(), CV_8UC3); // OpenCV wants Cr before Cb
        const int order[] = {0, 0, 1, 2, 2, 1};
        cv::mixChannels(&stored, 1, &swapped, 1, order, 3);
        cv::cvtColor(swapped, out, cv::COLOR_YCrCb2BGR);
        return out;
    }

    cv::Mat grey(const cv::Mat& stored) const {
        cv::Mat values, eight, out;
        stored.convertTo(values, CV_64F, m_elements.decimal(0x1053).value_or(1),
                         m_elements.decimal(0x1052).value_or(0));
        double low = 0, high = 0;
        cv::minMaxLoc(values, &low, &high);
        const auto centre = m_elements.decimal(0x1050), width = m_elements.decimal(0x1051);
        if (centre && width && *width >= 1) {
            low = *centre - 0.5 - (*width - 1) / 2;
            high = low + std::max(*width - 1, 1e-6);
        }
        const double factor = high > low ? 255 / (high - low) : 0;
        values.convertTo(eight, CV_8U, factor, -low * factor);
        if (m_kind == "MONOCHROME1") cv::subtract(cv::Scalar::all(255), eight, eight);
        cv::cvtColor(eight, out, cv::COLOR_GRAY2BGR);
        return out;
    }

    DicomElements m_elements;
    std::string m_name, m_kind;
    Size m_size;
    std::size_t m_frameBytes = 0;
    int m_frames = 1, m_channels = 1, m_type = 0;
    bool m_signed = false;
};

} // namespace

Result<DecodedPicture> decodeDicom(Bytes bytes, const std::string& name) {
    IMAGO_TRY(dicom, Dicom::open(bytes, name));
    IMAGO_TRY(bgr, dicom.frame(0));
    return DecodedPicture{bgr, dicom.size(), 1};
}

Result<int> dicomFrames(Bytes bytes, const std::string& name) {
    IMAGO_TRY(dicom, Dicom::open(bytes, name));
    return dicom.frames();
}

Status readDicomFrames(Bytes bytes, const std::string& name,
                       const std::function<Status(int, const cv::Mat&)>& take) {
    return guarded(name, [&]() -> Status {
        IMAGO_TRY(dicom, Dicom::open(bytes, name));
        for (int i = 0; i < dicom.frames(); ++i) {
            IMAGO_TRY(bgr, dicom.frame(i));
            IMAGO_CHECK(take(i, bgr));
        }
        return {};
    });
}

} // namespace imago
