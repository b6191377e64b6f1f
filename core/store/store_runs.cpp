// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite_project_store.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace imago {

using Json = nlohmann::json;

namespace {

#define IMAGO_RUN_COLUMNS                                                                                 \
    "id, name, folder, status, message, recipe_json, dataset_hash, model, started_ms, ended_ms, epochs, " \
    "best_val_accuracy, classes, parent_id"

std::string classesToJson(const RunRecord& run) {
    Json list = Json::array();
    for (std::size_t i = 0; i < run.classes.size(); ++i)
        list.push_back({{"id", run.classIds[i].value}, {"name", run.classes[i]}});
    return list.dump(-1, ' ', false, Json::error_handler_t::replace);
}

RunRecord runRow(const Query& row) {
    RunRecord run;
    run.id = row.id<RunId>(0);
    run.name = row.text(1);
    run.folder = row.text(2);
    run.status = row.text(3);
    run.message = row.text(4);
    run.recipeJson = row.text(5);
    run.datasetHash = row.text(6);
    run.model = row.text(7);
    run.startedMs = row.integer(8);
    run.endedMs = row.integer(9);
    run.epochs = row.integer(10);
    run.bestValAccuracy = row.real(11);
    for (const Json& item : Json::parse(row.text(12))) {
        run.classIds.emplace_back(item.at("id").get<std::int64_t>());
        run.classes.push_back(item.at("name").get<std::string>());
    }
    run.parent = row.id<RunId>(13); // NULL reads as 0
    return run;
}

StoredRecipe recipeRow(const Query& row) {
    return {row.id<RecipeId>(0), row.text(1), row.text(2), row.integer(3)};
}

ModelRecord modelRow(const Query& row) {
    return {row.id<ModelId>(0), row.id<RunId>(1), row.text(2), row.text(3), row.integer(4), row.text(5)};
}

} // namespace

Result<RecipeId> SqliteProjectStore::saveRecipe(const StoredRecipe& recipe) {
    return safely([&]() -> Result<RecipeId> {
        WriteTransaction transaction(m_db);
        RecipeId id = recipe.id;
        if (!id) {
            Query(m_db, "INSERT INTO recipe (name, json, changed_ms) VALUES (?1, ?2, ?3)", recipe.name,
                  recipe.json, recipe.changedMs)
                .run();
            id = RecipeId(m_db.database().getLastInsertRowid());
        } else if (!Query(m_db, "UPDATE recipe SET name = ?2, json = ?3, changed_ms = ?4 WHERE id = ?1", id,
                          recipe.name, recipe.json, recipe.changedMs)
                        .run()) {
            refuse(ErrorCode::notFound, fmt::format("recipe {} is not in the project", id.value));
        }
        transaction.commit();
        return id;
    });
}

Result<std::vector<StoredRecipe>> SqliteProjectStore::recipes() {
    return safely([&]() -> Result<std::vector<StoredRecipe>> {
        Query query(m_db, "SELECT id, name, json, changed_ms FROM recipe ORDER BY id");
        std::vector<StoredRecipe> rows;
        while (query.next())
            rows.push_back(recipeRow(query));
        return rows;
    });
}

Status SqliteProjectStore::removeRecipe(RecipeId id) {
    return safely([&]() -> Status {
        WriteTransaction transaction(m_db);
        Query(m_db, "DELETE FROM recipe WHERE id = ?1", id).run();
        transaction.commit();
        return {};
    });
}

