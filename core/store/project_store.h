// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/project/edit.h"
#include "core/project/records.h"
#include "core/store/filter.h"
#include "core/store/run_records.h"

#include <filesystem>
#include <memory>
#include <span>

namespace imago {

/// The label store: one SQLite file NAME.imago (WAL, application_id 0x494D4147 "IMAG", schema as numbered
/// migrations).
///
/// A connection belongs to one thread; a background job opens its own on the same path. Every writing call is
/// one BEGIN IMMEDIATE transaction and is on disk (committed to the WAL) when it returns: killed at any
/// instant, at most the call in progress is missing. Reads see the last committed state. All calls report
/// SQLite's refusals as Error{busy|io|corrupt}; none throws.
class ProjectStore {
public:
    /// A new project. Errors: alreadyExists, io.
    static Result<std::unique_ptr<ProjectStore>> create(const std::filesystem::path& file);
    /// Opens and, if it is older, migrates after a backup (NAME.imago.backup-vN by VACUUM INTO).
    /// Errors: notFound, corrupt (not an Imago project), newerVersion (left untouched), busy, io.
    static Result<std::unique_ptr<ProjectStore>> open(const std::filesystem::path& file);
    virtual ~ProjectStore() = default;

    virtual const std::filesystem::path& file() const = 0;
    /// The folder that relative image paths start from: the project file's.
    std::filesystem::path root() const { return file().parent_path(); }
    /// The image's absolute path.
    std::filesystem::path absolutePath(const ImageRecord& image) const;
    /// A path as it is stored: relative to root() where it lies below it, else absolute; '/', UTF-8,
    /// normalised.
    std::string storedPath(const std::filesystem::path& path) const;
    virtual int schemaVersion() const = 0;
    /// Changes whenever another connection (another process too) has committed; compare to know whether to
    /// reload. −1 when the file cannot be read.
    virtual std::int64_t dataVersion() = 0;
    /// PRAGMA integrity_check, foreign_key_check and the counters against the tables: one line a finding,
    /// none = sound.
    virtual Result<std::vector<std::string>> check() = 0;

    // ---- gestures and their journal ----
    /// Writes the edit and its journal row. Rows that are added get their ids and times here, rows that are
    /// changed the time of the change: the returned edit has them. Fails with invalidArgument, changing
    /// nothing, when a `before` no longer matches what is stored, when a class name or key would be there
    /// twice, or when an image would have a class twice. An empty edit succeeds and leaves no journal row.
    /// Edits with the same non-zero `group` are undone and redone together (a long import writes many).
    virtual Result<Edit> commit(const Edit& edit, const std::string& author, std::int64_t group = 0) = 0;
    /// A fresh group number.
    virtual Result<std::int64_t> newGroup() = 0;
    /// Takes back the newest gesture that is not undone; nullopt when there is none. Returns what was changed
    /// (the inverse that was applied). Unlimited, across images and restarts. A new commit ends the redo
    /// line; the entries stay in the journal. Rows that somebody else has changed since, and images that are
    /// gone, are left out; a gesture of which nothing is left is passed over.
    virtual Result<std::optional<Edit>> undo() = 0;
    virtual Result<std::optional<Edit>> redo() = 0;
    /// The gesture undo() or redo() would take: for the menu text.
    virtual Result<std::optional<JournalEntry>> nextUndo() = 0;
    virtual Result<std::optional<JournalEntry>> nextRedo() = 0;
    virtual Result<std::vector<JournalEntry>> journal(int limit, std::optional<EditId> before = {}) = 0;

