// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unistd.h>

/// What the programs of this folder share. Each is one function that takes any bytes: libFuzzer calls it with
/// those it makes up (llvm.org/docs/LibFuzzer.html), and tests/formats/test_corpus.cpp with those that are
/// kept in corpus/.
namespace imago::fuzz {

using Input = std::span<const std::uint8_t>;
using Target = void (*)(Input);

/// By name, of those that are linked into a program.
inline std::map<std::string, Target>& targets() {
    static std::map<std::string, Target> all;
    return all;
}

/// IMAGO_FUZZ_TARGET(coco) { … what is done with `input` … }
#ifdef IMAGO_FUZZ_REPLAY
#define IMAGO_FUZZ_TARGET(name)                                                                         \
    static void fuzzed(imago::fuzz::Input input);                                                       \
    [[maybe_unused]] static const bool isListed = imago::fuzz::targets().emplace(#name, fuzzed).second; \
    static void fuzzed([[maybe_unused]] imago::fuzz::Input input)
#else
#define IMAGO_FUZZ_TARGET(name)                                                           \
    static void fuzzed(imago::fuzz::Input input);                                         \
    extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) { \
        fuzzed({bytes, count});                                                           \
        return 0;                                                                         \
    }                                                                                     \
    static void fuzzed([[maybe_unused]] imago::fuzz::Input input)
#endif

inline std::string_view textOf(Input input) {
    return {reinterpret_cast<const char*>(input.data()), input.size()};
}

/// What must hold whatever the input is.
inline void require(bool holds) {
    if (!holds) std::abort();
}

/// Every picture is "found", so that what is said of it is looked at; nothing is written.
inline ReadOptions everyPictureFound() {
    ReadOptions options;
    options.findPicture = [](const std::string& name) { return std::filesystem::path("/nowhere") / name; };
    return options;
}

/// The input as a file that readers can open by its path; in memory, gone at the end.
class MemoryFile {
public:
    explicit MemoryFile(Input input) : m_file(::memfd_create("input", MFD_CLOEXEC)) {
        require(m_file >= 0);
        require(::write(m_file, input.data(), input.size()) == static_cast<ssize_t>(input.size()));
    }
    ~MemoryFile() { ::close(m_file); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(m_file); }

private:
    int m_file;
};

/// Takes an input apart into numbers; zeros after its end.
class Numbers {
public:
    explicit Numbers(Input input) : m_left(input) {}

    bool atEnd() const { return m_left.empty(); }
    template <class T> T take() {
        T value{};
        const auto count = std::min(m_left.size(), sizeof value);
        std::memcpy(&value, m_left.data(), count);
        m_left = m_left.subspan(count);
        return value;
    }
    int below(int end) { return take<std::uint8_t>() % end; }
    /// Plain ones, on and beside the grid, and now and then those that no picture has.
    double coordinate() {
        const auto kind = take<std::uint8_t>();
        if (kind < 160) return kind % 80;
        if (kind < 220) return take<std::int16_t>() / 64.0;
        if (kind < 240) return take<std::int32_t>() * 0x1p-10;
        return take<double>();
    }

private:
    Input m_left;
};

} // namespace imago::fuzz
