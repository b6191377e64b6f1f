// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace imago {

/// Mixes a 64-bit value (the finaliser of SplitMix64, Steele, Lea and Flood 2014).
constexpr std::uint64_t mix64(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15ull;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
    return x ^ (x >> 31);
}

/// A seed from several parts (seed, epoch, sample index …): equal parts give equal seeds on every machine.
template <class... Parts> constexpr std::uint64_t seedOf(std::uint64_t first, Parts... rest) {
    std::uint64_t h = mix64(first);
    ((h = mix64(h ^ static_cast<std::uint64_t>(rest))), ...);
    return h;
}

/// SplitMix64: small, fast, and the same numbers everywhere, unlike the distributions of <random>. Not for
/// secrets.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next() {
        m_state += 0x9e3779b97f4a7c15ull;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
        return z ^ (z >> 31);
    }
    /// Uniform in [0, 1).
    double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    /// Uniform in [low, high).
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// Uniform in 0 … n-1; n > 0.
    std::uint64_t below(std::uint64_t n) {
        return static_cast<std::uint64_t>(uniform() * static_cast<double>(n));
    }
    bool chance(double probability) { return uniform() < probability; }
    /// Standard normal (Box and Muller 1958).
    double normal();

    template <class T> void shuffle(std::vector<T>& items) {
        for (std::size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[below(i)]);
    }

    std::uint64_t state() const { return m_state; }

private:
    std::uint64_t m_state;
};

} // namespace imago
