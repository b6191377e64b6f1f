-- SPDX-License-Identifier: GPL-3.0-or-later
-- Recipes, runs with their curves, models and predictions.

CREATE TABLE recipe (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    json TEXT NOT NULL,
    changed_ms INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    folder TEXT NOT NULL,
    status TEXT NOT NULL,
    message TEXT NOT NULL DEFAULT '',
    recipe_json TEXT NOT NULL DEFAULT '',
    dataset_hash TEXT NOT NULL DEFAULT '',
    model TEXT NOT NULL DEFAULT '',
    started_ms INTEGER NOT NULL DEFAULT 0,
    ended_ms INTEGER NOT NULL DEFAULT 0,
    epochs INTEGER NOT NULL DEFAULT 0,
    best_val_accuracy REAL NOT NULL DEFAULT -1,
    -- JSON [{"id", "name"}, …] by model index. No reference: a run outlives the classes it was made with.
    classes TEXT NOT NULL DEFAULT '[]'
) STRICT;

CREATE TABLE metric (
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    step INTEGER NOT NULL,
    epoch REAL,
    value REAL,     -- NULL: not a number (a diverged loss)
    at_ms INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (run_id, name, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE model (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    path TEXT NOT NULL,
    created_ms INTEGER NOT NULL DEFAULT 0,
    metrics_json TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX model_run ON model (run_id);

CREATE TABLE prediction (
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    image_id INTEGER NOT NULL REFERENCES image (id) ON DELETE CASCADE,
    probabilities BLOB NOT NULL,    -- float32, little-endian, one a class of the run
    PRIMARY KEY (run_id, image_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX prediction_image ON prediction (image_id);
