// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <cstdint>
#include <span>

namespace imago {

/// CIFAR-10 and CIFAR-100 as binary files (Krizhevsky, "Learning multiple layers of features from tiny
/// images", 2009): records of one label byte, or a coarse and a fine one, and 32 × 32 bytes of red, of green,
/// of blue.
///     CIFAR-10   data_batch_N.bin test_batch.bin batches.meta.txt
///     CIFAR-100  train.bin test.bin fine_label_names.txt coarse_label_names.txt
/// The coarse class becomes the supercategory of the fine one.
inline constexpr int cifarSide = 32;
inline constexpr std::size_t cifarPixels = std::size_t{3} * cifarSide * cifarSide;

struct CifarRecord {
    std::uint8_t coarse = 0, label = 0; ///< coarse: CIFAR-100 alone
    std::span<const std::uint8_t> planes;
};
/// Errors: corrupt (not a whole number of records).
Result<std::vector<CifarRecord>> parseCifar(std::span<const std::uint8_t> bytes, bool hundred,
                                            const std::string& where);

int likelyCifar(const std::filesystem::path& source);
/// Pictures are unpacked as PNG below ReadOptions::unpackTo (batch/number.png).
Result<Dataset> readCifar(const std::filesystem::path& source, const ReadOptions& options);
/// The files of CIFAR-10, of up to 256 classes. Pictures of another size are scaled to 32 × 32, their shape
/// not kept, and counted ("size"); those without a class are left out. No choices.
Status writeCifar(const Dataset& data, Output& out, const WriteOptions& options);

} // namespace imago
