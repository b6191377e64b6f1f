// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include "core/store/facets.h"
#include "core/store/project_store.h"

namespace imago {

/// Private to core/store: the ProjectStore on SQLite. Its parts lie in store_*.cpp by subject.
class SqliteProjectStore final : public ProjectStore {
public:
    /// Throws Refusal or SQLite::Exception.
    explicit SqliteProjectStore(const std::filesystem::path& file);
    /// For reading only; each change is refused with `why`.
    SqliteProjectStore(const std::filesystem::path& file, Access access, Error why);
    const std::optional<Error>& refusal() const { return m_db.refusal(); }

    enum class Direction { undo, redo };

    const std::filesystem::path& file() const override { return m_db.file(); }
    int schemaVersion() const override { return m_schemaVersion; }
    std::int64_t dataVersion() override;
    Result<std::vector<std::string>> check() override;

    Result<Edit> commit(const Edit& edit, const std::string& author, std::int64_t group) override;
    Result<std::int64_t> newGroup() override;
    Result<std::optional<Edit>> undo() override;
    Result<std::optional<Edit>> redo() override;
    Result<std::optional<JournalEntry>> nextUndo() override;
    Result<std::optional<JournalEntry>> nextRedo() override;
    Result<std::vector<JournalEntry>> journal(int limit, std::optional<EditId> before) override;

    Result<std::vector<ImageId>> putImages(const std::vector<ImageRecord>& images) override;
    Status moveImage(ImageId id, const std::string& storedPath) override;
    Status setProblems(const std::vector<std::pair<ImageId, std::uint32_t>>& problems) override;
    Status setGroups(const std::vector<std::pair<ImageId, std::int64_t>>& groups) override;
    Status removeImages(const std::vector<ImageId>& images) override;
    Result<std::optional<ImageRecord>> image(ImageId id) override;
    Result<std::optional<ImageRecord>> imageByPath(const std::string& storedPath) override;
    Result<std::vector<ImageRecord>> imagesByHash(const std::string& contentHash) override;
    Result<std::vector<ImageRecord>> images(std::span<const ImageId> ids) override;
    Result<std::vector<ImageId>> imageIds(const ImageFilter& filter) override;
    Result<std::vector<ImageStamp>> imageStamps() override;
    Result<std::vector<ImageKey>> imageKeys() override;

    Result<std::vector<ClassRecord>> classes() override;
    Result<std::vector<Annotation>> annotations(std::span<const ImageId> images) override;
    Result<std::int64_t> annotationCount(ImageId image) override;
    Result<std::int64_t> labelCount(ImageId image);
    Result<std::int64_t> proposedImages();
    Result<std::vector<Annotation>> annotationsOfClass(ClassId id) override;
    Result<std::vector<ImageMeta>> imageMeta(std::span<const ImageId> images) override;
    Result<Counts> counts() override;
    Result<Counts> counts(const ImageFilter& filter) override;
    Result<Facets> facets(const ImageFilter& filter, bool withClassesBySplit);

    Result<std::optional<std::string>> setting(const std::string& key) override;
    Status setSetting(const std::string& key, const std::string& value) override;

    Result<RecipeId> saveRecipe(const StoredRecipe& recipe) override;
    Result<std::vector<StoredRecipe>> recipes() override;
    Status removeRecipe(RecipeId id) override;
    Result<RunId> saveRun(const RunRecord& run) override;
    Result<std::vector<RunRecord>> runs() override;
    Result<std::optional<RunRecord>> run(RunId id) override;
    Status removeRun(RunId id) override;
    Status addMetrics(RunId run, const std::vector<MetricPoint>& points) override;
    Result<std::vector<MetricPoint>> metrics(RunId run) override;
    Result<ModelId> saveModel(const ModelRecord& model) override;
    Result<std::vector<ModelRecord>> models(RunId run) override;
    Status putPredictions(RunId run, const std::vector<Prediction>& predictions) override;
    Result<std::vector<Prediction>> predictions(RunId run) override;
    Result<std::optional<Prediction>> prediction(RunId run, ImageId image) override;

private:
    /// guarded() with this file's name.
    template <class F> auto safely(F&& f) { return guarded(m_db.file(), std::forward<F>(f)); }
    Result<std::optional<Edit>> step(Direction direction);
    Result<std::optional<JournalEntry>> next(Direction direction);
    void requireRun(RunId run);

    Connection m_db;
    int m_schemaVersion = 0;
};

} // namespace imago
