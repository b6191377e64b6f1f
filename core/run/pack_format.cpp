// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/pack_format.h"

#include "core/base/files.h"
#include "core/run/calibration_file.h"

#include <fmt/format.h>

namespace imago {

namespace fs = std::filesystem;

namespace pack {

Result<Draft> Draft::open(const fs::path& folder) {
    std::error_code code;
    if (fs::exists(folder, code) && (!fs::is_directory(folder, code) || !fs::is_empty(folder, code)))
        return failure(ErrorCode::alreadyExists,
                       fmt::format("{} exists already; choose another folder", toUtf8(folder)));
    fs::create_directories(folder, code);
    if (code)
        return failure(ErrorCode::io, fmt::format("{} cannot be made: {}", toUtf8(folder), code.message()));
    return Draft(folder);
}

Draft::~Draft() {
    std::error_code code;
    if (!m_folder.empty()) fs::remove_all(m_folder, code);
}

} // namespace pack

std::vector<fs::path> trainedFiles(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code code;
    for (const char* name : {"events.jsonl", "log.txt", "model.json", calibrationFile})
        if (fs::is_regular_file(fs::symlink_status(folder / name, code))) files.emplace_back(name);
    for (const char* part : {"", "checkpoints"}) {
        for (const auto& entry : fs::directory_iterator(folder / part, code)) {
            const auto name = entry.path().filename();
            const bool wanted = *part ? name.extension() == ".pt" : name.string().starts_with("predictions-");
            if (wanted && fs::is_regular_file(entry.symlink_status(code))) files.push_back(part / name);
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

Status copyTrainedFiles(const fs::path& from, const fs::path& to) {
    // What was learnt from other predictions does not describe these.
    std::error_code gone;
    if (fs::exists(from / "predictions-val.json", gone)) fs::remove(to / calibrationFile, gone);
    for (const auto& name : trainedFiles(from)) {
        std::error_code code;
        fs::create_directories((to / name).parent_path(), code);
        fs::copy_file(from / name, to / name, fs::copy_options::overwrite_existing, code);
        if (code)
            return failure(ErrorCode::io,
                           fmt::format("{} cannot be copied: {}", toUtf8(from / name), code.message()));
    }
    return {};
}

} // namespace imago