    // ---- images ----
    /// Adds or refreshes images in one transaction (call with some 500). An image whose path is known is
    /// updated (a changed hash sets problemChanged where it is labelled); ids are returned in order. Splits,
    /// review and labels of known images stay; so do duplicate flags and group while the hash is the same.
    /// Like the other bulk calls (problems, groups, metrics, predictions) it survives a kill, but not a power
    /// cut in the same moment.
    virtual Result<std::vector<ImageId>> putImages(const std::vector<ImageRecord>& images) = 0;
    /// Points an image at its new place (found again by content hash); clears problemMissing. Errors:
    /// notFound, alreadyExists (another image has that path).
    virtual Status moveImage(ImageId id, const std::string& storedPath) = 0;
    /// Replaces the flags; unknown ids are skipped.
    virtual Status setProblems(const std::vector<std::pair<ImageId, std::uint32_t>>& problems) = 0;
    /// Near-duplicate groups: (image, group id or 0).
    virtual Status setGroups(const std::vector<std::pair<ImageId, std::int64_t>>& groups) = 0;
    /// Takes images with all their annotations out of the project (files stay). Not undoable: the ui asks
    /// first.
    virtual Status removeImages(const std::vector<ImageId>& images) = 0;
    virtual Result<std::optional<ImageRecord>> image(ImageId id) = 0;
    virtual Result<std::optional<ImageRecord>> imageByPath(const std::string& storedPath) = 0;
    virtual Result<std::vector<ImageRecord>> imagesByHash(const std::string& contentHash) = 0;
    /// Rows for these ids, same order; unknown ids are skipped.
    virtual Result<std::vector<ImageRecord>> images(std::span<const ImageId> ids) = 0;
    /// All ids that pass the filter, in its order. A million ids cost some 70 ms.
    virtual Result<std::vector<ImageId>> imageIds(const ImageFilter& filter) = 0;
    /// path → (size, mtime) of every image, to skip unchanged files in a scan.
    virtual Result<std::vector<ImageStamp>> imageStamps() = 0;
    /// id, phash, hash, group, split and classes of every image, for duplicates and splitting.
    virtual Result<std::vector<ImageKey>> imageKeys() = 0;

    // ---- classes and annotations ----
    virtual Result<std::vector<ClassRecord>> classes() = 0; ///< by position
    virtual Result<std::vector<Annotation>> annotations(std::span<const ImageId> images) = 0;
    /// How many rows that would be for one image; costs next to nothing.
    virtual Result<std::int64_t> annotationCount(ImageId image) = 0;
    virtual Result<std::vector<Annotation>> annotationsOfClass(ClassId id) = 0;
    /// The texts of these images, by image in the order given, then by key; unknown ids have none.
    virtual Result<std::vector<ImageMeta>> imageMeta(std::span<const ImageId> images) = 0;
    virtual Result<Counts> counts() = 0;
    /// The same counts within a filter (for facet numbers beside filters).
    virtual Result<Counts> counts(const ImageFilter& filter) = 0;

    // ---- settings of the project: small JSON or text values by key ----
    virtual Result<std::optional<std::string>> setting(const std::string& key) = 0;
    virtual Status setSetting(const std::string& key, const std::string& value) = 0;

    // ---- recipes, runs, metrics, models, predictions ----
    virtual Result<RecipeId> saveRecipe(const StoredRecipe& recipe) = 0; ///< id 0 adds, else replaces
    virtual Result<std::vector<StoredRecipe>> recipes() = 0;
    virtual Status removeRecipe(RecipeId id) = 0;
    virtual Result<RunId> saveRun(const RunRecord& run) = 0; ///< id 0 adds, else replaces
    virtual Result<std::vector<RunRecord>> runs() = 0;       ///< oldest first
    virtual Result<std::optional<RunRecord>> run(RunId id) = 0;
    /// With its metric points, models and predictions; the folder stays.
    virtual Status removeRun(RunId id) = 0;
    /// Replaces equal (name, step).
    virtual Status addMetrics(RunId run, const std::vector<MetricPoint>& points) = 0;
    virtual Result<std::vector<MetricPoint>> metrics(RunId run) = 0; ///< by name, then step
    virtual Result<ModelId> saveModel(const ModelRecord& model) = 0;
    virtual Result<std::vector<ModelRecord>> models(RunId run) = 0;
    /// Replaces by image; images that are not in the project any more are skipped.
    virtual Status putPredictions(RunId run, const std::vector<Prediction>& predictions) = 0;
    virtual Result<std::vector<Prediction>> predictions(RunId run) = 0;
    virtual Result<std::optional<Prediction>> prediction(RunId run, ImageId image) = 0;

protected:
    ProjectStore() = default;
    ProjectStore(const ProjectStore&) = delete;
    ProjectStore& operator=(const ProjectStore&) = delete;
};

} // namespace imago