Result<RunId> SqliteProjectStore::saveRun(const RunRecord& run) {
    return safely([&]() -> Result<RunId> {
        if (run.classes.size() != run.classIds.size())
            refuse(ErrorCode::invalidArgument, "a run needs as many class names as class ids");
        WriteTransaction transaction(m_db);
        if (Query(m_db, "SELECT 1 FROM run WHERE name = ?1 AND id <> ?2", run.name, run.id).next())
            refuse(ErrorCode::alreadyExists, fmt::format("a run named {} exists already", run.name));
        if (run.parent) requireRun(run.parent);
        constexpr auto insert =
            "INSERT INTO run (" IMAGO_RUN_COLUMNS
            ") VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, nullif(?14, 0))";
        constexpr auto update =
            "UPDATE run SET name = ?2, folder = ?3, status = ?4, message = ?5, recipe_json = ?6, "
            "dataset_hash = ?7, model = ?8, started_ms = ?9, ended_ms = ?10, epochs = ?11, "
            "best_val_accuracy = ?12, classes = ?13, parent_id = nullif(?14, 0) WHERE id = ?1";
        const int rows = Query(m_db, run.id ? update : insert, run.id, run.name, run.folder, run.status,
                               run.message, run.recipeJson, run.datasetHash, run.model, run.startedMs,
                               run.endedMs, run.epochs, run.bestValAccuracy, classesToJson(run), run.parent)
                             .run();
        if (!rows) refuse(ErrorCode::notFound, fmt::format("run {} is not in the project", run.id.value));
        const RunId id = run.id ? run.id : RunId(m_db.database().getLastInsertRowid());
        transaction.commit();
        return id;
    });
}

Result<std::vector<RunRecord>> SqliteProjectStore::runs() {
    return safely([&]() -> Result<std::vector<RunRecord>> {
        Query query(m_db, "SELECT " IMAGO_RUN_COLUMNS " FROM run ORDER BY id");
        std::vector<RunRecord> rows;
        while (query.next())
            rows.push_back(runRow(query));
        return rows;
    });
}

Result<std::optional<RunRecord>> SqliteProjectStore::run(RunId id) {
    return safely([&]() -> Result<std::optional<RunRecord>> {
        Query query(m_db, "SELECT " IMAGO_RUN_COLUMNS " FROM run WHERE id = ?1", id);
        return query.next() ? std::optional(runRow(query)) : std::nullopt;
    });
}

Status SqliteProjectStore::removeRun(RunId id) {
    return safely([&]() -> Status {
        WriteTransaction transaction(m_db);
        Query(m_db, "DELETE FROM run WHERE id = ?1", id).run(); // the rest goes by its references
        transaction.commit();
        return {};
    });
}

void SqliteProjectStore::requireRun(RunId run) {
    if (!Query(m_db, "SELECT 1 FROM run WHERE id = ?1", run).next())
        refuse(ErrorCode::notFound, fmt::format("run {} is not in the project", run.value));
}

Result<ModelId> SqliteProjectStore::saveModel(const ModelRecord& model) {
    return safely([&]() -> Result<ModelId> {
        WriteTransaction transaction(m_db);
        requireRun(model.run);
        constexpr auto insert =
            "INSERT INTO model (id, run_id, kind, path, created_ms, metrics_json) "
            "VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5, ?6)";
        constexpr auto update =
            "UPDATE model SET run_id = ?2, kind = ?3, path = ?4, created_ms = ?5, metrics_json = ?6 "
            "WHERE id = ?1";
        const int rows = Query(m_db, model.id ? update : insert, model.id, model.run, model.kind, model.path,
                               model.createdMs, model.metricsJson)
                             .run();
        if (!rows) refuse(ErrorCode::notFound, fmt::format("model {} is not in the project", model.id.value));
        const ModelId id = model.id ? model.id : ModelId(m_db.database().getLastInsertRowid());
        transaction.commit();
        return id;
    });
}

Result<std::vector<ModelRecord>> SqliteProjectStore::models(RunId run) {
    return safely([&]() -> Result<std::vector<ModelRecord>> {
        Query query(m_db,
                    "SELECT id, run_id, kind, path, created_ms, metrics_json FROM model WHERE run_id = ?1 "
                    "ORDER BY id",
                    run);
        std::vector<ModelRecord> rows;
        while (query.next())
            rows.push_back(modelRow(query));
        return rows;
    });
}

} // namespace imago
