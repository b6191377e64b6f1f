// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/sample.h"

#include "core/base/files.h"
#include "core/jobs/jobs.h"

#include <system_error>

namespace imago {

namespace {

namespace fs = std::filesystem;

constexpr const char* author = "sample";

/// SQLite keeps a journal beside the file while it is open.
void removeProject(const fs::path& file) {
    std::error_code error;
    for (const char* suffix : {"", "-wal", "-shm"})
        fs::remove(file.string() + suffix, error);
}

/// Takes the label from every tenth picture of each class.
Status leaveSomeToLabel(ProjectStore& store) {
    IMAGO_TRY(classes, store.classes());
    std::vector<Annotation> taken;
    for (const ClassRecord& record : classes) {
        IMAGO_TRY(annotations, store.annotationsOfClass(record.id));
        for (std::size_t i = 9; i < annotations.size(); i += 10)
            taken.push_back(annotations[i]);
    }
    if (auto written = store.commit(clearClasses(taken), author); !written) return std::move(written).error();
    return {};
}

Status fill(const fs::path& file, const fs::path& pictures, const ProgressSink& progress,
            std::stop_token stop) {
    IMAGO_TRY(store, ProjectStore::create(file));
    ImportOptions options;
    options.format = "imagefolder";
    IMAGO_TRY(imported, importDataset(*store, pictures, options, progress, stop));
    if (imported.labelled == 0)
        return failure(ErrorCode::notFound,
                       "there are no sample pictures in " + toUtf8(pictures) + "; install Imago again");
    IMAGO_CHECK(leaveSomeToLabel(*store));
    if (auto split = assignSplits(*store, {}, author); !split) return std::move(split).error();
    return {};
}

/// Where the pictures of a sample project are gone from their place, looks for them in this one.
Status findPicturesAgain(const fs::path& file, const fs::path& pictures, const ProgressSink& progress,
                         std::stop_token stop) {
    IMAGO_TRY(store, ProjectStore::open(file));
    IMAGO_TRY(ids, store->imageIds({}));
    if (ids.empty()) return {};
    IMAGO_TRY(first, store->image(ids.front()));
    std::error_code error;
    if (first && fs::exists(store->absolutePath(*first), error)) return {};
    if (auto found = rescan(*store, progress, stop); !found) return std::move(found).error();
    if (auto moved = scanFolders(*store, {pictures}, progress, stop); !moved) return std::move(moved).error();
    return {};
}

} // namespace

Result<fs::path> ensureSampleProject(const fs::path& resources, const ProgressSink& progress,
                                     std::stop_token stop) {
    const fs::path pictures = resources / "samples" / "fashion";
    const fs::path file = userDataDir() / "sample" / "Fashion.imago";
    std::error_code error;
    if (!fs::is_directory(pictures, error))
        return failure(ErrorCode::notFound,
                       "the sample pictures are not in " + toUtf8(pictures) + "; install Imago again");
    if (fs::exists(file, error)) {
        IMAGO_CHECK(findPicturesAgain(file, pictures, progress, stop));
        return file;
    }
    fs::create_directories(file.parent_path(), error);
    const fs::path unfinished = file.parent_path() / "Fashion.unfinished.imago";
    removeProject(unfinished);
    if (auto filled = fill(unfinished, pictures, progress, stop); !filled) {
        removeProject(unfinished);
        return std::move(filled).error().within("making the sample project");
    }
    fs::rename(unfinished, file, error);
    if (error) return failure(ErrorCode::io, toUtf8(file) + " cannot be written: " + error.message());
    return file;
}

} // namespace imago
