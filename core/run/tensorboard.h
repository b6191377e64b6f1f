// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace imago {

/// CRC-32C (Castagnoli) as in RFC 3720, appendix B.4: 0xe3069283 for "123456789".
std::uint32_t crc32c(std::string_view bytes);

/// A value of a curve at an optimizer step.
struct ScalarPoint {
    std::string tag; ///< "val/loss"
    std::int64_t step = 0;
    double wallTime = 0; ///< Unix seconds
    double value = 0;    ///< written as float32, as the format has it
    bool operator==(const ScalarPoint&) const = default;
};

/// The content of an events.out.tfevents file, as TensorBoard reads it. Records of TFRecord: length as
/// uint64, its masked CRC-32C, the bytes, their masked CRC-32C, all little-endian (tensorflow/core/lib/io/
/// record_writer.h). The bytes are Event messages of tensorflow/core/util/event.proto: wall_time = 1
/// (double), step = 2 (int64), file_version = 3 ("brain.Event:2", the first record alone), summary = 5 with
/// Summary.Value value = 1 of tag = 1 and simple_value = 2 (float). Points of one step and time that follow
/// each other share an event.
std::string tensorBoardEvents(std::span<const ScalarPoint> points);

} // namespace imago
