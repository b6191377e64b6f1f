// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/forget_pictures.h"

#include "core/base/files.h"
#include "core/image/tile_cache.h"
#include "core/jobs/forget_run_results.h"
#include "core/jobs/picture_sources.h"
#include "core/jobs/source_folders.h"
#include "core/store/backups.h"
#include "core/store/forget_rows.h"
#include "core/store/read_only.h"

#include <fmt/format.h>

#include <algorithm>

namespace imago {

namespace fs = std::filesystem;

namespace {

bool isBelow(const fs::path& path, const fs::path& folder) {
    const auto relative = path.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

class Forgetting {
public:
    Forgetting(ProjectStore& store, std::vector<ImageRecord> images) : m_store(store) {
        for (const auto& image : images) {
            m_paths.push_back(image.path);
            m_hashes.push_back(image.contentHash);
            m_pictures.push_back({image.id.value, image.path, store.absolutePath(image)});
        }
    }

    Result<ForgetReport> run(const ProgressSink& progress, std::stop_token stop) {
        m_report.pictures = std::int64_t(m_pictures.size());
        IMAGO_TRY(runs, m_store.runs());
        const auto copies = otherFiles();
        const auto total = std::int64_t(runs.size() + copies.size()) + 2;
        std::int64_t done = 0;
        // Run folders and caches first: the project's rows are what they are found by.
        for (const auto& folder : runFolders(runs)) {
            if (stop.stop_requested()) return failure(ErrorCode::cancelled, "forgetting was stopped");
            report(progress, done++, total, "forgetting");
            IMAGO_TRY(any, forgetRunResults(folder, m_pictures));
            m_report.runs += any;
        }
        IMAGO_CHECK(forgetCaches());
        report(progress, done++, total, "forgetting");
        for (const auto& file : copies) {
            const auto rows = forgetInFile(file, m_paths);
            if (rows)
                m_report.backups += !rows->images.empty();
            else
                m_report.still.push_back(file);
            report(progress, done++, total, "forgetting");
        }
        IMAGO_TRY(watched, watchedFolders());
        IMAGO_TRY(rows, forgetInFile(m_store.file(), m_paths));
        m_report.journalEntries = rows.journalEntries;
        deleteOwnPictures();
        for (const auto& picture : m_pictures) {
            std::error_code code;
            if (std::any_of(watched.begin(), watched.end(),
                            [&](const auto& folder) { return isBelow(picture.path, folder); }) &&
                fs::exists(picture.path, code))
                m_report.watched.push_back(picture.path);
        }
        sweep();
        return std::move(m_report);
    }

private:
    fs::path beside(const char* suffix) const {
        return m_store.root() / fromUtf8(toUtf8(m_store.file().stem()) + suffix);
    }

    /// Also those that no row of the project names any more.
    std::vector<fs::path> runFolders(const std::vector<RunRecord>& runs) const {
        std::vector<fs::path> folders;
        for (const auto& run : runs)
            folders.push_back((m_store.root() / fromUtf8(run.folder)).lexically_normal());
        std::error_code code;
        for (const auto& entry : fs::directory_iterator(beside("-runs"), code))
            if (entry.is_directory(code)) folders.push_back(entry.path().lexically_normal());
        std::sort(folders.begin(), folders.end());
        folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
        return folders;
    }

    /// Backups, and the copies from before a change of format.
    std::vector<fs::path> otherFiles() const {
        std::vector<fs::path> files;
        if (const auto all = backups(m_store.file()))
            for (const auto& backup : *all)
                files.push_back(backup.file);
        std::error_code code;
        const auto prefix = m_store.file().filename().string() + ".backup-v";
        for (const auto& entry : fs::directory_iterator(m_store.root(), code))
            if (entry.path().filename().string().starts_with(prefix)) files.push_back(entry.path());
        return files;
    }

    Result<std::vector<fs::path>> watchedFolders() {
        IMAGO_TRY(folders, sourceFolders(m_store));
        std::vector<fs::path> paths;
        for (const auto& folder : folders)
            if (folder.watched) paths.push_back(absolutePath(m_store, folder));
        return paths;
    }

    /// Decoded pictures and features stand in large files under hashes: the folders are emptied, and filled
    /// anew when they are needed.
    Status forgetCaches() {
        std::error_code code;
        for (const auto& picture : m_pictures)
            fs::remove(tilePath(picture.path), code);
        for (const char* name : {"features", "pictures", "projects"})
            fs::remove_all(userCacheDir() / name, code);
        return forgetThumbnails(userCacheDir() / "thumbnails.db", m_hashes, m_paths);
    }

    void deleteOwnPictures() {
        std::error_code code;
        for (const auto& picture : m_pictures)
            if (isBelow(picture.path, unpackedRoot(m_store)) && fs::remove(picture.path, code))
                m_report.deleted.push_back(picture.path);
    }

    /// What was written by hand, by an older program, or could not be opened.
    void sweep() {
        std::error_code code;
        const auto look = [&](const fs::path& file) {
            if (mentions(file, m_paths)) m_report.still.push_back(file);
        };
        const auto name = m_store.file().filename().string();
        for (const auto& entry : fs::directory_iterator(m_store.root(), code))
            if (entry.is_regular_file(code) && entry.path().filename().string().starts_with(name) &&
                entry.path().extension() != ".lock")
                look(entry.path());
        for (const char* suffix : {"-backups", "-runs"})
            for (fs::recursive_directory_iterator at(beside(suffix), code), end; at != end;
                 at.increment(code))
                if (at->is_regular_file(code) && at->path().extension() != ".pt") look(at->path());
        std::sort(m_report.still.begin(), m_report.still.end());
        m_report.still.erase(std::unique(m_report.still.begin(), m_report.still.end()), m_report.still.end());
    }

    ProjectStore& m_store;
    std::vector<std::string> m_paths, m_hashes;
    std::vector<PictureToForget> m_pictures;
    ForgetReport m_report;
};

} // namespace

Result<ForgetReport> forgetPictures(ProjectStore& store, const std::vector<ImageId>& images,
                                    const ProgressSink& progress, std::stop_token stop) {
    if (const auto why = writeRefusal(store)) return *why;
    IMAGO_TRY(records, store.images(images));
    if (records.empty()) return ForgetReport();
    return Forgetting(store, std::move(records)).run(progress, stop);
}

} // namespace imago
