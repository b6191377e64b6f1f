// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/video_capture.h"

#include "core/base/files.h"

#include <fmt/format.h>

#include <dlfcn.h>

namespace imago {

namespace fs = std::filesystem;

namespace {

Error noModule(const std::string& why) {
    return failure(
        ErrorCode::unsupported,
        fmt::format("videos cannot be read: {}; install Imago anew, or take the frames with: ffmpeg "
                    "-i VIDEO frame-%06d.png",
                    why));
}

} // namespace

fs::path videoModule() {
    std::error_code code;
    const auto program = fs::read_symlink("/proc/self/exe", code);
    return program.parent_path().parent_path() / "lib/imago/imago_video.so";
}

Result<MakeVideoCapture> loadVideoModule(const fs::path& module) {
    std::error_code code;
    if (!fs::exists(module, code)) return noModule(toUtf8(module) + " is missing");
    void* library = ::dlopen(module.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!library) return noModule(::dlerror());
    const auto make =
        reinterpret_cast<VideoCapture* (*)(const char*)>(::dlsym(library, makeVideoCaptureName));
    if (!make || !std::unique_ptr<VideoCapture>(make(IMAGO_VERSION)))
        return noModule(toUtf8(module) + " does not belong to Imago " IMAGO_VERSION);
    return MakeVideoCapture(make);
}

Result<std::unique_ptr<VideoCapture>> makeVideoCapture() {
    static const auto loaded = loadVideoModule(videoModule());
    if (!loaded) return loaded.error();
    return std::unique_ptr<VideoCapture>((*loaded)(IMAGO_VERSION));
}

} // namespace imago
