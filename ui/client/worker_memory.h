// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace imago {

/// How many bytes of private memory a worker may have, so that it fails with its own word ("not enough
/// memory") before the machine comes to a standstill or the kernel ends the studio: nine tenths of what there
/// is, at least 1 GiB. IMAGO_WORKER_MEMORY says it otherwise, in MiB; 0 there, and here, is no limit. Where a
/// GPU's driver is, there is none unless that asks for one: drivers map more than they use.
std::int64_t workerMemoryLimit();

/// For this process, from now on; nothing where `bytes` is 0. Safe between fork and exec.
void limitMemory(std::int64_t bytes);

} // namespace imago
