// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"

#include <fstream>

using namespace imago;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostFiles = 24;

/// Names that stay below the folder they are put into.
bool isHarmless(const fs::path& name) {
    if (name.empty() || name.is_absolute() || name.native().size() > 200) return false;
    for (const auto& part : name)
        if (part == ".." || part.native().find('\0') != std::string::npos) return false;
    return true;
}

/// Files as "NAME\n", two bytes of length, content; again and again.
void unpack(fuzz::Input input, const fs::path& folder) {
    auto text = fuzz::textOf(input);
    for (std::size_t i = 0; i < mostFiles && !text.empty(); ++i) {
        const auto end = text.find('\n');
        if (end == text.npos || text.size() < end + 3) return;
        const fs::path name(text.substr(0, end));
        const auto length =
            static_cast<std::uint8_t>(text[end + 1]) | static_cast<std::uint8_t>(text[end + 2]) << 8;
        const auto content = text.substr(end + 3, static_cast<std::size_t>(length));
        text.remove_prefix(std::min(text.size(), end + 3 + content.size()));
        if (!isHarmless(name)) continue;
        std::error_code code;
        fs::create_directories((folder / name).parent_path(), code);
        std::ofstream(folder / name, std::ios::binary) << content;
    }
}

} // namespace

/// A folder of files: every reader that takes it for its own, and the one that is asked for by name.
IMAGO_FUZZ_TARGET(folders) {
    const auto root = fs::path("/dev/shm") / ("imago-fuzz-" + std::to_string(::getpid()));
    const auto folder = root / "data";
    std::error_code code;
    fs::remove_all(root, code);
    fs::create_directories(folder, code);
    unpack(input, folder);
    ReadOptions options;
    options.unpackTo = root / "unpacked";
    const auto guessed = recogniseFormat(folder);
    bool any = false;
    for (const auto& format : formats()) {
        const bool likely = format.likelihood(folder) > 0;
        any = any || likely;
        if (likely) static_cast<void>(format.read(folder, options));
    }
    fuzz::require(guessed.ok() == any);
    fs::remove_all(root, code);
}
