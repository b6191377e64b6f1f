// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/loop/machine.h"

#include <ATen/autocast_mode.h>
#include <torch/torch.h>
#include <torch/version.h>

#include <exception>
#include <new>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// Where LibTorch 1.13 and 2.x differ, and what neither of them has.
namespace imago::train {

/// Optimizer::zero_grad of 1.13 fills with zeros; dropping the gradient is cheaper.
inline void dropGradients(const std::vector<torch::Tensor>& parameters) {
    for (const torch::Tensor& parameter : parameters)
        parameter.mutable_grad().reset();
}

/// The optimizer's map from parameter to state is keyed by a text in 1.13 and by an address in 2.x.
template <class States> auto stateKey(const States&, const torch::Tensor& parameter) {
    using Key = typename States::key_type;
    if constexpr (std::is_same_v<Key, std::string>) {
        std::ostringstream text;
        text << parameter.unsafeGetTensorImpl();
        return text.str();
    } else {
        return static_cast<Key>(parameter.unsafeGetTensorImpl());
    }
}

/// An allocation failed: CUDA throws a type of its own, the CPU's allocator a plain Error with this text.
inline bool isOutOfMemory(const std::exception& error) {
    if (dynamic_cast<const std::bad_alloc*>(&error) || dynamic_cast<const c10::OutOfMemoryError*>(&error))
        return true;
    const std::string_view text = error.what();
    return text.find("can't allocate memory") != std::string_view::npos ||
           text.find("out of memory") != std::string_view::npos;
}

/// Mixed precision on CUDA for as long as it lives.
class Autocast {
public:
    explicit Autocast(Mixed mixed) : m_on(mixed != Mixed::off) {
        if (!m_on) return;
        at::autocast::increment_nesting();
        set(true, mixed == Mixed::float16 ? at::kHalf : at::kBFloat16);
    }
    ~Autocast() {
        if (!m_on) return;
        set(false, at::kBFloat16);
        if (at::autocast::decrement_nesting() == 0) at::autocast::clear_cache();
    }
    Autocast(const Autocast&) = delete;
    Autocast& operator=(const Autocast&) = delete;

private:
    static void set(bool on, at::ScalarType type) {
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
        at::autocast::set_autocast_dtype(at::kCUDA, type);
        at::autocast::set_autocast_enabled(at::kCUDA, on);
#else
        at::autocast::set_autocast_gpu_dtype(type);
        at::autocast::set_enabled(on);
#endif
    }
    bool m_on;
};

} // namespace imago::train
